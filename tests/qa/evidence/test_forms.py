"""What papers rule in one form is found however it is asked, and nothing else for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

RULES = """衢州市丝绸奖补资金管理办法
衢经信〔2025〕4号
第一条 为管好资金，制定本办法。
第二条 奖补资金由市、县两级财政按6:4比例分担。
第三条 拟奖补名单在市经信局网站公示5个工作日，市财政局在20个工作日内拨付。
第四条 项目资料由企业整理成册，保存10年，每年5月报送一次运行情况。
第五条 首次认定为国家级丝绸工坊的，奖励80万元。
第六条 首次认定为省级丝绸工坊的，奖励15万元。
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(RULES, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("forms") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("衢州丝绸奖补名单上网公示多少天？", "公示5个工作日"),
        ("衢州丝绸奖补项目的资料要留存几年？", "保存10年"),
        ("衢州丝绸奖补资金市里和县里怎么分摊？", "6:4"),
    ],
)
def test_the_sentence_of_the_form(rules: Assistant, question: str, said: str) -> None:
    assert said in rules.ask(question).text


def test_what_the_paper_does_not_rule(rules: Assistant) -> None:
    answer = rules.ask("衢州丝绸企业造假被查，几年内不许再报？")
    assert answer.status == "refused"


def test_the_class_that_is_asked_for(rules: Assistant) -> None:
    text = rules.ask("衢州首次认定省级丝绸工坊奖励多少钱？").text
    assert "15万元" in text and "80万元" not in text


LEASES = """衢州市丝绸人才服务办法
衢经信〔2025〕6号
第一条 为服务丝绸人才，制定本办法。
第二条 丝绸人才公寓由市住建局管理，累计租住不超过六年。
第三条 技师岗位津贴按月发放，享受期限最长三年。
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("衢州丝绸人才公寓能住几年？", "不超过六年"),
        ("衢州丝绸人才公寓最多能租几年？", "不超过六年"),
    ],
)
def test_how_long_a_lease_may_be_had(tmp_path: Path, question: str, said: str) -> None:
    leases = assistant_over([document_from_text(LEASES, "a.txt")], tmp_path / "index")
    assert said in leases.ask(question).text
