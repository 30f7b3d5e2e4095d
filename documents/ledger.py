"""The ledger of targets (指标台账): the targets of many documents as one table, CSV or Excel."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import xlsxwriter

from documents.departments import read_responsibility
from documents.model import Clause, Document, Target
from documents.targets import read_targets

COLUMNS = (
    "地区",
    "文件",
    "文号",
    "条款",
    "指标",
    "关系",
    "数值",
    "单位",
    "完成年份",
    "责任部门",
    "原文",
)
SHEET = "指标台账"
Cell = str | int | None
Row = tuple[Cell, ...]  # one value a column; None where the text states none

_WIDEST = 60  # characters of a column, in a sheet
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would reckon with


class UnknownFormat(ValueError):
    """A file name that says neither CSV nor Excel."""


def ledger_rows(documents: Iterable[Document]) -> Iterator[Row]:
    """A row a target, documents in their order, targets in order of place."""
    for document in documents:
        clauses = {clause.id: clause for clause in document.clauses}
        for target in read_targets(document):
            yield _row(document, clauses[target.clause_id], target)


def ledger_file(documents: Iterable[Document], name: str) -> bytes:
    """The ledger as the ending of a file name says, .csv or .xlsx. Raises UnknownFormat."""
    ending = Path(name).suffix.lower()
    if ending not in _WRITERS:
        found = ending or "a name without an ending"
        raise UnknownFormat(f"{name}: {found}, wanted {' or '.join(_WRITERS)}")
    return _WRITERS[ending](tuple(ledger_rows(documents)))


def as_csv(rows: Sequence[Row]) -> bytes:
    """UTF-8 with its mark, without which Excel takes it for GBK.

    A text that a spreadsheet would take for a formula is led by an apostrophe.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(rows: Sequence[Row]) -> bytes:
    """One sheet with a filter on its heads; years are numbers, everything else is text."""
    file = io.BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, plain) as book:
        sheet = book.add_worksheet(SHEET)
        head = book.add_format({"bold": True, "bottom": 1})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        sheet.write_row(0, 0, COLUMNS, head)
        for at, row in enumerate(rows, 1):
            sheet.write_row(at, 0, row, body)
        for at, width in enumerate(_widths(rows)):
            sheet.set_column(at, at, width)
        sheet.autofilter(0, 0, len(rows), len(COLUMNS) - 1)
        sheet.freeze_panes(1, 0)
    return file.getvalue()


_WRITERS = {".csv": as_csv, ".xlsx": as_xlsx}


def _row(document: Document, clause: Clause, target: Target) -> Row:
    metadata = document.metadata
    return (
        metadata.region,
        document.title,
        metadata.number,
        clause.reference,
        target.indicator,
        target.relation,
        target.value,
        target.unit,
        target.deadline,
        _departments(clause) or None,
        target.quote,
    )


def _departments(clause: Clause) -> str:
    found = read_responsibility(clause.text)
    names = found.names if found else ()
    leads = found.leads if found else ()
    return "、".join(f"{name}（牵头）" if name in leads else name for name in names)


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _widths(rows: Sequence[Row]) -> Iterator[int]:
    """In characters of Latin width, of which a Chinese one takes two."""
    for column in zip(COLUMNS, *rows, strict=True):
        yield min(_WIDEST, 2 + max(_width(str(cell or "")) for cell in column))


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
