"""Logistic regression against a likelihood that one can count, and likelihoods out of fold."""

from __future__ import annotations

import numpy as np
import pytest

from eval.logistic import area_under_curve, cross_validated, fit, likelihoods


def test_two_kinds_of_examples_get_their_shares() -> None:
    """Of 4,000 with the signal 3 in 4 are true, of 4,000 without it 1 in 4."""
    signals = np.repeat([0.0, 1.0], 4000)[:, None]
    true = np.tile([1.0, 0.0, 0.0, 0.0], 1000)
    true = np.concatenate([true, 1 - true])
    weights = fit(("signal",), signals, true)
    likely = likelihoods(weights, ("signal",), np.array([[0.0], [1.0]]))
    assert likely == pytest.approx([0.25, 0.75], abs=0.002)
    assert weights.weights["signal"] == pytest.approx(2 * np.log(3), abs=0.01)


def test_the_ridge_keeps_a_signal_that_tells_all_apart_finite() -> None:
    weights = fit(("signal",), np.array([[0.0], [1.0]] * 10), np.array([0.0, 1.0] * 10))
    assert 0 < weights.weights["signal"] < 10


def test_a_group_is_never_fitted_to() -> None:
    """Each group has a signal of its own that gives its label away; out of fold it says nothing."""
    rng = np.random.default_rng(0)
    owner = np.repeat(np.arange(40), 5)
    signals = (owner[:, None] == np.arange(40)).astype(float)
    true = rng.permutation(np.arange(40) % 2)[owner].astype(float)
    names = tuple(f"s{n}" for n in range(40))
    groups = [str(n) for n in owner]
    likely = cross_validated(names, signals, true, groups)
    assert area_under_curve(likely, true) < 0.6
    inside = likelihoods(fit(names, signals, true), names, signals)
    assert area_under_curve(inside, true) == 1.0


def test_area_under_curve_counts_pairs() -> None:
    """Of the 2 × 2 pairs three are in order and one is even: 3.5 / 4."""
    likely, true = np.array([0.9, 0.4, 0.4, 0.1]), np.array([1.0, 1.0, 0.0, 0.0])
    assert area_under_curve(likely, true) == pytest.approx(3.5 / 4)
