"""Years that name papers rather than targets: two compared, and a plan named by its first."""

from __future__ import annotations

import re

from documents.patterns import lazy
from qa.model import Kind
from qa.names.holdings import Holdings

_BOTH = lazy(r"各|分别|都[要给说列看]|(?:多少|几).*(?:多少|几)")

_AGAINST = lazy(r"[和与跟同]\d{4}年[^,。?]{0,16}(?:比|相比|比起来)")


def papers_of_years(
    folded: str, kind: Kind, scope: frozenset[str] | None, years: frozenset[int], holdings: Holdings
) -> tuple[frozenset[str] | None, frozenset[int]]:
    """Two years to be compared are two papers, where papers were issued in those years; so are a
    paper that is named by its year and the year beside it: 苏州2018年和2020年各要多少.
    """
    if not (kind == "compare" or (kind == "fact" and _BOTH.search(folded))):
        return scope, years
    joined = "[、和与跟及,]"
    beside = [
        year
        for year in years
        if re.search(rf"{joined}{year}年|{year}年(?:的|那份)?{joined}\d{{4}}年", folded)
    ]
    if kind == "compare" and _AGAINST.search(folded):
        beside = list(years)  # 2020年新增多少家,和2018年实施意见比哪个高
    if len(years) == 1 and scope and beside:
        places = frozenset(holdings.by_id[i].metadata.region or "" for i in scope)
        of_place = holdings.papers.in_regions(places)
        more = {i for i in of_place if holdings.by_id[i].metadata.issue_year in years}
        return (scope | more, frozenset()) if more - scope else (scope, years)
    if len(years) < 2:
        return scope, years
    papers = frozenset(
        d.id
        for d in holdings.documents
        if d.metadata.issue_year in years and (scope is None or d.id in scope)
    )
    return (papers, frozenset()) if len(papers) > 1 else (scope, years)


def not_missing(
    missing: tuple[str, ...], scope: frozenset[str] | None, holdings: Holdings
) -> tuple[str, ...]:
    """Without years in which papers asked were issued, 2022年 beside the paper of 2018."""
    issued = {f"{holdings.by_id[i].metadata.issue_year}年" for i in scope or ()}
    return tuple(name for name in missing if name not in issued)


def names_plan(folded: str, year: int, scope: frozenset[str] | None, holdings: Holdings) -> bool:
    """2023年那份三年行动计划, of a plan that begins in that year."""
    if not re.search(
        rf"{year}年?(?:那份|这份|的)?[^,。?年]{{0,2}}年?(?:行动)?(?:计划|规划|方案)", folded
    ):
        return False
    papers = (d for d in holdings.documents if scope is None or d.id in scope)
    return any((d.metadata.period or "")[:4] == str(year) for d in papers)
