"""Lists that stand behind a paragraph, and not below the clause that leads into them."""

from __future__ import annotations

import pytest

from documents.read import document_from_text
from qa.names.clause_tree import ClauseTree

TEXT = """湖州市特派员方案
一、条件
特派员从两类人员中选派。
特派员应当具备以下条件：
（1）作风踏实；
（2）有中级以上职称。
二、管理
每月填写日志。
有下列情形之一的，予以退回：
甲、泄露商业秘密的；
乙、收取报酬的。
因病不能服务的，更换人选。
三、附则
本方案自印发之日起施行。
"""


@pytest.fixture(scope="module")
def tree() -> ClauseTree:
    return ClauseTree(document_from_text(TEXT, "a.txt").clauses)


def _items(tree: ClauseTree, opening: str) -> list[str]:
    head = next(c for c in tree.clauses if c.text.startswith(opening))
    return [item.text for item in tree.items.get(head.id, ())]


def test_labelled_clauses_behind_a_paragraph(tree: ClauseTree) -> None:
    items = ["（1）作风踏实；", "（2）有中级以上职称。"]
    assert _items(tree, "特派员应当") == items
    assert _items(tree, "特派员从两类") == []


def test_marked_paragraphs_end_where_the_marks_do(tree: ClauseTree) -> None:
    assert _items(tree, "有下列情形") == ["甲、泄露商业秘密的；", "乙、收取报酬的。"]


@pytest.mark.parametrize(
    ("item", "lead_in"),
    [
        ("（2）", "特派员应当具备以下条件："),
        ("乙、", "有下列情形之一的，予以退回："),
        ("因病", None),
        ("每月", None),
    ],
)
def test_what_leads_in(tree: ClauseTree, item: str, lead_in: str | None) -> None:
    clause = next(c for c in tree.clauses if c.text.startswith(item))
    above = tree.lead_in(clause)
    assert (above.text if above else None) == lead_in
