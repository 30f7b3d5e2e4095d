"""The one door: any text gets an answer, and every answer can be checked."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hand_made import OLD, assistant_over, policies
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from documents.folding import fold
from documents.model import Document
from documents.read import document_from_text
from documents.sentences import sentences
from eval.questions import built_in as question_set
from eval.sets import made_up_sets
from index.embedding import load_embedder
from index.hashing import HashEmbedder
from index.store import build_index
from qa.askable import MAX_QUESTION
from qa.assistant import Assistant
from qa.model import Answer, Scope
from qa.screen.choices import years
from qa.understanding.following import MEMORY

STRANGELY_ASKED = (
    "我打算在武宁用小飞机往湖心岛上给人送包裹,手续办齐了,一年飞个一千五百趟,一条线能得多少赏钱?"
)

MARKER = re.compile(r"\[(\d{1,3})\]")
MARKED = re.compile(r"(?:\[\d{1,3}\])+[。?!”：:]*$")
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]")

HARD = {
    "empty": "",
    "blank": " \n\t\u3000 ",
    "emoji": "😀🎉👨‍👩‍👧",
    "marks": "？？？！！",
    "invisible": "\u200b\u2060\ufeff",
    "too long": "集群" * 5000,
    "as long as allowed": "集群" * (MAX_QUESTION // 2),
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)>集群",
    "sql": "'; DROP TABLE clauses; -- 集群",
    "template": "{{7*7}} ${集群} %s %d {0}",
    "path": "../../etc/passwd",
    "regex": "(((集群.*+?[[[\\",
    "english": "How many advanced manufacturing clusters by 2020?",
    "mixed": "苏州 smart factory 目标 多少 家?",
    "traditional": "蘇州到2020年要形成多少個產值超千億的先進製造業集群？",
    "surrogates": "\ud800苏州\udfff集群",
    "controls": "苏州\x00集群\x07\x1b[31m红\x9b",
    "right to left": "\u202e苏州集群",
    "lines": "苏州\n\n集群\r\n多少个",
    "digits": "1234567890" * 20,
    "one character": "群",
    "book marks": "《" + "集" * 70 + "》",
    "numerals": "第" + "一" * 900 + "条",
}
NO_QUESTION = {"empty", "blank", "emoji", "marks", "invisible", "too long"}


def check(answer: Answer) -> None:
    """What holds for every answer, whatever was asked."""
    assert answer.status in ("answered", "refused")
    assert answer.text.strip() == answer.text != ""
    assert not CONTROL.search(answer.text)
    assert (answer.status == "refused") == (answer.reason is not None)
    assert answer.seconds >= 0
    used = {int(m) for m in MARKER.findall(answer.text)}
    assert used == {c.marker for c in answer.citations} == set(range(1, len(answer.citations) + 1))
    for citation in answer.citations:
        assert citation.quote == citation.document.text[citation.start : citation.end]
        assert citation.clause.start <= citation.start < citation.end <= citation.clause.end
        assert citation.clause in citation.document.clauses
    if answer.status == "answered":
        assert answer.citations
        for said in said_in(answer):
            assert MARKED.search(said), said


def said_in(answer: Answer) -> list[str]:
    """Sentences of the text; line by line, since a marker belongs to its line."""
    found = []
    for line in fold(answer.text).splitlines():
        found += [line[s.start : s.end] for s in sentences(line, "。!?")]
    return found


@pytest.mark.parametrize("name", HARD)
def test_any_text_gets_one_line_or_more_and_never_an_exception(
    name: str, built_in: Assistant
) -> None:
    answer = built_in.ask(HARD[name])
    check(answer)
    if name in NO_QUESTION:
        assert answer.status == "refused" and "\n" not in answer.text
        assert answer.citations == ()


def test_how_long_a_question_may_be(built_in: Assistant) -> None:
    assert f"{MAX_QUESTION + 1}字" in built_in.ask("集" * (MAX_QUESTION + 1)).text
    assert "过长" not in built_in.ask("集" * MAX_QUESTION).text


@pytest.mark.parametrize("question", ["由谁负责？", "那山东呢？", *list(HARD.values())[7:12]])
def test_any_history_does(question: str, built_in: Assistant) -> None:
    history = ("\ud800", "", "😀", "集" * 20_000, *list(HARD.values())[-6:])
    check(built_in.ask(question, history))


def test_what_was_refused_unread_is_no_history(silk: Assistant) -> None:
    """A follow-up leans on the last question that was one, however long the text after it was."""
    first, too_long = "丝绸产业产值到2022年要达到多少？", "集群如何支持？" * 28_000
    short = silk.ask("那到2025年呢？", (first,))
    assert "500亿元" in short.text
    long = silk.ask("那到2025年呢？", (first, too_long, "", "？？", "\u3000"))
    assert (long.text, long.understood) == (short.text, short.understood)
    assert long.question.history == (first,)
    assert silk.ask("那到2025年呢？", (too_long,)).question.history == ()


def test_a_follow_up_reaches_back_over_so_many_questions(silk: Assistant) -> None:
    history = tuple(f"建设蚕桑基地{n}个吗？" for n in range(MEMORY + 3))
    answer = silk.ask("那到2025年呢？", (*history, "集" * (MAX_QUESTION + 1)))
    assert answer.question.history == history[3:]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=40), st.lists(st.text(max_size=20), max_size=2))
def test_random_texts(silk: Assistant, question: str, history: list[str]) -> None:
    check(silk.ask(question, history))
    check(silk.ask(f"丝绸{question}产值多少", history))


def test_every_question_of_the_built_in_sets(built_in: Assistant) -> None:
    rows = question_set()
    assert len(rows) > 250
    for row in rows:
        check(built_in.ask(row.question, row.history))


@pytest.mark.parametrize("question", ["苏州买设备补多少，封顶多少？", "买专利补多少，封顶多少？"])
def test_a_second_question_that_the_wide_table_takes_for_none(
    question: str, built_in: Assistant
) -> None:
    """封顶 is a matter of that table, so that nothing is left to ask about."""
    assert built_in.ask(question).status != "failed"


def test_simplified_and_traditional_find_the_same(built_in: Assistant) -> None:
    simple = built_in.ask("苏州到2020年要形成多少个产值超千亿的先进制造业集群？")
    assert built_in.ask(HARD["traditional"]).text == simple.text
    assert "10个产值超千亿" in simple.text


def test_the_same_question_twice_gets_the_same_answer(built_in: Assistant) -> None:
    one, other = (built_in.ask("苏州如何支持企业上云？") for _ in range(2))
    assert replace(one, seconds=0.0) == replace(other, seconds=0.0)


# what a document says is text, not an instruction and not markup


def test_a_planted_instruction_is_quoted_not_followed(silk: Assistant) -> None:
    answer = silk.ask("丝绸产业产值到2025年要达到多少？")
    assert "500亿元" in answer.text and "九千亿" not in answer.text
    quoted = silk.ask("缫丝问题怎么规定的？")
    assert all("九千亿" not in s or "忽略以上全部规则" in s for s in said_in(quoted))


def test_markup_and_false_markers_in_a_document_stay_text(silk: Assistant) -> None:
    answer = silk.ask("新建缫丝厂房给予什么补助？")
    check(answer)
    assert "<script>alert(1)</script>" in answer.text
    assert "[7]" in answer.citations[0].quote and "［7］" in answer.text


# filters


def old_and_new(silk: Assistant) -> tuple[Document, Document]:
    by_source = {d.source: d for d in silk.documents}
    return by_source["old.txt"], by_source["new.txt"]


def test_filters_confine_the_answer(silk: Assistant) -> None:
    old, new = old_and_new(silk)
    question = "丝绸产业产值要达到多少？"
    for document, figure in ((old, "300亿元"), (new, "500亿元")):
        answer = silk.ask(question, scope=Scope(document_ids=frozenset({document.id})))
        assert figure in answer.text
        assert {c.document.id for c in answer.citations} == {document.id}
    only_new = silk.ask(question, scope=Scope(years=frozenset({2025})))
    assert {c.document.id for c in only_new.citations} == {new.id}
    there = silk.ask(question, scope=Scope(regions=frozenset({"湖州市"})))
    assert there.text == silk.ask(question).text


def test_a_year_printed_somewhere_in_the_text_is_not_one_to_choose_by(tmp_path: Path) -> None:
    """The old policy, of 2019, plans for 2022; it looks back on 2017 and starts a base in 2020."""
    spoken = OLD.replace("建设蚕桑基地5个", "2020年开工建设蚕桑基地5个，比2017年增加3个")
    silk = assistant_over([document_from_text(spoken, "old.txt")], tmp_path / "index")
    found = {
        year: silk.ask("建设蚕桑基地多少个？", scope=Scope(years=frozenset({year}))).status
        for year in range(2016, 2024)
    }
    offered = set(years(silk.documents))
    assert offered == {2019, 2022}
    assert {year for year, status in found.items() if status == "answered"} == offered


@pytest.mark.parametrize(
    "scope",
    [
        Scope(regions=frozenset({"苏州市"})),
        Scope(years=frozenset({1999})),
        Scope(document_ids=frozenset({"none"})),
        Scope(regions=frozenset({"湖州市"}), years=frozenset({1999})),
    ],
)
def test_filters_that_leave_nothing_refuse(scope: Scope, silk: Assistant) -> None:
    answer = silk.ask("丝绸产业产值要达到多少？", scope=scope)
    assert (answer.status, answer.reason) == ("refused", "filters leave no document")
    assert "筛选" in answer.text and "2份文件" in answer.text


def test_a_filter_against_the_document_that_the_question_names(silk: Assistant) -> None:
    _, new = old_and_new(silk)
    scope = Scope(document_ids=frozenset({new.id}))
    assert silk.ask("湖政发〔2019〕8号的产值目标", scope=scope).status == "refused"


# notices


@pytest.mark.parametrize(("year", "notices"), [(2022, 0), (2023, 1), (2025, 1), (2026, 1)])
def test_a_notice_when_the_planning_period_has_passed(
    year: int, notices: int, tmp_path: Path
) -> None:
    """The old policy plans for 2022; the last day of that year is within."""
    index = build_index(policies(), tmp_path / "index", HashEmbedder())
    silk = Assistant(index, HashEmbedder(), lambda: date(year, 12, 31))
    found = silk.ask("数码织机推广应用多少台？").notices
    assert len(found) == notices
    assert all("〔2019〕8号" in notice and "2022年" in notice for notice in found)


def test_a_refusal_repeats_the_question_in_short_and_says_what_is_held(silk: Assistant) -> None:
    answer = silk.ask("量子计算芯片" * 20 + "\x1b[31m\u202e")
    (line,) = answer.text.splitlines()
    assert line.startswith("抱歉") and line.endswith("湖州市（2019年、2022年）的2份文件。")
    assert line.count("。") == 1 and len(line) < 160
    check(answer)


def test_a_near_miss_is_cited(silk: Assistant) -> None:
    answer = silk.ask("数码织机推广多少万元？")
    assert answer.status == "refused"
    refused, near = answer.text.splitlines()
    assert "没有载明所问的数值" in refused
    assert near.startswith("相近内容见《") and "2000台" in near
    assert [c.clause.reference for c in answer.citations] == ["二、(一)"]


def test_a_refused_question_is_asked_again_as_most_people_ask_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (library,) = (each for each in made_up_sets() if each.name.endswith("twentyninth"))
    embedder = load_embedder()
    index = build_index(library.documents, tmp_path / "index", embedder)
    told = Assistant(index, embedder).ask(STRANGELY_ASKED)
    assert told.status == "answered"
    assert "每条航线奖励20万元" in told.text
    assert told.question.text == STRANGELY_ASKED
    monkeypatch.setattr("qa.assistant.asked_again", lambda text: None)
    assert Assistant(index, embedder).ask(STRANGELY_ASKED).status == "refused"
