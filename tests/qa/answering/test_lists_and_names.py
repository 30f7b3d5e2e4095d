"""Lists of names, tasks and sections that are asked for, over a small paper made by hand."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.understanding.enumerations import lists_names, wants_names

LOOMS = """云海市织造产业工作要点
云海市工业局
2023年3月1日
2023年，重点抓好以下三个方面：
一、做强骨干企业
（一）培育企业。培育领航企业20家，其中锦云公司、天丝公司、云锦公司为首批。（责任部门：市工业局）
（二）扩大投资。2023年，新增数码织机500台。（责任部门：市发改委、市工业局）
二、推进绿色制造
（一）创建工厂。创建绿色工厂30家。（牵头部门：市环保局；配合部门：市工业局）
三、优化企业服务
（一）开展走访。更多采用四不两直形式走访企业，打造品质过硬的“云海锦”。
（此件公开发布）
"""


@pytest.fixture(scope="module")
def looms(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(LOOMS, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("looms") / "index")


@pytest.mark.parametrize(
    ("question", "wants"),
    [
        ("46个项目的名单有吗", True),
        ("重点产业链的具体名单能列一下吗", True),
        ("20家绿色工厂都叫什么名字", True),
        ("列出首批企业名单", True),
        ("这家企业在名单里,对吗?", False),
        ("进入名单的企业有多少家", False),
        ("拟列入保护名录的项目要公示多长时间", False),
    ],
)
def test_who_wants_names_one_by_one(question: str, wants: bool) -> None:
    assert wants_names(question) == wants


@pytest.mark.parametrize(
    ("question", "text", "lists"),
    [
        ("3家企业的名单", "锦云公司、天丝公司、云锦公司为首批", True),
        ("3家企业的名单", "天丝公司和云锦公司", False),
        ("4家企业的名单", "锦云公司、天丝公司和云锦公司", False),  # 2 of them are told apart by 、
        ("企业名单", "锦云公司、天丝公司", True),
        ("企业名单", "培育企业20家", False),
    ],
)
def test_as_many_names_as_are_counted(question: str, text: str, lists: bool) -> None:
    assert lists_names(question, text) == lists


@pytest.mark.parametrize(
    ("question", "status", "said"),
    [
        ("云海3家首批领航企业的名单有吗", "answered", "锦云公司、天丝公司"),
        ("云海30家绿色工厂的名单有吗", "refused", "没有逐一列出名称"),
        ("云海30家绿色工厂都叫什么名字", "refused", "没有逐一列出名称"),
        ("云海市工业局负责或参与哪些工作", "answered", "共3项任务"),
        ("云海市工业局单独负责哪些工作", "answered", "共1项任务"),
        ("云海市织造产业工作要点分几个方面", "answered", "三、优化企业服务"),
        ("云海要重点抓好哪三个方面", "answered", "三、优化企业服务"),
        ("云海的四不两直是什么意思", "answered", "没有直接解释“四不两直”"),
        ("云海说的“云海锦”指什么", "answered", "品质过硬的“云海锦”"),
    ],
)
def test_what_is_listed_is_said_and_what_is_not_is_not(
    question: str, status: str, said: str, looms: Assistant
) -> None:
    answer = looms.ask(question)
    assert (answer.status, said in answer.text) == (status, True), answer.text


def test_what_is_done_within_a_year_is_not_put_as_done_by_it(looms: Assistant) -> None:
    text = looms.ask("云海2023年新增多少台数码织机").text
    assert "2023年，新增数码织机500台" in text.replace(",", "，") and "到2023年" not in text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("云海扩大投资由市发改委牵头,对吗", "责任部门为市发改委、市工业局，没有标明牵头部门"),
        ("云海创建绿色工厂由市工业局牵头,对吗", "牵头部门为市环保局"),
        ("云海创建绿色工厂由市环保局牵头,对吗", "相符："),
        ("云海扩大投资由市工业局一家负责,对吗", "不止一家"),
        ("云海扩大投资由市工业局负责,对吗", "相符："),
    ],
)
def test_who_is_listed_does_not_lead(question: str, verdict: str, looms: Assistant) -> None:
    assert verdict in looms.ask(question).text


def test_a_note_on_publication_is_no_evidence(looms: Assistant) -> None:
    assert "此件公开发布" not in looms.ask("云海怎么公开发布").text
