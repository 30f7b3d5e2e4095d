"""Lists: what leads into one, its items, and the clauses below a heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from documents.cells import named_cells
from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.quantities import find_quantities
from documents.sentences import Span, opens_list, sentences
from qa.answering.drafts import Draft, finished
from qa.citations import Citations, marked
from qa.evidence.evidence import Evidence
from qa.names.clause_tree import leads_in
from qa.names.holdings import Holdings
from qa.understanding.lists_asked import asks_for_list_of
from qa.understanding.model import Understanding

_WHICH_ONES = lazy(r"哪[些几一两三四五六七八九十\d]|[有是]什么|分别")
_MADE_UP_OF = lazy(r"(?:由|分为|包括|包含|共|设|有|下列|以下|从|围绕|按照?)[^,。;:]{0,6}$")
_LABEL_AND_NUMBER = lazy(r"^(\d{1,2}[.．])(?=\d)")  # 3.2024年度 reads like one number
_ARTICLE = lazy(r"第.{1,8}条")


def without_repeats(chosen: Sequence[Evidence], holdings: Holdings) -> list[Evidence]:
    """Without the items of a list that is quoted whole."""
    heads = [each for each in chosen if opens_list(each.text)]
    items = {item.id for head in heads for item in led_by(head, holdings)}
    return [each for each in chosen if each.clause.id not in items]


def led_by(evidence: Evidence, holdings: Holdings) -> tuple[Clause, ...]:
    """The items of a list, or the sections of a paper whose introduction leads into them."""
    items = holdings.tree.items.get(evidence.clause.id, ())
    if items or evidence.clause.kind != "preamble":
        return items
    top = (c for c in evidence.document.clauses if c.parent is None and c.kind == "clause")
    return tuple(clause for clause in top if clause.heading)


def heads_its_items(
    best: Evidence, evidence: tuple[Evidence, ...], holdings: Holdings
) -> Evidence | None:
    """The next paragraph of an article, 对下列事项予以扶持:, where a list is asked for."""
    if opens_list(best.text):
        return None
    article = _ARTICLE.match(best.clause.reference)
    near = (best.clause.id, best.clause.parent)
    for each in evidence:
        beside = each.clause.parent is not None and each.clause.parent in near
        opens = opens_list(each.text) and holdings.tree.items.get(each.clause.id)
        same = article and each.clause.reference.startswith(article[0])
        if beside and same and opens and each.sharp > 0:
            return each
    return None


def whole_list(understood: Understanding, item: Evidence) -> Evidence | None:
    """What leads into the list that the best sentence is an item of, where all are asked for:
    要交什么材料, after …提交以下材料:.
    """
    above = item.lead_in
    if above is None or not leads_in(above):
        return None  # the paragraph before 有前款行为 heads no list
    if not asks_for_list_of(understood.asking, fold(above.text)):
        return None
    return replace(item, clause=above, span=sentences(above.text, "。!?")[-1], lead_in=None)


def heads_a_list(best: Evidence, holdings: Holdings) -> bool:
    """A bare heading with clauses below it."""
    if not best.clause.heading or not holdings.tree.children.get(best.clause.id):
        return False
    text = fold(best.clause.text).strip()
    return text.removeprefix(fold(best.clause.label)).strip(" 。\n") == fold(best.clause.heading)


def counts_its_items(understood: Understanding, best: Evidence, holdings: Holdings) -> bool:
    """由五项一级指标构成, with a clause below it for each: the names are what is asked for."""
    below = holdings.tree.children.get(best.clause.id, ())
    if understood.kind not in ("list", "what") or not _WHICH_ONES.search(understood.asking):
        return False
    text = fold(best.text)
    counted = [q.number for q in find_quantities(text) if _MADE_UP_OF.search(text[: q.start])]
    named = sum(bool(clause.heading) for clause in below)
    return any(text.count("、") + 1 < number <= named for number in counted)


def list_of_children(best: Evidence, holdings: Holdings) -> Draft:
    """A heading whose clauses are the answer: each of them by its heading, or the whole of it."""
    citations = Citations()
    children = holdings.tree.children[best.clause.id]
    marker = citations.cite(best.document, best.clause, best.span)
    heading = best.clause.heading
    said = f"“{heading}”共{len(children)}项" if heading else best.text.strip("。：:\n ")
    lines = [marked(said, marker)]
    return finished([*lines, *items_one_by_one(best.document, children, citations)], citations)


def items_one_by_one(
    document: Document, clauses: tuple[Clause, ...], citations: Citations, *, brief: int = 0
) -> list[str]:
    """A line for each clause: up to the end of its heading, or the whole of it.

    brief: characters up to which a clause with a heading is said whole
    """
    lines = []
    for clause in clauses:
        end = clause.text.find(clause.heading) + len(clause.heading) if clause.heading else 0
        span = Span(0, end if len(clause.text) > brief and end else len(clause.text))
        marker = citations.cite(document, clause, span)
        said = _LABEL_AND_NUMBER.sub(r"\1 ", clause.text[: span.end])
        lines.append(marked(said, marker))
    return lines


def rows_below(
    document: Document, clause: Clause, citations: Citations, holdings: Holdings
) -> list[str]:
    """The rows of the tables below a clause, each cell with the name of its column."""
    lines = []
    for head in (clause, *holdings.tree.children.get(clause.id, ())):
        for row in holdings.tree.children.get(head.id, ()):
            if row.is_row:
                cells = "；".join(named_cells(row.text, head.text))
                lines.append(marked(cells, citations.cite(document, row, Span(0, len(row.text)))))
    return lines
