"""Which figures of a sentence a claim is about: those whose words are those of the claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.folding import fold
from documents.patterns import lazy
from documents.quantities import Quantity
from documents.scales import measure_of
from documents.sentences import Span, segments
from documents.targets import pieces_of
from index.lexical import bigrams
from qa.evidence.evidence import Evidence
from qa.evidence.pieces_of_figures import was_before
from qa.evidence.respective import figure_of_each
from qa.evidence.terms import Term, coverage_of, terms_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

# 对在主板上市企业, 首次上市的; also behind a label: 2.对…
_CASE = lazy(r"^(?:\(?[\d一二三四五六七八九十]{1,3}[).、]+)?(?:对|凡)|的$")
_COMMAS = ",\uff0c"
_MEANT = 0.25  # of the topic, in the words of a figure, for a claim to be about that figure
_OF_THE_OBJECT = 0.5  # of the topic, in the segment before a figure that it is of
_NEAR = 14  # characters around a figure claimed that say what it counts
_SUM_ASKED = lazy("上限|额度|金额|封顶|最高")
Placed = tuple[Span, Quantity]  # a figure with the words that say what it is of


def figures_meant(understood: Understanding, best: Evidence, holdings: Holdings) -> list[Quantity]:
    """Of 绿色园区3家和绿色工厂20家 the one whose words are those of a single claim.

    None of them if no figure's own words hold most of what is claimed.
    """
    text = best.clause.text
    terms = terms_of(understood, holdings)
    pieces = list(_told_pieces(text, best.span))
    meant = [
        (piece, figure)
        for piece, figure in pieces
        if coverage_of(terms, (fold(text[piece.start : piece.end]).lower(),)) >= _MEANT
    ]
    if len(understood.claimed) != 1:
        return [figure for _, figure in meant]
    if not meant:
        return _first_after_object(understood.claimed[0], pieces, best, terms)
    alike = [pair for pair in meant if pair[1].unit_class == understood.claimed[0].unit_class]
    meant = alike or meant
    claimed = set(bigrams(_around(understood.claimed[0], understood.asking)))
    held = [len(claimed & set(bigrams(text[piece.start : piece.end]))) for piece, _ in meant]
    most = max(held, default=0)
    return [figure for (_, figure), count in zip(meant, held, strict=True) if count == most]


def figure_most_of(
    understood: Understanding, each: Evidence, holdings: Holdings
) -> Quantity | None:
    """Of the figures of a sentence in the unit of the first one that which alone has most of the
    topic in its own words: 智能工厂50家 beside 智能车间200家. None where two have as much.
    """
    if own := figure_of_each(each, understood):
        return own.figure
    text, first = each.clause.text, each.figures[0]
    terms = terms_of(understood, holdings)
    places = {figure.start for figure in each.figures if figure.unit == first.unit}
    if len(places) == 1:
        return first
    held = [
        (coverage_of(terms, (fold(text[piece.start : piece.end]).lower(),)), figure)
        for piece, figure in _told_pieces(text, each.span)
        if figure.start in places
    ]
    most = max((share for share, _ in held), default=0.0)
    best = [figure for share, figure in held if share == most]
    return best[0] if len(best) == 1 else None


def asks_sum(folded: str) -> bool:
    """For the most that is given, 单个支持上限哪个高."""
    return bool(_SUM_ASKED.search(folded))


def figure_told_of(
    understood: Understanding, each: Evidence, holdings: Holdings
) -> Quantity | None:
    """Of all figures of a sentence, whatever they count, that which alone has most of the topic in
    its own words, and half of it at least: where no unit is asked for, 目标一样吗.
    """
    text, terms = each.clause.text, terms_of(understood, holdings)
    held = [
        (coverage_of(terms, (fold(text[piece.start : piece.end]).lower(),)), figure)
        for piece, figure in _told_pieces(text, each.span)
        if figure.unit_class != "time"
    ]
    sums = [figure for _, figure in held if figure.unit_class == "money"]
    if len(sums) == 1 and asks_sum(understood.asking):
        return sums[0]
    most = max((share for share, _ in held), default=0.0)
    best = [figure for share, figure in held if share == most >= _OF_THE_OBJECT]
    return best[0] if len(best) == 1 else None


def _first_after_object(
    claim: Quantity, pieces: Sequence[Placed], best: Evidence, terms: Sequence[Term]
) -> list[Quantity]:
    """基金有30亿, of 设立…子基金,规模10亿元,首期3亿元: the first figure of that unit behind the
    segment that is about the object.
    """
    text = best.clause.text
    parts = segments(text, best.span)
    held = [coverage_of(terms, (fold(text[p.start : p.end]).lower(),)) for p in parts]
    if not parts or max(held) < _OF_THE_OBJECT:
        return []
    behind = parts[held.index(max(held))].end
    unit, _ = measure_of(claim)
    alike = [f for piece, f in pieces if piece.start >= behind and measure_of(f)[0] == unit]
    return alike[:1]


def _told_pieces(text: str, span: Span) -> Iterator[Placed]:
    """Every figure with the words that say what it is of: 对在主板上市企业,给予300万元奖励.

    Offsets count from the start of the clause.
    """
    folded = fold(text)
    said: int | None = None  # where a case begins that leads into the next segment
    for part in segments(text, span):
        pieces = pieces_of(text, part)
        first = said
        for piece, figure in pieces:
            start, first = piece.start if first is None else first, None
            placed = replace(figure, start=piece.start + figure.start, end=piece.start + figure.end)
            if was_before(folded, placed):
                first = start  # 公告期由45天压缩为20天: what it is of stands before it
                continue
            yield Span(start, piece.end), placed
        leads = not pieces and text[part.end : part.end + 1] in _COMMAS
        case = said is not None or _CASE.search(fold(text[part.start : part.end]).strip())
        said = (part.start if said is None else said) if leads and case else None


def _around(claim: Quantity, question: str) -> str:
    """What a question says right before and after a figure: that which it counts."""
    at = question.rfind(fold(claim.printed))
    return question[max(0, at - _NEAR) : at] + " " + question[at + len(claim.printed) :][:_NEAR]
