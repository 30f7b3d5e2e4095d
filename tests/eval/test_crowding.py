"""Two small sets in one library, and their table by hand."""

from __future__ import annotations

from documents.read import document_from_text
from eval.crowding import Crowded, crowd, crowded_table
from eval.model import GoldClause, QuestionSet, Row
from eval.sets import built_in_set, crowded_sets, made_up_sets, unread_gold

TEA = """普洱市茶叶奖励办法
普农发〔2024〕1号
第一条 为做强茶叶，制定本办法。
第二条 对茶叶合作社奖励30万元。
"""
PORT = """舟山市港口奖励办法
舟港发〔2024〕2号
第一条 为做强港口，制定本办法。
第二条 对港口企业奖励50万元。
"""


def asked(name: str, text: str, question: str, part: str) -> QuestionSet:
    document = document_from_text(text, f"{name}.txt")
    gold = GoldClause(f"{name}.txt", "第二条")
    row = Row("q1", question, (), "fact", (gold,), ((part,),), False, name)
    return QuestionSet(name, (document,), (row,))


def test_every_set_is_asked_over_all_papers() -> None:
    sets = [
        asked("tea", TEA, "普洱对茶叶合作社奖励多少？", "30万元"),
        asked("port", PORT, "对企业奖励多少？", "50万元"),
    ]
    (tea,), (port,) = crowd(sets)
    assert (tea.named, tea.alone, tea.crowded) == (True, True, True)
    assert (port.named, port.alone) == (False, True)
    assert tea.crowded_ms > 0


def test_figures_by_hand() -> None:
    def one(
        named: bool, unanswerable: bool, alone: bool | None, crowded: bool, ms: float
    ) -> Crowded:
        row = Row("a", "甲", (), "fact", (), (), unanswerable, "1")
        return Crowded(row, named, alone, crowded, ms)

    table = crowded_table(
        [
            one(True, False, True, True, 10.0),
            one(True, False, True, False, 20.0),
            one(True, True, True, True, 30.0),
            one(False, False, False, False, 40.0),
            one(True, False, None, True, 50.0),
        ]
    )
    _, named, none, written, took = table.splitlines()
    assert named.split()[-6:] == ["2", "1.000", "0.500", "1", "1.000", "1.000"]
    assert none.split()[-6:] == ["1", "0.000", "0.000", "0", "–", "–"]
    assert written.split()[-6:] == ["1", "–", "1.000", "0", "–", "–"]
    assert took == "an answer in the crowd: 30.0 / 50.0 ms (median, p95)"


def test_what_is_written_for_the_crowd_has_its_gold_there() -> None:
    documents = {d.id: d for asked in (built_in_set(), *made_up_sets()) for d in asked.documents}
    written = list(crowded_sets(tuple(documents.values())))
    assert [(each.name, len(each.rows)) for each in written] == [("first", 80), ("second", 80)]
    assert [line for each in written for line in unread_gold(each)] == []
