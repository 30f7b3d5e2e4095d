"""What a question names, and where: the value that reading it for names comes to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from documents.regions import Region

Place = tuple[int, int]


class Within(NamedTuple):
    """A place of which no paper is held, and the city or province around it of which one is."""

    name: str
    around: str


@dataclass(frozen=True, slots=True)
class Named:
    """document_ids: the documents that the question is confined to; None if to none
    by_document: it names a document, not only a place
    elsewhere: places that no document may hold for but that the library's text speaks of
    regions: places that the documents have to speak of where they do not surely hold for them
    missing: names that the library does not have: 浙江省, 2030年, 苏府〔2026〕1号
    years: target years, not part of a document's name
    places: where all this stands in the question; titles: where words of a title stand, which
    may be the topic as well
    sides: the papers of each name, in order; two or more are asked of side by side
    named_at: where each of them stands
    around: where the person is, of which there is no paper but of what lies around it
    """

    document_ids: frozenset[str] | None
    by_document: bool
    elsewhere: tuple[str, ...]
    missing: tuple[str, ...]
    years: frozenset[int]
    places: tuple[Place, ...]
    titles: tuple[Place, ...]
    sides: tuple[frozenset[str], ...] = ()
    named_at: tuple[tuple[Place, frozenset[str]], ...] = ()
    regions: tuple[Region, ...] = ()
    around: tuple[Within, ...] = ()


@dataclass(slots=True)
class Found:
    """Collects what is named while a question is read.

    ids: of papers; the other fields are as in Named, with where each side's name stands
    """

    ids: set[str] = field(default_factory=set)
    missing: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    titles: list[Place] = field(default_factory=list)
    sides: list[tuple[Place, frozenset[str]]] = field(default_factory=list)
    around: list[Within] = field(default_factory=list)

    def name(self, place: Place, ids: frozenset[str]) -> None:
        """A name of these papers stands there."""
        self.ids |= ids
        if ids:
            self.sides.append((place, ids))


def without(text: str, places: Iterable[Place]) -> str:
    """The text with those stretches blanked out, offsets kept."""
    out = list(text)
    for start, end in places:
        out[start:end] = " " * (end - start)
    return "".join(out)
