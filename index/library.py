"""The index that is meant where none is named: over the built-in documents, made when needed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from documents import GRAMMAR_VERSION, library_paths, read_document
from index.embedding import Embedder, ModelOptions, load_embedder
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


def open_named(
    directory: Path | None, cache_dir: Path, model: str | None = None
) -> tuple[Index, Embedder]:
    """The index of a directory with the embedder that it names; the built-in one for None.

    model: name or path to take instead, for a model that lies elsewhere than its index says.
    Raises what `open_library` and `open_index` raise.
    """
    if directory is None:
        embedder = load_embedder(model)
        return open_library(cache_dir, embedder), embedder
    embedder = load_named(read_manifest(directory), model)
    return open_index(directory, embedder), embedder


def load_named(manifest: Manifest, model: str | None = None) -> Embedder:
    """The embedder of a manifest, used as it was used then; model as above."""
    options = ModelOptions(
        question_instruction=manifest.question_instruction,
        clause_instruction=manifest.clause_instruction,
        precision=manifest.precision,
        revision=manifest.revision,
    )
    return load_embedder(model or manifest.embedder, options)


def _key(embedder: Embedder) -> str:
    """Digest of the documents' bytes and of everything that makes an index out of them."""
    files = [(p.name, hashlib.sha256(p.read_bytes()).hexdigest()) for p in library_paths()]
    settings = (embedder.question_instruction, embedder.clause_instruction, embedder.precision)
    made_by = (
        f"format {FORMAT_VERSION} grammar {GRAMMAR_VERSION} {settings}",
        embedder.fingerprint,
    )
    return digest_of([*files, made_by])[:16]
