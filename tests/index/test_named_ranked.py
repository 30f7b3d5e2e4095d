"""Numbers named, and what a question says besides what it names."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from index_samples import document

from documents.model import Document
from index.agreement import Agreement, unnamed
from index.hashing import HashEmbedder
from index.numbers import Numbers
from index.places import Places
from index.retrieve import Retriever
from index.store import build_index
from index.weights import DEFAULT_WEIGHTS
from index.years import Years

RENT = "对受疫情影响的企业减免房租。"


def paper(
    name: str, number: str | None = None, region: str | None = None, text: str = RENT
) -> Document:
    made = document(name, [text], title=f"{name}通知")
    return replace(made, metadata=replace(made.metadata, number=number, region=region))


PAPERS = (
    paper("甲", "苏府〔2018〕130号", "苏州市"),
    paper("乙", "鲁政办字〔2023〕178号"),
    paper("丙"),
)


@pytest.mark.parametrize(
    ("question", "agreement", "rest"),
    [
        ("苏府〔2018〕130号减免房租吗", [0, -1, -1], "减免房租吗"),
        ("苏府[2018]130号减免房租吗", [0, -1, -1], "减免房租吗"),
        ("130号文减免房租吗", [0, -1, -1], "减免房租吗"),
        ("鲁政办字〔2023〕178号和130号文", [0, 0, -1], "和"),
    ],
)
def test_documents_agree_with_the_numbers_named(
    question: str, agreement: list[float], rest: str
) -> None:
    found = Numbers(PAPERS).agreement(question)
    assert found is not None
    assert found.of.tolist() == agreement
    assert unnamed(question, [found]).split() == rest.split()


@pytest.mark.parametrize("question", ["企业减免房租吗", "苏府〔2019〕7号减免房租吗", "8号楼"])
def test_without_a_number_of_the_library_none_agrees(question: str) -> None:
    assert Numbers(PAPERS).agreement(question) is None


def test_places_that_no_paper_is_of_are_left_in_the_question() -> None:
    question = "苏州企业去上海参展减免房租吗"
    placed = (paper("甲", None, "苏州市"), paper("乙", None, "南京市"))
    found = Places(placed).agreement(question)
    assert found is not None
    assert unnamed(question, [found]).strip() == "企业去上海参展减免房租吗"
    # a paper of no place may speak of it in its passages alone
    beside = Places((*placed, paper("丙"))).agreement(question)
    assert beside is not None
    assert unnamed(question, [beside]) == question


def test_a_year_is_cut_where_papers_are_of_it_and_a_deadline_is_not() -> None:
    question = "2020年意见到2025年定了什么,2020以后呢"
    found = Years(PAPERS).agreement(question)  # issued 2020-01-02, all of them
    assert found is not None
    assert unnamed(question, [found]).split() == ["意见到2025年定了什么,", "以后呢"]


def test_a_year_within_a_number_is_cut_with_it() -> None:
    question = "苏府〔2018〕130号即2018年意见的房租"
    number, year = Agreement(np.zeros(3), ((0, 12),)), Agreement(np.zeros(3), ((3, 7), (13, 18)))
    assert unnamed(question, [number, year]).split() == ["即", "意见的房租"]
    assert unnamed(question, [year, number]).split() == ["即", "意见的房租"]


def test_all_of_a_question_is_looked_for_where_nothing_else_is_left() -> None:
    found = Agreement(Numbers(PAPERS).agreement("130号文").of, ((0, 5),))  # type: ignore[union-attr]
    assert unnamed("130号文?", [found]) == "130号文?"


def test_a_passage_that_prints_the_place_is_no_better_evidence(tmp_path: Path) -> None:
    """Both papers are of 苏州: what is asked for stands in the second."""
    papers = [
        paper("甲", None, "苏州市", "苏州要在苏州办苏州展会。"),
        paper("乙", None, "苏州市", "企业房租按月减免。"),
    ]
    index = build_index(papers, tmp_path / "index", HashEmbedder())
    weights = replace(DEFAULT_WEIGHTS, dense=0.0, document_dense=0.0, document_translation=0.0)
    named = Retriever(index, HashEmbedder(), weights)
    blind = Retriever(index, HashEmbedder(), replace(weights, places=0.0))
    question = "苏州苏州苏州的房租"
    scores = [
        {hit.clause.document_id: hit.score for hit in retriever.retrieve(question)}
        for retriever in (named, blind)
    ]
    first, second = papers[0].id, papers[1].id
    assert scores[0][first] < scores[1][first]  # 苏州 counts no more
    assert named.retrieve(question)[0].clause.document_id == second
    # within papers that were chosen all terms count
    both = frozenset({first, second})
    confined = {h.clause.document_id: h.score for h in named.retrieve(question, 9, both)}
    assert confined == scores[1]
