"""What each of several sides says, asked by itself, put together as one answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from documents.folding import fold
from documents.quantities import Quantity, find_quantities
from index.lexical import bigrams
from qa.answering.differences import comparable, set_against
from qa.answering.parts import renumbered, untold
from qa.answering.side_by_side import compared, paper_called, sides_missing
from qa.citations import MARKER, marked
from qa.evidence.judgement import ENOUGH
from qa.evidence.reasons import not_held
from qa.model import Answer, Citation
from qa.names.holdings import Holdings
from qa.understanding.apart import Side, speaks_of
from qa.understanding.kinds import compares

_NAMED_WITHIN = 12  # characters of a line, in which a paper may be named already


def tells_less(whole: Answer, sides: Sequence[Side]) -> bool:
    """It leaves one of them out, or they have matters of their own that it may mix up."""
    cited = {citation.document.id for citation in whole.citations}
    return any(side.own or not side.ids & cited for side in sides)


def of_sides(
    whole: Answer, sides: Sequence[Side], answers: Sequence[Answer], holdings: Holdings
) -> Answer:
    """The answers to the sides as one, or the whole one where they tell no more.

    whole: to the question as one; answers: to each side by itself, in the same order
    """
    cited = {citation.document.id for citation in whole.citations}
    before = sum(bool(side.ids & cited) for side in sides) if whole.status == "answered" else 0
    told = [answer for answer in answers if answer.status == "answered" and answer.citations]
    own = all(side.own for side in sides)
    if not told or len(told) < before + (not own):
        return whole
    lines: list[str] = []
    citations: list[Citation] = []
    firsts: list[str] = []
    for answer in told:
        first, *rest = renumbered(answer, citations)
        name = paper_called(answer.citations[0].document)
        named = "《" in first[:_NAMED_WITHIN]
        lines += [first if named else f"{name}：{first}", *rest]
        firsts.append(first)
    held = {citation.document.id for citation in citations}
    if before == len(sides) and len(held) < len(cited):
        return whole  # 苏州's of 2018 and of 2020 both speak of it
    missing = sides_missing(tuple(side.ids for side in sides), held, holdings)
    text = "\n".join([*_difference(whole, told, firsts), *lines])
    answer = _together(whole, told, text, citations)
    names = not_held(whole.reason)
    lacking = f"文库中没有“{'、'.join(names)}”的依据。" if names else ""
    notices = filter(None, (lacking, missing, *answer.notices))
    return replace(answer, notices=tuple(dict.fromkeys(notices)))


def _together(
    whole: Answer, told: Sequence[Answer], text: str, citations: Sequence[Citation]
) -> Answer:
    """What was told of each, as one answer to the whole question, which is no surer than any."""
    return replace(
        told[0],
        question=whole.question,
        text=text,
        kind=whole.kind,
        understood=whole.understood,
        citations=tuple(citations),
        notices=tuple(dict.fromkeys(notice for answer in told for notice in answer.notices)),
        hits=tuple(dict.fromkeys(hit for answer in told for hit in answer.hits)),
        confidence=min(answer.confidence for answer in told),
    )


def tells_both(whole: Answer, sides: Sequence[Side]) -> bool:
    """The sentences that the whole answer cites speak of each of two matters."""
    said = " ".join(map(_cited, whole.citations))
    told = whole.status == "answered"
    return told and all(speaks_of(side, _others(side, sides), said) for side in sides)


def of_matters(whole: Answer, sides: Sequence[Side], answers: Sequence[Answer]) -> Answer:
    """What each of two matters of one paper is told by, put together; the whole one where that
    tells as much, is told by neither of their clauses, or a matter is not spoken of where it is
    said to be told.
    """
    found = [
        (side, answer)
        for side, answer in zip(sides, answers, strict=True)
        if answer.status == "answered"
        and answer.citations
        and answer.confidence >= ENOUGH
        and speaks_of(side, _others(side, sides), " ".join(map(_cited, answer.citations)))
    ]
    own = [answer.citations[0].clause.id for _, answer in found]
    cited = [citation.clause.id for citation in whole.citations]
    refused = whole.status != "answered"
    apart = len(set(own)) == len(sides) and not set(own) <= set(cited)
    if (not apart or (cited[:1] and cited[0] not in own)) and not (refused and found):
        return _with_unspoken(whole, sides, answers)
    told = [answer for _, answer in found]
    lines: list[str] = []
    citations: list[Citation] = []
    firsts: list[str] = []
    for side, answer in found:
        first, *rest = renumbered(answer, citations)
        lines += [f"{side.called}：{first}", *rest]
        firsts.append(first)
    between = _between_matters(whole, sides, firsts) if len(firsts) == len(sides) else []
    together = _together(whole, told, "\n".join([*between, *lines]), citations)
    return _with_unspoken(together, sides, answers)


def _with_unspoken(whole: Answer, sides: Sequence[Side], answers: Sequence[Answer]) -> Answer:
    """With a notice on a matter that is told neither here nor by itself: 税收, beside 用地."""
    if whole.status != "answered":
        return whole
    said = " ".join(map(_cited, whole.citations))
    cited = {citation.clause.id for citation in whole.citations}
    lacking = [
        untold(side.called, answer, cited)
        for side, answer in zip(sides, answers, strict=True)
        if answer.status != "answered" and not _mentions(side, _others(side, sides), said)
    ]
    return replace(whole, notices=tuple(dict.fromkeys((*whole.notices, *lacking))))


def _mentions(side: Side, others: Sequence[Side], said: str) -> bool:
    """One pair of characters of its own is quoted."""
    own = set(bigrams(side.called)).difference(*(bigrams(each.called) for each in others))
    return any(pair in said for pair in own if len(pair) > 1)


def _others(side: Side, sides: Sequence[Side]) -> list[Side]:
    return [each for each in sides if each is not side]


def _cited(citation: Citation) -> str:
    """The sentence and the headings it stands below."""
    return fold(" ".join((*citation.clause.headings, citation.quote))).lower()


def _between_matters(whole: Answer, sides: Sequence[Side], firsts: Sequence[str]) -> list[str]:
    if not compares(fold(whole.question.text)):
        return []
    one, other = map(_only_figure, firsts)
    if one is None or other is None or not comparable(one, other):
        return []
    markers = [int(m) for first in firsts for m in MARKER.findall(first)]
    return [marked(set_against((sides[0].called, one), (sides[1].called, other)), *markers)]


def _difference(whole: Answer, told: Sequence[Answer], firsts: Sequence[str]) -> list[str]:
    """甲为75分，低于乙的90分, where each of two sides tells one figure, in the same unit."""
    if len(told) != 2 or not compares(fold(whole.question.text)):
        return []
    figures = [_only_figure(first) for first in firsts]
    one, other = figures
    if one is None or other is None or not comparable(one, other):
        return []
    documents = (answer.citations[0].document for answer in told)
    markers = [int(m) for first in firsts for m in MARKER.findall(first)]
    return [marked(compared(one, other, *documents), *markers)]


def _only_figure(line: str) -> Quantity | None:
    found = find_quantities(MARKER.sub("", line))
    return found[0] if len(found) == 1 else None
