"""What a district is to do, and which district does it, of a sentence that speaks of many."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

PLAN = """湖州市丝绸产业行动计划
湖政发〔2022〕16号
一、优化产业布局
立足各区县基础,推动吴兴区在数码织造、丝绸设计,南浔区在缫丝装备,德清县在桑蚕育种、缫丝装备,湖州高新区在智能印染等领域形成集群。
二、园区建设
建设丝绸产业园区3个,由市经信局负责。
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(PLAN, "plan.txt")
    return assistant_over([document], tmp_path_factory.mktemp("divided") / "index")


@pytest.mark.parametrize(
    ("question", "pieces"),
    [
        ("吴兴区重点发展哪些产业？", ["吴兴区在数码织造、丝绸设计"]),
        ("吴兴主打什么方向", ["吴兴区在数码织造、丝绸设计"]),
        (
            "南浔和德清的重点产业有哪些？",
            ["南浔区在缫丝装备", "德清县在桑蚕育种、缫丝装备"],
        ),
        ("湖州哪个县主攻桑蚕育种？", ["德清县在桑蚕育种、缫丝装备"]),
        (
            "哪些区县把缫丝装备作为重点？",
            ["南浔区在缫丝装备", "德清县在桑蚕育种、缫丝装备"],
        ),
        ("哪个开发区做智能印染？", ["湖州高新区在智能印染等领域形成集群"]),
    ],
)
def test_the_stretch_of_the_place_is_quoted(
    plan: Assistant, question: str, pieces: list[str]
) -> None:
    answer = plan.ask(question)
    assert [citation.quote for citation in answer.citations] == pieces
    assert answer.text.startswith(
        "《湖州市丝绸产业行动计划》（湖政发〔2022〕16号）“优化产业布局”："
    )


def test_of_each_place_the_whole_sentence_is_quoted(plan: Assistant) -> None:
    (citation,) = plan.ask("湖州各区县分别重点发展什么产业？").citations
    assert citation.quote.startswith("立足各区县基础")
    assert citation.quote.endswith("形成集群。")


@pytest.mark.parametrize(
    "question",
    [
        "吴兴区有哪些产业园区？",
        "吴兴区重点发展的新能源汽车有哪些？",
        "吴兴区的重点产业要达到多少亿元？",
        "哪个区负责缫丝装备？",
        "哪个县主攻低空经济？",
        "吴兴区重点发展数码织造对吗？",
    ],
)
def test_what_asks_for_something_else(plan: Assistant, question: str) -> None:
    assert "“优化产业布局”：" not in plan.ask(question).text
