"""What a form is that papers rule in: how it is asked for, and how it is told."""

from __future__ import annotations

import re
from dataclasses import dataclass

NUMERAL = r"(?:(?<!\d)\d{1,3}|[一两二三四五六七八九十]+)"
LENGTH = rf"{NUMERAL}\s?(?:个?(?:工作日|自然日|季度|月|星期|小时)|年|天|日|周)"
"""A length of time."""
GRADES = r"优秀|优良|良好|合格|及格|[A-E]级|[一二三四五]星"
HELD_FOR = (
    rf"(?:租住|居住|承租|租赁|入住|配租)[^。;,]{{0,8}}?(?:不超过|最长|至多|不得超过|为)\s?{LENGTH}"
)
"""How long a lease may be had."""


@dataclass(frozen=True, slots=True)
class Form:
    """asked, told: of a folded question, a folded sentence
    kinds: of questions that it is read in; None for any that asks for a figure, a list or a text
    cheats: the sentence is of who cheats; fails: of who does not pass
    besides: what the sentence is that tells something else all the same
    anchored: question and sentence share a pair of characters that few clauses of the paper have
    shares: what asks and what tells share one, 换服务商 and 变更服务商
    of_all: it is read only where it is asked which papers or places do so
    """

    asked: re.Pattern[str]
    told: re.Pattern[str]
    kinds: frozenset[str] | None = None
    cheats: bool = False
    fails: bool = False
    besides: re.Pattern[str] | None = None
    anchored: bool = False
    shares: bool = False
    of_all: bool = False
