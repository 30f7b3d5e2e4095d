"""A list that was found whole: which part of it is meant, and how it is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.sentences import Span
from qa.answering.drafts import Draft, finished
from qa.answering.lists import items_one_by_one
from qa.citations import Citations, marked, name_of
from qa.names.holdings import Holdings

_BRIEF = 120  # characters of a step or a case that is said whole, and not by its heading alone
_COMMON = lazy("(?:共同|通用|基本|一般|共性)")
_COMMON_ASKED = lazy("共同|通用|共性|[都均](?:要|得|须|需|应|必须)|统统|一律|大家都")
_LINES = 24  # of a list with the lists below its items


@dataclass(frozen=True, slots=True)
class FoundList:
    """span: of what leads into the items, or of the sentence that is the list, in the clause.

    share: of the topic, in what leads in, above it or in the title; within: not in the title alone
    """

    document: Document
    clause: Clause
    span: Span
    items: tuple[Clause, ...]
    share: float
    within: float


def _narrowed(listed: FoundList, holdings: Holdings, folded: str) -> FoundList:
    """零碳车间 alone, of conditions set for it and for 绿色工厂 each; what is set for both,
    where that is asked for.
    """
    common = _COMMON_ASKED.search(folded)
    below = [
        (item, holdings.tree.items.get(item.id, ()))
        for item in listed.items
        if item.heading
        and (_COMMON.match(fold(item.heading)) if common else fold(item.heading) in folded)
    ]
    if len(below) != 1 or not below[0][1]:
        return listed
    clause, items = below[0]
    span = Span(0, len(clause.text.rstrip()))
    return replace(listed, clause=clause, span=span, items=items)


def drafted(lists: Sequence[FoundList], holdings: Holdings, folded: str) -> Draft:
    citations = Citations()
    lines: list[str] = []
    for each in (_narrowed(listed, holdings, folded) for listed in lists):
        text = each.clause.text[each.span.start : each.span.end].strip()
        marker = citations.cite(each.document, each.clause, each.span)
        lines.append(marked(text, marker))
        lines += _item_lines(each, citations, holdings)
    lines[0] = f"{name_of(lists[0].document)}：{lines[0]}"
    return finished(lines, citations)


def _item_lines(listed: FoundList, citations: Citations, holdings: Holdings) -> list[str]:
    """An item that is a bare heading says nothing without what stands below it."""
    lines: list[str] = []
    below = [holdings.tree.items.get(item.id, ()) for item in listed.items]
    few = len(listed.items) + sum(map(len, below)) <= _LINES
    for item, inside in zip(listed.items, below, strict=True):
        lines += items_one_by_one(listed.document, (item,), citations, brief=_BRIEF)
        if few and fold(item.text).rstrip("。: \n").endswith(fold(item.heading) or "\n"):
            lines += items_one_by_one(listed.document, inside, citations, brief=_BRIEF)
    return lines
