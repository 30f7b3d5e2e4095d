"""The years in which a paper says that it is in force."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.names.in_force import years_in_force

RULES = """嘉川市智能工厂奖励办法
一、奖励标准
对新认定的智能工厂奖励150万元。
二、发展目标
到2025年，智能工厂达到120家。
三、附则
本办法自2024年7月1日起施行，有效期至2026年6月30日。
"""


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("本办法自2024年7月1日起施行，有效期至2026年6月30日。", {2024, 2025, 2026}),
        ("本细则自2023年1月1日起施行，有效期2年。", {2023, 2024, 2025}),
        ("本措施自2023年5月1日起实施，试行期三年。", {2023, 2024, 2025, 2026}),
        ("本规定自2021年1月1日起施行。", set(range(2021, 2031))),
        ("到2025年，产值达到300亿元。", set()),
        ("有效期五年。", set()),
    ],
)
def test_years(text: str, years: set[int]) -> None:
    assert years_in_force(text) == years


def test_a_rule_holds_while_its_paper_does(tmp_path: Path) -> None:
    papers = [document_from_text(RULES, "a.txt")]
    asked = assistant_over(papers, tmp_path / "index")
    assert "150万元" in asked.ask("嘉川2025年智能工厂奖励多少钱？").text
    assert asked.ask("嘉川2028年智能工厂奖励多少钱？").status == "refused"
    assert asked.ask("嘉川2026年智能工厂要达到多少家？").status == "refused"  # an aim for 2025
