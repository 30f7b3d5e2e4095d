"""Rules on papers that they were not written for: neither a wrong answer nor a needless refusal."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text

HEAD = "湖州市制造业若干措施\n湖政办发〔2024〕5号\n"
UPGRADE = (
    "一、技改\n对实施技术改造的，按设备投资额的10%给予补助，最高500万元。\n"
    "二、升规\n企业首次升规，奖励20万元。"
)
CHECKS = (
    "一、设备\n对集群企业购置设备给予补助。对弄虚作假的，追回补助资金。具体由市审计局负责监督检查。"
)
OUTPUT = (
    "一、医药\n生物医药产业到2027年规模达到600亿元。\n"
    "二、纺织\n纺织产业到2027年主营业务收入达到1000亿元。"
)
PARK = "一、绿色制造\n对新认定的国家级绿色园区，奖励100万元。"
PLANTS = "一、智造\n建成智能化工厂50家、绿色工厂60家。"
PROJECTS = "一、申报\n企业可以自主申报项目，由县区推荐。"
YEARS = "一、目标\n力争到2025年，引进重大项目20个，2026年30个。"
FUND = "一、基金\n设立总规模15亿元的医药健康产业基金，首期出资5亿元。"
RENT = "一、研发\n前三年全额补助场地租金，每家最高60万元。"


@pytest.mark.parametrize(
    ("paper", "question", "said"),
    [
        (UPGRADE, "湖州企业产值上亿，技术改造最高补助多少？", "最高500万元"),
        (UPGRADE, "湖州年产值2000万的企业首次升规，奖励多少？", "20万元"),
        (OUTPUT, "湖州生物医药产业2027年产值目标多少？", "600亿元"),
        (OUTPUT, "湖州纺织产业2027年产值目标多少亿？", "1000亿元"),
        (PLANTS, "湖州智能工厂建成多少家？", "智能化工厂50家"),
        (YEARS, "湖州2026年引进重大项目多少个？", "力争到2025年，引进重大项目20个，2026年30个"),
        (RENT, "湖州研发机构场地租金第一年补助多少？", "60万元"),
    ],
)
def test_it_is_answered(paper: str, question: str, said: str, tmp_path: Path) -> None:
    assistant = assistant_over([document_from_text(HEAD + paper, "a.txt")], tmp_path / "i")
    answer = assistant.ask(question)
    assert answer.status == "answered" and said in answer.text, answer.text


@pytest.mark.parametrize(
    ("paper", "question"),
    [
        (CHECKS, "湖州集群企业购置设备补助找哪个部门办？"),  # who audits does not pay it out
        (PARK, "湖州国家级绿色工厂奖励多少？"),
        (FUND, "湖州医药健康产业链2027年的产值目标是多少亿元？"),  # a fund's sum
        (PROJECTS, "湖州我们可以申报几个项目？"),  # a number is asked for
    ],
)
def test_it_is_refused(paper: str, question: str, tmp_path: Path) -> None:
    assistant = assistant_over([document_from_text(HEAD + paper, "a.txt")], tmp_path / "i")
    assert assistant.ask(question).status == "refused"
