"""Clauses -> passages: the pieces that are scored, each with what stands above it.

A clause of several hundred characters holds several subjects, and a vector or a length
normalisation over all of them finds none. So a long clause is cut, at sentence ends only, and
every piece keeps the clause it came from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.model import Clause, Document
from documents.patterns import lazy

PASSAGE_LENGTH = 300  # characters: two to four sentences of official Chinese
SHORT_CLAUSE = 40  # characters: below it a clause rarely says what it is an item of
LEAD_IN_LENGTH = 120  # characters of the clause above that are lent to a short one

_SENTENCE_END = lazy(r"(?:[。！？；!?;]|…+)+[”’」』》〉）】〕)\]\"']*\s*")
_LINE_END = lazy(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of whole sentences of one clause.

    clause_row: row of the clause in the index
    start, end: character offsets in document.text
    context: titles and headings above it, a line each; searched along with the text
    """

    clause_row: int
    start: int
    end: int
    context: str


def cut_passages(document: Document, first_row: int = 0) -> tuple[Passage, ...]:
    """All passages of the document in order; its first clause has the row first_row.

    The passages of a clause tile it. None is longer than PASSAGE_LENGTH unless it is a single
    sentence (in a table, a single line).
    """
    by_id = {clause.id: clause for clause in document.clauses}
    passages = []
    for row, clause in enumerate(document.clauses, first_row):
        context = _context(document, clause, by_id)
        for start, end in _spans(clause.text):
            passages.append(Passage(row, clause.start + start, clause.start + end, context))
    return tuple(passages)


def passage_text(document: Document, passage: Passage) -> str:
    """The passage as it stands in the document, without its context."""
    return document.text[passage.start : passage.end]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of the passages of a text: as many whole sentences as fit, side by side."""
    if len(text) <= PASSAGE_LENGTH:
        if text:
            yield 0, len(text)
        return
    start = end = 0
    for stop in _stops(text):
        if stop - start > PASSAGE_LENGTH and end > start:
            yield start, end
            start = end
        end = stop
    yield start, len(text)


def _stops(text: str) -> Iterator[int]:
    """Offsets where the text may be cut, ascending, the last one its length.

    A stretch without a sentence end that is longer than a passage is a table: its line ends
    serve instead.
    """
    previous = 0
    for stop in [*(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]:
        if stop - previous > PASSAGE_LENGTH:
            yield from (line.end() for line in _LINE_END.finditer(text, previous, stop - 1))
        if stop > previous:
            yield stop
        previous = stop


def _context(document: Document, clause: Clause, by_id: dict[str, Clause]) -> str:
    lines = [*_titles(document), *clause.headings]
    parent = by_id.get(clause.parent or "")
    if parent is not None and len(clause.text) < SHORT_CLAUSE:
        lines.append(_lead_in(parent))
    return "\n".join(line for line in dict.fromkeys(lines) if line)


def _titles(document: Document) -> Sequence[str]:
    """Titles of the document; one that stands inside another says nothing more."""
    titles = list(dict.fromkeys((document.title, *document.metadata.titles)))
    return [
        title for title in titles if not any(title != other and title in other for other in titles)
    ]


def _lead_in(parent: Clause) -> str:
    """The last sentences above a list, which say what it is a list of."""
    if parent.is_heading:
        return ""  # it stands in the headings already
    text = parent.text.strip()
    stops = [0, *_stops(text)]
    start = next((stop for stop in stops if len(text) - stop <= LEAD_IN_LENGTH), 0)
    return text[start:] or text[-LEAD_IN_LENGTH:]
