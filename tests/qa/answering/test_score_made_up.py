"""What a score is made of, by the table of points or the sentence whose shares add up."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

TABLE = """湖州市丝绸园区考核办法
湖经信〔2024〕31号
一、考核内容
基础分100分，按下表计分：
一级指标	分值	主要内容
安全管理	45	隐患排查、应急演练
产业发展	35	产值增长
服务企业	20	满意度
二、奖励
评为优秀的园区奖励50万元。
"""
SHARES = """湖州市丝绸指导员选派方案
湖人社〔2025〕7号
一、选派
选派丝绸指导员80名，其中织造方向占60%，印染方向占20%。
二、考核
年度考核结果分优秀、合格，由企业评价（70%）、工作台账（30%）综合评定。
"""


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return _over(TABLE, tmp_path_factory)


@pytest.fixture(scope="module")
def shares(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return _over(SHARES, tmp_path_factory)


def _over(text: str, factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over([document_from_text(text, "a.txt")], factory.mktemp("score") / "index")


@pytest.mark.parametrize(
    "question",
    [
        "湖州丝绸园区考核的100分基础分由哪几块构成？",
        "湖州丝绸园区考核看哪些指标，各占多少分？",
        "湖州丝绸园区的考核分数怎么给？",
    ],
)
def test_every_row_of_the_table_of_points(question: str, table: Assistant) -> None:
    text = table.ask(question).text
    assert all(part in text for part in ("安全管理", "45", "产业发展", "35", "服务企业", "20"))


def test_a_part_that_is_named_is_not_told_by_the_whole(table: Assistant) -> None:
    assert "产业发展" not in table.ask("湖州丝绸园区考核里，安全管理占多少分？").text


def test_another_matter_is_not_told_by_the_only_table(table: Assistant) -> None:
    assert "产业发展" not in table.ask("湖州低保家庭入户评审看哪些指标，各占多少分？").text


@pytest.mark.parametrize(
    "question", ["湖州丝绸指导员年度考核由哪几部分构成？", "湖州丝绸指导员考核的100分是怎么来的？"]
)
def test_shares_that_make_up_the_whole(question: str, shares: Assistant) -> None:
    text = shares.ask(question).text
    assert "企业评价（70%）" in text
    assert "织造方向" not in text  # 60% and 20% of those chosen are no score


PARK = """湖州市丝绸产业园区管理办法
湖经信〔2024〕36号
第一条 项目评审由市经信局组织专家进行。
第二条 园区年度绩效考核由亩均税收（40分）、研发投入（30分）、安全环保（30分）组成。
第三条 支持园区企业引进人才，对引进博士的，每人补助10万元。
"""


@pytest.fixture(scope="module")
def park(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return _over(PARK, tmp_path_factory)


@pytest.mark.parametrize(
    "question",
    ["湖州丝绸人才评选主要看什么？", "湖州人才评选主要看什么？", "湖州项目评审看哪几方面？"],
)
def test_another_assessment_is_not_told_by_the_only_score(question: str, park: Assistant) -> None:
    assert "亩均税收" not in park.ask(question).text


@pytest.mark.parametrize("question", ["湖州园区考核看哪几方面？", "湖州绩效考核主要看什么？"])
def test_the_assessment_by_its_name(question: str, park: Assistant) -> None:
    assert "亩均税收" in park.ask(question).text
