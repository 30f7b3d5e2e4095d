"""One topic in several policies: a line for each, newest first, every side cited."""

from __future__ import annotations

from documents.departments import read_responsibility
from documents.folding import fold
from documents.model import Document
from documents.patterns import lazy
from documents.quantities import Quantity
from documents.regions import short_name
from qa.answering.differences import comparable, set_against
from qa.answering.drafts import Draft, finished, opening
from qa.answering.figures_meant import asks_sum, figure_most_of, figure_told_of
from qa.answering.responsible import answerable
from qa.answering.sides_told import sides_told
from qa.answering.stretches import answering_part
from qa.citations import Citations, marked, name_of
from qa.evidence.evidence import Evidence
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_OF_ALL = lazy(
    r"各(?:份|个|类)?(?:文件|政策|意见)|[几三四五六七八九十]份(?:文件|政策|意见)|各份|各地"
)
_KINDS = lazy(r"[^,;。:、]{2,20}、[^,;。:]{2,60}等")
_EVERY_YEAR = lazy("每年|年均|每个年度")
_PIECES = lazy(r"[,;。:、]")
_OF_A_SIZE = lazy(r"(?:规模|产值|营收|收入)?(?:超过|突破|达到?|在)\d")
_WITHIN = lazy("[\u4e00-\u9fff]{2}内(?![部容涵外生需资])")
_JOINED = lazy(r"[\u4e00-\u9fff]{2}[和与及][\u4e00-\u9fff]{2,10}$")
# 目标一样吗, 项目数有什么变化
_COUNTS = lazy(
    "目标|指标|[项个家数总]数|数[量值目]|规模|总[量额]|占比|比重|比例|标准|额度|金额|上限|下限"
)
_ABOVE = lazy(r"(?:超过|不[少低]于|至少|突破)$")
_LISTS = 0.75  # of a policy's best coverage, for a clause's list of departments to answer


def answer_side_by_side(
    understood: Understanding, evidence: tuple[Evidence, ...], holdings: Holdings
) -> Draft | None:
    """None if fewer than two policies speak of the topic."""
    sides = sides_told(understood, evidence, holdings)
    alone = understood.kind == "compare" or _OF_ALL.search(understood.asking)
    if len(sides) < (1 if alone else 2):
        return None
    citations = Citations()
    lines: list[str] = []
    for side in sides:
        lines += _departments(understood, side, evidence, citations) or _said(
            understood, side, citations
        )
    difference = _difference(understood, sides, citations, holdings)
    return finished([*difference, *lines], citations)


def _said(understood: Understanding, side: list[Evidence], citations: Citations) -> list[str]:
    lines: list[str] = []
    for each in side:
        said, *rest = opening(each, understood, citations)
        lines += [f"{paper_called(each.document)}：{said}", *rest]
    return lines


def _departments(
    understood: Understanding,
    side: list[Evidence],
    evidence: tuple[Evidence, ...],
    citations: Citations,
) -> list[str]:
    """Whom the clause of a policy lists as answerable, where that is asked."""
    if not (understood.kind == "who" or understood.departments_listed):
        return []
    best = side[0]
    for each in evidence:
        if each.document.id != best.document.id or each.coverage < _LISTS * best.coverage:
            continue
        listed = read_responsibility(each.clause.text)
        if listed is None:
            continue
        said, task = answerable(each, listed, citations)
        return [f"{paper_called(each.document)}：{said}", task]
    return []


def _difference(
    understood: Understanding,
    sides: list[list[Evidence]],
    citations: Citations,
    holdings: Holdings,
) -> list[str]:
    """2022年文件为1000亿元，高于2018年文件的150亿元, where both give a figure in the same unit."""
    if understood.kind != "compare" or len(sides) != 2:
        return []
    (newer, older) = (side[0] for side in sides)
    if any(_tells_another(side) for side in sides):
        return []  # which of two figures of a paper is meant, the reader sees
    counted = bool(newer.figures and older.figures)
    of_much = len(understood.topic.split()) > 3 and not asks_sum(understood.asking)
    if of_much or not (counted or _COUNTS.search(understood.asking)):
        return []
    figure_of = figure_most_of if counted else figure_told_of
    new, old = (figure_of(understood, side, holdings) for side in (newer, older))
    if new is None or old is None or not comparable(new, old):
        return []
    if any(of(newer, new) != of(older, old) for of in (_of_two, _of_some, _of_kinds, _each_year)):
        return []
    markers = [
        citations.cite(e.document, e.clause, answering_part(e, understood)) for e in (newer, older)
    ]
    bounds = _bound(newer, new), _bound(older, old)
    within = _of_those_within(newer, new) != _of_those_within(older, old)
    bounded = new.number == old.number and any(bounds) and not all(bounds)
    if within or bounded:  # 超过50家 and 达到50家
        names = _called(newer.document, older.document)
        printed = (f"{figure.printed}{figure.unit}" for figure in (new, old))
        told = (p + b if b == "以上" else b + p for p, b in zip(printed, bounds, strict=True))
        each = (f"{name}为{said}" for name, said in zip(names, told, strict=True))
        return [marked(f"{'，'.join(each)}，口径不同", *markers)]
    return [marked(compared(new, old, newer.document, older.document), *markers)]


