"""A claim about a matter against what the evidence says of it: 相符 or 不符, then the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from documents.departments import read_responsibility
from documents.folding import fold
from documents.patterns import lazy
from documents.quantities import Quantity, find_quantities
from documents.respectively import Each
from documents.scales import measure_of
from documents.sentences import Span, segments
from documents.years import governing_year
from qa.answering.claimed_bodies import claims_department, leads_itself, of_departments
from qa.answering.claimed_years import ANY_YEAR, years_meant
from qa.answering.claims_apart import is_of_another
from qa.answering.claims_listed import (
    all_of_some,
    among_them,
    names_another_part,
    part_of_them,
    piece_around,
    reckoned_otherwise,
    told_apart,
)
from qa.answering.claims_of_rows import ALL_OF_THEM
from qa.answering.claims_paired import is_its_own
from qa.answering.claims_shown import (
    agrees,
    contrary,
    counts,
    exception_beside,
    exempts,
    is_shown,
    of_the_place,
    only_one_like_it,
    speaks_of_units,
)
from qa.answering.drafts import Draft, finished, opening
from qa.answering.figures_meant import figures_meant
from qa.answering.refusal import refuse
from qa.citations import Citations, marked
from qa.evidence.brackets import bounds_whom, holds_case
from qa.evidence.conditions import CASE, tells_condition
from qa.evidence.evidence import Evidence, fits_year
from qa.evidence.facets import told_without_bound
from qa.evidence.forms import rules_on
from qa.evidence.own_case import given_as_claimed, of_own_case
from qa.evidence.reasons import Reason
from qa.evidence.respective import figure_of_each
from qa.names.holdings import Holdings
from qa.understanding.claimed_figures import clearly_money
from qa.understanding.model import Understanding

# 能认定吗, 会被撤销吗: what follows from a case, which its threshold alone does not tell.
_CONSEQUENCE = lazy(
    r"(?<!不)(?:能不能|会不会|能|会|可以?|得|算)(?!达到|超过|有|是)[^,。?对是]{1,14}[吗么不][?。!]*$"
)
_THRESHOLD = lazy(
    r"低于|不足|不满|不到|未达到?|没有达到|超过|高于|达到?|满|大于|小于|不少于|以[上下]"
)
_ALL_OF_IT = lazy("全[部都关]?(?!省|市|国|县|区|面|年|程|体系|链|球|球化)|都|所有|一律|彻底")
_RESPECTIVELY = lazy(r"分别(?:给予|奖励|补助|按|为|达|资助|不超过|最高)")


def answer_claim(understood: Understanding, best: Evidence, holdings: Holdings) -> Draft | None:
    """The claim against the text: 相符 or 不符, then what the text says.

    None where nothing is claimed that can be compared: no figure, year or department.
    """
    citations = Citations()
    if understood.claimed and told_without_bound(understood, best):  # 最高1000万, of 上不封顶
        first, *rest = opening(replace(best, figures=()), understood, citations)
        return finished([f"不符：{first}", *rest], citations)
    case = of_own_case(best.clause.text, best.span, understood)  # 80分以上不满90分的, of 85分
    best = replace(best, span=case) if case else best
    verdict = _compared(understood, best, holdings, of_case=case is not None)
    claims, asked = understood.claimed, understood.own_text
    if not verdict and any(bounds_whom(best, claim, asked) for claim in claims):
        return finished(opening(replace(best, figures=()), understood, citations), citations)
    if verdict is not None:
        best = _with_figures_compared(understood, best, holdings)
    if verdict is None or len({measure_of(claim) for claim in claims}) > 1:
        best = replace(best, figures=())  # each is told by another part of the sentence
    lines = opening(best, understood, citations)
    if verdict is None:
        return _without_verdict(understood, best, holdings, citations, lines)
    if verdict and (beside := exception_beside(understood, best)):
        marker = citations.cite(best.document, best.clause, beside)
        said = best.clause.text[beside.start : beside.end]
        return finished([*lines, marked(said, marker)], citations)
    if verdict and (contrary(understood, best) or not is_shown(understood, best)):
        return finished(lines, citations)
    stepped = figure_of_each(best, understood)
    unsure = not (case or (stepped and stepped.step)) and any(
        holds_case(best, claim) or not clearly_money(asked, claim) for claim in claims
    )
    if not verdict and unsure:
        return finished(lines, citations)  # 900万美元的企业, of those of 800万美元及以上
    return finished([f"{'相符' if verdict else '不符'}：{lines[0]}", *lines[1:]], citations)


def _compared(
    understood: Understanding, best: Evidence, holdings: Holdings, *, of_case: bool
) -> bool | None:
    """Whether the claim is so, as far as the sentence tells; of_case: of one's own case alone"""
    verdict = given_as_claimed(best.text, understood) if of_case else None
    verdict = told_apart(understood.own_text, best.text) if verdict is None else verdict
    # 车联网 is one of 10, and of 20条产业链 neither it nor another
    if verdict is not False and not of_case:
        figures = _verdict(understood, best, holdings)
        verdict = figures if verdict is None or figures is False else verdict
    open_still = verdict is None and not understood.claimed
    if (verdict or open_still) and _is_otherwise(understood, best):
        return False
    return verdict


def _is_otherwise(understood: Understanding, best: Evidence) -> bool:
    """The figure is the same, and is set for another stretch of time or for some of them only."""
    asked, text = understood.own_text, best.clause.text
    several = len(understood.claimed) > 1
    if not understood.claimed:
        return all_of_some(asked, best.text)
    parts = [fold(text[part.start : part.end]) for part in segments(text, best.span)]
    return any(
        reckoned_otherwise(piece_around(asked, claim) if several else asked, part)
        for claim in understood.claimed
        for part in parts
        if any(measure_of(q) == measure_of(claim) for q in find_quantities(part))
    )


