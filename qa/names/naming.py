"""What a question names: documents, places, years; and what of it the library does not have."""

from __future__ import annotations

import re
from collections.abc import Iterable

from documents.counties import counties_in
from documents.folding import fold
from documents.model import Document
from documents.quantities import years_in
from documents.regions import NATIONWIDE, Region, county_named, is_listed, regions
from qa.names.counties import city_held
from qa.names.holdings import Holdings
from qa.names.mentions import find_mentions
from qa.names.name_parts import GENRE, is_of_genre
from qa.names.named import Found, Named, Place, Within, without
from qa.names.numbers_of_papers import find_numbers
from qa.names.places import SCHOOL

_TITLE = re.compile(r"《([^《》]{4,80})》")
_PAPER_OF = re.compile(
    rf"(?P<body>[\u4e00-\u9fff]{{1,14}}?[局厅委办部])的?(?:19|20)\d{{2}}年度?(?:{GENRE})"
)
_YEAR = re.compile(
    r"(?:[到至]\s*)?(?<!\d)(?:19|20)\d{2}(?:\s*年(?:度|[底末]?(?:之前|以前|前)?))?(?![\da-z]|\s?[万亿元家个项户件人名吨亩台米%])",
    re.IGNORECASE,
)
# 我家在济南, 我是烟台的: where the person is, and not of which place a paper is sought.
_KIN = "爸|妈|爹|娘|哥|姐|弟|妹|儿子|女儿|老公|老婆|爱人|对象|叔|舅|姨|亲戚|同学|朋友|孩子"
_LIVES_IN = re.compile(
    rf"(?:我家?|我们|咱们?|俺们?|本人|家住|人|{_KIN})(?:就|也|是|都)*(?:住|住在|在)$|我们?是$"
)
_VISITED = re.compile(
    r"[去到赴往][\u4e00-\u9fff]{2,4}?(?:那边|去)?的?[^,。?]{0,4}"
    r"(?:参展|布展|展会|展览|展销|博览会|摆摊|摆个摊|开会|出差)"
)
# 到成都开店,南充…补多少: where one goes from the place that is asked about
_GOES_THERE = re.compile(r"(?<![搬迁移])[去到赴往从](?:了|过)?$")
_ASKED_OF = re.compile(r"[^,。?]*(?:多少|几|怎|如何|什么|啥|哪|吗)")
_SIDE_BY_SIDE = re.compile(r"分别|各[是为补奖给]?|哪个|哪边|对比|相比|[和与跟][去到在]")
_CLAIMS = re.compile(r"(?:对吗|对吧|对不对|是吗|是吧|是不是|没错吧|吧)[?。!]*$")
_BESIDE = re.compile(r"[和与跟同及、比]")


def read_names(folded: str, holdings: Holdings) -> Named:
    """Names in a folded question."""
    found = Found()
    _by_number(folded, holdings, found)
    _by_mention(without(folded, found.places), holdings, found)
    held, elsewhere = _regions(folded, holdings, found)
    titled, titles = _by_title(folded, holdings)
    # A number or a year says exactly which document; a title's words may be the topic.
    documents = frozenset(found.ids) or titled
    documents = documents or _by_place_and_genre(folded, _names(held), holdings)
    scope = _scope(documents, held, holdings)
    years, scope = _years(folded, holdings, found, scope)
    return Named(
        document_ids=scope,
        by_document=bool(documents),
        elsewhere=elsewhere,
        missing=tuple(dict.fromkeys(found.missing)),
        years=years,
        places=tuple(found.places),
        titles=(*titles, *found.titles),
        sides=_sides(folded, documents, found, holdings),
        around=tuple(dict.fromkeys(found.around)),
        regions=() if documents or not any(map(holdings.papers.naming, held)) else held,
    )


def _by_number(folded: str, holdings: Holdings, found: Found) -> None:
    for start, end, ids, printed in find_numbers(folded, holdings.documents):
        found.name((start, end), ids)
        found.places.append((start, end))
        if not ids:
            found.missing.append(printed)


