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
