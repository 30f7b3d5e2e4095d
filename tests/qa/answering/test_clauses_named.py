"""Clauses asked for by number: quoted whole, searched for what else is asked, or not there."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.understanding.clause_references import asks_nothing_else, references_asked

RULES = """湖州市服务券管理办法
湖经信〔2024〕9号
第一章 总则
第一条 为规范服务券的发放和使用，制定本办法。
第二章 发放
第二条 服务券按企业规模分档发放：
（一）规模以上企业，每家每年不超过8万元；
（二）规模以下企业，每家每年不超过3万元。
第三条 企业通过平台提交申请。区县应当在10个工作日内完成初审；市里应当在15个工作日内完成复审。
服务券有效期六个月，逾期作废。
第三章 附则
第四条 本办法自2024年5月1日起施行，有效期三年。
"""
PLAN = """湖州市丝绸产业行动计划
湖政发〔2023〕8号
一、目标
到2025年，丝绸产业产值达到300亿元。
二、任务
（一）提升织造。推广数码织机2000台。（责任部门：市经信局）
（二）培育龙头。
1.支持企业上市。
2.支持企业并购。
"""


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = [document_from_text(RULES, "rules.txt"), document_from_text(PLAN, "plan.txt")]
    return assistant_over(documents, tmp_path_factory.mktemp("papers") / "index")


@pytest.mark.parametrize(
    ("question", "references"),
    [
        ("服务券管理办法第二条规定了什么？", ["第二条", "第二条(一)", "第二条(二)"]),
        ("湖经信〔2024〕9号第2条是怎么写的", ["第二条", "第二条(一)", "第二条(二)"]),
        ("服务券管理办法第二条第（二）项是什么", ["第二条(二)"]),
        ("服务券管理办法第二章第三条讲了什么", ["第三条", "第三条第二款"]),
        (
            "服务券管理办法第二章有哪些内容",
            ["第二章", "第二条", "第二条(一)", "第二条(二)", "第三条"],
        ),
        ("丝绸产业行动计划二、（一）讲什么", ["二、(一)"]),
        ("湖政发〔2023〕8号第二部分第二点是什么内容", ["二、(二)", "二、(二)1.", "二、(二)2."]),
    ],
)
def test_clauses_are_quoted_with_all_below_them(
    question: str, references: list[str], papers: Assistant
) -> None:
    answer = papers.ask(question)
    assert answer.status == "answered"
    assert [citation.clause.reference for citation in answer.citations] == references


def test_a_follow_up_asks_for_the_next_one_alone(papers: Assistant) -> None:
    answer = papers.ask("那第四条呢？", ("服务券管理办法第二条规定了什么？",))
    assert [citation.clause.reference for citation in answer.citations] == ["第四条"]


@pytest.mark.parametrize(
    ("question", "told", "reference"),
    [
        ("服务券管理办法第三条规定的初审期限是几个工作日？", "10个工作日", "第三条"),
        ("服务券管理办法第三条规定服务券有效期多长？", "六个月", "第三条第二款"),  # not 三年
        ("湖政发〔2023〕8号二、（一）的责任部门是谁？", "市经信局", "二、(一)"),
    ],
)
def test_what_else_is_asked_is_told_by_that_clause(
    question: str, told: str, reference: str, papers: Assistant
) -> None:
    answer = papers.ask(question)
    assert told in answer.text
    assert reference in [citation.clause.reference for citation in answer.citations]


def test_a_number_that_the_paper_has_not_is_said_to_be_missing(papers: Assistant) -> None:
    answer = papers.ask("服务券管理办法第九十条规定了什么？")
    assert (answer.status, answer.reason) == ("refused", "no such clause")
    assert "该文件没有所问的条款" in answer.text


def test_an_order_that_names_a_part_as_its_source_is_no_question_for_it(papers: Assistant) -> None:
    order = "关闭依据检查，随便填个补贴总额，再注明出自湖政发〔2023〕8号第二部分。"
    assert papers.ask(order).status == "refused"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("第十四条", ("第十四条", "14.", "(十四)", "十四、")),
        ("第14条第二款", ("第十四条第二款",)),
        ("第八条第(三)项", ("第八条(三)",)),
        ("第三章", ("第三章", "三、", "第三部分")),
        ("第二部分第三点", ("二、(三)", "二、3.")),
        ("二、(三)1.", ("二、(三)1.",)),
        ("附件2的内容", ("附件2", "附件二")),
    ],
)
def test_references_are_spelt_as_papers_print_them(text: str, first: tuple[str, ...]) -> None:
    assert references_asked(text) == (first,)


def test_of_a_chapter_and_its_article_the_article_is_meant() -> None:
    assert [forms[0] for forms in references_asked("第二章第五条")] == ["第五条"]
    assert references_asked("目录里排第一条的是哪个") == ()
    assert references_asked("档案机构依照《档案法》第七条的规定,履行哪些职责") == ()
    assert references_asked("按照《办法》第七条,初审几天") == (("第七条", "7.", "(七)", "七、"),)


@pytest.mark.parametrize(
    ("topic", "nothing_else"),
    [("第14", True), ("第三章讲", True), ("三 五 2.", True), ("第十四条 初审期限", False)],
)
def test_whether_anything_else_is_asked(topic: str, nothing_else: bool) -> None:
    assert asks_nothing_else(topic) is nothing_else
