"""有哪些职责, by the one clause of the paper that is headed so."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

SCHEME = """湖州市丝绸产业链链长制工作方案
湖政办发〔2023〕5号
一、基本原则
政府引导，市场主导。
绿色发展，守牢底线。
二、主要职责
（一）链长职责
1.审定丝绸产业链图谱。
2.每季度召开一次调度会。
（二）链办职责
1.起草调度会纪要。
2.编制项目清单。
三、考核
考核实行百分制，另设加分项，加分不超过8分。
加分项包括：
（1）获得国家级绿色工厂称号的加3分；
（2）牵头制定标准的加2分。
四、工作要求
（一）压实责任。各县区压实责任。
（二）严格督查。市府办严格督查。
"""


@pytest.fixture(scope="module")
def scheme(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(SCHEME, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("headed") / "index")


def _quotes(assistant: Assistant, question: str) -> list[str]:
    return [citation.quote.strip() for citation in assistant.ask(question).citations]


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        (
            "湖州丝绸产业链的链长有哪些职责？",
            ["（一）链长职责", "1.审定丝绸产业链图谱。", "2.每季度召开一次调度会。"],
        ),
        (
            "湖州丝绸链长都要干哪些事",
            ["（一）链长职责", "1.审定丝绸产业链图谱。", "2.每季度召开一次调度会。"],
        ),
        (
            "湖州丝绸考核靠什么能多拿分，各加几分？",
            [
                "加分项包括：",
                "（1）获得国家级绿色工厂称号的加3分；",
                "（2）牵头制定标准的加2分。",
            ],
        ),
        (
            "湖州丝绸链长制的基本原则有哪些",
            ["一、基本原则", "政府引导，市场主导。", "绿色发展，守牢底线。"],
        ),
    ],
)
def test_the_clause_whole(scheme: Assistant, question: str, quotes: list[str]) -> None:
    assert _quotes(scheme, question) == quotes


@pytest.mark.parametrize(
    "question",
    [
        "湖州丝绸考核有哪些扣分项？",
        "申报湖州丝绸园区要满足哪些要求？",
    ],
)
def test_what_no_heading_names_is_not_told_by_another(scheme: Assistant, question: str) -> None:
    quotes = _quotes(scheme, question)
    assert not {"（一）链长职责", "（二）链办职责", "加分项包括：", "四、工作要求"} & set(quotes)


RULES = """湖州市质量工作考核办法
湖质办〔2021〕3号
第一条 理事会由市政府组成。理事会履行下列职责：
（一）审定考核方案；
（二）审定考核结果。
第二条 有下列情形之一的予以扣分：
（一）抽查不合格率高于全省平均水平的，扣2分；
（二）提供虚假数据的，扣5分。
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = [document_from_text(SCHEME, "a.txt"), document_from_text(RULES, "b.txt")]
    return assistant_over(documents, tmp_path_factory.mktemp("both") / "index")


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("湖州质量工作考核会因为什么被倒扣？各扣多少", "（二）提供虚假数据的，扣5分。"),
        ("湖州推进丝绸产业链要守哪几条原则？", "政府引导，市场主导。"),
        ("湖州质量考核的理事会都管些什么？", "（一）审定考核方案；"),
    ],
)
def test_of_several_papers_the_one_that_has_such_a_list(
    both: Assistant, question: str, quote: str
) -> None:
    assert quote in _quotes(both, question)


def test_a_list_of_another_matter_is_not_told(both: Assistant) -> None:
    assert "政府引导，市场主导。" not in _quotes(both, "湖州质量考核要守哪几条原则？")


TASKS = """湖州市丝绸指导员选派方案
湖人社〔2025〕15号
一、主要任务
——当好宣传员。宣讲惠企政策。
——当好诊断员。排查设备隐患。
二、重点任务
（一）建设设计中心。
（二）改造老旧厂房。
"""


def test_tasks_of_a_person_are_told_and_those_of_a_plan_are_not(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    document = document_from_text(TASKS, "a.txt")
    assistant = assistant_over([document], tmp_path_factory.mktemp("tasks") / "index")
    text = assistant.ask("湖州丝绸指导员要当好哪两种“员”？").text
    assert "宣传员" in text and "诊断员" in text and "老旧厂房" not in text, text
