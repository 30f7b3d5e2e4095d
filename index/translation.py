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

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.by_term import ByTerm
from index.field import Field, those
from index.term_scores import TermScores
from index.translation_table import Tables, TranslationTable, shipped_tables

Scores = NDArray[np.float64]
Rows = NDArray[np.int64]

# λ: of the library in the model of a passage and, which is shorter, of a sentence. 0.3 to 0.9
# were tried.
SMOOTHING = 0.4
OF_SENTENCES = 0.6
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
        weights, library = self._weights_of(tuple(dict.fromkeys(asked)))
        found = (counts @ weights).toarray() / np.maximum(lengths, 1)[:, None]
        added: Scores = np.log1p((1 - smoothing) / smoothing * found / library)
        return added

    def _weights(self, asked: tuple[str, ...]) -> tuple[Any, Scores]:
        """CSR (columns, t) of T and (t,) P(t | library)."""
        from scipy.sparse import csc_array

        columns, chances, library = zip(*self._told.of(asked), strict=True)
        bounds = np.cumsum([0, *map(len, columns)])
        shape = (len(self._columns), len(asked))
        told = (np.concatenate(chances), np.concatenate(columns), bounds)
        return csc_array(told, shape=shape).tocsr(), np.array(library)

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

    def __init__(self, field: Field, tables: Tables | None = None) -> None:
        """field: pairs of characters of each passage."""
        self._field = field
        self._tables = tables or shipped_tables()

    def scores(self, asked: Sequence[str], rows: Rows) -> tuple[Scores, Scores]:
        """asked: tokens of the question; (k,) by pairs and (k,) by letters for those passages."""
        pairs, letters = those(self._field.by_text, rows), those(self._by_letter, rows)
        return self._scores(asked, (pairs, letters), self._field.lengths[rows], SMOOTHING)

    def scores_of(
        self, asked: Sequence[str], texts: Sequence[Counted], smoothing: float = OF_SENTENCES
    ) -> tuple[Scores, Scores]:
        """The same for sentences, each given as what `counted` returns."""
        lengths = np.array([len(text.pairs[0]) for text in texts], np.float64)
        pairs = _stacked([text.pairs for text in texts], len(self._field.columns))
        letters = _stacked([text.letters for text in texts], len(self._halves[1]))
        return self._scores(asked, (pairs, letters), lengths, smoothing)

    def counted(self, tokens: Iterable[str]) -> Counted:
        """A text's tokens, as far as the library has them."""
        columns = self._field.columns
        pairs = np.array([columns[token] for token in tokens if token in columns], np.int64)
        halves = self._halves[0][pairs]
        return Counted((pairs, np.ones(len(pairs), np.float32)), (halves.indices, halves.data))

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
        counts, lengths = self._field.by_text, self._field.lengths
        return TermScores(lambda terms: self._pairs.by_term(terms, counts, lengths), len(lengths))

    @cached_property
    def _letters_kept(self) -> TermScores:
        counts, lengths = self._by_letter, self._field.lengths
        return TermScores(lambda terms: self._letters.by_term(terms, counts, lengths), len(lengths))

    def by_pairs(self, asked: Sequence[str], rows: Rows) -> Scores:
        """(k,) by pairs alone."""
        return self._pairs.scores(
            asked, those(self._field.by_text, rows), self._field.lengths[rows]
        )

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
