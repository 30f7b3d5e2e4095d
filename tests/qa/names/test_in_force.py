"""The years in which a paper says that it is in force."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.names.in_force import last_day, years_in_force

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


@pytest.mark.parametrize(
    ("text", "issued", "day"),
    [
        ("本办法自2022年4月15日起施行,有效期3年。", None, date(2025, 4, 14)),
        ("本细则自2024年2月29日起施行，有效期1年。", None, date(2025, 2, 27)),
        ("本办法自2024年7月1日起施行，有效期至2026年6月30日。", None, date(2026, 6, 30)),
        ("本办法自2024年7月1日起施行，有效期至2026年12月。", None, date(2026, 12, 31)),
        ("本办法自2024年7月1日起施行，有效期至2026年底。", None, date(2026, 12, 31)),
        ("本行动计划自印发之日起施行，有效期三年。", "2024-06-20", date(2027, 6, 19)),
        ("本行动计划自印发之日起施行，有效期三年。", None, None),
        ("绿色工厂称号有效期3年。", "2024-06-20", None),  # of the title, not of the paper
        ("本规定自2021年1月1日起施行。", None, None),
    ],
)
def test_last_day(text: str, issued: str | None, day: date | None) -> None:
    assert last_day(text, issued) == day


def test_what_has_run_out_is_said(tmp_path: Path) -> None:
    """The calendar of these tests stands at the first day of 2024."""
    old = RULES.replace("2024年7月1日", "2021年7月1日").replace("2026年6月30日", "2023年6月30日")
    asked = assistant_over([document_from_text(old, "a.txt")], tmp_path / "index")
    answer = asked.ask("嘉川智能工厂奖励多少钱？")
    assert "有效期至2023年6月30日，已届满" in " ".join(answer.notices)


def test_a_rule_holds_while_its_paper_does(tmp_path: Path) -> None:
    papers = [document_from_text(RULES, "a.txt")]
    asked = assistant_over(papers, tmp_path / "index")
    assert "150万元" in asked.ask("嘉川2025年智能工厂奖励多少钱？").text
    assert asked.ask("嘉川2028年智能工厂奖励多少钱？").status == "refused"
    assert asked.ask("嘉川2026年智能工厂要达到多少家？").status == "refused"  # an aim for 2025
