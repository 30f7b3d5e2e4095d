"""The index that is meant where none is named: over the built-in documents, made when needed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from documents import GRAMMAR_VERSION, library_paths, read_document
from index.embedding import Embedder, load_embedder
from index.errors import IndexUnusable, IndexUnwritable
from index.manifest import FORMAT_VERSION, digest_of, read_manifest
from index.model import Manifest
from index.opening import Index, open_index
from index.store import build_locked, building

APPLICATION = "cluster-policy-qa"
WAIT_SECONDS = 300.0  # for another process that is building the same index


def cache_directory(environment: Mapping[str, str]) -> Path:
    """Where the built-in index is kept: below $XDG_CACHE_HOME, else below ~/.cache.

    Raises IndexUnwritable for an account without a home.
    """
    named = Path(environment.get("XDG_CACHE_HOME", ""))
    if named.is_absolute():  # the XDG specification has relative paths ignored
        return named / APPLICATION
    try:
        return Path.home() / ".cache" / APPLICATION
    except RuntimeError as error:
        raise IndexUnwritable(
            "no place for the index of the built-in documents: this account has no home; "
            "set XDG_CACHE_HOME to a directory that can be written"
        ) from error


def open_library(cache_dir: Path, embedder: Embedder | None = None) -> Index:
    """The index over the built-in documents; built where it is missing, damaged or outdated.

    Its folder is named after all that it depends on, so it is never stale. Several processes
    may call this at once: one builds, the others wait. Raises IndexUnusable, UnreadableDocument,
    ModelUnavailable or OSError.
    """
    model = embedder or load_embedder()
    directory = cache_dir / _key(model)
    try:
        return open_index(directory, model)
    except IndexUnusable:
        pass
    with building(directory, WAIT_SECONDS):
        try:
            return open_index(directory, model)  # another process built it while this one waited
        except IndexUnusable:
            documents = [read_document(path) for path in library_paths()]
            return build_locked(documents, directory, model)


def open_named(directory: Path | None, cache_dir: Path) -> tuple[Index, Embedder]:
    """The index of a directory with the embedder that it names; the built-in one for None.

    Raises what `open_library` and `open_index` raise.
    """
    if directory is None:
        embedder = load_embedder()
        return open_library(cache_dir, embedder), embedder
    embedder = embedder_of(read_manifest(directory))
    return open_index(directory, embedder), embedder


def embedder_of(manifest: Manifest) -> Embedder:
    """The embedder that an index was built with, loaded by its name. Raises ModelUnavailable."""
    return load_embedder(manifest.embedder, manifest.question_instruction)


def _key(embedder: Embedder) -> str:
    """Digest of the documents' bytes and of everything that makes an index out of them."""
    files = [(p.name, hashlib.sha256(p.read_bytes()).hexdigest()) for p in library_paths()]
    made_by = (f"format {FORMAT_VERSION} grammar {GRAMMAR_VERSION}", embedder.fingerprint)
    return digest_of([*files, made_by])[:16]
