"""Several papers asked of at once: each is searched by itself, so that none crowds out another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, zip_longest

from documents.folding import fold
from documents.model import Document
from index.model import Hit
from index.retrieve import Retriever
from qa.evidence.agreement import with_agreement
from qa.evidence.evidence import Evidence
from qa.evidence.finding import EvidenceFinder
from qa.evidence.searching import search
from qa.evidence.terms import query_of
from qa.names.holdings import Holdings
from qa.names.naming import read_names
from qa.understanding.model import Understanding

_TOP = 15  # clauses of each paper
_WIDE = 40  # clauses of all papers that say which papers speak of a matter
_MOST = 8  # papers laid side by side


def sides_of(
    understood: Understanding, confined: frozenset[str] | None, holdings: Holdings
) -> tuple[frozenset[str], ...]:
    """The papers of each name in the question; none where it names fewer than two."""
    if confined is None or len(confined) < 2:
        return ()
    named = read_names(fold(understood.text), holdings).sides
    sides = tuple(dict.fromkeys(side & confined for side in named if side & confined))
    return sides if len(sides) > 1 else ()


def evidence_for(
    understood: Understanding,
    retriever: Retriever,
    finder: EvidenceFinder,
    holdings: Holdings,
) -> tuple[tuple[Hit, ...], tuple[Evidence, ...]]:
    """Clauses found for a question, and their sentences that may answer it, best first."""
    # 这条由哪些部门负责 asks about the clause that the earlier question led to.
    sought = _followed(understood) or understood
    if understood.several:
        sought = replace(sought, document_ids=understood.document_ids)
        return search_sides(sought, retriever, finder, holdings)
    return search(sought, retriever, finder, understood.document_ids)


def _followed(understood: Understanding) -> Understanding | None:
    """The earlier question; asked for the figure that is asked for now: 具体数量是多少."""
    earlier = understood.follows
    if earlier is None or earlier.wants_figure or not understood.wants_figure:
        return earlier
    return replace(
        earlier,
        kind=understood.kind,
        wants_figure=True,
        unit=understood.unit,
        unit_class=understood.unit_class,
    )


def search_sides(
    understood: Understanding,
    retriever: Retriever,
    finder: EvidenceFinder,
    holdings: Holdings,
) -> tuple[tuple[Hit, ...], tuple[Evidence, ...]]:
    """Hits of the papers in turn, and the evidence of all, best first."""
    among = understood.document_ids
    papers = sorted(among) if among is not None and len(among) <= _MOST else None
    if papers is None:
        wide = retriever.retrieve(query_of(understood), _WIDE, among)
        papers = list(dict.fromkeys(hit.clause.document_id for hit in wide))[:_MOST]
    hits: list[tuple[Hit, ...]] = []
    found: list[tuple[Evidence, ...]] = []
    for paper in papers:
        own = of_paper(understood, holdings.by_id[paper])
        own_hits, evidence = search(own, retriever, finder, frozenset({paper}), _TOP)
        hits.append(own_hits)
        found.append(evidence)
    agreed = with_agreement(found, [finder.vectors(each) for each in found])
    return _in_turn(hits), tuple(sorted(chain.from_iterable(agreed), key=_order))


def of_paper(understood: Understanding, paper: Document) -> Understanding:
    """The question put to one paper: with 2018年意见和2025年的目标 no paper has to know both."""
    among = understood.document_ids
    if among is None or len(among) < 2 or not understood.named:
        return understood
    own = {y for y in (paper.metadata.issue_year, *paper.metadata.deadlines) if y}
    return replace(understood, years=understood.years & frozenset(own))


def _order(evidence: Evidence) -> tuple[bool, float, str, int]:
    clause, at = evidence.clause.id, evidence.span.start
    return (not evidence.fits_year, -evidence.among_papers, clause, at)


def _in_turn(hits: Sequence[tuple[Hit, ...]]) -> tuple[Hit, ...]:
    """The first of every paper, then the second of every paper, …"""
    ordered = [hit for row in zip_longest(*hits) for hit in row if hit is not None]
    return tuple(replace(hit, rank=rank) for rank, hit in enumerate(ordered, 1))
