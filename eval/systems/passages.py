"""Answers of plain retrieval: the first passages found, shown as they stand, each cited."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from documents.model import Clause, Document
from documents.sentences import Span, sentences
from index.model import Hit
from index.retrieve import Retriever
from qa.citations import Citations, marked
from qa.model import Answer, Question

PASSAGES = "passages"
SHOWN = 4  # passages: what LangChain's vector stores give where no number is asked for
RANKED = 10  # clauses that the ranking measures look at


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a clause. start, end: character offsets in the document's text."""

    document: Document
    clause: Clause
    start: int
    end: int


class PassageSystem:
    """What a user of retrieval alone has: the first clauses found. It never refuses.

    The question is searched as it stands, without what was asked before it.
    """

    def __init__(self, retriever: Retriever) -> None:
        self._retriever = retriever

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        started = time.perf_counter()
        hits = self.search(question, RANKED)
        documents = self._retriever.index.documents_by_id
        shown = [
            Stretch(documents[c.document_id], c, c.start, c.end)
            for c in (hit.clause for hit in hits[:SHOWN])
        ]
        asked = Question(question, tuple(history))
        return shown_as_they_are(asked, shown, hits, time.perf_counter() - started)

    def search(self, question: str, top: int) -> tuple[Hit, ...]:
        return self._retriever.retrieve(question, top)


def shown_as_they_are(
    question: Question, stretches: Iterable[Stretch], hits: tuple[Hit, ...], seconds: float
) -> Answer:
    """Every sentence of the stretches, in order, ending in the marker of its stretch."""
    citations, lines = Citations(), []
    for stretch in stretches:
        clause = stretch.clause
        within = Span(stretch.start - clause.start, stretch.end - clause.start)
        marker = citations.cite(stretch.document, clause, within)
        text = stretch.document.text[stretch.start : stretch.end]
        spans = sentences(text, "。!?")
        lines.append("".join(marked(text[s.start : s.end], marker) for s in spans))
    return Answer(
        question,
        "\n".join(lines),
        "answered",
        citations=tuple(citations.made),
        hits=hits,
        answerer=PASSAGES,
        seconds=seconds,
    )
