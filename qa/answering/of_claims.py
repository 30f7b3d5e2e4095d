"""Several claims of one sentence, each with a verdict of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from documents.folding import fold
from documents.quantities import Quantity, find_quantities
from qa.answering.confirming import RIGHT, WRONG
from qa.answering.parts import UNSURE, renumbered
from qa.model import Answer, Citation
from qa.understanding.claims_stated import Stated


def of_claims(whole: Answer, stated: Sequence[Stated], ask: Callable[[str], Answer]) -> Answer:
    """The whole answer where what it quotes holds every figure that is claimed; else each claim
    with its own verdict. A claim that none is found for keeps the whole from being confirmed.

    ask: answers one claim put as a question
    """
    if whole.status == "answered" and _holds_all(whole, stated):
        return whole
    answers = [ask(each.question) for each in stated]
    judged = [answer.text.startswith((RIGHT, WRONG)) for answer in answers]
    told = [answer for answer, has in zip(answers, judged, strict=True) if has]
    if not told or len({answer.citations[0].document.id for answer in told}) > 1:
        return whole  # one paper's figure and another's are no answer to one sentence
    lines: list[str] = []
    citations: list[Citation] = []
    unsure = []
    for each, answer, has in zip(stated, answers, judged, strict=True):
        if has:
            first, *rest = renumbered(answer, citations)
            lines += [f"“{each.said}”{first}", *rest]
        else:
            unsure.append(UNSURE.format(asked=each.said))
    notices = (notice for answer in told for notice in answer.notices)
    return replace(
        told[0],
        question=whole.question,
        text="\n".join(lines),
        kind="yesno",
        understood=whole.understood,
        citations=tuple(citations),
        notices=tuple(dict.fromkeys((*notices, *unsure))),
        hits=tuple(dict.fromkeys(hit for answer in answers for hit in answer.hits)),
        confidence=min(answer.confidence for answer in told),
    )


def _holds_all(whole: Answer, stated: Sequence[Stated]) -> bool:
    """What it quotes has the very figures, so that its verdict is of all of them."""
    quoted = " ".join(citation.quote for citation in whole.citations)
    told = {(q.number, _kind(q)) for q in find_quantities(fold(quoted))}
    return all((each.claim.number, _kind(each.claim)) in told for each in stated)


def _kind(figure: Quantity) -> str | None:
    """20家研究院 and 20个研究院 count the same."""
    return "count" if figure.unit_class == "count" else figure.unit
