"""What each term of a question adds to the score of every text of a small library, remembered.

A library is asked in the same terms again and again: 企业, 多少, 苏州. What a term adds to a score
that is a sum over terms depends on the library alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]

_BYTES = 8 << 20  # remembered at most


class TermScores:
    """Sums over terms; threads may share it. The term that was worked out first goes first."""

    def __init__(self, by_term: Callable[[Sequence[str]], Scores], texts: int) -> None:
        """by_term: of terms that are all different, (texts, t) what each adds."""
        self._by_term = by_term
        self._texts = texts
        self._most = _BYTES // (8 * max(1, texts))  # terms
        self._kept: dict[str, Scores] = {}
        self._lock = Lock()

    def scores(self, asked: Sequence[str]) -> Scores:
        """(texts,), the same to the bit whether remembered or not."""
        terms = list(dict.fromkeys(asked))
        if not terms:
            return np.zeros(self._texts)
        with self._lock:
            found = {term: self._kept[term] for term in terms if term in self._kept}
        new = [term for term in terms if term not in found]
        if new:
            added = dict(zip(new, np.ascontiguousarray(self._by_term(new).T), strict=True))
            found |= added
            self._keep(added)
        # a row a text, as they are summed where nothing is remembered
        scores: Scores = np.stack([found[term] for term in terms], axis=1).sum(axis=1)
        return scores

    def _keep(self, added: dict[str, Scores]) -> None:
        with self._lock:
            self._kept |= {term: scores.copy() for term, scores in added.items()}
            for term in list(self._kept)[: max(0, len(self._kept) - self._most)]:
                del self._kept[term]
