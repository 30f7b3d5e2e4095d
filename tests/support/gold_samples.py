"""Documents, questions and systems made by hand for the tests of the benchmark."""

from __future__ import annotations

from collections.abc import Sequence

from documents.model import Clause, Document
from documents.read import document_from_text
from eval.model import Case, Cited, GoldClause, Library, Outcome, Place, Row, Status, place_of
from index.model import Hit
from qa.model import Answer, Citation, Question

TEXT = """某市丝绸产业发展意见
一、目标
到2025年，产值达到500亿元，建设基地13个。
二、任务
推广织机2000台，建设基地3个。
"""


def paper(source: str, text: str = TEXT) -> Document:
    return document_from_text(text, source)


def library(*sources: str) -> Library:
    """Papers of the same text with their sources; ids are those of clauses in a library."""
    return Library(tuple(paper(source) for source in sources or ("a.txt",)))


def clause_of(document: Document, reference: str) -> Clause:
    """By reference, or by kind for what has none."""
    return next(c for c in document.clauses if reference in (c.reference, c.kind))


def gold_row(
    parts: Sequence[Sequence[str]] = (("500亿元",),), kind: str = "fact", **more: object
) -> Row:
    """Asks for the value in 一、 of a.txt."""
    unanswerable = bool(more.get("unanswerable", False))
    clauses = () if unanswerable else (GoldClause("a.txt", "一、"),)
    return Row(
        id=str(more.get("id", "q")),
        question="产值多少？",
        history=(),
        kind=kind,
        clauses=more.get("clauses", clauses),  # type: ignore[arg-type]
        answer_parts=() if unanswerable else tuple(tuple(part) for part in parts),
        unanswerable=unanswerable,
        split=str(more.get("split", "dev")),
        near_miss=bool(more.get("near_miss", False)),
    )


def cited(source: str, reference: str, marker: int = 1) -> Cited:
    document = paper(source)
    clause = clause_of(document, reference)
    return Cited(marker, place_of(clause, document), clause.text, clause.start, clause.end)


def outcome(
    text: str = "",
    places: Sequence[tuple[str, str]] = (("a.txt", "一、"),),
    status: Status = "answered",
    **more: object,
) -> Outcome:
    """places: (source, reference) of each citation, the whole clause quoted; all were found."""
    citations = tuple(cited(*place, marker) for marker, place in enumerate(places, 1))
    found: tuple[Place, ...] = more.get("found", tuple(c.place for c in citations))  # type: ignore[assignment]
    return Outcome(
        id=str(more.get("id", "q")),
        status=status,
        text=text,
        reason=None,
        cited=citations,
        found=found,
        seconds=float(more.get("seconds", 0.001)),  # type: ignore[arg-type]
        confidence=more.get("confidence", 1.0),  # type: ignore[arg-type]
    )


def case(text: str, row: Row | None = None, **more: object) -> Case:
    """more: as `outcome` takes it."""
    return Case(row or gold_row(), outcome(text, **more))  # type: ignore[arg-type]


def answer(text: str, places: Sequence[tuple[str, str]] = (("a.txt", "一、"),)) -> Answer:
    """As the assistant gives it."""
    citations = []
    for marker, (source, reference) in enumerate(places, 1):
        document = paper(source)
        clause = clause_of(document, reference)
        citations.append(Citation(marker, document, clause, clause.text, clause.start, clause.end))
    return Answer(Question("产值多少？"), text, "answered", citations=tuple(citations))


class Wrong:
    """A system that always says the same wrong thing, with a real citation."""

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        return answer("产值达到900亿元[1]。", [("a.txt", "二、")])

    def search(self, question: str, top: int) -> tuple[Hit, ...]:
        return (Hit(clause_of(paper("a.txt"), "二、"), 1.0, 1),)
