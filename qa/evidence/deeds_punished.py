"""A fine for some of the deeds that an article forbids is none for the others: 违反第六条规定,
未明确负责人的,处… does not punish who trains nobody, though the sixth article asks for that too.
"""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy
from qa.evidence.evidence import Evidence
from qa.evidence.parts_apart import pairs_in
from qa.evidence.reasons import Reason

_N = r"[一二三四五六七八九十百\d]+"
# the deeds between an article that is cited whole and what follows from them
_DEEDS = lazy(rf"第{_N}条(?:第{_N}款)?的?规定,(?P<deeds>[^。;]*?的),")
_OR = lazy("或者?|、|,|以及")
_ITEM = lazy(rf"\s*[(（]?{_N}[)）、.]")
_SHORTEST = 4  # characters of a deed
_SAME_DEED = 0.5  # of its pairs, in the rule that asks for it


def of_another_deed(best: Evidence | None) -> Reason | None:
    """The reason for refusing a penalty that was read with an item of the article it cites, where
    it is for other items of it.
    """
    if best is None or best.broken is None or not _ITEM.match(best.broken.text):
        return None
    named = _DEEDS.search(fold(best.text))
    deeds = [deed for deed in _OR.split(named["deeds"]) if len(deed) >= _SHORTEST] if named else []
    rule = pairs_in(fold(best.broken.text))
    shares = [len(own & rule) / len(own) for deed in deeds if (own := pairs_in(deed))]
    other = shares and max(shares) < _SAME_DEED
    return Reason("another class", f" than {best.broken.reference}") if other else None
