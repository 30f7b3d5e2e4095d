"""What the families of embedding models want before a question and before a clause.

Only for models that carry no prompts of their own; an option on the command line beats both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Instructions:
    """Text that goes before each question and each clause; empty for nothing."""

    question: str = ""
    clause: str = ""


_SEARCH = "Instruct: Given a web search query, retrieve relevant passages that answer the query\n"

# (pattern in the model's name, instructions), the first that is found counts. Sources: the model
# cards on huggingface.co of the models named.
FAMILIES: tuple[tuple[str, Instructions], ...] = (
    # BAAI/bge-large-zh-noinstruct was trained without; BAAI/bge-m3 asks for none.
    (r"noinstruct|bge-m3", Instructions()),
    # The list of models in FlagOpen/FlagEmbedding README_zh.md, with its full-width colon.
    (r"bge-\w+-zh", Instructions("为这个句子生成表示以用于检索相关文章：")),
    (r"bge-\w+-en", Instructions("Represent this sentence for searching relevant passages: ")),
    # intfloat/multilingual-e5-large-instruct: the task in English, for questions alone.
    (r"\be5-.*instruct", Instructions(f"{_SEARCH}Query: ")),
    # intfloat/multilingual-e5-base: both, "even for non-English texts".
    (r"\be5-(small|base|large)", Instructions("query: ", "passage: ")),
    # Qwen/Qwen3-Embedding-0.6B: no space after the colon.
    (r"qwen3-embedding", Instructions(f"{_SEARCH}Query:")),
    # Alibaba-NLP/gte-Qwen2-7B-instruct.
    (r"gte-qwen.*instruct", Instructions(f"{_SEARCH}Query: ")),
    # thenlper/gte-base-zh, Alibaba-NLP/gte-multilingual-base: plain texts.
    (r"\bgte-", Instructions()),
    # moka-ai/m3e-base: plain texts.
    (r"\bm3e-", Instructions()),
    # jinaai/jina-embeddings-v3, config_sentence_transformers.json: retrieval.query, .passage.
    (
        r"jina-embeddings-v3",
        Instructions(
            "Represent the query for retrieving evidence documents: ",
            "Represent the document for retrieval: ",
        ),
    ),
)


def published_instructions(names: Iterable[str]) -> Instructions:
    """Of the first name that belongs to a family; none for a model of no known family."""
    for name in names:
        plain = name.lower().replace("_", "-")
        for pattern, instructions in FAMILIES:
            if re.search(pattern, plain):
                return instructions
    return Instructions()
