"""Near misses: the shape of a question with an answer, about what no document holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from documents.model import Document
from documents.regions import find_regions
from eval.drafts.aims import Aim, value_wordings
from eval.drafts.model import NAME, PLACE, Draft, NearMiss, choose
from eval.drafts.shelf import LEANING, Shelf

_NEAR, _FOUND = 0.2, 0.5  # below: another subject; from here on: the document may have it
_TELLING = 10  # characters: a shorter topic, as 组织实施工作, may stand in any document
_LATER = (3, 5, 8, 10)  # years
_ANYBODY = re.compile(r"任何|违反|有?[下以][列下]|禁止[下以][列下]")  # may stand in any law
_OWN_PLACE = re.compile(r"全[省市国区县]|本[省市区县]")


def of_another_year(aims: Iterable[Aim], shelf: Shelf, seed: int) -> list[NearMiss]:
    """An aim of a document, for a year that no document names."""
    named = shelf.years_named()
    found = []
    for aim in aims:
        years = [
            aim.year + more for more in _LATER if aim.year and str(aim.year + more) not in named
        ]
        if years:
            year = choose(years, aim.topic, seed)
            wordings = tuple(w for w in value_wordings(aim.asked, year) if NAME in w)
            name = choose(shelf.names(aim.document), aim.topic, seed)
            question = choose(wordings, aim.topic, seed).replace(NAME, name)
            found.append(NearMiss(question, f"no document names the year {year}"))
    return found


def of_another_place(aims: Iterable[Aim], shelf: Shelf, seed: int) -> list[NearMiss]:
    """An aim of one place, for a place that no document names."""
    if any(d.metadata.region == "全国" or not d.metadata.region for d in shelf.documents):
        return []  # what holds everywhere, or who knows where, may hold there too
    found = []
    for aim in aims:
        level = aim.document.metadata.level
        ending = (aim.document.metadata.region or "")[-1:]  # 市 for 市, not 自治州
        regions = [r for r in shelf.strange_regions if r.level == level and r.name.endswith(ending)]
        if not regions or find_regions(aim.asked) or _OWN_PLACE.search(aim.asked):
            continue
        region = choose(regions, aim.topic, seed)
        wordings = tuple(w for w in value_wordings(aim.asked, aim.year) if PLACE in w)
        question = choose(wordings, aim.topic, seed).replace(PLACE, region.name)
        found.append(NearMiss(question, f"no document names {region.name}"))
    return found


def of_another_document(
    document: Document, drafts: Sequence[Draft], shelf: Shelf, seed: int
) -> list[NearMiss]:
    """What another document says, asked of this one, which has no clause about it."""
    found = []
    for draft in drafts:
        foreign = draft.document is not document and draft.kind in ("fact", "who", "list")
        if not foreign or find_regions(draft.topic) or LEANING.search(draft.topic):
            continue
        if _ANYBODY.match(draft.topic) or len(draft.topic) < _TELLING:
            continue
        if not _NEAR <= shelf.nearness(document, draft.topic) < _FOUND:
            continue
        wording = choose([w for w in draft.wordings if NAME in w], draft.topic, seed)
        question = wording.replace(NAME, choose(shelf.names(document), draft.topic, seed))
        note = f"{draft.document.source} has it, {document.source} has no clause about it"
        found.append(NearMiss(question, note))
    return found
