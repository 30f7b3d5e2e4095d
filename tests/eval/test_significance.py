"""Intervals and tests against hand figures, full enumeration and other tests of scipy."""

from __future__ import annotations

import itertools
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest

from eval.significance import holm, interval, randomisation_test

Z_SQUARED = 1.959963984540054**2  # of the normal distribution at 97.5 %


def test_two_values_by_hand() -> None:
    # resampled means are 0, 1/2, 1 with shares 1/4, 1/2, 1/4: 2.5 % lie in the first
    assert interval([0.0, 1.0]) == (0.0, 1.0)
    assert interval([0.0, 1.0], level=0.4) == (0.5, 0.5)


def test_interval_of_a_share_is_near_the_normal_one() -> None:
    low, high = interval([1.0] * 300 + [0.0] * 100) or (0.0, 0.0)
    spread = (Z_SQUARED * 0.75 * 0.25 / 400) ** 0.5
    assert (low, high) == pytest.approx((0.75 - spread, 0.75 + spread), abs=0.006)


def test_the_same_values_have_the_same_interval() -> None:
    values = [0.1, 0.4, 0.9, 1.0, 0.3]
    assert interval(values) == interval(values)


@pytest.mark.parametrize("n", [2, 20, 131])
def test_all_right_leaves_doubt(n: int) -> None:
    # Wilson: (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n) with p = 1
    assert interval([1.0] * n) == pytest.approx((n / (n + Z_SQUARED), 1.0))
    assert interval([0.0] * n) == pytest.approx((0.0, Z_SQUARED / (n + Z_SQUARED)))


@pytest.mark.parametrize("values", [[], [1.0], [0.5, 0.5, 0.5]])
def test_what_says_nothing_of_its_spread_has_no_interval(values: list[float]) -> None:
    assert interval(values) is None


# the paired randomisation test


def enumerated(ours: list[float], theirs: list[float]) -> float:
    """The share of all 2^n swaps that set the means at least as far apart."""
    differences = [a - b for a, b in zip(ours, theirs, strict=True)]
    seen = abs(sum(differences))
    flips = list(itertools.product((1, -1), repeat=len(differences)))
    far = [abs(sum(s * d for s, d in zip(flip, differences, strict=True))) for flip in flips]
    return fmean(value >= seen - 1e-9 for value in far)


def test_three_questions_by_hand() -> None:
    # of 2³ swaps two set the sums 3 apart
    assert randomisation_test([1, 1, 1], [0, 0, 0]) == 2 / 8
    assert randomisation_test([0, 0, 0], [1, 1, 1]) == 2 / 8


PAIRS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=9)


@given(PAIRS)
@settings(max_examples=60, deadline=None)
def test_it_is_the_share_of_all_swaps(pairs: list[tuple[int, int]]) -> None:
    ours, theirs = [a / 4 for a, _ in pairs], [b / 4 for _, b in pairs]
    assert randomisation_test(ours, theirs) == pytest.approx(enumerated(ours, theirs))


@pytest.mark.parametrize(("better", "worse"), [(9, 2), (6, 6), (1, 0), (12, 1)])
def test_of_right_and_wrong_it_is_the_exact_sign_test(better: int, worse: int) -> None:
    ours = [1.0] * better + [0.0] * worse + [1.0] * 50
    theirs = [0.0] * better + [1.0] * worse + [1.0] * 50
    expected = binomtest(better, better + worse).pvalue
    assert randomisation_test(ours, theirs) == pytest.approx(expected)


def test_of_many_questions_it_is_near_the_sign_test() -> None:
    ours, theirs = [1.0] * 60 + [0.0] * 40, [0.0] * 60 + [1.0] * 40
    assert randomisation_test(ours, theirs) == pytest.approx(binomtest(60, 100).pvalue, abs=0.01)
    assert randomisation_test(ours, theirs) == randomisation_test(ours, theirs)


def test_of_many_questions_it_is_never_zero() -> None:
    # the way that was observed counts too: once on either side, of 10,000
    assert randomisation_test([1.0] * 500, [0.0] * 500) == pytest.approx(2 / 10_000)


def test_equal_systems_do_not_differ() -> None:
    assert randomisation_test([0.3, 0.7], [0.3, 0.7]) == 1.0


def test_it_is_paired() -> None:
    with pytest.raises(ValueError):
        randomisation_test([1.0, 0.0], [1.0])


# several comparisons


def test_holm_by_hand() -> None:
    # 0.01 · 3, then 0.03 · 2, then 0.04 · 1, raised to the one before it
    assert holm([0.01, 0.04, 0.03]) == pytest.approx((0.03, 0.06, 0.06))
    assert holm([0.5, 0.6]) == (1.0, 1.0)
    assert holm([0.04]) == (0.04,) and holm([]) == ()


@given(st.lists(st.floats(0, 1), min_size=1, max_size=8))
def test_holm_lies_between_none_and_bonferroni(p_values: list[float]) -> None:
    adjusted = holm(p_values)
    for raw, p in zip(p_values, adjusted, strict=True):
        assert raw <= p <= min(1.0, raw * len(p_values))
    assert adjusted[p_values.index(min(p_values))] == min(1.0, min(p_values) * len(p_values))
