"""Which of the sentences found is meant, where the question itself tells them apart: by an amount
that only one of several brackets holds, by asking for the last day, by a heading that it names.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from documents.contacts import find_contacts
from documents.folding import fold
from documents.quantities import Quantity, find_quantities
from index.lexical import bigrams
from qa.evidence.evidence import Evidence, places_of
from qa.evidence.judgement import to_the_point
from qa.evidence.stated import bare
from qa.understanding.model import Understanding

Sentences = tuple[Evidence, ...]
_BRACKETS_READ = 12  # of the best sentences
_FEWEST_BRACKETS = 2
_BESIDE_READ = 8  # of the best sentences
_AS_COVERED, _AS_GOOD = 0.85, 0.85  # of the best coverage and score
_BARE_SUM = re.compile(r"(?<=\d[万亿])(?![元块家个户人名台套吨亩平千百十\d])")
_AT_LEAST_BEHIND = re.compile(r"^元?(?:\(含[^)]*\))?(?:\(?含\)?)?(?:及其?以上|以上|起)")
_BELOW_BEHIND = re.compile(r"^元?(?:\(不?含[^)]*\))?(?:以下|以内|之内)")
_AT_LEAST = re.compile(r"(?:超过|达到?|不低于|不少于|满|大于|高于)$")
_BELOW = re.compile(r"(?:不超过|低于|不足|不满|少于|小于)$")
_GIVES = re.compile(r"(?:给予|奖励|补[助贴]|资助|按(?!照?实际)|支持)")
_RANGE = re.compile(r"^\s?(?:\(不?含[^)]*\))?\s?[-—–~至到]\s?$")
_WITH, _WITHOUT = re.compile(r"^元?\s?(?:以[下内])?\(含"), re.compile(r"^元?\s?(?:以上)?\(不含")
_LAST_DAY_ASKED = re.compile(
    r"(?:什么时候|什么时间|何时|几时|几月几[日号]|几月份?|哪几?天)(?:能|可以?|开始|去|来)*(?:填报|申报|报名|提交|递交|受理|申请)"
    r"|截[止至](?!20)|最后期限|最后一天|最[晚迟](?![^,。?]{0,6}(?:几个|多少|几天))[^,。?]{0,8}(?:交|报|填|申请)"
)
_CLOSES = re.compile(
    r"截[止至]|最后期限|(?:什么时候|什么时间|何时|几时|几月几[日号]|几月份?|哪几?天)(?:能|可以?|开始|去|来)*"
    r"(?:填报|申报|报名|提交|递交|受理|申请)"
)
_DAY = re.compile(r"\d\s?月\s?\d|\d\s?日")
_HANDED_IN = re.compile(r"登录|填报|提交|报送|申[报请]|受理|报名|上报|递交|推荐")
_OTHER_DEED = re.compile(r"拨付|公示|公布|审核|评审|下达|兑付|初审|认定名单")
_NEAR_BEST = 0.5  # of the best score, for the sentence with the last day to go before it
# words of a question for a last day or a bracket, which say of what it is not
_FORM = re.compile(
    r"联系人?|联系方式|电话|号码|咨询|业务|邮箱|传真|网址|谁|找|问|截[止至]|日期|时间|最[晚迟后]|期限|网上?|线上|填报|申[报请]|提交|材料|项目|投[了资入]?|设备|按|比例|补[助贴]?|奖励?|[\d.]+|[万亿]元?|元"
)
_OF_IT = 0.75  # of the other characters, for the paper to be of what is asked about
_LENT = 0.25  # of them, below which it is another matter's
_FEWEST_PAIRS = 3  # of a topic that may be the words of a heading
_OF_THE_HEADING = 0.85  # of those pairs, in it
_OF_THE_QUESTION = 0.75  # of the characters of a topic, in a question that a paper answers


def with_meant_first(understood: Understanding, evidence: Sentences) -> Sentences:
    """Best first, but for the sentence that is meant; the same value where none is."""
    picks: tuple[Callable[[Understanding, Sentences], Evidence | None], ...] = (
        _of_the_bracket,
        _of_the_last_day,
        _with_a_contact,
        _below_the_heading,
    )
    evidence = _to_the_point_first(understood, evidence)
    for pick in picks:
        meant = pick(understood, evidence) if evidence else None
        if meant is not None and meant is not evidence[0]:
            return (meant, *(each for each in evidence if each is not meant))
    return evidence


def _to_the_point_first(understood: Understanding, evidence: Sentences) -> Sentences:
    """Where the best lacks the time or the measure that is asked for, the next that has it: 标准厂房
    什么时候交付 is told by …2026年10月底前交付, and not by the sentence on the whole park.
    """
    if understood.kind != "fact" or understood.several or not evidence:
        return evidence
    best = evidence[0]
    if to_the_point(understood, best):
        return evidence
    for at, each in enumerate(evidence[1:_BESIDE_READ], 1):
        near = each.coverage >= _AS_COVERED * best.coverage and each.score >= _AS_GOOD * best.score
        if near and each.fits_year and to_the_point(understood, each):
            return (each, *evidence[:at], *evidence[at + 1 :])
    return evidence


def shares_likelihood(understood: Understanding, meant: Evidence) -> bool:
    """What the sentence found first says for an answer, the one that is meant may take over: it
    stands below the heading that the question names, or its paper is of what is asked about.
    """
    return understood.kind == "who" or _is_of_it(understood, meant)


def told_by_form(understood: Understanding, evidence: Sentences) -> bool:
    """Of the one paper asked it is the day by which something is handed in, a list of brackets for
    the amount named, or whom to call, and the paper is of what is asked about: so it is meant,
    however few of the question's words it holds.
    """
    one = len(understood.document_ids or ()) == 1 and bool(evidence)
    if not one or not _is_of_it(understood, evidence[0]):
        return False
    form = _is_last_day(understood, evidence) or _is_bracket(understood, evidence)
    return form or _with_a_contact(understood, evidence) is evidence[0]


def lent_by_form(understood: Understanding, evidence: Sentences) -> bool:
    """Of the one paper asked it is the last day, and hardly a character of what is asked about
    stands there: 人才公寓 in a call for 技术改造.
    """
    one = len(understood.document_ids or ()) == 1 and bool(evidence)
    if not one or not _is_last_day(understood, evidence):
        return False
    return _share_of_it(understood, evidence[0]) < _LENT


def tells_the_bracket(understood: Understanding, evidence: Sentences) -> bool:
    """The sentence found first is the one whose bracket the amount asked about lies in."""
    return _of_the_bracket(understood, evidence) is evidence[0]


def _is_of_it(understood: Understanding, each: Evidence) -> bool:
    """光伏技改 of 光伏产业技术改造项目, and not 低空经济."""
    return _share_of_it(understood, each) >= _OF_IT


def _share_of_it(understood: Understanding, each: Evidence) -> float:
    """0…1: the characters of the topic that stand in the sentence, above it or in the titles, but
    for those of the form asked for.
    """
    led = bare(each.lead_in.text) if each.lead_in else ""
    sentence, above, _, titles = places_of(each)
    about = f"{sentence} {above} {titles} {led}"
    own = [c for c in _FORM.sub("", understood.topic) if c.isalpha()]
    matters = [m for m in understood.matters if not _FORM.fullmatch(m.said)]
    said = [(m.said, any(form.lower() in about for form in m.written)) for m in matters]
    stand = sum(c.lower() in about for c in own) + sum(len(m) for m, told in said if told)
    every = len(own) + sum(len(m) for m, _ in said)
    return stand / every if every else 1.0


def _is_last_day(understood: Understanding, evidence: Sentences) -> bool:
    return _of_the_last_day(understood, evidence) is evidence[0]


def _is_bracket(understood: Understanding, evidence: Sentences) -> bool:
    beyond = beyond_all_brackets(understood, evidence)
    return beyond or tells_the_bracket(understood, evidence)


def beyond_all_brackets(understood: Understanding, evidence: Sentences) -> bool:
    """设备投资300万元补多少, of a list that begins at 500万元."""
    best = evidence[0]
    if understood.kind != "fact" or best.lead_in is None:
        return False
    beside = [e for e in evidence[:_BRACKETS_READ] if e.lead_in is best.lead_in]
    for amount in _amounts(understood):
        held = [e for e in beside if _holds_bracket(e, amount)]
        if amount.unit_class != "time" and len(held) >= _FEWEST_BRACKETS:
            return not any(_within(e, amount) for e in held)
    return False


def _own(understood: Understanding) -> str:
    """What a follow-up asks itself."""
    return understood.asking.rsplit("——", 1)[-1]


def _amounts(understood: Understanding) -> list[Quantity]:
    """Also 3000万, which people say for 3000万元."""
    return find_quantities(_BARE_SUM.sub("元", _own(understood)))


def _of_the_bracket(understood: Understanding, evidence: Sentences) -> Evidence | None:
    """投资额1000万元以上、5000万元以下的, where 3000万元 were spent; among items of one list."""
    best = evidence[0]
    if understood.kind != "fact" or best.lead_in is None:
        return None
    for amount in _amounts(understood):
        if amount.unit_class == "time" or not _holds_bracket(best, amount):
            continue
        beside = (e for e in evidence[:_BRACKETS_READ] if e.lead_in is best.lead_in)
        return next((e for e in beside if _within(e, amount)), None)
    return None


@dataclass(frozen=True, slots=True)
class _Bracket:
    """From low to below high, None where it is open; (不含) and (含) say of an end otherwise."""

    low: Decimal | None = None
    high: Decimal | None = None
    without_low: bool = False
    with_high: bool = False

    def holds(self, number: Decimal) -> bool:
        if number in (self.low, self.high):
            return self.with_high if number == self.high else not self.without_low
        return (self.low is None or number > self.low) and (self.high is None or number < self.high)


def _holds_bracket(each: Evidence, amount: Quantity) -> bool:
    return _bracket(each, amount) != _Bracket()


def _within(each: Evidence, amount: Quantity) -> bool:
    bracket = _bracket(each, amount)
    return bracket != _Bracket() and bracket.holds(amount.number)


def _bracket(each: Evidence, amount: Quantity) -> _Bracket:
    """In the unit of the amount."""
    text = fold(each.text)
    gives = _GIVES.search(text)
    text = text[: gives.start()] if gives else text
    found = _Bracket()
    counted = [q for q in find_quantities(text) if q.unit == amount.unit]
    for at, quantity in enumerate(counted):
        before, behind = text[: quantity.start], text[quantity.end :]
        following = counted[at + 1] if at + 1 < len(counted) else None
        if following and _RANGE.match(text[quantity.end : following.start]):
            ends = (text[quantity.end : following.start], text[following.end :])
            without_low, with_high = _WITHOUT.match(ends[0]), _WITH.match(ends[1])
            found = _Bracket(quantity.number, following.number, bool(without_low), bool(with_high))
        elif _BELOW_BEHIND.match(behind) or _BELOW.search(before):
            found = replace(found, high=quantity.number, with_high=bool(_WITH.match(behind)))
        elif _AT_LEAST_BEHIND.match(behind) or _AT_LEAST.search(before):
            found = replace(found, low=quantity.number, without_low=bool(_WITHOUT.match(behind)))
    return found


def _of_the_last_day(understood: Understanding, evidence: Sentences) -> Evidence | None:
    """于5月6日至5月30日登录…平台填报, where the last day is asked for."""
    if understood.kind != "fact" or not _LAST_DAY_ASKED.search(_own(understood)):
        return None
    # of the one paper asked there is one day by which it closes, whatever else it holds
    one = len(understood.document_ids or ()) == 1 and _CLOSES.search(_own(understood))
    whatever = one and _is_of_it(understood, evidence[0])
    least = -9.0 if whatever else _NEAR_BEST * evidence[0].score
    for each in evidence:
        text = fold(each.text)
        if each.score < least:
            return None
        if not (_DAY.search(text) and _HANDED_IN.search(text)):
            continue
        if not _OTHER_DEED.search(text) or _LAST_DAY_ASKED.search(text):
            return each
    return None


def _with_a_contact(understood: Understanding, evidence: Sentences) -> Evidence | None:
    """Of the one paper asked the line with a number to call that says most of what is asked."""
    one = len(understood.document_ids or ()) == 1
    if understood.kind != "fact" or understood.unit_class != "contact" or not one:
        return None
    lines = [each for each in evidence if each.figures or find_contacts(each.text)]
    return max(lines, key=lambda each: (each.sharp, each.score), default=None)


def _below_the_heading(understood: Understanding, evidence: Sentences) -> Evidence | None:
    """提升国际合作水平是谁负责, of the clause that is headed so; and whatever a paper in questions
    and answers answers below the very question that is asked.
    """
    pairs = set(bigrams(understood.topic))
    if len(pairs) < _FEWEST_PAIRS:
        return None
    if understood.kind == "who":
        for each in evidence:
            if len(pairs & set(bigrams(each.clause.heading))) >= _OF_THE_HEADING * len(pairs):
                return each
    letters = {c for c in understood.topic if c.isalpha()}
    asked = [(len(letters & set(_question_above(each))), each) for each in evidence]
    most, nearest = max(asked, key=lambda pair: pair[0], default=(0, None))
    return nearest if most >= _OF_THE_QUESTION * len(letters) else None


def _question_above(each: Evidence) -> str:
    """Of a paper in questions and answers; else empty."""
    heading = fold(each.clause.heading or (*each.clause.headings, "")[-1])
    return heading if heading.endswith("?") else ""
