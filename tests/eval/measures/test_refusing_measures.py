"""Refusals by hand."""

from __future__ import annotations

import pytest
from support.measured import LIBRARY, case, outcome, row

from eval.measures import MEASURES

STATUSES = ("refused", "answered", "failed", "late", "missing")


def measured(name: str, **asked: bool) -> list[float | None]:
    """One value for each status."""
    cases = tuple(case(row(**asked), outcome(status=s)) for s in STATUSES)  # type: ignore[arg-type]
    return list(MEASURES[name].values(cases, LIBRARY))


def test_only_a_refusal_is_right_where_there_is_no_basis() -> None:
    assert measured("refused rightly", unanswerable=True) == [1, 0, 0, 0, 0]
    assert measured("refused rightly") == [None] * 5


def test_near_misses_are_counted_apart() -> None:
    assert measured("near misses refused", unanswerable=True, near_miss=True) == [1, 0, 0, 0, 0]
    assert measured("near misses refused", unanswerable=True) == [None] * 5
    assert measured("near misses refused") == [None] * 5
    assert measured("refused rightly", unanswerable=True, near_miss=True) == [1, 0, 0, 0, 0]


def test_whatever_is_no_answer_is_a_false_refusal() -> None:
    assert measured("false refusals") == [1, 0, 1, 1, 1]
    assert measured("false refusals", unanswerable=True) == [None] * 5


@pytest.mark.parametrize(
    ("name", "better"),
    [("refused rightly", True), ("near misses refused", True), ("false refusals", False)],
)
def test_direction(name: str, better: bool) -> None:
    assert MEASURES[name].higher_is_better is better
