"""Claims whose figure stands in the text, which rules out what is claimed; and cases of a bound."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.folding import fold
from documents.read import document_from_text
from qa.assistant import Assistant

RULES = """湖州市丝绸工坊管理办法
湖经信〔2024〕3号
第一条 为管好工坊，制定本办法。
第二条 未满十六周岁的人员不得进入煮茧车间。
第三条 在岗缫丝师每人每月发放技艺补贴500元。公务员兼任的不领取补贴。
第四条 南浔区推荐工坊不超过4个，其他县区各不超过2个。
第五条 上年度出口额300万元以下的工坊，由市财政统一投保，无须缴费。\
上年度出口额300万元及以上的工坊，按实缴保费的40%给予补贴。
第六条 参评工坊上年度综合能耗应当在100吨标准煤以上，或者产值在800万元以上。
第七条 每年集中受理两次，上半年为4月，下半年为9月。
第八条 技艺补贴与设备补助可以同时享受。
第九条 师傅的聘期三年，可以连续聘任一次。
第十条 夫妻双方均符合条件的，师傅公寓只能由一方申请；累计租住不超过五年。
第十一条 每名师傅联系丝绸企业不超过3家。
第十二条 补助资金分两次拨付：公示后拨付60%，复核后拨付40%。
第十三条 行政后勤人员不在师傅评定范围之内。
第十四条 对新办工坊，每家补助30万元，同一工坊不再享受其他租金补贴。
第十五条 工坊建设展示平台的，每处电子屏补贴2000元。
第十六条 对在册绣娘，每人补贴800元。学徒期内离职的，不再享受任何补贴。
"""


@pytest.fixture(scope="module")
def ruled(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = [document_from_text(RULES, "a.txt")]
    return assistant_over(documents, tmp_path_factory.mktemp("ruled") / "index")


def said(ruled: Assistant, question: str) -> str:
    answer = ruled.ask(question)
    return fold(answer.text) if answer.status == "answered" else ""


def test_what_is_forbidden_is_not_confirmed(ruled: Assistant) -> None:
    text = said(ruled, "未满16周岁的学徒可以进入煮茧车间，是吗？")
    assert "不得进入煮茧车间" in text
    assert not text.startswith("相符")


def test_what_is_claimed_to_be_forbidden_is_confirmed(ruled: Assistant) -> None:
    assert said(ruled, "未满16周岁的人员不能进入煮茧车间，对吗？").startswith("相符")


def test_whom_the_next_sentence_rules_out(ruled: Assistant) -> None:
    text = said(ruled, "公务员兼任缫丝师，每月也有500元技艺补贴，对吗？")
    assert "不领取补贴" in text
    assert not text.startswith("相符")


def test_the_figure_of_the_place_that_is_claimed(ruled: Assistant) -> None:
    assert said(ruled, "南浔区可以推荐工坊2个，对吗？").startswith("不符")


def test_the_bracket_that_an_amount_lies_in(ruled: Assistant) -> None:
    text = said(ruled, "上年度出口额500万元的工坊，保费全部由市财政出吗？")
    assert "40%" in text
    assert not text.startswith("不符:上年度出口额300万元以下")


def test_either_of_two_thresholds(ruled: Assistant) -> None:
    text = said(ruled, "工坊上年度能耗才80吨标煤，产值倒有900万，是不是就没法参评了？")
    assert "产值在800万元以上" in text


@pytest.mark.parametrize(
    ("question", "rule"),
    [
        ("湖州工坊的申请材料全年随时都能递，对吧？", "每年集中受理两次"),
        ("湖州的技艺补贴和设备补助只能挑一样拿，是这样吗？", "可以同时享受"),
        ("湖州丝绸师傅可以连任两次？", "可以连续聘任一次"),
        ("我和老婆都够条件，湖州师傅公寓一人申请一套没问题吧？", "只能由一方申请"),
        ("湖州师傅公寓最长能住8年吗？", "累计租住不超过五年"),
        ("一名湖州师傅可以同时跑5家企业，对不对？", "不超过3家"),
        ("湖州的补助资金是一次性给的吗？", "分两次拨付"),
        ("湖州的行政后勤人员能评师傅吗？", "不在师傅评定范围之内"),
    ],
)
def test_the_rule_in_the_form_that_is_claimed(ruled: Assistant, question: str, rule: str) -> None:
    assert rule in said(ruled, question)


@pytest.mark.parametrize(
    "question", ["宇航员的训练舱可以连任两次吗？", "海外仓补助是一次性给的吗？"]
)
def test_a_form_alone_answers_nothing(ruled: Assistant, question: str) -> None:
    assert not said(ruled, question).startswith("相符")


def test_what_else_the_sentence_rules_out(ruled: Assistant) -> None:
    text = said(ruled, "湖州新办工坊每家补助30万元，对吗？")
    assert text.startswith("相符")


def test_a_pair_of_any_clause_names_nobody(ruled: Assistant) -> None:
    assert said(ruled, "湖州绣娘每人补贴800元，对吗？").startswith("相符")


def test_things_are_not_held_against_money(ruled: Assistant) -> None:
    assert not said(ruled, "湖州每处装50块电子屏，对吗？").startswith("不符")
    assert said(ruled, "湖州每处电子屏补贴3000块，对吗？").startswith("不符")
