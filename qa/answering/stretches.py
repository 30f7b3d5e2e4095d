"""Which stretch of a sentence an answer opens with: that with the figures asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.folding import fold
from documents.model import Clause
from documents.patterns import lazy
from documents.regions import short_name
from documents.sentences import Span, segments
from qa.evidence.evidence import Evidence
from qa.evidence.forms import tells_form
from qa.evidence.own_case import of_own_case
from qa.evidence.pieces_of_figures import holds_what_is_meant
from qa.understanding.model import Understanding

_SUM = lazy(r"[,;、\s]*累计[^,;。\d]{0,6}[\d一二两三四五六七八九十百千]")
_BOUND = lazy(
    r"(?:单[个户家项年笔][\u4e00-\u9fff]{0,6}|每[辆台座套个家户人项])?(?:每年|年度)?(?:最高|上限|补助上限|不超过|封顶)"
)
_SHARE = lazy(r"^(?:[^,;。]{2,12}:)?按[^,;。]*\d%[^,;。]*(?:给予|补[贴助]|奖励|资助|贴息)")
_BOUND_ASKED = lazy("最[高多]|上限|封顶|顶格|至多|不超过")
_EACH_ASKED = lazy(
    r"(?:各|分别)(?:个|自|是|要|得|有)?[^,。?]{0,12}(?:多少|几)|(?:多少|几)[^,。?]{0,4}各"
)
_OF_WHICH = lazy(r"其中[^,;。、]{1,8}\d[^,;。]*、[^,;。、]{1,8}\d")
_LONG = 90  # characters; a longer sentence is opened by the part that answers
_COUNTED = lazy(
    r"(?<![哪有第近前这后])几(?:年|个?月|天)|(?<![哪有第])几[家名项条次届批]|多久|多长"
    r"|每[名家个项户]多少|(?:奖金|金额|补[助贴]|奖励)[^,。?几]{0,4}多少"
)
# 补助比例和上限, 补多少、封顶多少, 哪边多、哪边领得更久
_TWO_ASKED = lazy(
    r"(?:比例|标准|金额|多少|几成|百分之几)[^。?]{0,6}[、,和与及跟][^。?]{0,6}(?:封顶|上限|最高|限额|期限|多久|几年|几个月)"
    r"|(?:封顶|上限|最高|限额)[^。?]{0,6}[、,和与及跟][^。?]{0,6}(?:比例|期限|多久|几年|几个月)"
    r"|(?:多|高|大)[、,][^。?]{0,8}(?:更久|更长|久)"
)


def whole_sentence(evidence: Evidence) -> Span:
    """Offsets in the clause, without its label."""
    return without_label(evidence.clause, evidence.span)


def answering_part(evidence: Evidence, understood: Understanding) -> Span:
    """The part of the sentence with the figures asked for, all of it where others may be meant."""
    if _EACH_ASKED.search(understood.own_asking) and _OF_WHICH.search(fold(evidence.text)):
        return whole_sentence(evidence)  # 210个,其中船山区95个、安居区38个
    if own := _of_own_case(evidence, understood):
        return own
    part = part_of_figures(evidence, understood)
    alone = not evidence.figures or _of_the_place(evidence, understood)
    sure = alone or holds_what_is_meant(part, evidence, understood)
    return part if sure else whole_sentence(evidence)


def _of_own_case(evidence: Evidence, understood: Understanding) -> Span | None:
    """满5年不足8年的,每年给予15万元, where it is asked for six years."""
    case = of_own_case(evidence.clause.text, evidence.span, understood)
    inside = case and all(case.start <= f.start < case.end for f in evidence.figures[:1])
    return without_label(evidence.clause, case) if case and inside else None


def part_of_figures(evidence: Evidence, understood: Understanding) -> Span:
    """The stretch of the sentence that holds its first figures; offsets in the clause."""
    span = evidence.span
    short = span.end - span.start <= _LONG
    whole = understood.unit_class == "contact"
    if whole or not evidence.figures or (short and len(evidence.figures) > 2):
        return without_label(evidence.clause, span)
    if own := _of_the_place(evidence, understood):
        return without_label(evidence.clause, own)
    if tells_form(understood, evidence) or _asks_two_kinds(understood.own_text):
        return without_label(evidence.clause, span)
    parts = segments(evidence.clause.text, span)
    wanted = evidence.figures[: max(1, _asked_for(understood))]
    inside = [
        at
        for at, part in enumerate(parts)
        if any(part.start <= figure.start < part.end for figure in wanted)
    ]
    if not inside:
        return without_label(evidence.clause, span)
    first, last = min(inside), max(inside)
    # 累计达200项 says nothing without the segment before it.
    while first > 0 and _leans(evidence.clause.text[parts[first].start : parts[first].end]):
        first -= 1
    if first > 0 and _bounds_a_share(evidence.clause.text, parts[first - 1 : first + 1]):
        first -= 0 if _BOUND_ASKED.search(understood.asking) else 1
    # 推广重卡1000辆,累计达到4200辆, where the sum is asked for
    if last + 1 < len(parts) and "累计" in understood.own_text:
        after = fold(evidence.clause.text[parts[last].end : parts[last + 1].end])
        last += bool(_SUM.match(after))
    # 注册不满5年且外迁的, says nothing without what follows from it.
    while last + 1 < len(parts) and _leads_on(evidence.clause.text[: parts[last].end]):
        last += 1
    return without_label(evidence.clause, Span(parts[first].start, parts[last].end))


def _bounds_a_share(text: str, parts: Sequence[Span]) -> bool:
    """单个主体最高100万元, behind 按投资的30%给予补助: half of what is given."""
    share, bound = (fold(text[part.start : part.end]).strip() for part in parts)
    return bool(_BOUND.match(bound) and _SHARE.search(share))


def _leads_on(text: str) -> bool:
    return text.rstrip(" ，,；;").endswith("的")


def _of_the_place(evidence: Evidence, understood: Understanding) -> Span | None:
    """其中恩平市按市级7、县级3承担, where 恩平 is asked, and not what holds for all others."""
    parts = segments(evidence.clause.text, evidence.span) if understood.around else []
    for place in understood.around:
        for part in parts:
            if short_name(place.name) in fold(evidence.clause.text[part.start : part.end]):
                return Span(part.start, parts[-1].end)
    return None


def _asks_two_kinds(folded: str) -> bool:
    """几年评一回,每届最多几家: figures of one kind would be half of the answer."""
    kinds = {match[0] for match in _COUNTED.finditer(folded)}
    return len(kinds) > 1 or bool(_TWO_ASKED.search(folded))


def _asked_for(understood: Understanding) -> int:
    """How many figures the question asks for: 各是多少 and 多少…多少 ask for two."""
    folded = understood.asking
    asked = len(re.findall(r"多[少久长]|(?<![哪有])几[家个项条台名人]|占比|比例", folded))
    joined = bool(re.search(r"[和与及、].{0,24}(?:各|分别)", folded))
    return max(asked, 2 if joined else 1)


def _leans(text: str) -> bool:
    return text.startswith("其中") or (bool(re.match(r"累计|并|达|共", text)) and len(text) < 12)


def without_label(clause: Clause, span: Span) -> Span:
    """Not 5.实施制造智能化改造。 but what follows it."""
    if span.start == 0 and clause.label:
        start = len(clause.label)
        while start < span.end and fold(clause.text[start]) in " :\n":
            start += 1
        return Span(start, span.end)
    return span
