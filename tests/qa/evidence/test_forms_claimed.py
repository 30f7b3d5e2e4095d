"""Rules that hardly a paper is without, and who does what, in whatever words they are asked."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

RULES = """衢州市丝绸工坊认定管理办法
衢经信〔2025〕4号
第一条 为管好丝绸工坊，制定本办法。
第二条 丝绸工坊由县（市、区）经信部门初审，市经信局组织评审，报市政府常务会议审定。
第三条 丝绸工坊牌匾有效期4年。同一企业当年只能申报一类工坊。
第四条 申报材料一式三份，申报不收取任何费用。
第五条 设备检修费、罚息不计入补助基数。
第六条 补助由市财政局在20个工作日内拨付，市审计局对资金使用开展审计。
第七条 用补助购置的织机自到账之日起5年内不得转让。
第八条 本办法自2025年5月1日起施行，有效期3年。
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(RULES, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("claimed") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("衢州丝绸工坊牌子一挂就是六年，对吧？", "有效期4年"),
        ("衢州丝绸工坊的材料交两份就够了，没错吧？", "一式三份"),
        ("衢州丝绸工坊能两类一起报吗？", "只能申报一类"),
        ("衢州报丝绸工坊要不要交费？", "不收取任何费用"),
        ("衢州丝绸补助，罚息也算进去吧？", "不计入"),
        ("衢州丝绸工坊拿补助买的织机能卖掉吗？", "不得转让"),
        ("衢州丝绸工坊头一道由谁来审？", "初审"),
        ("衢州丝绸工坊最后谁拍板？", "市政府常务会议审定"),
        ("衢州丝绸工坊的补助由谁打给企业？", "市财政局"),
    ],
)
def test_the_rule_is_told(rules: Assistant, question: str, said: str) -> None:
    assert said in rules.ask(question).text


def test_how_long_what_is_awarded_holds_is_not_told_by_how_long_the_paper_does(
    rules: Assistant,
) -> None:
    assert "有效期3年" not in rules.ask("衢州丝绸工坊牌子一挂就是六年，对吧？").text


def test_no_verdict_where_what_is_claimed_is_not_ruled_on(rules: Assistant) -> None:
    assert rules.ask("衢州丝绸工坊每年复核一次，对吧？").status == "refused"


def test_two_deeds_in_one_sentence_are_told_each(rules: Assistant) -> None:
    text = rules.ask("衢州丝绸工坊由谁初审、最后由谁拍板？").text
    assert "经信部门初审" in text and "市政府常务会议审定" in text


def test_how_much_a_fee_is_is_not_told_by_when_there_is_none(rules: Assistant) -> None:
    assert "不收取" not in rules.ask("衢州丝绸工坊每年要交多少管理费？").text
