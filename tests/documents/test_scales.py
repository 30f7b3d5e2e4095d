"""Quantities on one scale."""

from __future__ import annotations

import pytest

from documents.quantities import find_quantities
from documents.scales import measure_of


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("管一年", "不超过十二个月", True),
        ("管一年", "不超过六个月", False),
        ("10天内", "十日内", True),
        ("10个工作日内", "10日内", False),
        ("打到26度", "不得低于二十六摄氏度", True),
        ("满20岁", "年满二十周岁", True),
        ("5家", "5个", False),
    ],
)
def test_units_of_one_kind_are_compared(one: str, other: str, same: bool) -> None:
    (first,), (second,) = find_quantities(one), find_quantities(other)
    assert (measure_of(first) == measure_of(second)) is same
