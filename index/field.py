"""BM25 over one kind of token, kept as counts, so that texts can come and go.

score(q, d) = sum over t in q of idf(t) * tf / (tf + k1 * (1 - b + b * |d| / avgdl))
idf(t) = ln(1 + (N - df + 0.5) / (df + 0.5))

Robertson's BM25 in the form that Lucene computes exactly, never negative even where a term
stands in most documents: C. Kamphuis, A. de Vries, L. Boytsov, J. Lin, Which BM25 do you mean?
ECIR 2020. A term counts once however often the question repeats it (k3 = 0 in S. Robertson,
H. Zaragoza, The probabilistic relevance framework, 2009).

A library that stores finished scores has to tokenise every text again when one is added, since
N, df and avgdl change for all of them; counts stay as they are.
"""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.packing import pack, pack_indices, unpack, unpack_indices
from index.reading import read_numbers, read_terms

Scores = NDArray[np.float32]

# Saturation of a repeated term, and how much length counts: found best for short passages by
# A. Trotman, A. Puurula, B. Burgess, Improvements to BM25 and language models examined, ADCS
# 2014. A low B suits passages that all carry the same titles.
K1 = 0.9
B = 0.4

_TERMS, _ROWS, _COUNTS, _SIZES = "terms.json", "rows.npy", "counts.npy", "sizes.npy"


