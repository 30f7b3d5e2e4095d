"""What says nothing of the matter is not quoted: other papers, the register, other lists."""

from __future__ import annotations

import pytest

from qa.assistant import Assistant


def _papers(built_in: Assistant, question: str) -> set[tuple[str | None, int | None]]:
    answer = built_in.ask(question)
    assert answer.status == "answered"
    metadata = (citation.document.metadata for citation in answer.citations)
    return {(each.region, each.issue_year) for each in metadata}


@pytest.mark.parametrize(
    "question", ["哪些文件提到了专利池?分别怎么说的", "哪些文件提出要建专利池"]
)
def test_a_thing_that_papers_call_so_is_told_by_its_name(
    built_in: Assistant, question: str
) -> None:
    answer = built_in.ask(question)
    assert answer.status == "answered" and len(answer.citations) == 2
    assert all("专利池" in citation.quote for citation in answer.citations)


def test_patents_alone_are_still_what_papers_call_intellectual_property(
    built_in: Assistant,
) -> None:
    answer = built_in.ask("苏州2018年的意见里,专利被人抄了怎么办")
    assert "知识产权" in answer.text


@pytest.mark.parametrize(
    ("question", "papers"),
    [
        (
            "服务型制造示范企业要新增多少家？苏州的几份文件里分别怎么写",
            {("苏州市", 2020), ("苏州市", 2018)},
        ),
        (
            "苏州技术合同的年度规模,2020年目标和2025年目标差多少,分别是多少亿?",
            {("苏州市", 2022), ("苏州市", 2018)},
        ),
    ],
)
def test_a_paper_of_the_place_that_says_nothing_is_left_out(
    built_in: Assistant, question: str, papers: set[tuple[str, int]]
) -> None:
    assert _papers(built_in, question) == papers


def test_one_that_is_named_itself_is_told_in_other_words(built_in: Assistant) -> None:
    papers = _papers(built_in, "苏州2018年和山东2023年的集群推进会多久开一次,有何不同?")
    assert papers == {("苏州市", 2018), ("山东省", 2023)}


@pytest.mark.parametrize(
    "question", ["2018年苏州市政府点名要重点扶的集群，都有什么？", "苏州2018年重点工作安排有哪些?"]
)
def test_the_register_states_nothing_but_of_the_paper(built_in: Assistant, question: str) -> None:
    answer = built_in.ask(question)
    assert not any("分    类" in citation.quote for citation in answer.citations)


def test_the_register_is_told_where_it_is_asked(built_in: Assistant) -> None:
    assert "政府重点工作安排情况" in built_in.ask("苏州2018年的意见属于什么分类").text


def test_a_list_of_the_length_asked_has_to_be_of_the_matter(built_in: Assistant) -> None:
    answer = built_in.ask("苏州工信局2020年要加快布局的四大先导产业有哪些？")
    assert "新一代信息技术、生物医药、纳米技术应用和人工智能" in answer.text


def test_names_of_the_kind_asked_go_before_a_heading_with_its_verb(built_in: Assistant) -> None:
    answer = built_in.ask("苏州2018年要重点培育的集群都有什么")
    assert "新一代显示" in answer.text.splitlines()[0]
