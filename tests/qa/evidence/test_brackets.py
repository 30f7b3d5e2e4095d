"""Brackets of amounts, as sentences and rows print them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from documents.quantities import find_quantities
from qa.evidence.brackets import bracket_in, is_bound


@pytest.mark.parametrize(
    ("text", "unit", "low", "high"),
    [
        ("投资额1000万元以上、5000万元以下的,给予奖励", "元", 10**7, 5 * 10**7),
        ("投资额1亿元以下5000万元以上的项目", "元", 5 * 10**7, 10**8),
        ("年飞行不少于5000架次的,每架次补贴15元", "架次", 5000, None),
        ("出口额不低于500万元的", "元", 5 * 10**6, None),
        ("满5年不足8年的,每年给予15万元", "年", 5, 8),
        ("不满60分的,扣减经费", "分", None, 60),
        ("拖拉机 | 50(含)—80马力 | 5500", "马力", 50, 80),
        ("不超过300万元的", "元", None, 3 * 10**6),
    ],
)
def test_ends(text: str, unit: str, low: int | None, high: int | None) -> None:
    (amount,) = find_quantities(f"1{unit}") or find_quantities(f"2{unit}")
    bracket = bracket_in(text, amount)
    assert (bracket.low, bracket.high) == tuple(
        None if end is None else Decimal(end) for end in (low, high)
    )


def test_an_end_that_is_left_out() -> None:
    (amount,) = find_quantities("50马力")
    assert not bracket_in("50(不含)—80马力", amount).holds(Decimal(50))
    assert bracket_in("50(含)—80马力", amount).holds(Decimal(50))


@pytest.mark.parametrize(
    ("asked", "bound"),
    [("超过5000亿元的集群", True), ("800万美元以下的企业", True), ("我们出口了800万美元", False)],
)
def test_a_bound_and_what_one_has(asked: str, bound: bool) -> None:
    (amount,) = find_quantities(asked)
    assert is_bound(asked, amount) == bound
