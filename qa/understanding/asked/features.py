"""What the learnt reading looks at: runs of characters, each hashed to a row of its table.

Feature hashing after Weinberger et al. 2009, https://arxiv.org/abs/0902.2206.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

ROWS = 1 << 16

_LEFT, _RIGHT = "^" * 7, "$" * 7  # outside of a question
_PLACED = tuple((n, at) for n in (1, 2, 3) for at in range(-4, 4) if at + n > -3)
_AROUND = 4  # characters beside the words that ask, which say what they ask


def of_characters(folded: str) -> NDArray[np.int64]:
    """(characters, runs): the runs of up to three characters about each, by where they begin."""
    padded = _LEFT + folded + _RIGHT
    rows = [
        [_row(f"{n}{at}{padded[i + at : i + at + n]}") for n, at in _PLACED]
        for i in range(len(_LEFT), len(_LEFT) + len(folded))
    ]
    return np.array(rows, dtype=np.int64).reshape(len(folded), len(_PLACED))


def of_asking(folded: str, asks: Sequence[bool]) -> NDArray[np.int64]:
    """(runs,): of one and two characters, in what asks, touching it, and near it.

    asks: of each character, whether it only asks
    """
    return np.array(sorted(set(_runs(folded, asks))), dtype=np.int64)


def _runs(folded: str, asks: Sequence[bool]) -> Iterator[int]:
    near = [any(asks[max(0, i - _AROUND) : i + _AROUND + 1]) for i in range(len(folded))]
    text = "^" + "".join(c if n else " " for c, n in zip(folded, near, strict=True)) + "$"
    inside = [False, *asks, False]
    for n in (1, 2):
        for at in range(len(text) - n + 1):
            run = text[at : at + n]
            yield _row("near" + run)
            if any(inside[at : at + n]):
                yield _row("touching" + run)
            if all(inside[at : at + n]):
                yield _row("inside" + run)


def _row(run: str) -> int:
    return zlib.crc32(run.encode("utf-8")) % ROWS
