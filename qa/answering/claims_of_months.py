"""A claim about a month against that of the sentence: 是不是每年6月举办, of 每年9月举办."""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy
from qa.answering.confirming import RIGHT, WRONG
from qa.evidence.evidence import Evidence
from qa.understanding.model import Understanding

_EVERY = lazy(r"每年(?:的|于|在)?(?P<month>1[0-2]|[1-9])月(?!内)")
_ABOUT_IT = 0.6  # of the topic in the sentence


def verdict_of_month(understood: Understanding, best: Evidence) -> str:
    """相符 or 不符 where both name one month of every year, and nothing else is claimed."""
    asked, told = (
        {match["month"] for match in _EVERY.finditer(text)}
        for text in (understood.own_asking, fold(best.text))
    )
    sure = best.coverage >= _ABOUT_IT and not understood.claimed and not understood.claimed_years
    if not (sure and len(asked) == 1 and len(told) == 1):
        return ""
    return RIGHT if asked == told else WRONG
