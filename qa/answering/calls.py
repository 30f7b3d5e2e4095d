"""Whom to call: the whole line that gives a number, and the line that names the person."""

from __future__ import annotations

from documents.folding import fold
from documents.model import Clause
from documents.sentences import Span
from qa.citations import Citations, marked
from qa.evidence.evidence import Evidence

_LONGEST = 120  # characters of a line that gives one number and not all
_PERSON = "联系人"


def contact_lines(best: Evidence, citations: Citations) -> list[str]:
    """联系人:… 电话:…, as printed; empty where the line is long or a row of a table."""
    clause = best.clause
    line = _line_at(clause.text, best.span)
    if clause.is_row or line.end - line.start > _LONGEST:
        return []
    said: list[tuple[Clause, Span]] = [(clause, line)]
    if _PERSON not in fold(clause.text):
        said = [*_person_beside(best), *said]
    return [
        marked(each.text[span.start : span.end].strip(), citations.cite(best.document, each, span))
        for each, span in said
    ]


def _line_at(text: str, span: Span) -> Span:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return Span(start, end if end >= 0 else len(text))


def _person_beside(best: Evidence) -> list[tuple[Clause, Span]]:
    """The paragraph before or behind that names the person."""
    clauses = best.document.clauses
    at = next(i for i, each in enumerate(clauses) if each.id == best.clause.id)
    beside = (*clauses[max(0, at - 1) : at], *clauses[at + 1 : at + 2])
    return [
        (each, Span(0, len(each.text)))
        for each in beside
        if fold(each.text).lstrip().startswith(_PERSON) and len(each.text) <= _LONGEST
    ][:1]
