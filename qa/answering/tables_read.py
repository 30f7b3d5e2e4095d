"""What is read of a table: the column that a question says, the rows that it names, how far it is
about the question, a row as it is told.
"""

from __future__ import annotations

from collections.abc import Sequence

from documents.cells import named_cells
from documents.counties import counties_in
from documents.folding import fold
from documents.model import Clause
from documents.patterns import lazy
from documents.regions import find_regions
from documents.sentences import Span
from documents.years import years_in
from qa.citations import Citations, marked
from qa.evidence.evidence import fits_year
from qa.evidence.stated import bare
from qa.evidence.terms import share_of, terms_of
from qa.names.holdings import Holdings
from qa.names.tables import Column, Table
from qa.understanding.model import Understanding

_EXTREME_SAID = lazy("最.|.最")  # two characters of a topic
_BODIES = lazy(r"[\u4e00-\u9fff]{2,8}?[局厅委办](?![员会理公])")
_BODY = 4  # characters at the end of its name that tell it
_UNIT = lazy(r"\((?:\d+)?([^()\d]{1,6})\)")
_UNITS = lazy(r"(?:计量)?单位")
_POINTS = lazy(r"(?:标准|基准)?分值?|满分|权重|分数")
_POINTS_ASKED = lazy(r"分|权重")
_LONGEST_UNIT = 3  # characters


def column_of_figures(table: Table, asked: str) -> Column | None:
    """The one that the question says, or that of points where it asks for points."""
    years = years_in(asked)
    said = [(said_of(column, asked), column) for column in table.columns if column.counts]
    said = [each for each in said if not years or not years_in(each[1].name) - years]
    most = max((share for share, _ in said), default=0.0)
    clearest = [column for share, column in said if share == most > 0]
    return clearest[0] if len(clearest) == 1 else None


def said_of(column: Column, asked: str) -> float:
    of_points = _POINTS.fullmatch(column.bare) and _POINTS_ASKED.search(asked)
    return 1.0 if of_points else column.said_in(asked)


def of_one_measure(table: Table) -> bool:
    """Not 产业规模(亿元) above 集聚企业(家), nor of a table with a column of units."""
    units = {unit for cell in table.columns[0].cells for unit in _UNIT.findall(cell)}
    of_units = [c for c in table.columns[1:] if _UNITS.fullmatch(c.bare)]
    return len(units) < 2 and not any(max(map(len, c.cells)) <= _LONGEST_UNIT for c in of_units)


def rows_within(table: Table, asked: str, without: Column | None = None) -> list[int]:
    """All rows, or those of which the question names a cell of each column that it names one of."""
    named = table.rows_named(asked, without).values()
    return sorted(set(range(len(table.rows))).intersection(*named))


def share_about(
    understood: Understanding, table: Table, rows: Sequence[Clause], holdings: Holdings
) -> float:
    """Share of the topic that stands in rows of a table or over it; 0 where a place or a body
    that is named stands in neither.
    """
    text = bare(" ".join((table.around, *(row.text for row in rows))))
    asked = fold(understood.asking)
    region = fold(table.document.metadata.region or "")
    places = [r.short for r, _, _ in find_regions(asked) if r.name != region]
    places += [name for name, _, _ in counties_in(asked)]
    span = Span(0, len(rows[0].text))
    of_year = fits_year(rows[0], span, understood.years, holdings.papers, table.around)
    bodies = [body[0][-_BODY:] for body in _BODIES.finditer(asked)]
    if not of_year or any(name not in text and name not in region for name in (*places, *bodies)):
        return 0.0
    # a word that no paper has counts too
    terms = [t for t in terms_of(understood, holdings) if t.forms]
    terms = [term for term in terms if not _EXTREME_SAID.fullmatch(term.forms[0])]
    return share_of(terms, [float(term.stands_in(text)) for term in terms]) if terms else 1.0


def row_told(table: Table, n: int, citations: Citations) -> str:
    row, head = table.rows[n], table.head
    markers = [citations.cite(table.document, c, Span(0, len(c.text))) for c in (row, head)]
    return marked("；".join(named_cells(row.text, head.text)), *markers)
