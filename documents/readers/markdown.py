"""Markdown as legal databases export it: marks off, text kept."""

from __future__ import annotations

import re
from pathlib import Path

from documents.patterns import lazy
from documents.readers.text import UnreadableDocument, read_text

_COMMENT = lazy(r"<!--.*?-->", re.DOTALL)
_HEADING = lazy(r"^#{1,6}\s+", re.MULTILINE)
_EMPHASIS = lazy(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")


def read_markdown(path: Path) -> str:
    """Text without heading marks, emphasis and comments. Raises UnreadableDocument."""
    text = strip_marks(read_text(path))
    if not text.strip():
        raise UnreadableDocument(f"{path}: only comments; wanted a policy's text")
    return text


def strip_marks(text: str) -> str:
    return _EMPHASIS.sub(r"\2", _HEADING.sub("", _COMMENT.sub("", text)))
