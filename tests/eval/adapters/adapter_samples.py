"""Question files made by hand, and what every adapter owes an index."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from documents.model import Document
from eval.model import Library, QuestionSet

BENCHMARKS = Path(__file__).parents[4] / "shared" / "benchmarks"


def lines_of(rows: Iterable[dict[str, Any]]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def write(path: Path, *rows: dict[str, Any]) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(lines_of(rows), "utf-8")
    return path


def assert_whole(documents: Iterable[Document]) -> None:
    """What an index asks of documents: ids apart, every clause at its place."""
    documents = tuple(documents)
    ids = [d.id for d in documents] + [c.id for d in documents for c in d.clauses]
    assert len(set(ids)) == len(ids)
    for document in documents:
        assert document.clauses
        for clause in document.clauses:
            assert document.text[clause.start : clause.end] == clause.text
            assert clause.document_id == document.id


def assert_gold_is_there(asked: QuestionSet) -> None:
    library = Library(asked.documents)
    for row in asked.rows:
        assert all(library.gold_texts([gold]) for gold in row.clauses), row.id
