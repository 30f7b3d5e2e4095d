"""What each system of a comparison costs, and what it is worth."""

from __future__ import annotations

from dataclasses import dataclass

from eval.comparing.comparison import Comparison, Costs, Entry, Versus
from eval.result import Mean

_MB = 1e6


@dataclass(frozen=True, slots=True)
class System:
    """One system. quality: share of right answers; nDCG@10 where only retrieval was measured.

    quality, costs: None for a system that could not be measured; why says why
    versus: against the first system, whose own is None
    """

    number: int
    name: str
    quality: Mean | None
    costs: Costs | None
    versus: Versus | None
    why: str = ""


def systems(comparison: Comparison | None) -> tuple[System, ...]:
    """In the order of the comparison, numbered from 1."""
    if comparison is None:
        return ()
    measure = "right" if comparison.answers else "nDCG@10"
    return tuple(_system(at, entry, measure) for at, entry in enumerate(comparison.entries, 1))


def megabytes(size: int | None) -> str:
    return "–" if size is None else f"{size / _MB:,.1f}"


def _system(number: int, entry: Entry, measure: str) -> System:
    return System(
        number=number,
        name=entry.label,
        quality=entry.mean(measure),
        costs=entry.costs,
        versus=entry.against_first(measure),
        why=entry.why or "",
    )
