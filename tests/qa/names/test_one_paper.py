"""A library of one paper: nobody says which one is meant, and rewards stand behind their object."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

TEXT = """丰茶县人民政府关于促进茶叶加工的若干措施
丰政发〔2023〕12号

一、支持设备更新

对新购置全自动揉捻机的茶厂，按每台给予补助8万元。对通过有机认证的茶园，给予一次性奖励30万元。

二、支持品牌建设

到2026年，培育区域公用品牌3个。

丰茶县人民政府
2023年5月8日
"""


@pytest.fixture(scope="module")
def tea(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    paper = document_from_text(TEXT, "tea.txt")
    folder: Path = tmp_path_factory.mktemp("tea")
    return assistant_over([paper], folder / "index")


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("这份措施的文号是什么？", "丰政发〔2023〕12号"),
        ("文号是多少？", "丰政发〔2023〕12号"),
        ("什么时候印发的？", "2023年5月8日"),
    ],
)
def test_the_one_paper_is_meant(tea: Assistant, question: str, part: str) -> None:
    answer = tea.ask(question)
    assert answer.status == "answered" and part in answer.text


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("买全自动揉捻机的茶厂每台能拿多少补助？", "8万元"),
        ("通过有机认证的茶园能拿多少奖励？", "30万元"),
    ],
)
def test_what_gets_a_sum_may_stand_before_the_comma(
    tea: Assistant, question: str, part: str
) -> None:
    answer = tea.ask(question)
    assert answer.status == "answered" and part in answer.text.splitlines()[0]


BESIDE = """嘉兴市蚕桑意见
一、培育企业
鼓励和支持缫丝小作坊发展，办好缫丝小作坊。到2025年，全市培育龙头企业30家，新增上市企业5家。
"""


def test_a_figure_beside_the_matter_is_not_its_figure(tmp_path: Path) -> None:
    one = assistant_over([document_from_text(BESIDE, "a.txt")], tmp_path / "index")
    absent = one.ask("嘉兴的缫丝小作坊要有多少家？")
    assert absent.status == "refused"
    assert "30家" not in absent.text and "缫丝小作坊" in absent.text
