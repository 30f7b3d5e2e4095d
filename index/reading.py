"""Files of an index that hold what they should, or a ValueError that names the file."""

from __future__ import annotations

import json
from pathlib import Path
from tokenize import TokenError
from typing import Any

import numpy as np
from numpy.typing import NDArray

# The header of a .npy file is a Python literal, and numpy lets pass what is raised on reading it.
_OF_A_DAMAGED_HEADER = (ValueError, TypeError, SyntaxError, TokenError, MemoryError)


def read_numbers(path: Path, widest: int = 1) -> NDArray[Any]:
    """The (n,) whole numbers from 0 of a .npy file; widest: bytes of each at most.

    Raises OSError, or ValueError where the file holds anything else.
    """
    with path.open("rb") as file:
        try:
            numbers: NDArray[Any] = np.lib.format.read_array(file, allow_pickle=False)
        except _OF_A_DAMAGED_HEADER as error:
            raise ValueError(f"{path.name} holds no array ({error})") from error
    held = numbers.dtype
    if numbers.ndim != 1 or held.kind != "u" or held.itemsize > widest:
        raise ValueError(f"{path.name} holds {held} of {numbers.ndim} dimensions")
    return numbers


def read_terms(path: Path) -> dict[str, int]:
    """Texts of a JSON list, none twice, and the place of each. Raises OSError or ValueError."""
    try:
        terms = json.loads(path.read_text("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{path.name} is not JSON in UTF-8 ({error})") from error
    if not isinstance(terms, list) or set(map(type, terms)) - {str}:
        raise ValueError(f"{path.name} holds no list of texts")
    placed = dict(zip(terms, range(len(terms)), strict=True))
    if len(placed) < len(terms):
        raise ValueError(f"{path.name} holds a text twice")
    return placed
