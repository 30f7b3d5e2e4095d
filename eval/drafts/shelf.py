"""The documents that are drafted from: how each is named, and what each of them holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from documents.model import Document
from documents.regions import Region, regions, short_name
from eval.drafts.model import NAME, PLACE, Draft, balanced, choose, number
from eval.scoring import plain
from qa.citations import plain_title

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_WHOLE_COUNTRY = "全国"
_SAME_TOPIC = 0.6  # share of a topic's pairs of characters that one clause holds
LEANING = re.compile(r"全[年省市区县]|本|当年|年内")  # says little without its document
_TELLING = 9  # characters of a topic that says by itself what is meant
_UNNAMED = 3  # one question in so many goes without a name where none is needed


class Shelf:
    """Reads each document once for all the questions about it."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = tuple(documents)

    def names(self, document: Document) -> tuple[str, ...]:
        """What only this document is called, at least one."""
        own = _names(document)
        alone = tuple(name for name in own if self._names[name] == 1)
        return alone or (f"{_title(document)}（{Path(document.source).stem}）",)

    def place(self, document: Document) -> str | None:
        """The place that it holds for, None if it shares it with another, or holds everywhere."""
        region = document.metadata.region
        shared = sum(d.metadata.region == region for d in self.documents) > 1
        return None if region in (None, _WHOLE_COUNTRY) or shared else region

    def holds(self, document: Document, topic: str) -> bool:
        """Whether some clause of the document is about it, in whatever words stand around it."""
        return self.nearness(document, topic) >= _SAME_TOPIC

    def nearness(self, document: Document, topic: str) -> float:
        """Share of the topic's pairs of characters that the nearest clause holds, 0…1."""
        wanted = _pairs(topic)
        most = max((len(wanted & pairs) for pairs in self._pairs[document.id]), default=0)
        return most / len(wanted) if wanted else 0.0

    def question(self, draft: Draft, seed: int) -> str:
        """One of the wordings, with the document named; where no other document has the topic,
        sometimes without."""
        place = self.place(draft.document)
        others = (d for d in self.documents if d is not draft.document)
        dated = any(_YEAR.search(wording) for wording in draft.wordings)
        unnamed = (
            number(draft.topic, seed) % _UNNAMED == 0
            and (dated or draft.kind != "fact")
            and len(draft.topic) >= _TELLING
            and not LEANING.search(draft.topic)
            and not any(self.holds(other, draft.topic) for other in others)
        )
        if unnamed and any(PLACE in wording for wording in draft.wordings):
            place = ""
        fits = [w for w in draft.wordings if NAME in w or place is not None]
        if place == "":
            fits = [w for w in fits if PLACE in w]
        wording = choose(fits, draft.topic, seed)
        said = [plain(form) for forms in draft.parts for form in forms]
        names = [n for n in self.names(draft.document) if not any(s in plain(n) for s in said)]
        name = choose(names or self.names(draft.document), f"{draft.topic} {draft.kind}", seed)
        return wording.replace(NAME, name).replace(PLACE, place or "")

    def years_named(self) -> frozenset[str]:
        return frozenset(_YEAR.findall(self._text))

    @cached_property
    def strange_regions(self) -> tuple[Region, ...]:
        """Provinces and their cities that no document names, not even in part."""
        named = {r.province for r in regions().values() if self._names_region(r)}
        return tuple(r for r in regions().values() if r.level != "县" and r.province not in named)

    def _names_region(self, region: Region) -> bool:
        return region.name in self._text or (region.level == "省" and region.short in self._text)

    @cached_property
    def _text(self) -> str:
        return "\n".join(document.text for document in self.documents)

    @cached_property
    def _names(self) -> Counter[str]:
        return Counter(name for d in self.documents for name in _names(d))

    @cached_property
    def _pairs(self) -> dict[str, list[frozenset[str]]]:
        return {d.id: [_pairs(clause.text) for clause in d.clauses] for d in self.documents}


def _names(document: Document) -> tuple[str, ...]:
    """By title, by number, by place and year and kind."""
    meta, title = document.metadata, plain_title(document)
    names = [_title(document)]
    if meta.number:
        names.append(meta.number)
    unsaid = meta.region is not None and short_name(meta.region) not in title
    if unsaid and meta.issue_year and not _YEAR.search(title):
        names.append(f"{meta.region}{meta.issue_year}年的{_title(document)}")
    return tuple(dict.fromkeys(names))


def _title(document: Document) -> str:
    """In title marks; those inside become single ones."""
    titles = (plain_title(document), document.title)
    title = next((title for title in titles if balanced(title)), document.title)
    return f"《{title.replace('《', '〈').replace('》', '〉')}》"


def _pairs(text: str) -> frozenset[str]:
    folded = "".join(c for c in plain(text) if c.isalnum())
    return frozenset(folded[at : at + 2] for at in range(len(folded) - 1))
