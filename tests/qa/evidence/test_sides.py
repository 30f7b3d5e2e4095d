"""Several papers named in one question: each has its own search, evidence and line."""

from __future__ import annotations

from qa.assistant import Assistant
from qa.model import Scope
from qa.names.naming import read_names


def papers(assistant: Assistant, question: str) -> list[str]:
    """Sources cited, in order, each once."""
    answer = assistant.ask(question)
    return list(dict.fromkeys(c.document.source for c in answer.citations))


def test_two_papers_side_by_side_newest_first(silk: Assistant) -> None:
    answer = silk.ask("2019年意见和2022年意见的丝绸产业产值")
    assert {c.document.source for c in answer.citations} == {"old.txt", "new.txt"}
    lines = [line for line in answer.text.splitlines() if "《" in line]
    assert "2022" in lines[0] and "500亿元" in lines[0]
    assert "2019" in lines[1] and "300亿元" in lines[1]


def test_a_difference_in_one_sentence(silk: Assistant) -> None:
    answer = silk.ask("丝绸产业产值目标多少，2019年意见和2022年意见哪个高？")
    assert answer.text.splitlines()[0].startswith("2022年文件为500亿元，高于2019年文件的300亿元")


def test_each_side_by_its_own_year(silk: Assistant) -> None:
    """The paper of 2019 knows no 2025; it is asked of its own aim."""
    assert set(papers(silk, "丝绸产业产值,2019年意见里的和2025年的目标比差多少")) == {
        "old.txt",
        "new.txt",
    }


def test_a_paper_that_says_nothing_is_named(silk: Assistant) -> None:
    answer = silk.ask("2019年意见与2022年意见的数码织机，对比一下")
    assert {c.document.source for c in answer.citations} == {"old.txt"}
    assert any("2022" in n and "没有找到相应内容" in n for n in answer.notices)


def test_departments_of_each_side(built_in: Assistant) -> None:
    text = built_in.ask("推动集群智能化发展，山东和江苏的责任部门比较").text
    assert "省工业和信息化厅" in text
    assert "责任部门：" in text


def test_hits_of_all_papers_in_turn(built_in: Assistant) -> None:
    answer = built_in.ask("区块链在苏州2022、江苏强链、工信局2020里分别怎么写")
    first = {hit.clause.document_id for hit in answer.hits[:3]}
    assert len(first) == 3
    assert [hit.rank for hit in answer.hits] == list(range(1, len(answer.hits) + 1))


def test_a_filter_leaves_one_side(silk: Assistant) -> None:
    new = next(d.id for d in silk.documents if d.source == "new.txt")
    answer = silk.ask("2019年和2022年意见的产值", scope=Scope(document_ids=frozenset({new})))
    assert {c.document.source for c in answer.citations} <= {"new.txt"}


def test_sides_of_the_names_of_a_question(silk: Assistant) -> None:
    sides = read_names("2019年意见和2022年意见", silk._holdings).sides
    assert [len(side) for side in sides] == [1, 1]


def test_a_difference_is_of_the_thing_that_is_asked_for(built_in: Assistant) -> None:
    """省级示范智能车间200家、智能工厂50家: workshops are no factories."""
    first, *_ = built_in.ask("江苏和山东各要打造多少个智能工厂？").text.split("\n")
    assert "50家" in first
    assert "200家" not in first
