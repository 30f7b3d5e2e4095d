"""Whether the figure that a claim is compared with is set for something else than the claim."""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy
from documents.quantities import Quantity
from documents.sentences import segments
from qa.evidence.classes import classes_in
from qa.evidence.evidence import Evidence
from qa.evidence.kinds import KINDS

_EACH = lazy(r"每一?个?(?P<of>[列架台辆家户人场亩吨箱趟班间床张条项件套座艘株头只年月天晚])")


def is_of_another(asked: str, best: Evidence, figure: Quantity) -> bool:
    """30% of C类人才 where B类 is asked, 8万元每架次 where a train is: by the piece of the sentence
    that holds the figure.

    asked: folded
    """
    pieces = segments(best.clause.text, best.span)
    held = (p for p in pieces if p.start <= figure.start < p.end)
    told = "".join(fold(best.clause.text[p.start : p.end]) for p in held)
    both = [(classes_in(asked, kind), classes_in(told, kind)) for kind in KINDS]
    both.append((_counted_by(asked), _counted_by(told)))
    return any(wanted and said and not wanted & said for wanted, said in both)


def _counted_by(folded: str) -> frozenset[str]:
    return frozenset(each["of"] for each in _EACH.finditer(folded))
