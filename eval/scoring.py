"""One answer against its gold: is the value right, and does it stand on the right clause."""

from __future__ import annotations

from dataclasses import dataclass

from documents.folding import fold
from eval.questions import GoldClause, Row
from qa.model import Answer, Citation

_HEAD = ("record", "title", "preamble", "closing")


@dataclass(frozen=True, slots=True)
class Score:
    """right: an answerable question is answered with every part and cites a gold clause; an
    unanswerable one is refused
    parts: share of the answer's parts found, 1.0 for none wanted
    cited: a gold clause is among the citations
    precision: share of citations on gold clauses; recall: share of gold clauses cited;
    both None for an unanswerable question and precision None for an answer without citations
    """

    row: Row
    answer: Answer
    right: bool
    parts: float
    cited: bool
    precision: float | None
    recall: float | None


def score(row: Row, answer: Answer) -> Score:
    """A missing, failed or refused answer to an answerable question is a wrong one."""
    if row.unanswerable:
        return Score(row, answer, answer.status == "refused", 1.0, False, None, None)
    answered = answer.status == "answered"
    found = [any(_plain(form) in _plain(answer.text) for form in part) for part in row.answer_parts]
    parts = sum(found) / len(found) if answered else 0.0
    on_gold = [any(_is(citation, gold) for gold in row.clauses) for citation in answer.citations]
    hit = [any(_is(citation, gold) for citation in answer.citations) for gold in row.clauses]
    cited = answered and any(on_gold)
    return Score(
        row=row,
        answer=answer,
        right=answered and all(found) and cited,
        parts=parts,
        cited=cited,
        precision=sum(on_gold) / len(on_gold) if answered and on_gold else None,
        recall=sum(hit) / len(hit) if answered else 0.0,
    )


def _plain(text: str) -> str:
    return "".join(fold(text).split())


def _is(citation: Citation, gold: GoldClause) -> bool:
    if citation.document.source != gold.source:
        return False
    if not gold.reference:
        return citation.clause.kind in _HEAD
    return citation.clause.reference == gold.reference
