"""Vectors in faiss, at half precision: every row compared while they are few, then by short codes.

Half precision moves a cosine by less than 0.001 and takes half the space. Above EXACT_UP_TO rows
a question is compared with codes of four bits for every four numbers (H. Jégou, M. Douze, C.
Schmid, Product quantization for nearest neighbor search, 2011), which fit into registers (F.
André, A. Kermarrec, N. Le Scouarnec, Cache locality is not enough, VLDB 2015), and then with the
rows of the best codes. An inverted file of the same rows finds fewer and takes ten times as long;
a graph (HNSW) is slower to build and cannot let go of a row. `python -m index.growth` measures
what is found and what it takes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import numpy as np

from index.dense import Rows, Vectors, top_rows

EXACT_UP_TO = 20_000  # rows: a full comparison takes 3 ms there
CODED = 4  # numbers that one code of four bits stands for
REFINED = 4.0  # rows that are compared themselves, for each that is asked for
LEAST_REFINED = 400
SAMPLE = 4096  # rows that codes are learned from: as many as faiss takes for sixteen centres
BLOCK = 8192  # rows that are unpacked at once
FEW = 4096  # rows that are compared one by one rather than by a masked search


class FaissVectors:
    """Faiss IndexScalarQuantizer, above EXACT_UP_TO rows refining an IndexPQFastScan.

    Faiss keeps the later of two equal rows at the cut, so more is asked for where scores are
    equal there.
    """

    filename = "vectors.faiss"

    def __init__(self, dim: int, index: Any = None) -> None:
        """index: of faiss, in one of the two forms."""
        self._index = _flat(dim) if index is None else index
        self._rows = self._index  # every row at half precision
        if not self.exact:
            self._rows = _faiss().downcast_index(self._index.refine_index)
            self._read = self._index  # it frees the rows, so it stays when others take its place

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def dim(self) -> int:
        return int(self._index.d)

    @property
    def exact(self) -> bool:
        """Whether a search compares every row."""
        return not hasattr(self._index, "refine_index")

    def add(self, vectors: Vectors) -> None:
        self._rows.add(np.ascontiguousarray(vectors, dtype=np.float32))
        self._index = _settled(self._rows)

    def search(self, query: Vectors, top: int, among: Rows | None = None) -> tuple[Rows, Vectors]:
        top = min(top, len(self) if among is None else len(among))
        if top <= 0:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        question = np.ascontiguousarray(query, dtype=np.float32).reshape(1, -1)
        if not question.any():  # all rows are alike to a text of unknown tokens
            rows = np.arange(top) if among is None else np.unique(among)[:top]
            return rows.astype(np.int64), np.zeros(top, np.float32)
        if among is not None and len(among) <= FEW:
            return self._compare(question[0], top, np.unique(among))
        with _single_thread():
            rows, cosines = self._scan(question, top, among)
        found = rows >= 0  # -1 stands where faiss found too few
        rows, cosines = rows[found], cosines[found]
        order = np.lexsort((rows, -cosines))[:top]
        return rows[order].astype(np.int64), cosines[order].astype(np.float32)

    def _scan(self, question: Vectors, top: int, among: Rows | None) -> tuple[Rows, Vectors]:
        masked = among is not None and _faiss().SearchParameters(sel=_mask(len(self), among))
        wanted = top
        while True:
            wanted = min(4 * wanted if wanted > top else top + 1, len(self))
            if masked or self.exact:
                found, rows = self._rows.search(question, wanted, params=masked or None)
            else:
                found, rows = self._index.search(question, wanted, params=_refining(wanted))
            tied = rows[0, -1] >= 0 and found[0, top - 1] == found[0, -1]
            if not tied or wanted == len(self):
                return rows[0], found[0]

    def _compare(self, question: Vectors, top: int, rows: Rows) -> tuple[Rows, Vectors]:
        # row by row: a blocked matrix product may round equal rows differently
        products = np.einsum("nd,d->n", self._rows.reconstruct_batch(rows), question)
        best = top_rows(products, top)
        return rows[best].astype(np.int64), products[best].astype(np.float32)

    def vectors(self) -> Vectors:
        stored: Vectors = self._rows.reconstruct_n(0, len(self))
        return stored

    def keep(self, rows: Rows) -> None:
        codes = _faiss().vector_to_array(self._rows.codes).reshape(len(self), -1)
        kept = _flat(self.dim)
        kept.add_sa_codes(np.ascontiguousarray(codes[rows]))
        self._rows, self._index = kept, _settled(kept)

    def save(self, folder: Path) -> None:
        try:
            _faiss().write_index(self._index, str(folder / self.filename))
        except RuntimeError as error:  # what faiss raises when the disk is full
            raise OSError(f"{folder / self.filename}: cannot be written") from error

    @classmethod
    def load(cls, folder: Path) -> Self:
        faiss = _faiss()
        try:
            index = faiss.read_index(str(folder / cls.filename))
        except RuntimeError as error:
            raise ValueError(f"{cls.filename} is not a faiss index") from error
        if not isinstance(index, faiss.IndexScalarQuantizer | faiss.IndexRefine):
            raise ValueError(f"{cls.filename} is a {type(index).__name__}")
        return cls(index.d, index)


def _flat(dim: int) -> Any:
    faiss = _faiss()
    return faiss.IndexScalarQuantizer(
        dim, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
    )


def _settled(rows: Any) -> Any:
    """The rows in the form that their number asks for.

    Codes are learned anew whenever rows come or go, which takes a second or two for 150,000: so
    they never fall behind the rows, and the same rows have the same codes however they came.
    """
    if rows.ntotal <= EXACT_UP_TO:
        return rows
    faiss = _faiss()
    numbers = next(each for each in range(CODED, 0, -1) if rows.d % each == 0)
    codes = faiss.IndexPQFastScan(rows.d, rows.d // numbers, 4, faiss.METRIC_INNER_PRODUCT)
    sample = np.linspace(0, rows.ntotal - 1, min(SAMPLE, rows.ntotal)).astype(np.int64)
    codes.train(rows.reconstruct_batch(sample))
    for start in range(0, rows.ntotal, BLOCK):
        codes.add(rows.reconstruct_n(start, min(BLOCK, rows.ntotal - start)))
    return faiss.IndexRefine(codes, rows)


def _refining(wanted: int) -> Any:
    factor = max(REFINED, LEAST_REFINED / wanted)
    return _faiss().IndexRefineSearchParameters(k_factor=factor)


def _mask(count: int, among: Rows) -> Any:
    chosen = np.zeros(count, dtype=bool)
    chosen[among] = True
    return _faiss().IDSelectorBitmap(np.packbits(chosen, bitorder="little"))


@contextmanager
def _single_thread() -> Iterator[None]:
    """One question is too little work to share: waking other threads takes longer than it."""
    faiss = _faiss()
    threads = faiss.omp_get_max_threads()
    faiss.omp_set_num_threads(1)  # OpenMP keeps the number for each calling thread apart
    try:
        yield
    finally:
        faiss.omp_set_num_threads(threads)


def _faiss() -> Any:
    """The module, imported at first use; its own types do not describe its SWIG overloads."""
    import faiss

    return faiss
