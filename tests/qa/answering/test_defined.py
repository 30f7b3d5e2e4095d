"""What a thing is, by the clause that it heads or the sentence that says so."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.understanding.meanings import things_explained

RULES = """湖州市丝绸创新中心建设办法
湖经信〔2024〕17号
第一条 本办法所称创新中心，是指由企业牵头、面向丝绸行业开放的研发机构。
第二条 创新中心分为两类：
（一）工艺型。由织造企业牵头，主攻印染后整理。
（二）装备型。由装备企业牵头，主攻数码织机。
第三条 申报条件
1.工艺型创新中心研发场地不少于800平方米，装备型不少于500平方米。
2.工艺型近三年完成成果转化5项以上。
第四条 支持标准
1.工艺型创新中心奖励100万元，装备型创新中心奖励60万元。
2.创新中心购置设备的，按10%给予补助。
第五条 中心每年编制“两单一表”。“两单一表”为成果清单、需求清单、对接进度表。
第六条 评价得分90分以上为优秀，75分以上不足90分为良好，不足75分为较差。
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(RULES, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("defined") / "index")


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        (
            "湖州的工艺型创新中心是个什么概念？",
            "（一）工艺型。由织造企业牵头，主攻印染后整理。",
        ),
        (
            "装备型创新中心有何规定？",
            "（二）装备型。由装备企业牵头，主攻数码织机。",
        ),
        (
            "湖州文件里说的“创新中心”到底是个什么性质的机构？",
            "本办法所称创新中心，是指由企业牵头、面向丝绸行业开放的研发机构。",
        ),
        (
            "湖州要编的“两单一表”分别是啥",
            "“两单一表”为成果清单、需求清单、对接进度表。",
        ),
        (
            "湖州丝绸创新中心评了个良好，良好对应的分数是多少？",
            "评价得分90分以上为优秀，75分以上不足90分为良好，不足75分为较差。",
        ),
    ],
)
def test_the_very_clause(rules: Assistant, question: str, quote: str) -> None:
    answer = rules.ask(question)
    assert [quote in citation.quote for citation in answer.citations] == [True], answer.text


def test_what_a_longer_name_means_is_not_told_by_its_part(rules: Assistant) -> None:
    quotes = [c.quote for c in rules.ask("湖州的工艺型特派员是个什么概念？").citations]
    assert not any("由织造企业牵头" in quote for quote in quotes)


def test_where_a_thing_is_asked_to_be_explained() -> None:
    assert things_explained("团队特派员对人数有何规定?") == ("团队特派员对人数",)
    assert things_explained("哪些人算高端人才?") == ("高端人才",)
    assert things_explained("工艺型创新中心奖励多少钱?") == ()
