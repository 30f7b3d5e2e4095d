"""哪五个方向, of the one clause that has five below it and is headed so.

No item says that it is one of five, and a bare heading says little: what tells the list is that it
is as long as the question has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from documents.folding import fold
from documents.model import Clause, Document
from documents.numerals import to_number
from documents.patterns import lazy
from documents.sentences import Span, sentences
from index.lexical import bigrams
from qa.answering.drafts import Draft, finished
from qa.answering.lists import items_one_by_one
from qa.citations import Citations, marked
from qa.names.clause_tree import ClauseTree
from qa.names.holdings import Holdings
from qa.understanding.enumerations import counted_kind
from qa.understanding.model import Understanding

# The label of a clause, and what a heading says of any list.
_GENERAL = lazy(
    r"^[（(]?[一二三四五六七八九十\d]+[）).、]+|重点|主要|具体|支持|申报|征集|发展|建设"
    r"|加快|推进|推动|促进|加强|强化|提升|优化|完善|实施|打造|培育|形成|做大|做强"
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
        each
        for each in _lists(document, holdings.tree)
        if len(each[2]) == count
        and _is_of(fold(each[0].text[each[1].start : each[1].end]), kind, own)
    ]
    if not count or count < _FEWEST or len(found) != 1:
        return None
    (clause, span, items), citations = found[0], Citations()
    head = marked(clause.text[span.start : span.end], citations.cite(document, clause, span))
    return finished([head, *items_one_by_one(document, items, citations)], citations)


def _lists(
    document: Document, tree: ClauseTree
) -> Iterator[tuple[Clause, Span, tuple[Clause, ...]]]:
    """What is headed by a heading, or by a line that ends within a sentence: 专栏1 三个集群."""
    for clause in document.clauses:
        if clause.kind != "clause":
            continue
        spans = sentences(clause.text, "。\n")
        last = fold(clause.text[spans[-1].start : spans[-1].end]).rstrip() if spans else ""
        below = tuple(tree.children.get(clause.id, ()))
        if clause.heading:
            yield clause, Span(0, clause.text.find(clause.heading) + len(clause.heading)), below
        if len(spans) > 1 and last[-1:].isalnum():
            yield clause, spans[-1], below
        if not clause.label and last[-1:].isalnum():
            yield clause, spans[-1], behind(clause, tree)


def behind(paragraph: Clause, tree: ClauseTree) -> tuple[Clause, ...]:
    """The labelled clauses that follow a paragraph below the same clause."""
    beside = tuple(tree.children.get(paragraph.parent or "", ()))
    at = next((n for n, each in enumerate(beside, 1) if each.id == paragraph.id), len(beside))
    return tuple(takewhile(lambda each: bool(each.label), beside[at:]))


def _is_of(title: str, kind: str, own: set[str]) -> bool:
    """It speaks of that kind, and of something else that the question speaks of."""
    rest = _GENERAL.sub(" ", title.replace(kind, " "))
    alone = not any(c.isalpha() for c in rest)  # 一、重点方向
    return kind in title and (alone or bool(own & set(bigrams(rest))))
