"""Tables whose rows carry no numbers: a line a row, or a line a cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import unnumbered_tables
from documents.cells import cells_of, named_cells, unit_of_cell
from documents.flat_tables import join_tables
from documents.folding import fold
from documents.lines import split_lines
from documents.read import document_from_text

SUBSIDIES = """云海市补助办法
第一条 补助标准见下表：
类别 支持内容 补助比例 最高限额
A类 智能工厂 设备投资的15% 300万元
B类 数字化车间 设备投资的12% 120万元
第二条 本办法自2023年5月1日起施行。
"""

TARGETS = """云海市三年行动计划
一、主要目标
指标
单位
2025年
2027年
数控化率
%
64
72
绿色工厂
家
45
80
二、任务
（一）编制图谱。各部门编制图谱。
"""


def joined(text: str) -> list[tuple[str, str]]:
    return [(line.part, line.folded) for line in join_tables(fold(text), list(split_lines(text)))]


def test_a_line_a_row() -> None:
    document = document_from_text(SUBSIDIES, "a.txt")
    rows = [c for c in document.clauses if c.is_row]
    assert [c.reference for c in rows] == ["第一条表第1行", "第一条表第2行"]
    head = next(c for c in document.clauses if c.id == rows[0].parent)
    assert named_cells(rows[1].text, head.text) == [
        "类别：B类",
        "支持内容：数字化车间",
        "补助比例：设备投资的12%",
        "最高限额：120万元",
    ]
    assert all(document.text[c.start : c.end] == c.text for c in document.clauses)
    assert [c.reference for c in document.clauses if c.label] == ["第一条", "第二条"]


def test_a_line_a_cell() -> None:
    document = document_from_text(TARGETS, "a.txt")
    rows = [c for c in document.clauses if c.is_row]
    assert [cells_of(c.text) for c in rows] == [
        ["数控化率", "%", "64", "72"],
        ["绿色工厂", "家", "45", "80"],
    ]
    assert [c.reference for c in document.clauses if c.label] == ["一、", "二、", "二、(一)"]


def test_a_decimal_cell_is_no_label() -> None:
    lines = "指标\n2025年\n2027年\n投入强度（%）\n2.6\n3.0\n小巨人（家）\n6\n12\n二、任务"
    assert [part for part, _ in joined(lines)] == ["head", "row", "row", ""]


@pytest.mark.parametrize(
    "text",
    [
        "类别 标准\n甲类 10万元\n乙类 5万元",  # two columns: any line with a blank looks so
        "类别 内容 标准\n甲类 设备 10万元",  # one row
        "类别 内容 标准\n甲类 设备 10万元\n乙类 设备",  # a second row of another width
        "张三 李四 王五\n甲 乙 丙\n丁 戊 己",  # nothing that columns are called
        "市发改委 市财政局 市工信局\n甲局 乙局 丙局\n丁局 戊局 己局",
        "指标\n单位\n甲\n乙\n丙\n丁\n戊\n己\n庚",  # no column holds figures
        "指标\n2025年\n2027年\n产值\n10\n20\n就业\n30",  # comes out uneven
        "本项目的指标\n2025年\n2027年\n产值。\n10\n20\n就业\n30\n40",  # a sentence
    ],
)
def test_what_is_no_table_stays_as_it_is(text: str) -> None:
    assert all(part == "" for part, _ in joined(text))


def test_a_rule_below_the_head_stays_with_it() -> None:
    text = (
        "| 类别 | 内容 | 标准 |\n|---|---|---|\n| 甲类 | 设备 | 10万元 |\n| 乙类 | 软件 | 5万元 |"
    )
    assert [part for part, _ in joined(text)] == ["head", "row", "row"]


_WORD = st.text("甲乙丙丁戊", min_size=1, max_size=6)
_NUMBER = st.integers(0, 99_999).map(str)


@given(st.lists(st.tuples(_WORD, _WORD, _NUMBER, _NUMBER), min_size=2, max_size=9))
def test_every_cell_comes_back(rows: list[tuple[str, ...]]) -> None:
    head = ("指标", "属性", "2025年", "2027年")
    across = "\n".join(" ".join(row) for row in (head, *rows))
    assert [tuple(cells_of(t)) for part, t in joined(across) if part == "row"] == rows
    down = "\n".join(cell for row in (head, *rows) for cell in row)
    found = [tuple(t.split("\n")) for part, t in joined(down) if part == "row"]
    assert found in (rows, [])  # [] where two widths come out


@pytest.mark.parametrize(
    ("name", "cells", "unit"),
    [
        ("产值（亿元）", ["纺织", "200"], "亿元"),  # of the column
        ("2025年", ["绿色工厂", "家", "45"], "家"),  # of a column of units
        ("2025年", ["研发投入强度（%）", "2.6"], "%"),  # of the row
        ("2025年", ["绿色工厂", "45"], ""),
        ("数量", ["机床", "台", "30"], "台"),
        ("指标数", ["研发投入强度", "%", "3.2"], "%"),
    ],
)
def test_where_the_unit_of_a_cell_stands(name: str, cells: list[str], unit: str) -> None:
    names = ["指标", "单位", name] if len(cells) == 3 else ["指标", name]
    assert unit_of_cell(name, names, cells) == unit


POINTS = """云海市申报通知
一、评审
按附件评分。
附件
评分要点
评价维度 智能工厂分值 数字化车间分值 主要看点
基础设施 20 25 设备联网率、网络安全
集成应用 30 25 系统集成深度
"""


def test_a_head_of_any_names_above_a_column_of_figures() -> None:
    rows = [c for c in document_from_text(POINTS, "a.txt").clauses if c.is_row]
    assert [c.reference for c in rows] == ["附件表第1行", "附件表第2行"]
    words = POINTS.replace("20 25", "强 弱").replace("30 25", "中 弱")
    assert not [c for c in document_from_text(words, "a.txt").clauses if c.is_row]


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("智能工厂分值", "分"),
        ("满分", "分"),
        ("特派员人数", "人"),
        ("推荐家数", "家"),
        ("名额", "个"),
        ("链主培育数", "个"),
        ("景气指数", ""),
        ("主要看点", ""),
        ("积分办法", ""),
    ],
)
def test_units_in_the_names_of_columns(name: str, unit: str) -> None:
    assert unit_of_cell(name, ["片区", name], ["河西片", "14"]) == unit


def test_a_head_may_hold_brackets_with_commas() -> None:
    text = "类别 名额(人) 重点县(市、区) 派出单位\n箱包 54 白沟镇、辛集市 学院\n童车 48 平乡县 中心"
    assert [part for part, _ in joined(text)] == ["head", "row", "row"]


def test_two_columns_are_a_table_where_each_row_lists_a_group() -> None:
    groups = "组别 园区\n特色类 甲园区、乙园区\n综合类 丙园区、丁园区"
    assert [part for part, _ in joined(groups)] == ["head", "row", "row"]
    signed = "某市财政局 某市工信局\n2026年 5月\n张三 李四"
    assert not [part for part, _ in joined(signed) if part]


def test_cells_between_bars_may_be_long() -> None:
    long = "、".join(["高价值发明专利拥有量"] * 6)
    rows = f"| 创新 | 30分 | {long} |\n| 绿色 | 15分 | 能耗 |"
    text = f"| 一级指标 | 权重 | 二级指标 |\n|---|---|---|\n{rows}"
    assert [part for part, _ in joined(text)] == ["head", "row", "row"]


def test_lines_of_words_are_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of many lines of three words might head a table: what follows is not read each time."""
    read: list[str] = []

    def counted(line: str) -> list[str]:
        read.append(line)
        return cells_of(line)

    monkeypatch.setattr(unnumbered_tables, "cells_of", counted)
    lines = 60
    words = "\n".join(f"甲公司{n}号 乙设备{n}型 丙品牌{n}款" for n in range(lines))
    assert not [part for part, _ in joined(words) if part]
    assert len(read) < 8 * lines


