"""By how much two figures differ, and where nothing is said of it."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

AWARDS = """湖州市丝绸工坊奖励办法
湖经信〔2024〕3号
第一条 为规范工坊奖励，制定本办法。
第二条 对首次获评国家级丝绸工坊的企业奖励90万元，省级丝绸工坊奖励30万元，展示周另补5万元。
第三条 奖励资金由市、区两级财政按6:4比例分担。
第四条 缫丝设备按投入的25%给予补助；蚕种保险按保费的60%给予补贴。
附表 各地指标
地区	2025年产值目标（亿元）	2027年产值目标（亿元）	工坊数（家）	其中示范工坊（家）
南浔区	260	400	20	4
德清县	150	210	12	3
"""
FUND = """嘉兴市丝绸技术资金细则
嘉科〔2025〕9号
第一条 为用好资金，制定本细则。
第二条 补助资金由市与县市区按1∶1分担。
第三条 缫丝设备按投入的20%给予补助。
"""


@pytest.fixture(scope="module")
def awards(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = [document_from_text(AWARDS, "a.txt"), document_from_text(FUND, "b.txt")]
    return assistant_over(documents, tmp_path_factory.mktemp("awards") / "index")


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("湖州国家级和省级丝绸工坊奖励相差多少？", "国家级为90万元，高于省级的30万元，相差60万元"),
        (
            "湖州南浔区和德清县2025年产值目标相差多少？",
            "南浔区为260亿元，高于德清县的150亿元，相差110亿元",
        ),
        (
            "湖州南浔区2025年和2027年产值目标相差多少？",
            "2025年为260亿元，低于2027年的400亿元，相差140亿元",
        ),
    ],
)
def test_the_difference_opens_the_answer(awards: Assistant, question: str, opening: str) -> None:
    assert awards.ask(question).text.startswith(opening)


def test_none_where_another_column_may_be_meant(awards: Assistant) -> None:
    assert "相差" not in awards.ask("湖州南浔区和德清县的示范工坊数相差多少家？").text


def test_none_where_no_difference_is_asked(awards: Assistant) -> None:
    assert "相差" not in awards.ask("湖州国家级和省级丝绸工坊分别奖励多少？").text


def test_a_ratio_is_told_of_each_and_not_taken_from_another(awards: Assistant) -> None:
    text = awards.ask("市县两级出钱的比例，湖州和嘉兴有何不同？").text
    assert "6:4" in text and "1∶1" in text
    assert "相差" not in text


def test_two_matters_of_one_paper(awards: Assistant) -> None:
    text = awards.ask("湖州缫丝设备和蚕种保险分别补几成？").text
    assert "25%" in text and "60%" in text
