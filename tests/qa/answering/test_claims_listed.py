"""Claims that one is among many, and how often something is done."""

from __future__ import annotations

import pytest

from qa.answering.claims_listed import how_often, told_apart
from qa.assistant import Assistant

_LIST = "促进其中特高压设备、起重机、车联网、“大数据+”等10条产业链实现卓越提升。"


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("新能源汽车是10条产业链之一吗", False),
        ("车联网是不是要提升的10条产业链之一?", True),
        ("大数据+算10条产业链之一吗", True),
        ("10条产业链要卓越提升,对吗", None),
    ],
)
def test_one_of_a_list(asked: str, verdict: bool | None) -> None:
    assert told_apart(asked, _LIST) is verdict
    assert told_apart(asked, "加快产业链发展。") is None


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("每季度开一次", {13}),
        ("每半年召开一次", {26}),
        ("半年一次", {26}),
        ("每三年复核一次", {156}),
        ("一年开一回", {52}),
        ("每2个月通报", {8}),
        ("到2025年开一次会", set()),
        ("三年新增60家", set()),
    ],
)
def test_how_often(text: str, weeks: set[int]) -> None:
    assert how_often(text) == weeks


def test_verdicts_over_the_library(built_in: Assistant) -> None:
    often = built_in.ask("苏州是不是要求每季度开一次集群培育工作推进会?")
    assert often.text.startswith("不符：") and "每半年" in often.text
    listed = built_in.ask("新能源汽车是江苏要卓越提升的10条产业链之一吗?")
    assert listed.text.startswith("不符：")
    body = built_in.ask("苏州2018年文件是不是由市发改委一家负责实施智能化改造?")
    assert body.text.startswith("不符：责任部门为市经信委")
