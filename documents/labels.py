"""The labels of clauses: 第一章, 第三条, 一、, (一), 1., (1), ①, 附件1."""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.numerals import CHINESE_NUMERAL, to_int

# Canonical depth of each family; a policy uses some of them and nests them in this order.
RANKS = {
    "attachment": 0,
    "part": 1,
    "chapter": 2,
    "section": 3,
    "article": 4,
    "cn": 5,
    "cn_brackets": 6,
    "number": 7,
    "decimal2": 8,
    "decimal3": 9,
    "number_brackets": 10,
    "circle": 11,
}

_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_N = CHINESE_NUMERAL

# All patterns read folded text. A number before a dot is a label only if no digit follows (1.5),
# and 一、 only if what follows is not one more numeral (一、二年级).
_PATTERNS = (
    ("attachment", re.compile(rf"附件\s*(?P<n>\d{{1,2}}|{_N})?(?P<tail>\s*(?:[::.]|\s|$))")),
    ("part", re.compile(rf"第(?P<n>{_N})编(?=\s|$)")),
    ("chapter", re.compile(rf"第(?P<n>{_N}|\d+)章(?=\s|$|[^的规中第、和至及所])")),
    ("section", re.compile(rf"第(?P<n>{_N}|\d+)节(?=\s|$|[^的规中第、和至及所])")),
    ("article", re.compile(rf"第(?P<n>{_N}|\d+)条(?:之(?P<sub>{_N}))?(?P<space>\s|$|:|(?=[【\[(]))?")),
    ("cn", re.compile(rf"(?P<n>{_N})(?:、|\.(?!\d))(?!{_N}[、年月])")),
    ("cn_brackets", re.compile(rf"\((?P<n>{_N})\)、?")),
    ("decimal3", re.compile(r"(?P<n>\d{1,2}\.\d{1,2}\.\d{1,2})(?:\.(?!\d)|、|\s|(?=[^\d.%,\s年]))")),
    ("decimal2", re.compile(r"(?P<n>\d{1,2}\.\d{1,2})(?:\.(?!\d)|、|\s+(?=\D)|(?=[“《\u4e00-\u9fff]))")),
    ("number", re.compile(r"(?P<n>\d{1,3})(?:\.(?!\d)|、|\)(?!\())\s*")),
    ("number_brackets", re.compile(r"\((?P<n>\d{1,3})\)")),
    ("circle", re.compile(rf"(?P<n>[{_CIRCLES}])")),
)

# 第三条规定, 第三条、第五条: the words that follow a cross-reference, not a heading.
_REFERS = re.compile(r"(?:规定|的|所|之|至|、|和|及|与|或|中|第|以外|所列|款|项|,)")
# 1.5万亿 is caught above; 10.万 never occurs. 3.5 followed by a unit is a quantity, not a label.
_QUANTITY = re.compile(r"\d+\.\d+(?:[万亿%倍]|个百分点|平方|公里|千|吨|元|米|家|项|次)")


@dataclass(frozen=True, slots=True)
class Label:
    """A label as it stands in folded text.

    printed: its characters; end: offset one past it and the space behind it
    number: its last number; canonical: one form for all ways to print it
    sure: it cannot be a cross-reference (an article's label with space behind it)
    """

    family: str
    printed: str
    end: int
    number: int
    canonical: str
    sure: bool = True

    @property
    def rank(self) -> int:
        return RANKS[self.family]


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


def _label(family: str, match: re.Match[str], folded: str) -> Label | None:
    printed = match[0].strip()
    raw = match["n"]
    if family == "circle":
        number: int | None = _CIRCLES.index(raw) + 1
    elif family in ("decimal2", "decimal3"):
        number = int(raw.rsplit(".", 1)[1])
    else:
        number = to_int(raw) if raw else 1
    if number is None or (number == 0 and family != "decimal2"):
        return None
    sure = True
    if family == "article":
        sure = bool(match["space"]) or match["space"] == ""
        if not sure and _REFERS.match(folded, match.end()):
            return None
        printed = printed.rstrip(":")
    if family == "attachment":
        printed = printed.rstrip(" :.")
    end = match.end()
    while end < len(folded) and folded[end] == " ":
        end += 1
    return Label(family, printed, end, number, _canonical(family, raw, match), sure)


def _canonical(family: str, raw: str | None, match: re.Match[str]) -> str:
    forms = {
        "part": "第{}编",
        "chapter": "第{}章",
        "section": "第{}节",
        "cn": "{}、",
        "cn_brackets": "({})",
        "number": "{}.",
        "number_brackets": "({})",
        "circle": "{}",
    }
    if family == "attachment":
        return f"附件{raw or ''}"
    if family == "article":
        return f"第{raw}条" + (f"之{match['sub']}" if match["sub"] else "")
    if family in ("decimal2", "decimal3"):
        return str(raw)
    return forms[family].format(raw)
