"""What a question names: documents, places, years; and what of it the library does not have."""

from __future__ import annotations

import re
from collections.abc import Iterable

from documents.folding import fold
from documents.model import Document
from documents.numbers_of_papers import find_numbers
from documents.patterns import lazy
from documents.regions import NATIONWIDE, Region, is_listed
from documents.years import years_in
from index.lexical import bigrams
from qa.names.counties import of_other_counties
from qa.names.holdings import Holdings
from qa.names.mentions import find_mentions
from qa.names.name_parts import GENRE, is_deed
from qa.names.named import Found, Named, Place, without
from qa.names.placing import read_places
from qa.names.sides_named import of_subjects, sides_named

_TITLE = lazy(r"《([^《》]{4,80})》")
_PAPER_OF = lazy(
    rf"(?P<body>[\u4e00-\u9fff]{{1,14}}?[局厅委办部])的?(?:19|20)\d{{2}}年度?(?:{GENRE})"
)
_OPENS_RANGE = lazy(r"(?<!\d)(?:19|20)\d{2}(?=\s*[-—–~至到]+\s*(?:19|20)\d{2}年)")  # 2025到2027年
_YEAR = lazy(
    r"(?:[到至]\s*)?(?<!\d)(?:19|20)\d{2}(?:\s*年(?:度|[底末]?(?:之前|以前|前)?))?(?![\da-z]|\s?[万亿元家个项户件人名吨亩台米%])",
    re.IGNORECASE,
)
_BESIDE = lazy(r"[和与跟同及、比]")
# before a kind of paper: 考核 of 考核办法; nothing of 那份意见, 苏州的意见
_MODIFIER = lazy(r"(?:(?![的份个部项篇本种张那这])[\u4e00-\u9fff]){2}$")
_SHORTEST_TITLE = 6  # characters; 《实施意见》 may be any
_ALIKE = 0.5  # of a title's pairs of characters, in the title of a paper that may be meant
_NUMBER_BEHIND = 24  # characters behind a title, in which its number stands


def read_names(folded: str, holdings: Holdings) -> Named:
    """Names in a folded question."""
    named: Named = holdings.remembered(_read_names, folded)
    return named


