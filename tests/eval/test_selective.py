"""Risk against coverage by hand, and what holds for any ranking."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.measured import cited, outcome, row

from eval.model import Case
from eval.result import Curve
from eval.selective import curve


def one(confidence: float | None, right: bool, status: str = "answered", at: int = 0) -> Case:
    text = "产值达到500亿元[1]。" if right else "产值达到900亿元[1]。"
    given = outcome(text, cited("一、"), (), status, confidence)  # type: ignore[arg-type]
    return Case(replace(row(), id=str(at)), given)


def drawn(*answers: tuple[float | None, bool], floor: float = 0.5) -> Curve:
    return curve("dev", [one(sure, right) for sure, right in answers], floor)


def test_four_answers_by_hand() -> None:
    """Right, wrong, right, wrong by falling confidence: 0/1, 1/2, 1/3, 2/4."""
    made = drawn((0.7, True), (0.9, True), (0.8, False), (0.2, False))
    assert made.coverage == (0.25, 0.5, 0.75, 1.0)
    assert made.risk == pytest.approx((0, 1 / 2, 1 / 3, 2 / 4))
    assert made.aurc == pytest.approx((0 + 1 / 2 + 1 / 3 + 2 / 4) / 4)
    assert made.at == 0.75
    assert made.split == "dev"


def test_equally_sure_ones_come_together() -> None:
    """A floor takes both or neither: 1/2 for each of the first two, then 1/3."""
    made = drawn((0.9, False), (0.9, True), (0.1, True))
    assert made.coverage == pytest.approx((2 / 3, 2 / 3, 1))
    assert made.risk == pytest.approx((1 / 2, 1 / 2, 1 / 3))
    assert made.aurc == pytest.approx((1 / 2 + 1 / 2 + 1 / 3) / 3)


@pytest.mark.parametrize("status", ["refused", "failed", "late", "missing"])
def test_what_is_not_answered_comes_last_and_is_wrong(status: str) -> None:
    made = curve("dev", [one(1.0, True, status), one(0.0, True)], 0.5)
    assert made.risk == (0, 1 / 2)
    assert made.at == 0


def test_an_answer_without_basis_is_wrong_and_so_is_its_refusal() -> None:
    asked = row(unanswerable=True)
    cases = [Case(asked, one(0.9, True).outcome), Case(asked, one(0.9, True, "refused").outcome)]
    assert curve("dev", cases).risk == (1, 1)


def test_no_confidence_is_the_least() -> None:
    assert drawn((None, False), (0.1, True)).risk == (0, 1 / 2)


def test_at_the_floor_is_above_it() -> None:
    assert drawn((0.5, True), (0.499, True), floor=0.5).at == 0.5


def test_no_questions() -> None:
    with pytest.raises(ValueError, match="no questions of split dev"):
        curve("dev", [])


@given(right=st.integers(0, 8), wrong=st.integers(0, 8))
def test_a_perfect_and_a_worst_ranking(right: int, wrong: int) -> None:
    """Wrong ones last: risks 0, then k / (right + k). Wrong ones first: 1, then wrong / rank."""
    n = right + wrong
    if not n:
        return
    best = drawn(*((1 - at / 20, at < right) for at in range(n)))
    assert best.aurc == pytest.approx(sum(k / (right + k) for k in range(1, wrong + 1)) / n)
    worst = drawn(*((1 - at / 20, at >= wrong) for at in range(n)))
    assert worst.aurc == pytest.approx(sum(min(1, wrong / rank) for rank in range(1, n + 1)) / n)


ANSWERS = st.lists(st.tuples(st.sampled_from([0.1, 0.4, 0.5, 0.9]), st.booleans()), min_size=1)


@given(answers=ANSWERS, order=st.randoms(use_true_random=False))
def test_laws(answers: list[tuple[float, bool]], order: object) -> None:
    made = drawn(*answers)
    wrong = sum(not right for _, right in answers)
    assert made.coverage[-1] == 1
    assert made.risk[-1] == pytest.approx(wrong / len(answers))
    assert list(made.coverage) == sorted(made.coverage)
    assert all(0 <= risk <= 1 for risk in made.risk)
    apart = sorted(answers, key=lambda answer: not answer[1])
    best = drawn(*((1 - at / 100, right) for at, (_, right) in enumerate(apart)))
    worst = drawn(*((at / 100, right) for at, (_, right) in enumerate(apart)))
    assert best.aurc - 1e-9 <= made.aurc <= worst.aurc + 1e-9
    shuffled = list(answers)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    assert drawn(*shuffled) == made


@given(answers=ANSWERS)
def test_each_point_is_a_floor(answers: list[tuple[float, bool]]) -> None:
    """By definition: those at least as sure, and the wrong ones among them."""
    made = drawn(*answers)
    for at, (floor, _) in enumerate(sorted(answers, key=lambda answer: -answer[0])):
        chosen = [right for sure, right in answers if sure >= floor]
        assert made.coverage[at] == pytest.approx(len(chosen) / len(answers))
        assert made.risk[at] == pytest.approx(chosen.count(False) / len(chosen))
