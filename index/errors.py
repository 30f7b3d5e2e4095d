"""Why an index cannot be used. Every message is one line: found, wanted, what mends it."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Protocol

from index.instructions import published_instructions


class Made(Protocol):
    """How an index was made, or is to be: of a manifest or an embedder."""

    @property
    def question_instruction(self) -> str: ...

    @property
    def clause_instruction(self) -> str: ...

    @property
    def precision(self) -> str: ...


def rebuild_command(directory: Path, embedder: str | None = None, options: str = "") -> str:
    """The command that makes the directory anew."""
    named = f" --embedder {shlex.quote(embedder)}" if embedder else ""
    return f"python -m index build PATH… --index {shlex.quote(str(directory))}{named}{options}"


def rebuild_like(directory: Path, embedder: str, made: Made) -> str:
    """The command that makes it in that way: options are named where they are not usual."""
    usual = published_instructions([Path(embedder).name])
    options = "" if made.precision == "float32" else f" --precision {made.precision}"
    for name, text, published in (
        ("question", made.question_instruction, usual.question),
        ("clause", made.clause_instruction, usual.clause),
    ):
        if text != published:
            written = text.replace("\n", "\\n")  # one line, as the option takes it
            options += f" --{name}-instruction {shlex.quote(written)}"
    return rebuild_command(directory, embedder, options)


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
