"""Sums of money that are claimed without their unit, and questions that end in 吧."""

from __future__ import annotations

import pytest

from documents.folding import fold
from qa.understanding.claimed_figures import claims_in, clearly_money
from qa.understanding.kinds import kind_of


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("训满100人次就能拿20万，是真的吗", 200_000),
        ("产值倒有7000万，是不是不能报", 70_000_000),
        ("每年给一万块补助，对吗", 10_000),
        ("每月也有600块补贴？", 600),
    ],
)
def test_a_sum_without_its_unit(question: str, number: int) -> None:
    sums = [claim.number for claim in claims_in(fold(question)) if claim.unit == "元"]
    assert sums == [number]


@pytest.mark.parametrize(
    "question", ["两个人一块儿申请可以吗", "培训20万人次，对吗", "给两块牌子，对吗"]
)
def test_no_sum(question: str) -> None:
    assert not [claim for claim in claims_in(fold(question)) if claim.unit == "元"]


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("材料全年随时都能递吧？", "yesno"),
        ("一人申请一套没问题吧", "yesno"),
        ("查一下材料怎么递吧", "what"),
        ("丝绸设计中心要递几家企业的材料？", "fact"),
    ],
)
def test_who_asks_to_be_confirmed(question: str, kind: str) -> None:
    assert kind_of(fold(question), (), None, about=False) == kind


@pytest.mark.parametrize(
    "question",
    [
        "每处装50块电子屏，对吗？",
        "给30块充电电池，对吗？",
        "补贴面积20万，对吗？",
        "奖励名额2万，对吗？",
        "奖补支持了3万就业岗位，对吗？",
    ],
)
def test_what_is_counted_is_no_sum(question: str) -> None:
    assert not [claim for claim in claims_in(fold(question)) if claim.unit == "元"]


@pytest.mark.parametrize(
    ("question", "clearly"),
    [
        ("训满100人次就能拿20万，是真的吗", True),
        ("每月也有600块补贴？", True),
        ("投资任务是2000亿，对不对？", True),
        ("引进人才补贴青年20万，对吗？", False),
        ("人口目标是3亿吗？", False),
    ],
)
def test_what_is_clearly_money(question: str, clearly: bool) -> None:
    folded = fold(question)
    (claim,) = (claim for claim in claims_in(folded) if claim.unit == "元")
    assert clearly_money(folded, claim) is clearly
