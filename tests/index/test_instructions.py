"""The table of instructions, row by row as the model cards have them."""

from __future__ import annotations

import pytest

from index.instructions import Instructions, published_instructions

BGE = "为这个句子生成表示以用于检索相关文章："
SEARCH = (
    "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery:"
)


@pytest.mark.parametrize(
    ("name", "question", "clause"),
    [
        ("bge-small-zh-v1.5", BGE, ""),
        ("bge-large-zh", BGE, ""),
        ("BAAI_bge-base-zh", BGE, ""),
        ("bge-large-zh-noinstruct", "", ""),
        ("bge-m3", "", ""),
        ("bge-base-en-v1.5", "Represent this sentence for searching relevant passages: ", ""),
        ("multilingual-e5-small", "query: ", "passage: "),
        ("models--intfloat--multilingual-e5-large", "query: ", "passage: "),
        ("multilingual-e5-large-instruct", f"{SEARCH} ", ""),
        ("Qwen3-Embedding-0.6B", SEARCH, ""),
        ("gte-Qwen2-1.5B-instruct", f"{SEARCH} ", ""),
        ("gte-base-zh", "", ""),
        ("gte-multilingual-base", "", ""),
        ("m3e-base", "", ""),
        (
            "jina-embeddings-v3",
            "Represent the query for retrieving evidence documents: ",
            "Represent the document for retrieval: ",
        ),
        ("all-MiniLM-L6-v2", "", ""),
        ("value5-large", "", ""),
    ],
)
def test_each_family_has_its_own(name: str, question: str, clause: str) -> None:
    assert published_instructions([name]) == Instructions(question, clause)


def test_the_first_name_of_a_known_family_counts() -> None:
    assert published_instructions(["model", "m3e-base", "bge-base-zh"]) == Instructions()
    assert published_instructions(["model", "bge-base-zh", "m3e-base"]).question == BGE
    assert published_instructions([]) == Instructions()
