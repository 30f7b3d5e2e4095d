"""Whole numbers in few bytes: small ones in one byte, seven bits a byte (LEB128).

The gaps between the rows in which a word occurs are small where the word is common, and common
words make up most of an inverted index: about 1.3 bytes a gap instead of 4 (variable byte codes
in H. Williams, J. Zobel, Compressing integers for fast file access, 1999).

A compressed sparse matrix (scipy's CSR and CSC) is such lists side by side: `indices`, ascending
within each list, and `indptr`, where each list begins and the last one ends.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

_MORE = 0x80  # set in every byte of a number but its last
_BITS = 7
_LONGEST = 5  # bytes of a number below 2 ** 32
_HIGHEST = 1 << (32 - _BITS * (_LONGEST - 1))  # what the fifth byte must stay below


def pack(numbers: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """(n,) numbers -> their bytes, lowest bits first."""
    sizes = np.ones(len(numbers), np.int64)
    for size in range(1, _LONGEST):
        sizes += numbers >= np.uint32(1 << (_BITS * size))
    starts = np.cumsum(sizes) - sizes
    packed = np.empty(int(sizes.sum()), np.uint8)
    for place in range(_LONGEST):
        there = sizes > place
        bits = (numbers[there] >> np.uint32(_BITS * place)) & np.uint32(_MORE - 1)
        more = np.where(sizes[there] > place + 1, _MORE, 0)
        packed[starts[there] + place] = bits | more.astype(np.uint32)
    return packed


def unpack(packed: NDArray[np.uint8], count: int) -> NDArray[np.uint32]:
    """The (count,) numbers that `pack` was given. Raises ValueError if there are not so many."""
    lasts = lasts_of(packed, count)
    starts = np.zeros_like(lasts)
    np.add(lasts[:-1], 1, out=starts[1:])
    sizes = lasts - starts + 1
    if count and sizes.max() > _LONGEST:
        raise ValueError(f"found a packed number of {sizes.max()} bytes, wanted {_LONGEST}")
    if (packed[lasts[sizes == _LONGEST]] >= _HIGHEST).any():
        raise ValueError("found a packed number of 33 bits or more, wanted 32")
    numbers: NDArray[np.uint32] = (packed[starts] & np.uint8(_MORE - 1)).astype(np.uint32)
    longer = np.flatnonzero(sizes > 1)  # fewer with each byte: most numbers have one
    for place in range(1, _LONGEST):
        bits = packed[starts[longer] + place] & np.uint8(_MORE - 1)
        numbers[longer] |= bits.astype(np.uint32) << np.uint32(_BITS * place)
        longer = longer[sizes[longer] > place + 1]
    return numbers


def lasts_of(packed: NDArray[np.uint8], count: int) -> NDArray[np.int64]:
    """(count,) place of each number's last byte. Raises ValueError if there are not so many."""
    lasts = np.flatnonzero(packed < _MORE)
    whole = not len(packed) or (len(lasts) and lasts[-1] == len(packed) - 1)
    if len(lasts) != count or not whole:
        raise ValueError(f"found {len(lasts)} packed numbers, wanted {count}")
    return lasts


def pack_indices(indices: NDArray[Any], bounds: NDArray[Any]) -> NDArray[np.uint8]:
    """(n,) indices of a matrix, and its (lists + 1,) bounds -> the gaps between them, packed.

    Each list counts from -1, so that no gap is less than 1.
    """
    starts = bounds[:-1][np.diff(bounds) > 0]
    gaps = np.diff(indices, prepend=-1)
    gaps[starts] = indices[starts] + 1
    return pack(gaps.astype(np.uint32))


def unpack_indices(
    packed: NDArray[np.uint8], sizes: NDArray[np.uint32], limit: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """(n,) indices and (lists + 1,) bounds; sizes: how many indices each list has.

    Raises ValueError unless each list ascends from 0 or more and stays below the limit.
    """
    bounds = np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)])
    gaps = unpack(packed, int(bounds[-1]))
    if not gaps.all():
        raise ValueError("found a gap of 0 in a matrix, wanted 1 or more")
    reached = np.concatenate([[0], np.cumsum(gaps, dtype=np.int64)])
    indices = reached[1:] - np.repeat(reached[bounds[:-1]], sizes) - 1
    if len(indices) and indices.max() >= limit:
        raise ValueError(f"found index {indices.max()} in a matrix, wanted less than {limit}")
    return indices, bounds
