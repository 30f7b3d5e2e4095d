"""Another figure that a paper sets for the very same: 省级单项冠军企业350家 beside 国家级…100家."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.answering.stretches import answering_part
from qa.evidence.evidence import Evidence
from qa.evidence.stated import bare
from qa.evidence.terms import coverage_of, terms_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_AS_GOOD = 0.75  # of the best score
_ALL = 0.95  # of the topic, beside the figure
_SAYS = 4  # characters of a topic that say what is counted: 数量 alone is of anything
_MOST = 2


def set_too(
    understood: Understanding, evidence: Sequence[Evidence], holdings: Holdings
) -> list[Evidence]:
    """Sentences whose figure is of all that is asked, as that of the first is, and another one.

    evidence: best first. Of times and telephones, which many a sentence has, none.
    """
    says = len("".join(understood.topic.split())) >= _SAYS
    if not (says and evidence[0].figures) or understood.unit_class in ("time", "contact"):
        return []
    return list(_others(understood, evidence, holdings))[:_MOST]


def _others(
    understood: Understanding, evidence: Sequence[Evidence], holdings: Holdings
) -> Iterator[Evidence]:
    best, *rest = evidence
    terms = terms_of(understood.follows or understood, holdings)

    def is_of_it(each: Evidence) -> bool:
        part = answering_part(each, understood)
        places = (bare(each.clause.text[part.start : part.end]), bare(each.clause.heading))
        return coverage_of(terms, places) >= _ALL

    told = {best.figures[0].number}
    for each in rest if is_of_it(best) else ():
        same = each.document.id == best.document.id and each.fits_year
        if not (same and each.figures) or each.score < _AS_GOOD * best.score:
            continue
        figure = each.figures[0]
        if figure.unit == best.figures[0].unit and figure.number not in told and is_of_it(each):
            told.add(figure.number)
            yield each
