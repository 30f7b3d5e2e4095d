"""Lengths of time: the sentence of an article that tells one, and what tells none."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

RULES = """湖州市丝绸企业认定管理办法
湖经信〔2024〕3号
第一条 为规范丝绸企业认定，制定本办法。
第二条 有下列情形之一的，撤销认定：
（一）提供虚假材料骗取认定的；
（二）发生重大生产安全事故的。
因前款第一项情形被撤销的，两年内不得再次申请。
第三条 鼓励县级人民政府向丝绸企业发放创新券，每户每年最高5万元。
第四条 认定结果公示5个工作日。
"""
OTHER = """嘉兴市丝绸企业奖励办法
嘉经信〔2024〕9号
第一条 为规范奖励，制定本办法。
第二条 企业提供虚假材料的，三年内不得申请。
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(RULES, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("times") / "index")


def test_the_paragraph_of_the_article_that_tells_the_length(rules: Assistant) -> None:
    text = rules.ask("提供虚假材料骗取认定的，几年内不得再申请？").text
    assert "两年内不得再次申请" in text


def test_every_paper_tells_its_length(tmp_path_factory: pytest.TempPathFactory) -> None:
    documents = [document_from_text(RULES, "a.txt"), document_from_text(OTHER, "b.txt")]
    both = assistant_over(documents, tmp_path_factory.mktemp("both") / "index")
    text = both.ask("提供虚假材料骗取认定，湖州和嘉兴各规定几年不得再申请？").text
    assert "两年内不得再次申请" in text
    assert "三年内不得申请" in text


def test_every_year_is_no_time_within_which(rules: Assistant) -> None:
    assert rules.ask("丝绸企业的创新券发到手后多长时间内要用完？").status == "refused"
    assert "5个工作日" in rules.ask("丝绸企业认定结果公示多长时间？").text