class Field:
    """How often each term occurs in each text: an inverted index."""

    def __init__(self, terms: Mapping[str, int], matrix: Any) -> None:
        """terms: column of each; matrix: scipy CSC (texts, terms) of counts, rows ascending."""
        self._terms = terms
        self._matrix = matrix

    @classmethod
    def over(cls, texts: Iterable[Iterable[str]]) -> Field:
        """texts: tokens of each text. Raises ValueError if there is not one token in all."""
        terms, matrix = _count(texts, {})
        if not terms:
            raise ValueError("nothing to index: found no letter or digit in any clause")
        return cls(terms, matrix)

    def __len__(self) -> int:
        return int(self._matrix.shape[0])

    @property
    def vocabulary(self) -> Iterable[str]:
        return self._terms.keys()

    @property
    def columns(self) -> Mapping[str, int]:
        """Of each term, in `by_text` and `frequencies`."""
        return self._terms

    def texts_of(self, token: str) -> NDArray[np.integer[Any]]:
        """Rows of the texts that hold it, ascending."""
        column = self._terms.get(token)
        bounds = self._matrix.indptr
        start, end = (0, 0) if column is None else (bounds[column], bounds[column + 1])
        rows: NDArray[np.integer[Any]] = self._matrix.indices[start:end]
        return rows

    @property
    def holding(self) -> NDArray[np.integer[Any]]:
        """(terms,) how many texts hold each."""
        found: NDArray[np.integer[Any]] = np.diff(self._matrix.indptr)
        return found

    def summed(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """weights: (terms,); (n,) of each text the sum over the terms that it holds."""
        each = np.repeat(weights, self.holding)
        return np.bincount(self._matrix.indices, each, len(self)).astype(np.float64)

    @cached_property
    def frequencies(self) -> NDArray[np.float64]:
        """(terms,) how often each occurs in all texts."""
        starts = self._matrix.indptr[:-1]
        found: NDArray[np.float64] = np.add.reduceat(self._matrix.data, starts, dtype=np.float64)
        return found

    @cached_property
    def lengths(self) -> NDArray[np.float64]:
        """(n,) tokens of each text."""
        return np.bincount(self._matrix.indices, self._matrix.data, len(self)).astype(np.float64)

    @cached_property
    def by_text(self) -> Any:
        """scipy CSR (texts, terms) of counts in float32: the other way round than it is kept."""
        return self._matrix.tocsr().astype(np.float32)

    def scores(self, tokens: Iterable[str]) -> Scores:
        """(n,) float32, 0 where no token occurs."""
        found = np.zeros(len(self), np.float32)
        bounds, rows, weights = self._matrix.indptr, self._matrix.indices, self._weights
        for token in dict.fromkeys(tokens):
            column = self._terms.get(token)
            if column is not None:
                start, end = bounds[column], bounds[column + 1]
                found[rows[start:end]] += weights[start:end]  # a row stands there once
        return found

    @cached_property
    def _weights(self) -> Scores:
        """What each posting adds to a score; (postings,) float32 in the order of the matrix."""
        matrix = self._matrix
        count = len(self)
        frequency = np.diff(matrix.indptr)
        idf = np.log1p((count - frequency + 0.5) / (frequency + 0.5)).astype(np.float32)
        lengths = self.lengths
        average = lengths.mean() or 1.0  # of texts without a token nothing is asked
        damping = (K1 * (1 - B + B * lengths / average)).astype(np.float32)
        weights: Scores = matrix.data.astype(np.float32)
        weights /= weights + damping[matrix.indices]
        weights *= np.repeat(idf, frequency)
        return weights

    def extended(self, texts: Iterable[Iterable[str]]) -> Field:
        """With further texts behind its own."""
        from scipy.sparse import vstack

        terms, added = _count(texts, self._terms)
        own = self._matrix.copy()
        own.resize(len(self), len(terms))
        return Field(terms, vstack([own, added], format="csc"))

    def restricted(self, kept: NDArray[np.bool_]) -> Field:
        """With those of its texts only, and the terms that they hold; kept: (n,)."""
        matrix = self._matrix
        there = kept[matrix.indices]
        bounds = np.concatenate([[0], np.cumsum(there)])[matrix.indptr]
        places = np.cumsum(kept) - 1
        alive = np.diff(bounds) > 0
        names = [term for term, lives in zip(self._terms, alive.tolist(), strict=True) if lives]
        ends = np.concatenate([[0], bounds[1:][alive]])
        rows = places[matrix.indices[there]]
        shape = (int(kept.sum()), len(names))
        terms = {term: column for column, term in enumerate(names)}
        return Field(terms, _matrix(matrix.data[there], rows, ends, shape))

    def save(self, folder: Path) -> None:
        """Write terms.json and three arrays into the folder, which is made."""
        folder.mkdir()
        matrix = self._matrix
        (folder / _TERMS).write_text(json.dumps(list(self._terms), ensure_ascii=False), "utf-8")
        np.save(folder / _ROWS, pack_indices(matrix.indices, matrix.indptr))
        np.save(folder / _COUNTS, matrix.data)
        sizes = np.concatenate([[len(self)], np.diff(matrix.indptr)])
        np.save(folder / _SIZES, pack(sizes.astype(np.uint32)))

    @classmethod
    def load(cls, folder: Path) -> Field:
        """Raises OSError or ValueError where the files are not what `save` wrote."""
        terms = read_terms(folder / _TERMS)
        counts = read_numbers(folder / _COUNTS, widest=4)
        texts, *_ = sizes = unpack(read_numbers(folder / _SIZES), len(terms) + 1)
        frequency = sizes[1:]
        rows, bounds = unpack_indices(read_numbers(folder / _ROWS), frequency, int(texts))
        if len(counts) != len(rows):
            raise ValueError(f"found {len(counts)} counts, wanted {len(rows)}")
        if not (counts.all() and frequency.all()):
            raise ValueError("found a term that occurs no times, wanted 1 or more")
        return cls(terms, _matrix(counts, rows, bounds, (int(texts), len(terms))))


def _count(texts: Iterable[Iterable[str]], known: Mapping[str, int]) -> tuple[dict[str, int], Any]:
    """Columns of the terms, those known first, and the CSC matrix (texts, terms) of counts."""
    from scipy.sparse import csr_array

    columns: defaultdict[str, int] = defaultdict(None, known)
    columns.default_factory = columns.__len__  # an unseen term gets the next column
    found, bounds = array("i"), array("q", [0])
    for tokens in texts:
        found.extend(map(columns.__getitem__, tokens))
        bounds.append(len(found))
    terms = dict(columns)
    ones = np.ones(len(found), np.int32)
    shape = (len(bounds) - 1, len(terms))
    counts = csr_array((ones, np.frombuffer(found, np.int32), np.asarray(bounds)), shape=shape)
    counts.sum_duplicates()
    inverted = counts.tocsc()
    return terms, _matrix(inverted.data, inverted.indices, inverted.indptr, shape)


def those(counts: Any, rows: NDArray[np.int64]) -> Any:
    """Rows of a CSR; of all of them, as a small library is asked, the CSR itself."""
    texts = counts.shape[0]
    return counts if len(rows) == texts and (rows == np.arange(texts)).all() else counts[rows]


def _matrix(
    counts: NDArray[Any], rows: NDArray[Any], bounds: NDArray[Any], shape: tuple[int, int]
) -> Any:
    """CSC in the smallest types that hold the numbers."""
    from scipy.sparse import csc_array

    small = np.min_scalar_type(int(counts.max(initial=0)))
    wide = np.int32 if len(rows) < 2**31 else np.int64  # scipy wants one type for both
    parts = (counts.astype(small), rows.astype(wide), bounds.astype(wide))
    return csc_array(parts, shape=shape, copy=False)
