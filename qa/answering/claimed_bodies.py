"""A claim about who answers for a task, against the list of the clause: 由市发改委牵头,对吗."""

from __future__ import annotations

from collections.abc import Sequence

from documents.departments import Responsibility, read_responsibility
from documents.folding import fold
from documents.patterns import lazy
from qa.evidence.evidence import Evidence
from qa.names.offices import Offices
from qa.understanding.kinds import claims_office
from qa.understanding.model import Understanding

_ALONE = lazy(r"(?:一家|一个部门|单独|独自|独家)[^,。?]{0,4}(?:负责|承担|管)|(?:只|仅)由")
_DENIES = lazy(r"(?<![是由归])不(?:是|由|归|用)(?!吗|吧|[?。]|$)")
_LEADS = lazy(r"(?:由|是)(?!不是|否|由)(?P<body>[\u4e00-\u9fff]{2,24}?)(?:来)?牵头")
_TAKES_PART = lazy(r"(?:参与|参加|配合|有份|有责任)(?:了|其中)?(?:吗|么|吧|没有?|不)")
_AS_GOOD = 0.5  # of the score of a heading
_PART = lazy(r"[,;。?]")
_IS_IT = lazy(r"(?:部门|单位|的)*(?:是|为)")


def claims_department(understood: Understanding) -> bool:
    """我在国企管采购,会处分我吗 claims nothing of who answers for what."""
    speaks = any(word in understood.text for word in ("负责", "牵头", "管", "责任"))
    takes_part = bool(understood.departments) and bool(_TAKES_PART.search(understood.own_asking))
    return takes_part or (
        speaks and bool(understood.departments or claims_office(understood.asking))
    )


def with_list_first(
    understood: Understanding, evidence: tuple[Evidence, ...]
) -> tuple[Evidence, ...]:
    """A clause that lists departments before a heading that lists none: 推进企业技术改造升级."""
    if not claims_department(understood) or read_responsibility(evidence[0].clause.text):
        return evidence
    least = _AS_GOOD * evidence[0].score
    listed = (e for e in evidence if e.score >= least and read_responsibility(e.clause.text))
    best = evidence[0]
    heads = bool(best.clause.heading) and best.text.rstrip("。 \n").endswith(best.clause.heading)
    first = next(listed, best) if heads else best
    return (first, *(e for e in evidence if e is not first))


def of_departments(responsibility: Responsibility, understood: Understanding) -> str:
    """Who is listed may answer for a task, but leads it only where the clause says so; a denial is
    given the list and no verdict.
    """
    asked = understood.asking
    named, leads = responsibility.names, responsibility.leads
    claimed = [name for name in named if name in asked or name in understood.departments]
    listed = f"责任部门为{'、'.join(named)}"
    if leads:
        listed += f"，牵头部门为{'、'.join(leads)}"
    if _DENIES.search(asked):
        return listed
    if claimed and _ALONE.search(asked) and len(named) > 1:
        return f"不符：{listed}，不止一家"
    leading = _said_to_lead(asked, named)
    if leading and not leads:
        return f"{listed}，没有标明牵头部门"
    if leading and not set(leading) <= set(leads):
        return f"不符：{listed}"
    return f"{'相符' if claimed else '不符'}：{listed}"


def _said_to_lead(asked: str, named: Sequence[str]) -> tuple[str, ...]:
    """Those that stand before 牵头 in its part of the sentence, or behind 牵头部门是."""
    for part in _PART.split(asked):
        before, leads, behind = part.partition("牵头")
        if leads:
            is_it = _IS_IT.match(behind)
            return Offices(named).named(behind if is_it else before)[0]
    return ()


def leads_itself(asked: str, sentence: str) -> bool:
    """由领导小组办公室牵头制定…吗, of a sentence that says so, whomever the clause lists."""
    claim = None if _DENIES.search(fold(asked)) else _LEADS.search(fold(asked))
    return claim is not None and f"{claim['body']}牵头" in fold(sentence)
