"""The result of a run: everything that a report, a comparison or a diff needs, as one JSON file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from eval.model import Outcome, Row
from eval.stored import ResultFile

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Origin:
    """What a result was measured with and on. date: YYYY-MM-DD, UTC."""

    date: str
    commit: str | None
    machine: str
    set: str
    set_sha256: str  # of questions and gold
    corpus_sha256: str  # of the documents
    embedder: str
    embedder_sha256: str
    retrieval: str
    answerer: str
    deadline_s: float


@dataclass(frozen=True, slots=True)
class Mean:
    """Mean of a measure over the n questions that have it; low, high: 95 % bootstrap interval."""

    measure: str
    value: float
    n: int
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """Questions of one split: answerable, unanswerable, or of one kind. Times in milliseconds."""

    split: str
    name: str
    n: int
    means: tuple[Mean, ...]
    p50_ms: float
    p95_ms: float

    def mean(self, measure: str) -> Mean | None:
        return next((m for m in self.means if m.measure == measure), None)


@dataclass(frozen=True, slots=True)
class Graded:
    """One question with its values. stage: what lost it if it is wrong, else None.

    row, outcome: None in a result that was slimmed for keeping
    """

    id: str
    split: str
    kind: str
    question: str
    right: bool
    stage: str | None
    values: dict[str, float | None]
    row: Row | None
    outcome: Outcome | None


@dataclass(frozen=True, slots=True)
class Curve:
    """Risk against coverage of one split, the surest answers first.

    coverage, risk: shares, one point a question; aurc: mean risk, lower is better
    at: the coverage at which the system as shipped stands
    """

    split: str
    coverage: tuple[float, ...]
    risk: tuple[float, ...]
    aurc: float
    at: float


@dataclass(frozen=True, slots=True)
class Result:
    """ledger: precision, recall and departments of the ledger of targets, where it has gold."""

    origin: Origin
    summaries: tuple[Summary, ...]
    curves: tuple[Curve, ...]
    cases: tuple[Graded, ...]
    format: int = FORMAT
    ledger: tuple[Mean, ...] = ()

    def slim(self) -> Result:
        """Without questions' gold and answers, for a file that is kept under version control."""
        kept = tuple(replace(case, values={}, row=None, outcome=None) for case in self.cases)
        return replace(self, cases=kept)


_FILE = ResultFile(Result, "run", FORMAT)


def to_json(result: Result, indent: int | None = None) -> str:
    return _FILE.text(result, indent)


def write_result_file(path: Path, result: Result) -> None:
    _FILE.write(path, result)


def read_result_file(path: Path) -> Result:
    """Raises InvalidResult, or OSError for a file that is not there."""
    return _FILE.read(path)
