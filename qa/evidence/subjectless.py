"""Sentences that name nobody and go on with the one before: 建设机械冷库。按投资的30%给予补助."""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy
from documents.sentences import Span
from qa.evidence.evidence import Evidence

_NAMES_NOBODY = lazy(
    r"\s*(?:按|给予|每[人户家个项部台辆座套亩吨床名架艘条间栋]|最高|单[个户家项]|一次性|补[助贴]标准|奖励标准)"
)


def gone_on_from(text: str, span: Span) -> str:
    """The sentence before such a one, in lower case; empty before any other."""
    folded = fold(text)
    if not _NAMES_NOBODY.match(folded, span.start, span.end):
        return ""
    before = folded[: span.start].rstrip("。 \n")
    return before[max(before.rfind(mark) for mark in "。\n") + 1 :].lower()


def goes_on_behind(each: Evidence, best: Evidence) -> bool:
    """It is such a one, right behind the other, of the same clause."""
    if each.clause.id != best.clause.id or each.span.start < best.span.end:
        return False
    text = fold(each.clause.text)
    between = text[best.span.end : each.span.start].strip(" 。\n")
    return not between and bool(_NAMES_NOBODY.match(text, each.span.start))
