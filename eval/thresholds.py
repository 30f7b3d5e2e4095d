"""A regression gate: what a result must reach, from a JSON file.

{"dev/answerable": {"right": {"min": 0.93}}, "dev/none": {"refused rightly": {"min": 0.96}}}

Each group is SPLIT/NAME as the table shows it, or ledger; each measure has a min, a max, or both.
"""

from __future__ import annotations

import json
from pathlib import Path

from eval.questions import InvalidSet
from eval.result import Result

Thresholds = dict[str, dict[str, dict[str, float]]]


class BelowThreshold(Exception):
    """lines: one for each threshold that was missed: group, measure, found, wanted."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("; ".join(lines))
        self.lines = lines


def read_thresholds(path: Path) -> Thresholds:
    """Raises InvalidSet, or OSError for a file that is not there."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        for group, measures in raw.items():
            for measure, bounds in measures.items():
                numbers = all(isinstance(v, int | float) for v in bounds.values())
                if not bounds or not numbers or not set(bounds) <= {"min", "max"}:
                    raise ValueError(f'{group} {measure}: found {bounds}, wanted {{"min": 0.9}}')
    except (ValueError, AttributeError) as error:
        raise InvalidSet(
            f'{path}: {error}; wanted {{"dev/answerable": {{"right": {{"min": 0.9}}}}}}'
        ) from error
    thresholds: Thresholds = raw
    return thresholds


def check(result: Result, thresholds: Thresholds) -> None:
    """Raises BelowThreshold; what has a threshold and was not measured is below it."""
    groups = {f"{s.split}/{s.name}": s.means for s in result.summaries}
    groups["ledger"] = result.ledger
    missed = []
    for name, measures in thresholds.items():
        for measure, bounds in measures.items():
            mean = next((m for m in groups.get(name, ()) if m.measure == measure), None)
            if mean is None:
                missed.append(f"{name} {measure}: not measured, wanted {_wanted(bounds)}")
            elif not bounds.get("min", -1e9) <= mean.value <= bounds.get("max", 1e9):
                found = f"{mean.value:.3f} (n={mean.n})"
                missed.append(f"{name} {measure}: {found}, wanted {_wanted(bounds)}")
    if missed:
        raise BelowThreshold(missed)


def _wanted(bounds: dict[str, float]) -> str:
    signs = {"min": "at least", "max": "at most"}
    return " and ".join(f"{signs[key]} {value:g}" for key, value in bounds.items())
