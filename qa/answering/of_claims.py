"""Several claims of one sentence, each with a verdict of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from documents.folding import fold
from documents.quantities import find_quantities
from qa.answering.parts import renumbered
from qa.model import Answer, Citation
from qa.understanding.claims_stated import Stated

_RIGHT, _WRONG = "相符：", "不符："
_UNSURE = "“{said}”没有找到有把握的依据，可单独提问。"


def of_claims(whole: Answer, stated: Sequence[Stated], ask: Callable[[str], Answer]) -> Answer:
    """The whole answer where what it quotes holds every figure that is claimed; else each claim
    with its own verdict. A claim that none is found for keeps the whole from being confirmed.

    ask: answers one claim put as a question
    """
    if whole.status == "answered" and _holds_all(whole, stated):
        return whole
    answers = [ask(each.question) for each in stated]
    judged = [answer.text.startswith((_RIGHT, _WRONG)) for answer in answers]
    if not any(judged):
        return whole
    lines: list[str] = []
    citations: list[Citation] = []
    unsure = []
    for each, answer, told in zip(stated, answers, judged, strict=True):
        if told:
            first, *rest = renumbered(answer, citations)
            lines += [f"“{each.said}”{first}", *rest]
        else:
            unsure.append(_UNSURE.format(said=each.said))
    first_told = answers[judged.index(True)]
    notices = (n for a, told in zip(answers, judged, strict=True) if told for n in a.notices)
    return replace(
        first_told,
        question=whole.question,
        text="\n".join(lines),
        kind="yesno",
        understood=whole.understood,
        citations=tuple(citations),
        notices=tuple(dict.fromkeys((*notices, *unsure))),
        hits=tuple(dict.fromkeys(hit for answer in answers for hit in answer.hits)),
        confidence=min(a.confidence for a, told in zip(answers, judged, strict=True) if told),
    )


def _holds_all(whole: Answer, stated: Sequence[Stated]) -> bool:
    """What it quotes has the very figures, so that its verdict is of all of them."""
    quoted = " ".join(citation.quote for citation in whole.citations)
    told = {(q.number, q.unit) for q in find_quantities(fold(quoted))}
    return all((each.claim.number, each.claim.unit) in told for each in stated)
