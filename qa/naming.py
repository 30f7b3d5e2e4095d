"""What a question names: documents, places, years; and what of it the library does not have."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from documents.folding import fold
from documents.heads import NUMBER
from documents.model import Document
from documents.quantities import years_in
from documents.regions import find_regions
from qa.holdings import Holdings

_GENRE = "实施意见|指导意见|行动计划|工作要点|意见|计划|要点|通知|方案|办法|规划|文件|政策"
_ANY_GENRE = ("文件", "政策")
# 2018年意见, 2018年和2022年两份文件, 2018年的集群实施意见
_YEAR_AND_GENRE = re.compile(
    r"(?P<years>(?:19|20)\d{2}年(?:[和与、及同跟](?:19|20)\d{2}年)*)"
    rf"(?:的|那[份个]|这[份个]|[两二三]份|[\u4e00-\u9fff]{{0,8}}?)?(?P<genre>{_GENRE})"
)
_PAPER_OF = re.compile(
    rf"(?P<body>[\u4e00-\u9fff]{{1,14}}?[局厅委办部])的?(?:19|20)\d{{2}}年度?(?:{_GENRE})"
)
_TITLE = re.compile(r"《([^《》]{4,80})》")
_SHORT_NUMBER = re.compile(r"(?<![\d〕\])])(\d{1,4})\s?号文")
# What stands before a number without being part of it: 根据苏府〔2018〕130号.
_NUMBER_LEAD = re.compile(r"^.*(?:出处|根据|依据|按照|标注|参照|[的和与在看按据])")
_YEAR = re.compile(r"(?:[到至]\s*)?(?<!\d)(?:19|20)\d{2}(?:\s*年(?:度|底|末|前)?)?(?!\d)")

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Named:
    """document_ids: the documents that the question is confined to; None if to none
    by_document: it names a document, not only a place
    elsewhere: places that no document holds for but that the library's text speaks of
    missing: names that the library does not have: 浙江省, 2030年, 苏府〔2026〕1号
    years: target years, not part of a document's name
    places: where all this stands in the question; titles: where words of a title stand, which
    may be the topic as well
    """

    document_ids: frozenset[str] | None
    by_document: bool
    elsewhere: tuple[str, ...]
    missing: tuple[str, ...]
    years: frozenset[int]
    places: tuple[Place, ...]
    titles: tuple[Place, ...]


@dataclass(slots=True)
class _Found:
    ids: set[str] = field(default_factory=set)
    missing: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)


def read_names(folded: str, holdings: Holdings) -> Named:
    """Names in a folded question."""
    found = _Found()
    _by_number(folded, holdings, found)
    _by_year_and_genre(folded, holdings, found)
    _by_issuer(folded, holdings, found)
    held, elsewhere = _regions(folded, holdings, found)
    titled, titles = _by_title(folded, held, holdings)
    # A number or a year says exactly which document; a title's words may be the topic.
    documents = frozenset(found.ids) or titled
    documents = documents or _by_place_and_genre(folded, held, holdings)
    scope = _scope(documents, held, holdings)
    years = _years(folded, holdings, found, scope)
    return Named(
        document_ids=scope,
        by_document=bool(documents),
        elsewhere=elsewhere,
        missing=tuple(dict.fromkeys(found.missing)),
        years=years,
        places=tuple(found.places),
        titles=titles,
    )


def without(text: str, places: Iterable[Place]) -> str:
    """The text with those stretches blanked out, offsets kept."""
    out = list(text)
    for start, end in places:
        out[start:end] = " " * (end - start)
    return "".join(out)


def _by_number(folded: str, holdings: Holdings, found: _Found) -> None:
    for match in NUMBER.finditer(folded):
        ids = {d.id for d in holdings.documents if _same_number(d.metadata.number, match[0])}
        found.ids |= ids
        found.places.append(match.span())
        if not ids:
            found.missing.append(_NUMBER_LEAD.sub("", match[0]))
    for match in _SHORT_NUMBER.finditer(folded):
        ends = re.compile(rf"\D{match[1]}号$")
        found.ids |= {d.id for d in holdings.documents if ends.search(d.metadata.number or "")}
        found.places.append(match.span())


def _same_number(held: str | None, asked: str) -> bool:
    if not held:
        return False
    plain = [re.sub(r"[\s〔〕\[\]()【】第]", "", fold(text)) for text in (held, asked)]
    return plain[1].endswith(plain[0])


def _by_year_and_genre(folded: str, holdings: Holdings, found: _Found) -> None:
    for match in _PAPER_OF.finditer(folded):
        if not any(match["body"].endswith(alias) for alias in holdings.issuers):
            found.missing.append(match[0])
    regions = {r.name for r, _, _ in find_regions(folded)} & holdings.regions
    for match in _YEAR_AND_GENRE.finditer(folded):
        years = years_in(match["years"])
        ids = {
            d.id
            for d in holdings.documents
            if d.metadata.issue_year in years
            and (not regions or d.metadata.region in regions)
            and _is_of_genre(d, match["genre"])
        }
        if ids:
            found.ids |= ids
            found.places.append(match.span())


def _by_place_and_genre(folded: str, regions: frozenset[str], holdings: Holdings) -> frozenset[str]:
    """山东那份实施意见, where the place has one paper of that kind."""
    ids = holdings.in_regions(regions)
    for match in re.finditer(_GENRE, folded):
        fitting = [i for i in ids if _is_of_genre(holdings.by_id[i], match[0])]
        if len(fitting) == 1:
            return frozenset(fitting)
    return frozenset()


def _is_of_genre(document: Document, genre: str) -> bool:
    return genre in _ANY_GENRE or any(genre in fold(t) for t in document.metadata.titles)


def _by_issuer(folded: str, holdings: Holdings, found: _Found) -> None:
    """工信局2020年…: the papers of a department that issued some; the longest name counts."""
    regions = {r.name for r, _, _ in find_regions(folded)}
    for name in sorted(holdings.issuers, key=len, reverse=True):
        at = folded.find(name)
        if at < 0 or any(start <= at < end for start, end in found.places):
            continue
        found.places.append((at, at + len(name)))
        for document_id in holdings.issuers[name]:
            if not regions or holdings.by_id[document_id].metadata.region in regions:
                found.ids.add(document_id)


def _by_title(
    folded: str, regions: frozenset[str], holdings: Holdings
) -> tuple[frozenset[str], tuple[Place, ...]]:
    """regions: those named. A title's words that do not close on 意见 or the like may be the
    topic: they name no paper of another place than those.
    """
    named = dict(holdings.named_by_title(folded))
    for match in _TITLE.finditer(folded):
        for document in holdings.documents:
            if any(match[1] in fold(title) for title in document.metadata.titles):
                named[document.id] = match.span()
    # 产业创新集群发展基金 only begins like a title; …发展指导意见 names the paper.
    papers = re.compile(rf"(?:{_GENRE}|》)$")
    sure = {
        i: (start, end) for i, (start, end) in named.items() if papers.search(folded[start:end])
    }
    of_place = holdings.in_regions(regions) if regions else frozenset(named)
    return frozenset(sure) | (frozenset(named) & of_place), tuple(sure.values())


def _regions(
    folded: str, holdings: Holdings, found: _Found
) -> tuple[frozenset[str], tuple[str, ...]]:
    """(places that documents hold for, other places that the library speaks of)."""
    held: set[str] = set()
    elsewhere: list[str] = []
    for region, start, end in find_regions(folded):
        if region.name in holdings.regions:
            held.add(region.name)
            found.places.append((start, end))
        elif region.short in holdings.text:
            elsewhere.append(region.short)
        else:
            found.missing.append(folded[start:end])
    return frozenset(held), tuple(dict.fromkeys(elsewhere))


def _years(
    folded: str, holdings: Holdings, found: _Found, scope: frozenset[str] | None
) -> frozenset[int]:
    """Years that are not part of a document's name; those that nothing speaks of are missing."""
    rest = without(folded, found.places)
    years = years_in(rest)
    found.places += [m.span() for m in _YEAR.finditer(rest) if years_in(m[0]) or "年" in m[0]]
    within = [d for d in holdings.documents if scope is None or d.id in scope]
    known: frozenset[int] = frozenset().union(*(holdings.years_of(d) for d in within))
    found.missing += [f"{year}年" for year in sorted(years - known)]
    return years


def _scope(
    documents: frozenset[str], regions: frozenset[str], holdings: Holdings
) -> frozenset[str] | None:
    """Documents named, with those of every place named beside them."""
    covered = {holdings.by_id[document_id].metadata.region for document_id in documents}
    return documents | holdings.in_regions(regions - covered) or None
