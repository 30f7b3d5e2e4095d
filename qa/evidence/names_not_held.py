"""A programme that a question calls by a name in quotation marks, and that no paper knows so: what
“泰山登顶” is for tells nothing of “黄河登顶”.
"""

from __future__ import annotations

import re

from documents.patterns import lazy
from qa.evidence.evidence import Evidence
from qa.evidence.reasons import Reason
from qa.names.holdings import Holdings
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
    return None


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
