from __future__ import annotations

from math import nan, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from index.fusion import ranks, ranks_at, reciprocal_ranks, sum_of_zscores, weighted_sum


def test_zscores_by_hand() -> None:
    # 1, 2, 3: mean 2, population std sqrt(2/3); 0, 0, 6: mean 2, std sqrt(8)
    scores = np.array([[1.0, 2.0, 3.0], [0.0, 0.0, 6.0]])
    fused = sum_of_zscores(scores, np.array([1.0, 0.5]))
    expected = [
        -1 / sqrt(2 / 3) + 0.5 * -2 / sqrt(8),
        0 + 0.5 * -2 / sqrt(8),
        1 / sqrt(2 / 3) + 0.5 * 4 / sqrt(8),
    ]
    assert fused == pytest.approx(expected)


def test_candidate_not_returned_gets_the_lowest_standard_score() -> None:
    # mean and std are over 1 and 3 alone: standard scores -1 and 1
    fused = sum_of_zscores(np.array([[1.0, nan, 3.0]]), np.array([2.0]))
    assert fused == pytest.approx([-2, -2, 2])


@pytest.mark.parametrize("flat", [[5.0, 5.0, 5.0], [nan, nan, nan], [nan, 4.0, nan]])
def test_ranking_that_tells_nothing_apart_adds_nothing(flat: list[float]) -> None:
    scores = np.array([[1.0, 2.0, 3.0], flat])
    alone = sum_of_zscores(scores[:1], np.array([1.0]))
    assert sum_of_zscores(scores, np.array([1.0, 9.0])) == pytest.approx(alone)


def test_rounding_noise_is_not_blown_up() -> None:
    noisy = np.array([[0.3, 0.1 + 0.2, 0.3]])
    assert sum_of_zscores(noisy, np.array([1.0])).tolist() == [0, 0, 0]


def test_weight_zero_leaves_a_ranking_out() -> None:
    scores = np.array([[1.0, 3.0], [9.0, 1.0]])
    assert sum_of_zscores(scores, np.array([1.0, 0.0])) == pytest.approx([-1, 1])


@given(
    arrays(np.float64, (2, 6), elements=st.integers(0, 50).map(float)),
    st.floats(0.1, 10),
    st.floats(-100, 100),
)
def test_zscores_do_not_see_scale_or_shift(scores: np.ndarray, scale: float, shift: float) -> None:
    weights = np.array([1.0, 0.7])
    moved = np.stack([scores[0] * scale + shift, scores[1]])
    assert sum_of_zscores(moved, weights) == pytest.approx(
        sum_of_zscores(scores, weights), abs=1e-6
    )


def test_weighted_sum_by_hand() -> None:
    scores = np.array([[1.0, 2.0], [3.0, nan]])
    assert weighted_sum(scores, np.array([2.0, 0.5])).tolist() == [2 * 1 + 0.5 * 3, 2 * 2]


def test_reciprocal_ranks_by_hand() -> None:
    scores = np.array([[9.0, 8.0, 1.0], [nan, 0.5, 0.7]])
    fused = reciprocal_ranks(scores, np.array([1.0, 1.0]))
    assert fused == pytest.approx([1 / 61, 1 / 62 + 1 / 62, 1 / 63 + 1 / 61])


def test_reciprocal_ranks_are_weighted() -> None:
    fused = reciprocal_ranks(np.array([[2.0, 1.0]]), np.array([0.5]))
    assert fused == pytest.approx([0.5 / 61, 0.5 / 62])


def test_ranks_are_shared_by_equal_scores() -> None:
    found = ranks(np.array([5.0, 7.0, nan, 5.0, 1.0]))
    assert found[[0, 1, 3, 4]].tolist() == [2, 1, 2, 4]
    assert np.isnan(found[2])


def test_ranks_at_some_places_are_those_of_all() -> None:
    rng = np.random.default_rng(7)
    for _ in range(50):
        scores = rng.integers(0, 6, 30).astype(np.float64)
        scores[rng.random(30) < 0.3] = np.nan
        places = rng.permutation(30)[:8]
        np.testing.assert_array_equal(ranks_at(scores, places), ranks(scores)[places])
