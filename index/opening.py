"""An index, and how it is opened: nothing is used that was not verified."""

from __future__ import annotations

import dataclasses
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from documents import GRAMMAR_VERSION
from documents.model import Clause, Document
from index.dense import VectorStore
from index.embedding import Embedder
from index.errors import IndexDamaged, IndexOutdated, rebuild_like
from index.generation import Contents, checksums, read_contents
from index.lexical import LexicalIndex
from index.manifest import read_manifest
from index.model import Manifest
from index.passages import Passage
from index.recognising import check_model, check_settings


@dataclasses.dataclass(frozen=True)
class Index:
    """An open index, whole in memory: later changes of the directory do not reach it.

    Rows number clauses and passages across all documents, in document order.
    """

    directory: Path
    manifest: Manifest
    documents: tuple[Document, ...]
    passages: tuple[Passage, ...]
    dense: VectorStore
    lexical: LexicalIndex

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        return tuple(clause for document in self.documents for clause in document.clauses)

    @cached_property
    def passage_clauses(self) -> NDArray[np.int64]:
        """(passages,) row of the clause that each passage is from."""
        return np.array([passage.clause_row for passage in self.passages], np.int64)

    @cached_property
    def passage_documents(self) -> NDArray[np.int64]:
        """(passages,) row of the document that each passage is from."""
        sizes = [len(document.clauses) for document in self.documents]
        rows: NDArray[np.int64] = np.repeat(np.arange(len(sizes)), sizes)[self.passage_clauses]
        return rows

    @cached_property
    def document_vectors(self) -> NDArray[np.float32]:
        """(documents, dim) unit rows: sums of the vectors of their passages, by √characters."""
        weights = np.sqrt([p.end - p.start for p in self.passages]).astype(np.float32)
        vectors = self.dense.vectors()
        sums = np.zeros((len(self.documents), self.dense.dim), np.float32)
        bounds = np.searchsorted(self.passage_documents, np.arange(len(sums) + 1))
        for row, (start, end) in enumerate(pairwise(bounds.tolist())):
            sums[row] = weights[start:end] @ vectors[start:end]
        norms = np.linalg.norm(sums, axis=1, keepdims=True)
        unit: NDArray[np.float32] = sums / np.maximum(norms, np.finfo(np.float32).tiny)
        return unit

    @cached_property
    def heading_rows(self) -> NDArray[np.int64]:
        """Rows of the passages that are a heading alone, ascending."""
        alone = np.array([clause.is_heading for clause in self.clauses], bool)
        return np.flatnonzero(alone[self.passage_clauses])

    @cached_property
    def documents_by_id(self) -> dict[str, Document]:
        return {document.id: document for document in self.documents}


def open_index(directory: Path, embedder: Embedder) -> Index:
    """Open and verify an index; the embedder must be the one that it was built with, though
    under another name or in another precision if need be.

    Raises IndexMissing, IndexDamaged, IndexOutdated or EmbedderMismatch.
    """
    while True:
        manifest = read_manifest(directory)
        _check_grammar(directory, manifest)
        check_settings(directory, manifest, embedder)
        try:
            index = open_generation(directory, manifest)
        except IndexDamaged:
            if read_manifest(directory) == manifest:
                raise
            continue  # a builder swapped the index while the old files were being read
        check_model(index, embedder)
        return index


def open_generation(directory: Path, manifest: Manifest) -> Index:
    """Read and verify the files that the manifest names. Raises IndexDamaged."""
    folder = directory / manifest.generation
    mend = f"; run {rebuild_like(directory, manifest.embedder, manifest)}"
    try:
        found = dict(checksums(folder))
        for name, wanted in manifest.files:
            if found.get(name) != wanted:
                state = "is not what was written" if name in found else "is not there"
                raise IndexDamaged(f"index at {directory} is damaged: {name} {state}{mend}")
        contents = read_contents(folder)
    except IndexDamaged:
        raise
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IndexDamaged(f"index at {directory} is damaged: {error}{mend}") from error
    index = Index(
        directory=directory,
        manifest=manifest,
        **{field.name: getattr(contents, field.name) for field in dataclasses.fields(Contents)},
    )
    _check_counts(index, mend)
    return index


def _check_counts(index: Index, mend: str) -> None:
    manifest = index.manifest
    counts = {
        "documents": (len(index.documents), manifest.documents),
        "clauses": (len(index.clauses), manifest.clauses),
        "passages": (len(index.passages), manifest.passages),
        "vectors": (len(index.dense), manifest.passages),
        "dimensions": (index.dense.dim, manifest.dim),
        "tokenised passages": (len(index.lexical.bigrams), manifest.passages),
        "tokenised documents": (len(index.lexical.documents), manifest.documents),
    }
    for name, (found, wanted) in counts.items():
        if found != wanted:
            raise IndexDamaged(
                f"index at {index.directory} is damaged: {found} {name}, wanted {wanted}{mend}"
            )


def _check_grammar(directory: Path, manifest: Manifest) -> None:
    if manifest.grammar_version != GRAMMAR_VERSION:
        raise IndexOutdated(
            f"index at {directory} has clauses of grammar {manifest.grammar_version}, wanted "
            f"{GRAMMAR_VERSION}; run {rebuild_like(directory, manifest.embedder, manifest)}"
        )
