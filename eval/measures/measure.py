"""What a measure is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from eval.model import Case, Library

Group = Literal["answers", "citations", "retrieval", "refusal"]
Values = Callable[[Sequence[Case], Library], Sequence[float | None]]


@dataclass(frozen=True, slots=True)
class Measure:
    """name: unique, as in tables. title: in Chinese, for the report.

    formula: of one question's value; source: paper or definition it follows
    values: one value for each case, None where a case has none; higher_is_better is about them
    answers: it needs an answer, and has no place where only retrieval is measured
    """

    name: str
    title: str
    group: Group
    formula: str
    source: str
    higher_is_better: bool
    values: Values
    answers: bool = True
