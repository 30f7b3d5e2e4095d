"""A question of a district whose own papers do not tell it, put to the papers of its city."""

from __future__ import annotations

from dataclasses import replace

from documents.counties import cities_around
from qa.names.counties import city_held
from qa.names.holdings import Holdings
from qa.names.named import Within
from qa.understanding.model import Understanding


def of_its_city(understood: Understanding, holdings: Holdings) -> Understanding | None:
    """None where no district with papers is named, or a paper by its name, or an aim is asked."""
    ids = understood.document_ids or frozenset()
    places = {holdings.by_id[i].metadata.region for i in ids} & cities_around().keys()
    if len(places) != 1 or understood.named or understood.missing or understood.around:
        return None
    (county,) = places
    city = city_held(str(county), understood.asking, holdings)
    if city is None:
        return None
    papers = holdings.papers.in_regions(frozenset({city.name}))
    return replace(understood, document_ids=papers, around=(Within(str(county), city.name),))
