"""A drafted question, and how one of several wordings is chosen for it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from documents.folding import fold
from documents.model import Clause, Document
from eval.model import HEAD

T = TypeVar("T")
NAME = "{name}"  # where a wording names the document
PLACE = "{place}"  # where it names the place instead


@dataclass(frozen=True, slots=True)
class Draft:
    """A question that still lacks the name of its document.

    wordings: with NAME or PLACE where the document is named
    topic: the words of the document that the question is about
    references: of the gold clauses, empty for the head of the document
    parts: each with its accepted forms, the first of them verbatim from a gold clause
    start: offset in the document, to put drafts in order
    """

    kind: str
    document: Document
    wordings: tuple[str, ...]
    topic: str
    references: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...]
    start: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A question that no document answers. note: what was searched for and not found."""

    question: str
    note: str


def choose(options: Sequence[T], key: str, seed: int) -> T:
    """The same for the same key and seed, on every machine."""
    return options[number(key, seed) % len(options)]


def number(key: str, seed: int) -> int:
    return int.from_bytes(hashlib.sha256(f"{seed} {key}".encode()).digest()[:8], "big")


def reference_of(clause: Clause) -> str:
    """How a set names the clause as gold: the head of a document has no label."""
    return "" if clause.kind in HEAD else clause.reference


def quoted(text: str) -> str:
    """In Chinese quotation marks; those inside become single ones."""
    return f"“{text.replace('“', '‘').replace('”', '’')}”"


def balanced(text: str) -> bool:
    """Whether every bracket and quotation mark is closed: a cut has gone through none."""
    folded = fold(text)
    return all(folded.count(a) == folded.count(b) for a, b in ("()", "[]", "《》", "“”", "<>"))
