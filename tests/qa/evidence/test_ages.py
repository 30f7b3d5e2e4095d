"""Ages, against bands that can be read by hand."""

from __future__ import annotations

import pytest

from qa.evidence.ages import age_outside


@pytest.mark.parametrize(
    ("asked", "told", "outside"),
    [
        ("70岁独居的老人每月领多少", "80周岁以上独居的,每人每月100元", "70岁"),
        ("85岁独居的老人每月领多少", "80周岁以上独居的,每人每月100元", ""),
        ("我今年80岁能领多少", "年满80周岁的,每人每月100元", ""),
        ("18岁的青年补多少", "16至24岁失业青年,每人补贴1500元", ""),
        ("30岁的青年补多少", "16-24岁失业青年,每人补贴1500元", "30岁"),
        ("60岁能申请多少", "未满60周岁的,每人500元", "60岁"),
        ("59岁能申请多少", "不满60周岁的,每人500元", ""),
        ("70岁的老人", "60至79周岁的200元,80周岁以上的300元", ""),
        ("80岁以上的老人每月多少", "年满60周岁的,每人每月100元", ""),
        ("70岁的老人领多少", "每人每月100元", ""),
    ],
)
def test_an_age_outside_each_band(asked: str, told: str, outside: str) -> None:
    assert age_outside(asked, told) == outside
