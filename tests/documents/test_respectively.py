"""Figures set one each for the things of a list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.respectively import each_of


def pairs(sentence: str) -> list[list[tuple[str, str]]]:
    return [[(each.name, each.said) for each in group] for group in each_of(sentence)]


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        (
            "对首次认定的国家级、省级、市级丝绸工厂，分别给予100万元、50万元、20万元奖励。",
            [[("国家级", "100万元"), ("省级", "50万元"), ("市级", "20万元")]],
        ),
        (
            "对评为五星和四星的蚕桑基地，由市财政分别补助15万元和10万元。",
            [[("五星", "15万元"), ("四星", "10万元")]],
        ),
        (  # two runs for one list
            "按单元级、产线级推进改造，分别按投入的10%、15%补助，最高分别为30万元、120万元。",
            [
                [("单元级", "10%"), ("产线级", "15%")],
                [("单元级", "30万元"), ("产线级", "120万元")],
            ],
        ),
        (  # the unit stands behind the last one
            "对一等奖、二等奖、三等奖分别奖励100、50、20万元。",
            [[("一等奖", "100万元"), ("二等奖", "50万元"), ("三等奖", "20万元")]],
        ),
        (
            "对获得中国质量奖、省长质量奖的企业分别奖励300万、100万元",
            [[("中国质量奖", "300万元"), ("省长质量奖", "100万元")]],
        ),
    ],
)
def test_each_with_its_own(sentence: str, read: list[list[tuple[str, str]]]) -> None:
    assert pairs(sentence) == read


STEPS = "企业年营业收入首次达到5亿元、10亿元、50亿元的，分别给予100万元、200万元、500万元奖励。"


def test_each_step_with_its_own_and_what_leads_in() -> None:
    (group,) = each_of(STEPS)
    assert [(each.name, each.said) for each in group] == [
        ("企业年营业收入首次达到5亿元", "100万元"),
        ("企业年营业收入首次达到10亿元", "200万元"),
        ("企业年营业收入首次达到50亿元", "500万元"),
    ]
    assert [int(each.step.number) for each in group if each.step] == [5 * 10**8, 10**9, 5 * 10**9]


def test_amounts_that_neither_rise_nor_fall_are_no_steps() -> None:
    assert pairs("达到5亿元、50亿元、10亿元的，分别给予100万元、200万元、500万元奖励。") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "对国家级、省级、市级丝绸工厂，分别给予100万元、50万元奖励。",  # three things, two figures
        "对丝绸工厂给予100万元、50万元奖励。",
        "对国家级、省级丝绸工厂，分别给予奖励。对蚕农奖励5万元、3万元。",  # of another sentence
        "对国家级、省级丝绸工厂，分别奖励100万元、5%。",  # of two kinds
        "市、县分别承担60%、40%。",  # names of one character tell nothing in a question
    ],
)
def test_no_pairs_where_none_are_sure(sentence: str) -> None:
    assert pairs(sentence) == []


NAMES = ["青蓝级", "朱红级", "月白级", "松绿级", "鹅黄级"]


@given(
    st.integers(2, 5).flatmap(
        lambda n: st.tuples(
            st.permutations(NAMES[:n]), st.lists(st.integers(1, 999), min_size=n, max_size=n)
        )
    ),
    st.sampled_from(["、", "和"]),
    st.sampled_from(["", "工厂", "的企业"]),
)
def test_whatever_is_written_so_is_read_back(
    drawn: tuple[list[str], list[int]], last: str, behind: str
) -> None:
    names, sums = drawn
    listed = "、".join(names[:-1]) + last + names[-1] + behind
    paid = "、".join(f"{s}万元" for s in sums[:-1]) + f"{last}{sums[-1]}万元"
    sentence = f"对认定的{listed}，分别给予{paid}奖励。"
    assert pairs(sentence) == [list(zip(names, [f"{s}万元" for s in sums], strict=True))]
    for each in each_of(sentence)[0]:
        assert sentence[each.figure.start : each.figure.end] == each.said
