"""Rankings by hand, and against the formulas written out here."""

from __future__ import annotations

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.measured import LIBRARY, case, outcome, place, row

from eval.measures import MEASURES
from eval.model import Case, GoldClause, Place

NAMES = ("hit@1", "recall@5", "recall@10", "MRR@10", "nDCG@10")


def other(name: str, source: str = "silk.txt") -> Place:
    return Place(f"{source}#{name}", source, name, "clause")


def asking(golds: list[GoldClause], found: list[Place]) -> Case:
    return case(row(golds=golds), outcome(found=found))


def measured(one: Case, prefix: str = "") -> tuple[float | None, ...]:
    return tuple(MEASURES[prefix + name].values((one,), LIBRARY)[0] for name in NAMES)


GOAL = GoldClause("silk.txt", "一、")
TASK = GoldClause("silk.txt", "二、(一)")


def test_gold_first() -> None:
    assert measured(asking([GOAL], [place("一、"), place("三、")])) == (1, 1, 1, 1, 1)


def test_gold_third() -> None:
    found = [place("三、"), place("二、"), place("一、")]
    assert measured(asking([GOAL], found)) == pytest.approx((0, 1, 1, 1 / 3, 1 / log2(4)))


def test_two_golds_at_two_and_six() -> None:
    filler = [other(str(n)) for n in range(4)]
    found = [filler[0], place("一、"), *filler[1:], place("二、(一)")]
    ideal = 1 + 1 / log2(3)
    gain = 1 / log2(3) + 1 / log2(7)
    expected = (0, 0.5, 1, 1 / 2, gain / ideal)
    assert measured(asking([GOAL, TASK], found)) == pytest.approx(expected)


def test_below_ten_is_not_found() -> None:
    found = [*(other(str(n)) for n in range(10)), place("一、")]
    assert measured(asking([GOAL], found)) == (0, 0, 0, 0, 0)


def test_tenth_is_found() -> None:
    found = [*(other(str(n)) for n in range(9)), place("一、")]
    expected = (0, 0, 1, 1 / 10, 1 / log2(11))
    assert measured(asking([GOAL], found)) == pytest.approx(expected)


@pytest.mark.parametrize("names", [("a", "z"), ("z", "a"), ("gold", "~"), ("0", "silk")])
def test_the_order_is_ours_and_not_that_of_the_ids(names: tuple[str, str]) -> None:
    """trec_eval sorts equal scores by id; whatever the ids are, the gold stays second of three."""
    found = [other(names[0]), place("一、"), other(names[1])]
    assert measured(asking([GOAL], found))[3] == 1 / 2


def test_the_head_is_one_unit_whichever_parts_of_it_are_found() -> None:
    """Title and preamble are the same gold: the clause after them is second, not third."""
    head = GoldClause("silk.txt", "")
    found = [place("title"), place("preamble"), place("一、")]
    assert measured(asking([head, GOAL], found)) == (1, 1, 1, 1, 1)
    found = [place("三、"), place("closing"), place("title"), place("一、")]
    expected = (0, 1, 1, 1 / 2, (1 / log2(3) + 1 / log2(4)) / (1 + 1 / log2(3)))
    assert measured(asking([head, GOAL], found)) == pytest.approx(expected)


def test_a_document_as_a_whole_is_found_by_any_clause_of_it() -> None:
    whole = GoldClause("silk.txt", None)
    assert measured(asking([whole], [place("三、"), place("二、")])) == (1, 1, 1, 1, 1)
    found = [place("一、", "tea.txt"), place("三、")]
    assert measured(asking([whole], found))[3] == 1 / 2


def test_a_clause_counts_for_the_narrowest_gold_not_found_yet() -> None:
    both = [GoldClause("silk.txt", None), GOAL]
    assert measured(asking(both, [place("一、"), place("三、")])) == (1, 1, 1, 1, 1)
    assert measured(asking(both, [place("一、")]))[1] == 1 / 2
    head = [GoldClause("silk.txt", None), GoldClause("silk.txt", "")]
    assert measured(asking(head, [place("title"), place("preamble")])) == (1, 1, 1, 1, 1)


def test_a_clause_found_twice_takes_one_rank() -> None:
    found = [place("三、"), place("三、"), place("一、")]
    assert measured(asking([GOAL], found))[3] == 1 / 2


def test_a_gold_named_twice_is_one() -> None:
    assert measured(asking([GOAL, GOAL], [place("一、")])) == (1, 1, 1, 1, 1)


def test_by_document_each_takes_one_rank() -> None:
    tea = GoldClause("tea.txt", "一、")
    found = [place("一、"), place("三、"), other("x", "rice.txt"), place("title", "tea.txt")]
    expected = (0, 1, 1, 1 / 3, 1 / log2(4))
    assert measured(asking([tea], found), "document ") == pytest.approx(expected)
    expected = (1, 1, 1, 1, (1 + 1 / log2(4)) / (1 + 1 / log2(3)))
    assert measured(asking([tea, GOAL], found), "document ") == pytest.approx(expected)


@pytest.mark.parametrize("prefix", ["", "document "])
def test_nothing_found_is_zero_and_only_no_basis_has_no_value(prefix: str) -> None:
    """The found one before and after shows that no value slips to another question."""
    there = asking([GOAL], [place("一、")])
    statuses = ("answered", "refused", "failed", "late", "missing")
    nothing = [case(row(), outcome("", status=status)) for status in statuses]  # type: ignore[arg-type]
    without = case(row(unanswerable=True), outcome(found=[place("一、")]))
    cases = (there, *nothing, without, there)
    for name in NAMES:
        values = MEASURES[prefix + name].values(cases, LIBRARY)
        assert list(values) == [1, 0, 0, 0, 0, 0, None, 1]


def test_only_questions_without_basis_and_no_questions() -> None:
    without = case(row(unanswerable=True), outcome(found=[place("一、")]))
    assert MEASURES["nDCG@10"].values((without, without), LIBRARY) == [None, None]
    assert MEASURES["MRR@10"].values((), LIBRARY) == []


def test_they_need_no_answer() -> None:
    for name in NAMES:
        assert not MEASURES[name].answers
        assert not MEASURES[f"document {name}"].answers


def by_hand(ranks: set[int], wanted: int) -> tuple[float, ...]:
    """The formulas over the ranks of the gold, from 1."""
    top = [rank for rank in ranks if rank <= 10]
    ideal = sum(1 / log2(1 + rank) for rank in range(1, min(wanted, 10) + 1))
    return (
        float(1 in ranks),
        sum(rank <= 5 for rank in ranks) / wanted,
        len(top) / wanted,
        1 / min(top) if top else 0.0,
        sum(1 / log2(1 + rank) for rank in top) / ideal,
    )


@given(
    ranks=st.sets(st.integers(1, 15), max_size=6),
    missed=st.integers(0, 3),
    names=st.permutations([f"{n:02}" for n in range(15)]),
)
def test_against_the_formulas(ranks: set[int], missed: int, names: list[str]) -> None:
    wanted = len(ranks) + missed
    if not wanted:
        return
    found = [other(name) for name in names]
    golds = [GoldClause("silk.txt", names[rank - 1]) for rank in sorted(ranks)]
    golds += [GoldClause("silk.txt", f"missed {n}") for n in range(missed)]
    assert measured(asking(golds, found)) == pytest.approx(by_hand(ranks, wanted))
