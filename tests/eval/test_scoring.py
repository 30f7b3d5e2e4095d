"""Answers made by hand, scored against gold made by hand."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from documents.model import Document
from documents.read import document_from_text
from eval.questions import GoldClause, Row
from eval.run import percentile, run, summaries, summarise
from eval.scoring import Score, score
from qa.model import Answer, Citation, Question, Status

TEXT = """某市丝绸产业发展意见
一、目标
到2025年，产值达到500亿元，建设基地13个。
二、任务
推广织机2000台，建设基地3个。
"""


def paper(source: str) -> Document:
    return document_from_text(TEXT, source)


def row(
    parts: Sequence[Sequence[str]] = (("500亿元",),), kind: str = "fact", **more: object
) -> Row:
    return Row(
        id="q",
        question="产值多少？",
        history=(),
        kind=kind,
        clauses=more.get("clauses", (GoldClause("a.txt", "一、"),)),  # type: ignore[arg-type]
        answer_parts=tuple(tuple(part) for part in parts),
        unanswerable=bool(more.get("unanswerable", False)),
        split="dev",
    )


def answer(
    text: str,
    places: Sequence[tuple[str, str]] = (("a.txt", "一、"),),
    status: Status = "answered",
    seconds: float = 0.001,
) -> Answer:
    """places: (source, reference) of each citation, the whole clause quoted."""
    citations = []
    for marker, (source, reference) in enumerate(places, 1):
        document = paper(source)
        clause = next(c for c in document.clauses if reference in (c.reference, c.kind))
        citations.append(Citation(marker, document, clause, clause.text, clause.start, clause.end))
    return Answer(Question("产值多少？"), text, status, citations=tuple(citations), seconds=seconds)


def scored(said: Answer, asked: Row | None = None) -> tuple[bool, float, bool, object, object]:
    s = score(asked or row(), said)
    return s.right, s.parts, s.cited, s.precision, s.recall


def test_right_value_on_the_right_clause() -> None:
    assert scored(answer("产值达到500亿元[1]。")) == (True, 1.0, True, 1.0, 1.0)


def test_right_value_on_a_wrong_clause_is_wrong() -> None:
    said = answer("产值达到500亿元[1]。", [("a.txt", "二、")])
    assert scored(said) == (False, 1.0, False, 0.0, 0.0)


def test_the_same_clause_of_another_document_is_wrong() -> None:
    assert not score(row(), answer("500亿元[1]。", [("b.txt", "一、")])).right


def test_right_clause_and_a_missing_part_is_wrong() -> None:
    asked = row([["500亿元"], ["13个"]])
    assert scored(answer("产值达到500亿元[1]。"), asked) == (False, 0.5, True, 1.0, 1.0)


def test_one_citation_of_two_on_gold_is_half_precise() -> None:
    said = answer("500亿元[1][2]。", [("a.txt", "一、"), ("a.txt", "二、")])
    assert scored(said) == (True, 1.0, True, 0.5, 1.0)


@pytest.mark.parametrize("status", ["refused", "failed"])
def test_refused_and_failed_answers_count_as_wrong(status: Status) -> None:
    """Even with the right words and a near miss cited."""
    assert scored(answer("500亿元[1]。", status=status)) == (False, 0.0, False, None, 0.0)


def test_only_a_refusal_is_right_where_there_is_no_basis() -> None:
    asked = row([], clauses=(), unanswerable=True)
    statuses: tuple[Status, ...] = ("refused", "answered", "failed")
    rights = [score(asked, answer("没有依据。", (), status)).right for status in statuses]
    assert rights == [True, False, False]


def test_an_answer_without_citations_is_wrong() -> None:
    assert scored(answer("500亿元。", ())) == (False, 1.0, False, None, 0.0)


@pytest.mark.parametrize(
    ("text", "form", "holds"),
    [
        ("产值达到 500 亿元", "500亿元", True),
        ("产值达到５００亿元", "500亿元", True),
        ("500亿元", "５００ 亿元", True),
        ("示范企业（项目）", "示范企业(项目)", True),
        ("建设13个", "3个", False),
        ("提高1.5个百分点", "5个百分点", False),
        ("建设3个", "3个", True),
        ("占比45％", "45%", True),
        ("五百亿元", "500亿元", False),
    ],
)
def test_width_and_blanks_do_not_count_but_digits_do(text: str, form: str, holds: bool) -> None:
    assert score(row([[form]]), answer(text)).right is holds


def test_any_form_of_a_part_will_do() -> None:
    assert score(row([["伍佰亿元", "500亿元"]]), answer("500亿元")).right


def test_the_head_of_a_document_is_any_of_its_parts() -> None:
    asked = row([["丝绸"]], clauses=(GoldClause("a.txt", ""),))
    assert score(asked, answer("丝绸[1]。", [("a.txt", "title")])).right
    assert not score(asked, answer("丝绸[1]。", [("a.txt", "一、")])).right


@pytest.mark.parametrize(
    ("kind", "right"), [("fact", True), ("several", False), ("compare", False)]
)
def test_side_by_side_wants_a_clause_of_every_document(kind: str, right: bool) -> None:
    both = (GoldClause("a.txt", "一、"), GoldClause("b.txt", "一、"))
    asked = row(kind=kind, clauses=both)
    assert score(asked, answer("500亿元[1]。")).right is right
    said = answer("500亿元[1][2]。", [("a.txt", "一、"), ("b.txt", "一、")])
    assert score(asked, said).right


def test_a_list_over_several_clauses_wants_them_all() -> None:
    both = (GoldClause("a.txt", "一、"), GoldClause("a.txt", "二、"))
    asked = row(kind="list", clauses=both)
    assert not score(asked, answer("500亿元[1]。")).right
    assert score(asked, answer("500亿元", [("a.txt", "一、"), ("a.txt", "二、")])).right


# runs and summaries


class Wrong:
    """An assistant that always says the same wrong thing, with a real citation."""

    documents = ()

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        return answer("产值达到900亿元[1]。", [("a.txt", "二、")])


def test_a_deliberately_wrong_assistant_scores_nothing() -> None:
    rows = [row(), row(kind="who"), row([], clauses=(), unanswerable=True, kind="none")]
    scores = run(Wrong(), rows)  # type: ignore[arg-type]
    assert [s.right for s in scores] == [False, False, False]
    by_name = {s.name: s for s in summaries(scores)}
    assert by_name["answerable"].right == by_name["unanswerable"].right == 0.0
    assert by_name["answerable"].precision == by_name["answerable"].recall == 0.0
    assert {name: s.n for name, s in by_name.items()} == {
        "answerable": 2,
        "unanswerable": 1,
        "fact": 1,
        "who": 1,
        "none": 1,
    }


def by_hand() -> list[Score]:
    """Right, wrong clause, refused, failed; 1, 2, 3 and 10 ms."""
    return [
        score(row(), answer("500亿元", seconds=0.001)),
        score(row(), answer("500亿元", [("a.txt", "二、")], seconds=0.002)),
        score(row(), answer("抱歉", (), "refused", seconds=0.003)),
        score(row(), answer("抱歉", (), "failed", seconds=0.010)),
    ]


def test_summary_by_hand() -> None:
    """Refused and failed have no precision; all four have a recall: (1 + 0 + 0 + 0) / 4."""
    summary = summarise("x", by_hand())
    assert (summary.n, summary.right, summary.refused) == (4, 0.25, 0.25)
    assert (summary.precision, summary.recall) == (0.5, 0.25)
    assert (summary.p50_ms, summary.p95_ms) == pytest.approx((2.0, 10.0))


def test_no_scores_are_no_figure() -> None:
    with pytest.raises(ValueError, match="no questions"):
        summarise("x", [])


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
