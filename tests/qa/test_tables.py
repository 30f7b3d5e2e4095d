"""Rows of tables answer: by the names of their columns, with the unit that stands elsewhere."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

PLAN = """湖州市制造业三年行动计划（2024—2027年）
一、主要目标
分年度目标如下：
指标
单位
2025年
2026年
2027年
关键工序数控化率
%
64
68
72
绿色工厂
家
45
62
80
二、补助标准
类别 支持内容 补助比例 最高限额
A类 智能工厂 设备投资的15% 300万元
B类 数字化车间 设备投资的12% 120万元
三、申报要求
申报单位应当如实填报。
附件1
申报材料清单
1.申报书；
2.2024年度审计报告；
3.营业执照复印件。
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(PLAN, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("plan") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("湖州2026年关键工序数控化率要达到百分之多少？", "2026年：68"),
        ("湖州绿色工厂2027年要有多少家？", "2027年：80"),
        ("湖州数字化车间补助比例是多少？", "补助比例：设备投资的12%"),
    ],
)
def test_figures_of_rows(question: str, said: str, plan: Assistant) -> None:
    answer = plan.ask(question)
    assert answer.status == "answered" and said in answer.text, answer.text


def test_a_list_in_an_attachment_is_said_whole(plan: Assistant) -> None:
    """With a blank between a label and a number: 2.2024 reads like one."""
    text = plan.ask("湖州申报材料有哪些？").text
    assert "申报材料清单" in text and "2. 2024年度审计报告" in text and "营业执照" in text
