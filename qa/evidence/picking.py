"""Which of the sentences found is meant, where the question itself tells them apart: by an amount
that only one of several brackets holds, by asking for the last day, by a heading that it names.
"""

from __future__ import annotations

from collections.abc import Callable

from documents.contacts import find_contacts
from documents.folding import fold
from documents.patterns import lazy
from qa.evidence.asked_alike import of_whom
from qa.evidence.beside_best import of_a_breach, of_what_is_headed, without_bound
from qa.evidence.brackets import (
    Sentences,
    beyond_all_brackets,
    of_the_bracket,
    tells_the_bracket,
)
from qa.evidence.conditions import of_the_condition, tells_condition
from qa.evidence.evidence import Evidence, places_of
from qa.evidence.forms import of_own_kind, rules_or_acts, told_in_form, words_of_form
from qa.evidence.judgement import to_the_point
from qa.evidence.own_case import of_own_case
from qa.evidence.respective import reaches_step
from qa.evidence.set_below import (
    below_the_heading,
    named_by_heading,
    of_many_items,
    of_steps_headed,
)
from qa.evidence.siblings import class_missed, names_class
from qa.evidence.sort_sought import of_the_sort
from qa.evidence.stated import bare
from qa.understanding.asking_places import asks_which_of_all
from qa.understanding.meanings import meaning_told
from qa.understanding.model import Understanding

_BESIDE_READ = 8  # of the best sentences
_AS_COVERED, _AS_GOOD = 0.85, 0.85  # of the best coverage and score
_HANDING_IN_ASKED = (
    "(?:什么时候|什么时间|何时|几时|几月几[日号]|几月份?|哪几?天)(?:能|可以?|开始|去|来)*"
    "(?:填报|申报|报名|提交|递交|受理|申请)"
)
_LAST_DAY_ASKED = lazy(
    rf"{_HANDING_IN_ASKED}|截[止至](?!20)|最后期限|最后一天"
    r"|最[晚迟](?![^,。?]{0,6}(?:几个|多少|几天))[^,。?]{0,8}(?:交|报|填|申请)"
)
_CLOSES = lazy(rf"截[止至]|最后期限|{_HANDING_IN_ASKED}")
_DAY = lazy(r"\d\s?月\s?\d|\d\s?日")
_HANDED_IN = lazy(r"登录|填报|提交|报送|申[报请]|受理|报名|上报|递交|推荐")
_OTHER_DEED = lazy(r"拨付|公示|公布|审核|评审|下达|兑付|初审|认定名单")
_NEAR_BEST = 0.5  # of the best score, for the sentence with the last day to go before it
# words of a question for a last day or a bracket, which say of what it is not
_FORM = lazy(
    r"联系人?|联系方式|电话|号码|咨询|业务|邮箱|传真|网址|谁|找|问|截[止至]|日期|时间|最[晚迟后]|期限|网上?|线上|填报|申[报请]|提交|材料|项目|投[了资入]?|设备|按|比例|补[助贴]?|奖励?|中途|半路|[干做搞]到?|一半|[\d.]+|[万亿]元?|元|[拿领涨升](?:到|了)?|从"
)
_OF_IT = 0.75  # of the other characters, for the paper to be of what is asked about
_OF_ITS_FORM = 0.5  # the same of what papers rule in one form, as 公示5个工作日
_LENT = 0.25  # of them, below which it is another matter's


def with_meant_first(
    understood: Understanding, evidence: Sentences, *, sure: bool = False
) -> Sentences:
    """Best first, but for the sentence that is meant. sure: the best likely is, in any form."""
    picks: tuple[Callable[[Understanding, Sentences], Evidence | None], ...] = (
        of_whom,
        of_the_bracket,
        _of_the_last_day,
        in_form,
        of_the_condition,
        _with_a_contact,
        below_the_heading,
        of_steps_headed,
        of_many_items,
        of_the_sort,
        without_bound,
        of_a_breach,
        of_what_is_headed,
    )
    evidence = _to_the_point_first(understood, evidence)
    evidence = _of_the_class_first(understood, evidence)
    for pick in picks:
        if pick is in_form and sure and rules_or_acts(understood):
            continue
        meant = pick(understood, evidence) if evidence else None
        if meant is not None and meant is not evidence[0]:
            return (meant, *(each for each in evidence if each is not meant))
    return evidence


def _to_the_point_first(understood: Understanding, evidence: Sentences) -> Sentences:
    """Where the best lacks the time or the measure that is asked for, the next that has it: 厂房
    什么时候交付 is told by …2026年10月底前交付, and not by the sentence on the whole park.
    """
    if understood.kind not in ("fact", "list", "what") or understood.several or not evidence:
        return evidence
    best = evidence[0]
    if to_the_point(understood, best):
        return evidence
    for at, each in enumerate(evidence[1:_BESIDE_READ], 1):
        near = each.coverage >= _AS_COVERED * best.coverage and each.score >= _AS_GOOD * best.score
        if near and each.fits_year and to_the_point(understood, each):
            return (each, *evidence[:at], *evidence[at + 1 :])
    return evidence


