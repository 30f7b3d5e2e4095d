"""Who answers for a matter that one clause is headed by and another names in passing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

PLAN = """咸阳市促进装备制造业发展实施意见
咸政发〔2024〕8号
一、主要任务
（一）强化高端人才引育。支持企业集聚产业领军人才，探索高级职称举荐制。（责任单位：市科技局、市人力资源社会保障局）
（二）强化上下衔接。各县区政府落实主体责任，组织开展集群合作交流、技术攻关、项目布局、人才引进等有关工作。（责任单位：市政府有关部门）
（三）开放合作。围绕集群发展开展招商引资工作，深度参与境外展会。（责任单位：市商务局）
咸阳市人民政府
2024年3月8日
"""
CHAIN = """渭南市产业强链行动方案
渭政发〔2023〕5号
一、主要任务
（一）强化责任分工。集成部门、专家资源，促进产业链与创新链、资金链、人才链有机融合。（责任单位：市工业和信息化局）
（二）拓展合作。支持企业加强与国际科技、金融、人才等领域的合作。（责任单位：市商务局）
渭南市人民政府
2023年6月2日
"""


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("passing") / "index"
    texts = ((PLAN, "plan.txt"), (CHAIN, "chain.txt"))
    return assistant_over([document_from_text(*each) for each in texts], folder)


def test_heading_near_the_matter_goes_before_a_series_that_names_it(papers: Assistant) -> None:
    answer = papers.ask("咸阳人才引进由哪个部门负责")
    assert "市科技局、市人力资源社会保障局" in answer.text
    assert {c.clause.reference for c in answer.citations} == {"一、(一)"}


def test_what_no_heading_names_is_told_by_the_series(papers: Assistant) -> None:
    answer = papers.ask("咸阳技术攻关由谁负责")
    assert {c.clause.reference for c in answer.citations} == {"一、(二)"}


def test_list_of_the_clause_to_the_point_goes_before_the_actor_of_another(
    papers: Assistant,
) -> None:
    assert "市商务局" in papers.ask("咸阳哪个部门管招商").text


def test_paper_that_says_nothing_of_it_is_refused(papers: Assistant) -> None:
    answer = papers.ask("渭南的人才引进由谁负责")
    assert answer.status == "refused"
    assert "市工业和信息化局" not in answer.text


def test_side_that_says_nothing_of_it_is_named_as_silent(papers: Assistant) -> None:
    answer = papers.ask("咸阳和渭南的人才引进各由哪个部门负责")
    assert "市科技局、市人力资源社会保障局" in answer.text
    assert "市工业和信息化局" not in answer.text
    assert any("渭南" in notice for notice in answer.notices)