def _of_two(each: Evidence, figure: Quantity) -> bool:
    """省级智能工厂和数字化车间350家 counts two things, which 智能工厂50家 does not."""
    before = fold(each.clause.text[each.span.start : figure.start])
    return bool(_JOINED.search(_PIECES.split(before)[-1]))


def _of_some(each: Evidence, figure: Quantity) -> bool:
    """3个超过5000亿元的产业集群 counts those of a size alone."""
    return bool(_OF_A_SIZE.match(fold(each.clause.text)[figure.end :]))


def _of_kinds(each: Evidence, figure: Quantity) -> bool:
    """100家技术创新中心、工程中心、企业技术中心等 counts several kinds together."""
    behind = fold(each.clause.text[figure.end : each.span.end])
    return bool(_KINDS.match(behind))


def _each_year(each: Evidence, figure: Quantity) -> bool:
    """每年建设100家, and not 100家 in all."""
    before = fold(each.clause.text[each.span.start : figure.start])
    return bool(_EVERY_YEAR.search(_PIECES.split(before)[-1]))


def _of_those_within(each: Evidence, figure: Quantity) -> bool:
    """全省集群内高新技术企业达5000家 counts no others."""
    before = fold(each.clause.text[each.span.start : figure.start])
    return bool(_WITHIN.search(_PIECES.split(before)[-1]))


def _bound(each: Evidence, figure: Quantity) -> str:
    """As printed, before the figure or behind it; empty where there is none."""
    text = fold(each.clause.text)
    before, behind = text[each.span.start : figure.start].rstrip(), text[figure.end :]
    above = _ABOVE.search(before)
    return above[0] if above else "以上" * behind.startswith("以上")


def _tells_another(side: list[Evidence]) -> bool:
    """A further sentence of it tells another figure in the unit of the first one's."""
    if not side[0].figures:
        return False
    first = side[0].figures[0]
    others = (f for each in side[1:] for f in each.figures if f.unit == first.unit)
    return any(figure.number != first.number for figure in others)


def compared(new: Quantity, old: Quantity, newer_one: Document, older_one: Document) -> str:
    """Which of two figures in the same unit is the higher one, and by how much."""
    newer, older = _called(newer_one, older_one)
    return set_against((newer, new), (older, old))


def _called(newer: Document, older: Document) -> tuple[str, str]:
    """By place and year, or by year alone where that tells them apart."""
    years = [document.metadata.issue_year for document in (newer, older)]
    places = [document.metadata.region for document in (newer, older)]
    if None not in (*years, *places) and places[0] != places[1]:
        one, other = (
            f"{short_name(str(place))}{year}年文件"
            for place, year in zip(places, years, strict=True)
        )
        return one, other
    if None in years or years[0] == years[1]:
        return name_of(newer), name_of(older)
    return f"{years[0]}年文件", f"{years[1]}年文件"


def sides_missing(sides: tuple[frozenset[str], ...], cited: set[str], holdings: Holdings) -> str:
    """Which papers or places that the question names say nothing of the matter."""
    missing = []
    for side in sides:
        if cited & side or not cited:
            continue
        papers = [holdings.by_id[i] for i in sorted(side)]
        places = {paper.metadata.region for paper in papers} - {None}
        whole = len(places) == 1 and side == holdings.papers.in_regions(frozenset(map(str, places)))
        missing += [f"{places.pop()}的文件"] if whole else [paper_called(paper) for paper in papers]
    return f"{'、'.join(missing)}中没有找到相应内容。" if missing else ""


def paper_called(document: Document) -> str:
    """《…意见》, after 山东省2023年 where its name does not say so itself."""
    name, region = fold(name_of(document)), document.metadata.region or ""
    year = str(document.metadata.issue_year or "")
    before = "" if region and short_name(region) in name else region
    when = f"{year}年" if year and year not in name else ""
    return before + when + name_of(document)
