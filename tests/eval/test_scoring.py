"""Answers made by hand, judged against gold made by hand."""

from __future__ import annotations

import pytest
from support.gold_samples import case, gold_row

from eval.model import GoldClause, Row, Status
from eval.scoring import judge

BOTH = (GoldClause("a.txt", "一、"), GoldClause("b.txt", "一、"))


def judged(
    text: str, row: Row | None = None, **more: object
) -> tuple[bool, tuple[bool, ...], tuple[bool, ...]]:
    verdict = judge(case(text, row, **more))
    return verdict.right, verdict.parts, verdict.cited


def test_right_value_on_the_right_clause() -> None:
    assert judged("产值达到500亿元[1]。") == (True, (True,), (True,))


def test_right_value_on_a_wrong_clause_is_wrong() -> None:
    assert judged("产值达到500亿元[1]。", places=[("a.txt", "二、")]) == (False, (True,), (False,))


def test_the_same_clause_of_another_document_is_wrong() -> None:
    assert not judged("500亿元[1]。", places=[("b.txt", "一、")])[0]


def test_right_clause_and_a_missing_part_is_wrong() -> None:
    asked = gold_row([["500亿元"], ["13个"]])
    assert judged("产值达到500亿元[1]。", asked) == (False, (True, False), (True,))


@pytest.mark.parametrize("status", ["refused", "failed", "late", "missing"])
def test_all_but_an_answer_count_as_wrong(status: Status) -> None:
    """Even with the right words and a near miss cited."""
    assert judged("500亿元[1]。", status=status) == (False, (False,), (False,))


def test_only_a_refusal_is_right_where_there_is_no_basis() -> None:
    asked = gold_row(unanswerable=True)
    statuses: tuple[Status, ...] = ("refused", "answered", "failed", "late", "missing")
    rights = [judged("没有依据。", asked, places=(), status=status)[0] for status in statuses]
    assert rights == [True, False, False, False, False]


def test_an_answer_without_citations_is_wrong() -> None:
    assert judged("500亿元。", places=()) == (False, (True,), (False,))


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
    assert judged(text, gold_row([[form]]))[0] is holds


def test_neither_markers_nor_the_stop_at_the_end_decide() -> None:
    """The gold is a sentence with its stop; the answer has a marker before it."""
    asked = gold_row([["各地要做好储备。"]])
    assert judged("通知要求，各地要做好储备[1]。", asked)[0]
    assert judged("各地要做好储备[1]，并报告[2]。", asked)[0]
    assert not judged("各地要做好准备[1]。", asked)[0]


def test_any_form_of_a_part_will_do() -> None:
    assert judged("500亿元", gold_row([["伍佰亿元", "500亿元"]]))[0]


def test_the_head_of_a_document_is_any_of_its_parts() -> None:
    asked = gold_row([["丝绸"]], clauses=(GoldClause("a.txt", ""),))
    assert judged("丝绸[1]。", asked, places=[("a.txt", "title")])[0]
    assert not judged("丝绸[1]。", asked, places=[("a.txt", "一、")])[0]


def test_a_document_as_gold_is_any_clause_of_it() -> None:
    asked = gold_row(clauses=(GoldClause("a.txt", None),))
    assert judged("500亿元[1]。", asked, places=[("a.txt", "二、")])[0]
    assert not judged("500亿元[1]。", asked, places=[("b.txt", "二、")])[0]


@pytest.mark.parametrize(
    ("kind", "right"), [("fact", True), ("several", False), ("compare", False)]
)
def test_side_by_side_wants_a_clause_of_every_document(kind: str, right: bool) -> None:
    asked = gold_row(kind=kind, clauses=BOTH)
    assert judged("500亿元[1]。", asked)[0] is right
    assert judged("500亿元[1][2]。", asked, places=[("a.txt", "一、"), ("b.txt", "一、")])[0]


def test_a_list_over_several_clauses_wants_them_all() -> None:
    asked = gold_row(
        kind="list", clauses=(GoldClause("a.txt", "一、"), GoldClause("a.txt", "二、"))
    )
    assert judged("500亿元[1]。", asked) == (False, (True,), (True, False))
    assert judged("500亿元", asked, places=[("a.txt", "一、"), ("a.txt", "二、")])[0]
