"""Numbers with their units, and years, in texts short enough to check by eye."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.folding import fold
from documents.quantities import find_quantities, numbers_in, unit_class
from documents.years import governing_year, years_in


@pytest.mark.parametrize(
    ("text", "printed", "number", "unit"),
    [
        ("布局10~20个中心", "10~20", "20", "个"),
        ("布局１０～２０个中心", "１０～２０", "20", "个"),
        ("建设5至8家", "5至8", "8", "家"),
        ("收入1.5万亿元左右", "1.5万亿", "1500000000000", "元"),
        ("成交额达 1000 亿元", "1000 亿", "100000000000", "元"),
        ("集聚 10 名人才", "10", "10", "名"),
        ("提高百分之二十", "百分之二十", "20", "%"),
        ("增长百分之5", "百分之5", "5", "%"),
        ("不少于面积的四分之一", "四分之一", "25", "%"),
        ("经三分之二以上业主同意", "三分之二", "66.7", "%"),
        ("滞纳金为千分之五", "千分之五", "0.5", "%"),
        ("距路沿五十厘米以内", "五十", "50", "厘米"),
        ("处三百元罚款", "三百", "300", "元"),
        ("推广20000台", "20000", "20000", "台"),
        ("推广20,000台", "20,000", "20000", "台"),
        ("占比达45%", "45", "45", "%"),
        ("占比达45％", "45", "45", "%"),
        ("高1.5个百分点", "1.5", "1.5", "个百分点"),
        ("三千亿元", "三千亿", "300000000000", "元"),
        ("20余家", "20余", "20", "家"),
        ("两个基地", "两", "2", "个"),
        ("每半年检查，三年复核", "三", "3", "年"),
        ("面积30万平方米", "30万", "300000", "平方米"),
        ("自出票日起十日内提示付款", "十", "10", "日"),
        ("保存时间不得少于三十日", "三十", "30", "日"),
        ("超过60日的", "60", "60", "日"),
        ("应当提前七日通知用户", "七", "7", "日"),
        ("按4:6比例分担", "4:6", "40.0", "比"),
        ("算力达到1500P", "1500", "1500", "P"),
        ("在轨卫星300颗", "300", "300", "颗"),
        ("同一单位只能申报一个项目", "一", "1", "个"),
        ("每家企业限报一项", "一", "1", "项"),
        ("对展位费给予六成补贴", "六成", "60", "%"),
        ("不高于市场价八成", "八成", "80", "%"),
        ("抽查不低于总数的一半", "一半", "50", "%"),
    ],
)
def test_a_quantity(text: str, printed: str, number: str, unit: str) -> None:
    (found,) = find_quantities(text)
    assert (found.printed, found.number, found.unit) == (printed, Decimal(number), unit)


@pytest.mark.parametrize(
    "text",
    [
        "2020年",
        "2020年度",
        "第53次会议",
        "第三批项目",
        "5G基站",
        "“3830”格局",
        "苏府〔2018〕130号",
        "一批企业",
        "一系列措施",
        "12月18日",
        "十分重要",
        "千家万户",
        "一个地方",
        "三元区和沙县区",
        "",
    ],
)
def test_no_quantity(text: str) -> None:
    assert find_quantities(text) == []


def test_several_in_order_with_their_places() -> None:
    text = "智能车间200家、智能工厂50家，产值3000亿元，占45%。"
    found = find_quantities(text)
    assert [(q.printed, q.unit, q.unit_class) for q in found] == [
        ("200", "家", "count"),
        ("50", "家", "count"),
        ("3000亿", "元", "money"),
        ("45", "%", "share"),
    ]
    places = [text[q.start : q.end] for q in found]
    assert places == ["200家", "50家", "3000亿元", "45%"]


@given(st.text("一二三十百千万亿0123456789.,~至到年月日个家亿元%第〔〕 百分之G", max_size=40))
def test_places_hold_whatever_is_read(text: str) -> None:
    for quantity in find_quantities(text):
        stretch = text[quantity.start : quantity.end]
        assert stretch.startswith(quantity.printed)
        assert quantity.number >= 0
        assert unit_class(quantity.unit) == quantity.unit_class


def test_unit_classes() -> None:
    units = ["元", "%", "年", "亩", "家", "吗"]
    assert [unit_class(u) for u in units] == ["money", "share", "time", "size", "count", None]


def test_a_year_governs_until_another_is_named() -> None:
    text = "建设1家。到2020年，建设2家；建设3家。建设4家。到2025年，建设5家。"
    years = [governing_year(text, text.index(f"{n}家")) for n in range(1, 6)]
    assert years == [None, 2020, 2020, 2020, 2025]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("到2020年", {2020}),
        ("到 2025 年", {2025}),
        ("2021—2023年", {2021, 2022, 2023}),
        ("(2021-2023年)", {2021, 2022, 2023}),
        ("2021年至2023年", {2021, 2022, 2023}),
        ("2023—2021年", {2021}),
        ("１９９９年", {1999}),
        ("12020年", set()),
        ("2020个", set()),
        ("1949—2049年", {2049}),
    ],
)
def test_years_named(text: str, years: set[int]) -> None:
    assert years_in(text) == years


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("3000亿", {"300000000000"}),
        ("三千亿", {"300000000000"}),
        ("3000 亿元", {"300000000000"}),
        ("二十家", {"20"}),
        ("9家", set()),
        ("第53次", set()),
        ("千家万户", set()),
        ("1,000家和50个", {"1000", "50"}),
    ],
)
def test_numbers_are_the_same_however_they_are_written(text: str, numbers: set[str]) -> None:
    assert numbers_in(text) == set(map(Decimal, numbers))


@pytest.mark.parametrize("text", ["第二十九条规定", "第五十三次会议", "第一百二十家"])
def test_no_part_of_an_ordinal_is_a_quantity(text: str) -> None:
    assert find_quantities(text) == []


def test_the_year_that_something_is_measured_against_sets_no_aim() -> None:
    text = "到2026年，配套率由2023年的38%提高到55%；培育单项冠军企业9家。"
    assert governing_year(text, text.index("55")) == 2026
    assert governing_year(text, text.index("9家")) == 2026
    paid = "从2023年的收入中列支50万元"
    assert governing_year(paid, paid.index("50")) == 2023  # nothing rises from it


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("由市与县区按4:6的比例分担", 40.0),
        ("市级与县区财政按6:4分担", 60.0),
        ("由市、区按5∶5承担", 50.0),
    ],
)
def test_ratios_are_shares(text: str, share: float) -> None:
    assert [(q.number, q.unit_class) for q in find_quantities(fold(text))] == [(share, "share")]


@pytest.mark.parametrize("text", ["于9:30开会", "比分为4:6"])
def test_what_is_no_ratio(text: str) -> None:
    assert not [q for q in find_quantities(fold(text)) if q.unit_class == "share"]
