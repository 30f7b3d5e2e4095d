"""有哪些职责, of the one clause of the paper that is headed so (一、主要职责), with what it holds.

No sentence of such a list says what it is a list of, and a bare heading says nothing itself.
"""

from __future__ import annotations

import re
from dataclasses import replace

from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.sentences import Span, opens_list
from qa.answering.counted import behind
from qa.answering.drafts import Draft, finished
from qa.answering.lists import items_one_by_one
from qa.citations import Citations, marked, name_of
from qa.evidence.signals import knows
from qa.evidence.stated import bare
from qa.evidence.terms import share_of, terms_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

# What official headings call a list of things of one kind.
_KINDS = (
    "职责|职能|任务|分工|加分|扣分|减分|原则|权利|义务|纪律|领域|方向|范围|对象|方式|形式|用途|渠道|来源"
    "|类别|类型|布局|指标|成果|规则|制度|机制|责任"
)
_KIND = lazy(
    rf"(?P<kind>{_KINDS})(?:项目?|事项|内容|清单|情形|如下)*"
    "(?:[与和及](?:标准|条件|程序|要求|内容|步骤|范围))?$"
)
_CALLED_ALSO = {"方式": "(?:方式|形式)", "形式": "(?:方式|形式)"}
_GENERAL = lazy(
    r"(?:主要|重点|具体|基本|有关|相关|总体|工作|各项|的|应当?|履行|承担|行使|下列|以下|如下)+"
)
_WHICH = r"(?:哪[些几]|什么|啥|几[项条种个类点])"
_ASKS = (
    rf"{_WHICH}[^,。?;:]{{0,8}}KIND|KIND[^,。?;:]{{0,5}}{_WHICH}"
    r"|(?:列[一出举]?下?|逐[条项一]|罗列)[^,。?;:]{0,24}KIND[^,。?]{0,3}[。?]*$"
)
_ASKING = lazy(r"情形|情况|[拿得加减扣]分?|事|可以|做?成")  # of a topic, what names no matter
_DUTIES_ASKED = (
    r"(?:干|做|管)些?(?:哪些|什么|哪几[样件项])(?:事|活儿?|工作)"
    r"|(?:当好|扮演|充当|担当)(?:哪|什么)"
    r"|管些?(?:什么|啥|哪些)|承担些?(?:什么|哪些|哪几[样件项])(?:任务|工作|事)"
)
_POINTS_ASKED = {
    "加分": r"(?:靠|凭|做|哪些|什么|怎样|如何)[^,。?]{0,20}(?:加|拿|得|挣)分|加几分",
    "扣分": r"(?:哪些|什么|怎样)[^,。?]{0,20}(?:(?:扣|丢|失)分|倒扣|被扣)|扣(?:几分|多少)",
}
# 支持哪几类项目, of 支持方向
_SORTS_ASKED = (
    r"(?:支持|扶持|资助|申报|布局|分[成为]?|包括)[^,。?]{0,6}"
    r"(?:哪[几些](?:[类种块]|个?方面)|几(?:[类种块]|个?方面))"
)
_SORTS = ("方向", "领域", "范围", "类别", "类型", "布局")
# Said in every question for such a list.
_SAID = lazy("|".join((_KINDS, _DUTIES_ASKED, *_POINTS_ASKED.values(), _SORTS_ASKED)))
_LEADS_IN = lazy(r"^(?P<name>[^,。;:]{2,16}?)(?:如下|包括|为|有)?[:：]")
_ENUMERATES = lazy(r"[;；].*[;；]", re.S)
_ABOUT_IT = 0.4  # of the topic beside the kind, in the titles and headings
_FEW_PAPERS = 4  # of one place, of which one may have such a list
_BRIEF = 120  # characters of an item that is said whole