def _without_verdict(
    understood: Understanding,
    best: Evidence,
    holdings: Holdings,
    citations: Citations,
    lines: list[str],
) -> Draft | None:
    """What the text says where nothing in it is compared with the claim; a refusal where a figure
    is claimed that it does not speak of; None where sentences tell it.
    """
    responsibility = read_responsibility(best.clause.text)
    if leads_itself(understood.asking, best.text):
        return finished([f"相符：{lines[0]}", *lines[1:]], citations)
    if responsibility and claims_department(understood):
        span = Span(responsibility.start, responsibility.end)
        marker = citations.cite(best.document, best.clause, span)
        said = of_departments(responsibility, understood)
        return finished([marked(said, marker), *lines], citations)
    if only_one_like_it(understood, best) or exempts(best):
        return finished(lines, citations)
    if len(understood.claimed) > 1 and speaks_of_units(understood, best):
        return finished(lines, citations)  # which figure is of which claim, the text says
    counted = counts(understood) and not figures_meant(understood, best, holdings)
    years = understood.claimed_years
    dated = years and not fits_year(best.clause, best.span, years, holdings.papers)
    # 可连任一届, of 连着干三届
    ruled = rules_on(understood, best) or tells_condition(understood, best)
    if not ruled and (counted or (dated and not _claims_more(understood))):
        lacking = Reason("no figure", " of what is claimed")
        return refuse(lacking, understood, holdings, best)
    return None


def _with_figures_compared(
    understood: Understanding, best: Evidence, holdings: Holdings
) -> Evidence:
    """存续期15年, and not the share that stands behind it, answers 存续期10年,对吗."""
    units = {measure_of(claim)[0] for claim in understood.claimed}
    of_place = of_the_place(understood, best)
    stated = [of_place] if of_place else figures_meant(understood, best, holdings)
    meant = [f for f in stated if measure_of(f)[0] in units]
    return replace(best, figures=tuple(meant)) if meant else best


def _verdict(understood: Understanding, best: Evidence, holdings: Holdings) -> bool | None:
    """True if the figure claimed stands in the evidence, False if another does in its place.

    None if there is none to compare, or if the evidence is set for another year than the claim.
    Where nothing is claimed but a year, it is compared with those of the sentence.
    """
    if _claims_more(understood):
        return None
    of_all = _ALL_OF_IT.search(understood.own_text) and not _ALL_OF_IT.search(fold(best.text))
    if understood.claimed_years and of_all:
        return None  # 2020年是不是要全关了: the year is no answer
    if understood.claimed_years:
        stated_years = years_meant(understood, best, holdings)
        return bool(understood.claimed_years & stated_years) if stated_years else None
    if each := figure_of_each(best, understood):
        others = names_another_part(understood.own_text, best.text)
        return None if others else _each_agrees(understood, each, fold(best.clause.text))
    if _RESPECTIVELY.search(fold(best.text)):
        return None  # whose each figure is, the sentence says by its order
    of_place = of_the_place(understood, best)
    stated = [of_place] if of_place else figures_meant(understood, best, holdings)
    units = {measure_of(figure)[0] for figure in stated}
    claims = [claim for claim in understood.claimed if measure_of(claim)[0] in units]
    governs = governing_year(best.clause.text, best.span.end)
    if not claims or (understood.years and governs and governs not in understood.years):
        return None
    case = _CONSEQUENCE.search(understood.asking) or CASE.search(understood.asking)
    if case and _THRESHOLD.search(fold(best.text)):
        return None
    if ALL_OF_THEM.search(understood.asking) and part_of_them(claims, best.text):
        return False
    return _all_agree(understood.own_text, claims, stated, best)


def _all_agree(
    asked: str, claims: Sequence[Quantity], stated: Sequence[Quantity], best: Evidence
) -> bool | None:
    """Every claim with one of the figures; None if it can't be told. asked: folded"""
    told = fold(best.clause.text)
    claims = [c for c in claims if not among_them(asked, c, best.text)]
    owned = [is_its_own(asked, claim, best) for claim in claims]
    if False in owned:
        return False
    if len(claims) > 1:  # 车间200家、工厂50家: each by its own words
        claims = [claim for claim, own in zip(claims, owned, strict=True) if not own]
    agreed = [
        {
            same and (None if is_of_another(asked, best, figure) else same)
            for figure in stated
            for same in (agrees(claim, figure, asked, told),)
        }
        for claim in claims
    ]
    if any(True not in each and None in each for each in agreed):
        return None
    return all(True in each for each in agreed)


def _each_agrees(understood: Understanding, each: Each, told: str) -> bool | None:
    step = measure_of(each.step) if each.step else None  # 首次达到5亿元奖励200万元
    claims = [claim for claim in understood.claimed if measure_of(claim) != step]
    alike = [c for c in claims if measure_of(c)[0] == measure_of(each.figure)[0]]
    asked = understood.own_text
    return agrees(alike[0], each.figure, asked, told) if len(alike) == 1 else None


def _claims_more(understood: Understanding) -> bool:
    """A year, and a day or a figure in a unit that is not read: the year alone tells nothing."""
    rest = ANY_YEAR.sub("", understood.asking)
    return bool(understood.claimed_years and any(map(str.isdigit, rest)))
