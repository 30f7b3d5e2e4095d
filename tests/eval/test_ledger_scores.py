"""The ledger's precision and recall: by hand on a small paper, and over the built-in ones."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from documents import library_paths, read_document
from documents.model import Document
from documents.read import document_from_text
from eval import ledger
from eval.ledger import gold_ledger, read_ledger, score_ledger

BUILT_IN = [read_document(path) for path in library_paths()]
SOURCE = "silk.txt"
POLICY = """某市丝绸产业发展意见
一、目标
（一）规模。到2025年，建设基地5个，建设车间7个。（责任部门：市商务局）
（二）人才。到2025年，培训织工200人。（责任部门：市人社局、市教育局）
"""


def paper() -> Document:
    return replace(document_from_text(POLICY, SOURCE), source=SOURCE)


def values(documents: list[Document]) -> dict[str, tuple[float, int]]:
    return {mean.measure: (mean.value, mean.n) for mean in score_ledger(documents)}


def test_shares_that_can_be_reckoned_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of four in the gold two are read, of three read two are right, of two clauses one."""
    aims = Counter(
        {
            (SOURCE, "一、(一)", "5", "个", "2025"): 1,
            (SOURCE, "一、(一)", "7", "个", "2025"): 1,
            (SOURCE, "一、(二)", "200", "人", "2024"): 1,
            (SOURCE, "一、(二)", "9", "家", "-"): 1,
            ("other.txt", "一、", "9", "家", "-"): 1,
        }
    )
    departments = {(SOURCE, "一、(一)"): "市商务局", (SOURCE, "一、(二)"): "市教育局、市人社局"}
    monkeypatch.setattr(ledger, "gold_ledger", lambda: (aims, departments))
    assert values([paper()]) == {
        "precision": (2 / 3, 3),
        "recall": (0.5, 4),
        "departments": (0.5, 2),
    }


def test_a_paper_without_gold_has_no_share() -> None:
    assert score_ledger([paper()]) == ()


def test_the_gold_is_of_every_built_in_paper() -> None:
    gold, departments = gold_ledger()
    assert gold.total() == 120
    assert {source for source, *_ in gold} == {path.name for path in library_paths()}
    assert departments.keys() == {aim[:2] for aim in gold}


def test_the_built_in_ledger_reaches_what_is_wanted() -> None:
    gold, departments = gold_ledger()
    read, who = read_ledger(BUILT_IN)
    shares = values(BUILT_IN)
    assert shares["precision"][0] >= 0.97, sorted(read - gold)
    assert shares["recall"][0] >= 0.95, sorted(gold - read)
    wrong = {place: who.get(place) for place in departments if who.get(place) != departments[place]}
    assert not wrong
