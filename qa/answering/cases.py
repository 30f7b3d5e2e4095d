"""Cases of one rule that a question asks about together, each told by a sentence of its own:
转让许可、作价投资分别不低于多少, A、B、C三类分别抵扣百分之几.
"""

from __future__ import annotations

from collections.abc import Sequence

from documents.folding import fold
from documents.patterns import lazy
from documents.sentences import sentences
from qa.answering.drafts import Draft, finished, opening
from qa.answering.lists import items_one_by_one
from qa.citations import Citations, marked
from qa.evidence.classes import classes_in
from qa.evidence.evidence import Evidence
from qa.evidence.kinds import KINDS
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_EACH = lazy(
    r"分别|各(?:是|为|给|补|奖|不低|不少|能|可以)|哪几[种类档级]|各档|每一?[档类级]"
    r"|(?:怎么|如何|怎样|咋)个?分[担摊]"
)
_FEWEST, _MOST = 2, 8  # cases of one question
_READ = 12  # of the best sentences


def cases_asked(
    understood: Understanding, evidence: Sequence[Evidence], holdings: Holdings
) -> Draft | None:
    """All of them; None where no cases are asked for, or where one sentence tells them."""
    if not (understood.wants_figure and _EACH.search(understood.asking)):
        return None
    if evidence[0].clause.is_row:
        return None
    return classes_asked(understood, evidence) or _of_a_list(evidence, holdings)


def _of_a_list(evidence: Sequence[Evidence], holdings: Holdings) -> Draft | None:
    """Items of the list that the best sentence is an item of."""
    best = evidence[0]
    above = best.lead_in
    if above is None:
        return None
    items = holdings.tree.items.get(above.id, ())
    meant = {e.clause.id for e in evidence if e.lead_in is above and e.sharp > 0 and e.figures}
    if len(meant) < _FEWEST or len(items) > _MOST:
        return None
    citations = Citations()
    span = sentences(above.text, "。!?")[-1]
    text = above.text[span.start : span.end].strip()
    lines = [marked(text, citations.cite(best.document, above, span))]
    return finished([*lines, *items_one_by_one(best.document, items, citations)], citations)


def classes_asked(understood: Understanding, evidence: Sequence[Evidence]) -> Draft | None:
    """A sentence for each of the classes asked about, from clauses side by side."""
    if not (understood.wants_figure and _EACH.search(understood.asking)):
        return None
    best = evidence[0]
    for kind in KINDS:
        asked = classes_in(understood.asking, kind)
        if len(asked) < _FEWEST or asked <= classes_in(fold(best.text), kind):
            continue
        told: dict[str, Evidence] = {}
        for each in evidence[:_READ]:
            own = classes_in(fold(f"{each.clause.heading} {each.text}"), kind) & asked
            beside = each.clause.parent == best.clause.parent and each.figures
            if beside and len(own) == 1:
                told.setdefault(min(own), each)
        if set(told) == asked:
            citations = Citations()
            in_order = sorted(told, key=lambda name: told[name].clause.start)
            lines = [opening(told[name], understood, citations) for name in in_order]
            said = [f"{name}：{first}" for name, (first, *_) in zip(in_order, lines, strict=True)]
            rest = [line for _, *others in lines for line in others]
            return finished([*said, *rest], citations)
    return None
