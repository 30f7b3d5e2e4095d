"""Questions that name no paper, and names of papers beside the matter asked about."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.names.holdings import Holdings
from qa.understanding.reading import read

ENVOYS = """湖州市螺蛳粉产业质量特派员工作方案
湖府办〔2024〕19号
一、选派规模
首批选派质量特派员40名，特派员每批聘期2年，可以续聘一次。
二、管理
聘任名单公示5个工作日。
联系人：韦丽琼，联系电话：0572-3715906
"""
PLATFORMS = """嘉兴市中试平台认定管理办法
嘉科规〔2023〕4号
第一条 为规范认定，制定本办法。
第二条 平台主任由依托单位聘任，每届任期3年。
第三条 拟认定名单公示7个工作日。
"""
WORKSHOPS = """衢州市内河港口申报通知
衢经信〔2025〕3号
一、申报条件
内河港口投资不低于3000万元。
二、公示
结果公示10个工作日。
"""


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = [
        document_from_text(t, f"{n}.txt") for n, t in enumerate((ENVOYS, PLATFORMS, WORKSHOPS))
    ]
    return assistant_over(documents, tmp_path_factory.mktemp("subjects") / "index")


def _titles(holdings: Holdings, question: str) -> set[str]:
    ids = read(question, holdings).document_ids or ()
    return {holdings.by_id[i].title[:2] for i in ids}


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("螺蛳粉特派员聘期几年", {"湖州"}),
        ("中试平台的主任任期几年", {"嘉兴"}),
        ("公示几个工作日", set()),
        ("螺蛳粉特派员和中试平台主任的任期有何不同", {"湖州", "嘉兴"}),
    ],
)
def test_the_one_paper_that_is_on_it(three: Assistant, question: str, titles: set[str]) -> None:
    assert _titles(three._holdings, question) == titles


def test_what_only_one_title_holds_but_another_text_too_names_no_paper(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    told = WORKSHOPS + "三、支持\n对中试平台给予补助。\n"
    documents = [document_from_text(t, f"{n}.txt") for n, t in enumerate((PLATFORMS, told))]
    holdings = assistant_over(documents, tmp_path_factory.mktemp("told") / "index")._holdings
    assert holdings.papers.subjects.only_on("中试平台 主任") == frozenset()
    assert len(holdings.papers.subjects.only_on("内河港口")) == 1


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("嘉兴中试平台、衢州内河港口的名单各公示多久？", "名单 公示"),
        ("嘉兴、衢州内河港口各要投资多少？", "内河港口 投资"),  # of both
        ("嘉兴内河港口和衢州内河港口各要投资多少？", "内河港口 内河港口 投资"),
        ("衢州内河港口要投资多少？", "内河港口 投资"),  # of one paper
    ],
)
def test_names_of_papers_set_side_by_side_are_no_matter(
    three: Assistant, question: str, topic: str
) -> None:
    assert read(question, three._holdings).topic == topic


def test_both_sides_are_told(three: Assistant) -> None:
    text = three.ask("嘉兴中试平台、衢州内河港口的名单各公示多久？").text
    assert "7个工作日" in text and "10个工作日" in text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("中试平台的主任是谁来聘", "主任由依托单位聘任"),
        ("想打听螺蛳粉质量特派员的事，打哪个电话", "0572-3715906"),
        ("特派员聘期满了可以再聘两回，对不对？", "续聘一次"),
    ],
)
def test_answers_to_who_names_no_paper(three: Assistant, question: str, said: str) -> None:
    assert said in three.ask(question).text


@pytest.mark.parametrize(
    ("topic", "named"),
    [("工作方案", 0), ("港口申报通知", 0), ("认定管理办法", 0), ("质量特派员工作", 1)],
)
def test_the_frame_of_a_title_is_no_subject(three: Assistant, topic: str, named: int) -> None:
    assert len(three._holdings.papers.subjects.only_on(topic)) == named
