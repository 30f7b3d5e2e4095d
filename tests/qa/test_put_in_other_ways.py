"""The five policies, asked in ways of speaking that were read as something else."""

from __future__ import annotations

import pytest

from qa.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "history", "first"),
    [
        ("苏州2020年要有几个千亿级集群", (), "到2020年，全市形成10个产值超千亿的先进制造业集群"),
        ("那是到哪年?", ("苏州的众创空间要多少家?",), "到2020年，各类众创空间超过300家"),
        (
            "众创空间呢?",
            ("苏州2018年意见到2020年技术合同交易额目标是多少?",),
            "到2020年，各类众创空间超过300家",
        ),
        ("苏州那个什么亩产英雄榜,几月份之前出来", (), "6月底前"),
        ("苏州对顶尖科技人才的支持最高1000万封顶,是不是?", (), "不符：建立灵活快速决策机制"),
    ],
)
def test_first_line(
    built_in: Assistant, question: str, history: tuple[str, ...], first: str
) -> None:
    answer = built_in.ask(question, history)
    assert answer.status == "answered"
    assert answer.text.startswith(first)


def test_these_papers_which_of_them(built_in: Assistant) -> None:
    papers = {c.document.id for c in built_in.ask("这些文件哪些提到专利池").citations}
    assert len(papers) == 2


def test_all_is_not_confirmed_by_the_year(built_in: Assistant) -> None:
    assert not built_in.ask("苏州2020年是不是要把化工厂全关了?").text.startswith("相符")


@pytest.mark.parametrize(
    "question",
    [
        "江苏的省级制造业创新中心到2023年建多少个",  # printed, without a figure
        "苏州2020年化工企业要淘汰多少家?",  # of other firms
        "我在苏州开小店,数字人民币怎么开通?",
        "一亩地交税不到五万被淘汰了,厂里的工人怎么安排?",
    ],
)
def test_what_is_not_told(built_in: Assistant, question: str) -> None:
    assert built_in.ask(question).status == "refused"
