"""Claims that one is among many, and how often something is done."""

from __future__ import annotations

import pytest

from qa.answering.claims_listed import (
    all_of_some,
    how_often,
    reckoned_otherwise,
    told_apart,
)
from qa.assistant import Assistant

_LIST = "促进其中特高压设备、起重机、车联网、“大数据+”等10条产业链实现卓越提升。"


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("新能源汽车是10条产业链之一吗", False),
        ("车联网是不是要提升的10条产业链之一?", True),
        ("大数据+算10条产业链之一吗", True),
        ("车联网产业链是10条产业链之一吗", True),
        ("工业园区是不是苏州市的区域之一", None),
        ("10条产业链要卓越提升,对吗", None),
    ],
)
def test_one_of_a_list(asked: str, verdict: bool | None) -> None:
    assert told_apart(asked, _LIST) is verdict
    assert told_apart(asked, "加快产业链发展。") is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("每季度开一次", {90}),
        ("每半年召开一次", {180}),
        ("每6个月召开一次", {180}),
        ("每12个月通报", {360}),
        ("半年一次", {180}),
        ("每三年复核一次", {1080}),
        ("一年开一回", {360}),
        ("每2个月通报", {60}),
        ("每年开两次", set()),
        ("今年第一次", set()),
        ("每周三开会", set()),
        ("每年评价入库15000家", set()),
        ("到2025年开一次会", set()),
        ("三年新增60家", set()),
    ],
)
def test_how_often(text: str, days: set[int]) -> None:
    assert how_often(text) == days


def test_verdicts_over_the_library(built_in: Assistant) -> None:
    often = built_in.ask("苏州是不是要求每季度开一次集群培育工作推进会?")
    assert often.text.startswith("不符：") and "每半年" in often.text
    listed = built_in.ask("新能源汽车是江苏要卓越提升的10条产业链之一吗?")
    assert listed.text.startswith("不符：")
    body = built_in.ask("苏州2018年文件是不是由市发改委一家负责实施智能化改造?")
    assert body.text.startswith("不符：责任部门为市经信委")


@pytest.mark.parametrize(
    ("asked", "piece", "otherwise"),
    [
        ("60家是一年完成的吗", "三年新增60家以上", True),
        ("到2025年累计入库15000家吗", "每年评价入库15000家", True),
        ("每年入库15000家吗", "每年评价入库15000家", False),
        ("三年新增60家吗", "三年新增60家以上", False),
        ("新增60家吗", "三年新增60家以上", False),
        ("累计新增60家吗", "新增60家", False),
        ("累计新增60家吗", "三年新增60家", False),
        ("两年新增60家吗", "三年新增60家", True),
        ("三年行动计划新增60家", "每年新增60家", False),
    ],
)
def test_stretches_of_time(asked: str, piece: str, otherwise: bool) -> None:
    assert reckoned_otherwise(asked, piece) is otherwise


def test_all_of_what_is_said_of_a_share() -> None:
    assert all_of_some("所有园区都要建成吗", "力争50%以上的园区创建生态工业园区")
    assert not all_of_some("50%的园区要建成吗", "力争50%以上的园区创建")
    assert not all_of_some("所有园区都要建成吗", "园区全部建成")
    assert not all_of_some("所有园区都要建成吗", "100%的园区建成")


@pytest.mark.parametrize(
    "question",
    [
        "新增外资地区总部和功能性企业60家以上,是苏州2018年文件要求一年完成的吗?",
        "苏州是要求科技型中小企业到2025年累计入库15000家吗?",
        "山东集群内所有园区到2025年都要建成生态工业园区吗?",
        "山东集群内全部园区都要创建生态工业园区吗",
        "科技型中小企业每年评价入库20000家吗",
    ],
)
def test_the_same_figure_of_another_stretch_or_of_some(built_in: Assistant, question: str) -> None:
    assert built_in.ask(question).text.startswith("不符：")


@pytest.mark.parametrize(
    "question",
    [
        "山东集群发展实施方案和年度推进计划是不是由省制造强省建设领导小组办公室牵头制定?",
        "苏州集群年度推进计划和考核是市先进制造业集群培育工作办公室牵头吗",
    ],
)
def test_a_sentence_that_says_who_leads(built_in: Assistant, question: str) -> None:
    assert built_in.ask(question).text.startswith("相符：")


def test_who_does_not_lead_is_not_confirmed(built_in: Assistant) -> None:
    answer = built_in.ask("苏州集群年度推进计划不是由市先进制造业集群培育工作办公室牵头的吧")
    assert not answer.text.startswith("相符")


def test_a_part_that_is_so_confirms_no_other_figure(built_in: Assistant) -> None:
    often = built_in.ask("苏州是不是每半年召开一次集群培育工作推进会,并建设绿色园区30家?")
    assert not often.text.startswith("相符")
    listed = built_in.ask("车联网是江苏要卓越提升的20条产业链之一吗?")
    assert not listed.text.startswith("相符")
