"""A claim about a matter against what the evidence says of it: 相符 or 不符, then the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.departments import read_responsibility
from documents.folding import fold
from documents.quantities import Quantity, find_quantities, governing_year, years_in
from documents.respectively import Each
from documents.scales import measure_of
from documents.sentences import Span, segments
from qa.answering.claimed_bodies import claims_department, of_departments
from qa.answering.claims_apart import is_of_another
from qa.answering.drafts import Draft, answering_part, finished, opening
from qa.answering.figures_meant import figures_meant
from qa.answering.refusal import refuse
from qa.citations import Citations, marked
from qa.evidence.conditions import CASE, tells_condition
from qa.evidence.evidence import Evidence, fits_year, years_stated
from qa.evidence.forms import rules_on
from qa.evidence.reasons import Reason
from qa.evidence.respective import figure_of_each
from qa.evidence.terms import coverage_of, terms_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_ALL = re.compile(r"(?<!首)都|全部|所有|([条个家项])\1|无一例外")
_AT_LEAST_BEFORE = re.compile(r"(?:超过?了?|不[少低小]于|至少|起码|高于|多于|突破)[到了]?$")
# 能认定吗, 会被撤销吗: what follows from a case, which its threshold alone does not tell.
_CONSEQUENCE = re.compile(
    r"(?<!不)(?:能不能|会不会|能|会|可以?|得|算)(?!达到|超过|有|是)[^,。?对是]{1,14}[吗么不][?。!]*$"
)
_THRESHOLD = re.compile(
    r"低于|不足|不满|不到|未达到?|没有达到|超过|高于|达到?|满|大于|小于|不少于|以[上下]"
)
# 不超过 and 没有突破 bound from above: only the same figure agrees with them.
_DENIED = re.compile(r"(?:[不没未]|没有|不[得能宜会可应许准])(?:超过?|高于|多于|突破)[到了]*$")
_ANY_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)\s?年?")
_RESPECTIVELY = re.compile(r"分别(?:给予|奖励|补助|按|为|达|资助|不超过|最高)")
_TO_THE_POINT = 0.4  # of the topic, in the item of a list and above it
_MOST_OF_IT = 0.5  # of the topic, in another sentence and above it


def answer_claim(understood: Understanding, best: Evidence, holdings: Holdings) -> Draft | None:
    """The claim against the text: 相符 or 不符, then what the text says.

    None where nothing is claimed that can be compared: no figure, year or department.
    """
    citations = Citations()
    verdict = _verdict(understood, best, holdings)
    if verdict is not None:
        best = _with_figures_compared(understood, best, holdings)
    lines = opening(best, understood, citations)
    if verdict is None:
        responsibility = read_responsibility(best.clause.text)
        if responsibility and claims_department(understood):
            span = Span(responsibility.start, responsibility.end)
            marker = citations.cite(best.document, best.clause, span)
            said = of_departments(responsibility, understood)
            return finished([marked(said, marker), *lines], citations)
        if _only_one_like_it(understood, best):
            return finished(lines, citations)
        if len(understood.claimed) > 1 and _speaks_of_units(understood, best):
            return finished(lines, citations)  # which figure is of which claim, the text says
        counted = _counts(understood) and not figures_meant(understood, best, holdings)
        years = understood.claimed_years
        dated = years and not fits_year(best.clause, best.span, years, holdings.papers)
        # 可连任一届, of 连着干三届
        ruled = rules_on(understood, best) or tells_condition(understood, best)
        if not ruled and (counted or (dated and not _claims_more(understood))):
            lacking = Reason("no figure", " of what is claimed")
            return refuse(lacking, understood, holdings, best)
        return None
    if verdict and not _is_shown(understood, best):
        return finished(lines, citations)
    return finished([f"{'相符' if verdict else '不符'}：{lines[0]}", *lines[1:]], citations)


def _is_shown(understood: Understanding, best: Evidence) -> bool:
    """The figure claimed stands in what is said, and not in another case of the sentence: 30万元 of
    5000人以上, which goes on with 50万元 of 1万人以上.
    """
    if figure_of_each(best, understood):
        return True
    part, told = answering_part(best, understood), fold(best.clause.text)
    asked = understood.own_text
    said = [q for q in find_quantities(best.clause.text) if part.start <= q.start < part.end]
    units = {measure_of(figure)[0] for figure in said}
    claims = [claim for claim in understood.claimed if measure_of(claim)[0] in units]
    agreed = (_agrees(claim, figure, asked, told) for claim in claims for figure in said)
    return not claims or any(agreed)


def _only_one_like_it(understood: Understanding, best: Evidence) -> bool:
    """An item of a list that is to the point by the words above it, with a figure in the unit of
    a single claim; or a sentence to the point with the only share or number of times in it, of
    a claim that is one too: 10000家 counts anything. It is shown, without a verdict, though hardly
    a word of the claim stands beside it.
    """
    if len(understood.claimed) != 1:
        return False
    (claim,) = understood.claimed
    led = best.lead_in is not None and not best.clause.is_row
    if best.coverage < (_TO_THE_POINT if led else _MOST_OF_IT):
        return False
    alike = sum(measure_of(q)[0] == measure_of(claim)[0] for q in find_quantities(best.text))
    return alike > 0 if led else alike == 1 and claim.unit_class == "share"


def _speaks_of_units(understood: Understanding, best: Evidence) -> bool:
    """The sentence is to the point and counts in every unit that is claimed."""
    units = {measure_of(claim)[0] for claim in understood.claimed}
    stated = {measure_of(figure)[0] for figure in find_quantities(best.text)}
    return best.coverage >= _MOST_OF_IT and units <= stated


def verdict_of_row(understood: Understanding, row: Evidence) -> str:
    """相符： or 不符： of one figure that is claimed, against that of the column it is about; empty
    where it can't be told.
    """
    if understood.kind != "yesno" or len(understood.claimed) != 1:
        return ""
    claim = understood.claimed[0]
    stated = [f for f in row.figures if measure_of(f)[0] == measure_of(claim)[0]]
    if not stated:
        return ""
    return "相符：" if measure_of(stated[0]) == measure_of(claim) else "不符："


def counts_something_else(understood: Understanding, row: Evidence) -> bool:
    """A sum of money is claimed, of a row that has numbers of firms."""
    money = any(claim.unit_class == "money" for claim in understood.claimed)
    return understood.kind == "yesno" and money and not row.figures


def _with_figures_compared(
    understood: Understanding, best: Evidence, holdings: Holdings
) -> Evidence:
    """存续期15年, and not the share that stands behind it, answers 存续期10年,对吗."""
    units = {measure_of(claim)[0] for claim in understood.claimed}
    meant = [f for f in figures_meant(understood, best, holdings) if measure_of(f)[0] in units]
    return replace(best, figures=tuple(meant)) if meant else best


def _counts(understood: Understanding) -> bool:
    """It claims a figure that counts something; a length of time may be put in many ways, and so
    may 只要一半.
    """
    counted = (c for c in understood.claimed if c.unit_class != "time")
    return any("半" not in c.printed for c in counted)


def _verdict(understood: Understanding, best: Evidence, holdings: Holdings) -> bool | None:
    """True if the figure claimed stands in the evidence, False if another does in its place.

    None if there is none to compare, or if the evidence is set for another year than the claim.
    Where nothing is claimed but a year, it is compared with those of the sentence.
    """
    if _claims_more(understood):
        return None
    if understood.claimed_years:
        stated_years = _years_meant(understood, best, holdings)
        return bool(understood.claimed_years & stated_years) if stated_years else None
    if each := figure_of_each(best, understood):
        return _each_agrees(understood, each, fold(best.clause.text))
    if _RESPECTIVELY.search(fold(best.text)):
        return None  # whose each figure is, the sentence says by its order
    stated = figures_meant(understood, best, holdings)
    units = {measure_of(figure)[0] for figure in stated}
    claims = [claim for claim in understood.claimed if measure_of(claim)[0] in units]
    governs = governing_year(best.clause.text, best.span.end)
    if not claims or (understood.years and governs and governs not in understood.years):
        return None
    case = _CONSEQUENCE.search(understood.asking) or CASE.search(understood.asking)
    if case and _THRESHOLD.search(fold(best.text)):
        return None
    if _ALL.search(understood.asking) and _part_of_them(claims, best):
        return False
    asked = understood.own_text
    told = fold(best.clause.text)
    agreed = [
        {
            agrees and (None if is_of_another(asked, best, figure) else agrees)
            for figure in stated
            for agrees in (_agrees(claim, figure, asked, told),)
        }
        for claim in claims
    ]
    if any(True not in each and None in each for each in agreed):
        return None
    return all(True in each for each in agreed)


def _each_agrees(understood: Understanding, each: Each, told: str) -> bool | None:
    alike = [c for c in understood.claimed if measure_of(c)[0] == measure_of(each.figure)[0]]
    asked = understood.own_text
    return _agrees(alike[0], each.figure, asked, told) if len(alike) == 1 else None


def _years_meant(understood: Understanding, best: Evidence, holdings: Holdings) -> frozenset[int]:
    """2024 of 城乡居民 in 2022年覆盖城镇职工,2024年覆盖城乡居民: the last year up to the segment
    that speaks of what is claimed; those of the sentence, where none stands before it.
    """
    text, terms = best.clause.text, terms_of(understood, holdings)
    parts = segments(text, best.span)
    held = [coverage_of(terms, (fold(text[p.start : p.end]).lower(),)) for p in parts]
    part = parts[held.index(max(held))]
    before = _ANY_YEAR.findall(fold(text[best.span.start : part.end]))
    within = years_in(fold(text[part.start : part.end]))
    return within or frozenset(map(int, before[-1:])) or years_stated(best.clause, best.span)


def _claims_more(understood: Understanding) -> bool:
    """A year, and a day or a figure in a unit that is not read: the year alone tells nothing."""
    rest = _ANY_YEAR.sub("", understood.asking)
    return bool(understood.claimed_years and any(map(str.isdigit, rest)))


def _part_of_them(claims: Sequence[Quantity], best: Evidence) -> bool:
    """50条…,做强其中30条: what is said of some is not so of all that a claim counts."""
    told = fold(best.text)
    some = [q for q in find_quantities(told) if told[: q.start].rstrip().endswith("其中")]
    return any(q.unit == claim.unit and q.number < claim.number for q in some for claim in claims)


def _agrees(claim: Quantity, stated: Quantity, asked: str, told: str) -> bool | None:
    """The same figure; of 一半以上 or 超过一半 also a higher one. None of a higher one that is a
    bound itself: 不少于40家 neither is what 不少于30家 says, nor speaks against it.

    asked, told: the question and the clause, folded, in which the two stand
    """
    if claim.unit_class != stated.unit_class:
        return False
    before, after = asked[: claim.start], asked[claim.end :]
    bound = _AT_LEAST_BEFORE.search(before) and not _DENIED.search(before)
    least = bound or "过半" in claim.printed or after.startswith("以上")
    own = _AT_LEAST_BEFORE.search(told[: stated.start]) or told.startswith("以上", stated.end)
    if least and measure_of(stated)[1] > measure_of(claim)[1]:
        return None if own else True
    return measure_of(stated) == measure_of(claim)
