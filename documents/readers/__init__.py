"""Bytes of a file -> its text; one module a format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from documents.readers.markdown import read_markdown
from documents.readers.text import UnreadableDocument, read_text

Reader = Callable[[Path], str]

READERS: dict[str, Reader] = {".txt": read_text, ".md": read_markdown}
"""Reader of each file name ending, in lower case."""


def read_file(path: Path) -> str:
    """The text of a file with line breaks as \\n.

    Raises UnreadableDocument if the format has no reader, or the file cannot be read as it.
    """
    if path.is_dir():
        raise UnreadableDocument(f"{path}: a folder; wanted a file")
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = " ".join(sorted(READERS))
        found = path.suffix or "no ending"
        raise UnreadableDocument(f"{path}: {found}; wanted one of {known}; save the text as .txt")
    return reader(path)


__all__ = ["READERS", "Reader", "UnreadableDocument", "read_file"]
