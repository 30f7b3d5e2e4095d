"""Of several lines with numbers, that of the desk that is asked for."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.answering.desks import only_one_meant, shared_with
from qa.assistant import Assistant

LINES = (
    "联系人:市商务局贸易科 甲某,电话:0570-2030405",
    "市财政局经贸科 乙某,电话:0570-2030406",
    "系统技术支持:0570-2030407",
)
CALL = (
    "衢州市商务局关于申报丝绸外贸奖补的通知\n一、条件\n企业成立满2年，登录“丝贸通”平台填报。\n二、联系方式\n"
    + "\n".join(LINES)
)


@pytest.fixture(scope="module")
def call(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(CALL, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("desks") / "index")


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("衢州丝绸外贸奖补的事想找财政那边的人，打给谁、号码多少？", "0570-2030406"),
        ("“丝贸通”平台登不上去打什么电话？", "0570-2030407"),
    ],
)
def test_the_desk(call: Assistant, question: str, number: str) -> None:
    text = call.ask(question).text
    assert number in text and "0570-2030405" not in text


def test_the_desk_of_a_web_site_only_where_it_is_in_trouble() -> None:
    assert shared_with("丝贸通 平台", "丝贸通平台登不上去", LINES)[2] > 0
    assert shared_with("奖补政策", "奖补政策问谁", LINES)[2] == 0
    assert not only_one_meant(shared_with("奖补", "奖补的电话", LINES))
