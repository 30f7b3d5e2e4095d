"""Claims about figures, against the case that each figure is of."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text

REWARDS = """柳河县桑园奖励办法
一、上市奖励
对在主板上市的企业，给予300万元奖励；对在科创板上市的企业，给予200万元奖励。
"""


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("企业在主板上市奖500万元，对吗？", "不符："),
        ("企业在主板上市奖300万元，对吗？", "相符："),
        ("企业在科创板上市奖300万元，对吗？", "不符："),
        ("企业在科创板上市奖200万元，对吗？", "相符："),
    ],
)
def test_a_claim_is_held_against_the_figure_of_its_own_case(
    question: str, verdict: str, tmp_path: Path
) -> None:
    """What a figure is of stands before its comma."""
    one = assistant_over([document_from_text(REWARDS, "a.txt")], tmp_path / "index")
    assert one.ask(question).text.startswith(verdict)


CHAINS = """湖州市强链计划
一、目标
培育50条桑丝产业链，做强其中30条优势产业链。
"""


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("50条桑丝产业链都是优势产业链，对吗？", "不符："),
        ("50条桑丝产业链条条都列为优势产业链，对吗？", "不符："),
        ("要培育50条桑丝产业链，对吗？", "相符："),
    ],
)
def test_what_is_so_of_some_is_not_so_of_all(question: str, verdict: str, tmp_path: Path) -> None:
    one = assistant_over([document_from_text(CHAINS, "a.txt")], tmp_path / "index")
    assert one.ask(question).text.startswith(verdict)
