"""Names that papers are called by: who issued them, words of their titles, names in quotes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from documents.folding import fold
from documents.model import Document
from documents.patterns import lazy
from documents.regions import short_name
from qa.names.names_in_text import NamesInText
from qa.names.offices import SHORT_DEPARTMENTS
from qa.names.titles import OtherTitles, TitlesByStretch, quoted, quoted_names, shared

_DEPARTMENT = lazy(r"(?:局|厅|委员会|委|部|办公室|办)$")
_SHORTEST = 2  # characters of a name in quotes: 强链


@dataclass(frozen=True)
class NamesOfPapers:
    """documents: in the order of the index."""

    documents: tuple[Document, ...]

    @cached_property
    def issuers(self) -> dict[str, frozenset[str]]:
        """Names of departments that issued documents, long and short -> document ids."""
        found: dict[str, set[str]] = {}
        for document in self.documents:
            for name in (document.metadata.issuer or "").split("、"):
                for alias in _aliases(name, document.metadata.region):
                    found.setdefault(alias, set()).add(document.id)
        return {name: frozenset(ids) for name, ids in found.items()}

    def issuers_in(self, folded: str) -> Iterator[tuple[int, int, frozenset[str]]]:
        """(start, end, ids of its documents) of every name of `issuers` in the text."""
        names, ids = self._issuers_in_text
        for at, start, end in names.places(folded):
            yield start, end, ids[at]

    @cached_property
    def _issuers_in_text(self) -> tuple[NamesInText, tuple[frozenset[str], ...]]:
        return NamesInText(self.issuers), tuple(self.issuers.values())

    def quoted_in(self, folded: str) -> Iterator[tuple[int, int, str]]:
        """(start, end, id of its document) of every ending of a name that a title puts in quotes:
        强链 and 产业强链 of “产业强链”.
        """
        names, ids = self._quoted_in_text
        for at, start, end in names.places(folded):
            yield start, end, ids[at]

    @cached_property
    def _quoted_in_text(self) -> tuple[NamesInText, tuple[str, ...]]:
        found = [
            (name[-length:], document.id)
            for document, titles in zip(self.documents, self._titles, strict=True)
            for title in titles
            for name in quoted_names(title)
            for length in range(len(name), _SHORTEST - 1, -1)
        ]
        return NamesInText(name for name, _ in found), tuple(own for _, own in found)

    def named_by_title(self, folded: str) -> dict[str, tuple[int, int]]:
        """Documents that share with the text a stretch of title that no other title has.

        Document id -> where the longest such stretch stands in the text.
        """
        found = {}
        for at in self._titles_by_stretch.perhaps_in(folded):
            others = (t for k, own in enumerate(self._titles) if k != at for t in own)
            rivals = OtherTitles(others)
            for title in self._titles[at]:
                place = shared(title, folded, rivals) or quoted(title, folded, rivals)
                if place and self.documents[at].id not in found:
                    found[self.documents[at].id] = place
        return found

    @cached_property
    def _titles_by_stretch(self) -> TitlesByStretch:
        return TitlesByStretch(self._titles)

    @cached_property
    def _titles(self) -> tuple[tuple[str, ...], ...]:
        """Folded titles of each document."""
        return tuple(tuple(map(fold, d.metadata.titles)) for d in self.documents)


def _aliases(name: str, region: str | None) -> set[str]:
    """苏州市工业和信息化局 -> 苏州工信局, 市工信局, 工信局; nothing for a whole government."""
    if not name or not _DEPARTMENT.search(name) or name.endswith(("人民政府办公厅", "市委员会")):
        return set()
    bare = name.removeprefix(region or "")
    shorts = {bare}
    for long, short in SHORT_DEPARTMENTS:
        if long in bare:
            shorts.add(bare.replace(long, short))
    place = short_name(region) if region else ""
    level = (region or "")[-1:]
    return {name} | {p + s for s in shorts for p in ("", place, region or "", level)}
