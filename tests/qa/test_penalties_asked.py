"""What a breach costs: the ban stands in one article, the fine in another that names it."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

HEAD = (
    "湖州市湖塘保护条例\n(2024年4月26日湖州市第九届人民代表大会常务委员会第二十三次会议通过 "
    "2024年5月30日浙江省第十四届人民代表大会常务委员会第十二次会议批准)\n"
)
LAW = """第一条 为了保护湖塘，制定本条例。
第二条 在湖塘保护区内禁止下列行为：
（一）取土采砂；
（二）使用农药；
（三）游泳、垂钓。
第三条 养护应当十日内开工。巡查人员分为专职巡查员和兼职巡查员，兼职巡查员每届聘期三年。
第四条 违反本条例第二条规定的，由市水利局按照下列规定处罚：
（一）违反第一项规定的，处一万元以上五万元以下的罚款；
（二）违反第二项规定的，对单位处五万元罚款，对个人处二千元以上一万元以下的罚款；
（三）违反第三项规定的，处三百元以上五百元以下的罚款。
第五条 有下列情形之一的，可以处5万元以下的罚款：
（一）未按照规定报送养护图纸的；
（二）擅自移动界桩的。
第六条 污染湖塘造成损失的，可以并处损失金额1倍以下的罚款。
第七条 本条例自2024年8月1日起施行。
"""


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    paper = document_from_text(HEAD + LAW, "a.txt")
    return assistant_over([paper], tmp_path_factory.mktemp("asked") / "i")


@pytest.mark.parametrize(
    ("question", "told", "rule"),
    [
        ("湖州湖塘保护区里取土采砂，罚款幅度是多少？", "一万元以上五万元以下", "取土采砂"),
        ("在湖州湖塘里用农药，个人要罚多少？", "二千元以上一万元以下", "使用农药"),
        ("湖州湖塘保护区内垂钓会被罚多少钱", "三百元以上五百元以下", "游泳、垂钓"),
        ("湖州没按规定报送养护图纸，罚款封顶是几万？", "5万元以下", "未按照规定报送养护图纸"),
    ],
)
def test_the_fine_with_the_rule_that_is_broken(
    law: Assistant, question: str, told: str, rule: str
) -> None:
    answer = law.ask(question)
    assert answer.status == "answered", answer.reason
    assert told in answer.text and rule in answer.text, answer.text


def test_who_punishes(law: Assistant) -> None:
    answer = law.ask("湖州湖塘保护区内使用农药由哪个部门来罚？")
    assert "市水利局" in answer.text, answer.text


def test_a_fine_is_no_fee(law: Assistant) -> None:
    assert law.ask("湖州湖塘养护图纸的报送费是多少元？").status == "refused"


def test_another_class_of_person(law: Assistant) -> None:
    assert "三年" in law.ask("湖州湖塘兼职巡查员聘期几年？").text
    assert law.ask("湖州湖塘专职巡查员聘期几年？").status == "refused"


def test_a_claim_in_times(law: Assistant) -> None:
    answer = law.ask("湖州污染湖塘造成损失的，可以按损失的5倍罚，对吧？")
    assert "1倍以下" in answer.text, answer.text


def test_passed_and_approved_stand_in_one_line(law: Assistant) -> None:
    passed = law.ask("湖州市湖塘保护条例是哪天通过的？").text
    assert "2024年4月26日" in passed and "批准" not in passed, passed
