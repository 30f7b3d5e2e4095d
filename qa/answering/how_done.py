"""How it is to be done, asked behind a figure: 贸易占比要到多少, 打算怎么推进."""

from __future__ import annotations

from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.quantities import find_quantities
from documents.sentences import Span, segments
from qa.answering.drafts import Draft, finished
from qa.answering.stretches import without_label
from qa.answering.whole_clause import statements
from qa.citations import Citations, marked
from qa.evidence.evidence import Evidence
from qa.understanding.asking_how import deed_done
from qa.understanding.model import Understanding

_ENOUGH = 20  # characters beside a figure that say how
# 提高…的比重
_AIM = lazy("^(?:提[高升]|扩大|降低|优化)[^,;。]*(?:比重|占比|比例|率|水平|结构)[,;。]?$")


def answer_how_done(understood: Understanding, best: Evidence) -> Draft | None:
    """None where something else is asked, the sentence sets no figure, or none speaks of the deed
    that is named.
    """
    follows = "——" in understood.text and understood.kind == "what"
    deed = deed_done(understood.own_asking) if follows else None
    if deed is None or best.clause.is_row or not find_quantities(fold(best.text)):
        return None
    return how_done(best.document, best.clause, best.span, deed)


def how_done(document: Document, clause: Clause, told: Span, deed: str = "") -> Draft | None:
    """Where the sentence that was told says how, that whole; else the other sentences of its
    clause, those that speak of the deed where one is named.

    told: offsets in the clause
    """
    others = [span for span in statements(clause) if not _overlaps(span, told)]
    ways = [] if says_how(clause, told) else [s for s in others if _holds(clause, s, deed)]
    if not ways and deed:
        return None
    citations, lines = Citations(), []
    for span in ways or [without_label(clause, told)]:
        marker = citations.cite(document, clause, span)
        lines.append(marked(clause.text[span.start : span.end].strip(), marker))
    return finished(lines, citations)


def says_how(clause: Clause, told: Span) -> bool:
    """加大淘汰力度,2020年淘汰和整治1500家: enough beside the parts with figures."""
    parts = segments(clause.text, told)
    counted = find_quantities(clause.text[: told.end])
    bare = (
        part
        for part in parts
        if not any(part.start <= each.start < part.end for each in counted)
        and not _AIM.search(fold(clause.text[part.start : part.end]).strip())
    )
    return sum(part.end - part.start for part in bare) >= _ENOUGH


def _holds(clause: Clause, span: Span, deed: str) -> bool:
    return deed in fold(clause.text[span.start : span.end])


def _overlaps(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
