"""How likely a term of a question is, given a term of the passage that answers it, as a table.

On disk an entry takes some 2.4 bytes: its place as a gap, its logarithm rounded to one byte.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.packed_rows import PackedRows
from index.packing import pack, pack_indices, unpack
from index.reading import read_numbers, read_terms

_STEP = 1 / 30  # of ln T in a stored table, 3 %; one byte reaches down to e^-8.5 = 2e-4
_OF_LEVELS = np.exp(-_STEP * np.arange(256)).astype(np.float32)
_SHIPPED = Path(__file__).parent / "models" / "translation-zh"
_TERMS, _SIZES, _GAPS, _LEVELS, _STAYING = (
    "terms.json",
    "sizes.npy",
    "gaps.npy",
    "levels.npy",
    "staying.npy",
)


class TranslationTable:
    """T(t | u): terms of questions given terms of passages, and what of each term stays itself."""

    def __init__(self, terms: Sequence[str], matrix: Any, staying: NDArray[np.float32]) -> None:
        """matrix: scipy CSR (t, u) of float32 over the terms; staying: (terms,)."""
        self.terms = dict(zip(terms, range(len(terms)), strict=True))
        self.matrix = matrix
        self.staying = staying

    def told_for(self, rows: Sequence[int]) -> list[tuple[NDArray[Any], NDArray[np.float32]]]:
        """Of each row's term t, (n,) rows of the terms u that have it asked for, and T(t | u)."""
        bounds = self.matrix.indptr
        entries = [slice(bounds[row], bounds[row + 1]) for row in rows]
        return [(self.matrix.indices[each], self.matrix.data[each]) for each in entries]

    def save(self, folder: Path) -> None:
        """Write five files into the folder, which is made; values are rounded to 3 %."""
        folder.mkdir(parents=True, exist_ok=True)
        matrix = self.matrix
        (folder / _TERMS).write_text(json.dumps(list(self.terms), ensure_ascii=False), "utf-8")
        np.save(folder / _SIZES, pack(np.diff(matrix.indptr).astype(np.uint32)))
        np.save(folder / _GAPS, pack_indices(matrix.indices, matrix.indptr))
        np.save(folder / _LEVELS, _levels(matrix.data))
        np.save(folder / _STAYING, _levels(self.staying))

    @classmethod
    def load(cls, folder: Path) -> TranslationTable:
        """Raises OSError or ValueError where the files are not what `save` wrote, the latter for
        what stands in a row only when that is read.
        """
        terms = read_terms(folder / _TERMS)
        packed, gaps, levels, staying = (
            read_numbers(folder / name) for name in (_SIZES, _GAPS, _LEVELS, _STAYING)
        )
        rows = PackedRows(gaps, unpack(packed, len(terms)), len(terms))
        for name, found, wanted in ((_LEVELS, levels, len(rows)), (_STAYING, staying, len(terms))):
            if len(found) != wanted:
                raise ValueError(f"{name} holds {len(found)} values, wanted {wanted}")
        return _StoredTable(terms, rows, levels, _values(staying))


class _StoredTable(TranslationTable):
    """As it was read: a question needs a few of its rows, and unpacking all takes half a second."""

    def __init__(
        self,
        terms: dict[str, int],
        rows: PackedRows,
        levels: NDArray[np.uint8],
        staying: NDArray[np.float32],
    ) -> None:
        self.terms = terms
        self.staying = staying
        self._rows = rows
        self._levels = levels

    def told_for(self, rows: Sequence[int]) -> list[tuple[NDArray[Any], NDArray[np.float32]]]:
        found = self._rows.indices(rows)
        levels = [self._levels[self._rows.entries(row)] for row in rows]
        return [(told, _values(each)) for told, each in zip(found, levels, strict=True)]

    @cached_property
    def matrix(self) -> Any:
        from scipy.sparse import csr_array

        columns, bounds = self._rows.unpack()
        parts = (_values(self._levels), columns.astype(np.int32), bounds.astype(np.int32))
        return csr_array(parts, shape=(len(self.terms), len(self.terms)))


def _levels(values: NDArray[np.float32]) -> NDArray[np.uint8]:
    levels: NDArray[np.uint8] = np.clip(np.round(-np.log(values) / _STEP), 0, 255).astype(np.uint8)
    return levels


def _values(levels: NDArray[np.uint8]) -> NDArray[np.float32]:
    values: NDArray[np.float32] = _OF_LEVELS[levels]
    return values


Tables = tuple[TranslationTable, TranslationTable]  # over pairs of characters, over single ones


@cache
def shipped_tables() -> Tables:
    """Over pairs of characters and over single characters; `index.models.translate` makes them."""
    return TranslationTable.load(_SHIPPED / "pairs"), TranslationTable.load(_SHIPPED / "letters")