def _by_mention(folded: str, holdings: Holdings, found: Found) -> None:
    for match in _PAPER_OF.finditer(folded):
        if not any(match["body"].endswith(alias) for alias in holdings.papers.issuers):
            found.missing.append(match[0])
    for mention in find_mentions(folded, holdings):
        found.name((mention.start, mention.end), mention.ids)
        found.places += mention.places
        found.titles += mention.titles
        if not mention.ids:
            found.missing.append(folded[mention.start : mention.end])


def _by_place_and_genre(folded: str, regions: frozenset[str], holdings: Holdings) -> frozenset[str]:
    """山东那份实施意见, where the place has one paper of that kind."""
    ids = holdings.papers.in_regions(regions)
    for match in re.finditer(GENRE, folded):
        fitting = [i for i in ids if is_of_genre(holdings.by_id[i], match[0])]
        if len(fitting) == 1:
            return frozenset(fitting)
    return frozenset()


def _by_title(folded: str, holdings: Holdings) -> tuple[frozenset[str], tuple[Place, ...]]:
    """Papers whose title stands in the question: of the places named, if any is."""
    named = dict(holdings.papers.named_by_title(folded))
    quoted: set[str] = set()
    for match in _TITLE.finditer(folded):
        for document in holdings.documents:
            if any(match[1] in fold(title) for title in document.metadata.titles):
                named[document.id] = match.span()
                quoted.add(document.id)
    places = [region for region, _, _ in holdings.papers.places_in(folded)]
    of_place = {
        i for i in named if not places or i in quoted or _holds_for(holdings.by_id[i], places)
    }
    # 产业创新集群发展基金 only begins like a title; …发展指导意见 names the paper.
    papers = re.compile(rf"(?:{GENRE}|》)$")
    spans = [named[i] for i in named if i in of_place]
    sure = tuple((start, end) for start, end in spans if papers.search(folded[start:end]))
    return frozenset(of_place), sure


def _holds_for(document: Document, places: list[Region]) -> bool:
    """It is a paper of one of those places, or of the province around one."""
    region = document.metadata.region
    listed = region != NATIONWIDE and is_listed(region)
    return not listed or any(region in (p.name, p.province) for p in places)


def _regions(
    folded: str, holdings: Holdings, found: Found
) -> tuple[tuple[Region, ...], tuple[str, ...]]:
    """(places that documents hold for or may hold for, others that the library speaks of)."""
    held: list[Region] = []
    elsewhere: list[str] = []
    named = holdings.papers.places_in(folded)
    inside = {start: region.province for region, start, _ in named}
    around = {region.province for region, _, _ in named if region.province != region.name}
    for region, start, end in named:
        holds = holdings.papers.in_regions(frozenset({region.name}))
        unheld = not (holds or holdings.papers.naming(region))
        if inside.get(end) == region.name or (unheld and region.name in around):
            found.places.append((start, end))  # 河北 of 河北石家庄; 在河南,安阳和驻马店的
        elif not unheld:
            held.append(region)
            found.places.append((start, end))
        elif _LIVES_IN.search(folded[:start]) and region.province in holdings.papers.regions:
            held.append(regions()[region.province])
            found.around.append(Within(region.name, region.province))
            found.places.append((start, end))
        elif city := city_held(region.name, folded, holdings):
            held.append(city)
            found.around.append(Within(region.name, city.name))
            found.places.append((start, end))
        elif SCHOOL.match(folded, end) or _VISITED.match(folded, max(0, start - 1)):
            continue  # 南京大学 is no place, nor does 去广州的展会 ask for what holds there
        elif _GOES_THERE.search(folded[:start]) and any(
            at > end and holdings.papers.in_regions(frozenset({other.name}))
            for other, at, _ in named
            if _ASKED_OF.match(folded, at) and not _SIDE_BY_SIDE.search(folded)
        ):
            continue
        elif holdings.vocabulary.speaks_of(region.short):
            elsewhere.append(region.short)
        else:
            found.missing.append(folded[start:end])
    cities, counties = _counties(folded, named, holdings, found)
    held, elsewhere = held + cities, elsewhere + counties
    known = {end for _, _, end in named}
    found.missing += _strange_counties(folded, [0, *known], holdings)
    return tuple(dict.fromkeys(held)), tuple(dict.fromkeys(elsewhere))


