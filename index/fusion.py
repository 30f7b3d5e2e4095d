"""Several rankings of the same candidates -> one.

Scores come as an array (rankings, candidates) in float64, higher is better; NaN stands where a
ranking did not return a candidate.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Fusion = Callable[[Scores, Scores], Scores]  # (r, c) scores, (r,) weights -> (c,) fused

RRF_K = 60  # the constant of the paper: damps the lead of the very first ranks


def sum_of_zscores(scores: Scores, weights: Scores) -> Scores:
    """Weighted sum of standard scores, (r, c) and (r,) -> (c,).

    fused(c) = sum over r of weight(r) * (score(r, c) - mean(r)) / std(r)

    with mean and population std over the candidates that ranking r returned. A candidate that
    it did not return gets the lowest standard score that it gave; a ranking whose scores are
    all alike, or that returned nothing, tells candidates apart in no way and adds 0.

    Zero mean and unit variance: M. Montague, J. Aslam, Relevance score normalization for
    metasearch, CIKM 2001; summing: CombSUM of E. Fox, J. Shaw, Combination of multiple
    searches, TREC-2, 1994.
    """
    fused = np.zeros(scores.shape[1])
    for row, weight in zip(scores, weights, strict=True):
        returned = row[~np.isnan(row)]
        if weight == 0 or returned.size == 0:
            continue
        spread = returned.std()
        if spread <= 1e-9 * max(1.0, float(np.abs(returned).max())):
            continue  # rounding noise must not be blown up to unit variance
        lowest = returned.min()
        fused += weight * (np.where(np.isnan(row), lowest, row) - returned.mean()) / spread
    return fused


def weighted_sum(scores: Scores, weights: Scores) -> Scores:
    """Σ weight · score, (r, c) and (r,) -> (c,): for scores that share a scale, as logarithms of
    likelihood ratios do. A ranking that did not return a candidate adds 0 to it.
    """
    fused: Scores = weights @ np.nan_to_num(scores, nan=0.0)
    return fused


def reciprocal_ranks(scores: Scores, weights: Scores) -> Scores:
    """Weighted reciprocal-rank fusion, (r, c) and (r,) -> (c,).

    fused(c) = sum over r of weight(r) / (60 + rank(r, c)), rank 1 the best and shared by
    equal scores; a candidate that a ranking did not return gets nothing from it.

    G. Cormack, C. Clarke, S. Büttcher, Reciprocal rank fusion outperforms Condorcet and
    individual rank learning methods, SIGIR 2009.
    """
    fused = np.zeros(scores.shape[1])
    for row, weight in zip(scores, weights, strict=True):
        fused += weight * np.nan_to_num(1.0 / (RRF_K + ranks(row)), nan=0.0)
    return fused


def ranks(scores: Scores) -> Scores:
    """(c,) scores -> (c,) ranks: 1 + how many are better. NaN stays NaN."""
    result = np.full(scores.shape, np.nan)
    returned = ~np.isnan(scores)
    ascending = np.sort(scores[returned])
    result[returned] = 1 + len(ascending) - np.searchsorted(ascending, scores[returned], "right")
    return result


def ranks_at(scores: Scores, places: NDArray[np.integer]) -> Scores:
    """The same of those places alone, (c,) and (p,) -> (p,)."""
    ascending = np.sort(scores)  # NaN last
    returned = len(ascending) - int(np.isnan(ascending).sum())
    wanted = scores[places]
    better = returned - np.searchsorted(ascending[:returned], wanted, "right")
    return np.where(np.isnan(wanted), np.nan, 1.0 + better)
