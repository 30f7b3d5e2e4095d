"""Papers that the library lacks: those that one of its papers repeals, and those it never cites."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

RULES = """湖州市丝绸特色园区认定管理办法
湖府办规〔2024〕3号
第一条 为规范丝绸特色园区认定，制定本办法。
第二条 申报园区应当有运营机构，面积不少于300亩。
第三条 本办法自2024年8月10日起施行，有效期5年。
2019年印发的《湖州市丝绸专业园认定暂行办法》同时废止。
第四条 补助按照《湖州市工业专项资金管理办法》执行。
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(RULES, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("cited") / "index")


@pytest.mark.parametrize(
    "question",
    [
        "《湖州市丝绸专业园认定暂行办法》现在还有效吗",
        "2019年那个《湖州市丝绸专业园认定暂行办法》还管用吧？",
        "湖州2019年的丝绸专业园认定暂行办法废止了吗",
    ],
)
def test_a_paper_that_is_repealed(rules: Assistant, question: str) -> None:
    answer = rules.ask(question)
    assert answer.text.startswith("已废止：《湖州市丝绸特色园区认定管理办法》")
    assert [c.clause.reference for c in answer.citations] == ["第三条第二款"]
    assert "同时废止" in answer.citations[0].quote


def test_the_paper_itself_is_in_force(rules: Assistant) -> None:
    answer = rules.ask("《湖州市丝绸特色园区认定管理办法》还有效吗")
    assert "有效期5年" in answer.text and "已废止" not in answer.text


@pytest.mark.parametrize(
    ("title", "held"),
    [
        ("《湖州市科技创新促进条例》", False),
        ("《嘉兴市皮革园区管理办法》", False),
        ("《湖州市工业专项资金管理办法》", True),  # cited
        ("《丝绸特色园区管理办法》", True),  # cut short
        ("《丝绸意见》", True),  # may be any
    ],
)
def test_titles_that_the_library_neither_has_nor_cites(
    rules: Assistant, title: str, held: bool
) -> None:
    reason = rules.ask(f"{title}什么时候施行？").reason or ""
    assert (title in reason) is not held


SPENDING = """湖州市数字经济若干政策措施
依据《湖州市财政专项支出管理办法》制定本措施，原《湖州市人才专项资金管理办法》同时废止。
一、设备
人才专项资金管理办法规定的资金可以用于购买设备。
"""


def _spending(tmp_path: Path) -> Assistant:
    return assistant_over([document_from_text(SPENDING, "a.txt")], tmp_path / "index")


@pytest.mark.parametrize(
    ("question", "repealed"),
    [
        ("《湖州市人才专项资金管理办法》还有效吗？", True),
        ("湖州市人才专项资金管理办法还有效吗？", True),
        ("湖州市数字经济专项资金管理办法还有效吗？", False),  # only ends alike
        ("《湖州市财政专项支出管理办法》还有效吗？", False),  # the basis
        ("湖州市人才专项资金管理办法的资金能用于买设备吗？", False),
    ],
)
def test_only_what_the_sentence_repeals(question: str, repealed: bool, tmp_path: Path) -> None:
    assert ("已废止" in _spending(tmp_path).ask(question).text) == repealed