def _counties(
    folded: str,
    named: list[tuple[Region, int, int]],
    holdings: Holdings,
    found: Found,
) -> tuple[list[Region], list[str]]:
    """Of districts and counties without papers of their own: the cities around them of which papers
    are held, and those that the library only speaks of.
    """
    around, spoken_of = [], []
    for name, start, end in counties_in(folded):
        if found.ids or any(at < end and start < after for _, at, after in named):
            continue
        spoken = holdings.vocabulary.mentions(name)
        if city := city_held(name, folded, holdings):
            around.append(city)
            found.around.append(Within(name, city.name))
            found.places.append((start, end))
        elif spoken:
            spoken_of += [] if _CLAIMS.search(folded) else [name]
        else:
            found.missing.append(name)
    return around, spoken_of


def _strange_counties(folded: str, starts: list[int], holdings: Holdings) -> list[str]:
    """Counties that the library never speaks of; starts: where one may be named."""
    known = {region.name for region, _, _ in holdings.papers.places_in(folded)}
    names = (county_named(folded, start) for start in starts)
    return [n for n in names if n and n not in known and not holdings.vocabulary.mentions(n)]


def _names(regions: Iterable[Region]) -> frozenset[str]:
    return frozenset(region.name for region in regions)


def _years(
    folded: str, holdings: Holdings, found: Found, scope: frozenset[str] | None
) -> tuple[frozenset[int], frozenset[str] | None]:
    """(target years, scope with papers that set aims for one of those years beside a paper named).

    Years that nothing in the scope speaks of are missing.
    """
    rest = without(folded, found.places)
    years = set(years_in(rest))
    for match in _YEAR.finditer(rest):
        bare = match[0].lstrip("到至 ")
        if years_in(bare) or bare != match[0]:
            years |= {int(bare[:4])}
            found.places.append(match.span())
            aimed = _aimed_beside(folded, match.start(), int(bare[:4]), found, holdings)
            scope = scope | aimed if scope is not None else None
    within = [d for d in holdings.documents if scope is None or d.id in scope]
    known: frozenset[int] = frozenset().union(*map(holdings.papers.years_of, within))
    if not all(map(holdings.papers.years_of, within)):  # one without a date may be of any year
        known |= {year for year in years if year <= holdings.papers.latest_year}
    found.missing += [f"{year}年" for year in sorted(years - known)]
    return frozenset(years), scope


def _aimed_beside(
    folded: str, at: int, year: int, found: Found, holdings: Holdings
) -> frozenset[str]:
    """2018年意见里的和2025年的目标: papers of the same place with aims for 2025."""
    before = [(place, ids) for place, ids in found.sides if place[1] <= at]
    if not before:
        return frozenset()
    (_, end), ids = before[-1]
    papers = [holdings.by_id[i] for i in ids]
    told = any(year in holdings.papers.years_of(d) for d in papers)
    if told or not _BESIDE.search(folded[end:at]):
        return frozenset()
    of_place = holdings.papers.in_regions(frozenset(d.metadata.region or "" for d in papers))
    aimed = frozenset(i for i in of_place if year in holdings.by_id[i].metadata.deadlines)
    found.name((at, at), aimed)
    return aimed


def _scope(
    documents: frozenset[str], regions: tuple[Region, ...], holdings: Holdings
) -> frozenset[str] | None:
    """Documents named, with those of every place named beside them.

    Where none is named, also those that may hold for a place and speak of it.
    """
    covered = {holdings.by_id[document_id].metadata.region for document_id in documents}
    scope = documents | holdings.papers.in_regions(frozenset(_names(regions) - covered))
    if not documents:
        scope |= frozenset().union(*map(holdings.papers.naming, regions))
    return scope or None


def _sides(
    folded: str, documents: frozenset[str], found: Found, holdings: Holdings
) -> tuple[frozenset[str], ...]:
    """The papers of every name, and of every place that is named beside them."""
    covered = {holdings.by_id[document_id].metadata.region for document_id in documents}
    sides = [*found.sides] if found.sides or not documents else [((0, 0), documents)]
    for region, start, end in holdings.papers.places_in(folded):
        if region.name not in covered and region.name in holdings.papers.regions:
            sides.append(((start, end), holdings.papers.in_regions(frozenset({region.name}))))
    return tuple(dict.fromkeys(ids for _, ids in sorted(sides, key=lambda side: side[0])))
