"""Questions asked in one breath, each made to stand alone.

复查决定要几个工作日作出 takes its place and its year from the question before it.
"""

from __future__ import annotations

from dataclasses import replace

from documents.folding import fold
from documents.patterns import lazy
from qa.model import Kind, Question
from qa.names.holdings import Holdings
from qa.understanding.following import completed, understand, within_earlier
from qa.understanding.in_one_breath import NAMES, asked_in
from qa.understanding.model import Understanding
from qa.understanding.reading import read

_NO_TOPIC = 2  # characters of a topic that can't stand alone
_OF_TIME = lazy("工作日|办结")  # 几个工作日办结 is of whatever was asked about first
_MOST_PARTS = 5
# 企业一年最多拿多少, of what was asked about first
_MOST_OF_EACH = lazy(
    r"(?:那么?|又|且)?(?:(?:单个|同一|一[家个户名]|每[家个户名])?"
    r"(?:企业|单位|主体|个人|机构|项目|公司|户|家|人|法人))?"
    r"(?:每年|一年|年度|全年|总共|累计|合计|一共)*(?:最[多高]|封顶|上限)"
    r"(?:能|可以?|是|给|拿|领|补|奖|到|得)*多少钱?[?。]*"
)
_DEFINITE: frozenset[Kind] = frozenset({"fact", "who", "list", "document"})


def understand_parts(
    question: Question, holdings: Holdings, wide: bool = False, within: bool = True
) -> tuple[Understanding, ...]:
    """Two questions or more that are asked in one breath, each made to stand alone; else none.

    A part keeps its own words as its text. within: the papers of the question before, where the
    first part names none
    """
    texts = asked_in(question.text)
    if not 1 < len(texts) <= _MOST_PARTS:
        return ()
    read_first = within_earlier if within else understand
    found = [read_first(replace(question, text=texts[0]), holdings, wide)]
    for text in texts[1:]:
        own = read(text, holdings, wide)
        elsewhere = own.document_ids is not None and own.wants_figure  # 2018年文件又说多少家
        otherwise = _counts_otherwise(own, found[-1])
        timed = own.unit_class == "time" and found[-1].unit_class != "time"  # 多久办好
        apart = own.kind == "who" or elsewhere or otherwise or timed
        if len(_OF_TIME.sub("", own.topic).strip()) < _NO_TOPIC and not (apart or own.matters):
            return ()  # 怎么说的, 叫什么名字: of the same thing
        of_first = _MOST_OF_EACH.fullmatch(fold(text)) and found[0].wants_figure
        before = found[0] if of_first else found[-1]
        found.append(replace(completed(own, before, holdings), text=text))
    definite = [part.kind in _DEFINITE for part in found]
    names_first = found[0].kind == "what" and NAMES.search(fold(texts[0]))
    return tuple(found) if all(definite[1:]) and (definite[0] or names_first) else ()


def _counts_otherwise(own: Understanding, before: Understanding) -> bool:
    """发了多少家, 占比多少, behind a question for another kind of figure."""
    asked, other = (own.unit_class, own.unit), (before.unit_class, before.unit)
    if other == (None, None) and before.wants_figure and own.unit_class == "count":
        return bool(own.unit) and str(own.unit) not in before.text  # 涉及多少户, after 多少个小区
    return (
        "time" not in (asked[0], other[0]) and None not in (asked[0], other[0]) and asked != other
    )
