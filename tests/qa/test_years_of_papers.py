"""The year of a paper and the year of a figure, and what is set for another year or level."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.model import Answer

_PLAN = """临海市人民政府关于培育优质企业的意见
临政发〔2023〕7号
临海市人民政府
2023年5月6日
一、提升制造能力。支持单项冠军企业参加展会,推动单项冠军企业发展。
二、培育国家级企业。到2025年,国家级单项冠军企业达到40家。
三、培育省级企业。到2025年,省级单项冠军企业达到150家。
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("plan")
    return assistant_over([document_from_text(_PLAN, "plan.txt")], folder / "index")


def _first(answer: Answer) -> str:
    return answer.text.splitlines()[0]


def test_two_levels_of_one_thing_are_both_told(plan: Assistant) -> None:
    answer = plan.ask("临海市到2025年单项冠军企业要达到多少家?")
    assert answer.status == "answered"
    assert "40家" in answer.text and "150家" in answer.text
    assert len(answer.citations) == 2


def test_one_level_that_is_named_is_told_alone(plan: Assistant) -> None:
    answer = plan.ask("临海市到2025年省级单项冠军企业要达到多少家?")
    assert "150家" in answer.text and "40家" not in answer.text


def test_a_figure_of_another_year_is_named_as_near(built_in: Assistant) -> None:
    answer = built_in.ask("山东2023年瞪羚企业要达到多少家")
    assert answer.status == "refused" and (answer.reason or "").startswith("another year")
    assert "没有2023年的相应规定" in _first(answer)
    assert "到2025年" in answer.text and "800家" in answer.text


@pytest.mark.parametrize(
    "question",
    ["山东2023年对单项冠军企业定了多少家", "山东2023年给单项冠军企业分别定了多少家"],
)
def test_what_a_paper_of_a_year_sets(built_in: Assistant, question: str) -> None:
    answer = built_in.ask(question)
    assert answer.status == "answered"
    assert "100家" in answer.text and "350家" in answer.text


@pytest.mark.parametrize(
    ("question", "told", "missing"),
    [
        ("苏州2018年和山东2023年对单项冠军企业各定了多少家", "100家", "〔2018〕130号"),
        ("苏州2018年、2022年和山东2023年的瞪羚企业目标各是多少？", "800家", "〔2022〕1号"),
    ],
)
def test_a_side_without_the_figure_is_named(
    built_in: Assistant, question: str, told: str, missing: str
) -> None:
    answer = built_in.ask(question)
    assert answer.status == "answered" and told in answer.text
    assert any("没有找到相应内容" in each and missing in each for each in answer.notices)


@pytest.mark.parametrize("lacking", ["2021年", "浙江"])
def test_what_the_library_lacks_is_named_beside_what_it_tells(
    built_in: Assistant, lacking: str
) -> None:
    answer = built_in.ask(f"苏州2018年、{lacking}和山东2023年的瞪羚企业目标各是多少？")
    assert answer.status == "answered" and "800家" in answer.text
    assert f"文库中没有“{lacking}”的依据。" in answer.notices


def test_a_year_for_which_the_paper_named_sets_aims_names_no_other_paper(
    built_in: Assistant,
) -> None:
    answer = built_in.ask("按苏州2018年的意见，2020年战略性新兴产业实际使用外资占比要到多少")
    assert "45%" in _first(answer)
    assert {each.document.metadata.issue_year for each in answer.citations} == {2018}


def test_words_of_a_title_weigh_less_among_few_papers_too(built_in: Assistant) -> None:
    answer = built_in.ask("苏州先进制造业集群的人才保障归哪几个部门管？")
    assert all(body in answer.text for body in ("市人才办", "市人社局", "市教育局"))
