"""Which papers there are, what a place’s province says, what is asked besides, and by whom."""

from __future__ import annotations

import pytest

from qa.assistant import Assistant
from qa.understanding.in_one_breath import asked_in
from qa.understanding.units import unit_of
from qa.understanding.usual.places import with_province_named


@pytest.mark.parametrize(
    ("question", "papers"),
    [
        ("这些文件有哪些？", 5),
        ("这五份文件里哪些是苏州市的？", 3),
        ("文库里苏州的文件有哪些？", 3),
    ],
)
def test_papers_listed(built_in: Assistant, question: str, papers: int) -> None:
    answer = built_in.ask(question)
    assert len({c.document.id for c in answer.citations}) == papers, answer.text


@pytest.mark.parametrize(
    ("text", "put"),
    [
        ("省里和苏州市的指标各是多少", "江苏省和苏州市的指标各是多少"),
        ("苏州和省里各建几家", "苏州和江苏省各建几家"),
        ("省里和山东的指标", "省里和山东的指标"),
        ("省里有什么政策", "省里有什么政策"),
        ("湖州市和济南市跟省里比", "湖州市和济南市跟省里比"),
    ],
)
def test_the_province_beside_a_city(text: str, put: str) -> None:
    assert with_province_named(text) == put


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("新兴产业占比是多少？还有5G基站？", ["新兴产业占比是多少", "5G基站是多少"]),
        ("新兴产业占比是多少？还有什么？", ["新兴产业占比是多少", "还有什么"]),
        ("有哪些支持？还有人才公寓？", ["有哪些支持,还有人才公寓"]),
    ],
)
def test_what_is_asked_besides(text: str, parts: list[str]) -> None:
    assert asked_in(text) == parts


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("补助资金市和镇街各出多少", "share"),
        ("市级和区县各承担多少", "share"),
        ("费用里有多少要用于农业", None),
        ("每家企业奖励多少", "money"),
    ],
)
def test_units(text: str, unit: str | None) -> None:
    assert unit_of(text)[1] == unit


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("山东集群促进组织由谁发起？", "行业协会等发起"),
        ("山东文件中集群发展的评价指标体系围绕哪些方面构建？", "发展基础"),
        ("苏州2018年提到的人才政策有哪些？", "人才新政40条"),
        ("苏州工信局2020年在企业综合评价办法上要做哪些修订？", "白名单"),
        ("苏州2018年文件为什么要发展先进制造业集群？", "重要抓手"),
        ("苏州工信局2020年要点在智能制造方面有哪些量化指标？", "1000家企业"),
        ("山东2023年意见在智能制造方面有哪些量化指标？", "标杆企业100个"),
        ("省里和苏州市在工业强基项目上的指标分别是什么？", "50个以上"),
        ("苏州工信局2020年的工业投资目标和新兴产业占比分别是多少？还有5G基站？", "15700个"),
    ],
)
def test_told(built_in: Assistant, question: str, told: str) -> None:
    assert told in built_in.ask(question).text, built_in.ask(question).text


def test_a_list_ends_with_the_kind_that_is_asked(built_in: Assistant) -> None:
    answer = built_in.ask("新能源汽车是不是江苏那10条卓越提升产业链之一？")
    assert "等10条产业链[" in answer.text, answer.text
