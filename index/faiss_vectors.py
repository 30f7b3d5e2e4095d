"""Vectors in faiss, at half precision: every row compared while they are few, then by cells.

Half precision moves a cosine by less than 0.001 and takes half the space. Rows beyond EXACT_UP_TO
are grouped by k-means around LISTS * sqrt(n) centres, and a question looks into the nearest SHARE
of the groups: an inverted file (J. Sivic, A. Zisserman, Video Google, ICCV 2003). A graph (HNSW)
finds as many of the nearest rows only at the price of the full comparison, is slower to build,
and cannot let go of a row. `python -m index.growth` measures what is found and what it takes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import numpy as np

from index.dense import Rows, Vectors, top_rows

EXACT_UP_TO = 100_000  # rows: a full comparison takes 3 ms there
LISTS = 4.0
SHARE = 0.4
OUTGROWN = 2.0  # centres are found anew when there should be so many times as many
SAMPLES = 40  # rows a centre is found from: faiss warns below 39
ROUNDS = 8  # of k-means
FEW = 4096  # rows that are compared one by one rather than by a masked search


class FaissVectors:
    """Faiss IndexScalarQuantizer, or above EXACT_UP_TO rows IndexIVFScalarQuantizer.

    Faiss keeps the later of two equal rows at the cut, so more is asked for where scores are
    equal there.
    """

    filename = "vectors.faiss"

    def __init__(self, dim: int, index: Any = None) -> None:
        self._index = _flat(dim) if index is None else index

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def dim(self) -> int:
        return int(self._index.d)

    @property
    def exact(self) -> bool:
        """Whether a search compares every row."""
        return not hasattr(self._index, "nlist")

    def add(self, vectors: Vectors) -> None:
        self._index.add(np.ascontiguousarray(vectors, dtype=np.float32))
        self._settle()

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
            rows, cosines = self._scan(question, top, self._parameters(among))
        found = rows >= 0  # -1 stands where the cells held too few
        rows, cosines = rows[found], cosines[found]
        order = np.lexsort((rows, -cosines))[:top]
        return rows[order].astype(np.int64), cosines[order].astype(np.float32)

    def _scan(self, question: Vectors, top: int, parameters: Any) -> tuple[Rows, Vectors]:
        wanted = top
        while True:
            wanted = min(4 * wanted if wanted > top else top + 1, len(self))
            found, rows = self._index.search(question, wanted, params=parameters)
            tied = rows[0, -1] >= 0 and found[0, top - 1] == found[0, -1]
            if not tied or wanted == len(self):
                return rows[0], found[0]

    def _compare(self, question: Vectors, top: int, rows: Rows) -> tuple[Rows, Vectors]:
        # row by row: a blocked matrix product may round equal rows differently
        products = np.einsum("nd,d->n", self._index.reconstruct_batch(rows), question)
        best = top_rows(products, top)
        return rows[best].astype(np.int64), products[best].astype(np.float32)

    def _parameters(self, among: Rows | None) -> Any:
        faiss = _faiss()
        allowed = {} if among is None else {"sel": _mask(len(self), among)}
        if self.exact:
            return faiss.SearchParameters(**allowed) if allowed else None
        cells = self._index.nlist
        probed = cells if allowed else max(1, round(SHARE * cells))
        return faiss.SearchParametersIVF(nprobe=probed, **allowed)

    def vectors(self) -> Vectors:
        stored: Vectors = self._index.reconstruct_n(0, len(self))
        return stored

    def keep(self, rows: Rows) -> None:
        faiss = _faiss()
        if self.exact:
            codes = faiss.vector_to_array(self._index.codes).reshape(len(self), -1)
            kept = _flat(self.dim)
            kept.add_sa_codes(np.ascontiguousarray(codes[rows]))
        else:
            places = np.full(len(self), -1, np.int64)
            places[rows] = np.arange(len(rows))
            kept = _kept_cells(self._index, places)
        self._index = kept
        self._settle()

    def _settle(self) -> None:
        """Take the form that the number of rows asks for."""
        cells = 0 if self.exact else self._index.nlist
        wanted = 0 if len(self) <= EXACT_UP_TO else round(LISTS * len(self) ** 0.5)
        if bool(cells) != bool(wanted) or wanted > OUTGROWN * cells:
            stored = self.vectors()
            self._index = _in_cells(stored, wanted) if wanted else _flat(self.dim, stored)

    def save(self, folder: Path) -> None:
        if not self.exact:
            self._index.make_direct_map(False)  # it can be made again: 8 bytes a row
        try:
            _faiss().write_index(self._index, str(folder / self.filename))
        except RuntimeError as error:  # what faiss raises when the disk is full
            raise OSError(f"{folder / self.filename}: cannot be written") from error
        if not self.exact:
            self._index.make_direct_map()

    @classmethod
    def load(cls, folder: Path) -> Self:
        faiss = _faiss()
        try:
            index = faiss.read_index(str(folder / cls.filename))
        except RuntimeError as error:
            raise ValueError(f"{cls.filename} is not a faiss index") from error
        if isinstance(index, faiss.IndexIVFScalarQuantizer):
            index.make_direct_map()
        elif not isinstance(index, faiss.IndexScalarQuantizer):
            raise ValueError(f"{cls.filename} is a {type(index).__name__}")
        return cls(index.d, index)


def _flat(dim: int, vectors: Vectors | None = None) -> Any:
    faiss = _faiss()
    index = faiss.IndexScalarQuantizer(
        dim, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
    )
    if vectors is not None:
        index.add(vectors)
    return index


def _in_cells(vectors: Vectors, cells: int) -> Any:
    """The same vectors always come into the same cells: faiss draws by a fixed seed."""
    faiss = _faiss()
    count, dim = vectors.shape
    index = _empty_cells(faiss.IndexFlatIP(dim), cells)
    index.cp.niter, index.cp.spherical = ROUNDS, True
    sample = np.random.default_rng(0).choice(count, min(count, SAMPLES * cells), replace=False)
    index.train(vectors[np.sort(sample)])
    index.add(vectors)
    index.make_direct_map()
    return index


def _empty_cells(quantizer: Any, cells: int) -> Any:
    faiss = _faiss()
    half = faiss.ScalarQuantizer.QT_fp16
    by_residual = False
    return faiss.IndexIVFScalarQuantizer(
        quantizer, quantizer.d, cells, half, faiss.METRIC_INNER_PRODUCT, by_residual
    )


def _kept_cells(index: Any, places: Rows) -> Any:
    """The same cells with the rows whose place is not -1, under their new numbers."""
    faiss = _faiss()
    kept = _empty_cells(faiss.clone_index(index.quantizer), index.nlist)
    kept.is_trained = True
    old, new, size = index.invlists, kept.invlists, index.code_size
    for cell in range(index.nlist):
        count = old.list_size(cell)
        if not count:
            continue
        numbers = places[faiss.rev_swig_ptr(old.get_ids(cell), count)]
        codes = faiss.rev_swig_ptr(old.get_codes(cell), count * size).reshape(count, size)
        stay = numbers >= 0
        ids, left = np.ascontiguousarray(numbers[stay]), np.ascontiguousarray(codes[stay])
        new.add_entries(cell, len(ids), faiss.swig_ptr(ids), faiss.swig_ptr(left))
    kept.ntotal = int((places >= 0).sum())
    kept.make_direct_map()
    return kept


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
