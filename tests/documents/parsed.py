"""The clauses of a text in the shapes that the tests compare."""

from __future__ import annotations

from documents.grammar import parse
from documents.model import Clause


def read(text: str) -> list[tuple[str, str]]:
    return [(c.reference, c.text) for c in parse(text, "d")]


def references(text: str) -> list[str]:
    return [c.reference for c in parse(text, "d") if c.kind in ("clause", "attachment")]


def by_reference(text: str) -> dict[str, Clause]:
    return {c.reference: c for c in parse(text, "d")}
