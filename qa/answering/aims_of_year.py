"""2025年要达到哪些数字: the clause that sets the aims of a year, whole, with what stands below it.

No sentence of it says that these are all figures of the year, and one of them would be a part.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.quantities import find_quantities
from documents.sentences import Span, opens_list, sentences
from documents.years import years_in
from qa.answering.drafts import Draft, finished
from qa.answering.lists import items_one_by_one
from qa.citations import Citations, marked, name_of
from qa.evidence.signals import known_words_lacking
from qa.evidence.stated import bare
from qa.evidence.terms import share_of, terms_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_FIGURES = r"(?:具体|量化|主要|硬)?(?:数字|指标|目标值?|数据)"
_ASKS = lazy(
    rf"(?:达到|做到|实现|完成|定下?了?|提出了?|设了?)的?(?:哪[些几]个?|什么|啥|几个){_FIGURES}"
    rf"|{_FIGURES}(?:都|分别|各|具体)*(?:是|有|定为?|包括)(?:哪[些几]个?|什么|啥)"
)
_IDLE = lazy(rf"{_FIGURES}|达到|做到|实现|完成|定下|提出|[到年底要得应计划打算]")
_ABOUT_IT = 0.6  # of the topic, in the clause, above it or in the titles
_FEWEST = 3  # figures


def answer_aims_of_year(understood: Understanding, holdings: Holdings) -> Draft | None:
    """None unless a single clause of the one paper asked sets several figures for that year."""
    ids = tuple(understood.document_ids or ())
    alone = understood.kind in ("list", "what", "fact") and not understood.several
    asked = fold(understood.asking)
    if len(ids) != 1 or not alone or understood.follows or not _ASKS.search(asked):
        return None
    if len(understood.years) != 1:
        return None
    document, (year,) = holdings.by_id[ids[0]], understood.years
    found = [each for clause in document.clauses if (each := _aims(clause, year, holdings))]
    if len(found) != 1 or not _is_about(found[0], understood, document, holdings):
        return None
    return _drafted(document, *found[0])


def _aims(
    clause: Clause, year: int, holdings: Holdings
) -> tuple[Clause, Span, tuple[Clause, ...]] | None:
    """The sentence from which on it tells of the year, and the items below, under 目标."""
    if clause.kind not in ("clause", "preamble") or clause.is_row:
        return None
    if "目标" not in fold(" ".join((clause.heading, *clause.headings))):
        return None
    for span in sentences(clause.text, "。!?"):
        said = fold(clause.text[span.start : span.end])
        if year not in years_in(said):
            continue
        leads = opens_list(said) and span.end >= len(clause.text.rstrip())
        below = _below(clause, holdings) if leads else ()
        whole = " ".join((said, *(fold(item.text) for item in below)))
        if len(find_quantities(whole)) >= _FEWEST:
            return clause, span, below
    return None


def _below(clause: Clause, holdings: Holdings) -> tuple[Clause, ...]:
    tree = holdings.tree
    return tree.items.get(clause.id) or tuple(
        c for c in tree.children.get(clause.id, ()) if not c.is_row
    )


def _is_about(
    aims: tuple[Clause, Span, Sequence[Clause]],
    understood: Understanding,
    document: Document,
    holdings: Holdings,
) -> bool:
    clause, _, below = aims
    topic = _IDLE.sub(" ", understood.topic)
    sought = replace(understood, topic=topic, wants_aim=False, numbers=frozenset())
    terms = terms_of(sought, holdings)
    about = bare(" ".join((clause.text, *(c.text for c in below), *document.metadata.titles)))
    share = share_of(terms, [float(term.stands_in(about)) for term in terms])
    return not terms or (share >= _ABOUT_IT and not known_words_lacking(terms, about, holdings))


def _drafted(document: Document, clause: Clause, span: Span, below: tuple[Clause, ...]) -> Draft:
    citations = Citations()
    start = max(span.start, len(clause.label) if span.start == 0 else 0)
    marker = citations.cite(document, clause, Span(start, span.end))
    head = marked(clause.text[start : span.end].strip(), marker)
    lines = [f"{name_of(document)}：{head}"]
    return finished([*lines, *items_one_by_one(document, below, citations, brief=1000)], citations)
