"""How likely a passage is to be asked about in such words: a translation language model.

A lay question and the clause that answers it share few words, so a table says how likely each
term of a question is, given a term of the passage:

score(q, p) = sum over t in q of ln(1 + (1 - λ) / λ * P(t | p) / P(t | library))
P(t | p) = sum over u in p of T(t | u) * count(u, p) / |p|

A. Berger, J. Lafferty, Information retrieval as statistical translation, SIGIR 1999, with
Jelinek-Mercer smoothing; less what every passage gets alike (J. Ponte, W. Croft 1998 as ranked in
C. Zhai, J. Lafferty, A study of smoothing methods for language models, 2001). A term that the
table does not know stands for itself alone, so the score is then that of a language model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.by_term import ByTerm
from index.translation_table import TranslationTable

Scores = NDArray[np.float64]
Rows = NDArray[np.int64]

SMOOTHING = 0.4
"""λ: of the library in the model of a passage; 0.3 to 0.9 were tried."""

_RECENT = 8  # questions whose weights are remembered: several papers are asked the same
_TERMS_KEPT = 4096  # terms whose translations into a library's terms are remembered
_FLOOR = 1e-6  # probability of a term that the library lacks and nothing in it stands for


class _Told(NamedTuple):
    """(n,) columns that a term translates, (n,) how likely each is to be put so, and P(term |
    library)
    """

    columns: Rows
    chances: NDArray[np.float32]
    library: float


class _Asked(NamedTuple):
    """place: (columns,) of each in weights, -1 where it translates nothing that is asked; weights:
    (told columns, t) of T; library: (t,) P(t | library)
    """

    place: NDArray[np.int32]
    weights: NDArray[np.float32]
    library: Scores


_NOTHING = (np.empty(0, np.int64), np.empty(0, np.float32))


class BoundTable:
    """A table over the terms of one library; threads may share it."""

    def __init__(
        self, table: TranslationTable, columns: Mapping[str, int], frequencies: Scores
    ) -> None:
        """columns: of each term of the library; frequencies: (columns,) how often it occurs."""
        self._table = table
        self._columns = columns
        self._library = frequencies / max(frequencies.sum(), 1.0)
        self._weights_of = lru_cache(maxsize=_RECENT)(self._weights)
        self._told = ByTerm(self._translations, _TERMS_KEPT)
        self._column_of = np.full(len(table.terms), -1, np.int64)
        for term, column in columns.items():
            if (row := table.terms.get(term)) is not None:
                self._column_of[row] = column

    def scores(
        self, asked: Sequence[str], counts: Any, lengths: Scores, smoothing: float = SMOOTHING
    ) -> Scores:
        """(k,) for passages given as CSR (k, columns) of counts; 0 without a likely term.

        lengths: (k,) tokens of each
        """
        scores: Scores = self.by_term(asked, counts, lengths, smoothing).sum(axis=1)
        return scores

    def by_term(
        self, asked: Sequence[str], counts: Any, lengths: Scores, smoothing: float = SMOOTHING
    ) -> Scores:
        """(k, t): what each term, in the order in which it is first asked, adds to `scores`."""
        if not asked:
            return np.zeros((counts.shape[0], 0))
        place, weights, library = self._weights_of(tuple(dict.fromkeys(asked)))
        found = _placed(counts, place, len(weights)) @ weights
        found /= np.maximum(lengths, 1)[:, None]
        added: Scores = np.log1p((1 - smoothing) / smoothing * found / library)
        return added

    def _weights(self, asked: tuple[str, ...]) -> _Asked:
        columns, chances, library = zip(*self._told.of(asked), strict=True)
        of_term = np.repeat(np.arange(len(asked)), list(map(len, columns)))
        told, places = np.unique(np.concatenate(columns), return_inverse=True)
        place = np.full(len(self._columns), -1, np.int32)
        place[told] = np.arange(len(told))
        shape = (len(told), len(asked))
        cells = places * len(asked) + of_term
        summed = np.bincount(cells, np.concatenate(chances), len(told) * len(asked))
        # a few hundred columns and a few terms: as a sparse matrix it took eight times as long
        weights = summed.astype(np.float32).reshape(shape)
        return _Asked(place, weights, np.array(library))

    def _translations(self, terms: Sequence[str]) -> list[_Told]:
        known = [self._table.terms[term] for term in terms if term in self._table.terms]
        told = dict(zip(known, self._table.told_for(known), strict=True))
        return [
            self._translation(term, *told.get(self._table.terms.get(term, -1), _NOTHING))
            for term in terms
        ]

    def _translation(self, term: str, told: Rows, chances: NDArray[np.float32]) -> _Told:
        found = self._column_of[told]
        there = found >= 0
        columns, chances = found[there], chances[there]
        own = self._columns.get(term)
        if own is not None:
            row = self._table.terms.get(term)
            stays = 1.0 if row is None else self._table.staying[row]
            columns = np.append(columns, own)
            chances = np.append(chances, np.float32(stays))
        return _Told(columns, chances, float(chances @ self._library[columns]) + _FLOOR)


def _placed(counts: Any, place: NDArray[np.int32], told: int) -> Any:
    """CSR (k, told) of the counts in told columns: of all that a document holds they are few."""
    from scipy.sparse import csr_array

    there = np.flatnonzero((place >= 0)[counts.indices])
    bounds = np.searchsorted(there, counts.indptr)
    parts = (counts.data[there], place[counts.indices[there]], bounds)
    return csr_array(parts, shape=(counts.shape[0], told))
