"""What of a claim is compared, and what is shown of the text without a verdict."""

from __future__ import annotations

from dataclasses import replace

from documents.counties import counties_in
from documents.folding import fold
from documents.patterns import lazy
from documents.quantities import Quantity, find_quantities
from documents.regions import find_regions
from documents.scales import measure_of
from documents.sentences import Span, segments, sentences
from index.lexical import bigrams
from qa.answering.stretches import part_of_figures
from qa.evidence.evidence import Evidence
from qa.evidence.forms import tells_apart
from qa.evidence.pieces_of_figures import was_before
from qa.evidence.respective import figure_of_each
from qa.understanding.model import Understanding

_AT_LEAST_BEFORE = lazy(r"(?:超过?了?|不[少低小]于|至少|起码|高于|多于|突破)[到了]?$")
# 不超过 and 没有突破 bound from above: only the same figure agrees with them.
_DENIED = lazy(r"(?:[不没未]|没有|不[得能宜会可应许准])(?:超过?|高于|多于|突破)[到了]*$")
_TO_THE_POINT = 0.4  # of the topic, in the item of a list and above it
_MOST_OF_IT = 0.5  # of the topic, in another sentence and above it
_SOME_OF_IT = 0.2  # the same where the sentence counts in each of several units that are claimed
_COUNTS_ANYTHING = frozenset("家个项人名件种类次处批条")
_FORBIDS = lazy(
    r"(?:不得|不能|不准|不许|严禁|禁止)(?!超过?|[高低多少大小]于)|不予|不再|不(?:享受|受理|属于|领取|发放)|不在|无需|不需|除外"
)
_FORBIDS_TOO = lazy(
    r"不(?!超|少|低|到|足|满|是|符|对|错|过)|没(?!错|记|问|毛)|[别禁停]|无[须需]|免|除外|取消|收回"
)
_MAY = lazy(
    r"(?:还|才|就)?(?<!不)(?:能|可以|允许|准许?)(?![不否力源])(?P<it>[^,。?不]{2,12})[吗么][?。]*$"
)
_COMMA = lazy("[,;。]")
_MOST_OF_DEED = 0.5  # of its pairs of characters
_LEADS_ON = ("的", "者", "时", "人员")
_EXEMPTS = lazy(r"不受[^,。;]{0,14}限制|除外|不适用|无需|免予|可以?不")


def is_shown(understood: Understanding, best: Evidence) -> bool:
    """The figure claimed stands in what is said, and not in another case of the sentence: 30万元 of
    5000人以上, which goes on with 50万元 of 1万人以上.
    """
    if figure_of_each(best, understood):
        return True
    part, told = part_of_figures(best, understood), fold(best.clause.text)
    asked = understood.own_text
    said = [q for q in find_quantities(best.clause.text) if part.start <= q.start < part.end]
    units = {measure_of(figure)[0] for figure in said}
    claims = [claim for claim in understood.claimed if measure_of(claim)[0] in units]
    agreed = (agrees(claim, figure, asked, told) for claim in claims for figure in said)
    return not claims or any(agreed)


def only_one_like_it(understood: Understanding, best: Evidence) -> bool:
    """An item of a list that is to the point by the words above it, with a figure in the unit of
    a single claim; or a sentence to the point with the only figure in its unit, where that is
    told of few things (%, 人次, 亩): 10000家 counts anything. It is shown, without a verdict,
    though hardly a word of the claim stands beside it.
    """
    if len(understood.claimed) != 1:
        return False
    (claim,) = understood.claimed
    below = not best.clause.label and bool(best.clause.headings)  # 二、行动二第1段
    led = (best.lead_in is not None or below) and not best.clause.is_row
    if best.coverage < (_TO_THE_POINT if led else _MOST_OF_IT):
        return False
    alike = sum(measure_of(q)[0] == measure_of(claim)[0] for q in find_quantities(best.text))
    if led:
        return alike > 0
    return alike == 1 and (claim.unit_class == "share" or claim.unit not in _COUNTS_ANYTHING)


def speaks_of_units(understood: Understanding, best: Evidence) -> bool:
    """The sentence is to the point and counts in every unit that is claimed; less so where those
    are several: 能耗800吨,产值7000万 of 1000吨标准煤以上,或者产值5000万元以上.
    """
    units = {measure_of(claim)[0] for claim in understood.claimed}
    stated = {measure_of(figure)[0] for figure in find_quantities(best.text)}
    least = _SOME_OF_IT if len(units) > 1 else _MOST_OF_IT
    return best.coverage >= least and units <= stated


