"""Whether an answer is right: every part of the gold said, on a clause that the gold names."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from documents.folding import fold
from eval.model import Case, Row, on_gold
from qa.citations import MARKER

_SIDE_BY_SIDE = ("several", "compare")  # want a gold clause of every document
_WHOLE = ("list",)  # wants every gold clause
_STOPS = "。.;,"


@dataclass(frozen=True, slots=True)
class Verdict:
    """right: an answerable question is answered with every part and cites a gold clause; an
    unanswerable one is refused
    parts: for each part of the gold whether the answer holds it
    cited: for each gold clause whether it is cited
    suffices: as many gold clauses are cited as the question wants: one; one of every gold
    document where several are to be laid side by side; all where a list stands in several
    """

    right: bool
    parts: tuple[bool, ...]
    cited: tuple[bool, ...]
    suffices: bool


def judge(case: Case) -> Verdict:
    """A missing, late, failed or refused answer to an answerable question is a wrong one."""
    row, outcome = case.row, case.outcome
    if row.unanswerable:
        return Verdict(outcome.status == "refused", (), (), False)
    answered = outcome.status == "answered"
    said = plain(without_markers(outcome.text))
    parts = tuple(answered and holds(said, forms) for forms in row.answer_parts)
    cited = tuple(
        answered and any(on_gold(citation.place, gold) for citation in outcome.cited)
        for gold in row.clauses
    )
    suffices = enough(row, cited)
    return Verdict(all(parts) and suffices, parts, cited, suffices)


def holds(said: str, forms: tuple[str, ...]) -> bool:
    """said: plain, without markers. Any form will do, with or without the stop at its end; 3个 does
    not stand in 13个 or 0.3个.
    """
    return any(_stands_in(said, plain(form).rstrip(_STOPS)) for form in forms)


def without_markers(text: str) -> str:
    return MARKER.sub("", text)


def plain(text: str) -> str:
    """In one width of characters and without blanks: how gold and answer are compared."""
    return "".join(unicodedata.normalize("NFKC", fold(text)).split())


def enough(row: Row, there: tuple[bool, ...]) -> bool:
    """there: for each gold clause whether it is there; as many as the kind of question wants."""
    if row.kind in _WHOLE:
        return all(there)
    if row.kind in _SIDE_BY_SIDE:
        reached = {
            gold.source for gold, is_there in zip(row.clauses, there, strict=True) if is_there
        }
        return reached == {gold.source for gold in row.clauses}
    return any(there)


def _stands_in(text: str, form: str) -> bool:
    whole = r"(?<![\d.])" if form[:1].isdigit() else ""
    return re.search(whole + re.escape(form), text) is not None
