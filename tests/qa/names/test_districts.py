"""What is told of districts and counties without papers, or with papers that do not tell it."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

CITY = """徐州市人民政府关于支持工程机械产业发展的若干措施
徐政规〔2024〕5号
一、目标
到2027年，培育瞪羚企业40家。
二、支持
（一）首台套。对认定为首台（套）装备的，给予企业奖励300万元。
（二）展会。企业参加境外展会的，按展位费的70%给予补贴。
（三）云龙区重点发展工程机械研发设计。
徐州市人民政府
2024年3月5日
"""
DISTRICT = """徐州市铜山区人民政府关于促进小微工业企业发展的若干意见
铜政发〔2025〕2号
一、支持
（一）上规。对首次升为规模以上工业企业的，奖励15万元。
（二）租金。对入驻标准厂房的小微企业，按租金的50%给予补贴。
徐州市铜山区人民政府
2025年4月1日
"""


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = [document_from_text(CITY, "city.txt"), document_from_text(DISTRICT, "own.txt")]
    return assistant_over(documents, tmp_path_factory.mktemp("papers") / "index")


@pytest.mark.parametrize(
    ("question", "told", "notice"),
    [
        (
            "泉山区企业参加境外展会怎么补贴？",
            "70%",
            "文库没有收录泉山区的文件，所引为徐州市的规定。",
        ),
        ("沛县的首台套奖励多少？", "300万元", "文库没有收录沛县的文件，所引为徐州市的规定。"),
        ("邳州的首台套奖励多少？", "300万元", "文库没有收录邳州市的文件，所引为徐州市的规定。"),
        (
            "铜山区企业参加境外展会怎么补贴？",
            "70%",
            "铜山区的文件没有载明所问事项，所引为徐州市的规定。",
        ),
    ],
)
def test_the_rules_of_the_city_hold_in_its_districts(
    question: str, told: str, notice: str, papers: Assistant
) -> None:
    answer = papers.ask(question)
    assert answer.status == "answered" and told in answer.text
    assert {citation.document.source for citation in answer.citations} == {"city.txt"}
    assert notice in answer.notices


def test_what_the_district_rules_itself_goes_first(papers: Assistant) -> None:
    answer = papers.ask("铜山区首次上规奖励多少？")
    assert "15万元" in answer.text and not any("所引为" in notice for notice in answer.notices)


@pytest.mark.parametrize(
    "question",
    [
        "泉山区到2027年要培育瞪羚企业多少家？",  # what the city aims at is its own
        "沛县标准厂房租金怎么补贴？",  # of another district
        "雨花台区的首台套奖励多少？",  # of another city
    ],
)
def test_aims_and_rules_of_other_places_do_not(question: str, papers: Assistant) -> None:
    assert papers.ask(question).status == "refused"


def test_what_a_paper_of_the_city_says_of_the_district_is_told(papers: Assistant) -> None:
    assert "研发设计" in papers.ask("云龙区重点发展什么？").text
