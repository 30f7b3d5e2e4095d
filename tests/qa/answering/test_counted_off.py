"""哪四个集群, of the sentence that names as many as it counts."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.understanding.enumerations import things_counted

PLAN = """湖州市先进制造业三年行动方案
湖政办发〔2024〕21号
一、总体目标
到2026年，绿色家居、现代纺织、物流装备、生物医药4个重点集群产值合计达到2000亿元。
规划三大片区：南太湖片区、德清片区、长兴片区。
二、重点任务
（一）壮大先进集群
集群企业新增技改项目的，给予10%补助。重点集群每年调度两次。
（二）做强链条
1.主攻碳纤维、伺服电机和减速器三条细分链条，每条明确1家牵头企业。
2.培育电商、展会等6类服务。
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(PLAN, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("off") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "湖州要壮大的是哪四个制造业集群？",
            "绿色家居、现代纺织、物流装备、生物医药4个重点集群",
        ),
        ("湖州想主攻哪几条细分链？", "主攻碳纤维、伺服电机和减速器三条细分链条"),
        ("湖州先进制造业规划的三大片区是哪三个？", "三大片区：南太湖片区、德清片区、长兴片区"),
    ],
)
def test_the_sentence_that_counts_them(plan: Assistant, question: str, said: str) -> None:
    assert plan.ask(question).text.startswith(said + "[1]。")


@pytest.mark.parametrize(
    "question",
    [
        "湖州要壮大的是哪五个制造业集群？",
        "湖州培育的是哪6类服务？",
        "湖州现代纺织重点集群的运营机构是哪四家？",
    ],
)
def test_not_by_another_number_nor_by_some_of_them(plan: Assistant, question: str) -> None:
    text = plan.ask(question).text
    assert "生物医药4个重点集群[1]" not in text
    assert "培育电商、展会等6类服务[1]。\n原文" not in text


def test_what_is_counted() -> None:
    assert things_counted("要重点打造的是哪四个制造业集群?") == ("四", "个", "制造业集群")
    assert things_counted("重点产业链有哪五条?") == ("五", "条", "重点产业链")
    assert things_counted("新能源产业链的链主企业是哪几家?") == ("", "家", "链主企业")
    assert things_counted("补助标准是多少?") is None


def test_no_word_is_cut(built_in: Assistant) -> None:
    answer = built_in.ask("江苏要促进哪10条产业链实现卓越提升？")
    assert "等10条产业链实现卓越提升[1]" in answer.text


def test_a_follow_up_counts_others(built_in: Assistant) -> None:
    history = ("江苏要推动哪10条产业链实现卓越提升？",)
    assert built_in.ask(history[0]).text.count("、") >= 9
    assert built_in.ask("那50条的完整名单呢？", history).status == "refused"
