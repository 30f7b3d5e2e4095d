"""What passes between the parts of the benchmark: questions with gold, and what came of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from documents.model import Clause, Document

Status = Literal["answered", "refused", "failed", "late", "missing"]
"""answered, refused: what the system did. failed: it raised, or said that it failed. late: it
took longer than it was given. missing: there is no answer to the question."""

# Kinds of text outside all clauses: what the empty reference stands for.
HEAD = ("record", "title", "preamble", "closing", "attachment")


@dataclass(frozen=True, slots=True)
class GoldClause:
    """source: file name of the document.

    reference: 二、(一)1.; empty for the document's head; None for the document as a whole,
    whichever clause of it.
    """

    source: str
    reference: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """One question with its gold.

    answer_parts: what an answer has to hold, each part in any of its forms; empty where the set
    has gold clauses only
    near_miss: without basis, but close to what the documents hold: another year, place or value
    draft: made by a program and not yet read by a person
    line: in the file of the set, from 1; 0 if it is from none
    """

    id: str
    question: str
    history: tuple[str, ...]
    kind: str
    clauses: tuple[GoldClause, ...]
    answer_parts: tuple[tuple[str, ...], ...]
    unanswerable: bool
    split: str
    near_miss: bool = False
    draft: bool = False
    author: str = ""
    checked_against: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Questions and the documents that they are asked of.

    answers: whether the gold says what an answer holds; False for sets that measure retrieval only
    origin: what the set is, for the report
    """

    name: str
    documents: tuple[Document, ...]
    rows: tuple[Row, ...]
    answers: bool = True
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A clause that a system found or cited. kind: of the clause, as in documents.model."""

    clause_id: str
    source: str
    reference: str
    kind: str


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation as it was given: nothing of it is taken on trust.

    start, end: character offsets in the document's text.
    """

    marker: int
    place: Place
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a system made of one question.

    found: clauses that it retrieved, best first
    confidence: higher is surer, 0…1; None from a system that has none
    """

    id: str
    status: Status
    text: str
    reason: str | None
    cited: tuple[Cited, ...]
    found: tuple[Place, ...]
    seconds: float
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A question with what came of it; what every measure takes."""

    row: Row
    outcome: Outcome


@dataclass(frozen=True)
class Library:
    """The documents of a set, to look up what a system cites."""

    documents: tuple[Document, ...]

    @cached_property
    def by_source(self) -> dict[str, Document]:
        return {document.source: document for document in self.documents}

    @cached_property
    def by_id(self) -> dict[str, Document]:
        return {document.id: document for document in self.documents}

    @cached_property
    def clauses(self) -> dict[str, Clause]:
        return {clause.id: clause for document in self.documents for clause in document.clauses}

    def gold_texts(self, golds: Iterable[GoldClause]) -> tuple[str, ...]:
        """The texts of the clauses that the gold names, as they were read."""
        return tuple(
            clause.text
            for gold in golds
            for document in [self.by_source.get(gold.source)]
            if document is not None
            for clause in document.clauses
            if on_gold(place_of(clause, document), gold)
        )


def place_of(clause: Clause, document: Document) -> Place:
    return Place(clause.id, document.source, clause.reference, clause.kind)


def on_gold(place: Place, gold: GoldClause) -> bool:
    """Whether a clause is the one that the gold names."""
    if place.source != gold.source:
        return False
    if gold.reference is None:
        return True
    if not gold.reference:
        return place.kind in HEAD
    return place.reference == gold.reference
