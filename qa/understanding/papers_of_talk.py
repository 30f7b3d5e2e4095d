"""Which papers a follow-up is of, by those that were spoken of before it."""

from __future__ import annotations

from dataclasses import replace

from documents.folding import fold
from documents.patterns import lazy
from documents.years import years_in
from qa.names.holdings import Holdings
from qa.names.name_parts import GENRE
from qa.understanding.model import Understanding

_NAMES_PAPER = lazy(rf"《|{GENRE}")  # 那2022年那份指导意见呢 is more than a year


def without_title(own: Understanding, before: Understanding, holdings: Holdings) -> Understanding:
    """那智能工厂和数字化车间呢, of the papers spoken of before, though it stands in the title of
    another: of hundreds of papers one has nearly everything in its title.
    """
    folded = fold(own.text)
    ids, earlier = own.document_ids or frozenset(), before.document_ids or frozenset()
    elsewhere = bool(ids and earlier) and not ids & earlier
    if not (own.named and elsewhere) or _NAMES_PAPER.search(folded) or own.regions:
        return own
    if holdings.papers.places_in(folded) or not holdings.papers.names.named_by_title(folded):
        return own
    return replace(own, document_ids=None, named=False)


def of_same_place(own: Understanding, before: Understanding, holdings: Holdings) -> Understanding:
    """那2022年的呢 asks of the papers of 2022 of the place spoken of before; of what its papers set
    for that year, where none is of that year.
    """
    years = years_in(fold(own.text))
    if not (own.document_ids and before.document_ids and years) or own.regions:
        return own
    if holdings.papers.places_in(fold(own.text)):
        return own
    papers = [holdings.by_id[i] for i in own.document_ids]
    places = {holdings.by_id[i].metadata.region for i in before.document_ids}
    if None in places or not {paper.metadata.issue_year for paper in papers} <= years:
        return own
    same = holdings.papers.in_regions(frozenset(map(str, places))) & own.document_ids
    if same == before.document_ids:  # the paper that was asked about: what it sets for that year
        return replace(own, document_ids=None, named=False, years=years)
    if same:
        return replace(own, document_ids=same)
    if _NAMES_PAPER.search(fold(own.text)):
        return own
    return replace(own, document_ids=None, named=False, years=years)
