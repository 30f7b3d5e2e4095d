"""What people say, found in a dictionary, beside what papers print for it: translation by example.

A question shares few words with its clause, and a table of single terms (index/translation.py)
knows 打下手 only as a sum of its characters. The dictionary has whole expressions:

    a(p) = share(p)² · W(p)    of the expressions p of which the question holds 0.4 at least
    e    = sum over p of a(p) · o(p) / |o(p)|, |e| = 1
    score(q, d) = sum over t in d of e(t) / √(1 − b + b · |d| / mean |d|)

W(p) is the weight of the expression's pairs of characters, share(p) what part of it the question
holds, wherever it holds them; o(p) are the pairs of what papers print for it, each weighed by how
rare it is in the library. After M. Nagao, A framework of a mechanical translation between Japanese
and English by analogy principle, 1984; lengths damped as in index/field.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.field import B, Field, those
from index.lexical import bigrams
from index.packing import pack, unpack
from index.reading import read_numbers

Scores = NDArray[np.float64]
Rows = NDArray[np.int64]

SHIPPED = Path(__file__).parent / "models" / "phrases-zh"
SAID, PRINTED, _SIZES = "said", "printed", "sizes.npy"
_ENOUGH = 0.4 - 1e-9  # of an expression's weight, and no less by rounding; 0.3 does as well
_STRONGEST = 32  # terms that propose texts
_RECENT = 8  # questions whose expansion is remembered: several papers are asked the same


class PhraseBook:
    """A dictionary: on each line expressions that people say, and those that papers print."""

    def __init__(self, said: Field, printed: Field, sizes: Sequence[int]) -> None:
        """said: pairs of characters of each expression, those of the first line first; printed:
        of each line; sizes: expressions of each line.
        """
        self.printed = printed
        self._said = said
        self._sizes = sizes
        self._line = np.repeat(np.arange(len(printed)), sizes)  # of each expression
        self._weights = said.summed(_rarity(len(said), said.holding))
        self._enough = np.maximum(_ENOUGH * self._weights, np.finfo(np.float64).tiny)

    @classmethod
    def of(cls, lines: Iterable[tuple[str, str]]) -> PhraseBook:
        """lines: what people say and what papers print, expressions of either apart by blanks."""
        said, printed, sizes = [], [], []
        for left, right in lines:
            expressions = [tokens for words in left.split() if (tokens := set(bigrams(words)))]
            said += expressions
            sizes.append(len(expressions))
            printed.append({token for words in right.split() for token in bigrams(words)})
        return cls(Field.over(map(sorted, said)), Field.over(map(sorted, printed)), sizes)

    def alike(self, asked: Iterable[str]) -> tuple[Rows, Scores]:
        """Lines of which the question holds enough, ascending, and a(p) summed over each."""
        rows = [self._said.texts_of(term) for term in dict.fromkeys(asked)]
        sizes = np.array([len(each) for each in rows], np.int64)
        rarity = np.repeat(_rarity(len(self._said), sizes), sizes)
        found_at = np.concatenate([*rows, np.empty(0, np.int64)]).astype(np.int64)
        held = np.bincount(found_at, rarity, len(self._said))
        found = np.flatnonzero(held >= self._enough)
        lines, places = np.unique(self._line[found], return_inverse=True)
        counts = np.bincount(places, held[found] ** 2 / self._weights[found], len(lines))
        return lines.astype(np.int64), counts.astype(np.float64)

    def save(self, folder: Path) -> None:
        """Write two fields and an array into the folder, which is made."""
        folder.mkdir(parents=True, exist_ok=True)
        self._said.save(folder / SAID)
        self.printed.save(folder / PRINTED)
        np.save(folder / _SIZES, pack(np.array(self._sizes, np.uint32)))

    @classmethod
    def load(cls, folder: Path) -> PhraseBook:
        """Raises OSError or ValueError where the files are not what `save` wrote."""
        said, printed = Field.load(folder / SAID), Field.load(folder / PRINTED)
        sizes = unpack(read_numbers(folder / _SIZES), len(printed))
        if sizes.sum() != len(said):
            raise ValueError(f"found {len(said)} expressions, wanted {sizes.sum()}")
        return cls(said, printed, sizes.tolist())


@cache
def shipped_book() -> PhraseBook:
    """That comes with the package; `index.models.phrase_book` makes it."""
    return PhraseBook.load(SHIPPED)


class Phrases:
    """The dictionary over the texts of one library; threads may share it."""

    def __init__(self, field: Field, book: PhraseBook | None = None) -> None:
        """field: pairs of characters of each passage; book: None for the one that is shipped."""
        self._field = field
        self._book = book or shipped_book()
        printed = self._book.printed.vocabulary
        self._columns = np.array([field.columns.get(term, -1) for term in printed], np.int64)
        rarity = _rarity(len(field), field.holding)
        self._rarity = np.where(self._columns >= 0, rarity[self._columns], 0.0)
        self._terms = tuple(field.columns)
        self._damping = np.sqrt(1 - B + B * field.lengths / (field.lengths.mean() or 1.0))
        self._expanded = lru_cache(maxsize=_RECENT)(self._expand)

    def scores(self, asked: Sequence[str], rows: Rows) -> Scores:
        """asked: tokens of the question; (k,) for those texts, 0 where nothing speaks for them."""
        expansion = self._expanded(tuple(asked))
        if expansion is None:
            return np.zeros(len(rows))
        held = those(self._field.by_text, rows)
        found = np.bincount(_rows_of(held), expansion[held.indices], len(rows))
        scores: Scores = found / self._damping[rows]
        return scores

    def over_all(self, asked: Sequence[str]) -> Scores:
        """(n,) for every text, by the terms that weigh most: enough to tell which to look at."""
        found = np.zeros(len(self._field))
        expansion = self._expanded(tuple(asked))
        if expansion is None:
            return found
        there = np.flatnonzero(expansion)
        for column in there[np.argsort(-expansion[there])[:_STRONGEST]].tolist():
            found[self._field.texts_of(self._terms[column])] += expansion[column]
        found /= self._damping
        return found

    def _expand(self, asked: tuple[str, ...]) -> Scores | None:
        """(columns,) e over the library's terms; None where the dictionary has nothing for it."""
        lines, counts = self._book.alike(asked)
        printed = self._book.printed.by_text[lines]
        weights = self._rarity[printed.indices]
        rows = _rows_of(printed)
        norms = np.sqrt(np.bincount(rows, weights**2, len(lines)))
        shares = np.divide(counts, norms, out=np.zeros(len(lines)), where=norms > 0)
        columns, added = self._columns[printed.indices], shares[rows] * weights
        known = columns >= 0
        found = np.bincount(columns[known], added[known], len(self._field.columns))
        # summed where there is something: over all columns BLAS would wake its other threads
        length = float(np.sqrt((found[found != 0] ** 2).sum()))
        return found / length if length else None


def _rarity(texts: int, holding: Any) -> Any:
    """holding: texts that hold a term, a number or (terms,)."""
    return np.log((texts + 1) / (holding + 1))


def _rows_of(held: Any) -> Rows:
    """Of each entry of a CSR, in their order."""
    return np.repeat(np.arange(held.shape[0]), np.diff(held.indptr))
