"""A file -> a Document: reader, cleaning, metadata, clauses."""

from __future__ import annotations

import hashlib
from pathlib import Path

from documents.cleaning import clean
from documents.grammar import parse
from documents.metadata import read_metadata
from documents.model import Document
from documents.readers import READERS, UnreadableDocument, read_file

_LIBRARY = Path(__file__).parent / "library"


def read_document(path: Path | str) -> Document:
    """The document in a file. Raises UnreadableDocument with what was found and what to do."""
    path = Path(path)
    raw = read_file(path)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    return document_from_text(raw, path.name, sha256)


def document_from_text(raw: str, source: str, sha256: str | None = None) -> Document:
    """The document in a text as it was saved, furniture and all.

    Its id is made of the cleaned text, so that the same policy saved twice is one document.
    """
    text = clean(raw).text
    if not any(c.isalnum() for c in text):
        raise UnreadableDocument(f"{source}: no policy in the text; wanted a title and clauses")
    document_id = hashlib.sha256(text.encode()).hexdigest()[:12]
    metadata = read_metadata(text)
    return Document(
        id=document_id,
        title=metadata.title,
        text=text,
        metadata=metadata,
        source=source,
        sha256=sha256 or hashlib.sha256(raw.encode()).hexdigest(),
        clauses=parse(text, document_id),
    )


def library_paths() -> tuple[Path, ...]:
    """Files of the built-in library, by name."""
    known = (p for p in _LIBRARY.iterdir() if p.suffix in READERS and p.name != "SOURCES.md")
    return tuple(sorted(known))
