"""What goes wrong inside comes out as an answer that says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hand_made import OLD, assistant_over, policies

from documents.model import Metadata
from index.hashing import HashEmbedder


class Broken(HashEmbedder):
    """A model that fails when it is asked."""

    def embed_question(self, text: str) -> np.ndarray:
        raise RuntimeError("the model is gone")


class OutOfMemory(HashEmbedder):
    """A model that fails on clauses, after retrieval."""

    def embed_clauses(self, texts: Sequence[str]) -> np.ndarray:
        raise MemoryError


@pytest.mark.parametrize(
    ("embedder", "reason"),
    [(Broken(), "RuntimeError: the model is gone"), (OutOfMemory(), "MemoryError: ")],
)
def test_a_fault_inside_is_a_failed_answer(
    embedder: HashEmbedder, reason: str, tmp_path: Path
) -> None:
    answer = assistant_over(policies(), tmp_path / "index", embedder).ask("数码织机多少台？")
    assert (answer.status, answer.reason) == ("failed", reason)
    assert "内部错误" in answer.text and "model" not in answer.text
    assert answer.citations == () and "\n" not in answer.text


def test_a_document_without_metadata_does_not_trip_it(tmp_path: Path) -> None:
    bare = [replace(d, metadata=Metadata(title=d.title)) for d in policies()]
    answer = assistant_over(bare, tmp_path / "index").ask("数码织机推广应用多少台？")
    assert answer.status == "answered"
    assert "2000台" in answer.text
    assert OLD.splitlines()[0] in answer.citations[0].document.title
