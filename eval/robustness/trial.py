"""What the trials of robustness came to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from eval.result import Graded, Origin, Summary
from eval.stored import ResultFile

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Trial:
    """One library that was not as it was, and what was answered from it.

    name: noise, evidence removed, counter-factual
    added: noise documents added; documents: how many the set has
    summaries: by split and group of questions; cases: each with its kind, without gold
    """

    name: str
    documents: int
    added: int
    summaries: tuple[Summary, ...]
    cases: tuple[Graded, ...]


@dataclass(frozen=True, slots=True)
class Robustness:
    """noise_origin: where the noise is from; seed: of everything drawn."""

    origin: Origin
    noise_origin: str
    seed: int
    trials: tuple[Trial, ...]
    format: int = FORMAT

    def slim(self) -> Robustness:
        """Without single questions, for a file that is kept under version control."""
        return replace(self, trials=tuple(replace(trial, cases=()) for trial in self.trials))


_FILE = ResultFile(Robustness, "robustness", FORMAT)


def to_json(found: Robustness, indent: int | None = None) -> str:
    return _FILE.text(found, indent)


def write_robustness_file(path: Path, found: Robustness) -> None:
    _FILE.write(path, found)
