"""Of which year a sentence tells, where only the heading above it says so."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

REPORT = """政府工作报告
——2021年3月5日在湖州市第八届人民代表大会第五次会议上
各位代表：
一、2020年工作回顾
全市城镇新增就业12万人，丝绸产值增长3.1%，粮食产量达到56万斤。
二、2021年工作安排
全市城镇新增就业10万人以上，丝绸产值增长6%以上。
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = [document_from_text(REPORT, "a.txt")]
    return assistant_over(documents, tmp_path_factory.mktemp("report") / "i")


@pytest.mark.parametrize(
    ("question", "figure", "other"),
    [
        ("湖州2020年城镇新增就业多少人？", "12万人", "10万人"),
        ("湖州2021年城镇新增就业目标是多少？", "10万人", "12万人"),
        ("湖州2020年丝绸产值增长多少？", "3.1%", "6%"),
        ("湖州2020年粮食产量多少？", "56万斤", "6%"),
    ],
)
def test_the_year_of_the_heading(report: Assistant, question: str, figure: str, other: str) -> None:
    answer = report.ask(question)
    assert answer.status == "answered" and figure in answer.text, answer.text
    assert other not in answer.text


def test_a_year_that_no_heading_tells_of(report: Assistant) -> None:
    assert report.ask("湖州2019年城镇新增就业多少人？").status == "refused"
