"""Is this the model that an index was built with? By fingerprint, else by embedding again.

The same weights may have another name, path, file format or precision, and then the fingerprint
or the settings differ. So a few stored passages are embedded again: the same model gives nearly
the same vectors, another one does not.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from index.assemble import searched_text
from index.embedding import Embedder
from index.errors import EmbedderMismatch, rebuild_like
from index.model import Manifest

if TYPE_CHECKING:
    from index.opening import Index

SAME_MODEL = 0.99  # mean cosine from which an index may be searched with the model
SAME_VECTORS = 0.9999  # lowest cosine at which old and new vectors may stand in one index
PROBES = 8  # passages embedded again, spread over the index


class _Vectors(Protocol):
    """What, besides the weights, fixes the vector of a clause: of a manifest or an embedder."""

    @property
    def dim(self) -> int: ...

    @property
    def pooling(self) -> str: ...

    @property
    def clause_instruction(self) -> str: ...

    @property
    def precision(self) -> str: ...


def check_settings(directory: Path, manifest: Manifest, embedder: Embedder) -> None:
    """What needs no file of the index. Raises EmbedderMismatch."""
    if manifest.dim != embedder.dim:
        raise _mismatch(directory, manifest, embedder, "")
    if manifest.question_instruction != embedder.question_instruction:
        said = f" with the question instruction {embedder.question_instruction!r}"
        built = f", the index has {manifest.question_instruction!r}"
        raise _mismatch(directory, manifest, embedder, said + built)


def check_model(index: Index, embedder: Embedder) -> None:
    """Raises EmbedderMismatch unless the vectors of the index are of this model."""
    manifest = index.manifest
    if _settings(manifest) == _settings(embedder) and manifest.fingerprint == embedder.fingerprint:
        return
    cosine = float(cosines_again(index, embedder).mean())
    if not cosine >= SAME_MODEL:
        found = f"; clauses embedded again have a cosine of {cosine:.3f}, wanted {SAME_MODEL}"
        raise _mismatch(index.directory, manifest, embedder, found)


def may_share_vectors(manifest: Manifest, embedder: Embedder) -> bool:
    """Whether old vectors could serve beside new ones, before any file is read."""
    return _settings(manifest) == _settings(embedder)


def makes_same_vectors(index: Index, embedder: Embedder) -> bool:
    """Whether the embedder would make the vectors of the index again, but for rounding."""
    if not may_share_vectors(index.manifest, embedder):
        return False
    if index.manifest.fingerprint == embedder.fingerprint:
        return True
    return float(cosines_again(index, embedder).min()) >= SAME_VECTORS


def cosines_again(index: Index, embedder: Embedder) -> NDArray[np.float64]:
    """(k,) cosine of each probed passage's stored vector to its vector made now; [0] if k is 0.

    A passage that has no vector, because the model knows none of its words, proves nothing.
    """
    stored = index.dense.vectors()
    rows = np.flatnonzero(stored.any(axis=1))
    if not len(rows):
        return np.zeros(1)
    rows = rows[np.unique(np.linspace(0, len(rows) - 1, PROBES).round().astype(int))]
    documents = [index.documents[row] for row in index.passage_documents[rows]]
    texts = [searched_text(d, index.passages[r]) for d, r in zip(documents, rows, strict=True)]
    again = embedder.embed_clauses(texts)
    cosines: NDArray[np.float64] = np.einsum("nd,nd->n", again, stored[rows], dtype=np.float64)
    return cosines


def _settings(made: _Vectors) -> tuple[int, str, str, str]:
    return made.dim, made.pooling, made.clause_instruction, made.precision


def _mismatch(
    directory: Path, manifest: Manifest, embedder: Embedder, detail: str
) -> EmbedderMismatch:
    return EmbedderMismatch(
        f"index at {directory} was built with embedder {manifest.embedder} "
        f"({_described(manifest, manifest.fingerprint)}), and is opened with {embedder.name} "
        f"({_described(embedder, embedder.fingerprint)}){detail}; open it with the former, or run "
        f"{rebuild_like(directory, embedder.name, embedder)}"
    )


def _described(made: _Vectors, fingerprint: str) -> str:
    return (
        f"{made.dim} dimensions, {made.pooling} pooling, {made.precision}, "
        f"fingerprint {fingerprint[:12]}"
    )
