"""Lengths of time: the sentence of an article that tells one, and what tells none."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.evidence.times import tells_length

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


LENGTHS = """衢州市丝绸园区考核办法
衢经信〔2025〕4号
第一条 园区答辩时间为20分钟，陈述不超过10分钟。
第二条 考核工作定期开展，运营主体每季度召开一次调度会。
第三条 整改期限三个月，限期两个月整改的除外。
第四条 申报材料于2025年8月20日17时前提交。
"""


@pytest.fixture(scope="module")
def lengths(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(LENGTHS, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("lengths") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("园区答辩要几分钟？", "答辩时间为20分钟"),
        ("运营主体多久开一次调度会？", "每季度召开一次调度会"),
        ("申报材料截止到8月31日，没错吧？", "8月20日17时前"),
    ],
)
def test_lengths_and_last_hours(lengths: Assistant, question: str, said: str) -> None:
    assert said in lengths.ask(question).text


@pytest.mark.parametrize("question", ["考核工作要开展几分钟？", "园区答辩安排在几月几日？"])
def test_no_other_time_is_told_for_it(lengths: Assistant, question: str) -> None:
    assert lengths.ask(question).status == "refused"


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("限期两个月整改", True),
        ("期限为6个月", True),
        ("不超过30日", True),
        ("答辩20分钟。", True),
        ("2024年认定", False),
        ("8月20日前提交", False),
    ],
)
def test_what_a_length_of_time_is(text: str, tells: bool) -> None:
    assert tells_length(text) is tells


BARRED = "不得再次申报。\n第三条 贷款贴息期限最长两年。\n"


def test_how_long_one_is_barred_is_told_by_what_bars(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    papers = [
        f"{city}市补助细则\n{city}财〔2024〕{n}号\n第一条 制定本细则。\n"
        f"第二条 骗取补助的，{years}内{BARRED}"
        for n, (city, years) in enumerate((("湖州", "三年"), ("嘉兴", "五年")), 1)
    ]
    documents = [document_from_text(text, f"{n}.txt") for n, text in enumerate(papers)]
    both = assistant_over(documents, tmp_path_factory.mktemp("barred") / "index")
    text = both.ask("骗补被查，湖州和嘉兴分别几年不让再申报？").text
    assert "三年内不得再次申报" in text and "五年内不得再次申报" in text and "贴息" not in text
