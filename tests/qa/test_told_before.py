"""Follow-ups on what was told: 指标呢, 第二项呢, 还有呢."""

from __future__ import annotations

import pytest

from qa.assistant import Assistant

GREEN = "山东怎么推动集群绿色化发展？"


@pytest.mark.parametrize(
    ("history", "question"),
    [
        ([GREEN], "有量化指标吗？"),
        ([GREEN], "具体目标呢？"),
        ([GREEN, "谁负责？"], "指标是多少？"),
    ],
)
def test_figures_of_the_clause_that_was_told(
    built_in: Assistant, history: list[str], question: str
) -> None:
    answer = built_in.ask(question, history)
    assert answer.text.startswith("力争集群内50%以上的园区创建生态工业园区（2025年）"), answer.text
    assert len(answer.citations) == 1, "no target of another matter"


def test_an_item_of_the_list_that_was_told(built_in: Assistant) -> None:
    asked = "江苏产业链主导企业培育行动包括哪几项？"
    listed = built_in.ask(asked)
    items = [c.clause.reference for c in listed.citations if c.clause.path[-1] == "2."]
    answer = built_in.ask("第二项呢？", [asked])
    assert [c.clause.reference for c in answer.citations] == items
    assert "千企升级" in answer.text
    assert "千企升级" not in built_in.ask("第九项呢？", [asked]).text


def test_the_rest_of_the_clause(built_in: Assistant) -> None:
    asked = "苏州2018年的人才保障是怎么规定的？"
    before, answer = built_in.ask(asked), built_in.ask("还有呢？", [asked])
    told = {c.quote for c in before.citations}
    assert answer.status == "answered"
    assert not told & {c.quote for c in answer.citations}, "nothing is told twice"
    assert not any(c.quote.startswith("18.") for c in answer.citations), "no heading"
    assert {c.clause.id for c in answer.citations} <= {c.clause.id for c in before.citations}


def test_who_answers_for_what_was_first_asked(built_in: Assistant) -> None:
    history = ["江苏要建设哪些创新中心？", "指标是多少？"]
    answer = built_in.ask("责任单位是哪几家？", history)
    assert "省发展改革委" in answer.text and "指标" not in (answer.understood or ""), answer.text
    when = built_in.ask("哪个部门牵头？", ["苏州要建多少家众创空间？", "什么时候完成？"])
    assert "市科技局" in when.text, when.text


def test_a_share_is_not_asked_of_the_next_thing(built_in: Assistant) -> None:
    answer = built_in.ask("5G基站呢？", ["苏州2020年新兴产业占比是多少？"])
    assert "15700个" in answer.text, answer.text


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("江苏产业强链的“八个一”包括什么？", "第三项呢？", "专业化智库单位"),
        ("2020年苏州工信局修订企业综合评价办法有哪几点？", "第二条是什么？", "二是把C类中得分"),
        (
            "江苏产业强链行动计划一共有几项重点任务？",
            "第一项任务讲的是什么？",
            "构建产业强链工作领导机制",
        ),
        ("江苏怎么搞区域卓越产业链竞赛？", "这项工作谁负责？", "省发展改革委"),
        ("苏州到2025年要建成多少家示范智能工厂？", "那智能车间呢？", "2000 个示范智能车间"),
    ],
)
def test_items_and_the_like(built_in: Assistant, before: str, question: str, told: str) -> None:
    answer = built_in.ask(question, [before])
    assert answer.status == "answered" and told in answer.text, answer.text


@pytest.mark.parametrize(
    "history",
    [
        ["山东在人才方面有哪些举措？", "还有呢？"],
        ["江苏产业强链的“八个一”包括什么？"],
        ["苏州2022年的四大主导产业是什么？"],
    ],
)
def test_nothing_more(built_in: Assistant, history: list[str]) -> None:
    answer = built_in.ask("还有呢？", history)
    assert answer.status == "refused" and not answer.citations, answer.text


def test_figures_of_each_paper_that_was_told(built_in: Assistant) -> None:
    answer = built_in.ask("指标是多少？", ["苏州和山东在绿色制造上有什么区别？"])
    papers = {citation.document.id for citation in answer.citations}
    assert len(papers) == 2 and all("》" in line for line in answer.text.split("\n"))


def test_notices_of_the_question_before_stay_with_it(built_in: Assistant) -> None:
    answer = built_in.ask("指标呢？", ["苏州2018年智能车间建多少家，补贴多少钱？"])
    assert not any("补贴" in notice for notice in answer.notices), answer.notices
