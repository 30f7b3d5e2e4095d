"""A claim whose figure is right and whose year is not: 到2030年…达到1000亿元,对吗, of 到2025年."""

from __future__ import annotations

from dataclasses import replace

from qa.answering.claims import answer_claim
from qa.answering.confirming import RIGHT, WRONG
from qa.answering.drafts import Draft
from qa.evidence.evidence import Evidence, years_stated
from qa.evidence.judgement import NEAR
from qa.evidence.reasons import Reason
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding


def answer_dated_otherwise(
    understood: Understanding, best: Evidence | None, reason: Reason, holdings: Holdings
) -> Draft | None:
    """不符, with the sentence that sets that very figure for another year; None where the claim is
    not so, or lacks more than its year. reason: why it is not answered
    """
    if reason.why not in ("not held", "another year"):
        return None
    claims = understood.kind == "yesno" and understood.claimed and understood.years
    years = {f"{year}年" for year in understood.years}
    if best is None or not claims or not set(understood.missing) <= years:
        return None
    stated = years_stated(best.clause, best.span)
    if best.coverage < NEAR or not stated or stated & understood.years:
        return None
    undated = replace(understood, years=frozenset(), missing=())
    draft = answer_claim(undated, best, holdings)
    if draft is None or draft.reason is not None or not draft.text.startswith(RIGHT):
        return None
    said = draft.text.removeprefix(RIGHT)
    shown = any(str(year) in said.split("\n")[0] for year in stated)
    of_year = "" if shown else f"所载年份为{'、'.join(f'{year}年' for year in sorted(stated))}："
    return replace(draft, text=f"{WRONG}{of_year}{said}")
