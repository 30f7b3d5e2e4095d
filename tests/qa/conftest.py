"""Assistants that the tests of answering share: over the built-in library, over two by hand."""

from __future__ import annotations

import pytest
from hand_made import TODAY, assistant_over, policies

from index.embedding import load_embedder
from index.library import open_library
from qa.assistant import Assistant
from qa.names.holdings import Holdings


@pytest.fixture(scope="session")
def built_in(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Over the five built-in documents, on the first day of 2024."""
    embedder = load_embedder()
    index = open_library(tmp_path_factory.mktemp("library"), embedder)
    return Assistant(index, embedder, lambda: TODAY)


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Holdings:
    """What the five built-in documents hold."""
    index = open_library(tmp_path_factory.mktemp("held"), load_embedder())
    return Holdings(index.documents, index.clauses, index.lexical.segmenter)


@pytest.fixture(scope="session")
def silk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(policies(), tmp_path_factory.mktemp("silk") / "index")


@pytest.fixture(scope="session")
def silk_holdings(silk: Assistant) -> Holdings:
    return silk._holdings