def counts(understood: Understanding) -> bool:
    """It claims a figure that counts something; a length of time may be put in many ways, and so
    may 只要一半, and a sum without its unit: 交两万块保证批下来.
    """
    said = understood.own_text
    counted = (c for c in understood.claimed if c.unit_class != "time" and "半" not in c.printed)
    return any(c.unit != "元" or "元" in said[c.start : c.end + 1] for c in counted)


def agrees(claim: Quantity, stated: Quantity, asked: str, told: str) -> bool | None:
    """The same figure; of 一半以上 or 超过一半 also a higher one. None of a higher one that is a
    bound itself: 不少于40家 neither is what 不少于30家 says, nor speaks against it.

    asked, told: the question and the clause, folded, in which the two stand
    """
    if claim.unit_class != stated.unit_class or was_before(told, stated):
        return False
    before, after = asked[: claim.start], asked[claim.end :]
    bound = _AT_LEAST_BEFORE.search(before) and not _DENIED.search(before)
    least = bound or "过半" in claim.printed or after.startswith("以上")
    own = _AT_LEAST_BEFORE.search(told[: stated.start]) or told.startswith("以上", stated.end)
    if least and measure_of(stated)[1] > measure_of(claim)[1]:
        return None if own else True
    return measure_of(stated) == measure_of(claim)


def contrary(understood: Understanding, best: Evidence) -> bool:
    """The text forbids what is claimed, or rules it out, though the figure is the same: 未满18岁
    …不得进入, of a claim that they may. Of the segment with the figure, and what that leads to:
    每家补助30万元,同一企业不再享受租金补贴 forbids something else.
    """
    units = {measure_of(claim)[0] for claim in understood.claimed}
    text = best.clause.text
    figures = [f for f in find_quantities(text) if measure_of(f)[0] in units]
    may = _MAY.search(understood.own_asking)
    if may and any(_forbids_it(part, may["it"]) for part in _COMMA.split(fold(best.text))):
        return True  # 没有追溯码的,还能进场吗
    if _FORBIDS_TOO.search(understood.own_asking):
        return False
    parts, case = segments(text, best.span), False
    for part in parts:
        said = fold(text[part.start : part.end])
        held = any(part.start <= figure.start < part.end for figure in figures)
        if (held or case) and _FORBIDS.search(said):
            return True
        case = (held or case) and said.endswith(_LEADS_ON)
    return not figures and bool(_FORBIDS.search(fold(best.text)))


def _forbids_it(part: str, deed: str) -> bool:
    """不得进场交易, of 能进场交易吗."""
    pairs, forbids = set(bigrams(deed)), _FORBIDS.search(part)
    said = set(bigrams(part[forbids.end() :])) if forbids else set()
    return bool(pairs) and len(pairs & said) >= _MOST_OF_DEED * len(pairs)


def exception_beside(understood: Understanding, best: Evidence) -> Span | None:
    """The next sentence of the clause that rules out something the question names and the best one
    does not: 公务员不领取补贴, behind 每人每月600元. Offsets in the clause.
    """
    asked, text = set(bigrams(understood.own_text.lower())), best.clause.text
    own = asked - set(bigrams(fold(best.text).lower()))
    for span in sentences(text):
        said = fold(text[span.start : span.end]).lower()
        named = own & set(bigrams(said)) if span.start >= best.span.end else None
        if named and _FORBIDS.search(said) and tells_apart(named, best.document):
            return span
    return None


def exempts(best: Evidence) -> bool:
    """The sentence is to the point and says of whom a bound does not hold: it needs no figure."""
    return best.coverage >= _MOST_OF_IT and bool(_EXEMPTS.search(fold(best.text)))


def of_the_place(understood: Understanding, best: Evidence) -> Quantity | None:
    """4个 of 长沙市推荐不超过4个,其他市州各不超过2个, where 长沙 is asked, of a single claim: the
    one figure in its unit in the segment of a place that no other segment names.
    """
    if len(understood.claimed) != 1:
        return None
    asked, text = understood.own_text, best.clause.text
    names = {region.short for region, _, _ in find_regions(asked)}
    names |= {name for name, _, _ in counties_in(asked)}
    parts = [(p, fold(text[p.start : p.end])) for p in segments(text, best.span)]
    own = [(p, said) for p, said in parts if any(name in said for name in names)]
    if len(own) != 1 or len(parts) == 1:
        return None
    part, (unit, _) = own[0][0], measure_of(understood.claimed[0])
    alike = [q for q in find_quantities(text[part.start : part.end]) if measure_of(q)[0] == unit]
    if len(alike) != 1:
        return None
    start, end = part.start + alike[0].start, part.start + alike[0].end
    return replace(alike[0], start=start, end=end)
