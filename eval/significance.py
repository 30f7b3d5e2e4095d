"""How sure a mean is, and a difference of two."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

RESAMPLES = 2000
SHUFFLES = 9999
SEED = 20231128


def interval(values: Sequence[float], level: float = 0.95) -> tuple[float, float] | None:
    """Percentile bootstrap interval of the mean, seeded; None for fewer than two values.

    B. Efron, R. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13. Resampling values
    that are all alike gives them back, as though 20 right answers of 20 left no doubt: for all 0
    or all 1 it is the score interval of a share (E. Wilson, JASA 22, 1927), for any other None.
    """
    if len(values) < 2:
        return None
    from scipy.stats import binomtest, bootstrap  # takes half a second to import

    sample = np.asarray(values, np.float64)
    if np.ptp(sample) == 0:
        if sample[0] not in (0.0, 1.0):
            return None
        share = binomtest(int(sample.sum()), len(sample))
        found = share.proportion_ci(confidence_level=level, method="wilson")
    else:
        found = bootstrap(
            (sample,),
            np.mean,
            confidence_level=level,
            n_resamples=RESAMPLES,
            method="percentile",
            rng=np.random.default_rng(SEED),
            vectorized=True,
        ).confidence_interval
    return float(found.low), float(found.high)


def randomisation_test(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Two-sided p of the difference of two means, over values of the same questions in order.

    The share of ways to swap the two systems' values, question by question, that set the means
    at least as far apart: all ways where there are at most 9,999, else 9,999 seeded ones and
    the one observed. M. Smucker, J. Allan, B. Carterette, A comparison of statistical
    significance tests for information retrieval evaluation, CIKM 2007. A question with equal
    values stays the same however it is swapped, and is left out.
    """
    pairs = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    if len(pairs) < 2:
        return 1.0  # nothing to swap, or one pair, whose swap is as far apart
    from scipy.stats import permutation_test

    first, second = np.array(pairs, np.float64).T
    found = permutation_test(
        (first, second),
        lambda a, b, axis: np.mean(a - b, axis=axis),
        permutation_type="samples",
        n_resamples=SHUFFLES,
        alternative="two-sided",
        rng=np.random.default_rng(SEED),
        vectorized=True,
        batch=500,  # of 9,999 at once 10,000 questions would take 1.6 GB
    )
    return float(found.pvalue)


def holm(p_values: Sequence[float]) -> tuple[float, ...]:
    """Each p as it stands among several comparisons, in their order.

    S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of
    Statistics 6, 1979: the smallest of m counts m times, the next m - 1 times, none less than
    the one before it, none above 1.
    """
    adjusted, reached = [0.0] * len(p_values), 0.0
    for rank, at in enumerate(sorted(range(len(p_values)), key=p_values.__getitem__)):
        reached = max(reached, min(1.0, (len(p_values) - rank) * p_values[at]))
        adjusted[at] = reached
    return tuple(adjusted)
