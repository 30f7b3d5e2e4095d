"""哪五个方向, by the one clause that has five below it and is headed so."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

CALL = """湖州市科学技术局关于丝绸揭榜项目的通知
湖科发〔2026〕2号
一、重点方向
（一）低损缫丝。断头率低于1%。
（二）数码织造。幅宽2米以上。
（三）生态印染。用水减半。
二、重点布局
建设一批园区。
专栏1 三个百亿级丝绸集群
1.吴兴织造集群，承载地为吴兴区。
2.南浔缫丝集群，承载地为南浔区。
3.德清印染集群，承载地为德清县。
三、重点工程
（一）缫丝提质工程。
（二）织造提质工程。
四、联系方式
项目咨询：市科技局高新科 张三 0572-2021001。
资金咨询：市财政局企业科 李四 0572—2021002转11。
寄送地址：湖州市仁皇山路1号。
电子邮箱：silk@example.cn
"""


@pytest.fixture(scope="module")
def call(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(CALL, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("counted") / "index")


def _quotes(assistant: Assistant, question: str) -> list[str]:
    return [citation.quote for citation in assistant.ask(question).citations]


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        (
            "湖州揭榜要攻关的是哪三个方向？",
            ["一、重点方向", "（一）低损缫丝", "（二）数码织造", "（三）生态印染"],
        ),
        (
            "湖州的三个百亿级丝绸集群都是哪些？",
            [
                "专栏1 三个百亿级丝绸集群",
                "1.吴兴织造集群，承载地为吴兴区。",
                "2.南浔缫丝集群，承载地为南浔区。",
                "3.德清印染集群，承载地为德清县。",
            ],
        ),
    ],
)
def test_the_items_below(call: Assistant, question: str, quotes: list[str]) -> None:
    assert _quotes(call, question) == quotes


@pytest.mark.parametrize(
    "question",
    ["湖州揭榜要攻关的是哪五个方向？", "湖州揭榜的哪三个环节要攻关？", "湖州有哪两个工程？"],
)
def test_a_list_of_another_length_or_kind_is_none(call: Assistant, question: str) -> None:
    quotes = _quotes(call, question)
    assert "一、重点方向" not in quotes
    assert "三、重点工程" not in quotes


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("湖州揭榜项目的资金问题找哪位同志，电话多少？", ["0572—2021002转11"]),
        ("想揭湖州的榜，该打哪个号码？", ["0572-2021001", "0572—2021002转11"]),
        ("湖州丝绸揭榜项目的邮箱是什么？", ["silk@example.cn"]),
    ],
)
def test_whom_to_call_is_what_stands_in_its_section(
    call: Assistant, question: str, numbers: list[str]
) -> None:
    text = call.ask(question).text
    held = ("0572-2021001", "0572—2021002转11", "silk@example.cn")
    assert [number for number in held if number in text] == numbers


@pytest.mark.parametrize(
    "question",
    ["湖州链长办的电话是多少？", "湖州低空经济的咨询电话是多少？"],
)
def test_nobody_else_is_called(call: Assistant, question: str) -> None:
    assert call.ask(question).status == "refused"


def test_a_list_needs_a_paper_that_is_asked(tmp_path: Path) -> None:
    other = CALL.replace("湖州", "嘉兴")
    documents = [document_from_text(text, "a.txt") for text in (CALL, other)]
    both = assistant_over(documents, tmp_path / "index")
    assert "一、重点方向" not in _quotes(both, "攻关的是哪三个方向？")[:1]