def _of_the_class_first(understood: Understanding, evidence: Sentences) -> Sentences:
    """Where the best is of another class, 国家级, the next that names the one asked for, 省级."""
    usual = understood.kind in ("fact", "what", "list", "who") and not understood.several
    counts = understood.wants_figure or understood.unit_class == "money" or understood.kind == "who"
    if not (usual and counts and evidence and class_missed(understood.asking, evidence[0].told)):
        return evidence
    best = evidence[0]
    for at, each in enumerate(evidence[1:_BESIDE_READ], 1):
        near = each.document.id == best.document.id and each.score >= _NEAR_BEST * best.score
        if near and each.fits_year and names_class(understood.asking, each.told):
            return (each, *evidence[:at], *evidence[at + 1 :])
    return evidence


def shares_likelihood(understood: Understanding, meant: Evidence) -> bool:
    """What the sentence found first says for an answer, the one that is meant may take over: it
    stands below the heading that the question names, leads into a list of which several items were
    found, or its paper is of what is asked about.
    """
    whose = understood.kind in ("who", "list") or tells_condition(understood, meant)
    return whose or _is_of_it(understood, meant)


def told_by_form(understood: Understanding, evidence: Sentences) -> bool:
    """Of the one paper asked it is the day by which something is handed in, a list of brackets for
    the amount named, or whom to call, and the paper is of what is asked about: so it is meant,
    however few of the question's words it holds. So is what says what a word means.
    """
    if evidence and of_whom(understood, evidence) is evidence[0]:
        return True
    if evidence and in_form(understood, evidence) is evidence[0]:
        return _share_of_it(understood, evidence[0]) >= _OF_ITS_FORM
    if evidence and named_by_heading(understood, evidence[0]):
        return True
    if not evidence or not _is_of_it(understood, evidence[0]):
        return False
    if (told := meaning_told(understood.asking, understood.topic)) is not None:
        return bool(told.search(bare(evidence[0].text)))  # 本办法所称集群,是指…
    if len(understood.document_ids or ()) != 1:
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


def _is_of_it(understood: Understanding, each: Evidence) -> bool:
    """光伏技改 of 光伏产业技术改造项目, and not 低空经济."""
    return _share_of_it(understood, each) >= _OF_IT


def _share_of_it(understood: Understanding, each: Evidence) -> float:
    """0…1: the characters of the topic that stand in the sentence, above it or in the titles, but
    for those of the form asked for.
    """
    led = bare(each.lead_in.text) if each.lead_in else ""
    sentence, above, whole, titles = places_of(each)
    whole = whole if rules_or_acts(understood) else ""  # 人才公寓租金…;累计租住不超过5年
    about = f"{sentence} {above} {whole} {titles} {led}"
    asks = words_of_form(understood)
    own = [c for c in _FORM.sub("", understood.topic) if c.isalpha() and c not in asks]
    others = (m for m in understood.matters if m.said not in asks)
    matters = [m for m in others if not _FORM.fullmatch(m.said)]
    said = [(m.said, any(form.lower() in about for form in (m.said, *m.written))) for m in matters]
    stand = sum(c.lower() in about for c in own) + sum(len(m) for m, told in said if told)
    every = len(own) + sum(len(m) for m, _ in said)
    return stand / every if every else 1.0


def _is_last_day(understood: Understanding, evidence: Sentences) -> bool:
    return _of_the_last_day(understood, evidence) is evidence[0]


def _is_bracket(understood: Understanding, evidence: Sentences) -> bool:
    beyond = beyond_all_brackets(understood, evidence)
    best = evidence[0]
    own = of_own_case(best.clause.text, best.span, understood) or reaches_step(best, understood)
    fact = understood.kind == "fact"
    return beyond or (fact and bool(own)) or tells_the_bracket(understood, evidence)


def in_form(understood: Understanding, evidence: Sentences) -> Evidence | None:
    """Of the one paper asked, or of all, what it rules in the form that is asked for."""
    one = len(understood.document_ids or ()) == 1 and not understood.several
    one = one or (understood.several and asks_which_of_all(understood.asking))
    told = told_in_form(understood, evidence) if one and of_own_kind(understood) else None
    lent = told and rules_or_acts(understood) and _share_of_it(understood, told) < _OF_ITS_FORM
    return None if lent else told


def _of_the_last_day(understood: Understanding, evidence: Sentences) -> Evidence | None:
    """于5月6日至5月30日登录…平台填报, where the last day is asked for."""
    if understood.kind != "fact" or not _LAST_DAY_ASKED.search(understood.own_asking):
        return None
    # of the one paper asked there is one day by which it closes, whatever else it holds
    one = len(understood.document_ids or ()) == 1 and _CLOSES.search(understood.own_asking)
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
