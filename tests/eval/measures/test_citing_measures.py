"""Citations by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from support.measured import LIBRARY, case, cited, outcome, place, row

from eval.measures import MEASURES
from eval.model import Cited, GoldClause, Outcome, Row

GOAL = "到2025年，产值达到500亿元[1]。"


def measured(name: str, given: Outcome, asked: Row | None = None) -> float | None:
    return MEASURES[name].values((case(asked or row(), given),), LIBRARY)[0]


def both(text: str, citations: Sequence[Cited]) -> tuple[float | None, float | None]:
    given = outcome(text, citations)
    return measured("sentence recall", given), measured("sentence precision", given)


def test_a_sentence_on_its_clause() -> None:
    assert both(GOAL, cited("一、")) == (1, 1)


def test_a_sentence_on_another_clause() -> None:
    assert both(GOAL, cited("三、")) == (0, 0)


def test_half_of_two_sentences() -> None:
    text = "到2025年，产值达到500亿元[1]。\n推广织机3000台[2]。"
    assert both(text, cited("一、", "二、(一)")) == (0.5, 0.5)


def test_a_sentence_without_marker_is_not_supported_and_costs_no_precision() -> None:
    assert both("产值达到500亿元[1]。推广织机2000台。", cited("一、")) == (0.5, 1)


def test_an_irrelevant_citation() -> None:
    """[2] doesn't support the sentence alone, and [1] does without it."""
    assert both("产值达到500亿元[1][2]。", cited("一、", "三、")) == (1, 0.5)


def test_two_citations_that_are_both_needed() -> None:
    text = "产值达到500亿元，推广织机2000台[1][2]。"
    assert both(text, cited("一、", "二、(一)")) == (1, 1)


def test_each_of_two_that_support_alone_is_relevant() -> None:
    text = "产值达到500亿元[1][2]。"
    twice = (*cited("一、"), replace(cited("一、")[0], marker=2))
    assert both(text, twice) == (1, 1)


def test_citations_of_a_sentence_that_is_not_supported_are_all_useless() -> None:
    text = "产值达到900亿元[1][2]。\n推广织机2000台[3]。"
    assert both(text, cited("一、", "三、", "二、(一)")) == (0.5, 1 / 3)


def test_a_marker_that_leads_nowhere_spoils_its_sentence() -> None:
    assert both("产值达到500亿元[1][7]。", cited("一、")) == (0, 0)


def test_a_citation_of_a_clause_that_is_not_there_spoils_its_sentence() -> None:
    gone = replace(cited("一、")[0], marker=2, place=replace(place("一、"), clause_id="gone"))
    assert both("产值达到500亿元[1][2]。", (*cited("一、"), gone)) == (0, 0)


def test_a_citation_that_is_listed_and_not_used_counts() -> None:
    assert both(GOAL, cited("一、", "三、")) == (1, 0.5)


def test_an_answer_without_citations_has_none_that_is_right() -> None:
    assert both("到2025年，产值达到500亿元。", ()) == (0, 0)
    assert both("", ()) == (0, 0)


# On gold.


def on_gold(given: Outcome, *golds: str) -> tuple[float | None, float | None]:
    asked = row(golds=[GoldClause("silk.txt", gold) for gold in golds])
    return measured("gold recall", given, asked), measured("gold precision", given, asked)


@pytest.mark.parametrize(
    ("references", "golds", "expected"),
    [
        (["一、"], ["一、"], (1, 1)),
        (["一、", "三、"], ["一、"], (1, 0.5)),
        (["一、"], ["一、", "三、"], (0.5, 1)),
        (["二、"], ["一、"], (0, 0)),
        (["title", "主送", "一、"], [""], (1, 2 / 3)),
        ([], ["一、"], (0, 0)),
    ],
)
def test_on_gold(references: list[str], golds: list[str], expected: tuple[float, float]) -> None:
    assert on_gold(outcome(citations=cited(*references)), *golds) == pytest.approx(expected)


def test_the_same_clause_of_another_document_is_not_gold() -> None:
    assert on_gold(outcome(citations=cited("一、", source="tea.txt")), "一、") == (0, 0)


def test_any_clause_of_a_gold_document() -> None:
    asked = row(golds=[GoldClause("silk.txt", None)])
    assert measured("gold recall", outcome(citations=cited("三、")), asked) == 1


# As printed.


def printed(**changes: object) -> tuple[float | None, float | None]:
    """reference correct, quote verified of a good citation and one that is changed."""
    good, bad = cited("一、", "二、(一)")
    where = {k: v for k, v in changes.items() if k in ("clause_id", "source", "reference")}
    bad = replace(bad, place=replace(bad.place, **where))
    bad = replace(bad, **{k: v for k, v in changes.items() if k not in where})
    given = outcome(citations=(good, bad))
    return measured("reference correct", given), measured("quote verified", given)


