"""The numbers behind the plots, from a result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from statistics import median_low

from eval.model import GoldClause, Outcome, Row, on_gold
from eval.result import Graded, Mean, Result
from eval.significance import interval
from eval.splits import CLOSED

DEPTH = 20  # ranks that a recall curve goes down to


@dataclass(frozen=True, slots=True)
class Recall:
    """clauses, documents: mean share of the gold among the first k, for k = 1, 2, …; n questions.

    documents: ranked in the order in which their first clauses come
    """

    n: int
    clauses: tuple[float, ...]
    documents: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class KindQuality:
    """Share of right answers of a kind; closed: over the held-out splits, else over the others."""

    kind: str
    closed: bool
    mean: Mean


def recall_curve(result: Result) -> Recall | None:
    """Over questions with gold clauses; down to the depth that half of them were searched to.

    None where nothing was retrieved, or the result does not hold it.
    """
    pairs = [
        (case.row, case.outcome)
        for case in result.cases
        if case.row and case.outcome and case.row.clauses
    ]
    depths = [len(outcome.found) for _, outcome in pairs if outcome.found]
    if not depths:
        return None
    depth = min(DEPTH, median_low(depths))
    return Recall(
        n=len(pairs),
        clauses=_mean_curve([_clause_ranks(row, outcome) for row, outcome in pairs], depth),
        documents=_mean_curve([_document_ranks(row, outcome) for row, outcome in pairs], depth),
    )


def quality_by_kind(result: Result) -> tuple[KindQuality, ...]:
    """Kinds in the order in which they first come."""
    found = []
    for kind in dict.fromkeys(case.kind for case in result.cases):
        for closed in (False, True):
            of_kind = [c for c in result.cases if c.kind == kind and (c.split in CLOSED) == closed]
            if of_kind:
                found.append(KindQuality(kind, closed, _right(of_kind)))
    return tuple(found)


def latencies_ms(result: Result) -> tuple[float, ...]:
    """Sorted; of every question whose outcome the result holds, those without an answer too."""
    return tuple(sorted(c.outcome.seconds * 1000 for c in result.cases if c.outcome))


def _right(cases: Sequence[Graded]) -> Mean:
    values = [float(case.right) for case in cases]
    low, high = interval(values) or (None, None)
    return Mean("right", sum(values) / len(values), len(values), low, high)


def _clause_ranks(row: Row, outcome: Outcome) -> list[int | None]:
    """For each gold clause, as recall@5 and recall@10 count ranks.

    All clauses on one gold are one unit; a clause on several is that of the narrowest not found
    yet, so that a gold of a whole document does not take the place of one inside it.
    """
    golds = sorted(dict.fromkeys(row.clauses), key=lambda gold: gold.reference is None)
    units: dict[GoldClause | str, None] = {}
    for place in outcome.found:
        on = [gold for gold in golds if on_gold(place, gold)]
        new = [gold for gold in on if gold not in units]
        unit = (new or on)[0] if on else place.clause_id
        units[unit] = None
    order = list(units)
    return [order.index(gold) + 1 if gold in units else None for gold in golds]


def _document_ranks(row: Row, outcome: Outcome) -> list[int | None]:
    """For each gold document."""
    order = list(dict.fromkeys(place.source for place in outcome.found))
    golds = dict.fromkeys(gold.source for gold in row.clauses)
    return [order.index(source) + 1 if source in order else None for source in golds]


def _mean_curve(ranks: Sequence[Sequence[int | None]], depth: int) -> tuple[float, ...]:
    """ranks: one list a question, one entry a gold; each question weighs the same."""
    gains = [0.0] * depth
    for golds in ranks:
        for rank in golds:
            if rank is not None and rank <= depth:
                gains[rank - 1] += 1 / len(golds)
    return tuple(total / len(ranks) for total in accumulate(gains))
