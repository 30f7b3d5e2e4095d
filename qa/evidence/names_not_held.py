"""A programme that a question calls by a name in quotation marks, and that no paper knows so: what
“泰山登顶” is for tells nothing of “黄河登顶”.
"""

from __future__ import annotations

import re

from documents.folding import fold
from documents.patterns import lazy
from documents.regions import find_regions
from index.lexical import bigrams
from qa.evidence.evidence import Evidence
from qa.evidence.reasons import Reason
from qa.evidence.stated import bare
from qa.names.holdings import Holdings
from qa.names.titles import without_titles
from qa.understanding.model import Understanding

_HAN = "[\u4e00-\u9fff]"
_QUOTED = lazy(rf"[“「『\"](?P<name>{_HAN}{{3,12}})[”」』\"]")
_LONG_ENOUGH = 4  # characters of a programme's name
_OF_ANOTHER_LENGTH = 1  # character more or less
_UNLIKE = 1  # character of a name that the other one lacks
# “…”集群企业上市专项活动; of other words in quotation marks nothing is asked
_PROGRAMME = "活动|行动|计划|工程|大赛|峰会|论坛|[贷券奖]|品牌|基金|平台|专项|模式"
_CALLED = lazy(rf"[^,。?“”\"]{{0,12}}?(?:{_PROGRAMME})")
_CALLS = lazy(rf"(?:{_PROGRAMME})$")
_MARKS = r"[\s“”\"「」『』·、,]*"  # between the characters of a name
_HALF = 2  # characters of a name that may stand apart: 技改专项贷 for 技改贷
# “244”工程, 1650产业体系: a programme that is called by a number or a code
_CODED = lazy(
    r"[“「『\"'](?P<quoted>[0-9A-Za-z+-]{2,12})[”」』\"']"
    r"|(?<![\d年.至到—~-])(?P<bare>\d{2,5})[”\"]?(?=(?:现代|先进|创新|产业|集群|科技){0,3}(?:发展)?(?:体系|格局|战略|工程|行动|模式))"
)
_NAMED_BODY = lazy(rf"(?P<own>{_HAN}{{2}})(?P<sort>实验室|大脑|科学城|大学|科技城|研究院)")
_ANY_BODY = lazy(
    "国家|[省市县区]|重点|全国|联合|公共|研发|创新|工程|科技|产业|高校|新型|这|那|[的个所]"
)
_NO_JOINTS = str.maketrans("", "", "+-")  # “1+3+6” is 136
_EVENT = "大会|峰会|论坛|博览会|发布会|交易会"
_EVENT_NAMED = lazy(rf"(?P<own>(?:(?![哪几谁]|什么|会议){_HAN}){{2,12}}?)(?<!会议)(?:{_EVENT})")
_EVENT_TOLD = lazy(rf"(?P<own>{_HAN}{{0,12}})(?:{_EVENT})")
_FAIRS = lazy(r"[\u4e00-\u9fff](?:博|交|贸|洽)会")
# says nothing of what an event is about
_ANY_EVENT = lazy(
    r"[哪几些个]|什么|召开|举[办行]|开|的|了|全[国省市]|国内外|国[内外]|[省市县]级?|世界|国际|中国|产业|发展|创新|高质量|工作|年度|首届|第.届|代表|常务"
)
_APART = rf"{_MARKS}{_HAN}{{0,8}}?{_MARKS}"


