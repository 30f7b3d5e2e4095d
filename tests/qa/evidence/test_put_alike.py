"""Segments that end alike but for their figures, and what leads into them."""

from __future__ import annotations

import pytest

from qa.evidence.put_alike import is_put_alike


@pytest.mark.parametrize(
    ("segment", "before", "alike"),
    [
        ("高层住宅每平方米七十元。", "多层住宅每平方米四十元", True),
        ("省级项目每个奖励20万元", "国家级项目每个奖励50万元", True),
        ("最高50万元", "按投资额的10%补助", False),
        ("每亩8元", "每吨9元", False),  # too little alike
        ("高层住宅", "多层住宅", False),  # no figure
        ("高层住宅每平方米七十元", "", False),
    ],
)
def test_put_alike(segment: str, before: str, alike: bool) -> None:
    assert is_put_alike(segment, before) is alike
