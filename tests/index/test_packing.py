"""Packed numbers and the indices of sparse matrices: by hand, back again, and damaged."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.packing import pack, pack_indices, unpack, unpack_indices

SIZES = st.integers(0, 32).flatmap(lambda bits: st.integers(0, 2**bits - bool(bits)))


@given(st.lists(SIZES.filter(lambda number: number < 2**32)))
def test_numbers_come_back(numbers: list[int]) -> None:
    packed = pack(np.array(numbers, np.uint32))
    assert unpack(packed, len(numbers)).tolist() == numbers
    assert len(packed) == sum(max(1, -(-number.bit_length() // 7)) for number in numbers)


def test_bytes_by_hand() -> None:
    # 300 = 2 * 128 + 44: the low seven bits first, marked as not the last
    assert pack(np.array([5, 300, 127], np.uint32)).tolist() == [5, 128 + 44, 2, 127]


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        ([5], 2),
        ([5, 6], 1),
        ([128], 1),
        ([5, 128], 1),
        ([128] * 5 + [1], 1),
        ([128] * 4 + [16], 1),  # 2 ** 32
    ],
)
def test_what_is_not_packed_numbers_is_refused(raw: list[int], count: int) -> None:
    with pytest.raises(ValueError, match="packed number"):
        unpack(np.array(raw, np.uint8), count)


LISTS = st.lists(st.sets(st.integers(0, 999), max_size=9).map(sorted), max_size=6)


@given(LISTS)
def test_indices_come_back(lists: list[list[int]]) -> None:
    indices = np.array([index for each in lists for index in each], np.int32)
    sizes = np.array([len(each) for each in lists], np.uint32)
    bounds = np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)])
    again, found = unpack_indices(pack_indices(indices, bounds), sizes, limit=1000)
    assert again.tolist() == indices.tolist()
    assert found.tolist() == bounds.tolist()


def test_indices_by_hand() -> None:
    # 2 and 5, nothing, 0: each list counts from -1
    packed = pack_indices(np.array([2, 5, 0]), np.array([0, 2, 2, 3]))
    assert packed.tolist() == [3, 3, 1]
    indices, bounds = unpack_indices(packed, np.array([2, 0, 1], np.uint32), limit=6)
    assert indices.tolist() == [2, 5, 0] and bounds.tolist() == [0, 2, 2, 3]


@pytest.mark.parametrize(
    ("packed", "sizes", "message"),
    [
        ([3, 3, 1], [2, 0, 2], "found 3 packed numbers, wanted 4"),
        ([3, 4, 1], [2, 0, 1], "found index 6 in a matrix, wanted less than 6"),
        ([3, 0, 1], [2, 0, 1], "gap of 0"),  # 2 twice
        ([3, 3, 0], [2, 0, 1], "gap of 0"),  # -1
    ],
)
def test_indices_outside_their_matrix_are_refused(
    packed: list[int], sizes: list[int], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        unpack_indices(np.array(packed, np.uint8), np.array(sizes, np.uint32), limit=6)
