"""The labels of clauses: 第一章, 第三条, 一、, (一), 行动一:, 问1:, 1., (1), ①, 1.1, 附件1."""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.numerals import CHINESE_NUMERAL, to_int
from documents.patterns import lazy

# Canonical depth of each family; a policy uses some of them and nests them in this order.
RANKS = {
    "attachment": 0,
    "part": 1,
    "subpart": 2,
    "chapter": 3,
    "section": 4,
    "article": 7,
    "cn": 13,
    "question": 14,
    "cn_brackets": 15,
    "named": 16,
    "number": 17,
    "decimal1": 18,
    "decimal2": 19,
    "decimal3": 20,
    "decimal4": 21,
    "number_brackets": 22,
    "circle": 23,
}
# Where decimals are the outermost numbers, as in emergency plans, (一) stands below 1.1; where
# articles count on through 一、 and (一), as in some policies, those stand above them; where (一)
# begins anew behind 行动一, that stands above it.
_RANKS_OF_OUTER = {
    "cn": 5,
    "cn_brackets": 6,
    "named": 14,
    "decimal1": 9,
    "decimal2": 10,
    "decimal3": 11,
    "decimal4": 12,
}
_INNERMOST = max(RANKS.values()) + 1

_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_N = CHINESE_NUMERAL
# Blanks stand within the labels of saved pages: 第 1 9 条, 二 、, ( 三 ).
_AN = rf"(?:{_N}(?: {_N})*|\d(?: ?\d){{0,2}})"
_SPACE = rf"\s|$|:|(?=[【\[]|\((?!{_N}\)))"  # what stands between 第三条 and its text
# What follows a reference and no label: 第三条规定, 第二章、第三章, but 第二章规划 is a heading.
_REFERRING = (
    "规定|的|所(?!有)|之|至|、|和|及(?!时)|与|或|中(?![小国央心型])|第|以外|除外|款(?!式)"
    "|项(?!目)|,"
)
# (一)项规定, (一)至(三)项, (一)、(二)项, but (一)项目 and (一)目标 are headings.
_ITEM_NAMED = (
    r"(?:[项款](?=规定|所|的|情形|行为|内容|至|、|和|及|或|与|,|中|以外|除外|之)"
    r"|目(?=规定|所列|、|至)|[至和与或及、]?第?\()"
)
_HEADS = rf"(?=\s|$|(?!{_REFERRING}).)"

_OF_MONTH = r"月(?:[底份初中前末起]|[上下]旬|\d)"  # 13.3月底前完成, the third item of a list

# All patterns read folded text. A number before a dot is a label only if no digit follows (1.5),
# unless that digit begins a year, a month or 5G; 一、 only if what follows is not one more numeral
# (一、二年级, 三、四线城市).
_PATTERNS = tuple(
    (family, lazy(pattern))
    for family, pattern in (
        ("attachment", rf"(?:附件|附录|附表)\s*(?P<n>\d{{1,2}}|{_N})?(?P<tail>\s*[:.]|\s|$)"),
        ("attachment", r"附(?P<n>)(?P<tail>\s*:)"),
        ("part", rf"第(?P<n>{_N})(?P<unit>编|篇|部分)(?=\s|$|:)"),
        ("subpart", rf"第(?P<n>{_N})分编(?=\s|$)"),
        ("chapter", rf"第 ?(?P<n>{_AN}) ?章{_HEADS}"),
        ("section", rf"第 ?(?P<n>{_AN}) ?节{_HEADS}"),
        ("article", rf"第 ?(?P<n>{_AN}) ?条(?:之(?P<sub>{_N}))?(?P<space>{_SPACE})?"),
        ("cn", rf"(?P<n>{_N}) ?(?:、|\.(?!\d))(?!{_N}(?:[、年月日]|[线级类代等]))"),
        ("cn_brackets", rf"\( ?(?P<n>{_N}) ?\)(?!{_ITEM_NAMED})、?"),
        (
            "named",
            rf"(?P<word>(?:专项|重点|主要)?(?:行动|任务|工程|举措|战役))(?P<n>{_N}|\d{{1,2}})(?:\s*[:.]\s*|\s*、(?!{_N}|\d)|\s+(?!个|项(?!目)|批(?!发)|\d)|$)",
        ),
        (
            "question",
            rf"(?P<word>问题?|[Qq]) ?(?P<n>{_N}|\d{{1,2}})(?:\s*[:.]|、(?!{_N}|\d))\s*(?=\S)",
        ),
        ("decimal4", r"(?P<n>\d{1,2}(?:\.\d{1,2}){3})(?:\.(?!\d)|、|\s|(?=[\u4e00-\u9fff]))"),
        ("decimal3", r"(?P<n>\d{1,2}(?:\.\d{1,2}){2})(?:\.(?!\d)|、|\s|(?=[^\d.%,\s年]))"),
        (
            "decimal2",
            rf"(?P<n>\d{{1,2}}\.\d{{1,2}})(?!{_OF_MONTH})(?:\.(?!\d)|、|\s+(?=\D)|(?=[“《\u4e00-\u9fff]))",
        ),
        (
            "number",
            rf"(?P<n>\d{{1,3}})(?:\.(?!\d)|\.(?=(?:19|20)\d\d[年、]|[45]G|\d{{1,2}}{_OF_MONTH})|、|\)(?!\())\s*",
        ),
        ("number_brackets", rf"\((?P<n>\d{{1,3}})\)(?!{_ITEM_NAMED})"),
        ("circle", rf"(?P<n>[{_CIRCLES}])"),
    )
)

