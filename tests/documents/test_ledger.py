"""The ledger as CSV and as Excel, read back by other code than wrote it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest
from test_documents_command import command

from documents import library_paths, read_document
from documents.ledger import (
    COLUMNS,
    SHEET,
    UnknownFormat,
    as_csv,
    as_xlsx,
    ledger_file,
    ledger_rows,
)
from documents.read import document_from_text

POLICY = """某市人民政府关于丝绸产业的意见
某政发〔2021〕3号
一、目标
（一）扩大规模。到2025年，建设示范基地5个以上，产值达到300亿元。（牵头部门：市商务局；配合部门：市农业局）
（二）培养人才。每年培训织工200人。
"""
ROWS = list(ledger_rows([document_from_text(POLICY, "silk.txt")]))


def cells(*names: str) -> list[tuple[object, ...]]:
    at = [COLUMNS.index(name) for name in names]
    return [tuple(row[i] for i in at) for row in ROWS]


def test_a_row_says_who_does_how_much_of_what_by_when_and_where_it_stands() -> None:
    assert cells("条款", "关系", "数值", "单位", "完成年份") == [
        ("一、(一)", "以上", "5", "个", 2025),
        ("一、(一)", "达到", "300亿", "元", 2025),
        ("一、(二)", "每年", "200", "人", None),
    ]
    assert cells("责任部门") == [("市商务局（牵头）、市农业局",)] * 2 + [(None,)]
    assert cells("文号")[0] == ("某政发〔2021〕3号",)
    assert all(str(quote) in POLICY for (quote,) in cells("原文"))


def test_csv_read_back_by_the_csv_of_python() -> None:
    text = as_csv(ROWS).decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text, newline=""))
    assert tuple(head) == COLUMNS
    assert rows == [[str(cell or "") for cell in row] for row in ROWS]
    assert as_csv(ROWS).startswith(b"\xef\xbb\xbf")


def test_excel_read_back_by_openpyxl() -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(ROWS)))
    assert book.sheetnames == [SHEET]
    head, *rows = book[SHEET].iter_rows(values_only=True)
    assert head == COLUMNS and rows == ROWS
    assert book[SHEET].freeze_panes == "A2"
    assert book[SHEET].auto_filter.ref == f"A1:K{len(ROWS) + 1}"


@pytest.mark.parametrize("planted", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(1)"])
def test_what_a_paper_says_is_never_a_formula(planted: str) -> None:
    row = (planted, *ROWS[0][1:])
    _, line = csv.reader(io.StringIO(as_csv([row]).decode("utf-8-sig"), newline=""))
    assert line[0] == f"'{planted}"
    cell = openpyxl.load_workbook(io.BytesIO(as_xlsx([row])))[SHEET]["A2"]
    assert (cell.data_type, cell.value.strip()) == ("s", planted.strip())


def test_an_empty_ledger_has_its_heads() -> None:
    assert as_csv([]).decode("utf-8-sig").split() == [",".join(COLUMNS)]
    assert openpyxl.load_workbook(io.BytesIO(as_xlsx([])))[SHEET].max_row == 1


@pytest.mark.parametrize("name", ["ledger.doc", "ledger"])
def test_another_format_is_refused_with_those_there_are(name: str) -> None:
    with pytest.raises(UnknownFormat, match=rf"^{name}: .* wanted \.csv or \.xlsx"):
        ledger_file([], name)


def test_the_command_writes_the_built_in_ledger(tmp_path: Path) -> None:
    file = tmp_path / "台账.XLSX"
    done = command("ledger", "--out", str(file))
    rows = list(ledger_rows(read_document(path) for path in library_paths()))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{file}: {len(rows)} targets of 5 documents\n"
    sheet = openpyxl.load_workbook(file)[SHEET]
    assert list(sheet.iter_rows(min_row=2, values_only=True)) == rows


def test_the_command_names_what_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "silk.txt").write_text(POLICY, "utf-8")
    (tmp_path / "broken.txt").write_bytes(b"\x00\x01\x02")
    out = tmp_path / "ledger.csv"
    done = command("ledger", str(tmp_path), "--out", str(out))
    assert done.returncode == 0 and "broken.txt: skipped, " in done.stderr
    assert out.read_bytes() == as_csv(ROWS)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("ledger", "--out", "x.doc"), "wanted .csv or .xlsx"),
        (("ledger", "nowhere", "--out", "x.csv"), "nowhere: no such file"),
        (("ledger",), "--out"),
    ],
)
def test_bad_input_is_one_line(arguments: tuple[str, ...], words: str) -> None:
    done = command(*arguments)
    assert done.returncode == 2 and done.stdout == ""
    assert words in done.stderr and done.stderr.count("\n") == 1
