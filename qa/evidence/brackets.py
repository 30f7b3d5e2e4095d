"""Amounts between bounds: 投资额1000万元以上、5000万元以下的, where 3000万元 were spent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from documents.folding import fold
from documents.patterns import lazy
from documents.quantities import Quantity, find_quantities
from qa.evidence.evidence import Evidence
from qa.understanding.model import Understanding

Sentences = tuple[Evidence, ...]
_INCLUDED = lazy(r"(?<=\d)\((?P<without>不)?含\)(?=\s?[-—–~至])")  # 50(含)—80马力
_SPAN = lazy(r"([\d.]+)\s*[-—–~至到]\s*[\d.]+")
_A_CASE = lazy(r"\d[^,。;]{1,24}的[^,。;]{0,6}[,;]")  # 投资额5000万元以上的项目,
_BRACKETS_READ = 12  # of the best sentences
_FEWEST_BRACKETS = 2
_BARE_SUM = lazy(r"(?<=\d[万亿])(?![元美欧港日块家个户人名台套吨亩平千百十\d])")
_OF_PIECES = lazy(r"(?<=[\d一二两三四五六七八九十])个(?=[万亿])")
_AT_LEAST_BEHIND = lazy(r"^元?(?:\(含[^)]*\))?(?:\(?含\)?)?(?:及其?以上|以上|起)")
_BELOW_BEHIND = lazy(r"^元?(?:\(不?含[^)]*\))?(?:以下|以内|之内)")
_AT_LEAST = lazy(r"(?:(?<!不)超过|达到?|不[低少小]于|(?<!不)满|(?<!不)[大高]于)$")
_BELOW = lazy(r"(?:不超过|(?<!不)[低少小]于|不[足满]|不[高大]于)$")
GIVES = lazy(r"(?:给予|奖励|补[助贴]|资助|按(?!照?实际)|支持)")
# 首次突破5亿元、10亿元、30亿元的, each with a sum of its own
_STEP_ASKED = lazy(
    r"(?:突破|跨过|冲破|首次(?:超过?|达到?|过)|破)了?(?=[\d一二两三四五六七八九十百千])"
)
_STEPS = lazy(
    r"(?:突破|超过|达到|满)(?P<steps>\d[\d.]*[万亿]*元?(?:、\d[\d.]*[万亿]*元?){1,9}(?![\d.、]))"
)
_RANGE = lazy(r"^\s?(?:\(不?含[^)]*\))?\s?[-—–~至到]\s?$")
_WHOM = lazy(r"^元?(?:\(含[^)]*\))?(?:[及\(含\)]*以[上下内]|[\(含\)]*\s?[-—–~至到])[^,。;]{0,12}的")
_BOUNDED = lazy(r"^元?(?:\(含\))?[及含]?以[上下内]")
_BOUNDS = lazy(r"(?:超过?|达到?|不[低高少足满]于?|低于|高于|[满至]少?|最[高低多少])[了到]?$")
_WITH, _WITHOUT = lazy(r"^元?\s?(?:以[下内])?\(含"), lazy(r"^元?\s?(?:以上)?\(不含")


def sums_spelt_out(understood: Understanding) -> str:
    """The question with 3000万 and 3个亿 as sums of money, folded."""
    return _BARE_SUM.sub("元", _OF_PIECES.sub("", understood.own_asking))


def tells_the_bracket(understood: Understanding, evidence: Sentences) -> bool:
    """The sentence found first is the one whose bracket the amount asked about lies in."""
    return of_the_bracket(understood, evidence) is evidence[0]


def beyond_all_brackets(understood: Understanding, evidence: Sentences) -> bool:
    """设备投资300万元补多少, of a list that begins at 500万元."""
    best = evidence[0] if evidence else None
    if understood.kind != "fact" or best is None or best.lead_in is None:
        return False
    beside = [e for e in evidence[:_BRACKETS_READ] if e.lead_in is best.lead_in]
    for amount in amounts_in(understood):
        held = [e for e in beside if _holds_bracket(e, amount)]
        if amount.unit_class != "time" and len(held) >= _FEWEST_BRACKETS:
            return not any(lies_within(e, amount) for e in held)
    return False


def of_no_step(understood: Understanding, evidence: Sequence[Evidence]) -> bool:
    """首次突破2亿元奖多少, of a sentence that sets a sum for 5亿元、10亿元、30亿元 each."""
    asked = _BARE_SUM.sub("元", understood.own_asking)
    if understood.kind != "fact" or not understood.wants_figure or not evidence:
        return False
    for reached in _STEP_ASKED.finditer(asked):
        amounts = [q for q in find_quantities(asked[reached.end() :]) if q.start == 0]
        for steps in _STEPS.finditer(fold(evidence[0].text)) if amounts else ():
            each = (f"{step.rstrip('元')}元" for step in steps["steps"].split("、"))
            listed = [q.number for step in each for q in find_quantities(step)]
            if amounts[0].unit == "元" and listed and amounts[0].number not in listed:
                return True
    return False


def amounts_in(understood: Understanding) -> list[Quantity]:
    """Those that the question states; also 3000万 and 3个亿, which people say for sums of money."""
    return find_quantities(sums_spelt_out(understood))


def of_the_bracket(understood: Understanding, evidence: Sentences) -> Evidence | None:
    """投资额1000万元以上、5000万元以下的, where 3000万元 were spent; among items of one list,
    or sentences of one clause.
    """
    best = evidence[0]
    claimed = understood.kind == "yesno"
    if not claimed and understood.kind != "fact":
        return None
    if not claimed and best.lead_in is None:
        return _of_the_items(understood, evidence)
    beside = [e for e in evidence[:_BRACKETS_READ] if _is_beside(e, best)]
    for amount in amounts_in(understood):
        if amount.unit_class == "time" or not _holds_bracket(best, amount):
            continue
        held = [e for e in beside if _holds_bracket(e, amount)]
        beside_only = best.lead_in is None and amount.unit_class == "count"
        if claimed and (beside_only or len(held) < _FEWEST_BRACKETS):
            return None
        return next((e for e in held if lies_within(e, amount)), None)
    return None


def _of_the_items(understood: Understanding, evidence: Sentences) -> Evidence | None:
    """The same of items beside or below the clause found first, of which one only holds it."""
    best = evidence[0].clause
    if understood.unit_class == "time":
        return None
    near = [e for e in evidence if e.clause.label and e.clause.parent in (best.id, best.parent)]
    near = [each for each in near if _A_CASE.search(fold(each.text))]
    for amount in amounts_in(understood):
        held = [e for e in near if _holds_bracket(e, amount)] if near else []
        within = [e for e in held if lies_within(e, amount)]
        of_time = amount.unit_class == "time"
        if not of_time and len(held) >= _FEWEST_BRACKETS and len(within) == 1:
            return within[0]
    return None


def bounds(text: str, amount: Quantity) -> bool:
    """It has a bracket in the unit of the amount."""
    return bracket_in(fold(text), amount) != Bracket()


def holds_case(each: Evidence, amount: Quantity) -> bool:
    """The sentence gives something where a bracket is met, and the amount lies in it."""
    return bool(GIVES.search(fold(each.text))) and lies_within(each, amount)


def is_bound(asked: str, amount: Quantity) -> bool:
    """The amount bounds something where it stands in a folded question: 超过5000亿元."""
    before, behind = asked[: amount.start], asked[amount.end :]
    return bool(_BOUNDED.match(behind) or _BOUNDS.search(before))


def bounds_whom(each: Evidence, amount: Quantity, asked: str) -> bool:
    """The sentence says by figures in that unit whom it is for, 对出口额800万美元以下的企业, and
    the question states its own case, 我们出口了600万美元, and no bound. asked: folded.
    """
    if is_bound(asked, amount):
        return False
    told = fold(each.text)
    alike = [q for q in find_quantities(told) if q.unit == amount.unit]
    return bool(alike) and all(_WHOM.match(told[q.end :]) for q in alike)


def _is_beside(each: Evidence, best: Evidence) -> bool:
    """An item of the same list; a sentence of the same clause, where it stands in none."""
    if best.lead_in is None:
        return each.clause.id == best.clause.id
    return each.lead_in is best.lead_in


@dataclass(frozen=True, slots=True)
class Bracket:
    """From low to below high, None where it is open; (不含) and (含) say of an end otherwise."""

    low: Decimal | None = None
    high: Decimal | None = None
    without_low: bool = False
    with_high: bool = False

    def holds(self, number: Decimal) -> bool:
        if number in (self.low, self.high):
            return self.with_high if number == self.high else not self.without_low
        return (self.low is None or number > self.low) and (self.high is None or number < self.high)


def _holds_bracket(each: Evidence, amount: Quantity) -> bool:
    return _bracket(each, amount) != Bracket()


def lies_within(each: Evidence, amount: Quantity) -> bool:
    """The sentence has a bracket in the unit of the amount, which holds it."""
    bracket = _bracket(each, amount)
    return bracket != Bracket() and bracket.holds(amount.number)


def _bracket(each: Evidence, amount: Quantity) -> Bracket:
    return bracket_in(fold(each.text), amount)


def bracket_in(text: str, amount: Quantity) -> Bracket:
    """In the unit of the amount. text: folded"""
    gives = GIVES.search(text)
    text = text[: gives.start()] if gives else text
    included = _INCLUDED.search(text)
    text = _INCLUDED.sub("", text)
    found = Bracket()
    counted = [q for q in find_quantities(text) if q.unit == amount.unit]
    for at, quantity in enumerate(counted):
        before, behind = text[: quantity.start], text[quantity.end :]
        if span := _SPAN.fullmatch(quantity.printed):
            low = find_quantities(f"{span[1]}{quantity.unit}")
            without = bool(included and included["without"])
            found = Bracket(low[0].number if low else None, quantity.number, without)
            continue
        following = counted[at + 1] if at + 1 < len(counted) else None
        if following and _RANGE.match(text[quantity.end : following.start]):
            ends = (text[quantity.end : following.start], text[following.end :])
            without_low, with_high = _WITHOUT.match(ends[0]), _WITH.match(ends[1])
            found = Bracket(quantity.number, following.number, bool(without_low), bool(with_high))
        elif _BELOW_BEHIND.match(behind) or _BELOW.search(before):
            found = replace(found, high=quantity.number, with_high=bool(_WITH.match(behind)))
        elif _AT_LEAST_BEHIND.match(behind) or _AT_LEAST.search(before):
            found = replace(found, low=quantity.number, without_low=bool(_WITHOUT.match(behind)))
    return found
