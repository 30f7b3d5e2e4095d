"""Noise that is hard: the documents of a set as other places would have issued them.

Place names, years, figures and the names of departments are swapped for others, so that no gold
statement is left; a statement that would survive the swap is blanked. No place and no year that
the set or a question names comes out, so that whoever names one asks of no look-alike.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from documents import UnreadableDocument
from documents.departments import read_responsibility
from documents.folding import fold
from documents.model import Document
from documents.quantities import find_quantities
from documents.read import document_from_text
from documents.regions import Region, find_regions, regions
from documents.sentences import sentences
from eval.model import GoldClause, Library, QuestionSet, on_gold, place_of
from eval.questions import InvalidSet
from eval.robustness.redrawing import redrawn
from eval.scoring import holds, plain

# 2023年, 2023-11-11, 20231111
YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?=(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))?(?!\d))")
_OTHER_NUMBER = re.compile(r"\d{3,}|\d+(?=\s?号)")
_FARTHEST = 80  # years that a document may be moved by
_SHORTEST_NAME = 4  # characters of a department's name; 各市 is none
_ROUNDS = 3  # of blanking, before a look-alike is given up
_LEFT_OUT = "略。"

Statement = tuple[GoldClause, tuple[tuple[str, ...], ...]]  # a gold clause, parts it holds
Swap = tuple[int, int, str]  # start, end, what comes there


@dataclass(frozen=True, slots=True)
class Taken:
    """What documents and questions name, and what no look-alike may name."""

    regions: frozenset[str]
    years: frozenset[str]


def taken_by(asked: QuestionSet) -> Taken:
    texts = [document.text for document in asked.documents]
    texts += [text for row in asked.rows for text in (row.question, *row.history)]
    folded = [fold(text) for text in texts]
    return Taken(
        frozenset(region.name for text in folded for region, _, _ in find_regions(text)),
        frozenset(year for text in folded for year in YEAR.findall(text)),
    )


def look_alikes(asked: QuestionSet, seed: int) -> Iterator[Document]:
    """Without end, each document of the set in turn; the same seed gives the same ones.

    Raises InvalidSet where there is no place left to name.
    """
    taken = taken_by(asked)
    statements = {d.source: _statements(asked, d) for d in asked.documents}
    seen = {document.id for document in asked.documents}
    barren = 0  # in a row: a document without a place, a year or a figure has few look-alikes
    number = 0
    while barren < 10 * len(asked.documents):
        document = asked.documents[number % len(asked.documents)]
        number += 1
        rng = random.Random(f"{seed} {number}")
        made = _one(document, statements[document.source], taken, rng)
        if made is None or made.id in seen:
            barren += 1
            continue
        barren = 0
        seen.add(made.id)
        yield replace(made, source=f"look-alike-{number:05}-{document.source}")


def _one(
    document: Document, statements: Sequence[Statement], taken: Taken, rng: random.Random
) -> Document | None:
    """None for one that cannot be read, or still holds a gold statement."""
    text = _swapped(_other_departments(document, rng), taken, rng)
    for _ in range(_ROUNDS):
        try:
            made = document_from_text(text, document.source)
        except UnreadableDocument:
            return None
        surviving = tuple(_surviving(made, statements))
        if not surviving:
            return made
        text = _applied(made.text, surviving)
    return None


def _statements(asked: QuestionSet, document: Document) -> tuple[Statement, ...]:
    """What the gold says that the document's clauses say; not what its head says of itself."""
    library = Library((document,))
    found: dict[Statement, None] = {}
    for row in asked.rows:
        for gold in row.clauses:
            said = plain("\n".join(library.gold_texts([gold]))) if gold.reference else ""
            parts = tuple(forms for forms in row.answer_parts if holds(said, forms))
            if parts:
                found[gold, parts] = None
    return tuple(found)


def _surviving(made: Document, statements: Iterable[Statement]) -> Iterator[Swap]:
    """Blanks for the sentences of clauses that say all that the gold says they say."""
    texts = {clause.id: plain(clause.text) for clause in made.clauses}
    for gold, parts in statements:
        there = [c for c in made.clauses if on_gold(place_of(c, made), gold)]
        said = "\n".join(texts[clause.id] for clause in there)
        if not all(holds(said, forms) for forms in parts):
            continue
        for clause in there:
            for span in sentences(clause.text):
                start = max(span.start, len(clause.label))
                if any(holds(plain(clause.text[start : span.end]), forms) for forms in parts):
                    yield clause.start + start, clause.start + span.end, _LEFT_OUT


