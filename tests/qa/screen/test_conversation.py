"""A conversation step by step: what is handed to the assistant, what comes back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from documents.model import Clause, Document, Metadata
from qa.model import Answer, Citation, Question, Scope
from qa.screen.conversation import CITED_KEPT, RENEWED, STREAM_SECONDS, TURNS_KEPT, Desk, Turns

CLAUSE = Clause("c", "d", "一、", ("一、",), "目标", "一、目标。稳步推进。", 0, 10)
DOCUMENT = Document("d", "示范", CLAUSE.text, Metadata("示范"), "d.txt", "0", clauses=(CLAUSE,))
EVERYWHERE = Scope()


class Echo:
    """Answers with what it was asked."""

    documents = (DOCUMENT,)

    def ask(self, question: str, history: Sequence[str] = (), scope: Scope = EVERYWHERE) -> Answer:
        if question == "坏":
            raise OSError("a disk is gone")
        asked = Question(question, tuple(history), scope)
        return Answer(asked, f"问的是{question}。" * 3, "answered")


def ask(question: str, turns: Turns = (), scope: Scope = EVERYWHERE) -> Turns:
    *_, last = Desk(Echo()).steps(question, turns, scope)
    assert last.turns is not None
    return last.turns


def test_the_answer_is_written_out_piece_by_piece_and_then_kept() -> None:
    first, *middle, last = Desk(Echo()).steps("甲", (), Scope())
    assert "正在查阅" in first.live
    assert first.turns is None
    lengths = [len(step.live) for step in middle]
    assert lengths == sorted(set(lengths))
    assert sum(step.pause for step in middle) == pytest.approx(STREAM_SECONDS)
    assert last.live == ""
    assert last.history is not None
    assert "问的是甲。问的是甲。问的是甲。" in last.history


def test_earlier_questions_and_the_scope_reach_the_assistant() -> None:
    scope = Scope(years=frozenset({2023}))
    turns = ask("丙", ask("乙", ask("甲")), scope)
    assert [turn.question.text for turn in turns] == ["甲", "乙", "丙"]
    assert turns[-1].question == Question("丙", ("甲", "乙"), scope)


def test_an_error_becomes_an_answer_that_failed() -> None:
    turns = ask("坏", ask("甲"))
    assert [turn.status for turn in turns] == ["answered", "failed"]
    assert turns[-1].reason == "OSError"
    assert "disk" not in turns[-1].text


def test_a_conversation_keeps_its_latest_turns() -> None:
    turns = ask("甲")
    assert len(ask("乙", turns * TURNS_KEPT)) == TURNS_KEPT


def test_two_conversations_at_one_desk_do_not_mix() -> None:
    desk = Desk(Echo())
    one, other = desk.steps("甲", (), Scope()), desk.steps("乙", (), Scope())
    pairs = list(zip(one, other, strict=True))
    assert all("乙" not in (a.history or a.live) for a, _ in pairs)
    assert all("甲" not in (b.history or b.live) for _, b in pairs)


def test_a_document_is_read_with_or_without_a_place() -> None:
    desk = Desk(Echo())
    assert "<mark>稳步</mark>" in desk.read({"document": "d", "start": 5, "end": 7})
    assert "稳步推进" in desk.read({"document": "d"})
    assert "<mark>" not in desk.read({"document": "d", "start": "5", "end": None})


class Changing:
    """Holds one document at a time, and cites it."""

    def __init__(self) -> None:
        self.documents = (DOCUMENT,)

    def hold(self, name: str) -> None:
        clause = replace(CLAUSE, document_id=name)
        self.documents = (replace(DOCUMENT, id=name, clauses=(clause,)),)

    def ask(self, question: str, history: Sequence[str] = (), scope: Scope = EVERYWHERE) -> Answer:
        (document,) = self.documents
        cited = Citation(1, document, document.clauses[0], "稳步推进", 5, 9)
        return Answer(Question(question), "稳步推进。[1]", "answered", citations=(cited,))


def test_what_was_cited_last_is_kept_and_no_more() -> None:
    assistant = Changing()
    desk = Desk(assistant)
    for number in range(CITED_KEPT + 5):
        assistant.hold(f"d{number}")
        list(desk.steps("甲", (), Scope()))
        assistant.hold(f"uncited{number}")
    readable = [bool(desk.read({"document": f"d{n}"})) for n in range(CITED_KEPT + 5)]
    assert readable == [False] * 5 + [True] * CITED_KEPT
    now, before = f"uncited{CITED_KEPT + 4}", f"uncited{CITED_KEPT + 3}"
    assert desk.read({"document": now}) and not desk.read({"document": before})


def test_a_chosen_document_that_is_gone_is_told() -> None:
    assistant = Changing()
    desk, chosen = Desk(assistant), Scope(document_ids=frozenset({"d"}))
    assert desk.hint(chosen) == desk.hint(Scope()) == ""
    assistant.hold("e")
    assert RENEWED in desk.hint(chosen)
    assert desk.hint(Scope()) == ""


@pytest.mark.parametrize("place", [None, [], "d", 7, {}, {"document": None}, {"document": ["d"]}])
def test_a_place_that_is_none_reads_nothing(place: object) -> None:
    assert Desk(Echo()).read(place) == ""
