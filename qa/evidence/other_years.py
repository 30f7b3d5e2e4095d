"""What is set for another year than the one asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa.evidence.evidence import Evidence
from qa.evidence.figures import figures_of
from qa.evidence.terms import terms_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding


def of_another_year(
    understood: Understanding, evidence: Sequence[Evidence], holdings: Holdings
) -> Evidence | None:
    """The first sentence that sets the figure asked for, for another year: 2025's of 2023年的目标.

    It speaks of the matter as fully as the best one does, which sets none. None if there is none.
    evidence: best first
    """
    if not understood.years or not evidence:
        return None
    of_any = replace(understood, years=frozenset())
    terms = terms_of(of_any, holdings)
    for each in evidence:
        if each.fits_year or each.clause.is_row or each.coverage < evidence[0].coverage:
            continue
        figures, _ = figures_of(each.clause, each.span, of_any, terms)
        if figures:
            return replace(each, figures=figures)
    return None
