"""A class that has to be told by its name: what 提名奖 gets is not told by the prize itself, what
stands under B类条件 not set for C类.
"""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy
from qa.evidence.classes import KINDS, classes_in
from qa.evidence.evidence import Evidence, places_of
from qa.evidence.reasons import Reason
from qa.understanding.model import Understanding

_LESSER_PRIZE = lazy("提名奖?|[金银铜]奖|[特一二三四]等奖|优胜奖|入围奖|亚军|季军")


def of_a_class_untold(understood: Understanding, best: Evidence | None) -> Reason | None:
    """The reason for refusing what the best sentence says without the class that is asked about."""
    usual = understood.kind in ("fact", "what", "list") and not understood.several
    if best is None or not usual:
        return None
    other = _other_prize(understood, best) or _under_another(understood, best)
    return Reason("another class", f" than {other}") if other else None


def _other_prize(understood: Understanding, best: Evidence) -> str:
    """提名奖 of 获得“工匠”称号的,奖励5万元."""
    if understood.kind == "list":
        return ""
    led = fold(best.lead_in.text) if best.lead_in else ""
    about = " ".join((*places_of(best), fold(best.told), led))
    asked = _LESSER_PRIZE.finditer(understood.own_asking)
    return next((prize[0] for prize in asked if prize[0].rstrip("奖") not in about), "")


def _under_another(understood: Understanding, best: Evidence) -> str:
    """C类 of an item that names no class, right under the heading B类条件."""
    if best.clause.is_row:
        return ""
    clause, led = best.clause, best.lead_in.text if best.lead_in else ""
    text = fold(best.text)
    above = fold(" ".join((best.under, led, *clause.headings[-1:], clause.heading)))
    titles = fold(" ".join(best.document.metadata.titles))
    for kind in KINDS:
        asked = classes_in(understood.own_asking, kind)
        if not asked or classes_in(text, kind) or not classes_in(above, kind):
            continue
        if not asked & classes_in(f"{above} {titles}", kind):
            return min(asked)
    return ""
