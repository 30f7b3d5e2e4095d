"""When a paper says that it is in force: 自2024年7月1日起施行，有效期5年."""

from __future__ import annotations

import re
from datetime import date, timedelta

from documents.folding import fold
from documents.numerals import to_number
from documents.patterns import lazy

_THIS = (
    r"[本新](?:(?:行动)?计划|办法|规定|细则|措施|意见|政策|条例|方案|通知|文件|制度|规则"
    r"|若干[^,。]{2,4})"
)
_SINCE = lazy(
    rf"{_THIS}[^。]{{0,24}}?自\s?(?P<year>(?:19|20)\d{{2}})\s?年(?P<day>[^。,]{{0,12}})起(?:施行|实施|生效|执行|试行)"
)
_SINCE_ISSUED = lazy(
    rf"{_THIS}[^。,]{{0,6}}?自(?:印发|发布|公布|下发)之日起(?:施行|实施|生效|执行|试行)"
)
_TILL = lazy(
    r"(?:有效期|有效|执行|施行|试行|实施)(?:期限?)?(?:暂定)?[至到为]?\s?(?P<till>20\d{2})\s?年"
    r"|(?:有效期|期限|试行期?)(?:暂定)?为?\s?(?P<length>\d{1,2}|[一二两三四五六七八九十]{1,2})\s?年"
)
_DAY = lazy(r"\s?(?P<month>\d{1,2})\s?月(?:\s?(?P<day>\d{1,2})\s?日)?")
_NEXT_RULE = lazy("。(?!有效期|试行期)")  # 企业资格证书有效期3年 is of no paper
_AT_MOST = 10  # years, where a paper says from when and not until when
_BEHIND = 40  # characters behind 起施行 in which it says until when


def years_in_force(text: str) -> frozenset[int]:
    """None where it does not say from which day; ten where it names no last one."""
    folded = fold(text)
    said = list(_SINCE.finditer(folded))
    if not said:
        return frozenset()
    since = said[-1]  # that of what a notice issues
    first = int(since["year"])
    till = _TILL.search(folded[since.start() : since.end() + _BEHIND])
    if till is None:
        return frozenset(range(first, first + _AT_MOST))
    if till["till"]:
        return frozenset(range(first, int(till["till"]) + 1))
    return frozenset(range(first, first + int(to_number(till["length"]) or 0) + 1))


def last_day(text: str, issued: str | None) -> date | None:
    """Until when it is in force by its own words; None where these do not say it to the day or the
    month. issued: YYYY-MM-DD, from which 自印发之日起 counts
    """
    folded = fold(text)
    said = list(_SINCE.finditer(folded))
    found = said[-1:] or list(_SINCE_ISSUED.finditer(folded))[-1:]
    if not found:
        return None
    around = _NEXT_RULE.split(folded[found[0].start() : found[0].end() + _BEHIND])[0]
    till = _TILL.search(around)
    if till is None:
        return None
    if till["till"]:
        return _end_of(int(till["till"]), _DAY.match(around, till.end()))
    first = _first_day(said[-1] if said else None, issued)
    length = int(to_number(till["length"]) or 0)
    if first is None or not length:
        return None
    year, month = first.year + length, first.month
    return (_existing(year, month, first.day) or date(year, month, 28)) - timedelta(days=1)


def _first_day(since: re.Match[str] | None, issued: str | None) -> date | None:
    if since is None:
        parts = list(map(int, issued.split("-"))) if issued else []
        return _existing(*parts) if len(parts) == 3 else None
    day = _DAY.match(since["day"])
    if day is None or not day["day"]:
        return None
    return _existing(int(since["year"]), int(day["month"]), int(day["day"]))


def _end_of(year: int, day: re.Match[str] | None) -> date | None:
    """2027年12月31日, the end of 2027年12月, or of 2027年."""
    if day is None:
        return date(year, 12, 31)
    if day["day"]:
        return _existing(year, int(day["month"]), int(day["day"]))
    month = int(day["month"])
    after = _existing(year + month // 12, month % 12 + 1, 1)
    return after - timedelta(days=1) if after else None


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 2月30日, of a paper that slips
        return None
