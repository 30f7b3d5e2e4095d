"""Questions about a document itself: number, issuer, dates, validity, period, from its head."""

from __future__ import annotations

from documents.folding import fold
from documents.model import Document
from documents.numbers_of_papers import number_claimed, number_put_first, same_number
from documents.patterns import lazy
from qa.answering.confirming import RIGHT, WRONG, agrees, compared, issued_by
from qa.answering.drafts import Draft, finished
from qa.answering.enactment import Found, head_lines, history_lines
from qa.answering.self_description import FINDERS, NAMES, register_fields
from qa.citations import Citations, marked, name_of
from qa.names.holdings import Holdings
from qa.names.papers import newest_first
from qa.understanding.model import Understanding

# 2026年还有效吗 claims no date that the paper would print
_THEN_IN_FORCE = lazy(
    r"(?<![到至])\d{4}年?[^,。?到至]{0,6}(?:还|仍|是否|是不是|能不能)[^,。?到至]{0,4}(?:有效|管用|算数|执行|适用)"
)
_MADE = frozenset({"dates", "issuer"})


def answer_about_document(understood: Understanding, holdings: Holdings) -> Draft | None:
    """What the documents named say of themselves; None if they say nothing of it.

    A claim about the dates of one of them is confirmed or corrected.
    """
    citations = Citations()
    lines: list[str] = []
    documents = [d for d in holdings.documents if d.id in (understood.document_ids or ())]
    documents.sort(key=newest_first)
    for document in documents:
        by_aspect = _by_aspect(document, understood.aspects)
        said = [found for each in by_aspect.values() for found in each]
        if "register" in understood.aspects:
            said += register_fields(document, fold(understood.text))
        if "history" in understood.aspects:
            passed = history_lines(document, fold(understood.text))
            said = [*passed, *(found for found in said if found[1:] not in [p[1:] for p in passed])]
        verdict, meant = _verdict(understood, document, [text for text, _, _ in said])
        said = [f for f in said if f[0] in meant] + [f for f in said if f[0] not in meant]
        for text, clause, span in dict.fromkeys(said):
            marker = citations.cite(document, clause, span)
            lines.append(marked(f"{verdict}{name_of(document)}{text}", marker))
            verdict = ""
        # 有效期至… says as much.
        told = {"status", "period"} if by_aspect.get("validity") else set()
        unsaid = [NAMES[a] for a, found in by_aspect.items() if not found and a not in told]
        if said and any(unsaid):  # of two things asked at once the other is not passed over
            first = citations.cite(document, *said[0][1:])
            missing = "、".join(name for name in unsaid if name)
            lines.append(marked(f"{name_of(document)}没有载明{missing}", first))
    return finished(lines, citations) if lines else None


def _by_aspect(document: Document, aspects: tuple[str, ...]) -> dict[str, list[Found]]:
    """What it states of each; of some that it does not state, what says as much."""
    found = {aspect: FINDERS[aspect](document) for aspect in aspects}
    if found.get("period") == []:  # a paper without years in its title may say until when
        found["period"] = FINDERS["validity"](document)
    elif found.get("validity") == []:
        found["validity"] = FINDERS["period"](document)
    if found.get("status") == [] and "validity" not in found:
        # 还管用吗: till when it is, or for which years it plans
        found["status"] = FINDERS["validity"](document) or FINDERS["period"](document)
    if not any(found.get(aspect) for aspect in _MADE) and _MADE & found.keys():
        # a law says in its head when and by whom it was promulgated
        found[min(_MADE & found.keys())] = head_lines(document, {"promulgated"})
    return found


def _verdict(
    understood: Understanding, document: Document, stated: list[str]
) -> tuple[str, list[str]]:
    """相符 or 不符, and what was compared; nothing where nothing is claimed."""
    if understood.otherwise != "yesno":
        return "", []
    folded = fold(understood.text)
    if _THEN_IN_FORCE.search(folded):
        return "", []  # within how long it holds, which is quoted
    if "number" in understood.aspects and (
        claimed := number_claimed(folded) or number_put_first(folded)
    ):
        same = same_number(document.metadata.number, claimed)
        return RIGHT if same else WRONG, []
    first = compared(folded, stated)
    right = agrees(folded, understood.years | understood.claimed_years, first)
    if right is None and "issuer" in understood.aspects:
        first = []
        right = issued_by(folded, document.metadata.issuer, document.metadata.region)
    return ("", []) if right is None else (RIGHT if right else WRONG, first)