def answer_headed(understood: Understanding, holdings: Holdings) -> Draft | None:
    """The clause whole, of the paper or the few papers asked; None unless a single heading fits."""
    ids = tuple(understood.document_ids or ())
    each = understood.kind == "fact" and re.search(r"各|分别", understood.asking)
    listed = understood.kind in ("list", "what") or each
    alone = not (understood.follows or understood.context) and 0 < len(ids) <= _FEW_PAPERS
    asked = fold(understood.asking)
    if not listed or not alone or not _SAID.search(asked):
        return None
    found = [
        clause
        for document in map(holdings.by_id.__getitem__, ids)
        for clause in document.clauses
        if _is_list(clause, holdings) and _is_asked(clause, asked, document)
    ]
    if len(found) > 1:  # 链长职责 rather than 主要职责, which it stands below
        most = max(len(_modifier(clause)) for clause in found)
        found = [clause for clause in found if len(_modifier(clause)) == most]
    if len(found) != 1:
        return None
    document = holdings.by_id[found[0].document_id]
    if not _is_about(found[0], understood, document, holdings):
        return None
    clause, citations = found[0], Citations()
    items = _below(clause, holdings)
    end = len(clause.text.rstrip())
    head = marked(clause.text[:end], citations.cite(document, clause, Span(0, end)))
    lines = [f"{name_of(document)}：{head}"]
    return finished(
        [*lines, *items_one_by_one(document, items, citations, brief=_BRIEF)], citations
    )


def _is_list(clause: Clause, holdings: Holdings) -> bool:
    if clause.kind != "clause" or not _heading(clause):
        return False
    below = _below(clause, holdings)
    kind = _KIND.search(_heading(clause))
    if below and kind and all(kind["kind"] in c.heading for c in below):
        return False  # 主要职责, of several bodies
    return len(below) > 1 or bool(_ENUMERATES.search(clause.text))


def _heading(clause: Clause) -> str:
    """加分项 of 加分项包括:, too, and 理事会履行下列职责 at the end of an article."""
    text = fold(clause.text)[len(clause.label) :].strip()
    if opens_list(text):
        text = text.rstrip().rpartition("。")[2].strip()
    led = _LEADS_IN.match(text)
    return fold(clause.heading or (led["name"] if led else "")).rstrip("。:")


def _below(clause: Clause, holdings: Holdings) -> tuple[Clause, ...]:
    """Of a paragraph the labelled clauses that follow it: 加分项包括:."""
    if not clause.label:
        return behind(clause, holdings.tree)
    return tuple(c for c in holdings.tree.children.get(clause.id, ()) if not c.is_row)


def _modifier(clause: Clause) -> str:
    """链长 of 链长职责; empty of 主要职责."""
    heading = _heading(clause)
    kind = _KIND.search(heading)
    return _GENERAL.sub("", heading[: kind.start()]) if kind else ""


def _is_asked(clause: Clause, asked: str, document: Document) -> bool:
    heading = _heading(clause)
    kind = _KIND.search(heading)
    if kind is None:
        return False
    asks = _ASKS.replace("KIND", _CALLED_ALSO.get(kind["kind"], kind["kind"]))
    if kind["kind"] in _SORTS and re.search(_SORTS_ASKED, asked):
        return True
    points = _POINTS_ASKED.get(kind["kind"])
    if points and re.search(points, asked):
        return True
    duties = kind["kind"] in ("职责", "任务") and re.search(_DUTIES_ASKED, asked)
    if kind["kind"] == "任务" and not (duties and "重点" not in heading):
        return False  # of a plan these are its chapters
    if not (duties or re.search(asks, asked)):
        return False
    modifier = _modifier(clause)
    return modifier in asked or any(modifier in fold(t) for t in document.metadata.titles)


def _is_about(
    clause: Clause, understood: Understanding, document: Document, holdings: Holdings
) -> bool:
    """What else the question speaks of stands in the heading, above it or in the titles."""
    heading = _heading(clause)
    kind = _KIND.search(heading)
    modifier = _modifier(clause)
    if len(modifier) > 1 and modifier in fold(understood.asking):
        return True
    topic = _ASKING.sub(" ", understood.topic.replace(kind["kind"], " ") if kind else "")
    terms = terms_of(replace(understood, topic=topic, wants_aim=False), holdings)
    terms = tuple(term for term in terms if knows(holdings, term))
    about = bare(" ".join((heading, *clause.headings, *document.metadata.titles)))
    share = share_of(terms, [float(term.stands_in(about)) for term in terms])
    return not terms or share >= _ABOUT_IT
