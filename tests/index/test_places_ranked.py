from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from index_samples import document

from documents.model import Document
from index.hashing import HashEmbedder
from index.places import Places
from index.retrieve import Retriever
from index.store import build_index
from index.weights import DEFAULT_WEIGHTS

RENT = "对受疫情影响的企业减免房租。"


def paper(title: str, region: str | None = None) -> Document:
    made = document(title, [RENT], title=title)
    return replace(made, metadata=replace(made.metadata, title=title, region=region))


PAPERS = (
    paper("减免房租的通知", "苏州市"),
    paper("江苏省减免房租的通知"),  # its title says it
    paper("减免房租的通告", "南京市"),
    paper("减免房租的公告", "全国"),
    paper("减免房租"),  # says nothing
    paper("减免房租的意见", "山东省"),
    paper("昆山市减免房租的通知"),
)


@pytest.mark.parametrize(
    ("question", "agreement"),
    [
        # the city; its province, the whole country and who says nothing may hold; others do not
        ("苏州的企业房租减不减", [0, -1, -2, -1, -1, -2, -2]),
        # the province; its cities may hold
        ("江苏减免房租吗", [-1, 0, -1, -1, -1, -2, -1]),
        # a county-level city: whatever city of its province it may lie in
        ("昆山减免房租吗", [-1, -1, -1, -1, -1, -2, 0]),
        # of no paper's place: no document agrees better than those that may hold
        ("上海减免房租吗", [-1, -1, -1, 0, 0, -1, -1]),
        # the best of two places
        ("苏州和山东减免房租吗", [0, -1, -2, -1, -1, 0, -2]),
    ],
)
def test_documents_agree_with_the_places_named(question: str, agreement: list[float]) -> None:
    found = Places(PAPERS).agreement(question)
    assert found is not None
    assert found.of.tolist() == agreement


def test_a_question_without_a_place_agrees_with_none() -> None:
    assert Places(PAPERS).agreement("企业房租减不减") is None


def test_of_two_like_clauses_that_of_the_place_is_first(tmp_path: Path) -> None:
    """The scores differ by twice the agreement and by what else the title of a paper changes."""
    twins = [paper("甲通知", "南京市"), paper("乙通知", "苏州市"), paper("丙通知", "济南市")]
    index = build_index(twins, tmp_path / "index", HashEmbedder())
    hits = Retriever(index, HashEmbedder()).retrieve("苏州减免房租")
    without = replace(DEFAULT_WEIGHTS, places=0.0)
    plain = Retriever(index, HashEmbedder(), without).retrieve("苏州减免房租")
    assert hits[0].clause.document_id == twins[1].id
    of = {hit.clause.id: hit.score for hit in plain}
    gained = {hit.clause.document_id: hit.score - of[hit.clause.id] for hit in hits}
    assert [round(gained[twin.id], 6) for twin in twins] == [-4, 0, -4]
