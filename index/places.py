"""How far documents agree with the places that a question names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from documents.folding import fold
from documents.model import Document
from documents.regions import NATIONWIDE, Region, find_regions, regions
from index.agreement import Agreement

_OF, _MAY_HOLD, _OTHER = 2.0, 1.0, 0.0

_Rows = NDArray[np.int64]
_NONE = np.empty(0, np.int64)


class Places:
    """Of what places the documents of one library are."""

    def __init__(self, documents: Sequence[Document]) -> None:
        of = [_places_of(document) for document in documents]
        self._of = _rows_by_name((region.name for region in found) for found in of)
        self._within = _rows_by_name((region.province for region in found) for found in of)
        self._somewhere = np.array([bool(found) for found in of], bool)

    def agreement(self, question: str) -> Agreement | None:
        """None where no place of the table is named.

        A document whose title or issuer is of a place that is named stands 1 above one that may
        hold there (it says of no place that it is of it, or is of the province around or of a
        place within), and that 1 above one of another place. The best of the places counts.
        """
        found = find_regions(fold(question))
        named = {region.name: region for region, _, _ in found}
        if not named:
            return None
        best = np.max([self._with(region) for region in named.values()], axis=0)
        # where papers say of no place that they are of it, their passages alone may name it
        told_apart = found if self._somewhere.all() else ()
        spans = tuple((start, end) for region, start, end in told_apart if region.name in self._of)
        return Agreement(best - best.max(), spans)

    def _with(self, region: Region) -> NDArray[np.float64]:
        agreed = np.where(self._somewhere, _OTHER, _MAY_HOLD)
        # which prefecture of its province a county lies in, the table does not say
        around = region.province if region.level == "县" else region.name
        for name, rows in ((region.province, self._of), (around, self._within)):
            agreed[rows.get(name, _NONE)] = _MAY_HOLD
        agreed[self._of.get(region.name, _NONE)] = _OF
        return agreed


def _places_of(document: Document) -> set[Region]:
    """The place that it is of, and those of its title; none of a paper of the whole country."""
    region = document.metadata.region
    if region == NATIONWIDE:
        return set()
    named = {found for found, _, _ in find_regions(fold(document.title))}
    return named | {regions()[region]} if region in regions() else named


def _rows_by_name(names: Iterable[Iterable[str]]) -> dict[str, _Rows]:
    rows: dict[str, list[int]] = {}
    for row, of_document in enumerate(names):
        for name in dict.fromkeys(of_document):
            rows.setdefault(name, []).append(row)
    return {name: np.array(found, np.int64) for name, found in rows.items()}
