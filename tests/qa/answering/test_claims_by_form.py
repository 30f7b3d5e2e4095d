"""Claims of every form: figures, years, shares and dates, confirmed or corrected."""

from __future__ import annotations

import pytest

from documents.folding import fold
from qa.assistant import Assistant
from qa.model import Answer


def said(silk: Assistant, question: str, *history: str) -> Answer:
    return silk.ask(question, history)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("2019年意见要推广数码织机2000台，对吗？", "相符"),
        ("2019年意见要推广数码织机3000台，对吗？", "不符"),
        ("数码织机推广归市科技局负责，对吗？", "相符"),
        ("数码织机推广归市民政局负责，对吗？", "不符"),
    ],
)
def test_claims(question: str, verdict: str, silk: Assistant) -> None:
    assert said(silk, question).text.startswith(verdict)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("苏州2018年意见提出到2020年创建绿色园区20家，对吗？", "不符"),
        ("苏州2018年意见提出到2020年创建绿色工厂20家，对吗？", "相符"),
        ("江苏要建设省级示范智能车间50家，对吗？", "不符"),
        ("山东到2025年瞪羚企业达到2500家，对吗？", "不符"),
    ],
)
def test_the_figure_of_something_else_in_the_sentence_confirms_nothing(
    question: str, verdict: str, built_in: Assistant
) -> None:
    """绿色园区3家和绿色工厂20家 has a 20, which is not that of the parks."""
    assert built_in.ask(question).text.startswith(verdict)


def test_a_figure_set_for_another_year_confirms_nothing(silk: Assistant) -> None:
    answer = said(silk, "丝绸产业产值到2022年是500亿元，对吗？")
    assert not answer.text.startswith("相符")


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("丝绸产业产值是到2030年才达到500亿元吗？", "不符:到2025年"),  # a figure of another year
        ("湖州是到2030年才建设省级丝绸设计中心吗？", "抱歉"),  # no year stands there
        ("湖州培育3家上市企业，是到2025年吗？", "相符"),
        ("培育上市企业要做到2030年，对吧？", "不符:到2025年"),
    ],
)
def test_a_year_that_is_claimed_is_confirmed_or_corrected(
    question: str, opening: str, silk: Assistant
) -> None:
    assert fold(said(silk, question).text).startswith(opening)


def test_a_claimed_figure_is_held_against_a_sentence_that_has_one(built_in: Assistant) -> None:
    """The sentence nearest to the words speaks of 优势产业链 without any figure."""
    answer = built_in.ask("江苏是要做强20条优势产业链，对吧？")
    assert fold(answer.text).startswith("不符:做强其中30条优势产业链")


def test_a_share_that_is_claimed_is_a_claim(built_in: Assistant) -> None:
    answer = built_in.ask("山东集群内高新技术产品占比到2025年达45%，对吗？")
    assert answer.kind == "yesno" and answer.text.startswith("相符")


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("湖政发〔2019〕8号是2019年3月5日印发的吗？", "相符:"),
        ("湖政发〔2019〕8号是2019年3月6日印发的吗？", "不符:"),
        ("湖政发〔2019〕8号是2020年印发的，对吧？", "不符:"),
        ("湖政发〔2019〕8号的成文日期是哪天？", "《"),
    ],
)
def test_a_claim_about_the_date_of_a_paper(question: str, opening: str, silk: Assistant) -> None:
    answer = said(silk, question)
    assert fold(answer.text).startswith(opening) and "2019年3月5日[1]" in fold(answer.text)


def test_the_day_of_publishing_is_not_the_day_of_signing(built_in: Assistant) -> None:
    asked = "苏府〔2018〕130号是2018年12月{}日发布的吗？"
    assert built_in.ask(asked.format(18)).text.startswith("不符")
    assert built_in.ask(asked.format(19)).text.startswith("相符")


@pytest.mark.parametrize(("years", "verdict"), [("2021到2023", "相符"), ("2020到2022", "不符")])
def test_a_claim_about_the_years_of_a_plan(years: str, verdict: str, built_in: Assistant) -> None:
    assert built_in.ask(f"江苏产业强链计划是{years}年的对吗？").text.startswith(verdict)


@pytest.mark.parametrize(
    "question",
    [
        "苏州到2020年要建成10000家高新技术企业，是吗？",
        "苏州2025年独角兽企业达到100家吗？",
        "山东民营企业5000家，是吗？",
        "江苏省要建设13个物流园区吗？",
    ],
)
def test_a_figure_of_another_thing_never_confirms_a_claim(
    question: str, built_in: Assistant
) -> None:
    answer = built_in.ask(question)
    assert not answer.text.startswith("相符")
    assert answer.status == "refused"
