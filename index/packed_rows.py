"""Rows of a sparse matrix that stay packed, each until it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.packing import lasts_of, unpack_indices


class PackedRows:
    """What `pack_indices` made; threads may share it."""

    def __init__(self, packed: NDArray[np.uint8], sizes: NDArray[np.uint32], limit: int) -> None:
        """sizes: (rows,) indices of each; limit: what every index must stay below.

        Raises ValueError if there are not so many numbers; what they say is seen on unpacking.
        """
        self._packed = packed
        self._sizes = sizes
        self._limit = limit
        self._bounds = np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)])
        lasts = lasts_of(packed, len(self))
        ended = self._bounds > 0
        self._bytes = np.zeros(len(self._bounds), np.int64)
        self._bytes[ended] = lasts[self._bounds[ended] - 1] + 1

    def __len__(self) -> int:
        """Indices of all rows."""
        return int(self._bounds[-1])

    def entries(self, row: int) -> slice:
        """Where the row's indices are among all."""
        return slice(self._bounds[row], self._bounds[row + 1])

    def indices(self, rows: Sequence[int]) -> list[NDArray[np.int64]]:
        """Of each row (n,) ascending. Raises ValueError unless from 0 and below the limit."""
        if not rows:
            return []
        parts = [self._packed[self._bytes[row] : self._bytes[row + 1]] for row in rows]
        found, bounds = unpack_indices(np.concatenate(parts), self._sizes[rows], self._limit)
        return [found[start:end] for start, end in pairwise(bounds.tolist())]

    def unpack(self) -> tuple[NDArray[Any], NDArray[np.int64]]:
        """(n,) indices of all rows and their (rows + 1,) bounds; raises ValueError likewise."""
        return unpack_indices(self._packed, self._sizes, self._limit)
