"""The assistant over a question set: every question counted, a failed one as wrong."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eval.questions import Row
from eval.scoring import Score, score
from qa.assistant import Assistant


@dataclass(frozen=True, slots=True)
class Summary:
    """Shares are of n; None where there is nothing to share. Times in milliseconds.

    right: answered with every part and a gold clause cited, or rightly refused
    precision: mean share of an answer's citations that are on gold clauses
    recall: mean share of gold clauses cited
    """

    name: str
    n: int
    right: float
    precision: float | None
    recall: float | None
    refused: float
    p50_ms: float
    p95_ms: float


def run(assistant: Assistant, rows: Iterable[Row]) -> tuple[Score, ...]:
    """Scores in the order of the rows."""
    return tuple(score(row, assistant.ask(row.question, row.history)) for row in rows)


def summarise(name: str, scores: Sequence[Score]) -> Summary:
    """Raises ValueError for no scores: a mean of nothing is no figure."""
    if not scores:
        raise ValueError(f"{name}: no questions; wanted at least one")
    precisions = [s.precision for s in scores if s.precision is not None]
    recalls = [s.recall for s in scores if s.recall is not None]
    times = [s.answer.seconds * 1000 for s in scores]
    return Summary(
        name=name,
        n=len(scores),
        right=sum(s.right for s in scores) / len(scores),
        precision=statistics.fmean(precisions) if precisions else None,
        recall=statistics.fmean(recalls) if recalls else None,
        refused=sum(s.answer.status == "refused" for s in scores) / len(scores),
        p50_ms=percentile(times, 50),
        p95_ms=percentile(times, 95),
    )


def summaries(scores: Sequence[Score]) -> tuple[Summary, ...]:
    """Answerable and unanswerable apart, then every kind."""
    groups = {
        "answerable": [s for s in scores if not s.row.unanswerable],
        "unanswerable": [s for s in scores if s.row.unanswerable],
    }
    for each in scores:
        groups.setdefault(each.row.kind, []).append(each)
    return tuple(summarise(name, group) for name, group in groups.items() if group)


def percentile(values: Sequence[float], share: int) -> float:
    """Nearest rank: the smallest value that share percent of all do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-share * len(ordered) // 100) - 1)]
