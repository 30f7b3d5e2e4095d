"""A claim whose figure is right and whose year is not: 到2030年…达到1000亿元,对吗, of 到2025年."""

from __future__ import annotations

from dataclasses import replace

from qa.answering.claims import answer_claim
from qa.answering.drafts import Draft
from qa.evidence.evidence import Evidence, years_stated
from qa.evidence.judgement import NEAR
from qa.evidence.reasons import Reason
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_RIGHT, _WRONG = "相符：", "不符："


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
    if draft is None or draft.reason is not None or not draft.text.startswith(_RIGHT):
        return None
    return replace(draft, text=_WRONG + draft.text.removeprefix(_RIGHT))
