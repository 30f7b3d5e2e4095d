"""The papers of the library as questions tell them apart: by place, year, issuer, title."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from documents.counties import cities_around
from documents.folding import fold
from documents.genres import ANY, LAWS, alternatives
from documents.model import Document
from documents.patterns import lazy
from documents.regions import NATIONWIDE, Region, is_listed, regions
from documents.years import years_in
from qa.names.in_force import last_day, years_in_force
from qa.names.names_of_papers import NamesOfPapers
from qa.names.places import find_named_places, local_places
from qa.names.subjects import Subjects, grouped

# 条例 and 办法 are law; 实施办法（试行） too; an 意见 or a 计划 is none.
_LAW = lazy(rf"(?:{alternatives(LAWS)})(?:[(（][^()（）]{{1,12}}[)）])?$")
_REMEMBERED = 1024  # places whose papers are not sought twice


def newest_first(document: Document) -> int:
    """Sorts by year, the last first; those that say no year stand at the end."""
    return -(document.metadata.issue_year or 0)


def rules_in(document: Document, region: Region) -> bool:
    """A law of the province, which holds for every place in it, as a plan's aims do not."""
    metadata = document.metadata
    inside = metadata.region == region.province and region.name != region.province
    return inside and any(map(_LAW.search, metadata.titles or (document.title,)))


@dataclass(frozen=True)
class Papers:
    """documents: in the order of the index."""

    documents: tuple[Document, ...]

    @cached_property
    def by_id(self) -> dict[str, Document]:
        return {document.id: document for document in self.documents}

    @cached_property
    def regions(self) -> frozenset[str]:
        return frozenset(d.metadata.region for d in self.documents if d.metadata.region)

    @cached_property
    def _local(self) -> tuple[Region, ...]:
        return local_places(self.documents)

    def places_in(self, folded: str) -> list[tuple[Region, int, int]]:
        """Places that a folded text names with their offsets, in order, see qa/names/places.py."""
        return find_named_places(folded, self._local, country=NATIONWIDE in self.regions)

    def in_regions(self, names: frozenset[str]) -> frozenset[str]:
        """Ids of the documents that hold for those places."""
        return frozenset().union(*(self._by_region.get(name, ()) for name in names))

    @cached_property
    def _by_region(self) -> dict[str, frozenset[str]]:
        return grouped((d.metadata.region, d.id) for d in self.documents if d.metadata.region)

    def of_year(self, year: str) -> frozenset[str]:
        """Ids of the documents that were issued in it."""
        return self._by_year.get(year, frozenset())

    @cached_property
    def _by_year(self) -> dict[str, frozenset[str]]:
        return grouped((str(d.metadata.issue_year), d.id) for d in self.documents)

    @cached_property
    def of_genre(self) -> Callable[[str], frozenset[str]]:
        """Ids of the documents that a kind of paper fits, see is_of_genre."""
        return lru_cache(maxsize=_REMEMBERED)(
            lambda genre: frozenset(d.id for d in self.documents if is_of_genre(d, genre))
        )

    @cached_property
    def naming(self) -> Callable[[Region], frozenset[str]]:
        """Ids of documents of other places that may hold for a place.

        Those that speak of it and say of no place that they hold for it, or hold for a county in
        it, for the whole country or the province around it; and the rules of its province, which
        speak of none.
        """
        return lru_cache(maxsize=_REMEMBERED)(self._naming)

    def _naming(self, region: Region) -> frozenset[str]:
        return frozenset(
            d.id
            for d in self.documents
            if _may_hold(d.metadata.region, region)
            and (region.short in self.texts[d.id] or rules_in(d, region))
        )

    @cached_property
    def texts(self) -> dict[str, str]:
        """Titles and text of each document, folded."""
        return {d.id: fold("\n".join((*d.metadata.titles, d.text))) for d in self.documents}

    def years_of(self, document: Document) -> frozenset[int]:
        """Every year that a question may mean the document by, or find in it."""
        return self._years[document.id]

    @cached_property
    def issue_years(self) -> dict[str, frozenset[int]]:
        """Of each document, the year that it was issued in, or none."""
        years = ((d.id, d.metadata.issue_year) for d in self.documents)
        return {name: frozenset([year] if year else []) for name, year in years}

    @cached_property
    def years_by_place(self) -> dict[str | None, list[int]]:
        """Of each place, the year that each of its documents was issued in, 0 for one without."""
        found: dict[str | None, list[int]] = {}
        for document in self.documents:
            issued = document.metadata.issue_year or 0
            found.setdefault(document.metadata.region, []).append(issued)
        return found

    @cached_property
    def in_force(self) -> dict[str, frozenset[int]]:
        """Of each document, the years in which it says that it is in force, or none."""
        return {d.id: years_in_force(d.text) for d in self.documents}

    @cached_property
    def last_days(self) -> dict[str, date | None]:
        """Of each document, the day until which it says that it is in force, or None."""
        return {d.id: last_day(d.text, d.metadata.issued) for d in self.documents}

    @cached_property
    def latest_year(self) -> int:
        """The last year that any document speaks of; 0 where none speaks of one."""
        return max((year for years in self._years.values() for year in years), default=0)

    @cached_property
    def _years(self) -> dict[str, frozenset[int]]:
        return {document.id: _years_of(document) for document in self.documents}

    @cached_property
    def names(self) -> NamesOfPapers:
        return NamesOfPapers(self.documents)

    @cached_property
    def subjects(self) -> Subjects:
        return Subjects(self.documents, self.texts)


def _may_hold(held: str | None, region: Region) -> bool:
    """Of a paper of another place: 香河县's may for 廊坊, and not for 广州, though it speaks of it.

    A county that no table knows may lie anywhere.
    """
    if held == region.name:
        return False
    if held in (NATIONWIDE, region.province) or held is None:
        return True
    around = cities_around().get(held, ())
    if is_listed(held) or not around:
        return not is_listed(held)
    return region.name in {place for c in around for place in (c, regions()[c].province)}


def is_of_genre(document: Document, genre: str) -> bool:
    """意见 fits 实施意见; 文件 and 政策 fit every paper."""
    return genre in ANY or any(genre in fold(t) for t in document.metadata.titles)


def _years_of(document: Document) -> frozenset[int]:
    own = document.metadata
    named = {y for y in (own.issue_year, own.horizon) if y}
    published = {int(own.published[:4])} if own.published else set()
    return years_in(document.text) | years_in(own.period or "") | named | published
