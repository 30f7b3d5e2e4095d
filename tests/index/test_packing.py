from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.packing import pack, unpack

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
    ("raw", "count"), [([5], 2), ([5, 6], 1), ([128], 1), ([5, 128], 1), ([128] * 5 + [1], 1)]
)
def test_what_is_not_packed_numbers_is_refused(raw: list[int], count: int) -> None:
    with pytest.raises(ValueError, match="packed number"):
        unpack(np.array(raw, np.uint8), count)
