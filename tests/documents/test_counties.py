"""Districts and counties, and the cities around them."""

from __future__ import annotations

import re

import pytest

from documents.counties import cities_around, counties_in
from documents.regions import regions


def test_every_county_is_named_in_full_and_lies_in_a_place_of_the_table() -> None:
    for name, cities in cities_around().items():
        assert re.fullmatch(r"[\u4e00-\u9fff]{2,15}(?<=[市区县旗])", name), name
        assert all(city in regions() or city.endswith("直辖") for city in cities), (name, cities)


def test_county_level_cities_are_the_same_as_those_of_the_table_of_regions() -> None:
    of_table = {region.name for region in regions().values() if region.level == "县"}
    assert of_table <= cities_around().keys()
    assert {n for n in cities_around() if n.endswith("市")} - of_table == {"白杨市"}


@pytest.mark.parametrize(
    ("county", "cities"),
    [
        ("姑苏区", ("苏州市",)),
        ("昆山市", ("苏州市",)),
        ("沛县", ("徐州市",)),
        ("浦东新区", ("上海市",)),
        ("仙桃市", ("湖北省直辖",)),
        ("西湖区", ("杭州市", "南昌市")),
    ],
)
def test_where_a_county_lies(county: str, cities: tuple[str, ...]) -> None:
    assert cities_around()[county] == cities


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("我厂在姑苏区", ["姑苏区"]),
        ("沛县的企业", ["沛县"]),
        ("市和县的财政按什么比例出钱", []),  # 和县
        ("老城区改造", []),
        ("海港区域合作", []),
        ("各县区怎么推荐", []),
        ("昆山市的企业", []),  # a place of the table of regions
    ],
)
def test_names_are_found_in_questions(text: str, names: list[str]) -> None:
    assert [name for name, _, _ in counties_in(text)] == names
