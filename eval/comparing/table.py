"""A comparison as a table for the terminal."""

from __future__ import annotations

from eval.comparing.comparison import RIGHT_ANSWERS, Comparison, Costs, Entry
from eval.result import Mean
from eval.tables import aligned

RANKING = ("hit@1", "recall@5", "recall@10", "MRR@10", "nDCG@10", "document nDCG@10")
_ANSWERS = (
    "right",
    RIGHT_ANSWERS,
    "gold precision",
    "gold recall",
    "nDCG@10",
    "document nDCG@10",
    "refused rightly",
    "false refusals",
)
_SHORT = {
    RIGHT_ANSWERS: "answerable",
    "gold precision": "cited p",
    "gold recall": "cited r",
    "document nDCG@10": "doc nDCG@10",
    "refused rightly": "refused",
    "false refusals": "false ref.",
}
_COST_HEADS = ("index MB", "load s", "build s", "p50 ms", "p95 ms", "peak MB")
_NOTE = (
    "In brackets 95 % intervals (bootstrap; Wilson's where all are alike). p: against the first "
    "row, paired randomisation test, two-sided, Holm's correction."
)


def quality_measures(answers: bool) -> tuple[str, ...]:
    """The columns of a table; answers: whether answers were measured, or retrieval only."""
    return _ANSWERS if answers else RANKING


def comparison_table(comparison: Comparison) -> str:
    """A row a system, in their order; one that was not measured says why."""
    main = "right" if comparison.answers else "nDCG@10"
    shown = quality_measures(comparison.answers)
    heads = [f"{comparison.set}, n = {comparison.questions}"]
    for measure in shown:
        heads += [_SHORT.get(measure, measure)] + ["p"] * (measure == main)
    width = max(len(label) for label in (heads[0], *(e.label for e in comparison.entries)))
    rows = [
        (entry.label.ljust(width), *_cells(entry, shown, main), *_paid(entry.costs))
        for entry in comparison.entries
        if entry.costs
    ]
    head, *lines = aligned([(*heads, *_COST_HEADS), *rows]).splitlines()
    told = iter(lines)
    body = [
        f"{entry.label.ljust(width)}  {entry.why}" if entry.costs is None else next(told)
        for entry in comparison.entries
    ]
    return "\n".join([head, *body, _NOTE])


def _cells(entry: Entry, shown: tuple[str, ...], main: str) -> list[str]:
    cells = []
    for measure in shown:
        cells.append(_share(entry.mean(measure)))
        if measure == main:
            versus = entry.against_first(measure)
            cells.append("–" if versus is None else f"{versus.p_holm:.4f}")
    return cells


def _share(mean: Mean | None) -> str:
    if mean is None:
        return "–"
    if mean.low is None or mean.high is None:
        return f"{mean.value:.3f}"
    return f"{mean.value:.3f} [{mean.low:.2f}, {mean.high:.2f}]"


def _paid(costs: Costs) -> tuple[str, ...]:
    return (
        "–" if costs.index_bytes is None else f"{costs.index_bytes / 1e6:.1f}",
        f"{costs.load_s:.1f}",
        f"{costs.build_s:.1f}",
        f"{costs.p50_ms:.1f}",
        f"{costs.p95_ms:.1f}",
        f"{costs.peak_bytes / 1e6:.0f}",
    )
