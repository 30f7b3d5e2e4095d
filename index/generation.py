"""The files of one generation of an index: written once, read whole, never changed.

documents.jsonl.gz  a document a line: its fields and text; its clauses, each as the list of its
                    fields but for the text, which is cut from the document's again; the lines
                    that stand above passages; its passages as [clause, start, end, lines above],
                    the first and the last counted within the document from 0
vectors.*           rows of the passages, in the file of the vector store
words/ bigrams/ documents/ dictionary.json   the lexical side
"""

from __future__ import annotations

import dataclasses
import gzip
import hashlib
import json
import zlib
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from documents.model import Clause, Document, Metadata
from index.dense import NumpyVectors, VectorStore
from index.faiss_vectors import FaissVectors
from index.lexical import LexicalIndex
from index.passages import Passage
from index.writing import sync

_DOCUMENTS = "documents.jsonl.gz"
_LEVEL = 3  # of gzip: a fifth of the size, at 60 MB/s

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
    _write_documents(folder / _DOCUMENTS, contents)
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
    documents, passages = _read_documents(folder / _DOCUMENTS)
    store = next((s for s in STORES if (folder / s.filename).exists()), None)
    if store is None:
        raise FileNotFoundError(f"no vectors in {folder}")
    return Contents(documents, passages, store.load(folder), LexicalIndex.load(folder))


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _write_documents(path: Path, contents: Contents) -> None:
    with (
        path.open("wb") as file,
        gzip.GzipFile("", "wb", _LEVEL, file, mtime=0) as packed,  # the same bytes every time
    ):
        for line in _document_lines(contents):
            packed.write((json.dumps(line, ensure_ascii=False) + "\n").encode())


def _document_lines(contents: Contents) -> Iterator[dict[str, Any]]:
    owners = [row for row, d in enumerate(contents.documents) for _ in d.clauses]
    grouped = groupby(contents.passages, key=lambda passage: owners[passage.clause_row])
    passages = {row: list(group) for row, group in grouped}
    first = 0
    for row, document in enumerate(contents.documents):
        above: dict[str, int] = {}
        cut = [
            (p.clause_row - first, p.start, p.end, above.setdefault(p.context, len(above)))
            for p in passages.get(row, ())
        ]
        yield _document_line(document) | {"above": list(above), "passages": cut}
        first += len(document.clauses)


def _document_line(document: Document) -> dict[str, Any]:
    names = [f.name for f in dataclasses.fields(document) if f.name not in ("clauses", "metadata")]
    row = {name: getattr(document, name) for name in names}
    clauses = [
        (c.id, c.label, c.path, c.heading, c.start, c.end, c.kind, c.headings, c.parent)
        for c in document.clauses
    ]
    return row | {"metadata": dataclasses.asdict(document.metadata), "clauses": clauses}


def _read_documents(path: Path) -> tuple[tuple[Document, ...], tuple[Passage, ...]]:
    documents: list[Document] = []
    passages: list[Passage] = []
    clauses = 0
    for row in _read_lines(path):
        above, cut = row.pop("above"), row.pop("passages")
        documents.append(_document(row))
        for clause, start, end, lines in cut:
            passages.append(Passage(clauses + clause, start, end, above[lines]))
        clauses += len(documents[-1].clauses)
    return tuple(documents), tuple(passages)


def _read_lines(path: Path) -> Iterator[Any]:
    try:
        with gzip.open(path) as file:
            yield from map(json.loads, file)
    except (EOFError, zlib.error) as error:
        raise ValueError(f"{path.name} cannot be unpacked ({error})") from error


def _document(row: dict[str, Any]) -> Document:
    text, document = row["text"], row["id"]
    clauses = tuple(
        Clause(
            name,
            document,
            label,
            tuple(path),
            heading,
            text[start:end],
            start,
            end,
            kind,
            tuple(headings),
            parent,
        )
        for name, label, path, heading, start, end, kind, headings, parent in row.pop("clauses")
    )
    metadata = Metadata(**_tuples(row.pop("metadata")))
    return Document(**_tuples(row), metadata=metadata, clauses=clauses)


def _tuples(row: dict[str, Any]) -> dict[str, Any]:
    """JSON knows lists only; the frozen values hold tuples."""
    return {name: tuple(v) if isinstance(v, list) else v for name, v in row.items()}
