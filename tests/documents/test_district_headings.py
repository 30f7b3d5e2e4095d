"""Districts that a title begins with, and ratios of more than two."""

from __future__ import annotations

import pytest

from documents.counties import district_heading
from documents.quantities import find_quantities
from documents.read import document_from_text


def test_a_title_that_begins_with_a_district_is_of_it() -> None:
    text = "涪陵区蚕丝产业专项资金实施细则\n第一条 为用好资金，制定本细则。\n"
    assert document_from_text(text, "a.txt").metadata.region == "涪陵区"


def test_the_district_behind_its_city() -> None:
    found = district_heading("苏州市吴江区丝绸产业细则")
    assert found is not None and (found.name, found.short, found.province) == (
        "吴江区",
        "吴江",
        "江苏省",
    )


@pytest.mark.parametrize("title", ["丝绸产业细则", "老城区改造办法", "关于支持吴江区的意见"])
def test_no_district_where_none_begins_it(title: str) -> None:
    assert district_heading(title) is None


@pytest.mark.parametrize(
    ("text", "printed"),
    [("按3:5:2的比例分担", "3:5:2"), ("按6:4比例分担", "6:4"), ("由市与县按1∶1分担", "1∶1")],
)
def test_ratios_of_who_shares(text: str, printed: str) -> None:
    assert [q.printed for q in find_quantities(text) if q.unit == "比"] == [printed]


def test_a_time_of_day_is_no_ratio() -> None:
    assert not [q for q in find_quantities("9:00至17:00办理") if q.unit == "比"]


def test_standard_coal_in_short() -> None:
    assert [q.unit for q in find_quantities("能耗800吨标煤")] == ["吨标煤"]
