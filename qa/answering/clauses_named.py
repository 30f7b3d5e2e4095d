"""A clause that is asked for by its number, 第十四条规定了什么: quoted whole, with all below it."""

from __future__ import annotations

from collections.abc import Sequence

from documents.folding import fold
from documents.model import Clause, Document
from documents.sentences import Span
from qa.answering.drafts import Draft, finished
from qa.answering.lists import items_one_by_one, rows_below
from qa.answering.refusal import refuse
from qa.citations import Citations, marked, name_of
from qa.evidence.reasons import Reason
from qa.names.holdings import Holdings
from qa.understanding.clause_references import asks_nothing_else, references_asked
from qa.understanding.model import Understanding

_BRIEF = 120  # characters of a clause below it that is said whole, and not by its heading alone


def answer_clauses_named(understood: Understanding, holdings: Holdings) -> Draft | None:
    """Clauses of the one paper named; a refusal where it has one of them not. None where no clause
    is asked for, or something of one: 第十四条规定的期限是几天.
    """
    own = understood.asking.rsplit("——", 1)[-1]  # 那第十一条呢, after 第十条
    asked = references_asked(own) or references_asked(understood.asking)
    document = _the_one(understood, holdings)
    if not asked or document is None or understood.kind in ("who", "yesno", "compare"):
        return None
    if not asks_nothing_else(understood.topic) or understood.matters:
        return None
    found = [_clause(document, forms) for forms in asked]
    if None in found:
        return refuse(Reason("no such clause"), understood, holdings)
    citations = Citations()
    lines: list[str] = []
    for clause in found:
        assert clause is not None
        lines += _quoted(document, clause, citations, holdings)
    return finished([f"{name_of(document)}{lines[0]}", *lines[1:]], citations)


def _the_one(understood: Understanding, holdings: Holdings) -> Document | None:
    ids = understood.document_ids or holdings.only
    papers = [d for d in holdings.documents if d.id in ids]
    return papers[0] if len(papers) == 1 else None


def _clause(document: Document, forms: Sequence[str]) -> Clause | None:
    """The first form that is the reference of a clause, or the last label of a single one."""
    clauses = [c for c in document.clauses if c.kind == "clause" and not c.is_row]
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
    text = clause.text[len(clause.label) :].strip()
    between = "" if fold(clause.reference)[-1] in "、.)" else "："
    lines = [marked(f"{clause.reference}{between}{text}", marker)]
    for below in holdings.tree.children.get(clause.id, ()):
        lines += items_one_by_one(document, (below,), citations, brief=_BRIEF)
    return lines + rows_below(document, clause, citations, holdings)
