"""Outcomes -> graded cases and their summaries: nothing drops out of a count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from eval.losses import stage_of
from eval.measures import MEASURES
from eval.model import Case, Library, Outcome, QuestionSet, Row
from eval.result import Graded, Mean, Summary
from eval.significance import interval

HEADLINE = ("right", "false refusals", "refused rightly", "nDCG@10")  # with intervals


def pair(rows: Sequence[Row], outcomes: Iterable[Outcome]) -> tuple[Case, ...]:
    """A row without an outcome is a missing answer; an outcome without a row is left out."""
    by_id = {outcome.id: outcome for outcome in outcomes}
    return tuple(Case(row, by_id.get(row.id, _missing(row))) for row in rows)


def grade(asked: QuestionSet, cases: Sequence[Case]) -> tuple[Graded, ...]:
    """In the order of the cases. Where only retrieval is measured, right means found first."""
    library = Library(asked.documents)
    wanted = [m for m in MEASURES.values() if asked.answers or not m.answers]
    columns = {measure.name: measure.values(cases, library) for measure in wanted}
    return tuple(
        _graded(case, {name: column[at] for name, column in columns.items()}, asked, library)
        for at, case in enumerate(cases)
    )


def summarise(graded: Sequence[Graded]) -> tuple[Summary, ...]:
    """For each split: answerable and unanswerable apart, then every kind."""
    found = []
    for split in dict.fromkeys(case.split for case in graded):
        of_split = [case for case in graded if case.split == split]
        groups = {
            "answerable": [c for c in of_split if c.row and not c.row.unanswerable],
            "unanswerable": [c for c in of_split if c.row and c.row.unanswerable],
        }
        for case in of_split:
            groups.setdefault(case.kind, []).append(case)
        found += [_summary(split, name, group) for name, group in groups.items() if group]
    return tuple(found)


def percentile(values: Sequence[float], share: int) -> float:
    """Nearest rank: the smallest value that share percent of all do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-share * len(ordered) // 100) - 1)]


def _graded(
    case: Case, values: dict[str, float | None], asked: QuestionSet, library: Library
) -> Graded:
    row = case.row
    if asked.answers:
        right, stage = values["right"] == 1.0, stage_of(case, library)
    else:
        right = values["hit@1"] == 1.0
        stage = None if right else "retrieval"
    return Graded(
        id=row.id,
        split=row.split,
        kind=row.kind,
        question=row.question,
        right=right,
        stage=stage,
        values=values,
        row=row,
        outcome=case.outcome,
    )


def _summary(split: str, name: str, group: Sequence[Graded]) -> Summary:
    times = [case.outcome.seconds * 1000 for case in group if case.outcome]
    means = [_mean(measure, group) for measure in group[0].values]
    return Summary(
        split=split,
        name=name,
        n=len(group),
        means=tuple(mean for mean in means if mean is not None),
        p50_ms=percentile(times, 50),
        p95_ms=percentile(times, 95),
    )


def _mean(measure: str, group: Sequence[Graded]) -> Mean | None:
    values = [v for v in (case.values[measure] for case in group) if v is not None]
    if not values:
        return None
    low, high = (measure in HEADLINE and interval(values)) or (None, None)
    return Mean(measure, sum(values) / len(values), len(values), low, high)


def _missing(row: Row) -> Outcome:
    return Outcome(row.id, "missing", "", "no answer to this question", (), (), 0.0)
