"""People's words and the papers' words for the same matter: plain_words.txt, wide_words.txt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from documents.folding import fold


@dataclass(frozen=True, slots=True)
class Matter:
    """said: the words of the question; written: the words of policy papers for it."""

    said: str
    written: tuple[str, ...]


@cache
def _table(wide: bool) -> dict[str, tuple[str, ...]]:
    table: dict[str, dict[str, None]] = {}
    for name in ("plain_words.txt", "wide_words.txt")[: 1 + wide]:
        for line in files("qa.words").joinpath(name).read_text(encoding="utf-8").splitlines():
            said, mark, written = line.partition("=")
            if line.startswith("#") or not mark:
                continue
            for word in said.split():
                table.setdefault(word, {}).update(dict.fromkeys(written.split()))
    return {word: tuple(written) for word, written in table.items()}


@cache
def _sizes(wide: bool) -> tuple[int, ...]:
    """Characters of the words on the left, the longest first."""
    return tuple(sorted({len(word) for word in _table(wide)}, reverse=True))


def find_matters(text: str, wide: bool = False) -> list[tuple[Matter, int, int]]:
    """Matters named in people's words, with their places, in order; the longest word counts.

    wide: by both tables
    """
    table, sizes, at = _table(wide), _sizes(wide), 0
    found: list[tuple[Matter, int, int]] = []
    while at < len(text):
        said = next((word for size in sizes if (word := text[at : at + size]) in table), "")
        if said:
            found.append((Matter(said, table[said]), at, at + len(said)))
        at += len(said) or 1
    return found


def widely_put(*texts: str) -> bool:
    """The wide table knows a matter of one of the texts that the other does not."""
    folded = (fold(text).lower() for text in texts)
    return any(find_matters(text, wide=True) != find_matters(text) for text in folded)
