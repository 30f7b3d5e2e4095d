"""A place is no place where its name runs across two words."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

PILOT = """湖州市中试平台管理办法
湖科〔2024〕6号
第一条 为管好平台，制定本办法。
第二条 中试平台中期评估不合格的，限期6个月整改。
第三条 平台每年报送中期报告。
"""


@pytest.fixture(scope="module")
def pilot(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(PILOT, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("pilot") / "index")


def test_taichung_is_not_named_by_platform_and_midterm(pilot: Assistant) -> None:
    answer = pilot.ask("湖州中试平台中期评估不合格，整改多久？")
    assert "6个月" in answer.text


def test_a_place_that_stands_for_itself_is_missed(pilot: Assistant) -> None:
    assert pilot.ask("无锡中试平台中期评估不合格，整改多久？").status == "refused"
