"""Plans as they are written: figures of several years, headings that count, tables, attachments."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

PLAN = """湖州市数字经济行动计划
一、发展目标
到2024年，园区入驻企业达到120家。到2025年，园区入驻企业达到150家。
二、重点任务
（一）打造3个数字产业集群。聚焦软件和集成电路，培育龙头企业。
（二）培养1000名数字人才。支持高校开设专业。
（三）优化数字发展环境。完善数据制度。
三、资金保障
（一）资金拨付。初审通过后次月拨付到位。
（二）每支招商小分队每月外出招商不少于2次。招商情况按月通报。
附件1
申报须知
申请书一式三份，由县级工信部门盖章
附件2
申报材料清单
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(PLAN, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("plan") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("湖州2024年园区入驻企业达到多少家？", "120家"),  # the next sentence names another year
        ("湖州2025年园区入驻企业达到多少家？", "150家"),
        ("湖州招商小分队每月外出招商多少次？", "不少于2次"),  # a heading that states it
        ("湖州的申请书一式几份？", "一式三份"),  # in an attachment, without a stop
        ("湖州的资金多久拨付到位？", "次月拨付"),
    ],
)
def test_a_plan_is_read_as_it_is_written(question: str, said: str, plan: Assistant) -> None:
    answer = plan.ask(question)
    assert answer.status == "answered" and said in answer.text, answer.text


def test_headings_that_count_stay_headings(plan: Assistant) -> None:
    text = plan.ask("湖州有哪些重点任务？").text
    assert "打造3个数字产业集群" in text and "培养1000名数字人才" in text
    assert "优化数字发展环境" in text and "聚焦软件" not in text


def test_figures_of_a_row_by_the_names_of_their_columns(tmp_path: Path) -> None:
    table = "序号 产业链 牵头部门 2025年产值目标 2026年产值目标\n1 纺织 市工业局 300亿元 350亿元\n"
    text = f"湖州市产业链方案\n一、分工\n{table}2 石化 市发改委 500亿元 550亿元\n"
    text += "二、保障\n到2025年，全市产业链产值达到2000亿元。\n"
    one = assistant_over([document_from_text(text, "a.txt")], tmp_path / "index")
    assert "300亿元" in one.ask("湖州纺织产业链2025年产值目标是多少？").text
    assert one.ask("湖州石化产业链2026年产值目标是550亿元，对吗？").text.startswith("相符：")
    assert one.ask("湖州石化产业链2026年产值目标是500亿元，对吗？").text.startswith("不符：")
