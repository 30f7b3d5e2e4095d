"""The years that a sentence sets for what is claimed of a year."""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy
from documents.sentences import segments
from documents.years import years_in
from qa.evidence.evidence import Evidence, years_stated
from qa.evidence.terms import coverage_of, terms_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

ANY_YEAR = lazy(r"(?<!\d)((?:19|20)\d{2})(?!\d)\s?年?")


def years_meant(understood: Understanding, best: Evidence, holdings: Holdings) -> frozenset[int]:
    """2024 of 城乡居民 in 2022年覆盖城镇职工,2024年覆盖城乡居民: the last year up to the segment
    that speaks of what is claimed; those of the sentence, where none stands before it.
    """
    text, terms = best.clause.text, terms_of(understood, holdings)
    parts = segments(text, best.span)
    held = [coverage_of(terms, (fold(text[p.start : p.end]).lower(),)) for p in parts]
    part = parts[held.index(max(held))]
    before = ANY_YEAR.findall(fold(text[best.span.start : part.end]))
    within = years_in(fold(text[part.start : part.end]))
    return within or frozenset(map(int, before[-1:])) or years_stated(best.clause, best.span)
