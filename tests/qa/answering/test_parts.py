"""Questions that are asked in one breath, over two policies made by hand."""

from __future__ import annotations

import pytest

from documents.folding import fold
from qa.answering.parts import together
from qa.assistant import Assistant
from qa.model import Answer, Question
from qa.names.holdings import Holdings
from qa.understanding.in_parts import understand_parts


def lines(silk: Assistant, question: str) -> list[str]:
    return fold(silk.ask(question).text).splitlines()


def test_figures_of_one_sentence_are_told_apart(silk: Assistant) -> None:
    assert lines(silk, "2019年意见中数码织机推广应用多少台？改造厂房多少万平方米？") == [
        "第一问:推广应用数码织机2000台[1]。",
        "第二问:改造厂房30万平方米[1]。",
        "原文:“推广应用数码织机2000台,改造厂房30万平方米”[1]。",
    ]


def test_each_part_has_its_own_citation(silk: Assistant) -> None:
    answer = silk.ask("2022年意见要培育多少家上市企业，另外省级丝绸设计中心建设几个？")
    first, _, second = fold(answer.text).splitlines()
    assert first.startswith("第一问:") and "上市企业3家[1]" in first
    assert second.startswith("第二问:") and "省级丝绸设计中心2个[2]" in second
    assert [c.marker for c in answer.citations] == [1, 2]
    assert [c.clause.reference for c in answer.citations] == ["一、", "二、(一)"]


def test_the_second_takes_the_paper_of_the_first(silk_holdings: Holdings) -> None:
    asked = Question("2022年意见要培育多少家上市企业？丝绸产业产值多少亿元？")
    first, second = understand_parts(asked, silk_holdings)
    assert second.document_ids == first.document_ids and len(second.document_ids or ()) == 1
    assert second.text == "丝绸产业产值多少亿元"


def test_who_answers_for_the_figure_before(silk: Assistant) -> None:
    first, second, *_ = lines(silk, "省级丝绸设计中心建设几个？由哪个部门负责？")
    assert "省级丝绸设计中心2个[1]" in first
    assert second.startswith("第二问:") and "市文旅局" in second


def test_what_is_asked_by_the_way(silk: Assistant) -> None:
    said = lines(silk, "2022年意见的丝绸产业产值目标，顺便问下省级丝绸设计中心要建设几个？")
    assert said[0].startswith("第一问:") and "500亿元" in said[0]
    assert said[-1].startswith("第二问:") and "丝绸设计中心2个[2]" in said[-1]


def test_a_name_and_a_figure_in_one_breath(silk_holdings: Holdings) -> None:
    asked = Question("2019年意见的织机推广走哪套程序，推广多少台？")
    assert [part.text for part in understand_parts(asked, silk_holdings)] == [
        "2019年意见的织机推广走哪套程序",
        "推广多少台",
    ]


def test_a_short_part_of_a_follow_up_leans_on_it_too(silk: Assistant) -> None:
    answer = silk.ask("设计中心几个？归谁管？", ("2022年意见要培育多少家上市企业？",))
    assert "省级丝绸设计中心2个" in answer.text and "市文旅局" in answer.text
    assert {c.document.source for c in answer.citations} == {"new.txt"}


def test_a_part_without_basis_is_said_to_have_none(silk: Assistant) -> None:
    answer = silk.ask("轮船运价是多少？2022年意见要培育多少家上市企业？")
    assert answer.status == "answered" and "上市企业3家" in answer.text
    assert answer.notices[0] == "第一问“轮船运价是多少”在文库中没有找到依据。"


def test_parts_that_all_lack_a_basis_are_refused(silk: Assistant) -> None:
    assert silk.ask("轮船运价是多少？渡口几点开门？").status == "refused"


@pytest.mark.parametrize(
    "question",
    [
        "数码织机推广应用多少台？谢谢！",
        "我在写材料；数码织机推广应用多少台？",
        "丝绸产业产值目标，两份意见分别定了多少？",
        "给缫丝厂房补助的事，文件提了吗？怎么说的？",
        "数码织机推广应用多少台？" * 6,
    ],
)
def test_one_question_stays_one(question: str, silk_holdings: Holdings) -> None:
    assert understand_parts(Question(question), silk_holdings) == ()


def test_no_part_is_dropped() -> None:
    parts = [Answer(Question(f"第{n}台"), f"第{n}台在用。", "answered") for n in range(1, 13)]
    whole = together(lambda: parts[0], Question("各台"), parts)
    assert [line[:5] for line in whole.text.splitlines()][5::6] == ["第六问：第", "第十二问："]
