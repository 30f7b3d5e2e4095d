"""Whether one is on a list, by what the list itself tells."""

from __future__ import annotations

import pytest

from qa.answering.members import member_asked
from qa.assistant import Assistant


@pytest.mark.parametrize(
    ("text", "question", "one"),
    [
        ("2018年重点培育的集群名单里包括人工智能吗?", "2018年重点培育的集群有哪些?", "人工智能"),
        ("吴中区的产业方向有没有检验检测认证?", "吴中区的产业方向有哪些?", "检验检测认证"),
        ("2022年意见里,相城区的方向包括生物医药吗", "2022年意见里,相城区的方向有哪些?", "生物医药"),
    ],
)
def test_the_list_is_asked_for(text: str, question: str, one: str) -> None:
    member = member_asked(text)
    assert member is not None and (member.question, member.one) == (question, one)


@pytest.mark.parametrize(
    "text",
    [
        "山东的产业集群有补贴吗",
        "2022年意见提到的创新平台有国家实验室吗",
        "集群有哪些?",
        "苏州有没有支持上市的政策?",
        "集群包括什么产业",
        "重点产业链有多少条?",
    ],
)
def test_nothing_else_asks_so(text: str) -> None:
    assert member_asked(text) is None


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("苏州市2018年重点培育的集群名单里包括人工智能吗?", "不符：所列内容中没有“人工智能”"),
        ("苏州市2018年重点培育的集群名单里包括物联网吗?", "相符：所列内容中有“物联网”"),
        ("苏州2022年指导意见里,相城区的方向包括生物医药吗?", "不符：所列内容中没有“生物医药”"),
        ("苏州市吴中区的产业方向有没有检验检测认证?", "相符：所列内容中有“检验检测认证”"),
        ("苏州2018年重点培育的集群包括机器人和纳米技术吗", "相符："),
        ("航空航天是苏州2018年意见里重点培育的集群吗?", "不符：所列内容中没有“航空航天”"),
        ("苏州2022年指导意见的四大主导产业包含新能源汽车吗?", "不符："),
        ("苏州2022年指导意见的四大主导产业包含生物医药吗?", "相符："),
    ],
)
def test_verdict_with_the_list(built_in: Assistant, question: str, verdict: str) -> None:
    answer = built_in.ask(question)
    assert answer.text.startswith(verdict) and answer.citations


def test_no_verdict_without_a_list_of_that_kind(built_in: Assistant) -> None:
    assert built_in.ask("江苏省要培育的卓越产业链包括新能源汽车吗?").status == "refused"
