"""Pieces of a sentence between semicolons, each on an object of its own."""

from __future__ import annotations

from itertools import pairwise

from documents.folding import fold
from documents.model import Clause
from documents.patterns import lazy
from documents.quantities import Quantity, find_quantities
from documents.sentences import Span
from qa.evidence.stated import bare
from qa.evidence.terms import Term, share_of

_SEMICOLON = lazy("[;；]")
_OBJECT = lazy(r"\s*(?:\(?[\d一二三四五六七八九十]{1,3}[).、]+)?(?:对|给予?|凡)")
_FAR_MORE = 2.5  # times as much of the topic


def of_the_piece(
    clause: Clause, span: Span, terms: tuple[Term, ...], found: list[tuple[float, Quantity]]
) -> list[tuple[float, Quantity]]:
    """Without figures of a piece on an object of its own, where a piece on another object speaks of
    far more of the topic: 对首台(套)…,最高200万元;对投保综合保险的,按60%补贴 bounds no premium.
    """
    text = clause.text
    ends = [m.end() for m in _SEMICOLON.finditer(text, span.start, span.end)]
    if not found or not ends:
        return found
    bounds = list(pairwise([span.start, *ends, span.end]))
    held = [
        share_of(terms, [float(t.stands_in(bare(text[a:b]))) for t in terms]) for a, b in bounds
    ]
    richest = held.index(max(held))
    if not _opens_object(text, bounds[richest]) or not find_quantities(
        text[slice(*bounds[richest])]
    ):
        return found
    kept = []
    for near, quantity in found:
        own = next((n for n, (a, b) in enumerate(bounds) if a <= quantity.start < b), richest)
        far = held[own] * _FAR_MORE < held[richest] and _opens_object(text, bounds[own])
        if not far:
            kept.append((near, quantity))
    return kept


def _opens_object(text: str, bounds: tuple[int, int]) -> bool:
    """对投保综合保险的,…, and not 经认定后,… or 最高…, which go on."""
    return bool(_OBJECT.match(fold(text[slice(*bounds)])))
