"""What no single row tells: the row with the most, a column as a list, the rows of two names.

哪个区县名额最多, 创新能力下设哪些指标, 播州区和新蒲新区各多少. A table answers where it has the
column asked for and, with what stands over it, nearly all that the question speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.patterns import lazy
from documents.sentences import Span
from documents.years import years_in
from qa.answering.differences import asks_difference, cell_read, of_cells
from qa.answering.drafts import Draft, finished
from qa.answering.tables_read import (
    column_of_figures,
    of_one_measure,
    row_told,
    rows_within,
    share_about,
)
from qa.citations import Citations, marked
from qa.evidence.evidence import Evidence
from qa.names.holdings import Holdings
from qa.names.tables import Column, Table, names_cell, tables_of
from qa.understanding.model import Understanding

_EXTREME = r"最(?:多|高|大|长|少|低|小|短)"
_WHICH = r"(?:哪|谁|什么|啥)"
_EXTREME_ASKED = lazy(
    rf"{_WHICH}[^,。?;:]{{0,18}}?(?P<first>{_EXTREME})[的呢啊呀]*[?。!]*$"
    rf"|(?P<then>{_EXTREME})的?[^,。?;:]{{0,10}}?{_WHICH}[^,。?;:\d]{{0,12}}[?。!]*$"
)
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
_MODIFIER = r"(?:(?![连把被在由从对和的要能])[\u4e00-\u9fff]){0,3}"  # 市直 of 哪几家市直单位
_NAME = lazy(r"(?:名称|名)$")
_TWO = lazy(r"[和与及跟、]")
_OF_EACH = lazy(r"各|分别|多少|几[个家项分名]|谁|哪|(?<!首)都是")
_OF_BODIES = lazy(r"(?:部门|单位|机构|机关|[科处股]室|主体)$")
_EVERY = lazy(r"分别|各(?:自|[项类个档级])[^,。?]{0,6}(?:多少|几)|各(?:是|为)?多少")
_ALL = lazy(r"(?<!首)(?:都|均|全)是")
_MANY = 3  # papers, of which none is searched for tables
_SHORT = 12  # rows of a table that is told whole
_FEWEST, _LONGEST = 2, 40  # rows that make a list
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
    column, within = column_of_figures(table, asked), rows_within(table, asked)
    if column is None and understood.own_asking != understood.asking:
        column = column_of_figures(table, understood.asking)  # 哪个区最多, after 岗位多少
    if found is None or column is None or not of_one_measure(table) or len(within) < 2:
        return None
    about = share_about(understood, table, table.rows, holdings)
    if about < _ABOUT_IT:
        return None
    word = found["first"] or found["then"]
    figures = {n: figure for n in within if (figure := column.figures[n]) is not None}
    most = (min if _FEWER.search(word) else max)(figures.values())
    rows, citations = [n for n in within if figures[n] == most], Citations()
    lines = [row_told(table, n, citations) for n in rows]
    return replace(finished([f"“{column.name}”{word}的：", *lines], citations), confidence=about)


def _listed(
    table: Table, asked: str, understood: Understanding, holdings: Holdings
) -> Draft | None:
    """A column of words, of all rows or of those that the question confines it to."""
    column = _column_listed(table, asked)
    rows = rows_within(table, asked, column) if column else []
    if column is None or not 0 < len(rows) <= _LONGEST:
        return None
    about = share_about(understood, table, [table.rows[n] for n in rows], holdings)
    cells = {column.cells[n]: n for n in reversed(rows) if len(column.cells[n]) > 1}
    citations = Citations()
    if about < _NEARLY_ALL or (len(cells) < _FEWEST and not any("、" in cell for cell in cells)):
        return None
    if len(cells) < _FEWEST:  # 特色类: A园区、B园区
        return replace(finished([row_told(table, rows[0], citations)], citations), confidence=about)
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
    figures = column_of_figures(table, asked) if counted else None
    words = [c for c in table.columns[1:] if not c.counts and c.said_in(asked)]
    if understood.kind == "who":  # 分别由谁负责
        words += [c for c in table.columns[1:] if _OF_BODIES.search(c.bare)]
    about = share_about(understood, table, [table.rows[n] for n in rows], holdings)
    if not (figures or words) or about < _NEARLY_ALL:
        return None
    citations = Citations()
    lines = [row_told(table, n, citations) for n in rows]
    if figures and asks_difference(asked) and not _said_too(table, figures, asked):
        read = [cell_read(table.rows[n].text, table.head.text, figures.name) for n in rows]
        said = of_cells([key.cells[n] for n in rows], read)
        lines = [marked(said, *(c.marker for c in citations.made)), *lines] if said else lines
    return replace(finished(lines, citations), confidence=about)


def _of_every_row(
    table: Table, asked: str, understood: Understanding, holdings: Holdings
) -> Draft | None:
    """All rows of a short table of which the question names a column and no row: 总投资分别多少."""
    rows = rows_within(table, asked)
    figures = column_of_figures(table, asked) if understood.wants_figure else None
    whole = len(rows) == len(table.rows) <= _SHORT and not table.rows_named(asked)
    whole = whole and not (
        figures and years_in(figures.name)
    )  # which of its rows is asked, words say
    about = share_about(understood, table, table.rows, holdings) if whole and figures else 0.0
    if about < _NEARLY_ALL:
        return None
    citations = Citations()
    lines = [row_told(table, n, citations) for n in rows]
    return replace(finished(lines, citations), confidence=about)


def _said_too(table: Table, figures: Column, asked: str) -> bool:
    """The question says another column of figures too, of a year that it asks for."""
    years = years_in(asked)
    others = (c for c in table.columns if c.counts and c is not figures and c.said_in(asked))
    return any(not years or not years_in(other.name) - years for other in others)


_FORMS = (
    (_extreme, (_EXTREME_ASKED,)),
    (_rows_of_two, (_OF_EACH,)),
    (_of_every_row, (_EVERY,)),
    (_listed, _LISTED),
)
