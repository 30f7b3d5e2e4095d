"""The files of one generation of an index: written once, read whole, never changed.

documents.jsonl  a document a line, without its clauses
clauses.jsonl    a clause a line, in row order; its text is cut from the document again
passages.jsonl   a line for each clause: what stands above it, and [start, end] of its passages
vectors.*        rows of the passages, in the file of the vector store
words/ bigrams/ documents/ dictionary.json   the lexical side
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from documents.model import Clause, Document, Metadata
from index.dense import FaissVectors, NumpyVectors, VectorStore
from index.lexical import LexicalIndex
from index.passages import Passage
from index.writing import sync

STORES: tuple[type[VectorStore], ...] = (FaissVectors, NumpyVectors)


@dataclasses.dataclass(frozen=True, slots=True)
class Contents:
    """What the files of a generation hold.

    documents: each with its clauses; clauses and passages are numbered across all documents
    dense: one vector a passage; lexical: words and bigrams by passage, bigrams by document
    """

    documents: tuple[Document, ...]
    passages: tuple[Passage, ...]
    dense: VectorStore
    lexical: LexicalIndex

    @property
    def clauses(self) -> tuple[Clause, ...]:
        return tuple(clause for document in self.documents for clause in document.clauses)


def write_contents(folder: Path, contents: Contents) -> tuple[tuple[str, str], ...]:
    """Write all files to disk for good; (name, sha256) of each, sorted by name."""
    folder.mkdir()
    _write_lines(folder / "documents.jsonl", map(_document_line, contents.documents))
    _write_lines(folder / "clauses.jsonl", map(_clause_line, contents.clauses))
    _write_lines(folder / "passages.jsonl", _passage_lines(contents))
    contents.dense.save(folder)
    contents.lexical.save(folder)
    for path in [*_files(folder), *(p for p in folder.rglob("*") if p.is_dir()), folder]:
        sync(path)
    return checksums(folder)


def checksums(folder: Path) -> tuple[tuple[str, str], ...]:
    """(name, sha256) of every file below the folder, sorted by name."""
    found = []
    for path in _files(folder):
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        found.append((path.relative_to(folder).as_posix(), digest))
    return tuple(sorted(found))


def read_contents(folder: Path) -> Contents:
    """Read a generation; OSError, ValueError, KeyError or TypeError where it is not whole."""
    documents = _read_documents(folder)
    store = next((s for s in STORES if (folder / s.filename).exists()), None)
    if store is None:
        raise FileNotFoundError(f"no vectors in {folder}")
    return Contents(
        documents, tuple(_read_passages(folder)), store.load(folder), LexicalIndex.load(folder)
    )


def passage_documents(contents: Contents) -> NDArray[np.int64]:
    """(passages,) row of the document that each passage is from."""
    sizes = [len(document.clauses) for document in contents.documents]
    of_clause = np.repeat(np.arange(len(sizes)), sizes)
    rows = np.fromiter((p.clause_row for p in contents.passages), np.int64, len(contents.passages))
    documents: NDArray[np.int64] = of_clause[rows]
    return documents


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _write_lines(path: Path, rows: Iterable[Any]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def _read_lines(path: Path) -> Iterator[Any]:
    with path.open(encoding="utf-8", newline="\n") as file:
        for line in file:
            yield json.loads(line)


def _document_line(document: Document) -> dict[str, Any]:
    names = [f.name for f in dataclasses.fields(document) if f.name not in ("clauses", "metadata")]
    row = {name: getattr(document, name) for name in names}
    return row | {"metadata": dataclasses.asdict(document.metadata)}


def _clause_line(clause: Clause) -> dict[str, Any]:
    names = [f.name for f in dataclasses.fields(clause) if f.name != "text"]
    return {name: getattr(clause, name) for name in names}


def _passage_lines(contents: Contents) -> Iterator[dict[str, Any]]:
    rows: list[list[Passage]] = [[] for _ in contents.clauses]
    for passage in contents.passages:
        rows[passage.clause_row].append(passage)
    for passages in rows:
        context = passages[0].context if passages else ""
        yield {"context": context, "spans": [[p.start, p.end] for p in passages]}


def _read_documents(folder: Path) -> tuple[Document, ...]:
    clauses: dict[str, list[dict[str, Any]]] = {}
    for row in _read_lines(folder / "clauses.jsonl"):
        clauses.setdefault(row["document_id"], []).append(row)
    return tuple(
        _document(row, clauses.get(row["id"], ()))
        for row in _read_lines(folder / "documents.jsonl")
    )


def _document(row: dict[str, Any], clauses: Sequence[dict[str, Any]]) -> Document:
    text: str = row["text"]
    return Document(
        **_tuples(row | {"metadata": Metadata(**_tuples(row["metadata"]))}),
        clauses=tuple(
            Clause(text=text[clause["start"] : clause["end"]], **_tuples(clause))
            for clause in clauses
        ),
    )


def _tuples(row: dict[str, Any]) -> dict[str, Any]:
    """JSON knows lists only; the frozen values hold tuples."""
    return {name: tuple(v) if isinstance(v, list) else v for name, v in row.items()}


def _read_passages(folder: Path) -> Iterator[Passage]:
    for clause_row, line in enumerate(_read_lines(folder / "passages.jsonl")):
        for start, end in line["spans"]:
            yield Passage(clause_row, start, end, line["context"])
