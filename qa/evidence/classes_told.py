"""A class that has to be told by its name: what 提名奖 gets is not told by the prize itself, what
stands under B类条件 not set for C类.
"""

from __future__ import annotations

import re

from documents.folding import fold
from documents.patterns import lazy
from qa.evidence.classes import classes_in
from qa.evidence.evidence import Evidence, places_of
from qa.evidence.figures_apart import GIFT_ASKED
from qa.evidence.kinds import KINDS, LEVELS
from qa.evidence.reasons import Reason
from qa.understanding.model import Understanding

# no 金奖 stands in 资金奖励
_LESSER_PRIZE = lazy(
    "提名奖?|(?<![资基现奖租税佣薪])[金银铜]奖(?!励)|[特一二三四]等奖|优胜奖|入围奖|亚军|季军"
)
_PLACE_OF_PRIZE = "[特一二三四金银铜冠亚季]"
_LISTED_PRIZES = lazy(
    rf"(?P<of>(?:{_PLACE_OF_PRIZE}[、,和与及])+){_PLACE_OF_PRIZE}(?P<tail>等?奖|军)"
)
_METAL = 2  # characters of 金奖
# 市级奖励 says who pays, 国家级高新区内 where it is
_PAID_BY = lazy(
    "(?:国家|[省市县区])级(?=财政|层面|专项|本级|预算|再|另|配套|一次性|最高|[能可奖补]|资金|给予|统筹)"
    "|(?:国家|[省市])级[^,。;]{0,10}区(?:内|里|中|范围)"
)


def of_a_class_untold(understood: Understanding, best: Evidence | None) -> Reason | None:
    """The reason for refusing what the best sentence says without the class that is asked about."""
    usual = understood.kind in ("fact", "what", "list") and not understood.several
    if best is None or not usual:
        return None
    other = (
        _other_prize(understood, best)
        or _under_another(understood, best)
        or _other_level(understood, best)
    )
    return Reason("another class", f" than {other}") if other else None


def _other_prize(understood: Understanding, best: Evidence) -> str:
    """提名奖 of 获得“工匠”称号的,奖励5万元."""
    if understood.kind == "list":
        return ""
    led = fold(best.lead_in.text) if best.lead_in else ""
    about = _each_named(" ".join((*places_of(best), fold(best.told), led)))
    told = {prize[0] for prize in _LESSER_PRIZE.finditer(about)}
    asked = (prize[0] for prize in _LESSER_PRIZE.finditer(understood.own_asking))
    untold = (prize for prize in asked if prize not in told)
    # 一等, 提名 will do, where a 金 alone stands in any 资金
    return next((p for p in untold if len(p) <= _METAL or p.rstrip("奖") not in about), "")


def _each_named(text: str) -> str:
    """一、二、三等奖 with 一等奖 and 二等奖 behind it, 金、银、铜奖 with 金奖 and 银奖."""
    listed = (
        place + found["tail"]
        for found in _LISTED_PRIZES.finditer(text)
        for place in re.split("[、,和与及]", found["of"])
        if place
    )
    return " ".join((text, *listed))


def _under_another(understood: Understanding, best: Evidence) -> str:
    """C类 of an item that names no class, right under the heading B类条件."""
    if best.clause.is_row:
        return ""
    clause, led = best.clause, best.lead_in.text if best.lead_in else ""
    text = fold(best.text)
    above = fold(" ".join((best.under, led, *clause.headings[-1:], clause.heading)))
    titles = fold(" ".join(best.document.metadata.titles))
    for kind in KINDS:
        asked = classes_in(understood.own_asking, kind)
        if not asked or classes_in(text, kind) or not classes_in(above, kind):
            continue
        if not asked & classes_in(f"{above} {titles}", kind):
            return min(asked)
    return ""


def _other_level(understood: Understanding, best: Evidence) -> str:
    """省级工业设计中心 of 对新认定的国家级企业技术中心,市级奖励100万元."""
    given = understood.kind != "list" and GIFT_ASKED.search(understood.own_asking)
    if not (given and understood.wants_figure and best.figures) or best.clause.is_row:
        return ""
    before = fold(best.text)[: best.figures[0].start - best.span.start]
    own = re.split("[;。]", before)[-1]
    asked, told = (
        classes_in(_PAID_BY.sub("", text), LEVELS) for text in (understood.own_asking, own)
    )
    return min(told) if asked and told and not asked & told else ""
