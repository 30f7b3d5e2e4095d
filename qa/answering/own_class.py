"""Which class or grade one's own case falls into: 营业收入3亿元属于哪一类, of classes that a list
tells apart by amounts.
"""

from __future__ import annotations

from collections.abc import Sequence

from documents.patterns import lazy
from qa.answering.drafts import Draft, finished, opening
from qa.citations import Citations
from qa.evidence.brackets import amounts_in
from qa.evidence.evidence import Evidence
from qa.evidence.own_case import item_of_bracket
from qa.understanding.model import Understanding

_ASKED = lazy(
    r"(?:属于?|算作?|归[为于入]?|划[为到分入]*|定[为到]?|评[为到]?|列[为入]|分[到为在]|放[在到]|落[在到]|是|够得?上?|进|按)"
    r"(?:哪|什么|啥|第?几)(?:一|个)?(?:[类档级等]|种类?|梯队|层次|类型|等级|档次|级别)"
)
_READ = 12  # of the best sentences


def answer_own_class(understood: Understanding, evidence: Sequence[Evidence]) -> Draft | None:
    """None where no class is asked for by an amount, or no list has a class for it."""
    if not _ASKED.search(understood.own_asking):
        return None
    read = [e for e in evidence[:_READ] if e.lead_in is not None and not e.clause.is_row]
    for amount in amounts_in(understood):
        for first in read:
            items = [e for e in read if e.lead_in is first.lead_in]
            if (meant := item_of_bracket(items, amount, understood.own_asking)) is not None:
                citations = Citations()
                return finished(opening(meant, understood, citations), citations)
    return None