AT = LIBRARY.clauses[place("二、(一)").clause_id]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, (1, 1)),
        ({"clause_id": "gone"}, (0.5, 1)),
        ({"reference": "二、(三)"}, (0.5, 1)),
        ({"clause_id": place("三、").clause_id}, (0.5, 1)),
        ({"source": "tea.txt"}, (0.5, 0.5)),
        ({"source": "rice.txt"}, (0.5, 0.5)),
        ({"quote": "推广织机3000台"}, (1, 0.5)),
        ({"start": AT.start + 1, "quote": AT.text[1:]}, (1, 1)),
        ({"start": AT.start + 1}, (1, 0.5)),
        ({"start": AT.start - 1}, (0.5, 0.5)),
        ({"end": AT.end + 1}, (0.5, 0.5)),
        ({"start": AT.start, "end": AT.start, "quote": ""}, (0.5, 0.5)),
        ({"start": -5, "end": -1}, (0.5, 0.5)),
    ],
)
def test_as_printed(changes: dict[str, object], expected: tuple[float, float]) -> None:
    assert printed(**changes) == expected


@pytest.mark.parametrize("name", ["reference correct", "quote verified"])
def test_citations_of_a_refusal_are_checked_too(name: str) -> None:
    refused = outcome(citations=cited("一、"), status="refused")
    made_up = replace(
        cited("一、")[0], quote="产值", place=replace(place("一、"), reference="九、")
    )
    asked = row(unanswerable=True)
    assert measured(name, refused) == measured(name, refused, asked) == 1
    assert measured(name, replace(refused, cited=(made_up,)), asked) == 0


# Without an answer.

RECALLS = ("sentence recall", "gold recall")
PRECISIONS = ("sentence precision", "gold precision", "reference correct", "quote verified")


@pytest.mark.parametrize("name", [*RECALLS, *PRECISIONS])
@pytest.mark.parametrize("status", ["refused", "failed", "late", "missing"])
def test_no_answer_cites_nothing(name: str, status: str) -> None:
    """A refusal claims nothing, so none of its claims is wrong; a fault is a wrong answer."""
    nothing = outcome("", status=status)  # type: ignore[arg-type]
    expected = None if status == "refused" and name in PRECISIONS else 0
    assert measured(name, nothing) == expected
    assert measured(name, nothing, row(unanswerable=True)) is None


@pytest.mark.parametrize("name", ["sentence recall", "sentence precision", *RECALLS[1:]])
def test_a_refusal_is_no_answer_whatever_it_quotes(name: str) -> None:
    refused = outcome(GOAL, cited("一、"), status="refused")
    assert measured(name, refused) == (None if name in PRECISIONS else 0)


@pytest.mark.parametrize("name", ["sentence recall", "sentence precision", "gold precision"])
def test_no_value_where_there_is_nothing_to_answer(name: str) -> None:
    assert measured(name, outcome(GOAL, cited("一、")), row(unanswerable=True)) is None


def test_a_refusal_that_points_at_the_clause_reaches_it() -> None:
    """It stays a refusal: right and gold recall are 0."""
    reached = MEASURES["clause reached"]
    points = case(row(), outcome("抱歉[1][2]。", cited("三、", "一、"), status="refused"))
    beside = case(row(), outcome("抱歉[1]。", cited("三、"), status="refused"))
    assert list(reached.values((points, beside), LIBRARY)) == [1.0, 0.0]
    for name in ("right", "gold recall"):
        assert list(MEASURES[name].values((points,), LIBRARY)) == [0.0]
    no_basis = case(row(unanswerable=True), outcome("抱歉[1]。", cited("一、"), status="refused"))
    assert list(reached.values((no_basis,), LIBRARY)) == [None]


@pytest.mark.parametrize(
    ("cites", "finds", "value"),
    [
        (["一、", "三、"], ["三、"], 1),  # what is cited stands above what was found
        (["三、", "一、"], ["一、"], 0),
        ([], ["一、", "三、"], 1),
        ([], ["三、", "一、"], 0),
        ([], [], 0),
    ],
)
def test_the_clause_at_the_top_of_what_is_shown(
    cites: Sequence[str], finds: Sequence[str], value: float
) -> None:
    asked = row(golds=[GoldClause("silk.txt", "一、")])
    given = outcome("500亿元。", cited(*cites), [place(name) for name in finds])
    assert measured("first shown", given, asked) == value
