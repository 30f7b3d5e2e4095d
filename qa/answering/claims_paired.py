"""Whose figure it is that a claim states: 200家市级示范智能车间, where it is the 省级 ones that are
200家.
"""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy
from documents.quantities import Quantity
from documents.scales import measure_of
from qa.evidence.evidence import Evidence
from qa.evidence.pieces_of_figures import only_in, pieces_of

_IN_ORDER = lazy("分别|依次|各")  # whose each figure is, the order says
_FEWEST = 2  # figures of one measure


def is_its_own(asked: str, claim: Quantity, best: Evidence) -> bool | None:
    """Whether the sentence states the figure of that of which it is claimed; None where it has one
    such figure only, or does not tell apart what they are of.

    asked: folded
    """
    told = fold(best.text)
    if _IN_ORDER.search(asked) or _IN_ORDER.search(told):
        return None
    stated = [p for p in pieces_of(told) if measure_of(p.figure)[0] == measure_of(claim)[0]]
    claimed = next((p for p in pieces_of(asked) if p.figure.start == claim.start), None)
    if len(stated) < _FEWEST or claimed is None:
        return None
    own = [claimed.words & only_in(piece, stated) for piece in stated]
    meant = [piece for piece, words in zip(stated, own, strict=True) if words]
    return measure_of(meant[0].figure) == measure_of(claim) if len(meant) == 1 else None
