"""The years in which a paper says that it is in force: 自2024年7月1日起施行，有效期5年."""

from __future__ import annotations

from documents.folding import fold
from documents.numerals import to_number
from documents.patterns import lazy

_THIS = r"本(?:办法|规定|细则|措施|意见|政策|条例|方案|通知|文件|制度|规则|若干[^,。]{2,4})"
_SINCE = lazy(
    rf"{_THIS}[^。]{{0,24}}?自\s?(?P<year>(?:19|20)\d{{2}})\s?年[^。,]{{0,12}}起(?:施行|实施|生效|执行|试行)"
)
_TILL = lazy(
    r"(?:有效期|有效|执行|施行|试行|实施)(?:期限?)?(?:暂定)?[至到为]?\s?(?P<till>20\d{2})\s?年"
    r"|(?:有效期|期限|试行期?)(?:暂定)?为?\s?(?P<length>\d{1,2}|[一二两三四五六七八九十]{1,2})\s?年"
)
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
