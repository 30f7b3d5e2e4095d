"""Differences of two results for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from eval.differences import Change, Differences, Shift
from eval.grading import HEADLINE
from eval.report.wording import odds
from eval.splits import CLOSED
from eval.tables import aligned

_GROUPS = ("answerable", "unanswerable")


def difference_text(found: Differences) -> str:
    """Questions of held-out splits are counted, not listed: whoever reads them tunes on them."""
    blocks = [*(f"warning: {line}" for line in found.warnings)]
    if table := _table(found.shifts):
        blocks.append(table)
    blocks += [
        _block("better", found.better),
        _block("worse", found.worse),
        _block("wrong both times, lost at another stage", found.moved),
    ]
    for name, ids in (("old", found.only_old), ("new", found.only_new)):
        if ids:
            more = ", …" if len(ids) > 10 else ""
            blocks.append(f"only in the {name} result: {len(ids)} ({', '.join(ids[:10])}{more})")
    return "\n\n".join(blocks)


def _table(shifts: Sequence[Shift]) -> str:
    """Headline measures; others where they changed; of kinds only right, where it changed."""
    rows = [
        (
            f"{shift.group} {shift.measure}",
            _number(shift.before),
            _number(shift.after),
            "/".join(map(str, dict.fromkeys(shift.n))),
            "–" if shift.p is None else odds(shift.p),
        )
        for shift in shifts
        if _shown(shift)
    ]
    if not rows:
        return ""
    note = "p: paired randomisation test, two-sided, not adjusted for the number of tests"
    return aligned([("", "before", "after", "n", "p"), *rows]) + f"\n{note}"


def _shown(shift: Shift) -> bool:
    changed = shift.before != shift.after
    if shift.group.rsplit("/", 1)[-1] in _GROUPS:
        return changed or shift.measure in HEADLINE
    return changed and shift.measure == "right"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _block(title: str, changes: Sequence[Change]) -> str:
    lines = [f"{title}: {len(changes)}"]
    lines += [
        f"  {c.id} [{c.split}] {c.before} → {c.after}: {' '.join(c.question.split())}"
        for c in changes
        if c.split not in CLOSED
    ]
    closed = sum(c.split in CLOSED for c in changes)
    if closed:
        kept = f"{', '.join(CLOSED[:-1])} and {CLOSED[-1]}"
        lines.append(f"  {closed} of {kept}, not listed: not to be tuned on")
    return "\n".join(lines)
