"""The figure that a sentence sets for the one thing of its list that a question names."""

from __future__ import annotations

from dataclasses import replace

from documents.folding import fold
from documents.quantities import UnitClass
from documents.respectively import Each, each_of
from documents.scales import measure_of
from qa.evidence.brackets import amounts_in
from qa.evidence.evidence import Evidence
from qa.understanding.model import Understanding


def figure_of_each(evidence: Evidence, understood: Understanding) -> Each | None:
    """Its offsets count from the start of the clause. None where the question names none of the
    things listed or several, or asks for a figure of another kind, or two are of that kind.
    """
    if evidence.clause.is_row or not _classes(understood):
        return None
    asked = understood.own_text
    label = len(evidence.clause.label) if evidence.span.start == 0 else 0  # 一、 lists nothing
    told = []
    for group in each_of(evidence.text[label:]):
        named = _reached(group, understood) or [e for e in group if fold(e.name) in asked]
        # 国家级 names no 家级
        named = [e for e in named if not any(e.name in o.name and e is not o for o in named)]
        if len(named) == 1 and named[0].figure.unit_class in _classes(understood):
            told.append(named[0])
    if len(told) != 1:
        return None
    (each,) = told
    start = evidence.span.start + label
    figure = replace(each.figure, start=start + each.figure.start, end=start + each.figure.end)
    return replace(each, figure=figure)


def reaches_step(evidence: Evidence, understood: Understanding) -> bool:
    """The sentence sets a sum for the step that the question's own amount reaches."""
    each = figure_of_each(evidence, understood)
    return bool(each and each.step)


def _reached(group: tuple[Each, ...], understood: Understanding) -> list[Each]:
    """Of steps that which is asked of, or the highest that one's own amount reaches: 12亿元 of
    5亿元、10亿元、50亿元. None where two amounts reach one; a sum that is claimed reaches none of
    the class of what is given.
    """
    steps = [(each, measure_of(each.step)) for each in group if each.step]
    reached = []
    for amount in map(measure_of, amounts_in(understood)) if steps else ():
        alike = [(step, each) for each, (unit, step) in steps if unit == amount[0]]
        below = [pair for pair in alike if pair[0] <= amount[1]]
        reached += [max(below, key=lambda pair: pair[0])[1]] if below else []
    return reached if len(reached) == 1 else []


def _classes(understood: Understanding) -> frozenset[UnitClass]:
    if understood.kind == "yesno":
        return frozenset(claim.unit_class for claim in understood.claimed)
    asks = understood.wants_figure and understood.unit_class is not None
    return frozenset([understood.unit_class]) if asks and understood.unit_class else frozenset()
