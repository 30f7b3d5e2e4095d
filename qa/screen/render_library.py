"""Documents as HTML for the screen: the table of the library and the full-text reader.

Pure functions. Every character that comes from a document is escaped; the only markup is
written here. Buttons carry data-* attributes that screen/behaviour.js reads.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from itertools import pairwise

from documents.heads import in_chinese
from documents.model import Clause, Document, Metadata
from qa.citations import plain_title

NOT_STATED = "未载明"
LEDGER_FILES = {"Excel": "ledger.xlsx", "CSV": "ledger.csv"}  # what the server makes of the library
_COLUMNS = ("文件", "发文机关", "成文日期", "发布日期", "地区", "层级", "规划期", "时效", "操作")


def book_title(title: str) -> str:
    """《title》, with 《》 inside it turned into 〈〉, as the punctuation standard asks."""
    return f"《{title.replace('《', '〈').replace('》', '〉')}》"


def facts_html(document: Document) -> str:
    """Number, issuer, date, planning period and validity in one line."""
    meta = document.metadata
    issued, published = _dates(meta)
    date = f"{issued}成文" if issued else f"{published}发布" if published else None
    facts = (
        meta.number or f"文号{NOT_STATED}",
        meta.issuer or f"发文机关{NOT_STATED}",
        date or f"日期{NOT_STATED}",
        f"规划期{meta.period}" if meta.period else None,
        f"时效：{meta.status}" if meta.status else None,
    )
    return f'<p class="facts">{" ".join(f"<span>{escape(f)}</span>" for f in facts if f)}</p>'


def highlight(text: str, offset: int, spans: Sequence[tuple[int, int, str]]) -> str:
    """text, escaped, with each (start, end, tag) in tags; places count from -offset."""
    inside = [
        (max(0, start - offset), min(len(text), end - offset), tag)
        for start, end, tag in spans
        if max(0, start - offset) < min(len(text), end - offset)
    ]
    cuts = sorted({0, len(text), *(place for span in inside for place in span[:2])})
    pieces = []
    for left, right in pairwise(cuts):
        piece = escape(text[left:right])
        for start, end, tag in inside:
            if start <= left and right <= end:
                piece = f"<{tag}>{piece}</{tag}>"
        pieces.append(piece)
    return "".join(pieces)


def document_html(document: Document, start: int = 0, end: int = 0) -> str:
    """The whole document with its outline; characters start to end are marked."""
    parts: list[str] = []
    place = 0
    for clause in sorted(document.clauses, key=lambda c: c.start):
        parts += [_between(document, place, clause.start), _clause_html(clause, start, end)]
        place = max(place, clause.end)
    parts.append(_between(document, place, len(document.text)))
    return (
        f'<header><h2 tabindex="-1">{escape(book_title(plain_title(document)))}</h2>'
        f"{facts_html(document)}</header>{_outline_html(document)}"
        f'<div class="text" tabindex="0" aria-label="全文">{"".join(parts)}</div>'
    )


def library_html(documents: Sequence[Document]) -> str:
    """Every document with what is known of it; an unknown field says so."""
    columns = "".join(f'<th scope="col">{column}</th>' for column in _COLUMNS)
    rows = "".join(_row_html(document) for document in documents)
    return (
        '<p class="library-tools"><label>在文库中查找 <input type="search" id="library-search" '
        'placeholder="标题、文号、机关、地区、年份" autocomplete="off"></label> '
        f'<output id="library-count">共{len(documents)}份文件</output>{_ledger_html()}</p>'
        f'<table class="library"><thead><tr>{columns}</tr></thead><tbody>{rows}</tbody></table>'
    )


def _ledger_html() -> str:
    """Links below wherever the page is."""
    links = "、".join(
        f'<a href="{name}" download>{kind}</a>' for kind, name in LEDGER_FILES.items()
    )
    return f'<span class="ledger">下载指标台账：{links}</span>'


def _row_html(document: Document) -> str:
    title = plain_title(document)
    number = document.metadata.number or f"文号{NOT_STATED}"
    below = [number] if title == document.title else [number, document.title]
    values = zip(_COLUMNS[1:-1], _fields(document.metadata), strict=True)
    return (
        f'<tr><td class="name"><b>{escape(title)}</b>'
        f"{''.join(f'<span>{escape(line)}</span>' for line in below)}</td>"
        f"{''.join(_cell_html(name, value) for name, value in values)}"
        f'<td><button type="button" data-read="{escape(document.id)}" '
        f'aria-label="阅读全文：{escape(title)}">阅读全文</button></td></tr>'
    )


def _fields(meta: Metadata) -> tuple[str | None, ...]:
    issued, published = _dates(meta)
    return (meta.issuer, issued, published, meta.region, meta.level, meta.period, meta.status)


def _dates(meta: Metadata) -> tuple[str | None, ...]:
    """Of signing and of publication, as they are written in Chinese."""
    return tuple(date and in_chinese(date) for date in (meta.issued, meta.published))


def _cell_html(name: str, value: str | None) -> str:
    unknown = "" if value else ' class="unknown"'
    return f'<td data-label="{name}"{unknown}>{escape(value or NOT_STATED)}</td>'


def _outline_html(document: Document) -> str:
    entries = [c for c in document.clauses if c.heading and 1 <= len(c.path) <= 2]
    items = "".join(
        f'<li class="depth-{len(clause.path)}"><button type="button" '
        f'data-goto="{escape(clause.id)}">{escape(_headline(clause))}</button></li>'
        for clause in entries
    )
    return f'<nav class="outline" aria-label="目录"><ol>{items}</ol></nav>'


def _headline(clause: Clause) -> str:
    gap = " " if clause.label[-1:].isalnum() else ""
    return f"{clause.label}{gap}{clause.heading}"


def _clause_html(clause: Clause, start: int, end: int) -> str:
    head = re.match(rf"\s*{re.escape(clause.label)}\s*{re.escape(clause.heading)}", clause.text)
    bold = clause.start + (head.end() if head else 0)
    spans = [(clause.start, bold, "b"), (start, end, "mark")]
    found = " found" if clause.start < end and start < clause.end else ""
    return (
        f'<section class="clause {clause.kind} depth-{min(len(clause.path), 5)}{found}" '
        f'data-clause="{escape(clause.id)}">{highlight(clause.text, clause.start, spans)}</section>'
    )


def _between(document: Document, start: int, end: int) -> str:
    text = document.text[start:end].strip() if end > start else ""
    return f'<section class="clause">{escape(text)}</section>' if text else ""
