"""Measures of when an assistant refuses."""

from __future__ import annotations

from collections.abc import Sequence

from eval.measures.measure import Measure
from eval.model import Case, Library

_SOURCE = "R. El-Yaniv, Y. Wiener, On the foundations of noise-free selective classification, 2010"
_RGB = "J. Chen et al., Benchmarking large language models in RAG (RGB), AAAI 2024, rejection rate"


def _refused_rightly(cases: Sequence[Case], library: Library) -> Sequence[float | None]:
    return [_refused(case) if case.row.unanswerable else None for case in cases]


def _near_misses(cases: Sequence[Case], library: Library) -> Sequence[float | None]:
    wanted = [case.row.unanswerable and case.row.near_miss for case in cases]
    return [_refused(case) if near else None for case, near in zip(cases, wanted, strict=True)]


def _false_refusals(cases: Sequence[Case], library: Library) -> Sequence[float | None]:
    return [
        None if case.row.unanswerable else float(case.outcome.status != "answered")
        for case in cases
    ]


def _refused(case: Case) -> float:
    return float(case.outcome.status == "refused")


MEASURES = (
    Measure(
        name="refused rightly",
        title="该拒则拒",
        group="refusal",
        formula="1 if a question without basis is refused; 0 if it is answered, or if there is no "
        "answer because of a fault or of time",
        source=_RGB,
        higher_is_better=True,
        values=_refused_rightly,
    ),
    Measure(
        name="near misses refused",
        title="近似无据问题拒答",
        group="refusal",
        formula="refused rightly, over the questions that come close to what the documents hold: "
        "another year or place, a value that is not stated",
        source=_RGB,
        higher_is_better=True,
        values=_near_misses,
    ),
    Measure(
        name="false refusals",
        title="误拒",
        group="refusal",
        formula="1 if an answerable question is not answered: refused, or without an answer "
        "because of a fault or of time; it is 1 − coverage over these questions",
        source=_SOURCE,
        higher_is_better=False,
        values=_false_refusals,
    ),
)
