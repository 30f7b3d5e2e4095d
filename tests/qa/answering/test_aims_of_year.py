"""All figures of a year, by the clause that sets its aims."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

PLAN = """湖州市丝绸产业提升三年行动计划（2023—2025年）
湖政办发〔2023〕6号
一、基础
2022年，全市丝绸产值200亿元。
二、行动目标
到2025年，实现“两个提升”：
——规模提升。丝绸产值达到500亿元，培育龙头企业6家；
——能力提升。研发投入强度达到3%。
三、重点行动
到2025年，建成数字工厂40家、设计中心5个、产业园2个。
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(PLAN, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("aims") / "index")


@pytest.mark.parametrize(
    "question", ["2025年湖州丝绸要达到哪些数字？", "湖州丝绸产业2025年定下了哪些指标"]
)
def test_the_aims_whole(question: str, plan: Assistant) -> None:
    text = plan.ask(question).text
    assert all(figure in text for figure in ("500亿元", "6家", "3%")), text
    assert "200亿元" not in text


@pytest.mark.parametrize(
    "question", ["2027年湖州丝绸要达到哪些数字？", "2025年湖州养老床位要达到哪些指标？"]
)
def test_another_year_or_matter_is_not(question: str, plan: Assistant) -> None:
    assert "6家" not in plan.ask(question).text


def test_a_single_figure_is_no_list(plan: Assistant) -> None:
    assert "3%" not in plan.ask("湖州丝绸2025年产值目标是多少？").text
