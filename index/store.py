"""The index directory: built beside the live one, verified, swapped in by one rename.

DIR/manifest.json          names the generation that counts, and the sha256 of its files
DIR/generation-1f0c…/      the files of it
DIR/build.lock             held while somebody builds

A crash at any instant leaves the old index or the new one. Whatever else an aborted build left
is removed by the next one.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from documents import GRAMMAR_VERSION
from documents.model import Document
from documents.patterns import lazy
from index.assemble import Known, Progress, assemble_contents, known_vectors
from index.dense import VectorStore
from index.embedding import Embedder
from index.errors import IndexBusy, IndexUnusable, IndexUnwritable, NotAnIndex
from index.faiss_vectors import FaissVectors
from index.generation import Contents, write_contents
from index.manifest import FORMAT_VERSION, MANIFEST, corpus_sha256, read_manifest, write_manifest
from index.model import Manifest
from index.opening import Index, open_generation, open_index
from index.recognising import makes_same_vectors, may_share_vectors

__all__ = ["Index", "build_index", "build_locked", "building", "open_index"]

LOCK = "build.lock"
LOCK_SECONDS = 10.0  # so long a second builder waits for the first before it gives up

_OURS = lazy(r"manifest\.json|\.manifest\.json\..*\.tmp|build\.lock|generation-[0-9a-f]+")


def build_index(
    documents: Sequence[Document],
    directory: Path,
    embedder: Embedder,
    progress: Progress | None = None,
    store: type[VectorStore] = FaissVectors,
) -> Index:
    """Index the documents and put the result in place of what the directory held.

    A passage that the old index holds with the same text is not embedded again. Raises
    NotAnIndex, IndexBusy, IndexUnwritable, OSError (the disk is full), and ValueError if there
    is nothing to index.
    """
    with building(directory):
        return build_locked(documents, directory, embedder, progress, store)


@contextmanager
def building(directory: Path, seconds: float = LOCK_SECONDS) -> Iterator[None]:
    """Be the only builder of the directory. Raises NotAnIndex, IndexBusy or IndexUnwritable."""
    from filelock import FileLock, Timeout  # brings asyncio, which who only asks need not wait for

    lock = FileLock(directory / LOCK, timeout=seconds, preserve_lock_file=True)
    try:
        _check_directory(directory)
        directory.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise IndexBusy(
            f"another process has been building {directory} for more than {seconds:g} s; "
            "wait for it to end, then run the command again"
        ) from error
    except OSError as error:
        raise IndexUnwritable(
            f"cannot write an index to {directory} ({error.strerror or error}); "
            "give a directory that can be written"
        ) from error
    try:
        yield
    finally:
        lock.release()


def build_locked(
    documents: Sequence[Document],
    directory: Path,
    embedder: Embedder,
    progress: Progress | None = None,
    store: type[VectorStore] = FaissVectors,
) -> Index:
    """`build_index` for a caller that is inside `building`."""
    known = _known_vectors(directory, embedder)
    report = progress or (lambda stage, done, total: None)
    contents = assemble_contents(documents, embedder, store, known, report)
    return commit(directory, embedder, contents)


def commit(directory: Path, embedder: Embedder, contents: Contents) -> Index:
    """Write the contents beside what the directory holds, verify them and swap them in.

    Only inside `building`.
    """
    _remove_generations(directory, but=_live_generation(directory))
    generation = f"generation-{secrets.token_hex(8)}"
    try:
        files = write_contents(directory / generation, contents)
        manifest = _manifest(generation, embedder, contents, files)
        index = open_generation(directory, manifest)  # what was written can be read
        write_manifest(directory, manifest)  # the commit
    except BaseException:  # an interrupt too leaves nothing behind
        _remove_generations(directory, but=_live_generation(directory))
        raise
    _remove_generations(directory, but=generation)
    return index


def _manifest(
    generation: str, embedder: Embedder, contents: Contents, files: tuple[tuple[str, str], ...]
) -> Manifest:
    return Manifest(
        format_version=FORMAT_VERSION,
        generation=generation,
        embedder=embedder.name,
        revision=embedder.revision,
        fingerprint=embedder.fingerprint,
        dim=embedder.dim,
        pooling=embedder.pooling,
        question_instruction=embedder.question_instruction,
        clause_instruction=embedder.clause_instruction,
        precision=embedder.precision,
        grammar_version=GRAMMAR_VERSION,
        corpus_sha256=corpus_sha256(contents.documents),
        documents=len(contents.documents),
        clauses=sum(len(document.clauses) for document in contents.documents),
        passages=len(contents.passages),
        files=files,
    )


def _check_directory(directory: Path) -> None:
    if directory.exists() and not directory.is_dir():
        raise NotAnIndex(f"{directory} is a file; give an empty or a new directory")
    if directory.is_dir():
        strange = sorted(p.name for p in directory.iterdir() if not _OURS.fullmatch(p.name))
        if strange:
            raise NotAnIndex(
                f"{directory} holds {strange[0]!r}, which is no part of an index; "
                "give an empty or a new directory"
            )


def _live_generation(directory: Path) -> str | None:
    try:
        return read_manifest(directory).generation
    except IndexUnusable:
        return None


def _known_vectors(directory: Path, embedder: Embedder) -> Known:
    """Vectors of the live index that this embedder would make again, whatever cut its clauses."""
    try:
        manifest = read_manifest(directory)
        if not may_share_vectors(manifest, embedder):
            return {}
        index = open_generation(directory, manifest)
    except IndexUnusable:
        return {}
    if not makes_same_vectors(index, embedder):
        return {}
    return known_vectors(index.documents, index.passages, index.dense)


def _remove_generations(directory: Path, but: str | None) -> None:
    for path in directory.iterdir():
        if path.name not in (but, MANIFEST, LOCK) and _OURS.fullmatch(path.name):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
