"""How far documents agree with something that a question names, and where it names it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Span = tuple[int, int]  # start and end offsets in the question


@dataclass(frozen=True, slots=True)
class Agreement:
    """of: (documents,) 0 for those that agree best, below 0 for others

    spans: what names it, where some document is of what is named
    """

    of: NDArray[np.float64]
    spans: tuple[Span, ...] = ()


def unnamed(question: str, agreements: Iterable[Agreement]) -> str:
    """What the question says besides; all of it where nothing else is left.

    What tells documents apart already is no evidence once more in a passage: a passage that
    prints 山东 speaks no more of a matter in 山东 than the others of a paper of 山东 do.
    """
    kept = list(question)  # a year may stand within a number
    for start, end in (span for each in agreements for span in each.spans):
        kept[start:end] = " " * (end - start)
    left = "".join(kept)
    return left if any(character.isalnum() for character in left) else question
