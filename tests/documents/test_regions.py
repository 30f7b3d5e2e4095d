from __future__ import annotations

import pytest

from documents.regions import (
    Region,
    county_named,
    find_places,
    find_regions,
    local_region,
    regions,
    short_name,
)


def names(text: str) -> list[str]:
    return [region.name for region, _, _ in find_regions(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("苏州和南京的目标有何不同?", ["苏州市", "南京市"]),
        ("江苏省苏州市昆山市", ["江苏省", "苏州市", "昆山市"]),
        ("山东省的“3830”集群", ["山东省"]),
        ("内蒙古与新疆", ["内蒙古自治区", "新疆维吾尔自治区"]),
        ("延边朝鲜族自治州", ["延边朝鲜族自治州"]),
        ("延边", ["延边朝鲜族自治州"]),
        ("没有提到地方", []),
        ("公示项目和龙岩的名单", ["龙岩市"]),  # not 和龙
        ("和龙的名单", ["和龙市"]),
        ("南昌市级专精特新企业", ["南昌市"]),
    ],
)
def test_regions_in_sentences(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted
    assert all(text[start:end] in (r.name, r.short) for r, start, end in find_regions(text))


def test_the_place_of_a_level_is_its_short_name() -> None:
    """南昌市级 is the city's level at 南昌; 南昌市的 is 南昌市."""
    assert [(start, end) for _, start, end in find_regions("南昌市级企业")] == [(0, 2)]
    assert [(start, end) for _, start, end in find_regions("南昌市的企业")] == [(0, 3)]


def test_a_province_wins_over_a_city_of_its_name() -> None:
    assert names("吉林") == ["吉林省"]
    assert names("吉林市") == ["吉林市"]
    assert names("海南") == ["海南省"]


@pytest.mark.parametrize(
    "text",
    [
        "朝阳产业",
        "合作共赢",
        "确保定期检查",
        "入海口",
        "大理石加工",
        "阿里巴巴",
        "长治久安",
        "真金白银",
    ],
)
def test_common_words_are_no_places(text: str) -> None:
    assert names(text) == []


def test_such_places_by_their_full_name() -> None:
    assert names("朝阳市与保定市") == ["朝阳市", "保定市"]


def test_levels() -> None:
    known = regions()
    assert [known[n].level for n in ("江苏省", "苏州市", "昆山市")] == ["省", "市", "县"]
    assert known["昆山市"].province == "江苏省"
    assert known["北京市"].level == "省"
    # What the statistics of administrative divisions count, Taiwan's cities apart.
    assert sum(r.level == "省" for r in known.values()) == 34
    assert sum(r.level == "市" and r.province != "台湾省" for r in known.values()) == 333


def test_short_names() -> None:
    shorts = {
        "苏州市": "苏州",
        "江苏省": "江苏",
        "广西壮族自治区": "广西",
        "西藏自治区": "西藏",
        "兴安盟": "兴安",
        "香港特别行政区": "香港",
        "恩施土家族苗族自治州": "恩施",
        "克孜勒苏柯尔克孜自治州": "克孜勒苏",
        "伊犁哈萨克自治州": "伊犁",
    }
    assert {name: short_name(name) for name in shorts} == shorts
    assert not [r.name for r in regions().values() if "族" in r.short]
    assert names("光芒") == []  # 芒市


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        ("柳河县重点产业扶持办法", "柳河县", "柳河"),
        ("中共柳河县委 柳河县人民政府", "柳河县", "柳河"),
        ("温州市鹿城区关于促进外贸的意见", "鹿城区", "鹿城"),
        ("鹿城区促进开放型经济发展的意见", "鹿城区", "鹿城"),
        ("上海市浦东新区科技局", "浦东新区", "浦东"),
        ("苏州工业园区管理委员会", "苏州工业园区", "苏州工业园区"),
        ("准格尔旗人民政府", "准格尔旗", "准格尔"),
    ],
)
def test_a_county_is_named_at_the_head_of_a_title(text: str, name: str, short: str) -> None:
    region = local_region(text)
    assert region is not None
    assert (region.name, region.short, region.level) == (name, short, "县")


@pytest.mark.parametrize(
    "text",
    [
        "园区企业奖励办法",
        "开发区促进产业发展办法",
        "全面推进县域经济发展",
        "各县(区)人民政府",
        "新疆维吾尔自治区人民政府",
        "上海市促进浦东新区保税维修业务发展若干规定",
        "深圳经济特区数字经济促进条例",
        "山东省自由贸易试验区条例",
        "清远市住宅小区物业管理条例",
        "柳州市工业园区绿色低碳考核办法",
    ],
)
def test_what_is_no_county(text: str) -> None:
    assert local_region(text) is None


def test_local_places_beside_those_of_the_table() -> None:
    local = [Region("海城区", "海城区", "县", ""), Region("鹿城区", "鹿城", "县", "浙江省")]
    found = find_places("鹿城和温州的海城区", local)
    assert [(r.name, start, end) for r, start, end in found] == [
        ("鹿城区", 0, 2),
        ("温州市", 3, 5),
        ("海城区", 6, 9),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("浦江县的补贴", "浦江县"),
        ("在浦江县开店", "浦江县"),
        ("老厂区改造", ""),
        ("哪几个县有补贴", ""),
        ("各市县的补贴", ""),
        ("全面推进县域经济", ""),
    ],
)
def test_counties_in_questions(text: str, name: str) -> None:
    assert county_named(text, 0) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("海西州科学技术局", "海西蒙古族藏族自治州"),
        ("延边州、恩施州", "延边朝鲜族自治州"),
        ("海南州", "海南藏族自治州"),
        ("海南的政策", "海南省"),
        ("苏州的政策", "苏州市"),
    ],
)
def test_prefectures_by_the_names_in_use(text: str, name: str) -> None:
    assert find_regions(text)[0][0].name == name


def test_a_level_is_no_county() -> None:
    assert county_named("玉溪县一级审查", 0) == ""
    assert county_named("玉溪县审查", 0) == "玉溪县"
