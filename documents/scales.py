"""Quantities on one scale, so that they can be compared: 一年 and 十二个月."""

from __future__ import annotations

from decimal import Decimal

from documents.quantities import Quantity

# A unit, and what it is of another one.
_SAME = {
    "年": ("月", 12),
    "个月": ("月", 1),
    "周": ("日", 7),
    "天": ("日", 1),
    "自然日": ("日", 1),
    "个自然日": ("日", 1),
    "个工作日": ("工作日", 1),
    "摄氏度": ("度", 1),
    "名": ("人", 1),
    "个百分点": ("百分点", 1),
    "周岁": ("岁", 1),
    "吨标煤": ("吨标准煤", 1),
}


def measure_of(quantity: Quantity) -> tuple[str, Decimal]:
    """(unit, number) as they are compared: a year is 12 months, 22度 are 22摄氏度."""
    unit, times = _SAME.get(quantity.unit, (quantity.unit, 1))
    return unit, quantity.number * times
