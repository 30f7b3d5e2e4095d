"""Tables that a page prints as a line a cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.cells import cells_of
from documents.flat_tables import join_tables
from documents.folding import fold
from documents.lines import split_lines
from documents.read import document_from_text

CHAINS = """云海市产业链工作方案
一、分工
序号
产业链
牵头部门
１
纺织
市工业局
２
石化
市发改委
二、任务
（一）编制图谱。各牵头部门编制图谱。
"""


def joined(text: str) -> list[tuple[str, str]]:
    return [(line.part, line.folded) for line in join_tables(fold(text), list(split_lines(text)))]


def test_rows_are_clauses_below_the_head_of_the_table() -> None:
    document = document_from_text(CHAINS, "a.txt")
    rows = [c for c in document.clauses if c.is_row]
    assert [c.reference for c in rows] == ["一、表第1行", "一、表第2行"]
    assert [c.text.split("\n")[1:] for c in rows] == [["纺织", "市工业局"], ["石化", "市发改委"]]
    head = next(c for c in document.clauses if c.id == rows[0].parent)
    assert head.text == "序号\n产业链\n牵头部门"
    assert all(document.text[c.start : c.end] == c.text for c in document.clauses)
    assert [c.reference for c in document.clauses if c.label] == ["一、", "二、", "二、(一)"]


@pytest.mark.parametrize(
    "text",
    [
        "序号\n名称\n1\n纺织",  # one row
        "序号\n名称\n2\n纺织\n3\n石化",  # does not count from one
        "名称\n部门\n1\n纺织\n2\n石化",  # no column that counts
        "序号" + "\n名称" * 20 + "\n1\n纺织\n2\n石化",  # no table is so wide
    ],
)
def test_what_is_no_table_stays_as_it_is(text: str) -> None:
    assert all(part == "" for part, _ in joined(text))


def test_a_cell_of_two_lines_stays_within_its_row() -> None:
    text = "序号\n名称\n部门\n1\n纺织\n市工业局\n市发改委\n2\n石化\n市环保局\n三、后文"
    assert joined(text) == [
        ("head", "序号\n名称\n部门"),
        ("row", "1\n纺织\n市工业局\n市发改委"),
        ("row", "2\n石化\n市环保局"),
        ("", "三、后文"),
    ]


@given(
    st.lists(
        st.lists(st.text("甲乙丙丁", min_size=1, max_size=6), min_size=3, max_size=3),
        min_size=2,
        max_size=12,
    )
)
def test_every_row_comes_back(rows: list[list[str]]) -> None:
    lines = ["序号", "名称", "部门", "地点"]
    for number, row in enumerate(rows, start=1):
        lines += [str(number), *row]
    found = [folded.split("\n")[1:] for part, folded in joined("\n".join(lines)) if part == "row"]
    assert found == rows


def test_a_table_below_an_article_and_text_behind_it() -> None:
    text = """云海市补贴办法
第一条 补贴标准见下表。
序号
类别
标准
1
甲类
10万元
2
乙类
5万元
上述标准每年调整一次。
第二条 本办法自2023年5月1日起施行。
"""
    document = document_from_text(text, "a.txt")
    references = [c.reference for c in document.clauses if c.kind == "clause"]
    assert references[:5] == [
        "第一条",
        "第一条表",
        "第一条表第1行",
        "第一条表第2行",
        "第一条表后第1段",
    ]
    assert all(document.text[c.start : c.end] == c.text for c in document.clauses)


@pytest.mark.parametrize("behind", ["二、工作要求", "附件2", "特此通知。"])
def test_what_closes_a_paper_is_no_cell_of_a_short_row(behind: str) -> None:
    found = joined(f"序号\n名称\n部门\n1\n纺织\n市工业局\n2\n石化\n{behind}")
    assert found[-2:] == [("row", "2\n石化"), ("", behind)]


def test_of_two_numbers_within_reach_neither_is_taken() -> None:
    """With an empty cell, 2 may be a number of rows or of things."""
    text = "序号\n项目\n数量\n部门\n1\n充电站\n2\n市发改委\n2\n换电站\n3\n市住建局"
    assert joined(text)[:1] == [("head", "序号\n项目\n数量\n部门")]
    short = "序号\n项目\n数量\n部门\n1\n充电站\n2\n2\n换电站\n3\n市住建局"
    assert all(part == "" for part, _ in joined(short))


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("序号 产业链 牵头部门", ("1 纺织 市工业局", "2 石化 市发改委")),
        ("序号\t产业链\t牵头部门", ("1\t纺织\t市工业局", "2\t石化\t市发改委")),
        (
            "| 序号 | 产业链 | 牵头部门 |\n|---|---|---|",
            ("| 1 | 纺织 | 市工业局 |", "| 2 | 石化 |  |"),
        ),
        ("编号　产业链　牵头部门", ("1.　纺织　市工业局", "2.　石化　市发改委")),
    ],
)
def test_a_table_of_a_line_a_row(head: str, rows: tuple[str, ...]) -> None:
    text = (
        f"云海市产业链工作方案\n一、分工表\n{head}\n" + "\n".join(rows) + "\n二、任务\n编制图谱。\n"
    )
    document = document_from_text(text, "a.txt")
    found = [c for c in document.clauses if c.is_row]
    assert [c.reference for c in found] == ["一、表第1行", "一、表第2行"]
    assert [len(cells_of(c.text)) for c in found] == [3, 3]
    above = next(c for c in document.clauses if c.id == found[0].parent)
    assert [cell.strip() for cell in cells_of(above.text)][1:] == ["产业链", "牵头部门"]
    assert all(document.text[c.start : c.end] == c.text for c in document.clauses)


@pytest.mark.parametrize(
    "text",
    [
        "序号 名称\n1 纺织\n2 石化",  # two columns: any line with a blank looks so
        "序号 名称 部门\n1 纺织 市工业局",  # one row
        "甲地 乙地 丙地\n1 纺织 甲\n2 石化 乙",  # no column that counts, none with a name
    ],
)
def test_lines_that_are_no_rows(text: str) -> None:
    assert all(part == "" for part, _ in joined(text))


_CELLS = st.lists(st.text("甲乙丙丁", min_size=1, max_size=6), min_size=3, max_size=3)


@given(st.lists(_CELLS, min_size=2, max_size=12), st.sampled_from([" ", "\t", " | "]))
def test_every_cell_of_a_line_comes_back(rows: list[list[str]], between: str) -> None:
    lines = [between.join(("序号", "名称", "部门", "地点"))]
    lines += [between.join((str(n), *row)) for n, row in enumerate(rows, start=1)]
    found = [cells_of(folded)[1:] for part, folded in joined("\n".join(lines)) if part == "row"]
    assert found == rows