TWO_COLUMNS = """云海市评审办法
第一条 评审按下列分值进行：
评分项目 分值
保护价值 30
方案科学性 25
第二条 目录如下。
第一章 总则
第二章 附则
"""


def test_two_columns_where_the_second_tells_figures() -> None:
    document = document_from_text(TWO_COLUMNS, "a.txt")
    assert [c.text for c in document.clauses if c.is_row] == ["保护价值 30", "方案科学性 25"]


@pytest.mark.parametrize(
    "text",
    [
        "目录 页码\n第一章 总则 1\n第二章 附则 2",
        "评分项目 分值\n保护价值 30",  # one row makes no table
        "评分项目 分值\n保护价值 较高\n方案科学性 一般",
    ],
)
def test_two_columns_that_are_no_table(text: str) -> None:
    assert all(part == "" for part, _ in joined(f"云海市评审办法\n第一条 分值如下。\n{text}\n"))


CASES = """云海市增设电梯办法
第一条 按照电梯层站数分档补助：
4层站及以下 每台12万元
5—6层站 每台15万元
7层站及以上 每台18万元
第二条 本办法自2023年5月1日起施行。
"""


def test_cases_below_a_colon_are_items_of_their_lead() -> None:
    document = document_from_text(CASES, "a.txt")
    cases = [c for c in document.clauses if c.is_case]
    assert [c.text for c in cases] == [
        "4层站及以下 每台12万元",
        "5—6层站 每台15万元",
        "7层站及以上 每台18万元",
    ]
    assert len({c.parent for c in cases}) == 1 and not any(c.is_row for c in cases)
    assert "".join(document.text[c.start : c.end] for c in cases) == "".join(c.text for c in cases)


@pytest.mark.parametrize(
    "lines",
    [
        "4层站及以下 每台12万元",  # one alone
        "4层站及以下，每台12万元。\n5层站及以上，每台15万元。",  # sentences
        "市住房局 张三\n市财政局 李四",  # no amount
        "（一）4层站 每台12万元\n（二）5层站 每台15万元",  # items already
    ],
)
def test_lines_below_a_colon_that_are_no_cases(lines: str) -> None:
    text = (
        f"云海市增设电梯办法\n第一条 按照电梯层站数分档补助：\n{lines}\n第二条 自2023年起施行。\n"
    )
    assert not any(c.is_case for c in document_from_text(text, "a.txt").clauses)


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("机构护理（元/月）", "元"),
        ("补贴（万元/每人）", "万元"),
        ("密度（台/万人）", "万人"),
        ("占比（%）", "%"),
    ],
)
def test_unit_of_a_row_for_each_month_or_person(name: str, unit: str) -> None:
    assert unit_of_cell("4级", ["护理方式", "4级"], [name, "1200"]) == unit
