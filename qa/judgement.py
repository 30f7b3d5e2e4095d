"""Whether evidence suffices for an answer; if not, why not.

It rests on what the evidence says, never on a ranking's score: names that the library does not
have, the share of the topic that is found, the year, and a figure of the kind asked for.
"""

from __future__ import annotations

from documents.folding import fold
from qa.evidence import Evidence
from qa.understanding import Understanding

MIN_COVERAGE = 0.36  # of the topic's weight; sentences of questions without basis reach 0.34
NEAR = 0.6  # a sentence that misses the year or the place only is worth naming in a refusal


def strength(evidence: Evidence) -> float:
    """0…1: the share of the topic that is found, and a little for nearness in meaning."""
    return min(1.0, evidence.coverage + 0.1 * max(evidence.cosine, 0.0))


def why_not(
    understood: Understanding, best: Evidence | None, floor: float = MIN_COVERAGE
) -> str | None:
    """The reason for refusing, None if the evidence suffices. floor: strength that it needs."""
    if understood.missing:
        return "not held: " + ", ".join(understood.missing)
    if best is None:
        return "no evidence"
    if strength(best) < floor:
        return f"topic covered by {best.coverage:.2f} only"
    if not best.fits_year:
        return "another year"
    if understood.wants_figure and understood.unit_class != "time" and not best.figures:
        return "no figure of the kind asked for"
    if any(ordinal not in fold(best.text) for ordinal in understood.ordinals):
        return "ordinal not found"
    return None
