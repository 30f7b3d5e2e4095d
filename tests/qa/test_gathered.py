"""Complete lists: tasks of a department, targets of a year, what papers say of themselves."""

from __future__ import annotations

import pytest

from documents.departments import read_responsibility
from qa.assistant import Assistant


def test_every_task_of_a_department_is_listed(built_in: Assistant) -> None:
    answer = built_in.ask("市商务局参与负责的任务有哪些？")
    # The oracle: every clause whose list names it, read straight from the documents.
    expected = {
        clause.id
        for document in built_in.documents
        for clause in document.clauses
        if (found := read_responsibility(clause.text)) and "市商务局" in found.names
    }
    assert len(expected) == 6
    assert {citation.clause.id for citation in answer.citations} == expected
    assert answer.text.startswith("共6项任务")


def test_a_place_confines_the_tasks(built_in: Assistant) -> None:
    answer = built_in.ask("山东省商务厅参与了哪些工作？")
    assert {c.document.metadata.region for c in answer.citations} == {"山东省"}
    assert [c.clause.reference for c in answer.citations] == ["二、(五)2.", "二、(五)2."]


def test_a_lead_is_called_so(silk: Assistant) -> None:
    assert "由其牵头" in silk.ask("市商务局负责哪些任务？").text
    assert "由其参与负责" in silk.ask("市财政局负责哪些任务？").text


def test_the_targets_of_a_year_are_all_listed(silk: Assistant) -> None:
    answer = silk.ask("哪些文件提出了2025年的目标？")
    assert answer.status == "answered"
    assert {c.quote.rstrip("。") for c in answer.citations} == {
        "全市丝绸产业产值达到500亿元",
        "培育上市企业3家",
    }


def test_no_target_of_another_year_is_listed(built_in: Assistant) -> None:
    answer = built_in.ask("2025年的目标有哪些？")
    regions = {c.document.metadata.region for c in answer.citations}
    assert regions == {"山东省", "苏州市"}
    assert not any("2020年" in c.quote or "2023年" in c.quote for c in answer.citations)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("苏府〔2018〕130号主送哪些单位", "太仓港口管委会"),
        ("江苏产业强链行动计划附件是什么", "50条重点产业链目录"),
        ("苏委发〔2022〕1号的级别是什么", "苏州市级"),
        ("苏府〔2018〕130号属于什么分类", "政府重点工作安排情况"),
        ("山东那份实施意见是哪天成文的", "2023年11月11日"),
        ("江苏的行动计划实施期限是几年", "2021-2023年"),
        ("苏委发〔2022〕1号由哪两个单位联合发布", "中共苏州市委员会、苏州市人民政府"),
        ("苏府〔2018〕130号的发文日期", "发文日期是2018年12月19日"),
    ],
)
def test_what_heads_and_tables_say(question: str, expected: str, built_in: Assistant) -> None:
    answer = built_in.ask(question)
    assert answer.status == "answered" and answer.kind == "document"
    assert expected in answer.text


def test_all_papers_are_asked_about_at_once(built_in: Assistant) -> None:
    answer = built_in.ask("文件库里有哪些文件？")
    assert {c.document.id for c in answer.citations} == {d.id for d in built_in.documents}
    dates = built_in.ask("这几份文件分别是什么时候发布的？")
    assert "2018年12月19日" in dates.text and "2023年11月28日" in dates.text


def test_nobody_is_asked_to_write(built_in: Assistant) -> None:
    answer = built_in.ask("帮我写一份产业集群的汇报材料")
    assert answer.status == "refused" and answer.reason == "not a look-up"


def test_traditional_characters_find_the_same(built_in: Assistant) -> None:
    one = built_in.ask("山東省獨角獸企業目標是多少家？")
    other = built_in.ask("山东省独角兽企业目标是多少家？")
    assert one.text == other.text and "15家" in one.text
