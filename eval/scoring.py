"""One answer against its gold: is the value right, and does it stand on the right clause."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from documents.folding import fold
from eval.questions import GoldClause, Row
from qa.model import Answer, Citation

_HEAD = ("record", "title", "preamble", "closing")
_SIDE_BY_SIDE = ("several", "compare")  # want a gold clause of every document
_WHOLE = ("list",)  # wants every gold clause


@dataclass(frozen=True, slots=True)
class Score:
    """right: an answerable question is answered with every part and cites a gold clause; an
    unanswerable one is refused
    parts: share of the answer's parts found, 1.0 for none wanted
    cited: a gold clause is among the citations; one of every gold document where several are to
    be laid side by side, all of them where a list stands in several clauses
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
    said = _plain(answer.text)
    found = [any(_stands_in(said, _plain(form)) for form in part) for part in row.answer_parts]
    parts = sum(found) / len(found) if answered else 0.0
    on_gold = [any(_is(citation, gold) for gold in row.clauses) for citation in answer.citations]
    hit = [any(_is(citation, gold) for citation in answer.citations) for gold in row.clauses]
    cited = answered and _suffices(row, hit)
    return Score(
        row=row,
        answer=answer,
        right=answered and all(found) and cited,
        parts=parts,
        cited=cited,
        precision=sum(on_gold) / len(on_gold) if answered and on_gold else None,
        recall=sum(hit) / len(hit) if answered else 0.0,
    )


def _suffices(row: Row, hit: list[bool]) -> bool:
    """hit: for each gold clause whether it is cited."""
    if row.kind in _WHOLE:
        return all(hit)
    if row.kind in _SIDE_BY_SIDE:
        reached = {gold.source for gold, is_hit in zip(row.clauses, hit, strict=True) if is_hit}
        return reached == {gold.source for gold in row.clauses}
    return any(hit)


def _stands_in(text: str, form: str) -> bool:
    """Both plain; 3个 does not stand in 13个 or 0.3个."""
    whole = r"(?<![\d.])" if form[:1].isdigit() else ""
    return re.search(whole + re.escape(form), text) is not None


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", fold(text)).split())


def _is(citation: Citation, gold: GoldClause) -> bool:
    if citation.document.source != gold.source:
        return False
    if not gold.reference:
        return citation.clause.kind in _HEAD
    return citation.clause.reference == gold.reference
