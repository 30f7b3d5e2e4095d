"""Figures of gold clauses changed, in the clause and in the gold alike."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from documents.model import Document
from documents.quantities import Quantity, find_quantities
from eval.model import GoldClause, Library, Row, on_gold, place_of
from eval.robustness.alteration import with_text
from eval.robustness.redrawing import redrawn
from eval.scoring import plain

Figures = dict[str, str]  # a figure with its unit, plain -> what it becomes


@dataclass(frozen=True, slots=True)
class Changed:
    """Questions of the same gold clauses, with the documents in which their figures are others.

    rows: with the changed gold; old: for each row the figures that it may no longer say
    """

    documents: tuple[Document, ...]
    rows: tuple[Row, ...]
    old: tuple[tuple[str, ...], ...]


def asks_for_figure(row: Row) -> bool:
    """A part of the gold is a figure with a unit; a year, a date or a 文号 is none."""
    return bool(_asked_for(row))


def change_figures(
    rows: Sequence[Row], documents: Sequence[Document], seed: int
) -> tuple[Changed, ...]:
    """rows: all with the same gold clauses. Those whose figures are not in them are left out.

    Questions are changed together unless one quotes a figure that another asks for.
    """
    golds = rows[0].clauses
    printed = _printed(golds, documents)
    batches: list[list[Row]] = []
    for row in rows:
        if not _asked_for(row) & printed:
            continue
        fitting = next((b for b in batches if all(_agree(row, other) for other in b)), None)
        if fitting is None:
            batches.append([row])
        else:
            fitting.append(row)
    return tuple(_changed(batch, documents, printed, seed) for batch in batches)


def _agree(row: Row, other: Row) -> bool:
    """Neither quotes what only the other asks for."""
    mine, others = _asked_for(row), _asked_for(other)
    return not (_quoted(row) & (others - mine) or _quoted(other) & (mine - others))


def _changed(
    rows: Sequence[Row], documents: Sequence[Document], printed: frozenset[str], seed: int
) -> Changed:
    golds = rows[0].clauses
    new: Figures = {}
    for figure in sorted(frozenset().union(*map(_asked_for, rows)) & printed):
        rng = random.Random(f"{seed} {golds} {figure}")
        new[figure] = redrawn(figure, rng, {*printed, *new.values()})
    return Changed(
        tuple(_rewritten(document, golds, new) for document in documents),
        tuple(_with_gold(row, new) for row in rows),
        tuple(tuple(sorted(_asked_for(row) & new.keys())) for row in rows),
    )


def _rewritten(document: Document, golds: Iterable[GoldClause], new: Figures) -> Document:
    text = document.text
    for clause in document.clauses:
        if any(on_gold(place_of(clause, document), gold) for gold in golds):
            own = _replaced(clause.text, new)
            text = text[: clause.start] + own + text[clause.end :]
    return document if text == document.text else with_text(document, text)


def _replaced(text: str, new: Figures) -> str:
    """The figures of a text changed digit for digit, so that its length stays."""
    out = list(text)
    for quantity in find_quantities(text):
        figure = _plain_figure(quantity, text)
        if figure not in new:
            continue
        digits = iter([c for c in new[figure] if c.isdecimal()])
        for at in range(quantity.start, quantity.end):
            if out[at].isdecimal():
                out[at] = next(digits)
    return "".join(out)


def _with_gold(row: Row, new: Figures) -> Row:
    """Of a part that is changed, only the forms that the clause has are forms of the new one."""
    parts = []
    for forms in row.answer_parts:
        changed = tuple(_replaced(form, new) for form in forms if _figures(form) & new.keys())
        parts.append(changed or forms)
    return replace(row, answer_parts=tuple(parts))


def _printed(golds: Iterable[GoldClause], documents: Sequence[Document]) -> frozenset[str]:
    texts = Library(tuple(documents)).gold_texts(golds)
    return frozenset().union(*map(_figures, texts))


def _asked_for(row: Row) -> frozenset[str]:
    return frozenset().union(*(_figures(form) for forms in row.answer_parts for form in forms))


def _quoted(row: Row) -> frozenset[str]:
    return frozenset().union(*map(_figures, (row.question, *row.history)))


def _figures(text: str) -> frozenset[str]:
    """Figures in digits, each with its unit, plain."""
    found = (_plain_figure(quantity, text) for quantity in find_quantities(text))
    return frozenset(figure for figure in found if any(c.isdecimal() for c in figure))


def _plain_figure(quantity: Quantity, text: str) -> str:
    return plain(text[quantity.start : quantity.end])
