from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text

TABLE = """湖州市绿色工厂推荐名额通知
湖经信〔2025〕8号
一、名额
各地推荐名额见下表。
序号\t地区\t绿色工厂（家）\t绿色园区（家）
1\t吴兴区\t9\t3
2\t南浔区\t7\t2
3\t德清县\t8\t1
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("湖州绿色工厂推荐名额，南浔区有几家？", "绿色工厂（家）：7"),
        ("湖州德清绿色园区推荐名额是几家？", "绿色园区（家）：1"),
        ("湖州太湖度假区绿色工厂推荐名额有几家？", None),  # no row is of it
    ],
)
def test_a_row_that_the_table_lacks_is_not_told_by_others(
    question: str, said: str | None, tmp_path: Path
) -> None:
    assistant = assistant_over([document_from_text(TABLE, "a.txt")], tmp_path / "i")
    answer = assistant.ask(question)
    assert (answer.status == "refused") == (said is None), answer.text
    assert said is None or said in answer.text, answer.text


CHAINS = """湖州市重点产业链工作方案
湖政办〔2025〕3号
一、分工
各产业链分工见下表。
产业链\t牵头部门\t重点区县
新能源汽车\t市经信局\t吴兴区
绿色家居\t市商务局\t南浔区
生物医药\t市市场监管局\t德清县
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("湖州绿色家居产业链归哪个部门牵头？", "市商务局"),
        ("湖州摩托车产业链归哪个部门牵头？", None),  # no row is of it
        ("湖州绿色家居产业链的促进机构叫什么名字？", None),  # no column is
    ],
)
def test_nor_is_who_answers_for_it(question: str, said: str | None, tmp_path: Path) -> None:
    assistant = assistant_over([document_from_text(CHAINS, "a.txt")], tmp_path / "i")
    answer = assistant.ask(question)
    assert (answer.status == "refused") == (said is None), answer.text
    assert said is None or said in answer.text, answer.text
