"""What a paper consists of: its sections by their headings, or the tasks that it sets.

哪些重点任务, 主要内容是什么, 分几个部分 and 主要目标是什么 name no matter that a sentence could
hold, so they are answered from the tree of clauses.
"""

from __future__ import annotations

from collections.abc import Iterable

from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.sentences import Span
from qa.answering.drafts import Draft, finished
from qa.answering.lists import items_one_by_one
from qa.citations import Citations, marked, name_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_TASKS = lazy(r"任务|工作|举措|措施|行动|重点|部署")
_PARTS = lazy(r"[讲说写]了?些?[什啥]|内容|部分|框架|结构|目录|大纲|提纲|章节?|方面|板块")
_NOTHING_ELSE = lazy(
    r"(?:主要|重点|具体|核心|基本|整体|总体|大致|主体|目标(?=任务)|任务|工作|举措|措施|行动|部署|安排|内容|部分"
    r"|框架|结构|目录|大纲|提纲|要点|章节?|方面|板块|事项|文件|讲|说|写|提|分|围绕|涉及|涵盖|包含|组成|构成|明确|布置|推进|今年|全年|抓好?|做好?|好|共|[一二三四五六七八九十几\d]+[个大]?|\s)*"
)
_OF_TASKS = lazy(r"任务|工作|举措|措施|行动|要求")
# “重点任务”这一部分, 保障措施那一章
_QUOTED = lazy(r"[“「]([^“”「」]{2,30})[”」]")
_SECTION = lazy(r"[”」]?[的里]?(?:(?:这|那)一?(?:个?部分|章|节|块)|部分)")
_NO_TASKS = lazy(r"保障|组织|总体要求|指导思想|原则|目标|附则")


def answer_outline(understood: Understanding, holdings: Holdings) -> Draft | None:
    """The tasks or sections of the one paper named; None where anything else is asked for."""
    if understood.kind in ("who", "yesno", "compare") or understood.follows:
        return None
    asked = understood.asking
    tasks = bool(_TASKS.search(understood.topic))
    parts = bool(_PARTS.search(asked))
    document = _the_one(understood, holdings)
    nothing_else = _NOTHING_ELSE.fullmatch(understood.topic) and not understood.matters
    if document is None or not (nothing_else and (tasks or parts)) or understood.wants_aim:
        return None
    top = _headed(c for c in document.clauses if c.parent is None and c.kind == "clause")
    if len({clause.reference for clause in top}) < len(top):  # a notice, and the plan it issues
        return None
    if section := _section_named(asked, document, holdings):
        return _of_section(document, section, holdings)
    sections = [
        clause
        for clause in top
        if _OF_TASKS.search(clause.heading) and not _NO_TASKS.search(clause.heading)
    ]
    inside = _headed(holdings.tree.children.get(sections[0].id, ())) if len(sections) == 1 else []
    if len(inside) < 2 and len(top) < 2:
        return None
    citations = Citations()
    if tasks and len(inside) > 1:
        lines = [_line(document, sections[0], citations, f"共{len(inside)}项")]
        lines += [_line(document, clause, citations) for clause in inside]
    else:
        lines = [marked(f"{name_of(document)}共{len(top)}个部分", _first(document, top, citations))]
        for clause in top:
            lines.append(_line(document, clause, citations))
            of_it = inside if sections == [clause] else []
            lines += [_line(document, each, citations) for each in of_it]
    return finished(lines, citations)


def _section_named(asked: str, document: Document, holdings: Holdings) -> Clause | None:
    """“重点任务”这一部分, 重点任务部分: the section of that very heading."""
    quoted = _QUOTED.findall(asked)
    before = [asked[: match.start()] for match in _SECTION.finditer(asked)]
    for clause in document.clauses:
        heading = fold(clause.heading)
        named = heading in quoted or any(text.endswith(heading) for text in before)
        if heading and named and len(holdings.tree.children.get(clause.id, ())) > 1:
            return clause
    return None


def _of_section(document: Document, section: Clause, holdings: Holdings) -> Draft:
    citations = Citations()
    inside = holdings.tree.children[section.id]
    lines = [_line(document, section, citations, f"共{len(inside)}项")]
    return finished([*lines, *items_one_by_one(document, inside, citations)], citations)


def _the_one(understood: Understanding, holdings: Holdings) -> Document | None:
    ids = understood.document_ids if understood.named else holdings.only
    papers = [holdings.by_id[i] for i in ids or () if i in holdings.by_id]
    return papers[0] if len(papers) == 1 else None


def _headed(clauses: Iterable[Clause]) -> list[Clause]:
    """Those with a heading; none where a numbered one has none, lest the count leave it out."""
    clauses = tuple(clauses)
    bare = any(clause.label and not clause.heading for clause in clauses)
    return [] if bare else [clause for clause in clauses if clause.heading]


def _first(document: Document, top: list[Clause], citations: Citations) -> int:
    return citations.cite(document, top[0], _heading(top[0]))


def _heading(clause: Clause) -> Span:
    return Span(0, clause.text.find(clause.heading) + len(clause.heading))


def _line(document: Document, clause: Clause, citations: Citations, more: str = "") -> str:
    span = _heading(clause)
    said = f"“{clause.heading}”{more}" if more else clause.text[: span.end]
    return marked(said, citations.cite(document, clause, span))