def _read_names(folded: str, holdings: Holdings) -> Named:
    found = Found()
    _by_number(folded, holdings, found)
    _by_mention(without(folded, found.places), holdings, found)
    held, elsewhere = read_places(folded, holdings, found)
    titled, titles = _by_title(folded, holdings)
    # A number or a year says exactly which document; a title's words may be the topic.
    documents = frozenset(found.ids) or titled
    found.missing += _not_held(folded, holdings)
    documents = documents or _by_place_and_genre(folded, _names(held), holdings)
    scope = _scope(documents, held, holdings)
    if found.around and scope is not None:
        scope -= of_other_counties(scope - documents, holdings)
    years, scope = _years(folded, holdings, found, scope)
    named_at = sides_named(folded, documents, found, holdings)
    if scope is not None and not documents:
        named_at, scope = of_subjects(folded, named_at, scope, holdings)
    return Named(
        document_ids=scope,
        by_document=bool(documents),
        elsewhere=elsewhere,
        missing=tuple(dict.fromkeys(found.missing)),
        years=years,
        places=tuple(found.places),
        titles=(*titles, *found.titles),
        sides=tuple(dict.fromkeys(ids for _, ids in named_at)),
        named_at=named_at,
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
        if not any(match["body"].endswith(alias) for alias in holdings.papers.names.issuers):
            found.missing.append(match[0])
    for mention in find_mentions(folded, holdings):
        found.name((mention.start, mention.end), mention.ids)
        found.places += mention.places
        found.titles += mention.titles
        if not mention.ids:
            found.missing.append(folded[mention.start : mention.end])


def _by_place_and_genre(folded: str, regions: frozenset[str], holdings: Holdings) -> frozenset[str]:
    """山东那份实施意见, where the place has one paper of that kind; of 考核办法 it has to be on
    考核, and 用哪些办法 names none.
    """
    ids = holdings.papers.in_regions(regions)
    for match in re.finditer(GENRE, folded):
        fitting = ids & holdings.papers.of_genre(match[0])
        if len(fitting) != 1 or is_deed(folded, *match.span()):
            continue
        modifier = _MODIFIER.search(folded[: match.start()])
        (only,) = fitting
        titles = map(fold, holdings.by_id[only].metadata.titles)
        if modifier is None or holdings.papers.places_in(modifier[0]):
            return fitting
        if any(modifier[0] in title for title in titles):
            return fitting
    return frozenset()


def _by_title(folded: str, holdings: Holdings) -> tuple[frozenset[str], tuple[Place, ...]]:
    """Papers whose title stands in the question: of the places named, if any is."""
    named = dict(holdings.papers.names.named_by_title(folded))
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


def _not_held(folded: str, holdings: Holdings) -> list[str]:
    """《苏州市科技创新条例》, which the library neither has nor cites; titles may be cut short."""
    missing = []
    for match in _TITLE.finditer(folded):
        title, pairs = match[1], set(bigrams(match[1]))
        if len(title) < _SHORTEST_TITLE or not re.search(f"(?:{GENRE})$", title):
            continue
        titles = (set(bigrams(fold(t))) for d in holdings.documents for t in d.metadata.titles)
        alike = any(len(pairs & own) >= _ALIKE * len(pairs) for own in titles)
        if not alike and not any(title in text for text in holdings.papers.texts.values()):
            missing.append(match[0])
    return missing


def _holds_for(document: Document, places: list[Region]) -> bool:
    """It is a paper of one of those places, or of the province around one."""
    region = document.metadata.region
    listed = region != NATIONWIDE and is_listed(region)
    return not listed or any(region in (p.name, p.province) for p in places)


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
    found.places += [(m.start(), m.end()) for m in _OPENS_RANGE.finditer(rest)]
    for match in _YEAR.finditer(rest):
        bare = match[0].lstrip("到至 ")
        if years_in(bare) or bare != match[0]:
            years |= {int(bare[:4])}
            found.places.append(match.span())
            aimed = _aimed_beside(folded, match.span(), int(bare[:4]), found, holdings)
            scope = scope | aimed if scope is not None else None
    within = [d for d in holdings.documents if scope is None or d.id in scope]
    known: frozenset[int] = frozenset().union(*map(holdings.papers.years_of, within))
    if not all(map(holdings.papers.years_of, within)):  # one without a date may be of any year
        known |= {year for year in years if year <= holdings.papers.latest_year}
    known |= _of_papers_cited(folded, within)
    found.missing += [f"{year}年" for year in sorted(years - known)]
    return frozenset(years), scope


def _of_papers_cited(folded: str, documents: Iterable[Document]) -> frozenset[int]:
    """2022 of 《…办法》(铜府办发〔2022〕31号), which the question names and a paper cites."""
    cited = [match[0] for match in _TITLE.finditer(folded)]
    found: set[int] = set()
    for text in (fold(clause.text) for d in documents if cited for clause in d.clauses):
        for title in cited:
            behind = text.partition(title)[2][:_NUMBER_BEHIND]
            found |= {int(year) for year in re.findall(r"(?:19|20)\d{2}", behind)}
    return frozenset(found)


def _aimed_beside(
    folded: str, at: Place, year: int, found: Found, holdings: Holdings
) -> frozenset[str]:
    """2018年意见里的和2025年的目标, or the other way round: papers of the same place with aims for
    2025.
    """
    start, end = at
    before = [(folded[place[1] : start], ids) for place, ids in found.sides if place[1] <= start]
    behind = [(folded[end : place[0]], ids) for place, ids in found.sides if place[0] >= end]
    between, ids = (before[-1:] or behind[:1] or [("", frozenset[str]())])[0]
    papers = [holdings.by_id[i] for i in ids]
    told = any(year in holdings.papers.years_of(d) for d in papers)
    if told or not _BESIDE.search(between):
        return frozenset()
    of_place = holdings.papers.in_regions(frozenset(d.metadata.region or "" for d in papers))
    aimed = frozenset(i for i in of_place if year in holdings.by_id[i].metadata.deadlines)
    found.name((start, start), aimed)
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
