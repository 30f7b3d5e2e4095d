"""A comparison: systems over the same questions, each with quality, costs and its odds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from eval.result import Mean, Result
from eval.stored import ResultFile
from eval.systems.system import Spec

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Costs:
    """load_s: until the model is there; build_s: from documents to a system that answers.

    index_bytes: on disk, None for a system that keeps nothing there
    model_bytes: of the model's folder, None for a model that is not a folder
    p50_ms, p95_ms: of one question
    peak_bytes: most memory that the process held at once, until the last question
    """

    load_s: float
    build_s: float
    index_bytes: int | None
    model_bytes: int | None
    p50_ms: float
    p95_ms: float
    peak_bytes: int


@dataclass(frozen=True, slots=True)
class Versus:
    """Against the first system, over the n questions that both have values for.

    difference: of the means, above 0 where this one is higher
    p: two-sided, of the randomisation test; p_holm: among all comparisons of the measure
    """

    measure: str
    difference: float
    n: int
    p: float
    p_holm: float


@dataclass(frozen=True, slots=True)
class Entry:
    """One system. why: it could not be measured, in one line; None for one that was.

    means: over all questions of the set that have the value; no split and no kind apart
    """

    label: str
    spec: Spec
    why: str | None = None
    means: tuple[Mean, ...] = ()
    versus: tuple[Versus, ...] = ()
    costs: Costs | None = None
    result: Result | None = None

    def mean(self, measure: str) -> Mean | None:
        return next((m for m in self.means if m.measure == measure), None)

    def against_first(self, measure: str) -> Versus | None:
        return next((v for v in self.versus if v.measure == measure), None)


@dataclass(frozen=True, slots=True)
class Comparison:
    """answers: False where only retrieval was measured. The first entry is what others face."""

    set: str
    questions: int
    answers: bool
    entries: tuple[Entry, ...]
    format: int = FORMAT

    def slim(self) -> Comparison:
        """Without single questions, for a file that is kept under version control."""
        return replace(self, entries=tuple(_slim(entry) for entry in self.entries))


def _slim(entry: Entry) -> Entry:
    kept = replace(entry.result, cases=(), curves=()) if entry.result else None
    return replace(entry, result=kept)


_FILE = ResultFile(Comparison, "compare", FORMAT)


def comparison_json(comparison: Comparison, indent: int | None = None) -> str:
    return _FILE.text(comparison, indent)


def write_comparison(path: Path, comparison: Comparison) -> None:
    _FILE.write(path, comparison)


def read_comparison(path: Path) -> Comparison:
    """Raises InvalidResult, or OSError for a file that is not there."""
    return _FILE.read(path)


RIGHT_ANSWERS = "right, answerable"  # of a system that never refuses, what is fair to look at


def values_of(result: Result, measure: str) -> dict[str, float]:
    """Question -> its value, for those that have one."""
    cases = result.cases
    if measure == RIGHT_ANSWERS:
        measure = "right"
        cases = tuple(case for case in cases if case.row and not case.row.unanswerable)
    values = ((case.id, case.values.get(measure)) for case in cases)
    return {name: value for name, value in values if value is not None}


def measured(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if entry.result is not None)
