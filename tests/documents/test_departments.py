"""The list of departments that closes a clause, in every form that offices print it."""

from __future__ import annotations

import re

import pytest

from documents import library_paths, read_document
from documents.departments import read_responsibility, read_row


@pytest.mark.parametrize(
    ("printed", "names", "leads"),
    [
        ("（责任部门：市科技局、市发改委）", ["市科技局", "市发改委"], []),
        ("(责任部门:市科技局、市发改委)", ["市科技局", "市发改委"], []),
        (
            "由市农业农村局牵头，市财政局、南充金融监管分局配合。",
            ["市农业农村局", "市财政局", "南充金融监管分局"],
            ["市农业农村局"],
        ),
        (
            "由市科技局牵头，市税务局配合核实费用。",
            ["市科技局", "市税务局"],
            ["市科技局"],
        ),
        ("由市商务局负责。", ["市商务局"], []),
        ("（责任单位：省工业和信息化厅，各市人民政府）", ["省工业和信息化厅", "各市人民政府"], []),
        ("责任单位：市商务局。", ["市商务局"], []),
        ("（省商务厅、省科技厅负责）", ["省商务厅", "省科技厅"], []),
        ("（省工业和信息化厅等部门负责）", ["省工业和信息化厅"], []),
        ("（牵头部门：市商务局；配合部门：市财政局）", ["市商务局", "市财政局"], ["市商务局"]),
        ("（牵头单位：甲局；责任单位：乙局、丙局）", ["甲局", "乙局", "丙局"], ["甲局"]),
        ("（责任部门：甲局、乙局牵头）", ["乙局", "甲局"], ["乙局"]),
        ("（市商务局牵头）", ["市商务局"], ["市商务局"]),
        (
            "（市金融办牵头，人民银行云海市分行配合）",
            ["市金融办", "人民银行云海市分行"],
            ["市金融办"],
        ),
        (
            "（责任部门：市科技局，各市、区政府<管委会>）",
            ["市科技局", "各市、区政府<管委会>"],
            [],
        ),
        ("（市市场监管局、市财政局）", ["市市场监管局", "市财政局"], []),
        ("（市科技局牵头，市财政局配合）", ["市科技局", "市财政局"], ["市科技局"]),
        ("〔市发改委、各县（市、区）人民政府〕", ["市发改委", "各县（市、区）人民政府"], []),
        (
            "（责任部门：市科技局，各县（市、区）人民政府）",
            ["市科技局", "各县（市、区）人民政府"],
            [],
        ),
        (
            "（责任部门：市科技局，园区（管委会）、高新区）",
            ["市科技局", "园区（管委会）", "高新区"],
            [],
        ),
    ],
)
def test_every_form(printed: str, names: list[str], leads: list[str]) -> None:
    text = f"（一）提升水平。推广应用织机。{printed}"
    found = read_responsibility(text)
    assert found is not None
    assert (list(found.names), list(found.leads)) == (names, leads)
    assert text[found.start : found.end].strip("。") == printed.strip("。")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "明确责任分工，落实到人。",
        "由市商务局制定计划。",
        "市府办公室牵头制定计划。",
        "（以下简称规划）",
        "（责任部门：）",
        "发展产业。（含开发区）",
        "组织活动。（推介会、对接会）",
        "建设平台。（创新中心、检测中心）",
        "推动合作。（见附件）",
        "支持企业（市级中心）。",
        "支持企业。（大中型企业、专精特新企业）",
    ],
)
def test_no_list(text: str) -> None:
    assert read_responsibility(text) is None


def test_the_lists_of_the_built_in_documents_lose_no_bracket() -> None:
    """As many clauses as the texts open or close such a list; each ends where its bracket does."""
    count = 0
    wanted = 0
    for path in library_paths():
        document = read_document(path)
        wanted += len(re.findall(r"[（(](?:责任|牵头)(?:部门|单位)[：:]|负责[）)]", document.text))
        for clause in document.clauses:
            found = read_responsibility(clause.text)
            if found is None:
                continue
            count += 1
            stretch = clause.text[found.start : found.end]
            assert stretch[0] in "(（[" and stretch[-1] in ")）]", stretch
            assert all(name in stretch for name in found.names)
            assert set(found.leads) <= set(found.names)
    assert count == wanted > 40


@pytest.mark.parametrize(
    ("head", "row", "names", "leads"),
    [
        ("序号 产业链 牵头部门", "1 纺织 市工业局", ("市工业局",), ("市工业局",)),
        ("序号\n任务\n责任单位", "1\n招商\n市商务局、市财政局", ("市商务局", "市财政局"), ()),
        (
            "| 序号 | 任务 | 配合单位 | 牵头单位 |",
            "| 1 | 招商 | 市财政局 | 市商务局 |",
            ("市商务局", "市财政局"),
            ("市商务局",),
        ),
    ],
)
def test_a_row_of_a_table(
    head: str, row: str, names: tuple[str, ...], leads: tuple[str, ...]
) -> None:
    found = read_row(row, head)
    assert found is not None and (found.names, found.leads) == (names, leads)
    assert row[: found.end].endswith("局")


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("序号 产业链 所在地", "1 纺织 城东区"),  # no column for it
        ("序号 产业链 牵头部门", "1 纺织 服装 市工业局"),  # a cell more than the head
    ],
)
def test_a_row_that_names_nobody(head: str, row: str) -> None:
    assert read_row(row, head) is None


@pytest.mark.parametrize(
    ("text", "names", "leads"),
    [
        ("奖励五万元。市场监管局牵头负责。", ("市场监管局",), ("市场监管局",)),
        ("补助三十万元。商务厅牵头,发展改革委配合。", ("商务厅", "发展改革委"), ("商务厅",)),
        ("扶持三百家。水利厅牵头核定指标,农业农村厅配合。", (), ()),  # a deed of its own
        ("办好推介。市推介会负责。", (), ()),  # no office
        ("扩大开放。由市工信局推进实施。", ("市工信局",), ()),
        ("保障用地。由市自规局、市财政局分别负责落实。", ("市自规局", "市财政局"), ()),
        ("加强统筹。有关工作由市科技局按职责分工负责。", ("市科技局",), ()),
        ("加快建设。各企业推进落实。", (), ()),
    ],
)
def test_said_in_the_last_sentence(
    text: str, names: tuple[str, ...], leads: tuple[str, ...]
) -> None:
    found = read_responsibility(text)
    assert ((found.names, found.leads) if found else ((), ())) == (names, leads)
