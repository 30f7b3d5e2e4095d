"""Vectors of the passages and exact search over them: the vector-store plug.

Vectors are unit rows in float32, so that the inner product is the cosine.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol, Self

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Rows = NDArray[np.int64]


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
        the search to those rows.
        """
        ...

    def vectors(self) -> Vectors:
        """All rows, (n, dim)."""
        ...

    def save(self, folder: Path) -> None: ...

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Raises OSError or ValueError where the file is not what `save` wrote."""
        ...


class FaissVectors:
    """Faiss IndexFlatIP: every vector is compared, nothing is approximated.

    Faiss keeps the later of two equal rows at the cut, so equal scores there are searched
    again by range.
    """

    filename = "vectors.faiss"

    def __init__(self, dim: int, index: Any = None) -> None:
        self._index = _faiss().IndexFlatIP(dim) if index is None else index

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def dim(self) -> int:
        return int(self._index.d)

    def add(self, vectors: Vectors) -> None:
        self._index.add(np.ascontiguousarray(vectors, dtype=np.float32))

    def search(self, query: Vectors, top: int, among: Rows | None = None) -> tuple[Rows, Vectors]:
        available = len(self) if among is None else len(among)
        top = min(top, available)
        if top <= 0:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        question = np.ascontiguousarray(query, dtype=np.float32).reshape(1, -1)
        parameters = self._only(among)
        found, rows = self._index.search(question, min(top + 1, available), params=parameters)
        cosines, rows = found[0], rows[0]
        if len(rows) > top and cosines[top - 1] == cosines[top]:
            below = float(np.nextafter(cosines[top], np.float32(-np.inf)))
            _, cosines, rows = self._index.range_search(question, below, params=parameters)
        order = np.lexsort((rows, -cosines))[:top]
        return rows[order].astype(np.int64), cosines[order].astype(np.float32)

    def _only(self, among: Rows | None) -> Any:
        if among is None:
            return None
        faiss = _faiss()
        mask = np.zeros(len(self), dtype=bool)
        mask[among] = True
        bitmap = np.packbits(mask, bitorder="little")
        return faiss.SearchParameters(sel=faiss.IDSelectorBitmap(bitmap))

    def vectors(self) -> Vectors:
        stored: Vectors = self._index.reconstruct_n(0, len(self))
        return stored

    def save(self, folder: Path) -> None:
        try:
            _faiss().write_index(self._index, str(folder / self.filename))
        except RuntimeError as error:  # what faiss raises when the disk is full
            raise OSError(f"{folder / self.filename}: cannot be written") from error

    @classmethod
    def load(cls, folder: Path) -> Self:
        try:
            index = _faiss().read_index(str(folder / cls.filename))
        except RuntimeError as error:
            raise ValueError(f"{cls.filename} is not a faiss index") from error
        return cls(index.d, index)


def _faiss() -> Any:
    """The module, imported at first use; its own types do not describe its SWIG overloads."""
    import faiss

    return faiss


class NumpyVectors:
    """One matrix product; for where faiss cannot be installed, and as the oracle of its tests."""

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
    cut = np.partition(scores, len(scores) - top)[len(scores) - top]
    above = np.flatnonzero(scores > cut)
    level = np.flatnonzero(scores == cut)[: top - len(above)]
    chosen = np.concatenate([above, level])
    return chosen[np.lexsort((chosen, -scores[chosen]))].astype(np.int64)
