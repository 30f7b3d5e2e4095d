"""A claim with the right figure and another year, or another number of the paper."""

from __future__ import annotations

import pytest

from documents.folding import fold
from documents.numbers_of_papers import number_claimed
from qa.assistant import Assistant


@pytest.mark.parametrize("year", ["2030", "2024"])
def test_the_year_is_corrected(year: str, built_in: Assistant) -> None:
    answer = built_in.ask(f"苏州2022年意见说到{year}年全市年技术合同成交额达到1000亿元，对吗？")
    assert fold(answer.text).startswith("不符:到2025年")


def test_where_the_figure_is_another_too_nothing_is_said(built_in: Assistant) -> None:
    asked = "苏州2022年意见说到2030年全市年技术合同成交额达到2000亿元，对吗？"
    assert built_in.ask(asked).status == "refused"


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("苏州2018年实施意见的文号是苏府〔2018〕130号吗？", "相符："),
        ("苏州2018年实施意见是苏府〔2019〕130号，没错吧？", "不符："),
        ("苏州2022年指导意见的文号是苏委发〔2022〕2号，对吗？", "不符："),
    ],
)
def test_the_number_of_a_paper(asked: str, verdict: str, built_in: Assistant) -> None:
    answer = built_in.ask(asked)
    assert answer.text.startswith(verdict) and "文号是" in answer.text


def test_of_the_paper_that_is_named_first(built_in: Assistant) -> None:
    """The number is another paper's; 工作要点 has none at all."""
    answer = built_in.ask("工信局2020年工作要点的文号是苏府〔2018〕130号吗")
    assert not answer.text.startswith("相符")


def test_a_place_that_plans_is_no_paper(built_in: Assistant) -> None:
    answer = built_in.ask("2020年苏州工信局计划关停退出多少家化工生产企业？")
    assert fold(answer.text).startswith("2020年度完成关闭退出化工生产企业62家")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("文号是苏府〔2018〕130号,对吗", "苏府〔2018〕130号"),
        ("废止的文件是苏府〔2018〕130号,对吗", None),
        ("依据的是苏府〔2018〕130号,对吗", None),
        ("苏府〔2018〕130号有效吗", None),
    ],
)
def test_which_number_is_claimed(text: str, number: str | None) -> None:
    assert number_claimed(text) == number
