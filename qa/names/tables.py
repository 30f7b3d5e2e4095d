"""The tables of a paper: a head that names columns, and rows with as many cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from documents.cells import COUNTS, cells_of
from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.quantities import find_quantities
from qa.names.clause_tree import ClauseTree

_TOTAL = lazy(r"(?:总|合|小|共)\s*计|总分|总数|全[市省州区县]")
_FIGURE = lazy(r"[≥≤<>约]?\d[\d.,]*\s?(?:[%\u4e00-\u9fff]{1,3})?")
_BRACKETED = lazy(r"\([^()]*\)")
_OF_PLACES = lazy(r"[省市县区州]$")
_JOINED = lazy(r"[、,;/及和与]")
_OF_A_YEAR = lazy(r"^\d{4}年的?")
_SAID = 0.5  # of the characters of a name, for a question to say it
_FEWEST = 2  # rows


@dataclass(frozen=True, slots=True)
class Column:
    """name: as printed. cells: of each row, folded. figures: of each row, None where a cell holds
    no single figure.
    """

    name: str
    cells: tuple[str, ...]
    figures: tuple[Decimal | None, ...]

    @property
    def bare(self) -> str:
        """总投资 of 总投资(亿元)."""
        return _BRACKETED.sub("", fold(self.name)).strip()

    @property
    def counts(self) -> bool:
        """It holds a figure in every row."""
        return None not in self.figures

    def said_in(self, folded: str) -> float:
        """How much of its name a folded question says in one stretch; 0 where that is little."""
        name = _OF_A_YEAR.sub("", self.bare) or self.bare
        sizes = range(len(name), 1, -1)
        said = (n for n in sizes for at in range(len(name) - n + 1) if name[at : at + n] in folded)
        share = next(said, 0) / len(name) if name else 0.0
        return share if share >= _SAID else 0.0


@dataclass(frozen=True, slots=True)
class Table:
    """columns: without one that counts the rows. rows: without totals."""

    document: Document
    head: Clause
    rows: tuple[Clause, ...]
    columns: tuple[Column, ...]

    def rows_named(self, folded: str, without: Column | None = None) -> dict[str, frozenset[int]]:
        """Of each column of words, the rows whose cell a folded question names: 南康 of 南康区,
        新材料 of 新材料、石化. without: a column left out.
        """
        named = {}
        for column in self.columns:
            if column is without or column.counts:
                continue
            rows = frozenset(n for n, cell in enumerate(column.cells) if names_cell(folded, cell))
            if rows:
                named[column.name] = rows
        return named

    @property
    def around(self) -> str:
        """What stands over it, folded: its head, its headings and the titles of the paper."""
        over = (self.head.text, self.head.heading, *self.head.headings)
        return fold(" ".join((*over, *self.document.metadata.titles)))


def names_cell(folded: str, cell: str) -> bool:
    """A folded question says what stands in a cell, or one of the things listed there."""
    return any(name in folded for name in names_of_cell(cell))


def names_of_cell(cell: str) -> list[str]:
    """What a cell lists, each as a person would call it: 南康 for 南康区."""
    listed = [_BRACKETED.sub("", part).strip() for part in _JOINED.split(cell)]
    short = [_OF_PLACES.sub("", part) for part in listed]
    return [name for name in (*short, _BRACKETED.sub("", cell).strip()) if len(name) > 1]


def tables_of(document: Document, tree: ClauseTree) -> tuple[Table, ...]:
    """Those of which every row has as many cells as the head."""
    found = []
    for clause in document.clauses:
        rows = [c for c in tree.children.get(clause.id, ()) if c.is_row]
        table = _table(document, clause, rows) if len(rows) >= _FEWEST else None
        if table is not None:
            found.append(table)
    return tuple(found)


def _table(document: Document, head: Clause, rows: Sequence[Clause]) -> Table | None:
    names = cells_of(head.text)
    cells = [[fold(cell).strip() for cell in cells_of(row.text)] for row in rows]
    if any(len(each) != len(names) for each in cells):
        return None
    kept = [n for n, each in enumerate(cells) if not any(map(_TOTAL.match, each[:2]))]
    first = 1 if COUNTS.fullmatch(names[0].strip()) else 0
    columns = []
    for at in range(first, len(names)):
        column = tuple(cells[n][at] for n in kept)
        columns.append(Column(names[at], column, tuple(map(_figure, column))))
    return Table(document, head, tuple(rows[n] for n in kept), tuple(columns))


def _figure(cell: str) -> Decimal | None:
    if not _FIGURE.fullmatch(cell):
        return None
    found = find_quantities(cell if not cell[-1].isdigit() else f"{cell}个")
    return found[0].number if len(found) == 1 else None
