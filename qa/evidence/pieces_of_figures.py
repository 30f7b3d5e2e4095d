"""The words that go with each figure of a sentence: 建设200家省级示范车间,评选400家市级示范车间."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from documents.folding import fold
from documents.patterns import lazy
from documents.quantities import Quantity, UnitClass, find_quantities
from documents.sentences import Span
from documents.years import years_in
from index.lexical import bigrams
from qa.evidence.evidence import Evidence
from qa.understanding.model import Understanding

_ENDS = lazy("[,、;。:和与及]")
# what measures anything, and the year
_NO_WORDS = lazy(r"占比|比重|比例|数量|总数|达到?|超过|(?:19|20)\d{2}\s?年")
_FROM = lazy(r"[由从](?:\d{4}年的?|原来?的?|目前的?|现行的?|以前的?|此前的?)?$")
_CHANGED_TO = lazy(
    r"[^,。;\d]{0,6}?(?:(?:压缩|缩短|精简|压减|提高|提升|增加|上升|下降|降低|减少|[上下]调|调整|扩大|延长|放宽|改)[至到为]|[增降升减][至到为])"
)
_RANKED = "强"  # 民营500强企业 names firms


@dataclass(frozen=True, slots=True)
class Piece:
    """A figure and the words that go with it, as pairs of characters.

    group: figures of the same words have the same, 3个超过5000亿元的集群
    """

    figure: Quantity
    words: frozenset[str]
    group: int


def pieces_of(folded: str) -> list[Piece]:
    """Of each figure the words from the one before it to the next mark or 和 behind it."""
    found: list[Piece] = []
    start = 0
    for figure in find_quantities(folded):
        if figure.unit == _RANKED or years_in(folded[figure.start : figure.end]):
            continue
        if was_before(folded, figure):
            continue
        if figure.start < start:  # a second figure of the same words
            found.append(Piece(figure, _words(folded, found[-1], figure), found[-1].group))
            continue
        ended = _ENDS.search(folded, figure.end)
        end = ended.start() if ended else len(folded)
        words = f"{folded[start : figure.start]} {folded[figure.end : end]}"
        words = _NO_WORDS.sub(" ", words)
        found.append(Piece(figure, frozenset(bigrams(words)), start))
        start = end
    return found


def was_before(folded: str, figure: Quantity) -> bool:
    """45天 of 由45天压缩为20天, which holds no longer."""
    before, behind = folded[: figure.start], folded[figure.end :]
    return bool(_FROM.search(before) and _CHANGED_TO.match(behind))


def _words(folded: str, before: Piece, figure: Quantity) -> frozenset[str]:
    other = folded[before.figure.start : before.figure.end]
    return before.words - {figure.printed} | frozenset(bigrams(other))


def only_in(piece: Piece, pieces: Sequence[Piece]) -> frozenset[str]:
    others = (each.words for each in pieces if each.group != piece.group)
    return piece.words.difference(*others)


def meant_by_words(asked: str, told: str, unit_class: UnitClass | None) -> list[Quantity]:
    """Of the figures of a sentence those beside which most words of the question stand that no
    other has beside it; all of them, where no such word does. asked, told: folded
    """
    pieces = [p for p in pieces_of(told) if unit_class in (None, p.figure.unit_class)]
    words = {pair for pair in bigrams(asked) if not pair[0].isdigit()}
    held = [len(words & only_in(piece, pieces)) for piece in pieces]
    return [p.figure for p, n in zip(pieces, held, strict=True) if n == max(held)]


def holds_what_is_meant(part: Span, evidence: Evidence, understood: Understanding) -> bool:
    """The figures that are meant by words are in that part of the sentence. part: offsets in the
    clause
    """
    told, start = fold(evidence.text), evidence.span.start
    meant = meant_by_words(understood.own_asking, told, understood.unit_class)
    return all(part.start <= start + figure.start < part.end for figure in meant)
