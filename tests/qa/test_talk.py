"""A question after others: of the matter spoken of, where by itself it finds nothing."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

PLAN = """湖州市产业集群建设要点
湖政办发〔2026〕5号
一、督查
年底开展集群建设成效评估，评估结果前三名的区县在下年度专项资金切块时上浮10%。
二、宣传
全年刊发集群建设报道50篇。
"""
OTHER = """嘉兴市集群评价办法
嘉政办发〔2025〕7号
第一条 评价为优秀的集群给予奖励500万元。
第二条 集群主导产业产值占比在70%以上，主导产品居行业前三。
"""
BEFORE = ["湖州的集群建设成效评估什么时候做？"]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = [document_from_text(PLAN, "a.txt"), document_from_text(OTHER, "b.txt")]
    return assistant_over(papers, tmp_path_factory.mktemp("asked") / "i")


def test_it_goes_on_with_the_matter_before(asked: Assistant) -> None:
    answer = asked.ask("排进前三有什么好处？", BEFORE)
    assert "上浮10%" in answer.text, answer.text


@pytest.mark.parametrize("question", ["今天天气怎么样？", "给我写首诗吧", "火车票怎么买？"])
def test_another_matter_is_not_answered_from_the_one_before(
    asked: Assistant, question: str
) -> None:
    assert asked.ask(question, BEFORE).status == "refused"
