"""Papers and places that a question names side by side."""

from __future__ import annotations

from documents.patterns import lazy
from qa.names.holdings import Holdings
from qa.names.named import Found, Place

_MARKS = lazy(r"[、,。;?和与跟及]")
_PHRASE = 14  # characters behind a place that may name its paper

Sides = tuple[tuple[Place, frozenset[str]], ...]
"""Where each name stands, and the ids of its papers."""


def sides_named(folded: str, documents: frozenset[str], found: Found, holdings: Holdings) -> Sides:
    """Where every name stands, and every place that is named beside them, with its papers."""
    covered = {holdings.by_id[document_id].metadata.region for document_id in documents}
    sides = [*found.sides] if found.sides or not documents else [((0, 0), documents)]
    for region, start, end in holdings.papers.places_in(folded):
        if region.name not in covered and region.name in holdings.papers.regions:
            sides.append(((start, end), holdings.papers.in_regions(frozenset({region.name}))))
    return tuple(sorted(sides, key=lambda side: side[0]))


def of_subjects(
    folded: str, sides: Sides, scope: frozenset[str], holdings: Holdings
) -> tuple[Sides, frozenset[str]]:
    """Sides and scope, of places set side by side those papers that stand behind them: 赣州家居领导
    小组、遵义特派员办公室, of places with several papers one of which is on that.
    """
    starts = [start for (start, _), _ in sides[1:]]
    narrowed = []
    for ((start, end), ids), stop in zip(sides, [*starts, len(folded)], strict=False):
        phrase = _MARKS.split(folded[end : min(stop, end + _PHRASE)], maxsplit=1)[0]
        only = holdings.papers.subjects.alone_on(phrase, ids) if len(sides) > 1 < len(ids) else None
        narrowed.append(((start, end), frozenset({only}) if only else ids))
        scope = scope - (ids - narrowed[-1][1])
    return tuple(narrowed), scope
