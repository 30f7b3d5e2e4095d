"""Documents -> the contents of an index: passages, their vectors, their tokens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from documents.model import Document
from index.dense import VectorStore
from index.embedding import Embedder
from index.generation import Contents
from index.lexical import LexicalIndex
from index.passages import Passage, cut_passages, passage_text
from index.simplified import simplified

Progress = Callable[[str, int, int], None]  # (stage, done, total)
Known = dict[str, NDArray[np.float32]]  # text -> its vector


def assemble_contents(
    documents: Sequence[Document],
    embedder: Embedder,
    store: type[VectorStore],
    known: Known,
    progress: Progress,
) -> Contents:
    """known: vectors of the same embedder that need not be computed again.

    Raises ValueError if there is nothing to index, or if the documents contradict themselves.
    """
    check_documents(documents)
    passages, texts = cut_documents(documents)
    progress("words", 0, len(texts))
    lexical = LexicalIndex.build(texts, [document.text for document in documents])
    progress("words", len(texts), len(texts))
    dense = store(embedder.dim)
    dense.add(embed_texts(texts, embedder, known, progress))
    return Contents(tuple(documents), tuple(passages), dense, lexical)


def cut_documents(
    documents: Sequence[Document], first_row: int = 0
) -> tuple[list[Passage], list[str]]:
    """Passages of all documents, and what is searched of each; first_row: of the first clause."""
    passages: list[Passage] = []
    texts: list[str] = []
    for document in documents:
        cut = cut_passages(document, first_row)
        passages += cut
        texts += [searched_text(document, passage) for passage in cut]
        first_row += len(document.clauses)
    return passages, texts


def searched_text(document: Document, passage: Passage) -> str:
    """What is tokenised and embedded of a passage: its text below what stands above it."""
    return simplified(f"{passage.context}\n{passage_text(document, passage)}")


def known_vectors(
    documents: Sequence[Document], passages: Sequence[Passage], dense: VectorStore
) -> Known:
    """What an index has embedded already."""
    owners = [document for document in documents for _ in document.clauses]
    texts = (searched_text(owners[passage.clause_row], passage) for passage in passages)
    return dict(zip(texts, dense.vectors(), strict=True))


def embed_texts(
    texts: Sequence[str], embedder: Embedder, known: Known, progress: Progress
) -> NDArray[np.float32]:
    """(n, dim); a text that is known, or stands there twice, is embedded once."""
    vectors = np.empty((len(texts), embedder.dim), np.float32)
    first: dict[str, int] = {}
    for row, text in enumerate(texts):
        first.setdefault(text, row)
    new = [row for text, row in first.items() if text not in known]
    # A batch costs as much as its longest text; and what needs too much memory fails at once.
    new.sort(key=lambda row: len(texts[row]), reverse=True)
    progress("embedding", 0, len(new))
    for start in range(0, len(new), embedder.batch_size):
        batch = new[start : start + embedder.batch_size]
        vectors[batch] = embedder.embed_clauses([texts[row] for row in batch])
        progress("embedding", start + len(batch), len(new))
    for row, text in enumerate(texts):
        vectors[row] = known[text] if text in known else vectors[first[text]]
    return vectors


def check_documents(documents: Sequence[Document]) -> None:
    """A clause is stored by its place, and found by its id: both must hold."""
    if not any(document.clauses for document in documents):
        raise ValueError(f"nothing to index: {len(documents)} documents without a clause")
    ids = [d.id for d in documents] + [c.id for d in documents for c in d.clauses]
    if len(set(ids)) < len(ids):
        twice = next(name for name, count in Counter(ids).items() if count > 1)
        raise ValueError(f"id {twice!r} is given to two documents or clauses; ids must differ")
    for document in documents:
        for clause in document.clauses:
            placed = document.text[clause.start : clause.end] == clause.text
            if not placed or clause.document_id != document.id:
                raise ValueError(
                    f"clause {clause.id!r} of {document.source} is not at "
                    f"{clause.start}:{clause.end} of its document"
                )
