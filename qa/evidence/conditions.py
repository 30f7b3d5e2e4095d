"""The condition that a case is measured by: 专职人员12个人够不够, by 不少于15人 under 申报条件."""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy
from documents.quantities import find_quantities
from documents.scales import measure_of
from index.lexical import bigrams
from qa.evidence.evidence import Evidence
from qa.understanding.model import Understanding

CASE = lazy(
    r"够不够|没问题[吧吗]|够吗|够格|够得上|达不达标|达标[吗么]|符不符合|符合[^,。?]{0,6}[吗么]|满不?满足"
    r"|行不行|(?:能|可以|可不可以|能不能|有没有资格)[^,。?]{0,10}?(?:报|申|当|参加|认|评|入)[^,。?]{0,12}[吗么?]|[可以行][吗么]?[?]*$"
)
_BOUND = lazy(r"不[少低小高超大]|不得[少低高超]|以上|以下|超过|达到|至少|最多|满\d|为限|内")
_CONDITIONS = lazy(r"条件|资格|要求|对象|门槛|主体|标准")
_NEAR = 0.4  # of the best score


def of_the_condition(understood: Understanding, evidence: tuple[Evidence, ...]) -> Evidence | None:
    """Of the one paper asked, the bound in the unit of the case, among its conditions, where the
    best sentence counts nothing in that unit; that first which stands under the heading that the
    question names.
    """
    if len(understood.document_ids or ()) != 1 or not evidence:
        return None
    if not evidence[0].clause.is_row and _counts_so(understood, evidence[0]):
        return None
    least = _NEAR * evidence[0].score
    told = [e for e in evidence if e.score >= least and tells_condition(understood, e)]
    own = set(bigrams(understood.topic))

    def named(each: Evidence) -> int:
        above = (*each.clause.headings, each.clause.heading)
        return len(own & set(bigrams(fold(" ".join(above)))))

    return max(told, key=lambda each: (named(each), each.score), default=None)


def tells_condition(understood: Understanding, each: Evidence) -> bool:
    """It bounds, among conditions, what the one figure of the case counts."""
    if understood.kind != "yesno" or len(understood.claimed) != 1 or each.clause.is_row:
        return False
    if not CASE.search(understood.asking) or not _counts_so(understood, each):
        return False
    if not each.sharp and _unit_claimed(understood) != "岁":
        return False
    led = each.lead_in.text if each.lead_in else ""
    above = fold(" ".join((*each.clause.headings, each.clause.heading, led)))
    return bool(_BOUND.search(fold(each.text)) and _CONDITIONS.search(above))


def _counts_so(understood: Understanding, each: Evidence) -> bool:
    if len(understood.claimed) != 1:
        return False
    unit = _unit_claimed(understood)
    return any(measure_of(figure)[0] == unit for figure in find_quantities(fold(each.text)))


def _unit_claimed(understood: Understanding) -> str:
    """人 of 12个人."""
    (claim,) = understood.claimed
    people = fold(understood.text)[claim.end :].lstrip("个").startswith("人")
    return "人" if people else measure_of(claim)[0]
