"""Whether one is on a list: 卓越产业链包括新能源汽车吗, by what the list itself tells.

No sentence that lists others holds the one that is asked about, so that the list has to be asked
for without it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from documents.folding import fold
from documents.patterns import lazy
from qa.citations import MARKER, marked
from qa.evidence.stated import bare
from qa.model import Answer
from qa.understanding.enumerations import counting_off

_MEMBER = lazy(
    r"^(?P<list>[^。?]{3,60}?(?:产业链|集群|产业|领域|方向|行业|名单|目录|清单|园区|机构|平台|渠道|板块|赛道))"
    r"(?:里面?|中|内|名单|目录)*(?:是不是|是否|也|都)*"
    r"(?:(?:有没有|有无)?(?:包括|包含|涵盖|列有|列入|含有?)|(?<=[里中内单录面])(?:有没有|有无|有)|(?<=方向|领域|清单)(?:有没有|有无))"
    r"(?P<one>(?!哪|什么|多少|几|没)[^,。?的]{2,12}?)(?:这[个条项]?)?(?:吗|么|没有?|不|对吗|吧)?[?。]*$"
)
# 航空航天是苏州2018年意见里重点培育的集群吗
_IS_ONE = lazy(
    r"^(?P<one>(?!这|那|哪|谁)[^,。?的是在]{2,10}?)(?:是不是|是否为?|是|算|属于|属不属于)"
    r"(?P<list>[^,。?]{3,40}?(?:的(?:重点)?(?:产业链|集群|产业|领域|方向|行业)"
    r"|(?:产业链|集群|产业|领域|方向|行业)(?=(?:之一|其中之一))))(?:其中)?(?:之一)?(?:吗|么|吧|对吗|对不对)?,?[?。]*$"
)
_POINTS = lazy(r"(?:那|这)(?=\d|[一二三四五六七八九十几])")  # 那10条卓越产业链
_ASKS = lazy(r"吗|么|吧|没有?|不[?。]*$|是不是|是否|有没有|有无")
_SURE = 0.3  # likelihood of the list
_FEWEST = 2  # marks 、 of what lists
_AND = lazy(r"[和与及、]")
_KIND = lazy(r"(?:产业链|产业|集群|行业|领域)$")
_ROLL = lazy(r"(?:名单|目录|清单)$")


@dataclass(frozen=True, slots=True)
class Member:
    """question: for the list that one is said to be on."""

    question: str
    one: str


def member_asked(text: str) -> Member | None:
    folded = fold(text).strip()
    match = _MEMBER.match(folded) or _IS_ONE.match(folded)
    if match is None or not _ASKS.search(folded):
        return None
    asked = _POINTS.sub("", _ROLL.sub("", match["list"]))
    return Member(f"{asked}有哪些?", match["one"])


def stands_in(one: str, told: str) -> bool:
    """机器人和纳米技术, of a list that has both; 电子信息产业 of one of 电子信息、装备制造."""
    names = (_KIND.sub("", name) or name for name in _AND.split(bare(one)) if name)
    return all(name in bare(told) for name in names)


def by_its_list(answer: Answer, listed: Answer, member: Member) -> Answer:
    """相符 or 不符 by the list, then the list; the answer as it was where no list is told, which is
    looked up or closes with what it lists: …等先进制造业集群.

    answer: to the question as it was put; listed: to that for the list
    """
    said = MARKER.sub("", listed.text)
    closed = counting_off(member.question)
    lists = listed.confidence == 1.0 or bool(closed and closed.search(fold(said)))
    told = listed.status == "answered" and listed.citations and listed.confidence >= _SURE
    if not (lists and told and said.count("、") >= _FEWEST):
        return answer
    holds = stands_in(member.one, said)
    verdict = f"{'相符' if holds else '不符'}：所列内容中{'有' if holds else '没有'}“{member.one}”"
    return replace(
        listed,
        question=answer.question,
        kind="yesno",
        text=f"{marked(verdict, *(each.marker for each in listed.citations))}\n{listed.text}",
    )


def has_verdict(answer: Answer) -> bool:
    return answer.status == "answered" and answer.text.startswith(("相符", "不符"))
