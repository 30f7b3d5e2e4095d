from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from index_samples import document

from documents.model import Document
from index.hashing import HashEmbedder
from index.retrieve import Retriever
from index.store import build_index
from index.weights import DEFAULT_WEIGHTS
from index.years import Years


def paper(title: str, issued: str | None) -> Document:
    made = document(title, ["集群产值达到300亿元。"], title=title)
    return replace(made, metadata=replace(made.metadata, issued=issued))


PAPERS = (
    paper("集群意见", "2018-07-01"),
    paper("2020年工作要点", "2019-12-30"),  # its title says it, and when it was signed
    paper("2021—2023年行动计划", None),
    paper("集群指导意见", None),
)


@pytest.mark.parametrize(
    ("question", "agreement"),
    [
        ("2018年的意见定了多少产值", [0, -1, -1, -1]),
        ("2020年集群产值", [-1, 0, -1, -1]),
        ("2019年下发的文件", [-1, 0, -1, -1]),
        ("2022年的计划", [-1, -1, 0, -1]),  # a year of its span
        ("2018年和2020年的目标", [0, 0, -1, -1]),
    ],
)
def test_documents_agree_with_the_years_named(question: str, agreement: list[float]) -> None:
    found = Years(PAPERS).agreement(question)
    assert found is not None
    assert found.of.tolist() == agreement


@pytest.mark.parametrize(
    "question",
    [
        "集群产值是多少",
        "到2020年集群产值是多少",  # a deadline, which a paper of any year may set
        "2016年的意见",  # of which there is none
    ],
)
def test_where_no_year_tells_documents_apart_none_agrees(question: str) -> None:
    assert Years(PAPERS).agreement(question) is None


def test_of_two_like_clauses_that_of_the_year_is_first(tmp_path: Path) -> None:
    """The scores differ by twice the agreement, where the year is left among the terms."""
    twins = [paper("甲集群意见", "2018-07-01"), paper("乙集群意见", "2022-01-01")]
    index = build_index(twins, tmp_path / "index", HashEmbedder())
    asked = ("2022年集群产值", 10, frozenset(twin.id for twin in twins))
    hits = Retriever(index, HashEmbedder()).retrieve(*asked)
    without = replace(DEFAULT_WEIGHTS, years=0.0)
    plain = Retriever(index, HashEmbedder(), without).retrieve(*asked)
    assert hits[0].clause.document_id == twins[1].id
    of = {hit.clause.id: hit.score for hit in plain}
    gained = {hit.clause.document_id: hit.score - of[hit.clause.id] for hit in hits}
    assert [round(gained[twin.id], 6) for twin in twins] == [-2, 0]