def _other_departments(document: Document, rng: random.Random) -> str:
    """The departments that answer for clauses change places, in the lists that close these."""
    lists = [(c, r) for c in document.clauses if (r := read_responsibility(c.text))]
    names = sorted({n for _, r in lists for n in r.names if len(n) >= _SHORTEST_NAME})
    if len(names) < 2:
        return document.text
    rng.shuffle(names)
    other = dict(zip(names, [*names[1:], names[0]], strict=True))
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    swaps = [
        (clause.start + match.start(), clause.start + match.end(), other[match[0]])
        for clause, found in lists
        for match in pattern.finditer(clause.text, found.start, found.end)
    ]
    return _applied(document.text, swaps)


def _swapped(text: str, taken: Taken, rng: random.Random) -> str:
    """Figures, years, places and numbers of papers, whatever comes first."""
    folded = fold(text)
    new: dict[str, str] = {}
    swaps: list[Swap] = []
    for quantity in find_quantities(text):
        printed = folded[quantity.start : quantity.end]
        swaps.append((quantity.start, quantity.end, new.setdefault(printed, redrawn(printed, rng))))
    years = list(YEAR.finditer(folded))
    moved = _moved({int(match[0]) for match in years}, taken, rng)
    swaps += [(*match.span(), moved[match[0]]) for match in years]
    swaps += _other_places(folded, taken, rng)
    for match in _OTHER_NUMBER.finditer(folded):
        swaps.append((*match.span(), new.setdefault(match[0], redrawn(match[0], rng))))
    return _applied(text, swaps)


def _applied(text: str, swaps: Iterable[Swap]) -> str:
    """Where two swaps meet, the earlier of them in the list is done."""
    done: list[Swap] = []
    blocked = bytearray(len(text))
    for start, end, new in swaps:
        if end > start and not any(blocked[start:end]):
            blocked[start:end] = b"\1" * (end - start)
            done.append((start, end, new))
    for start, end, new in sorted(done, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _moved(years: set[int], taken: Taken, rng: random.Random) -> dict[str, str]:
    """All years moved by as many, to where as few as possible are taken."""
    shifts = [s for s in range(-_FARTHEST, _FARTHEST + 1) if s and _in_era(years, s)]
    rng.shuffle(shifts)
    shift = min(shifts, key=lambda s: sum(str(y + s) in taken.years for y in years), default=1)
    return {str(year): str(year + shift) for year in years}


def _in_era(years: set[int], shift: int) -> bool:
    return all(1900 <= year + shift < 2100 for year in years)


def _other_places(folded: str, taken: Taken, rng: random.Random) -> Iterator[Swap]:
    """A province for a province, a city of that province for a city, long and short alike."""
    places = find_regions(folded)
    other: dict[str, Region] = {}
    for region, _, _ in sorted(places, key=lambda place: place[0].level != "省"):
        if region.name not in other:
            province = other.get(region.province)
            other[region.name] = _other_place(region, province, taken, other, rng)
    for region, start, end in places:
        new = other[region.name]
        yield start, end, new.name if folded[start:end] == region.name else new.short


def _other_place(
    region: Region,
    province: Region | None,
    taken: Taken,
    used: dict[str, Region],
    rng: random.Random,
) -> Region:
    free = [r for r in _unmistakable() if r.level == region.level and r.name not in taken.regions]
    names = {r.name for r in used.values()}
    unused = [r for r in free if r.name not in names]
    near = [r for r in unused if province and r.province == province.name]
    if not free:
        raise InvalidSet(
            f"no place is left to stand in for {region.name}: the documents and questions name "
            "all; give noise of your own with --noise"
        )
    return rng.choice(near or unused or free)


@cache
def _unmistakable() -> tuple[Region, ...]:
    """Places whose short name is read as themselves."""
    return tuple(r for r in regions().values() if [f[0] for f in find_regions(r.short)] == [r])
