"""What a paper consists of: its tasks, its sections."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant


def _references(built_in: Assistant, question: str) -> list[str]:
    return [citation.clause.reference for citation in built_in.ask(question).citations]


@pytest.mark.parametrize(
    "question",
    ["山东集群意见部署了哪些方面的工作？", "山东集群意见有哪几项重点任务？"],
)
def test_tasks_are_the_headings_of_their_section(built_in: Assistant, question: str) -> None:
    answer = built_in.ask(question)
    assert answer.text.startswith("“重点任务”共5项[1]。")
    expected = ["二、", "二、(一)", "二、(二)", "二、(三)", "二、(四)", "二、(五)"]
    assert [citation.clause.reference for citation in answer.citations] == expected


def test_a_work_plan_without_such_a_section_is_told_by_its_sections(built_in: Assistant) -> None:
    answer = built_in.ask("苏州工信局2020年工作要点有哪几项重点任务？")
    assert answer.text.startswith("《苏州市工业和信息化局2020年工作要点》共7个部分[1]。")
    assert len(answer.citations) == 7


@pytest.mark.parametrize(
    "question", ["苏府〔2018〕130号主要讲了什么？", "苏府〔2018〕130号的框架结构是怎样的？"]
)
def test_contents_are_the_sections_with_the_tasks(built_in: Assistant, question: str) -> None:
    references = _references(built_in, question)
    assert references[:3] == ["一、", "二、", "二、(一)"]
    assert references[-1] == "二、(六)"


def test_every_quote_is_the_heading_as_printed(built_in: Assistant) -> None:
    for citation in built_in.ask("江苏产业强链计划有哪些重点任务？").citations:
        assert citation.quote.endswith(citation.clause.heading)


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("山东有哪些措施支持企业上云？", "“重点任务”"),
        ("山东集群意见的重点任务由谁负责？", "“重点任务”共"),
    ],
)
def test_a_matter_of_its_own_is_no_outline(built_in: Assistant, question: str, start: str) -> None:
    assert not built_in.ask(question).text.startswith(start)


@pytest.mark.parametrize(
    ("question", "reference", "said"),
    [
        ("山东集群意见的主要目标是什么？", "一、", "3个超过5000亿元的产业集群"),
        ("苏府〔2018〕130号的发展目标是什么？", "一、(三)", "10个产值超千亿的先进制造业集群"),
        ("苏州工信局2020年工作要点的目标任务是什么？", "引言第2段", "工业投资完成1500亿元"),
    ],
)
def test_the_aims_of_a_paper(built_in: Assistant, question: str, reference: str, said: str) -> None:
    answer = built_in.ask(question)
    assert {citation.clause.reference for citation in answer.citations} == {reference}
    assert said in answer.text


def test_an_aim_of_its_own_is_searched_for(built_in: Assistant) -> None:
    assert built_in.ask("山东集群意见的瞪羚企业目标是什么？").confidence < 1.0


def test_a_part_without_a_heading_is_not_left_out_of_a_count(tmp_path: Path) -> None:
    """二、 runs on without one, so how many parts there are is not said."""
    text = (
        "湖州市桑园工作方案\n一、总体要求\n发展桑园。\n"
        "二、各区应当于每年六月底之前扩种桑园五百亩，并报市农业农村局备案，逾期不报的予以通报。\n"
        "三、工作要求\n加强宣传。\n"
    )
    one = assistant_over([document_from_text(text, "a.txt")], tmp_path / "index")
    assert "2个部分" not in one.ask("湖州市桑园工作方案分几个部分？").text
    whole = text.replace("二、各区", "二、重点任务\n各区")
    told = assistant_over([document_from_text(whole, "a.txt")], tmp_path / "whole")
    assert "3个部分" in told.ask("湖州市桑园工作方案分几个部分？").text


@pytest.mark.parametrize(
    "question",
    [
        "山东先进制造业集群的目标是什么",
        "山东的先进制造业集群培育目标是什么",
        "山东到2025年先进制造业集群要达到什么目标",
    ],
)
def test_aims_of_what_a_paper_is_on(built_in: Assistant, question: str) -> None:
    answer = built_in.ask(question)
    assert "“3830”集群发展格局" in answer.text
    assert {citation.clause.reference for citation in answer.citations} == {"一、"}


def test_aims_of_several_papers_on_one_matter(built_in: Assistant) -> None:
    answer = built_in.ask("先进制造业集群的目标是什么")
    assert "“3830”" in answer.text and "1.5万亿元" in answer.text


def test_a_paper_without_such_a_clause_is_told_by_its_targets(built_in: Assistant) -> None:
    answer = built_in.ask("苏州2022年意见的目标是什么")
    assert answer.text.startswith("共11条指标") and "1000 亿元" in answer.text


def test_aims_below_a_bare_heading_by_their_years(tmp_path: Path) -> None:
    text = (
        "湖州市丝绸产业升级方案\n一、工作目标\n（一）2025年底前，精品丝绸占比达到45%。\n"
        "（二）到2030年，碳排放下降25%。\n二、主要任务\n（一）对违规新增产能的，一律停电。\n"
    )
    assistant = assistant_over([document_from_text(text, "a.txt")], tmp_path / "index")
    of_year = assistant.ask("概括湖州丝绸方案到2025年的目标").text
    assert "45%" in of_year and "25%" not in of_year
    assert "25%" in assistant.ask("湖州丝绸方案的目标是什么").text
