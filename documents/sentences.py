"""Sentences of a clause and the segments between their commas, as places in its text."""

from __future__ import annotations

from dataclasses import dataclass

from documents.folding import fold
from documents.patterns import lazy

_OPEN, _CLOSE = "([《“‘<〔【", ")]》”’>〕】"

_THREE_DIGITS = lazy(r"\d{3}(?!\d)")
_SEE_TABLE = lazy(r"(?<!意)见[下附后]?表|如下表|下表所[示列]")
_LEADS_TO_ROWS = lazy(
    r"按照?(?:下列|以下|如下|下表)[^。;:]{0,10}(?:标准|比例|金额|额度|档次|分值|权重)[^。;:]{0,12}:$"
    r"|(?:标准|比例|金额|额度|基准价|分值|权重)(?:见表|如下):$"
    r"|按照?[^。;:]{2,16}分[档级类段](?:给予|予以|进行|实行)?(?:[补奖资][^。;:]{0,4}|支持|收费)?:$"
)
ANSWERS = lazy(r"\s*答复?\s?:\s*(?=\S)")
"""What an answer begins with, below its question: 答："""

_DIGIT = lazy(r"\d")


@dataclass(frozen=True, slots=True)
class Span:
    """start, end: offsets in the text it was cut from."""

    start: int
    end: int


def sentences(text: str, ends: str = "。!?;") -> list[Span]:
    """Sentences in order, ended by one of ends or a line break; brackets and quotes stay whole.

    Without ; among the ends, 一是…;二是… stays one sentence.
    """
    folded = fold(text)
    spans: list[Span] = []
    start = 0
    depth = 0
    for at, c in enumerate(folded):
        if c in _OPEN:
            depth += 1
        elif c in _CLOSE:
            depth = max(0, depth - 1)
        if c == "\n" or (c in ends and depth == 0):
            end = at + 1
            while end < len(folded) and folded[end] in _CLOSE + ends and c != "\n":
                end += 1
            if end > start:
                _append(spans, folded, start, end)
            start = end
            depth = 0 if c == "\n" else depth
    _append(spans, folded, start, len(folded))
    return spans


def opens_list(text: str) -> bool:
    """有下列情形之一的: it ends with a colon, and what follows are its items."""
    return fold(text).rstrip().endswith(":")


def points_at_table(text: str) -> bool:
    """各链的链主企业见下表: what is asked for stands in its rows."""
    return bool(_SEE_TABLE.search(fold(text)))


def leads_to_rows(text: str) -> bool:
    """按下列标准给予补贴:, above a table of them."""
    return bool(_LEADS_TO_ROWS.search(fold(text).strip()))


def segments(text: str, within: Span) -> list[Span]:
    """Pieces of a sentence between its commas; commas in brackets and quotes do not cut."""
    folded = fold(text)
    spans: list[Span] = []
    start, depth = within.start, 0
    for at in range(within.start, within.end):
        c = folded[at]
        if c in _OPEN:
            depth += 1
        elif c in _CLOSE:
            depth = max(0, depth - 1)
        elif c in ",;:" and depth == 0 and not _inside_number(folded, at):
            _append(spans, folded, start, at)
            start = at + 1
    _append(spans, folded, start, within.end)
    return spans


def _inside_number(folded: str, at: int) -> bool:
    """The comma of 20,000, the colon of 4:6."""
    behind = _DIGIT if folded[at] == ":" else _THREE_DIGITS
    return folded[at - 1 : at].isdigit() and bool(behind.match(folded, at + 1))


def _append(spans: list[Span], folded: str, start: int, end: int) -> None:
    if answers := ANSWERS.match(folded, start, end):  # the mark of an answer says nothing
        start = answers.end()
    while start < end and folded[start].isspace():
        start += 1
    while end > start and folded[end - 1].isspace():
        end -= 1
    if end > start:
        spans.append(Span(start, end))
