"""A claim about a paper itself, against what the paper states: 是2018年12月18日印发的吗."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.quantities import years_in

_DAY = re.compile(r"(?:\d{4}年)?(\d{1,2}月\d{1,2})[日号]")
_SIGNED = re.compile(r"成文|落款|签")
_PUBLISHED = re.compile(r"发布|发文|公布|公开|刊|登|挂网|上网")


def compared(folded: str, stated: Sequence[str]) -> list[str]:
    """Those of 的成文日期是2018年12月18日, 的实施期限是… that a folded claim speaks of."""
    dated = [text for text in stated if years_in(text)]
    for asked in (_SIGNED, _PUBLISHED):
        if asked.search(folded):
            return [text for text in dated if asked.search(text)] or dated
    return dated


def agrees(folded: str, years: frozenset[int], stated: Sequence[str]) -> bool | None:
    """Whether the claim agrees with one of those; None if it names no time, or there is none.

    years: that the claim names
    """
    days = {day.lstrip("0") for day in _DAY.findall(folded)}
    if not (stated and (years or days)):
        return None
    return any(_holds(text, years, days) for text in stated)


def _holds(text: str, years: frozenset[int], days: set[str]) -> bool:
    named = years_in(text)
    same = not years or {min(years), max(years)} <= {min(named), max(named)}
    return same and all(f"{day}日" in text for day in days)
