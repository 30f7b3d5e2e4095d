"""Vectors of the passages and search over them: the vector-store plug, and its plain form.

Vectors are unit rows in float32, so that the inner product is the cosine.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol, Self

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Rows = NDArray[np.int64]

_BLOCKS = 8  # for each row asked for: the more, the fewer rows are left to sort


class VectorStore(Protocol):
    """What the index needs of a vector store; `filename` names its one file.

    Rows are numbered in the order in which they were added, from 0.
    """

    filename: str

    def __init__(self, dim: int) -> None: ...

    def __len__(self) -> int: ...

    @property
    def dim(self) -> int: ...

    def add(self, vectors: Vectors) -> None:
        """Append (n, dim) unit rows."""
        ...

    def search(self, query: Vectors, top: int, among: Rows | None = None) -> tuple[Rows, Vectors]:
        """The rows nearest to a (dim,) query and their cosines, best first, ties by row.

        Returns (k,) int64 and (k,) float32 with k = min(top, rows searched); among restricts
        the search to those rows, and is always searched exactly. Without it a large store may
        miss a row, and may return fewer than top.
        """
        ...

    def vectors(self) -> Vectors:
        """All rows, (n, dim)."""
        ...

    def keep(self, rows: Rows) -> None:
        """Drop all but these rows, which are ascending; they are numbered anew in their order."""
        ...

    def save(self, folder: Path) -> None: ...

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Raises OSError or ValueError where the file is not what `save` wrote."""
        ...


class NumpyVectors:
    """One matrix product, always exact; for where faiss cannot be installed, and as an oracle."""

    filename = "vectors.npy"

    def __init__(self, dim: int, matrix: Vectors | None = None) -> None:
        self._matrix = np.empty((0, dim), np.float32) if matrix is None else matrix

    def __len__(self) -> int:
        return len(self._matrix)

    @property
    def dim(self) -> int:
        return int(self._matrix.shape[1])

    def add(self, vectors: Vectors) -> None:
        self._matrix = np.concatenate([self._matrix, vectors.astype(np.float32, copy=False)])

    def search(self, query: Vectors, top: int, among: Rows | None = None) -> tuple[Rows, Vectors]:
        rows = np.arange(len(self)) if among is None else np.unique(among)
        # row by row: a blocked matrix product may round equal rows differently
        products = np.einsum("nd,d->n", self._matrix[rows], query.astype(np.float32))
        best = top_rows(products, top)
        return rows[best].astype(np.int64), products[best].astype(np.float32)

    def vectors(self) -> Vectors:
        return self._matrix

    def keep(self, rows: Rows) -> None:
        self._matrix = self._matrix[rows]

    def save(self, folder: Path) -> None:
        np.save(folder / self.filename, self._matrix, allow_pickle=False)

    @classmethod
    def load(cls, folder: Path) -> Self:
        matrix = np.load(folder / cls.filename, allow_pickle=False)
        if matrix.ndim != 2 or matrix.dtype != np.float32:
            raise ValueError(f"{cls.filename} holds {matrix.dtype} of {matrix.ndim} dimensions")
        return cls(matrix.shape[1], matrix)


def top_rows(scores: NDArray[Any], top: int) -> Rows:
    """Positions of the top highest of (n,) scores, best first, ties by position.

    Takes O(n), then sorts only what is returned.
    """
    top = min(top, len(scores))
    if top <= 0:
        return np.empty(0, np.int64)
    among = np.flatnonzero(scores >= _reached(scores, top))
    found = scores[among]
    cut = np.partition(found, len(found) - top)[len(found) - top]
    above = among[found > cut]
    level = among[found == cut][: top - len(above)]
    chosen = np.concatenate([above, level])
    return chosen[np.lexsort((chosen, -scores[chosen]))].astype(np.int64)


def _reached(scores: NDArray[Any], top: int) -> Any:
    """A score that at least top of them reach: the best of top blocks of them do.

    Finding the best of a block is many times faster than partitioning all.
    """
    blocks = _BLOCKS * top
    size = len(scores) // blocks
    if size < 2:
        return scores.min()
    best = scores[: size * blocks].reshape(blocks, size).max(axis=1)
    return np.partition(best, blocks - top)[blocks - top]
