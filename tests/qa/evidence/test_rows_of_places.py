"""Rows of tables by the place, the year and the column that are asked for."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

SCHEME = """浙江省数字化特派员选派方案
浙经信〔2026〕8号
一、选派
各地按附件选派特派员。
二、任务
序号 任务 2022年目标 2025年目标 牵头单位
1 建设内河港口（个） 1 3 省交通运输厅
2 建设海外仓（个） 0 5 省商务厅
附件
2026年特派员名额分配
地区 名额 其中院校教师
湖州市 160 64
嘉兴市 320 140
"""


@pytest.fixture(scope="module")
def scheme(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(SCHEME, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("rows") / "index")


def test_the_row_of_the_place(scheme: Assistant) -> None:
    text = scheme.ask("2026年嘉兴分到的特派员名额是几个？").text
    assert "名额：320" in text and "160" not in text


@pytest.mark.parametrize(
    ("year", "figure"), [(2022, "2022年目标：1"), (2025, "2025年目标：3"), (2023, None)]
)
def test_the_column_of_the_year(scheme: Assistant, year: int, figure: str | None) -> None:
    answer = scheme.ask(f"浙江到{year}年要建成内河港口几个？")
    if figure is None:  # the number of the row counts nothing
        assert answer.status == "refused"
    else:
        assert figure in answer.text
