"""Every question counts: answered, failed, late or missing."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest
from support.gold_samples import Wrong, answer, clause_of, gold_row, library, outcome, paper

from eval.grading import grade, pair, percentile, summarise
from eval.losses import stage_of
from eval.model import Case, GoldClause, Outcome, QuestionSet, Row, place_of
from eval.result import Result
from eval.run import ask_all, search_all
from eval.scoring import judge
from index.model import Hit
from qa.model import Answer

ROWS = (gold_row(id="a"), gold_row(id="b", kind="who"), gold_row(id="c", unanswerable=True))


class Right(Wrong):
    """Says the right thing to every question."""

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        return answer("产值达到500亿元[1]。")


class Raising(Wrong):
    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        raise SystemExit("out of memory")


class Slow(Wrong):
    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        time.sleep(30)
        return answer("产值达到500亿元[1]。")


def graded(outcomes: Sequence[Outcome], rows: tuple[Row, ...] = ROWS) -> dict[str, bool]:
    asked = QuestionSet("s", library("a.txt").documents, rows)
    return {case.id: case.right for case in grade(asked, pair(rows, outcomes))}


def test_a_right_system_scores_all_that_has_an_answer() -> None:
    assert graded(ask_all(Right(), ROWS, library())) == {"a": True, "b": True, "c": False}


def test_a_deliberately_wrong_system_scores_nothing() -> None:
    assert graded(ask_all(Wrong(), ROWS, library())) == {"a": False, "b": False, "c": False}


def test_a_system_that_raises_has_failed_every_question() -> None:
    outcomes = ask_all(Raising(), ROWS, library())
    assert [o.status for o in outcomes] == ["failed"] * 3
    assert outcomes[0].reason == "SystemExit: out of memory"
    assert not any(graded(outcomes).values())


def test_a_system_that_hangs_is_late_and_the_run_goes_on() -> None:
    started = time.perf_counter()
    outcomes = ask_all(Slow(), ROWS[:2], library(), deadline_s=0.05)
    assert [o.status for o in outcomes] == ["late"] * 2
    assert time.perf_counter() - started < 20
    assert not any(graded(outcomes, ROWS[:2]).values())


def test_a_missing_outcome_is_wrong_and_a_strange_one_changes_nothing() -> None:
    right = ask_all(Right(), ROWS[:1], library())
    strange = outcome("产值达到500亿元[1]。", id="z")
    assert graded([*right, strange]) == {"a": True, "b": False, "c": False}


def test_searching_keeps_the_order_and_cites_nothing() -> None:
    (found,) = search_all(Wrong(), ROWS[:1], library())
    assert [place.reference for place in found.found] == ["二、"] and found.cited == ()


def test_progress_sees_every_outcome() -> None:
    seen: list[str] = []
    ask_all(Raising(), ROWS, library(), progress=lambda o: seen.append(o.id))
    assert seen == ["a", "b", "c"]


# summaries


def by_hand() -> Result:
    """Right, wrong clause, refused, failed; 1, 2, 3 and 10 ms."""
    rows = tuple(gold_row(id=name) for name in "abcd")
    outcomes = [
        outcome("500亿元[1]", id="a", seconds=0.001),
        outcome("500亿元[1]", [("a.txt", "二、")], id="b", seconds=0.002),
        outcome("抱歉", (), "refused", id="c", seconds=0.003),
        outcome("抱歉", (), "failed", id="d", seconds=0.010),
    ]
    asked = QuestionSet("s", library("a.txt").documents, rows)
    cases = grade(asked, pair(rows, outcomes))
    return Result(None, summarise(cases), (), cases)  # type: ignore[arg-type]


def test_summary_by_hand() -> None:
    answerable, fact = by_hand().summaries
    assert (answerable.name, answerable.n, fact.name, fact.n) == ("answerable", 4, "fact", 4)
    right = answerable.mean("right")
    assert right is not None and (right.value, right.n) == (0.25, 4)
    assert right.low is not None and right.low <= 0.25 <= (right.high or 0)
    assert (answerable.p50_ms, answerable.p95_ms) == pytest.approx((2.0, 10.0))


def test_stages_by_hand() -> None:
    assert [case.stage for case in by_hand().cases] == [None, "retrieval", "retrieval", "no answer"]


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [
        ([5], 95, 5),
        ([1, 2, 3, 4], 50, 2),
        ([1, 2, 3], 50, 2),
        (list(range(1, 101)), 95, 95),
        (list(range(20, 0, -1)), 95, 19),
        (list(range(1, 20)), 95, 19),
        ([3, 1, 2], 100, 3),
        ([3, 1, 2], 0, 1),
    ],
)
def test_percentiles_by_nearest_rank(values: list[float], share: int, expected: float) -> None:
    assert percentile(values, share) == expected


# at which stage a wrong answer was lost


def stage(text: str, row: Row | None = None, **more: object) -> str | None:
    return stage_of(Case(row or gold_row(), outcome(text, **more)), library("a.txt", "b.txt"))  # type: ignore[arg-type]


def found(*references: str) -> tuple[object, ...]:
    document = paper("a.txt")
    return tuple(place_of(clause_of(document, name), document) for name in references)


def test_what_was_never_read_is_lost_in_reading() -> None:
    assert stage("抱歉", gold_row(clauses=(GoldClause("a.txt", "九、"),))) == "reading"
    assert stage("抱歉", gold_row([["900亿元"]])) == "reading"


def test_what_was_found_and_refused_is_lost_in_refusal() -> None:
    assert stage("抱歉", places=(), status="refused", found=found("二、", "一、")) == "refusal"


def test_an_answer_without_basis_is_lost_in_refusal() -> None:
    assert stage("500亿元[1]", gold_row(unanswerable=True)) == "refusal"


def test_an_answer_from_another_clause_than_the_one_found_is_lost_in_evidence() -> None:
    assert stage("2000台[1]", places=[("a.txt", "二、")], found=found("二、", "一、")) == "evidence"


def test_the_right_clause_without_the_words_is_lost_in_the_answer() -> None:
    assert stage("产值很高[1]") == "answer"


def test_two_documents_are_wanted_where_several_are_compared() -> None:
    both = (GoldClause("a.txt", "一、"), GoldClause("b.txt", "一、"))
    asked = gold_row(kind="compare", clauses=both)
    assert stage("500亿元[1]", asked, found=found("一、")) == "retrieval"


def test_a_right_answer_was_lost_nowhere() -> None:
    assert stage("500亿元[1]") is None and judge(Case(gold_row(), outcome("500亿元"))).right


def test_a_hit_of_a_system_is_placed_by_its_document() -> None:
    hit = Wrong().search("", 1)[0]
    assert isinstance(hit, Hit) and hit.clause.reference == "二、"
