"""Documents that do not hold the answer, from files or made from the set's own."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path, PurePosixPath

from documents import UnreadableDocument, read_document
from documents.intake import find_files
from documents.model import Document
from documents.read import document_from_text
from documents.readers.markdown import strip_marks
from documents.sentences import sentences
from eval.adapters.lines import PACKED, read_json_lines
from eval.model import Library, QuestionSet
from eval.questions import InvalidSet
from eval.robustness.look_alikes import look_alikes
from eval.scoring import holds, plain

_NOWHERE = Path(os.devnull)
SHORTEST_STATEMENT = 12  # characters; a shorter gold sentence may stand anywhere
_ENDINGS = tuple(f".jsonl{packed}" for packed in PACKED)


@dataclass(frozen=True, slots=True)
class Noise:
    """documents: in the order in which they are added. origin: where they are from, in words."""

    documents: tuple[Document, ...]
    origin: str


def made_noise(asked: QuestionSet, count: int, seed: int) -> Noise:
    """Look-alikes of the set's own documents. Raises InvalidSet."""
    made = tuple(islice(look_alikes(asked, seed), count))
    return Noise(
        made,
        f"{len(made)} look-alikes made from the documents of the set: places, years, figures and "
        f"departments swapped (seed {seed})",
    )


def given_noise(asked: QuestionSet, paths: Sequence[Path], count: int, seed: int) -> Noise:
    """Documents of files, folders and .jsonl files, in an order that the seed draws.

    Left out are those that cannot be read, those that the set has, and those that hold a gold
    statement. Raises InvalidSet if none is left, or OSError.
    """
    sources = [source for path in paths for source in _sources(path)]
    random.Random(seed).shuffle(sources)
    chosen = tuple(islice(_fitting(sources, asked), count))
    names = ", ".join(path.name for path in paths)
    if not chosen:
        raise InvalidSet(f"{names}: no document for noise; found {len(sources)}, none of them fits")
    return Noise(chosen, f"{len(chosen)} of {len(sources)} documents of {names} (seed {seed})")


@dataclass(frozen=True, slots=True)
class _Source:
    """A document that is not read yet: a file, or a text with a name."""

    name: str
    path: Path | None = None
    title: str = ""
    text: str = ""

    def read(self) -> Document:
        """Raises UnreadableDocument."""
        if self.path:
            return read_document(self.path)
        text = strip_marks(self.text) if self.name.endswith(".md") else self.text
        headed = text if self.title in text else f"{self.title}\n{text}"
        return document_from_text(headed, self.name)


def _sources(path: Path) -> Iterator[_Source]:
    if path.is_file() and path.name.endswith(_ENDINGS):
        for line in read_json_lines(path):
            title = line.optional("title")
            name = PurePosixPath(line.optional("path") or title or f"line {line.number}").name
            yield _Source(name, title=title, text=line.text("text"))
    else:
        for file in find_files([path], but_not_in=_NOWHERE):
            yield _Source(file.name, path=file)


def _fitting(sources: Sequence[_Source], asked: QuestionSet) -> Iterator[Document]:
    seen = {document.id for document in asked.documents}
    names = {document.source for document in asked.documents}
    titles = {plain(document.title) for document in asked.documents if document.title}
    statements = gold_statements(asked)
    for source in sources:
        try:
            document = source.read()
        except UnreadableDocument:
            continue
        text = plain(document.text)
        known = document.id in seen or plain(document.title) in titles
        if known or not document.clauses or any(said in text for said in statements):
            continue
        seen.add(document.id)
        name = source.name if source.name not in names else f"{len(names)}-{source.name}"
        names.add(name)
        yield replace(document, source=name)


def gold_statements(asked: QuestionSet) -> frozenset[str]:
    """Sentences of gold clauses, plain, that hold a part of the answer."""
    library = Library(asked.documents)
    found = set()
    for row in asked.rows:
        for text in library.gold_texts(row.clauses):
            for span in sentences(text):
                said = plain(text[span.start : span.end])
                if any(holds(said, forms) for forms in row.answer_parts):
                    found.add(said)
    return frozenset(said for said in found if len(said) >= SHORTEST_STATEMENT)
