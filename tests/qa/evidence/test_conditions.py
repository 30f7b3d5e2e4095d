"""A case is measured by the condition in its unit, and told without a verdict."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

CALL = """衢州市经济和信息化局关于组织申报丝绸基地和丝绸工坊的通知
衢经信〔2025〕6号
一、丝绸工坊申报条件
（一）织造技师不少于8人。
（二）上年度产值3000万元以上。
二、丝绸基地申报条件
（一）设备操作人员不少于15人。
三、评分标准
（一）丝绸工坊产值每增加1000万元加2分。
"""


@pytest.fixture(scope="module")
def call(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(CALL, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("conditions") / "index")


def test_the_condition_under_the_heading_that_is_named(call: Assistant) -> None:
    text = call.ask("衢州丝绸工坊上年产值2500万元，能申报吗？").text
    assert "3000万元以上" in text
    assert not text.startswith(("相符", "不符"))


def test_what_has_no_condition_in_that_unit(call: Assistant, tmp_path: Path) -> None:
    text = call.ask("衢州丝绸工坊场地有900平方米，够不够？").text
    assert "8人" not in text and "15人" not in text
