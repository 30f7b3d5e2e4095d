"""How likely passages are to be asked about in such words: by pairs of characters, by letters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain, pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.bound_table import SMOOTHING, BoundTable, Rows, Scores
from index.field import Field, those
from index.term_scores import TermScores
from index.translation_table import Tables, shipped_tables

OF_SENTENCES = 0.6  # λ in the model of a sentence, which is shorter
_NONE = np.empty(0, np.int64)
OF_A_HEADING = 80.0
"""Pairs of characters that a heading alone counts at least: below the titles that every passage
carries it would seem to speak of nothing but what the question calls the paper.
"""


class Counted(NamedTuple):
    """Of a text's pairs of characters and of its letters, each: (n,) columns, and (n,) counts of
    these; a column may stand there more than once.
    """

    pairs: tuple[Rows, NDArray[np.float32]]
    letters: tuple[Rows, NDArray[np.float32]]


class Translation:
    """Both tables over the passages of one library.

    Single characters are not kept in the index: a pair of characters is half of each, which
    counts every character but the first and last of a run as once.
    """

    def __init__(self, field: Field, tables: Tables | None = None, headings: Rows = _NONE) -> None:
        """field: pairs of characters of each passage; headings: rows of those that are no more."""
        self._field = field
        self._lengths = field.lengths.copy()
        self._lengths[headings] = np.maximum(self._lengths[headings], OF_A_HEADING)
        self._tables = tables or shipped_tables()

    def scores(self, asked: Sequence[str], rows: Rows) -> tuple[Scores, Scores]:
        """asked: tokens of the question; (k,) by pairs and (k,) by letters for those passages."""
        pairs, letters = those(self._field.by_text, rows), those(self._by_letter, rows)
        return self._scores(asked, (pairs, letters), self._lengths[rows], SMOOTHING)

    def scores_of(
        self, asked: Sequence[str], texts: Sequence[Counted], smoothing: float = OF_SENTENCES
    ) -> tuple[Scores, Scores]:
        """The same for sentences, each given as what `counted` returns."""
        lengths = np.array([len(text.pairs[0]) for text in texts], np.float64)
        pairs = _stacked([text.pairs for text in texts], len(self._field.columns))
        letters = _stacked([text.letters for text in texts], len(self._halves[1]))
        return self._scores(asked, (pairs, letters), lengths, smoothing)

    def counted(self, texts: Iterable[Iterable[str]]) -> list[Counted]:
        """Each text's tokens, as far as the library has them; many texts at once cost little."""
        columns = self._field.columns
        known = [[columns[token] for token in text if token in columns] for text in texts]
        ends = np.cumsum([0, *map(len, known)])
        pairs = np.fromiter(chain.from_iterable(known), np.int64, ends[-1])
        halves = self._halves[0][pairs]
        bounds = halves.indptr[ends].tolist()
        return [
            Counted(
                (pairs[start:end], np.ones(end - start, np.float32)),
                (halves.indices[first:last], halves.data[first:last]),
            )
            for (start, end), (first, last) in zip(
                pairwise(ends.tolist()), pairwise(bounds), strict=True
            )
        ]

    def _scores(
        self, asked: Sequence[str], counts: tuple[Any, Any], lengths: Scores, smoothing: float
    ) -> tuple[Scores, Scores]:
        """counts: of pairs and of letters, CSR (k, columns). The letters of a text are as many as
        its pairs, of which each is a half.
        """
        return (
            self._pairs.scores(asked, counts[0], lengths, smoothing),
            self._letters.scores(_letters_in(asked), counts[1], lengths, smoothing),
        )

    def over_all(self, asked: Sequence[str]) -> tuple[Scores, Scores]:
        """`scores` of every passage of a small library, which remembers them by term."""
        return self._pairs_kept.scores(asked), self._letters_kept.scores(_letters_in(asked))

    def pairs_over_all(self, asked: Sequence[str]) -> Scores:
        """`by_pairs` of every passage of a small library."""
        return self._pairs_kept.scores(asked)

    @cached_property
    def _pairs_kept(self) -> TermScores:
        counts, lengths = self._field.by_text, self._lengths
        return TermScores(lambda terms: self._pairs.by_term(terms, counts, lengths), len(lengths))

    @cached_property
    def _letters_kept(self) -> TermScores:
        counts, lengths = self._by_letter, self._lengths
        return TermScores(lambda terms: self._letters.by_term(terms, counts, lengths), len(lengths))

    def by_pairs(self, asked: Sequence[str], rows: Rows) -> Scores:
        """(k,) by pairs alone."""
        return self._pairs.scores(asked, those(self._field.by_text, rows), self._lengths[rows])

    @cached_property
    def _by_letter(self) -> Any:
        """CSR (n, letters), made once: for each question anew it took a third of the scoring."""
        return self._field.by_text @ self._halves[0]

    @cached_property
    def _pairs(self) -> BoundTable:
        return BoundTable(self._tables[0], self._field.columns, self._field.frequencies)

    @cached_property
    def _letters(self) -> BoundTable:
        halves, columns = self._halves
        return BoundTable(self._tables[1], columns, self._field.frequencies @ halves)

    @cached_property
    def _halves(self) -> tuple[Any, dict[str, int]]:
        return halves_of(self._field.columns)


def _stacked(texts: Sequence[tuple[Rows, NDArray[np.float32]]], columns: int) -> Any:
    """CSR (texts, columns)"""
    from scipy.sparse import csr_array

    bounds = np.cumsum([0, *(len(text[0]) for text in texts)])
    found = np.concatenate([*(text[0] for text in texts), np.empty(0, np.int64)])
    counts = np.concatenate([*(text[1] for text in texts), np.empty(0, np.float32)])
    return csr_array((counts, found, bounds), shape=(len(texts), columns))


def _letters_in(tokens: Iterable[str]) -> list[str]:
    return [letter for token in tokens for letter in letters_of(token)]


def letters_of(token: str) -> Sequence[str]:
    """The characters of a pair; a number, a latin word or a lone character stays whole."""
    return (token,) if token[0].isascii() else token


def halves_of(columns: Mapping[str, int]) -> tuple[Any, dict[str, int]]:
    """CSR (tokens, letters): the share of each letter in each token; columns of the letters."""
    from scipy.sparse import csr_array

    letters: dict[str, int] = {}
    rows, found, shares = [], [], []
    for token, column in columns.items():
        parts = letters_of(token)
        for letter in parts:
            rows.append(column)
            found.append(letters.setdefault(letter, len(letters)))
            shares.append(1 / len(parts))
    shape = (len(columns), len(letters))
    return csr_array((np.array(shares, np.float32), (rows, found)), shape=shape), letters
