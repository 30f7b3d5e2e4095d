"""Figures of a sentence that a question asks for, those beside words of its topic first."""

from __future__ import annotations

from dataclasses import replace

from documents.contacts import find_contacts
from documents.folding import fold
from documents.model import Clause
from documents.quantities import Quantity, find_quantities
from documents.sentences import Span, segments
from qa.terms import Term, coverage_of
from qa.understanding import Understanding

_RANKED = "强"
_NEAR = 0.1  # share of the topic in the words around a figure, for the figure to be of it


def figures_of(
    clause: Clause, span: Span, understood: Understanding, terms: tuple[Term, ...]
) -> tuple[tuple[Quantity, ...], float]:
    """Figures of the asked kind beside words of the topic, best placed first, and how well.

    The offsets of the figures count from the start of the clause.
    """
    claims = understood.kind == "yesno" and understood.claimed
    if not (understood.wants_figure or claims):
        return (), 0.0
    found: list[tuple[float, Quantity]] = []
    before = ""
    # a web address has colons of its own
    whole = understood.unit_class == "contact"
    for part in [span] if whole else segments(clause.text, span):
        text = clause.text[part.start : part.end]
        near = coverage_of(terms, (fold(text).lower(), fold(before).lower()))
        before = text  # 对认定的企业,给予奖励50万元: what gets it stands before the comma
        for quantity in find_contacts(text) if whole else find_quantities(text):
            if not _is_asked(quantity, understood):
                continue
            exact = 0.1 if quantity.unit == understood.unit else 0.0
            moved = replace(
                quantity, start=part.start + quantity.start, end=part.start + quantity.end
            )
            found.append((near + exact, moved))
    found.sort(key=lambda pair: -pair[0])
    kept = [(near, quantity) for near, quantity in found if near > _NEAR]
    return tuple(quantity for _, quantity in kept), kept[0][0] if kept else 0.0


def _is_asked(quantity: Quantity, understood: Understanding) -> bool:
    if quantity.unit == _RANKED and understood.unit != _RANKED:
        return False  # 中国500强企业 names companies and counts none
    if understood.unit_class is None:
        return quantity.unit_class != "time"
    return understood.unit_class == quantity.unit_class
