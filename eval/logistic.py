"""Logistic regression with a ridge, and likelihoods for examples that it was not fitted to."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qa.evidence.judgement import Weights

Array = NDArray[np.float64]

_RIDGE = 3.0  # against n examples whose signals have unit variance
_STEPS = 30  # of Newton's method; it stands still after about eight
_FOLDS = 10
_REPEATS = 5  # of the whole cross-validation, each with other folds


def fit(names: Sequence[str], signals: Array, true: Array) -> Weights:
    """Minimises −log likelihood + ridge/2 · |w|² over standardised signals.

    signals: (n, d); true: (n,) 0 or 1. The weights come back for signals as they are. Newton's
    method, which is iteratively reweighted least squares: T. Hastie, R. Tibshirani, J. Friedman,
    The Elements of Statistical Learning, section 4.4.1.
    """
    mean, spread = signals.mean(axis=0), signals.std(axis=0) + 1e-9  # (d,)
    ones = np.ones((len(signals), 1))
    inputs = np.hstack([ones, (signals - mean) / spread])  # (n, 1 + d)
    ridge = np.diag([0.0] + [_RIDGE] * len(names))
    found = np.zeros(inputs.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-inputs @ found))
        slope = inputs.T @ (likely - true) + ridge @ found
        bend = (inputs * (likely * (1 - likely))[:, None]).T @ inputs + ridge
        found -= np.linalg.solve(bend, slope)
    raw = found[1:] / spread
    weights = {name: round(float(w), 4) for name, w in zip(names, raw, strict=True)}
    return Weights(round(float(found[0] - raw @ mean), 4), weights)


def cross_validated(
    names: Sequence[str], signals: Array, true: Array, groups: Sequence[str]
) -> Array:
    """(n,) likelihoods, each the mean over weights fitted without that example's group."""
    kinds = sorted(set(groups))
    total = np.zeros(len(signals))
    for seed in range(_REPEATS):
        drawn = np.random.default_rng(seed).permutation(len(kinds)) % _FOLDS
        fold_of = dict(zip(kinds, drawn, strict=True))
        folds = np.array([fold_of[group] for group in groups])
        for fold in range(_FOLDS):
            held = folds == fold
            weights = fit(names, signals[~held], true[~held])
            total[held] += likelihoods(weights, names, signals[held])
    return total / _REPEATS


def likelihoods(weights: Weights, names: Sequence[str], signals: Array) -> Array:
    """(n,) of (n, d) signals."""
    odds = signals @ np.array([weights.weights[name] for name in names]) + weights.intercept
    likely: Array = 1 / (1 + np.exp(-odds))
    return likely


def area_under_curve(likely: Array, true: Array) -> float:
    """Share of pairs of a true and a false example in which the true one is likelier."""
    yes, no = likely[true == 1], likely[true == 0]
    return float((yes[:, None] > no).mean() + 0.5 * (yes[:, None] == no).mean())
