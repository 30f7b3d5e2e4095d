"""Another figure of the same length in place of a printed one."""

from __future__ import annotations

import random
import re
from collections.abc import Collection
from itertools import pairwise

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_ATTEMPTS = 200  # so many draws before a figure that is taken is accepted


def redrawn(printed: str, rng: random.Random, taken: Collection[str] = ()) -> str:
    """The text with other digits: as many, every number another one than before.

    10~20个 stays a range that goes up; numbers do not begin with 0 unless they did. None of
    taken comes out, unless nothing else can. A text without digits is returned as it is.
    """
    rises, spare = _rises(printed), ""
    for _ in range(_ATTEMPTS):
        drawn = _NUMBER.sub(lambda match: _other(match[0], rng), printed)
        if drawn not in taken and _rises(drawn) == rises:
            return drawn
        spare = drawn
    return spare


def _other(number: str, rng: random.Random) -> str:
    """Every digit drawn anew, until the number differs."""
    drawn = number
    while drawn == number:
        drawn = "".join(
            _digit(number, at, rng) if c.isdecimal() else c for at, c in enumerate(number)
        )
    return drawn


def _digit(number: str, at: int, rng: random.Random) -> str:
    if at == 0 and number.startswith("0") and len(number) > 1:
        return "0"  # 0.5
    ends_fraction = at == len(number) - 1 and "." in number
    return str(rng.randint(1 if at == 0 or ends_fraction else 0, 9))


def _rises(printed: str) -> bool:
    """Each of several numbers is greater than the one before."""
    values = [float(number.replace(",", "")) for number in _NUMBER.findall(printed)]
    return all(low < high for low, high in pairwise(values))
