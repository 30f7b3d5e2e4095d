"""What no single row tells: the row with the most, a column as a list, the rows of two names.

哪个区县名额最多, 创新能力下设哪些指标, 播州区和新蒲新区各多少. A table answers where it has the
column asked for and, with what stands over it, nearly all that the question speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.cells import named_cells
from documents.counties import counties_in
from documents.folding import fold
from documents.model import Clause
from documents.patterns import lazy
from documents.quantities import years_in
from documents.regions import find_regions
from documents.sentences import Span
from qa.answering.differences import asks_difference, cell_read, of_cells
from qa.answering.drafts import Draft, finished
from qa.citations import Citations, marked
from qa.evidence.evidence import Evidence, fits_year
from qa.evidence.stated import bare
from qa.evidence.terms import share_of, terms_of
from qa.names.holdings import Holdings
from qa.names.tables import Column, Table, names_cell, tables_of
from qa.understanding.model import Understanding

_EXTREME = r"最(?:多|高|大|长|少|低|小|短)"
_WHICH = r"(?:哪|谁|什么|啥)"
_EXTREME_ASKED = lazy(
    rf"{_WHICH}[^,。?;:]{{0,18}}?(?P<first>{_EXTREME})[的呢啊呀]*[?。!]*$"
    rf"|(?P<then>{_EXTREME})的?[^,。?;:]{{0,10}}?{_WHICH}[^,。?;:\d]{{0,12}}[?。!]*$"
)
_EXTREME_SAID = lazy("最.|.最")  # two characters of a topic
_BODIES = lazy(r"[\u4e00-\u9fff]{2,8}?[局厅委办](?![员会理公])")
_BODY = 4  # characters at the end of its name that tell it
_FEWER = lazy("[少低小短]")
_LISTED = (
    lazy(
        r"哪(?:几|些|[两三四五六七八九十\d]{1,2})(?:[个家项条种名处款样]|类(?![别型]))?"
        r"(?P<noun>[^,。?;:]{0,10})"
    ),
    lazy(
        r"(?P<noun>[^,。?;:]{2,12}?)(?:都|分别|各|一共|总共|主要|具体)*(?:有|是|包括|包含|含|设)了?"
        r"(?:哪[几些]|什么|几[个家项条类种])"
    ),
    lazy(r"(?:列[一出举]?下?|罗列)(?P<noun>[^,。?;:]{2,24})"),
)
_UNIT = lazy(r"\((?:\d+)?([^()\d]{1,6})\)")
_UNITS = lazy(r"(?:计量)?单位")
_POINTS = lazy(r"(?:标准|基准)?分值?|满分|权重|分数")
_POINTS_ASKED = lazy(r"分|权重")
_MODIFIER = r"(?:(?![连把被在由从对和的要能])[\u4e00-\u9fff]){0,3}"  # 市直 of 哪几家市直单位
_NAME = lazy(r"(?:名称|名)$")
_TWO = lazy(r"[和与及跟、]")
_OF_EACH = lazy(r"各|分别|多少|几[个家项分名]|谁|哪|(?<!首)都是")
_ALL = lazy(r"(?<!首)(?:都|均|全)是")
_MANY = 3  # papers, of which none is searched for tables
_FEWEST, _LONGEST = 2, 40  # rows that make a list
_LONGEST_UNIT = 3  # characters
_ABOUT_IT = 0.6  # of the topic, in a table and over it
_NEARLY_ALL = 0.65  # the same of the rows told, where they are a part of the table
_UNLIKE = 0.1  # by which one table has more of the topic than the next


def read_off(
    understood: Understanding, evidence: Sequence[Evidence], holdings: Holdings
) -> Draft | None:
    """None where no table, or more than one, has what is asked for."""
    asked = understood.own_asking
    forms = [form for form, asks in _FORMS if any(each.search(asked) for each in asks)]
    row = bool(evidence) and evidence[0].clause.is_row
    beside = understood.several and (understood.kind != "compare" or not row)
    if understood.kind == "yesno":  # 初阶、中阶都是60学时,对吗: what each row says
        forms = [_rows_of_two] if understood.claimed and _ALL.search(asked) else []
    names_row = understood.kind == "who" and row and evidence[0].coverage >= _NEARLY_ALL
    if not forms or beside or names_row or understood.kind == "document":
        return None
    tables = _tables(understood, evidence, holdings)
    for form in forms:
        told = [draft for table in tables if (draft := form(table, asked, understood, holdings))]
        if told:
            best = sorted(told, key=lambda draft: -draft.confidence)
            unlike = len(best) == 1 or best[0].confidence - best[1].confidence >= _UNLIKE
            return replace(best[0], confidence=1.0) if unlike else None
    return None


def _tables(
    understood: Understanding, evidence: Sequence[Evidence], holdings: Holdings
) -> list[Table]:
    """Of the papers asked, or of the one whose row was found first."""
    ids = tuple(understood.document_ids or ())
    if not 0 < len(ids) <= _MANY:
        ids = (evidence[0].document.id,) if evidence and evidence[0].clause.is_row else ()
    papers = [holdings.by_id[i] for i in ids]
    return [table for paper in papers for table in tables_of(paper, holdings.tree)]


def _extreme(
    table: Table, asked: str, understood: Understanding, holdings: Holdings
) -> Draft | None:
    """The row with the most or the least in the column asked for."""
    found = _EXTREME_ASKED.search(asked)
    column, within = _column_of_figures(table, asked), _rows_within(table, asked)
    if found is None or column is None or not _of_one_measure(table) or len(within) < 2:
        return None
    about = _about(understood, table, table.rows, holdings)
    if about < _ABOUT_IT:
        return None
    word = found["first"] or found["then"]
    figures = {n: figure for n in within if (figure := column.figures[n]) is not None}
    most = (min if _FEWER.search(word) else max)(figures.values())
    rows, citations = [n for n in within if figures[n] == most], Citations()
    lines = [_row(table, n, citations) for n in rows]
    return replace(finished([f"“{column.name}”{word}的：", *lines], citations), confidence=about)


def _column_of_figures(table: Table, asked: str) -> Column | None:
    """The one that the question says, or that of points where it asks for points."""
    years = years_in(asked)
    said = [(_said(column, asked), column) for column in table.columns if column.counts]
    said = [each for each in said if not years or not years_in(each[1].name) - years]
    most = max((share for share, _ in said), default=0.0)
    clearest = [column for share, column in said if share == most > 0]
    return clearest[0] if len(clearest) == 1 else None


def _said(column: Column, asked: str) -> float:
    of_points = _POINTS.fullmatch(column.bare) and _POINTS_ASKED.search(asked)
    return 1.0 if of_points else column.said_in(asked)


def _of_one_measure(table: Table) -> bool:
    """Not 产业规模(亿元) above 集聚企业(家), nor of a table with a column of units."""
    units = {unit for cell in table.columns[0].cells for unit in _UNIT.findall(cell)}
    of_units = [c for c in table.columns[1:] if _UNITS.fullmatch(c.bare)]
    return len(units) < 2 and not any(max(map(len, c.cells)) <= _LONGEST_UNIT for c in of_units)


def _rows_within(table: Table, asked: str, without: Column | None = None) -> list[int]:
    """All rows, or those of which the question names a cell of each column that it names one of."""
    named = table.rows_named(asked, without).values()
    return sorted(set(range(len(table.rows))).intersection(*named))


def _listed(
    table: Table, asked: str, understood: Understanding, holdings: Holdings
) -> Draft | None:
    """A column of words, of all rows or of those that the question confines it to."""
    column = _column_listed(table, asked)
    rows = _rows_within(table, asked, column) if column else []
    if column is None or not 0 < len(rows) <= _LONGEST:
        return None
    about = _about(understood, table, [table.rows[n] for n in rows], holdings)
    cells = {column.cells[n]: n for n in reversed(rows) if len(column.cells[n]) > 1}
    citations = Citations()
    if about < _NEARLY_ALL or (len(cells) < _FEWEST and not any("、" in cell for cell in cells)):
        return None
    if len(cells) < _FEWEST:  # 特色类: A园区、B园区
        return replace(finished([_row(table, rows[0], citations)], citations), confidence=about)
    head = citations.cite(table.document, table.head, Span(0, len(table.head.text)))
    lines = [marked(f"“{column.name}”共{len(cells)}项", head)]
    for cell, n in sorted(cells.items(), key=lambda each: each[1]):
        row = table.rows[n]
        marker = citations.cite(table.document, row, Span(0, len(row.text)))
        lines.append(marked(cell, marker))
    return replace(finished(lines, citations), confidence=about)


def _column_listed(table: Table, asked: str) -> Column | None:
    """单位 for 哪几家市直单位, 二级指标 for 下设哪些指标; the last of those that fit as well."""
    after, *others = ([m["noun"] for m in asks.finditer(asked)] for asks in _LISTED)
    before = [noun for nouns in others for noun in nouns]
    fitting: list[tuple[int, int, Column]] = []
    for at, column in enumerate(table.columns):
        called = _NAME.sub("", column.bare) or column.bare
        for name in (called, called[-2:]):
            heads = re.compile(_MODIFIER + re.escape(name))
            fits = any(map(heads.match, after)) or any(noun.endswith(name) for noun in before)
            if not column.counts and len(name) > 1 and fits:
                fitting.append((len(name), at, column))
                break
    meant = max(fitting, key=lambda fits: fits[:2])[2] if fitting else None
    # 新能源电池产业链的链主企业 asks of one of the chains, and for none of them
    return None if meant and any(names_cell(asked, cell) for cell in meant.cells) else meant


def _rows_of_two(
    table: Table, asked: str, understood: Understanding, holdings: Holdings
) -> Draft | None:
    """The rows of which the question names the first cells: 播州区和新蒲新区各多少."""
    key = table.columns[0]
    rows = [n for n, cell in enumerate(key.cells) if not key.counts and names_cell(asked, cell)]
    if not 1 < len(rows) <= asked.count("、") + 3 or not _TWO.search(asked):
        return None
    counted = understood.wants_figure or understood.claimed
    figures = _column_of_figures(table, asked) if counted else None
    words = [c for c in table.columns[1:] if not c.counts and c.said_in(asked)]
    about = _about(understood, table, [table.rows[n] for n in rows], holdings)
    if not (figures or words) or about < _NEARLY_ALL:
        return None
    citations = Citations()
    lines = [_row(table, n, citations) for n in rows]
    if figures and asks_difference(asked) and not _said_too(table, figures, asked):
        read = [cell_read(table.rows[n].text, table.head.text, figures.name) for n in rows]
        said = of_cells([key.cells[n] for n in rows], read)
        lines = [marked(said, *(c.marker for c in citations.made)), *lines] if said else lines
    return replace(finished(lines, citations), confidence=about)


def _said_too(table: Table, figures: Column, asked: str) -> bool:
    """The question says another column of figures too, of a year that it asks for."""
    years = years_in(asked)
    others = (c for c in table.columns if c.counts and c is not figures and c.said_in(asked))
    return any(not years or not years_in(other.name) - years for other in others)


def _about(
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


def _row(table: Table, n: int, citations: Citations) -> str:
    row, head = table.rows[n], table.head
    markers = [citations.cite(table.document, c, Span(0, len(c.text))) for c in (row, head)]
    return marked("；".join(named_cells(row.text, head.text)), *markers)


_FORMS = ((_extreme, (_EXTREME_ASKED,)), (_rows_of_two, (_OF_EACH,)), (_listed, _LISTED))
