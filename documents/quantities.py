"""Numbers with their units in a text, and the years that govern them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from documents.folding import fold
from documents.numerals import to_number

UnitClass = Literal["money", "share", "time", "size", "count", "contact"]

_MONEY = "元|美元|欧元"
_SHARE = "%|‰|个百分点|百分点|个基点|基点|倍|成"
_TIME = "年|个月|月底|日|天|小时|周|分钟|工作日|个工作日|自然日|个自然日"
_SIZE = (
    "马力|平方公里|平方千米|平方米|公里|千米|厘米|毫米|米|公顷|亩|吨标准煤|吨标煤|吨|公斤|千克|斤|吉瓦时|兆瓦时|千瓦时|吉瓦|千瓦|兆瓦|立方米|度|分贝|摄氏度"
    "|PB|TB|PFLOPS|EFLOPS|P|GWh|MWh|kWh|KWh|GW|MW|kW|KW"
)
_COUNT = (
    "家|个|项|条|户|所|座|台|件|名|人|位|只|辆|套|种|类|批|次|处|支|部|场|款|张|艘|架|幅|门|类别|强|人次"
    "|学时|课时|架次|车次|份|大|方面|颗|标准箱|对|片|株|例|起|篇|本|册|枚|栋|间|岁|分|级|周岁|号线|席|届|轮|国|市|县|区|村|镇|乡"
)
_CLASSES: tuple[tuple[UnitClass, str], ...] = (
    ("money", _MONEY),
    ("share", _SHARE),
    ("time", _TIME),
    ("size", _SIZE),
    ("count", _COUNT),
)
_UNITS = "|".join(
    sorted({u for _, names in _CLASSES for u in names.split("|")}, key=lambda u: (-len(u), u))
)
_ARABIC = r"\d[\d,]*(?:\.\d+)?"
_CHINESE = "[一二两三四五六七八九十百千]+"
_QUANTITY = re.compile(
    rf"(?<![\d.A-Za-z第〔一二两三四五六七八九十百千])(?:(?P<low>{_ARABIC})\s*(?:~|-|—|–|至|到)\s*)?"
    rf"(?P<value>{_ARABIC}|{_CHINESE})(?:\s(?=[万亿]))?(?P<more>[十百千万亿]*)(?:多|余)?\s*"
    rf"(?P<unit>{_UNITS})(?![A-Za-z]|小数)(?!(?<=元)[区县桥乡])"
)
_TITLES = re.compile(r"《[^》]*》")
_HUNDREDTHS = re.compile(rf"百分之(?P<value>{_CHINESE}|{_ARABIC})")
_FRACTION = re.compile(rf"(?<!百)(?P<of>{_CHINESE})分之(?P<value>{_CHINESE})")
_HALF = re.compile(r"过半数|半数(?:以上)?|(?<!另)(?<!大)(?<!小)一半")  # 经其他股东半数以上同意
_TENTHS = re.compile(  # 给予六成补贴, 不高于市场价八成; 三成立 is none
    r"(?:^|给予|按照?|不[低高]于|不[少大]于|不超过|至少|最[高多]|达到?|超过?|约|近|占|[的价补贴减降])"
    r"(?P<value>[一二两三四五六七八九])成(?P<half>半)?"
    r"(?=[,。;、)的以左]|补[贴助]|奖|给|资助|减|租|费|库|投|左右|$)"
)
_RATIO = re.compile(  # 按4:6比例分担, 按3:5:2的比例分担
    r"(?<![\d:])(?P<of>\d{1,2}):(?P<to>\d{1,2}(?::\d{1,2})?)(?=的?比例|分担|承担|负担|出资|配套)"
)
_DAYS_AFTER = re.compile(r"(?:之?内|以[内上下]|的?(?:期限|拘留|时间)|不)")
_DAYS_BEFORE = re.compile(
    r"(?:提前|延长|顺延|缩短|至少|少于|超过|多于|[满达足]|期限?为|时间为|最[长短多少])到?$"
)
# Chinese numerals in set phrases count nothing: 一批, 一系列, 三大产业 is kept, 一带 is no unit.
_IDLE = re.compile(
    r"^(?:一(?:个|批|种|项|家|条|类|名|位|次|套|大|部|支|场|件|张|座|所|级|体|方面|间|区|市|县|村|镇|乡|国|对|号|份)|十分|千家|万家|百家)$"
)

# 只能申报一个, 限报一项: one and no more; 至少应当有一所: one and no fewer
_NO_MORE = re.compile(r"(?:只[能可许准]?|仅|限|最多|至多|不超过|至少|不少于)[\u4e00-\u9fff]{0,5}$")
_ONES = ("一个", "一项", "一家", "一次", "一名", "一种", "一所", "一座", "一位")

_YEAR = re.compile(r"(?:19|20)\d{2}")
_SCALE = 100  # more grades than anything has


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number with its unit. start, end: offsets in the text it was found in.

    printed: the number as it stands, without unit: 1.5万亿
    number: its value; of a range the upper end
    """

    printed: str
    number: Decimal
    unit: str
    unit_class: UnitClass
    start: int
    end: int


