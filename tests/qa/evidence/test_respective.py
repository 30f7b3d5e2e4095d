"""Of figures that a sentence sets one each for several things, that of the thing asked about."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

MEASURES = """湖州市促进丝绸产业发展若干措施
湖政发〔2024〕3号
一、对首次认定的国家级、省级、市级丝绸工厂，分别给予100万元、50万元、20万元奖励。
二、按单元级、产线级推进改造，分别按投入的10%、15%补助，最高分别为30万元、120万元。
"""


@pytest.fixture(scope="module")
def measures(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(MEASURES, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("measures") / "index")


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("省级丝绸工厂奖励多少？", "省级：50万元[1]。"),
        ("产线级改造按多大比例补助？", "产线级：15%[1]。"),
        ("产线级改造最高补多少钱？", "产线级：120万元[1]。"),
        ("市级丝绸工厂奖励50万元，对吗？", "不符：市级：20万元[1]。"),
        ("国家级丝绸工厂奖励100万元，对吗？", "相符：国家级：100万元[1]。"),
    ],
)
def test_the_figure_of_what_is_named(measures: Assistant, question: str, first: str) -> None:
    answer = measures.ask(question)
    assert answer.text.splitlines()[0] == first
    assert "分别" in answer.text  # the whole sentence stands below


def test_of_two_that_are_named_none_alone(measures: Assistant) -> None:
    answer = measures.ask("省级和市级丝绸工厂奖励多少？")
    assert "50万元、20万元" in answer.text.splitlines()[0]
