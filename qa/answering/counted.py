"""哪五个方向, of the one clause that has five below it and is headed so.

No item says that it is one of five, and a bare heading says little: what tells the list is that it
is as long as the question has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.folding import fold
from documents.model import Clause, Document
from documents.numerals import to_number
from documents.sentences import Span, sentences
from index.lexical import bigrams
from qa.answering.drafts import Draft, finished
from qa.answering.lists import items_one_by_one
from qa.citations import Citations, marked
from qa.names.holdings import Holdings
from qa.understanding.enumerations import counted_kind
from qa.understanding.model import Understanding

# The label of a clause, and what a heading says of any list.
_GENERAL = re.compile(
    r"^[（(]?[一二三四五六七八九十\d]+[）).、]+|重点|主要|具体|支持|申报|征集|发展|建设"
)
_FEWEST = 3  # items; two stand below many a clause


def answer_counted(understood: Understanding, holdings: Holdings) -> Draft | None:
    """The items of the one paper asked; None unless a single clause fits."""
    ids = tuple(understood.document_ids or ())
    asked = counted_kind(fold(understood.asking))
    if understood.kind not in ("list", "what") or understood.follows or len(ids) != 1 or not asked:
        return None
    count, kind = to_number(asked[0]), asked[1]
    document = holdings.by_id[ids[0]]
    own = set(bigrams(fold(understood.topic))) | set(bigrams(fold(understood.asking)))
    found = [
        (clause, span)
        for clause, span in _titles(document)
        if len(holdings.tree.children.get(clause.id, ())) == count
        and _is_of(fold(clause.text[span.start : span.end]), kind, own)
    ]
    if not count or count < _FEWEST or len(found) != 1:
        return None
    (clause, span), citations = found[0], Citations()
    children = holdings.tree.children[clause.id]
    head = marked(clause.text[span.start : span.end], citations.cite(document, clause, span))
    return finished([head, *items_one_by_one(document, children, citations)], citations)


def _titles(document: Document) -> Iterator[tuple[Clause, Span]]:
    """The heading of a clause, or the line that its text ends with: 专栏1 六个百亿级集群."""
    for clause in document.clauses:
        spans = sentences(clause.text, "。\\n") if clause.kind == "clause" else []
        if clause.heading:
            end = clause.text.find(clause.heading) + len(clause.heading)
            yield clause, Span(0, end)
        if len(spans) > 1 and not fold(clause.text[spans[-1].start : spans[-1].end]).endswith("。"):
            yield clause, spans[-1]


def _is_of(title: str, kind: str, own: set[str]) -> bool:
    """It speaks of that kind, and of something else that the question speaks of."""
    rest = _GENERAL.sub(" ", title.replace(kind, " "))
    alone = not any(c.isalpha() for c in rest)  # 一、重点方向
    return kind in title and (alone or bool(own & set(bigrams(rest))))
