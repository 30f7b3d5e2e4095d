"""What a title, a heading or a signature looks like, and what it is: questions that quote titles,
headings that state, deadlines that look like signatures.
"""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.names.titles import without_titles

MEASURES = """咸阳市人民政府印发关于支持未来产业培育若干措施的通知
咸政发〔2025〕5号
各县市区人民政府：
一、培育未来产业
（一）开放应用场景。每年发布场景清单20个。（责任单位：市科技局）
（二）振兴纺织老字号。对新认定的老字号给予30万元奖励。（责任单位：市商务局）
二、强化保障
（一）授权使用“咸阳纺织”商标的企业，前两年免收商标使用费。由市市场监管局牵头。
（二）设立产业基金。研发经费年均增长12%，制造业增加值占地区生产总值比重达到36%。
咸阳市人民政府
2025年4月22日
"""
CALL = """咸阳市工业和信息化局关于组织申报2025年第一批技术改造专项资金项目的通知
咸工信〔2025〕7号
一、申报程序
（一）网上填报。
申报截止时间为2025年4月30日。
（二）县区推荐。
（三）专家评审。
二、产业链分工
各产业链的牵头部门和链主企业见下表。
序号\t产业链\t牵头部门\t链主企业
1\t纺织\t市工信局\t秦岭纺织
2\t电子\t市科技局\t渭河电子
3\t食品\t市商务局\t泾河食品
咸阳市工业和信息化局
2025年3月1日
"""


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = [document_from_text(MEASURES, "m.txt"), document_from_text(CALL, "c.txt")]
    return assistant_over(documents, tmp_path_factory.mktemp("papers") / "index")


TITLE = "《咸阳市人民政府印发关于支持未来产业培育若干措施的通知》"
CALLED = "《咸阳市工业和信息化局关于组织申报2025年第一批技术改造专项资金项目的通知》"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (f"{TITLE}提出，每年发布多少个场景清单？", "20个"),  # 印发 asks for no date
        (f"按照{TITLE}，“振兴纺织老字号”由哪个部门负责？", "市商务局"),  # nor 字号 for a number
        (f"{TITLE}里“培育未来产业”这一部分有哪些内容？", "振兴纺织老字号"),
        (f"按照{CALLED}，“申报程序”包括哪些方面？", "专家评审"),  # no tasks of the bureau
        (f"{CALLED}什么时候截止？", "4月30日"),  # nor is 第一批 to be found
        ("印发咸政发〔2025〕5号的是哪个机关？", "咸阳市人民政府"),
        ("咸工信〔2025〕7号申报截止到哪天？", "4月30日"),  # no signature
        ("咸阳纺织商标的使用费由谁牵头免收？", "市市场监管局"),  # a heading, and all there is
        ("咸阳授权使用咸阳纺织商标，免收几年使用费？", "前两年"),
        ("咸政发〔2025〕5号要求研发经费年均增长多少？", "12%"),  # no sum
        ("咸阳制造业增加值占地区生产总值比重达到多少？", "36%"),  # 占地 is no area
        ("咸阳各产业链的链主企业分别是哪几家？", "泾河食品"),  # the rows of the table below
    ],
)
def test_what_is_asked_is_told(question: str, told: str, papers: Assistant) -> None:
    answer = papers.ask(question)
    assert answer.status == "answered" and told in answer.text


def test_the_words_of_a_title_are_blanked_out_but_for_the_kind_of_paper() -> None:
    asked = "《关于印发若干措施的通知(试行)》何时印发"
    left = without_titles(asked)
    assert len(left) == len(asked)
    assert left.replace(" ", "") == "《通知(试行)》何时印发"
    assert without_titles("什么是《办法》") == "什么是《办法》"  # too short for a title


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("符合哪些条件的，保障措施的实施期限可以延长？", "list"),
        ("确定数量增加造成的损害时，应当审查哪些因素？", "list"),
        ("咸政发〔2025〕5号的实施期限是多久？", "document"),
    ],
)
def test_lists_of_rules_are_asked_for_whatever_else_is_named(
    question: str, kind: str, papers: Assistant
) -> None:
    assert papers.ask(question).kind == kind
