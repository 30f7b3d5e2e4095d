from __future__ import annotations

from pathlib import Path

from index_samples import three_documents
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import RunnableLambda

from index.hashing import HashEmbedder
from index.langchain_retriever import ClauseRetriever
from index.retrieve import Retriever
from index.store import build_index


def retriever(tmp_path: Path) -> Retriever:
    return Retriever(
        build_index(three_documents(), tmp_path / "index", HashEmbedder()), HashEmbedder()
    )


def test_pages_carry_their_source_and_place(tmp_path: Path) -> None:
    inner = retriever(tmp_path)
    pages = ClauseRetriever(retriever=inner, top=2).invoke("集成电路由谁牵头")
    hit = inner.retrieve("集成电路由谁牵头", 2)[0]
    assert len(pages) == 2
    assert pages[0].id == "芯片-一"
    assert pages[0].page_content == "集成电路产业由工信局牵头。"
    assert pages[0].metadata == {
        "clause_id": "芯片-一",
        "document_id": "芯片",
        "title": "关于芯片的意见",
        "number": None,
        "source": "芯片.txt",
        "reference": "一、",
        "start": 8,
        "end": 21,
        "score": hit.score,
    }


def test_it_is_a_link_of_a_chain(tmp_path: Path) -> None:
    link = ClauseRetriever(retriever=retriever(tmp_path), document_ids=frozenset(["港口"]))
    assert isinstance(link, BaseRetriever)
    chain = link | RunnableLambda(lambda pages: [page.metadata["title"] for page in pages])
    assert chain.invoke("集成电路") == ["关于港口的意见"]
