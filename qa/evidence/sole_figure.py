"""The only sentence of the best one's clause that counts in the unit asked for; that which leads
into a list and sets the figure for its items.
"""

from __future__ import annotations

from dataclasses import replace

from documents.folding import fold
from documents.patterns import lazy
from documents.quantities import Quantity, find_quantities
from documents.sentences import segments
from index.lexical import bigrams
from qa.evidence.evidence import Evidence
from qa.understanding.model import Understanding

# what is counted so is hardly ever something else; firms, projects and money are many a thing
_TELLING = frozenset(
    ("次", "回", "份", "学时", "课时", "人", "名", "位", "分", "岁", "周岁", "门", "层")
)
_DOES = lazy(r"(?P<does>[\u4e00-\u9fff])(?:了|过)?(?<![有是能要为到达])(?:几|多少|多大)")
_ASKING = lazy(r"[几多][少大]?[\u4e00-\u9fff]{1,2}|面积|次数|最[多大少小]|不?超过")
_SIZES = ("面积", "长度", "宽度", "重量", "里程", "容量", "规模", "产量")


def with_sole_figure_first(
    understood: Understanding, evidence: tuple[Evidence, ...]
) -> tuple[Evidence, ...]:
    """最多能延几次 is told by 延长次数不超过两次, behind 基金存续期为12年: the best sentence counts
    nothing of the kind, and of those beside it one alone does. The same value where none is meant.
    """
    best = evidence[0] if evidence else None
    telling = understood.unit_class == "size" or understood.unit in _TELLING
    asks = understood.kind == "fact" and telling and not understood.years
    if best is None or not asks or best.figures or best.clause.is_row or understood.several:
        return evidence
    own = [each for each in evidence if each.clause.id == best.clause.id and each.fits_year]
    counting = [(each, figures) for each in own if (figures := _counted(each, understood))]
    if len(counting) != 1:
        return evidence
    sole, figures = counting[0]
    meant = replace(sole, figures=figures)
    return (meant, *(each for each in evidence if each is not sole))


def with_lead_first(
    understood: Understanding, evidence: tuple[Evidence, ...]
) -> tuple[Evidence, ...]:
    """测算比例提高至35%,包括: before its item 油菜移栽机, of which the share is asked for."""
    best = evidence[0] if evidence else None
    asks = understood.kind == "fact" and understood.wants_figure and not understood.several
    if best is None or not asks or best.figures or best.clause.is_row or best.lead_in is None:
        return evidence
    for each in evidence:
        if each.clause is best.lead_in and each.figures and fold(each.text).rstrip().endswith(":"):
            return (each, *(other for other in evidence if other is not each))
    return evidence


def _counted(each: Evidence, understood: Understanding) -> tuple[Quantity, ...]:
    """Offsets count from the start of the clause. Where no unit is asked for, what is measured is
    printed: 面积.
    """
    asked, clause = understood.asking, each.clause.text
    whole = fold(each.text)
    measured = any(size in asked and size in whole for size in _SIZES)
    found: list[Quantity] = []
    for part in segments(clause, each.span):
        said = clause[part.start : part.end]
        if not _is_of_it(fold(said).lower(), asked.lower()):
            continue
        for figure in find_quantities(said):
            of_unit = figure.unit == understood.unit if understood.unit else measured
            if of_unit and figure.unit_class == understood.unit_class:
                at, end = part.start + figure.start, part.start + figure.end
                found.append(replace(figure, start=at, end=end))
    return tuple(found)


def _is_of_it(segment: str, asked: str) -> bool:
    """It shares a pair of characters with the question, D类, or what is done so often: 延几次."""
    does = _DOES.search(asked)
    if does is not None and does["does"] in segment:
        return True
    return bool(set(bigrams(_ASKING.sub(" ", asked))) & set(bigrams(segment)))
