"""Documents into an index and out of it; what stays is neither tokenised nor embedded again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from documents.model import Document
from index.assemble import (
    Known,
    Progress,
    check_documents,
    cut_documents,
    embed_texts,
    known_vectors,
)
from index.embedding import Embedder, Vectors
from index.generation import Contents
from index.manifest import read_manifest
from index.opening import Index, open_index
from index.store import building, commit


class UnknownDocument(ValueError):
    """The index holds no document of that name."""


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of an index: first some documents go, then others come behind the rest.

    added: documents that the index does not hold; removed: ids of documents that it holds
    """

    added: Sequence[Document] = ()
    removed: Collection[str] = ()


def change_index(
    directory: Path, embedder: Embedder, change: Change, progress: Progress | None = None
) -> Index:
    """Put the changed index in place of what the directory holds, by the swap of a build.

    The result finds what an index built anew of the same documents in the same order finds;
    above the size where vectors are searched by cells, as nearly as those cells do. Raises what
    `open_index` and `build_index` raise, and ValueError if no document would be left.
    """
    read_manifest(directory)  # a place without an index is not made one
    with building(directory):
        return change_locked(open_index(directory, embedder), embedder, change, progress)


def change_locked(
    index: Index, embedder: Embedder, change: Change, progress: Progress | None = None
) -> Index:
    """`change_index` for a caller that is inside `building`, of an index opened in there.

    The index given must not be used any more.
    """
    report = progress or (lambda stage, done, total: None)
    kept = [document for document in index.documents if document.id not in change.removed]
    check_documents([*kept, *change.added])
    contents = Contents(index.documents, index.passages, index.dense, index.lexical)
    known: Known = {}
    if len(kept) < len(index.documents):
        if change.added:  # a new text of a document holds much of the old
            known = known_vectors(index.documents, index.passages, index.dense)
        contents = _without(contents, frozenset(change.removed))
    if change.added:
        contents = _with(
            contents, change.added, lambda texts: embed_texts(texts, embedder, known, report)
        )
    return commit(index.directory, embedder, contents)


def documents_named(documents: Sequence[Document], names: Sequence[str]) -> tuple[Document, ...]:
    """Those whose file name or id is among the names. Raises UnknownDocument for a name of none."""
    for name in names:
        if not any(name in (document.source, document.id) for document in documents):
            raise UnknownDocument(
                f"no document {name!r} in the index; wanted the name of a file or the id of a "
                "document, as `python -m index batch` prints them; nothing was removed"
            )
    return tuple(d for d in documents if d.source in names or d.id in names)


def _without(contents: Contents, removed: frozenset[str]) -> Contents:
    stays = np.array([document.id not in removed for document in contents.documents], bool)
    sizes = [len(document.clauses) for document in contents.documents]
    clause_stays = np.repeat(stays, sizes)
    clause_rows = np.cumsum(clause_stays) - 1
    passage_stays = clause_stays[[passage.clause_row for passage in contents.passages]]
    documents = tuple(d for d, left in zip(contents.documents, stays, strict=True) if left)
    passages = tuple(
        replace(passage, clause_row=int(clause_rows[passage.clause_row]))
        for passage, left in zip(contents.passages, passage_stays, strict=True)
        if left
    )
    contents.dense.keep(np.flatnonzero(passage_stays))
    lexical = contents.lexical.restricted(passage_stays, stays)
    return Contents(documents, passages, contents.dense, lexical)


def _with(
    contents: Contents, added: Sequence[Document], embed: Callable[[Sequence[str]], Vectors]
) -> Contents:
    passages, texts = cut_documents(added, len(contents.clauses))
    lexical = contents.lexical.extended(texts, [document.text for document in added])
    contents.dense.add(embed(texts))
    return Contents(
        (*contents.documents, *added), (*contents.passages, *passages), contents.dense, lexical
    )
