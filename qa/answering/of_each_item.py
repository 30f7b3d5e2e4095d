"""重点集群各自的营收目标是多少: of the one clause headed so, what each of its items sets."""

from __future__ import annotations

from documents.folding import fold
from documents.model import Clause
from documents.patterns import lazy
from documents.quantities import find_quantities
from documents.sentences import Span, sentences
from qa.answering.drafts import Draft, finished
from qa.answering.stretches import without_label
from qa.citations import Citations, marked
from qa.evidence.evidence import fits_year
from qa.evidence.terms import Term, terms_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_OF_EACH = lazy(r"各自|分别|各个?(?!地|位|级|类)|每[个项条类]")
_SHORTEST, _LONGEST = 2, 10  # characters of a heading that a question calls
_FEWEST, _MOST = 2, 20  # items
_NEARLY_ALL = 0.75  # of them, that set such a figure


def answer_of_each_item(understood: Understanding, holdings: Holdings) -> Draft | None:
    """None unless a question names one heading of the one paper asked, and nearly every item below
    it sets a figure with a word of what else is asked.
    """
    asked, ids = understood.asking, tuple(understood.document_ids or holdings.only)
    plain = understood.wants_figure and not (understood.several or understood.follows)
    if not plain or len(ids) != 1 or not _OF_EACH.search(asked):
        return None
    document = holdings.by_id[ids[0]]
    headed = [c for c in document.clauses if _is_called(c, asked) and _items(c, holdings)]
    if len(headed) != 1:
        return None
    heading = fold(headed[0].heading)
    terms = [t for t in terms_of(understood, holdings) if not t.stands_in(heading)]
    citations, lines, items = Citations(), [], _items(headed[0], holdings)
    for item in items:
        span = _setting(item, understood, terms, holdings)
        if span is not None:
            said = item.text[span.start : span.end].strip().rstrip("。；")
            name = f"{item.heading}：" if item.heading and item.heading not in said else ""
            place = citations.cite(document, item, span)
            lines.append(marked(f"{item.label}{name}{said}", place))
    return finished(lines, citations) if len(lines) >= _NEARLY_ALL * len(items) else None


def _is_called(clause: Clause, asked: str) -> bool:
    heading = fold(clause.heading)
    return _SHORTEST <= len(heading) <= _LONGEST and heading in asked


def _items(clause: Clause, holdings: Holdings) -> tuple[Clause, ...]:
    below = tuple(c for c in holdings.tree.children.get(clause.id, ()) if c.label)
    return below if _FEWEST <= len(below) <= _MOST else ()


def _setting(
    item: Clause, understood: Understanding, terms: list[Term], holdings: Holdings
) -> Span | None:
    """The first sentence of the year asked that has a figure beside a word asked for."""
    for span in sentences(item.text):
        span = without_label(item, span)
        said = fold(item.text[span.start : span.end]).lower()
        of_it = any(term.stands_in(said) for term in terms) or not terms
        if (
            of_it
            and find_quantities(said)
            and fits_year(item, span, understood.years, holdings.papers)
        ):
            return span
    return None
