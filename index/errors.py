"""Why an index cannot be used. Every message is one line: found, wanted, what mends it."""

from __future__ import annotations

import shlex
from pathlib import Path


def rebuild_command(directory: Path, embedder: str | None = None) -> str:
    """The command that makes the directory anew."""
    option = f" --embedder {shlex.quote(embedder)}" if embedder else ""
    return f"python -m index build PATH… --index {shlex.quote(str(directory))}{option}"


class IndexUnusable(ValueError):
    """An index directory cannot be opened or written; the subclasses say why."""


class IndexMissing(IndexUnusable):
    """There is no index at that place."""


class IndexDamaged(IndexUnusable):
    """A file is absent, or is not what the manifest says it is."""


class IndexOutdated(IndexUnusable):
    """The index was written in another format, or by another clause grammar."""


class EmbedderMismatch(IndexUnusable):
    """The index holds the vectors of another embedder than the one it is opened with."""


class IndexBusy(IndexUnusable):
    """Somebody else is building into the same directory."""


class NotAnIndex(IndexUnusable):
    """The directory holds other things: nothing is written there."""


class IndexUnwritable(IndexUnusable):
    """The directory cannot be made, locked or written."""
