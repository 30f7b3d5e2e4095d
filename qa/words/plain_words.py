"""People's words and the papers' words for the same matter: plain_words.txt, wide_words.txt."""

from __future__ import annotations

import re
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
def _pattern(wide: bool) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_table(wide), key=len, reverse=True))))


def find_matters(text: str, wide: bool = False) -> list[tuple[Matter, int, int]]:
    """Matters named in people's words, with their places, in order; the longest word counts.

    wide: by both tables
    """
    table = _table(wide)
    return [(Matter(m[0], table[m[0]]), m.start(), m.end()) for m in _pattern(wide).finditer(text)]


def widely_put(*texts: str) -> bool:
    """The wide table knows a matter of one of the texts that the other does not."""
    folded = (fold(text).lower() for text in texts)
    return any(find_matters(text, wide=True) != find_matters(text) for text in folded)
