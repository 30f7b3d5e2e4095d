"""Documents that differ from the ones read: clauses taken out, characters changed.

Every offset stays what it was, so that what is left alone keeps its place.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from documents.model import Clause, Document
from eval.model import GoldClause, on_gold, place_of


def without_clauses(
    documents: Sequence[Document], golds: Collection[GoldClause]
) -> tuple[Document, ...]:
    """The documents less those clauses: gone from the text, and from the headings below them.

    A document that has no clause left is left out. Metadata stay: the library still knows which
    documents it has.
    """
    cut = (_cut(document, golds) for document in documents)
    return tuple(document for document in cut if document.clauses)


def with_text(document: Document, text: str) -> Document:
    """The document with another text, character for character in the same places.

    Raises ValueError for a text of another length.
    """
    if len(text) != len(document.text):
        raise ValueError(f"{len(text)} characters in place of {len(document.text)}")
    return _remade(document, text, document.clauses)


def _cut(document: Document, golds: Collection[GoldClause]) -> Document:
    gone = [c for c in document.clauses if any(on_gold(place_of(c, document), g) for g in golds)]
    text = list(document.text)
    for clause in gone:
        text[clause.start : clause.end] = " " * len(clause.text)
    kept = [clause for clause in document.clauses if clause not in gone]
    return _remade(document, "".join(text), kept) if gone else document


def _remade(document: Document, text: str, kept: Sequence[Clause]) -> Document:
    """The clauses kept, with their texts, headings and parents as the new text has them."""
    by_id = {clause.id: clause for clause in document.clauses}
    made: dict[str, Clause] = {}
    for clause in kept:
        parent = _nearest(clause, by_id, made)
        headings = clause.headings
        if clause.parent:
            above = (*parent.headings, parent.heading) if parent else ()
            headings = tuple(heading for heading in above if heading)
        own = text[clause.start : clause.end]
        at = clause.text.find(clause.heading)
        made[clause.id] = replace(
            clause,
            text=own,
            heading=own[at : at + len(clause.heading)] if at >= 0 else clause.heading,
            headings=headings,
            parent=parent.id if parent else None,
        )
    return replace(document, text=text, clauses=tuple(made.values()))


def _nearest(
    clause: Clause, by_id: Mapping[str, Clause], made: Mapping[str, Clause]
) -> Clause | None:
    """The clause above it, or the next one above that, that is kept."""
    above = clause.parent
    while above and above not in made:
        above = by_id[above].parent if above in by_id else None
    return made[above] if above else None
