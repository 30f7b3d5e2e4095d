"""A clause that is asked for by its number, 第十四条规定了什么: quoted whole, with all below it."""

from __future__ import annotations

from collections.abc import Sequence

from documents.folding import fold
from documents.model import Clause, Document
from documents.sentences import Span, opens_list
from index.lexical import bigrams
from qa.answering.drafts import Draft, finished
from qa.answering.lists import items_one_by_one, rows_below
from qa.citations import Citations, marked, name_of
from qa.names.holdings import Holdings
from qa.understanding.clause_references import (
    asks_nothing_else,
    named_asked,
    place_asked,
    references_asked,
)
from qa.understanding.model import Understanding

_SOME = 0.2  # of the pairs of characters of a topic
_BY_FAR = 3  # pairs of characters of a title, more than of any other
_BRIEF = 120  # characters of a clause below it that is said whole, and not by its heading alone


def clauses_meant(
    understood: Understanding, holdings: Holdings
) -> tuple[Document, tuple[Clause | None, ...]] | None:
    """The paper, and its clauses of those numbers, None for one that it has not; None where no
    clause of a single paper is named.
    """
    own = understood.own_asking  # 那第十一条呢, after 第十条
    asked = references_asked(own) or references_asked(understood.asking)
    named = () if asked else named_asked(own)
    document = _the_one(understood, holdings) if asked or named else None
    if document is None or understood.several or understood.kind == "compare":
        return None
    clauses = tuple(_clause(document, forms) for forms in asked or named)
    return (document, clauses) if asked or all(clauses) else None


def asks_for_clauses_alone(understood: Understanding, document: Document) -> bool:
    """And for nothing that stands in them: 第十四条规定的期限是几天. The words of the paper's title
    are no more than its name.
    """
    else_asked = understood.kind in ("who", "yesno") or understood.matters
    titles = fold(" ".join(document.metadata.titles))
    words = (word for word in understood.topic.split() if word not in titles)
    return not else_asked and asks_nothing_else(" ".join(words))


def tells_of(understood: Understanding, clauses: Sequence[Clause], holdings: Holdings) -> bool:
    """They hold some of what else is asked: no order to make up a source is answered by it, nor
    which is the fifteenth by an attachment of which the paper prints the name alone.
    """
    place = place_asked(understood.asking)
    if place is not None and place > max(len(tuple(holdings.tree.below(c))) for c in clauses):
        return False
    pairs = set(bigrams(understood.topic))
    every = [each for c in clauses for each in (c, *holdings.tree.below(c))]
    titles = (t for c in clauses for t in holdings.by_id[c.document_id].metadata.titles)
    text = " ".join((*(" ".join((*c.headings, c.text)) for c in every), *titles))
    return len(pairs & set(bigrams(text))) >= _SOME * len(pairs)


def quote_clauses(document: Document, clauses: Sequence[Clause], holdings: Holdings) -> Draft:
    citations = Citations()
    lines = [line for c in clauses for line in _quoted(document, c, citations, holdings)]
    return finished([f"{name_of(document)}{lines[0]}", *lines[1:]], citations)


def _the_one(understood: Understanding, holdings: Holdings) -> Document | None:
    """Of several papers of a place that whose title the question holds most of, by far."""
    ids = understood.document_ids or holdings.only
    papers = [d for d in holdings.documents if d.id in ids]
    if len(papers) < 2:
        return papers[0] if papers else None
    pairs = set(bigrams(understood.asking))
    shared = [len(pairs & set(bigrams(" ".join(d.metadata.titles)))) for d in papers]
    first, second = sorted(shared, reverse=True)[:2]
    return papers[shared.index(first)] if first >= second + _BY_FAR else None


def _clause(document: Document, forms: Sequence[str]) -> Clause | None:
    """The first form that is the reference of a clause, or the last label of a single one."""
    numbered = ("clause", "attachment")
    clauses = [c for c in document.clauses if c.kind in numbered and not c.is_row]
    for form in forms:
        whole = [c for c in clauses if fold(c.reference) == form]
        ends = [c for c in clauses if fold(c.label) == form]
        for some in (whole, ends):
            if len(some) == 1:
                return some[0]
    return None


def _quoted(
    document: Document, clause: Clause, citations: Citations, holdings: Holdings
) -> list[str]:
    marker = citations.cite(document, clause, Span(0, len(clause.text)))
    text = clause.text[len(clause.label) :].strip(" ：:\n\u3000")
    between = "" if fold(clause.reference)[-1] in "、.)" else "："
    lines = [marked(f"{clause.reference}{between}{text}", marker)]
    for below in holdings.tree.children.get(clause.id, ()):
        lines += items_one_by_one(document, (below,), citations, brief=_BRIEF)
        if opens_list(below.text):
            items = holdings.tree.items.get(below.id, ())
            lines += items_one_by_one(document, items, citations, brief=_BRIEF)
    return lines + rows_below(document, clause, citations, holdings)
