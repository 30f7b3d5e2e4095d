"""At which stage a wrong answer was lost: the first one after which the gold was gone."""

from __future__ import annotations

from typing import Literal

from eval.model import Case, Library, on_gold
from eval.scoring import enough, holds, judge, plain

Stage = Literal["no answer", "reading", "retrieval", "refusal", "evidence", "answer"]
"""In the order of the way of a question:

no answer: the system failed, was late, or the answer is missing
reading: the gold clause is not among the clauses as they were read, or lacks the gold's words
retrieval: the clause was read and not found
refusal: answered without basis, or refused although the clause was found
evidence: the answer stands on other clauses than the one that was found
answer: it stands on the right clause and does not say what was asked
"""


def stage_of(case: Case, library: Library) -> Stage | None:
    """None for a right answer."""
    row, outcome = case.row, case.outcome
    verdict = judge(case)
    if verdict.right:
        return None
    if outcome.status in ("failed", "late", "missing"):
        return "no answer"
    if row.unanswerable:
        return "refusal"
    if not _was_read(case, library):
        return "reading"
    if not _was_found(case) and not verdict.suffices:
        return "retrieval"
    if outcome.status == "refused":
        return "refusal"
    return "answer" if verdict.suffices else "evidence"


def _was_read(case: Case, library: Library) -> bool:
    """Every gold clause is there, and every part stands in one of them in some form."""
    golds = case.row.clauses
    if not all(library.gold_texts([gold]) for gold in golds):
        return False
    texts = [plain(text) for text in library.gold_texts(golds)]
    return all(any(holds(text, forms) for text in texts) for forms in case.row.answer_parts)


def _was_found(case: Case) -> bool:
    """As many gold clauses were retrieved as the question wants."""
    found = tuple(
        any(on_gold(place, gold) for place in case.outcome.found) for gold in case.row.clauses
    )
    return enough(case.row, found)
