"""Questions about a document itself: number, issuer, dates, validity, period, from its head."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from documents.folding import fold
from documents.heads import find_date
from documents.model import Clause, Document
from documents.sentences import Span, sentences
from qa.citations import Citations, marked, name_of
from qa.drafts import Draft, finished
from qa.holdings import Holdings
from qa.understanding import Understanding

_HEAD_KINDS = ("record", "title", "preamble", "closing")
Found = tuple[str, Clause, Span]


def answer_about_document(understood: Understanding, holdings: Holdings) -> Draft | None:
    """What the documents named say of themselves; None if they say nothing of it."""
    citations = Citations()
    lines: list[str] = []
    documents = [d for d in holdings.documents if d.id in (understood.document_ids or ())]
    documents.sort(key=lambda d: -(d.metadata.issue_year or 0))
    for document in documents:
        said = [found for aspect in understood.aspects for found in _FINDERS[aspect](document)]
        for text, clause, span in dict.fromkeys(said):
            marker = citations.cite(document, clause, span)
            lines.append(marked(f"{name_of(document)}{text}", marker))
    return finished(lines, citations) if lines else None


def _lines(document: Document) -> Iterable[tuple[Clause, Span]]:
    for clause in document.clauses:
        if clause.kind in _HEAD_KINDS:
            for span in sentences(clause.text, "。"):
                yield clause, span


def _where(document: Document, says: Callable[[str], bool]) -> tuple[Clause, Span] | None:
    """The first line of head or signature for which says(folded line) holds."""
    for clause, span in _lines(document):
        if says(fold(clause.text[span.start : span.end])):
            return clause, span
    return None


def _stated(document: Document, value: str | None, said: str) -> list[Found]:
    place = _where(document, lambda line: fold(value) in line) if value else None
    return [(f"{said}{value}", *place)] if place else []


def _number(document: Document) -> list[Found]:
    return _stated(document, document.metadata.number, "的文号是")


def _index_number(document: Document) -> list[Found]:
    return _stated(document, document.metadata.index_number, "的索引号是")


def _issuer(document: Document) -> list[Found]:
    issuer = document.metadata.issuer
    first = (issuer or "").split("、")[0]
    place = _where(document, lambda line: fold(first) in line) if first else None
    return [(f"由{issuer}印发", *place)] if place else []


def _dates(document: Document) -> list[Found]:
    found: list[Found] = []
    metadata = document.metadata
    for value, said in ((metadata.issued, "的成文日期是"), (metadata.published, "的发布日期是")):
        if value:
            place = _where(document, lambda line, v=value: _date_in(line) == v)  # type: ignore[misc]
            if place:
                found.append((f"{said}{_in_words(value)}", *place))
    return found


def _date_in(line: str) -> str | None:
    return find_date(line)


def _in_words(date: str) -> str:
    """2018年12月18日 for 2018-12-18."""
    year, month, day = date.split("-")
    return f"{year}年{int(month)}月{int(day)}日"


def _status(document: Document) -> list[Found]:
    status = document.metadata.status
    if not status:
        return []
    says = re.compile(rf"(?:状态|时效|效力|有效性).{{0,4}}:\s*{status}")
    place = _where(document, lambda line: bool(says.search(line)))
    return [(f"载明的效力状态为“{status}”", *place)] if place else []


def _period(document: Document) -> list[Found]:
    period = document.metadata.period
    if not period:
        return []
    place = _where(document, lambda line: period[:4] in line and period[-4:] in line)
    if place is None:
        return []
    printed = re.search(
        rf"{period[:4]}\s*年?\s*[-—–~至到]*\s*(?:{period[-4:]})?\s*年?",
        place[0].text[place[1].start : place[1].end],
    )
    return [(f"的实施期限是{printed[0].strip() if printed else period}", *place)]


def _title(document: Document) -> list[Found]:
    return _stated(document, document.title, "的全称是")


def _effective(document: Document) -> list[Found]:
    for clause in document.clauses:
        for span in sentences(clause.text, "。"):
            text = clause.text[span.start : span.end]
            if re.search(r"自.{2,16}起(?:施行|实施|生效|执行)", text):
                return [(f"载明：{text.strip('。')}", clause, span)]
    return []


def _meeting(document: Document) -> list[Found]:
    place = _where(document, lambda line: bool(re.search(r"会议.{0,4}(?:审议)?通过", line)))
    if place is None:
        return []
    clause, span = place
    return [(f"载明：{clause.text[span.start : span.end].strip('。')}", clause, span)]


_FINDERS: dict[str, Callable[[Document], list[Found]]] = {
    "number": _number,
    "index_number": _index_number,
    "issuer": _issuer,
    "dates": _dates,
    "status": _status,
    "period": _period,
    "title": _title,
    "meeting": _meeting,
    "effective": _effective,
}
