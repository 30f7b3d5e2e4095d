"""Rows that stay packed until each is asked for: against the matrix unpacked whole."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.packed_rows import PackedRows
from index.packing import pack_indices

LISTS = st.lists(st.sets(st.integers(0, 9999), max_size=9).map(sorted), min_size=1, max_size=8)


def packed(lists: list[list[int]], limit: int = 10_000) -> PackedRows:
    sizes = np.array([len(each) for each in lists], np.uint32)
    bounds = np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)])
    indices = np.array([index for each in lists for index in each], np.int32)
    return PackedRows(pack_indices(indices, bounds), sizes, limit)


@given(LISTS, st.randoms())
def test_any_rows_in_any_order(lists: list[list[int]], random: object) -> None:
    rows = list(range(len(lists)))
    random.shuffle(rows)  # type: ignore[attr-defined]
    made = packed(lists)
    assert [found.tolist() for found in made.indices(rows)] == [lists[row] for row in rows]
    whole, bounds = made.unpack()
    assert [whole[made.entries(row)].tolist() for row in range(len(lists))] == lists
    assert len(made) == bounds[-1] == sum(map(len, lists))


def test_no_rows() -> None:
    assert packed([[1], []]).indices([]) == []


def test_by_hand() -> None:
    made = packed([[2, 300], [], [0]])
    assert [found.tolist() for found in made.indices([2, 0])] == [[0], [2, 300]]
    assert made.entries(0) == slice(0, 2)


def test_an_index_beyond_the_limit_is_seen_when_its_row_is_read() -> None:
    made = packed([[5], [1]], limit=4)
    assert made.indices([1])[0].tolist() == [1]
    with pytest.raises(ValueError, match="found index 5 in a matrix, wanted less than 4"):
        made.indices([0])
