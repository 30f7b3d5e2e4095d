"""A spec and documents -> the system that it names, open, with what opening it cost."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from documents.model import Document
from eval.systems.baselines import BASELINES, LangChainSystem
from eval.systems.passages import PASSAGES, PassageSystem
from eval.systems.system import EXTRACTIVE, RETRIEVALS, OurSystem, Spec, System, build, retriever_of
from index.embedding import BUILTIN, BUILTIN_DIRECTORY, Embedder, load_embedder
from index.hashing import HashEmbedder
from index.opening import Index

HASH = "hash"  # letters counted, nothing learned: the floor under every model
BUILTIN_NAMES = (None, "builtin", BUILTIN)

Answering = Callable[[Index, Embedder, str], System]  # (index, its embedder, retrieval)

ANSWERERS: Mapping[str, Answering] = {
    EXTRACTIVE: OurSystem,
    PASSAGES: lambda index, embedder, name: PassageSystem(retriever_of(index, embedder, name)),
}


@dataclass(frozen=True, slots=True)
class Opened:
    """load_s: until the model is there; build_s: from documents to a system that answers.

    index_bytes: on disk, None for a system that keeps nothing there; model_bytes: of the model's
    folder, None for one that is not a folder
    """

    system: System
    embedder: Embedder
    load_s: float
    build_s: float
    index_bytes: int | None
    model_bytes: int | None


def open_system(spec: Spec, documents: Sequence[Document], directory: Path) -> Opened:
    """directory: for the index, new or empty.

    Raises ModelUnavailable, BaselinesMissing, IndexUnusable, OSError, and ValueError for an
    unknown name or documents that cannot be indexed.
    """
    _check(spec)
    started = time.perf_counter()
    embedder = embedder_named(spec.embedder)
    loaded = time.perf_counter()
    system: System
    if spec.retrieval in BASELINES:
        system = LangChainSystem(spec.retrieval, documents, embedder)
    else:
        index = build(documents, directory, embedder)
        system = ANSWERERS[spec.answerer](index, embedder, spec.retrieval)
    return Opened(
        system,
        embedder,
        load_s=loaded - started,
        build_s=time.perf_counter() - loaded,
        index_bytes=_size(directory),
        model_bytes=_size(_folder(spec.embedder)),
    )


def embedder_named(name: str | None) -> Embedder:
    """As `load_embedder`, and the hash embedder by its name. Raises ModelUnavailable."""
    return HashEmbedder() if name == HASH else load_embedder(name)


def _check(spec: Spec) -> None:
    found = [
        ("retrieval", spec.retrieval, (*RETRIEVALS, *BASELINES)),
        ("answerer", spec.answerer, tuple(ANSWERERS)),
    ]
    for what, name, known in found:
        if name not in known:
            raise ValueError(f"{what} {name!r} is unknown; wanted one of {', '.join(known)}")


def _folder(embedder: str | None) -> Path:
    return BUILTIN_DIRECTORY if embedder in BUILTIN_NAMES else Path(str(embedder))


def _size(folder: Path) -> int | None:
    """Bytes of all files below a folder; None where there is no such folder."""
    if not folder.is_dir():
        return None
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