# 1 总则, as emergency plans number; no other label looks so much like a table's row.
_PLAIN_NUMBER = lazy(r"(?P<n>\d{1,2})\s+(?=[\u4e00-\u9fff“])")
_REFERS = lazy(rf"{_REFERRING}|\(")
# 3.5亿元 at the head of a line is no clause 3.5.
_QUANTITY = lazy(r"\d+\.\d+(?:[万亿%倍]|个百分点|平方|公里|千|吨|元|米|家|项|次)")
_NEXT_NUMBER = lazy(r"(\d{1,3})(?![\d.])")


@dataclass(frozen=True, slots=True)
class Label:
    """A label as it stands in folded text.

    printed: its characters; end: offset one past it and the space behind it
    number: its last number; canonical: one form for all ways to print it
    sure: it cannot be a cross-reference (an article's label with space behind it)
    outer: above labels that it stands below elsewhere; inner: below those that it stands above
    """

    family: str
    printed: str
    end: int
    number: int
    canonical: str
    sure: bool = True
    outer: bool = False
    inner: bool = False

    @property
    def rank(self) -> int:
        if self.inner:
            return _INNERMOST
        return _RANKS_OF_OUTER[self.family] if self.outer else RANKS[self.family]

    @property
    def is_decimal(self) -> bool:
        return self.family.startswith("decimal")


def match_label(folded: str, at: int = 0) -> Label | None:
    """The label that starts at this place of folded text, or None."""
    if _QUANTITY.match(folded, at):
        return None
    for family, pattern in _PATTERNS:
        match = pattern.match(folded, at)
        if match is None:
            continue
        label = _label(family, match, folded)
        if label is not None:
            return label
    return None


def match_plain_number(folded: str) -> Label | None:
    """The label of 1 总则, which counts only where 1.1 follows."""
    match = _PLAIN_NUMBER.match(folded)
    return _label("decimal1", match, folded) if match else None


def _label(family: str, match: re.Match[str], folded: str) -> Label | None:
    printed = match[0].strip()
    raw = "".join((match["n"] or "").split())
    number = _last_number(family, raw)
    if number is None or (number == 0 and not family.startswith("decimal")):
        return None
    sure = True
    if family == "article":
        sure = match["space"] is not None
        if not sure and _REFERS.match(folded, match.end()):
            return None
        printed = printed.rstrip(":")
    if family == "number" and _in_a_row(number, match, folded):
        return None
    if family in ("attachment", "named", "question"):
        printed = printed.rstrip(" :.、")
    end = match.end()
    while end < len(folded) and folded[end] == " ":
        end += 1
    return Label(family, printed, end, number, _canonical(family, raw, match), sure)


def _last_number(family: str, raw: str) -> int | None:
    if family == "circle":
        return _CIRCLES.index(raw) + 1
    if family.startswith("decimal"):
        return int(raw.rsplit(".", 1)[-1])
    return to_int(raw) if raw else 1


def _in_a_row(number: int, match: re.Match[str], folded: str) -> bool:
    """20、30家, 3、4月: two numbers that stand for about so many."""
    after = _NEXT_NUMBER.match(folded, match.end())
    if after is None or not match[0].endswith("、"):
        return False
    return int(after[1]) in (number + 1, number + 10)


def _canonical(family: str, raw: str, match: re.Match[str]) -> str:
    forms = {
        "subpart": "第{}分编",
        "chapter": "第{}章",
        "section": "第{}节",
        "cn": "{}、",
        "cn_brackets": "({})",
        "number": "{}.",
        "number_brackets": "({})",
    }
    if family == "attachment":
        return f"附件{raw}"
    if family in ("named", "question"):
        return f"{match['word']}{raw}"
    if family == "part":
        return f"第{raw}{match['unit']}"
    if family == "article":
        return f"第{raw}条" + (f"之{match['sub']}" if match["sub"] else "")
    return forms.get(family, "{}").format(raw)
