"""Questions, citations and answers. An answer is checked by following its citations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from documents.model import Clause, Document
from index.model import Hit

Status = Literal["answered", "refused", "failed"]
Kind = Literal["fact", "who", "list", "document", "what", "yesno", "compare"]


class UnverifiedQuote(ValueError):
    """A quote does not stand in the clause at the place that was given."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What the person restricts the search to; an empty set restricts nothing."""

    regions: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()
    document_ids: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Question:
    """history: earlier questions of the same conversation, oldest first."""

    text: str
    history: tuple[str, ...] = ()
    scope: Scope = Scope()


@dataclass(frozen=True, slots=True)
class Citation:
    """A verbatim quote with its place; it cannot be made from a quote that is not there.

    start, end: character offsets in document.text.
    """

    marker: int  # 1, 2, …; printed as [1]
    document: Document
    clause: Clause
    quote: str
    start: int
    end: int

    def __post_init__(self) -> None:
        inside = self.clause.start <= self.start < self.end <= self.clause.end
        same_document = self.clause.document_id == self.document.id
        if not (
            inside and same_document and self.document.text[self.start : self.end] == self.quote
        ):
            raise UnverifiedQuote(
                f"quote of {len(self.quote)} characters is not at {self.start}:{self.end} "
                f"of clause {self.clause.id}"
            )


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person gets.

    text: Chinese; every sentence of an answered one ends in the markers of its citations
    reason: why it was refused or failed, for the log and the evaluator; None if answered
    understood: the question as it was searched, where that differs (a follow-up), else None
    notices: what the reader should know, e.g. that a planning period has passed
    confidence: 0…1, of the evidence; what an answer is refused for when it is too low
    seconds: wall-clock time
    """

    question: Question
    text: str
    status: Status
    reason: str | None = None
    kind: Kind | None = None
    understood: str | None = None
    citations: tuple[Citation, ...] = ()
    notices: tuple[str, ...] = ()
    hits: tuple[Hit, ...] = ()
    answerer: str = "extractive"
    confidence: float = 0.0
    seconds: float = 0.0
