"""What a paper says of itself, aspect by aspect: in its head, its signature, its last clauses."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from documents.folding import fold
from documents.heads import find_date, in_chinese, printing_line
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.register import record_fields
from documents.sentences import Span, sentences
from qa.answering.enactment import (
    Found,
    bare,
    basis,
    effective,
    head_lines,
    lines_of_head,
    repeals,
    validity,
)
from qa.answering.papers_explained import (
    issuers_of_what_it_explains,
    number_of_what_it_explains,
)
from qa.understanding.aspects import BEHIND_A_FIELD

# 2021年2月15日中华人民共和国国务院令第740号修订, and not 落实《…条例》(国务院令第722号)
_ORDER = lazy(r"[(]?[^,。;《》]{0,30}令第\S{1,6}号[^,。;《》]{0,12}[)]?[。\s]*")
_INTERPRETED = lazy(r"由[^,。;]{2,30}(?:负责|承担)?[^,。;]{0,8}解释")
_DATE_NAME = lazy(r"(?:发文|发布|公开|公布)(?:日期|时间)")
_OF_ORDER = lazy(r"令(?P<number>第\s?\d{1,4}\s?号)$")


def _where(document: Document, says: Callable[[str], bool]) -> tuple[Clause, Span] | None:
    """The first line of head or signature for which says(folded line) holds."""
    for clause, span in lines_of_head(document):
        if says(fold(clause.text[span.start : span.end])):
            return clause, span
    return None


def _stated(document: Document, value: str | None, said: str) -> list[Found]:
    """The value, with the line that states it, or the last of two that do: …令, 第431号."""
    if not value:
        return []
    order = _OF_ORDER.search(fold(value))
    place = _where(document, lambda line: fold(value) in line)
    if place is None and order is not None:
        place = _where(document, lambda line: order["number"] in line.split())
    return [(f"{said}{value}", *place)] if place else []


def _number(document: Document) -> list[Found]:
    found = _stated(document, document.metadata.number, "的文号是")
    found = found or [
        (f"载明：{bare(clause, span)}", clause, span)
        for clause, span in lines_of_head(document)
        if clause.kind in ("record", "title")
        and _ORDER.fullmatch(fold(clause.text[span.start : span.end]))
    ]
    return found or number_of_what_it_explains(document)


def _index_number(document: Document) -> list[Found]:
    return _stated(document, document.metadata.index_number, "的索引号是")


def _issuer(document: Document) -> list[Found]:
    issuer = document.metadata.issuer
    first = (issuer or "").split("、")[0]
    place = _where(document, lambda line: fold(first) in line) if first else None
    own = [(f"由{issuer}印发", *place)] if place else []
    return [*issuers_of_what_it_explains(document), *own]


def _dates(document: Document) -> list[Found]:
    found: list[Found] = []
    metadata = document.metadata
    for value, name in ((metadata.issued, "成文日期"), (metadata.published, "发布日期")):
        place = _where(document, partial(_holds_date, value)) if value else None
        if value and place:
            clause, span = place
            # The register may print 发文日期 or 公开日期 for what is 发布日期 elsewhere.
            printed = _DATE_NAME.search(clause.text[span.start : span.end])
            name = printed[0] if printed and name == "发布日期" else name
            if printing_line(fold(clause.text[span.start : span.end])):
                name = "印发日期"
            found.append((f"的{name}是{in_chinese(value)}", clause, span))
    return found or head_lines(document, {"promulgated"})


def _holds_date(date: str, line: str) -> bool:
    return find_date(line) == date


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


def _addressees(document: Document) -> list[Found]:
    return [
        (f"的主送单位是{clause.text.rstrip(':：')}", clause, Span(0, len(clause.text)))
        for clause in document.clauses
        if clause.path[-1] == "主送"
    ]


def _attachment(document: Document) -> list[Found]:
    return [
        (f"的{clause.path[-1]}是{clause.heading}", clause, Span(0, len(clause.text)))
        for clause in document.clauses
        if clause.kind == "attachment" and clause.heading
    ]


def register_fields(document: Document, question: str) -> list[Found]:
    """Fields of the register's table whose printed name stands in the question."""
    found: list[Found] = []
    for clause in document.clauses:
        lines = sentences(clause.text, "") if clause.kind == "record" else []
        for span in lines:
            line = clause.text[span.start : span.end]
            at = 0
            for field in record_fields(fold(line)):
                name = "".join(line[at : field.start].split()).strip(":：")
                at = field.end
                if field.value and _asked_by_name(name, question):
                    found.append((f"登记的{name}是{line[field.start : field.end]}", clause, span))
    return found


def _asked_by_name(name: str, question: str) -> bool:
    """支持产业是什么, and not 设立基金来支持产业创新集群."""
    return bool(re.search(re.escape(name) + BEHIND_A_FIELD, question))


def _catalogue(document: Document) -> list[Found]:
    title = document.title
    place = _where(document, lambda line: fold(title) in line)
    return [("收录在文库中", *place)] if place else []


def _meeting(document: Document) -> list[Found]:
    place = _where(document, lambda line: bool(re.search(r"会议.{0,6}(?:通过|同意|审定)", line)))
    if place is None:
        return []
    clause, span = place
    return [(f"载明：{clause.text[span.start : span.end].strip('。')}", clause, span)]


def _interpreted(document: Document) -> list[Found]:
    """本办法由市能源局负责解释."""
    for clause in reversed(document.clauses):
        for span in sentences(clause.text, "。!?;"):
            if _INTERPRETED.search(fold(clause.text[span.start : span.end])):
                return [(f"载明：{bare(clause, span)}", clause, span)]
    return []


FINDERS: dict[str, Callable[[Document], list[Found]]] = {
    "number": _number,
    "index_number": _index_number,
    "issuer": _issuer,
    "dates": _dates,
    "status": _status,
    "period": _period,
    "title": _title,
    "meeting": _meeting,
    "addressees": _addressees,
    "attachment": _attachment,
    "register": lambda document: [],  # needs the question as well
    "history": lambda document: [],  # needs the question as well
    "catalogue": _catalogue,
    "effective": effective,
    "validity": validity,
    "interpreted": _interpreted,
    "repeals": repeals,
    "basis": basis,
}
# How a refusal of one of several things names it; nothing for what is not a field of a head.
NAMES = dict.fromkeys(FINDERS, "") | {
    "number": "文号",
    "index_number": "索引号",
    "issuer": "发布机构",
    "dates": "日期",
    "status": "效力状态",
    "period": "实施期限",
    "meeting": "审议通过的会议",
    "addressees": "主送单位",
    "attachment": "附件",
    "basis": "制定依据",
    "interpreted": "由谁解释",
}
