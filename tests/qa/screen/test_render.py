"""Answers on the screen: nothing lost, nothing interpreted, quotes in place."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from screen_parts import ATTACK, DOCUMENT, OURS, TEXT, Seen, cite, make_document

from documents.model import Metadata
from qa.model import Answer, Question, Scope
from qa.screen.render import (
    QUESTION_SHOWN,
    beginnings,
    card_html,
    copy_text,
    prose_html,
    scope_text,
    turn_html,
    writing_html,
)
from qa.screen.render_library import LEDGER_FILES, document_html, library_html

ANSWER = Answer(
    Question("产值目标是多少？"),
    "到2023年，产值超过1.5万亿元。[1]\n要稳步推进。[2]",
    "answered",
    citations=(cite("到2023年，产值超过1.5万亿元"), cite("稳步推进", 2)),
    notices=("该文件的规划期已过。",),
)


def test_the_copied_text_ends_in_numbered_sources() -> None:
    assert copy_text(ANSWER).split("\n") == [
        "到2023年，产值超过1.5万亿元。[1]",
        "要稳步推进。[2]",
        "",
        "提示：该文件的规划期已过。",
        "",
        "出处：",
        "[1] 《关于印发〈办法〉的通知》（示府〔2021〕5号）一、（一）",
        "[2] 《关于印发〈办法〉的通知》（示府〔2021〕5号）一、",
    ]


def test_a_refusal_is_copied_without_sources() -> None:
    assert copy_text(Answer(Question("火星"), "没有依据。", "refused")) == "没有依据。"


def test_only_the_numbers_of_citations_become_buttons() -> None:
    html = prose_html("甲。[1] 见[2],不是[12]。", frozenset({1, 12}))
    assert re.findall(r'data-marker="(\d+)"', html) == ["1", "12"]
    assert Seen(html).text == "甲。[1] 见[2],不是[12]。"


def test_a_full_stop_stays_with_its_markers() -> None:
    html = prose_html("甲[1][2]。乙[3]丙", frozenset({1, 2, 3}))
    tied = re.findall(r'<span class="tied">(.*?)</span>', html)
    assert [Seen(piece).text for piece in tied] == ["[1][2]。", "[3]"]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_text_of_an_answer_is_shown_as_it_is(text: str) -> None:
    seen = Seen(prose_html(text, frozenset(range(1, 9))))
    assert set(seen.tags) <= {"p", "button", "span"}
    assert seen.text == "".join(line.strip() for line in text.splitlines())


@given(st.lists(st.sampled_from(["产值。", "[1]", "[12]", "\n", "[", "]", "3"]), max_size=40))
def test_beginnings_grow_to_the_whole_and_cut_no_marker(parts: list[str]) -> None:
    text = "".join(parts)
    found = beginnings(text)
    assert found == sorted(set(found), key=len)
    assert (found[-1] if found else "") == text
    markers = {i for m in re.finditer(r"\[\d{1,3}\]", text) for i in range(m.start() + 1, m.end())}
    assert all(text.startswith(part) and len(part) not in markers for part in found)


def test_a_card_shows_where_the_quote_stands_and_marks_it() -> None:
    html = card_html(ANSWER.citations[0])
    seen = Seen(html)
    assert seen.marks == ["到2023年，产值超过1.5万亿元"]
    assert "一、（一） 总体要求 › 主要目标" in seen.text
    for fact in (
        "《关于印发〈办法〉的通知》",
        "示府〔2021〕5号",
        "2021年3月5日成文",
        "发文机关未载明",
    ):
        assert fact in seen.text
    assert DOCUMENT.clauses[1].text in seen.text
    start = TEXT.index("到2023年")
    assert ("data-start", str(start)) in seen.attributes
    assert ("data-read", "d") in seen.attributes


def test_a_turn_carries_its_own_evidence_and_notices() -> None:
    seen = Seen(turn_html(ANSWER, 3, "示范市"))
    assert ("data-turn", "3") in seen.attributes
    assert seen.marks == ["到2023年，产值超过1.5万亿元", "稳步推进"]
    assert "该文件的规划期已过。" in seen.text
    assert "检索范围：示范市" in seen.text
    assert ("data-copy", copy_text(ANSWER)) in seen.attributes


@pytest.mark.parametrize("status", ["refused", "failed"])
def test_what_is_no_answer_looks_different_and_offers_no_evidence(status: str) -> None:
    answer = Answer(Question("火星"), "没有依据。", status)  # type: ignore[arg-type]
    html = turn_html(answer, 1)
    assert f'class="turn {status}"' in html
    assert 'class="verdict"' in html
    assert "<button" not in html
    assert 'class="verdict"' not in turn_html(ANSWER, 1)


def test_a_follow_up_says_how_it_was_understood() -> None:
    assert "按“产值目标是多少”检索" in turn_html(replace(ANSWER, understood="产值目标是多少"), 1)


def test_a_very_long_question_is_repeated_in_part() -> None:
    seen = Seen(writing_html("长" * 10_000, 1))
    assert seen.text.count("长") == QUESTION_SHOWN
    assert "共10000字" in seen.text
    seen = Seen(turn_html(replace(ANSWER, understood="短" * 5_000), 1))
    assert seen.text.count("短") == QUESTION_SHOWN
    assert "共5000字" in seen.text


def test_nothing_from_people_or_documents_becomes_markup() -> None:
    text = f"一、标题{ATTACK}。正文{ATTACK}。"
    document = make_document(text, [("一、", f"标题{ATTACK}", ("一、",))])
    metadata = Metadata(title=ATTACK, number=ATTACK, issuer=ATTACK, region=ATTACK, status=ATTACK)
    document = replace(document, id=ATTACK, title=ATTACK, metadata=metadata)
    clause = replace(document.clauses[0], id=ATTACK, document_id=ATTACK, label=ATTACK)
    document = replace(document, clauses=(clause,))
    answer = Answer(
        Question(ATTACK),
        f"{ATTACK}[1]",
        "answered",
        understood=ATTACK,
        citations=(cite("正文", document=document),),
        notices=(ATTACK,),
        answerer=ATTACK,
    )
    for html in (
        turn_html(answer, 1, ATTACK),
        writing_html(ATTACK, 1, ATTACK, ATTACK),
        document_html(document, 0, 3),
        library_html([document]),
    ):
        seen = Seen(html)
        assert set(seen.tags) <= OURS
        links = {value for name, value in seen.attributes if name == "href"}
        assert links <= set(LEDGER_FILES.values())
        assert not [name for name, _ in seen.attributes if name.startswith("on") or name == "src"]
        assert ATTACK in seen.text


def test_the_scope_names_regions_years_and_titles() -> None:
    scope = Scope(frozenset({"示范市"}), frozenset({2023, 2021}), frozenset({"d"}))
    assert scope_text(scope, [DOCUMENT]) == "示范市、2021年、2023年、《关于印发〈办法〉的通知》"
    assert scope_text(Scope(), [DOCUMENT]) == ""
