"""What becomes of so many points: the grade that they make, and what is ruled for it."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

RULES = """湖州市丝绸园区星级评价办法
湖经信〔2024〕32号
一、等次
得分90分以上为优秀，70分以上不足90分为良好，60分以上不足70分为合格，不足60分为不合格。
二、结果运用
（一）评为优秀的园区，奖励50万元。
（二）评价不合格的园区，限期3个月整改。
（三）连续两年不合格的，取消资格。
"""
ITEMS = """湖州市丝绸园区考核办法
湖经信〔2024〕33号
第一条 考核分为三个等次：
（一）85分以上为甲等，奖励30万元；
（二）60分以上不满85分为乙等；
（三）不满60分为丙等。
第二条 丙等园区由分管领导约谈。
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return _over(RULES, tmp_path_factory)


@pytest.fixture(scope="module")
def items(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return _over(ITEMS, tmp_path_factory)


def _over(text: str, factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over([document_from_text(text, "a.txt")], factory.mktemp("grade") / "index")


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("湖州有个丝绸园区考了55分，会怎么处理？", "限期3个月整改", "取消资格"),
        ("湖州丝绸园区星级评价得了93分会怎么样？", "奖励50万元", "整改"),
    ],
)
def test_what_is_ruled_for_the_grade(
    question: str, said: str, unsaid: str, rules: Assistant
) -> None:
    text = rules.ask(question).text
    assert said in text and "不足60分为不合格" in text and unsaid not in text, text


def test_a_grade_without_a_rule_is_told_no_other(rules: Assistant) -> None:
    text = rules.ask("湖州有个丝绸园区考了65分，会怎么处理？").text
    assert "整改" not in text and "奖励50万元" not in text, text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("湖州丝绸园区考核拿了58分，是什么等次？", "不满60分为丙等"),
        ("湖州丝绸园区考核拿了58分，会怎么样？", "约谈"),
        ("湖州丝绸园区考核拿了90分，会怎么样？", "奖励30万元"),
    ],
)
def test_grades_told_by_the_items_of_a_list(question: str, said: str, items: Assistant) -> None:
    assert said in items.ask(question).text


CLASSES = """湖州市丝绸专项资金管理办法
湖经信〔2024〕34号
第一条 企业年营业收入不低于300万元的为规模企业，不足300万元的为小微企业。
第二条 对小微企业给予每户2万元上云补助。
"""
TWO = """湖州市丝绸平台和指导员管理办法
湖经信〔2024〕35号
第一条 平台考核采取百分制，80分以上为优秀，60分以上不足80分为合格，不足60分为不合格。
第二条 指导员评分70分以上为称职，不足70分为不称职。
"""


def test_bounds_of_something_else_make_no_grade(tmp_path_factory: pytest.TempPathFactory) -> None:
    text = _over(CLASSES, tmp_path_factory).ask("湖州丝绸考核得了55分算什么等级？").text
    assert "小微企业" not in text, text


def test_of_two_scales_the_topic_tells_which(tmp_path_factory: pytest.TempPathFactory) -> None:
    two = _over(TWO, tmp_path_factory)
    assert "不足60分为不合格" in two.ask("湖州丝绸平台考核得了55分算什么等级？").text
    assert "70分为不称职" in two.ask("湖州丝绸指导员评分得了65分算什么等级？").text
