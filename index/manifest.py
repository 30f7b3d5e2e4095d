"""manifest.json: the one file that makes a generation the index. Replacing it is the commit."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from documents.model import Document
from index.errors import IndexDamaged, IndexMissing, IndexOutdated, rebuild_command
from index.model import Manifest
from index.writing import write_atomically

MANIFEST = "manifest.json"
FORMAT_VERSION = 2  # raise it with any change to files, passages, context or tokens


def read_manifest(directory: Path) -> Manifest:
    """Raises IndexMissing, IndexOutdated (another format version) or IndexDamaged."""
    path = directory / MANIFEST
    mend = f"; run {rebuild_command(directory)}"
    try:
        written = json.loads(path.read_text("utf-8"))
        version = written["format_version"]
    except (FileNotFoundError, NotADirectoryError) as error:
        raise IndexMissing(f"no index at {directory}: {MANIFEST} is not there{mend}") from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IndexDamaged(f"{path} is damaged or no index manifest{mend}") from error
    if version != FORMAT_VERSION:
        raise IndexOutdated(
            f"index at {directory} has format version {version}, wanted {FORMAT_VERSION}{mend}"
        )
    try:
        checksum = written.pop("checksum")
        manifest = Manifest(**written | {"files": tuple(map(tuple, written["files"].items()))})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise IndexDamaged(f"{path} is damaged: not the wanted fields{mend}") from error
    if checksum != _checksum(_fields(manifest)):
        raise IndexDamaged(f"{path} is damaged: its checksum is not that of its fields{mend}")
    return manifest


def write_manifest(directory: Path, manifest: Manifest) -> None:
    """Put the manifest in place by one atomic rename."""
    fields = _fields(manifest)
    text = json.dumps(fields | {"checksum": _checksum(fields)}, ensure_ascii=False, indent=1)
    write_atomically(directory / MANIFEST, [text])


def corpus_sha256(documents: Iterable[Document]) -> str:
    """Digest of which files, with which bytes, in which order."""
    return digest_of((document.source, document.sha256) for document in documents)


def digest_of(files: Iterable[tuple[str, str]]) -> str:
    """sha256 of (name, sha256) pairs, in their order."""
    return hashlib.sha256(json.dumps(list(files)).encode()).hexdigest()


def _fields(manifest: Manifest) -> dict[str, Any]:
    return dataclasses.asdict(manifest) | {"files": dict(manifest.files)}


def _checksum(fields: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(fields, sort_keys=True).encode()).hexdigest()
