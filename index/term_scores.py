"""Scores that are sums over terms, of every text of a small library: what a term adds depends on
the library alone, and is remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from index.by_term import ByTerm

Scores = NDArray[np.float64]

_BYTES = 8 << 20  # remembered at most


class TermScores:
    """Sums over terms; threads may share it."""

    def __init__(self, by_term: Callable[[Sequence[str]], Scores], texts: int) -> None:
        """by_term: of terms that are all different, (texts, t) what each adds."""
        self._by_term = by_term
        self._texts = texts
        self._kept = ByTerm(self._each, _BYTES // (8 * max(1, texts)))

    def scores(self, asked: Sequence[str]) -> Scores:
        """(texts,), the same to the bit whether remembered or not."""
        terms = list(dict.fromkeys(asked))
        if not terms:
            return np.zeros(self._texts)
        # a row a text, as they are summed where nothing is remembered
        scores: Scores = np.stack(self._kept.of(terms), axis=1).sum(axis=1)
        return scores

    def _each(self, terms: Sequence[str]) -> list[Scores]:
        return [added.copy() for added in self._by_term(terms).T]
