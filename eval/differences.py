"""Two results of one set: what got better, what got worse, and whether that may be chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eval.grading import HEADLINE
from eval.result import Graded, Mean, Result
from eval.significance import randomisation_test


@dataclass(frozen=True, slots=True)
class Change:
    """before, after: "right", or the stage that lost the question."""

    id: str
    split: str
    question: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Shift:
    """A mean of one group, as SPLIT/NAME. before, after: None where it was not measured.

    n: questions before, after
    p: of the paired randomisation test over the n_paired questions for which both results hold a
    value, two-sided, not adjusted for the number of tests; only for headline measures of answerable
    and unanswerable questions, and None where a slim result keeps no values
    """

    group: str
    measure: str
    before: float | None
    after: float | None
    n: tuple[int, int]
    n_paired: int = 0
    p: float | None = None


@dataclass(frozen=True, slots=True)
class Differences:
    """moved: wrong both times, lost at another stage.

    only_old, only_new: ids; a question whose wording differs is counted as two
    warnings: why the two may not be comparable
    """

    warnings: tuple[str, ...]
    shifts: tuple[Shift, ...]
    better: tuple[Change, ...]
    worse: tuple[Change, ...]
    moved: tuple[Change, ...]
    only_old: tuple[str, ...]
    only_new: tuple[str, ...]


def differences(old: Result, new: Result) -> Differences:
    """Both may be slim. Questions are paired by split, id and wording, in the new one's order."""
    before = {_key(case): case for case in old.cases}
    after = {_key(case): case for case in new.cases}
    pairs = [(before[key], case) for key, case in after.items() if key in before]
    return Differences(
        warnings=_warnings(old, new),
        shifts=_shifts(old, new, pairs),
        better=tuple(_change(a, b) for a, b in pairs if b.right and not a.right),
        worse=tuple(_change(a, b) for a, b in pairs if a.right and not b.right),
        moved=tuple(
            _change(a, b) for a, b in pairs if not (a.right or b.right) and a.stage != b.stage
        ),
        only_old=tuple(case.id for key, case in before.items() if key not in after),
        only_new=tuple(case.id for key, case in after.items() if key not in before),
    )


def _key(case: Graded) -> tuple[str, str, str]:
    return case.split, case.id, case.question


def _change(before: Graded, after: Graded) -> Change:
    return Change(after.id, after.split, after.question, _state(before), _state(after))


def _state(case: Graded) -> str:
    return "right" if case.right else case.stage or "wrong"


def _warnings(old: Result, new: Result) -> tuple[str, ...]:
    a, b = old.origin, new.origin
    found = []
    if (a.set, a.set_sha256) != (b.set, b.set_sha256):
        found.append(f"other questions: {a.set} {a.set_sha256} before, {b.set} {b.set_sha256} now")
    if a.corpus_sha256 != b.corpus_sha256:
        found.append(f"other documents: {a.corpus_sha256} before, {b.corpus_sha256} now")
    if a.deadline_s != b.deadline_s:
        found.append(f"other deadline: {a.deadline_s:g} s before, {b.deadline_s:g} s now")
    if a.machine != b.machine:
        found.append(f"other machine, so times differ: {a.machine} before, {b.machine} now")
    return tuple(found)


def _shifts(old: Result, new: Result, pairs: Sequence[tuple[Graded, Graded]]) -> tuple[Shift, ...]:
    """Groups and measures in the new result's order, then those that only the old one has."""
    before, after = _means(old), _means(new)
    grouped = [(a, b, f"{b.split}/{_group(b, new)}") for a, b in pairs]
    found = []
    for group, measure in dict.fromkeys([*after, *before]):
        of_group = [(a, b) for a, b, name in grouped if name == group]
        values = _paired(of_group, measure) if measure in HEADLINE else []
        a, b = before.get((group, measure)), after.get((group, measure))
        found.append(
            Shift(
                group=group,
                measure=measure,
                before=a.value if a else None,
                after=b.value if b else None,
                n=(a.n if a else 0, b.n if b else 0),
                n_paired=len(values),
                p=randomisation_test(*zip(*values, strict=True)) if values else None,
            )
        )
    return tuple(found)


def _means(result: Result) -> dict[tuple[str, str], Mean]:
    """(SPLIT/NAME, measure) -> mean."""
    return {
        (f"{summary.split}/{summary.name}", mean.measure): mean
        for summary in result.summaries
        for mean in summary.means
    }


def _group(case: Graded, result: Result) -> str | None:
    """answerable or unanswerable; of a slimmed case as its whole kind is, None if that is mixed."""
    if case.row:
        return "unanswerable" if case.row.unanswerable else "answerable"
    kinds = (s for s in result.summaries if (s.split, s.name) == (case.split, case.kind))
    kind = next(kinds, None)
    if kind is None:
        return None
    unanswerable = kind.mean("refused rightly")
    if unanswerable is None:
        return "answerable"
    return "unanswerable" if unanswerable.n == kind.n else None


def _paired(pairs: Sequence[tuple[Graded, Graded]], measure: str) -> list[tuple[float, float]]:
    """(after, before) where both have a value."""
    found = ((_value(b, measure), _value(a, measure)) for a, b in pairs)
    return [(b, a) for b, a in found if b is not None and a is not None]


def _value(case: Graded, measure: str) -> float | None:
    return float(case.right) if measure == "right" else case.values.get(measure)
