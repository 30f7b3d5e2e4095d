"""Two years asked for in one breath, which two sentences of a paper tell."""

from __future__ import annotations

from qa.answering.drafts import Draft, finished, opening
from qa.citations import Citations
from qa.evidence.evidence import Evidence, years_stated
from qa.understanding.model import Understanding

_AS_MUCH = 0.6  # of the best coverage, for the sentence of another year to tell the same


def answer_years_apart(understood: Understanding, evidence: tuple[Evidence, ...]) -> Draft | None:
    """A line a year; None where one sentence tells them all, or only one year is told at all."""
    years = sorted(understood.years)
    best = evidence[0]
    if len(years) < 2 or not understood.wants_figure or not best.figures:
        return None
    of_year = {year: _of(year, best, evidence) for year in years}
    told = list(dict.fromkeys(each for each in of_year.values() if each is not None))
    if len(told) < 2:
        return None
    citations = Citations()
    lines: list[str] = []
    for each in told:
        lines += opening(each, understood, citations)
    return finished(lines, citations)


def _of(year: int, best: Evidence, evidence: tuple[Evidence, ...]) -> Evidence | None:
    """The first sentence set for the year that says as much of the matter, with a figure."""
    for each in evidence:
        same = each.document.id == best.document.id and bool(each.figures)
        as_much = each.coverage >= _AS_MUCH * best.coverage
        if same and as_much and year in years_stated(each.clause, each.span):
            return each
    return None