def of_no_such_name(
    understood: Understanding, best: Evidence | None, holdings: Holdings
) -> Reason | None:
    """The reason for refusing what is asked of such a programme; None where any paper names it."""
    asked, papers = understood.own_text, holdings.papers
    paper = papers.texts[best.document.id] if best else ""
    for quoted in _QUOTED.finditer(asked):
        name = quoted["name"]
        called = _CALLED.match(asked, quoted.end()) or _CALLS.search(name)
        of_programme = called is not None and len(name) >= _LONG_ENOUGH
        # a paper that is called by its name, if loosely: “佛山机器人发展行动计划”
        of_programme = (
            of_programme and not papers.places_in(name) and not papers.subjects.resembling(name)
        )
        if not (of_programme or _resembles_another(name, paper, asked)):
            continue
        if any(name in matter.said or matter.said in name for matter in understood.matters):
            continue
        if not _held(name, paper, holdings):
            return Reason("another class", f" than {name}")
    said = "".join(matter.said.lower() for matter in understood.matters)
    code = _code_not_held(asked, holdings)
    other = (code if code not in said else "") or _other_event(understood, best)
    other = other or (_other_body(understood, best, holdings) if best else "")
    return Reason("another class", f" than {other}") if other else None


def _code_not_held(asked: str, holdings: Holdings) -> str:
    """“244” of a question, which stands in no paper at all; empty for none."""
    for named in _CODED.finditer(asked):
        code = (named["quoted"] or named["bare"]).lower().translate(_NO_JOINTS)
        texts = holdings.papers.texts.values()
        if not any(code in text.lower().translate(_NO_JOINTS) for text in texts):
            return code
    return ""


def _other_event(understood: Understanding, best: Evidence | None) -> str:
    """人工智能大会, of a sentence that has a 生物医药大会; empty where it may be the same."""
    if best is None or understood.kind not in ("fact", "what", "list", "who", "yesno"):
        return ""
    for named in _EVENT_NAMED.finditer(without_titles(understood.own_text)):
        own = _about(named["own"])
        if _FAIRS.search(fold(best.text)):
            return ""  # 进博会 may be what was asked about
        told = [_about(event["own"]) for event in _EVENT_TOLD.finditer(fold(best.text))]
        if own and any(told) and not any(own & other for other in told if other):
            return named[0]
    return ""


def _about(name: str) -> frozenset[str]:
    """Pairs of characters of what an event is about."""
    for _, start, end in reversed(find_regions(name)):
        name = f"{name[:start]}的{name[end:]}"
    return frozenset(pair for run in _ANY_EVENT.split(name) for pair in bigrams(run))


def _held(name: str, paper: str, holdings: Holdings) -> bool:
    """Some paper names it; that of the answer is read first, and none where no clause or title has
    as much as its beginning.
    """
    begins, papers = name[:_HALF], holdings.papers
    whole = re.compile(f"{_MARKS.join(begins)}{_APART}{_MARKS.join(name[_HALF:])}")
    if not holdings.vocabulary.knows(begins) and not papers.subjects.in_a_title(begins):
        return False
    # the beginning first: that finds in a large library what an expression would look for anew
    texts = (paper, *papers.texts.values())
    return any(begins in text and bool(whole.search(text)) for text in texts)


def _resembles_another(name: str, paper: str, asked: str) -> bool:
    """装备保 beside “装备贷” of the paper, which the question does not name too."""
    for quoted in _QUOTED.finditer(paper):
        other = quoted["name"]
        near = abs(len(other) - len(name)) <= _OF_ANOTHER_LENGTH and other not in asked
        if near and sum(character not in other for character in name) <= _UNLIKE:
            return other != name
    return False


def _other_body(understood: Understanding, best: Evidence, holdings: Holdings) -> str:
    """太湖实验室, of a sentence on 姑苏实验室, where no paper asked names such a one."""
    ids = understood.document_ids or {best.document.id}
    papers = " ".join(holdings.papers.texts[each] for each in ids)
    sentence = bare(best.text)
    for named in _NAMED_BODY.finditer(fold(understood.topic)):
        own, sort = named["own"], named["sort"]
        beside = [m["own"] for m in _NAMED_BODY.finditer(sentence) if m["sort"] == sort]
        generic = _ANY_BODY.search(own) or any(own in m.said for m in understood.matters)
        if generic or not beside or own in sentence:
            continue
        if not re.search(f"{own}{_HAN}{{0,6}}?{sort}", papers):
            return named[0]
    return ""