def unit_class(unit: str) -> UnitClass | None:
    """money for 元, share for %, …; None for what is no unit here."""
    return next((name for name, names in _CLASSES if unit in names.split("|")), None)


def find_quantities(text: str) -> list[Quantity]:
    """Quantities in order of place; years (2020年), ordinals and set phrases are none, nor is what
    stands in a title: 《…三年行动计划》.
    """
    return list(_found(text))


@lru_cache(maxsize=20_000)  # the same sentences are asked about again and again
def _found(text: str) -> tuple[Quantity, ...]:
    folded = fold(text)
    found = []
    for match in _QUANTITY.finditer(folded):
        quantity = _quantity(match, text)
        if quantity is not None:
            found.append(quantity)
    for match in _HUNDREDTHS.finditer(folded):
        number = to_number(match["value"])
        if number is not None:
            printed = text[match.start() : match.end()]
            found.append(Quantity(printed, number, "%", "share", match.start(), match.end()))
    for match in _FRACTION.finditer(folded):
        parts, whole = to_number(match["value"]), to_number(match["of"])
        if parts and whole and match["of"] != "百":
            share = round(100 * parts / whole, 1)
            printed = text[match.start() : match.end()]
            found.append(Quantity(printed, share, "%", "share", match.start(), match.end()))
    for match in _RATIO.finditer(folded):
        ratio = [Decimal(part) for part in (match["of"], *match["to"].split(":"))]
        share = ratio[0] / (sum(ratio) or 1)
        printed = text[match.start() : match.end()]
        found.append(Quantity(printed, round(100 * share, 1), "比", "share", *match.span()))
    for match in _HALF.finditer(folded):
        printed = text[match.start() : match.end()]
        found.append(Quantity(printed, Decimal(50), "%", "share", *match.span()))
    for match in _TENTHS.finditer(folded):
        tenths = to_number(match["value"])
        if tenths is not None:
            printed = text[match.start("value") : match.end()]
            share = 10 * tenths + (5 if match["half"] else 0)
            place = (match.start("value"), match.end())
            found.append(Quantity(printed, Decimal(share), "%", "share", *place))
    titles = [match.span() for match in _TITLES.finditer(folded)]
    counted = [q for q in found if not any(a < q.start < b for a, b in titles)]
    return tuple(sorted(counted, key=lambda q: q.start))


def _quantity(match: re.Match[str], text: str) -> Quantity | None:
    value, more, unit = match["value"], match["more"] or "", match["unit"]
    number = to_number(value + more)
    kind = unit_class(unit)
    if number is None or kind is None:
        return None
    said = value + more + unit
    if _IDLE.match(said) and not (said in _ONES and _NO_MORE.search(match.string[: match.start()])):
        return None
    if unit == "年" and _YEAR.fullmatch(value):
        return None
    if unit == "级" and number >= _SCALE:
        return None  # 千亿级集群 names its size
    if unit == "分" and match.string.startswith("担", match.end()):
        return None  # 按6:4分担
    if (
        unit == "月"
        or (unit == "日" and not _is_duration(match))
        or (not value[0].isdigit() and unit in ("分", "成", "度", "本", "区", "部"))
    ):
        return None
    start = match.start("low") if match["low"] else match.start("value")
    printed = text[start : match.start("unit")].strip()
    return Quantity(printed, number, unit, kind, start, match.end())


def _is_duration(match: re.Match[str]) -> bool:
    """十日内, 不得少于三十日; not 2月5日 and not 5日, the day on which something was."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    if before.endswith("月"):
        return False
    return bool(_DAYS_AFTER.match(after) or _DAYS_BEFORE.search(before))


_NUMBER = re.compile(
    rf"(?<![\d.A-Za-z第〔一二两三四五六七八九十百千])({_ARABIC}|{_CHINESE})\s?([万亿]*)"
)


def numbers_in(text: str) -> frozenset[Decimal]:
    """Numbers of ten and more, in digits or Chinese: 3000亿 and 三千亿 are the same."""
    found = set()
    folded = fold(text)
    for match in _NUMBER.finditer(folded):
        number = to_number(match[1] + match[2])
        phrase = folded.startswith(("千家万户", "百家争鸣"), match.start())
        if number is not None and number >= 10 and not phrase:
            found.add(number)
    return frozenset(found)
