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


@pytest.mark.parametrize(
    ("question", "references"),
    [
        ("我在市统计局上班，2018年苏州的意见哪一条写到我们局了？", ["二、(六)17."]),
        ("人行在山东的意见里担什么责任、分到哪几项？", ["二、(四)2."]),
        ("苏州2018年意见给环保部门派了几项任务？", ["二、(二)7.", "二、(六)20."]),
        ("苏州2018年意见里科技局和水务局共同负责哪些事项？", ["二、(六)20."]),
        ("苏州2018年意见里发改委参与的任务和外资有关的是哪条？", ["二、(四)13."]),
        (
            "山东省市场监管局在集群实施意见里承担了哪几项任务？",  # 集群 stands in the title
            ["二、(一)2.", "二、(二)1.", "二、(三)2."],
        ),
    ],
)
def test_tasks_by_the_names_people_use(
    question: str, references: list[str], built_in: Assistant
) -> None:
    cited = [citation.clause.reference for citation in built_in.ask(question).citations]
    assert list(dict.fromkeys(cited)) == references


def test_an_office_that_a_paper_does_not_list_has_no_tasks_in_it(built_in: Assistant) -> None:
    answer = built_in.ask("统计局在山东的意见里负责什么？")
    assert answer.status == "refused" and answer.reason == "not stated"


def test_no_lead_is_claimed_where_none_is_marked(built_in: Assistant) -> None:
    answer = built_in.ask("省教育厅在江苏的计划里牵头哪些任务？")
    assert "没有把省教育厅标为牵头部门" in answer.text and "共1项" in answer.text


def test_another_office_or_place_may_follow(built_in: Assistant) -> None:
    before = "江苏省商务厅负责哪些任务？"
    other = built_in.ask("那省教育厅呢？", [before])
    assert [c.clause.heading for c in other.citations] == ["促进创新成果产业化"] * 2
    elsewhere = built_in.ask("那山东呢？", [before])
    assert {c.document.metadata.region for c in elsewhere.citations} == {"山东省"}


def test_departments_of_two_places_are_set_against_each_other(built_in: Assistant) -> None:
    answer = built_in.ask("智能化水平怎么提升，山东跟江苏的责任单位有什么区别？")
    first = answer.text.splitlines()[0]
    assert first.startswith("两份文件的责任部门不同：仅") and "列有省商务厅" in first
    assert {c.document.metadata.region for c in answer.citations} == {"山东省", "江苏省"}


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
        ("山东那份实施意见盖的是谁的章、哪天签的", "山东省人民政府办公厅"),
        ("江苏产业强链计划用哪家名义出的", "江苏省人民政府办公厅"),
        ("苏州先进制造业集群的意见上过哪次会", "第53次"),
        ("苏府〔2018〕130号登记的日子", "2018年12月19日"),
        ("山东那份实施意见的文号和成文日期", "没有载明文号"),
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


def test_targets_of_a_year_however_papers_are_said_to_set_them(built_in: Assistant) -> None:
    asked = [built_in.ask(f"哪些文件{sets}2025年的目标") for sets in ("提出了", "写了到")]
    assert asked[0].text == asked[1].text and "3个具有全球领先水平" in asked[0].text


def test_papers_that_speak_of_a_thing_are_not_those_that_the_library_has(
    built_in: Assistant,
) -> None:
    answer = built_in.ask("世界智能制造大会在库里哪几份文件出现过？")
    assert all("世界智能制造大会" in citation.quote for citation in answer.citations)
    assert len({citation.document.id for citation in answer.citations}) == 2
