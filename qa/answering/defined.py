"""What a thing is, by the very clause that says so: 团队特派员, of the item that it heads
(（二）团队特派员 由5至8人组成…), 引导基金, of 本办法所称引导基金,是指….

Sentences that only mention the thing hold its name as well, and often more of the question.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.sentences import Span, opens_list, sentences
from qa.answering.drafts import Draft, finished
from qa.answering.lists import items_one_by_one
from qa.citations import Citations, marked, name_of
from qa.evidence.stated import bare
from qa.names.holdings import Holdings
from qa.names.titles import without_titles
from qa.understanding.meanings import goes_further, things_explained
from qa.understanding.model import Understanding

_HEAD = lazy(r"^[“\"「]?(?P<name>[^,。;:“”\"「」()]{2,16})[”\"」]?(?:[。:\n]|$)")
_SAYS = lazy(
    r"(?:^|[,。;:\s])(?:[^,。;:“]{0,14}?(?:所称|所说|所指)的?)?[“\"「]?(?P<name>[^,。;:“”\"「」()]{2,16})(?:[”\"」][\u4e00-\u9fff]{0,4})?,?"
    r"(?:一般|主要|特|均|都)?(?:是指|系指|指(?![导标数定示挥引南向派明])|即)"
)
_NAMES = lazy(
    r"[“\"「](?P<name>[^“”\"「」]{2,10})[”\"」](?:分别)?(?:是指|指|为|是|即|包括|包含|——|[:(])"
)
# 80分以上不足90分为B级
_GRADES = lazy(
    r"\d[^,。;]{0,20}?(?:为|属于|评为|定为)(?P<name>[^,。;、\d]{2,5}?)(?:等次|等级|档)?(?=[,;。、]|$)"
)
_WITHIN_NAME = lazy(r"[(]([\u4e00-\u9fff]{1,2})[)]")  # 首台(套)
_QUOTED = lazy(r"[“\"「『](?P<thing>[^“”\"「」『』]{2,10})[”\"」』]")
_SO_CALLED = lazy(r"^(?:所[称说指谓]|[讲说提]的?)")
_OF_ANYTHING = ("项目", "企业", "单位", "人员", "人才", "平台")
_MOST_READ = 40  # papers, where the question names none
_BRIEF = 120  # characters of an item that is said whole


@dataclass(frozen=True, slots=True)
class _Told:
    """span: of the sentence or the item in the clause; whole: the item with what is below it."""

    document: Document
    clause: Clause
    span: Span
    name: str
    whole: bool


def answer_defined(understood: Understanding, holdings: Holdings) -> Draft | None:
    """The clause whole, of the papers asked; None unless a single one tells it."""
    alone = understood.kind in ("list", "what", "fact") and not understood.several
    if not alone or understood.follows or understood.context:
        return None
    asked = (understood.asking, without_titles(fold(understood.said)))
    things = tuple(thing for text in asked for thing in things_explained(text.lower()))
    if not things:
        return None
    papers = _papers(understood, holdings)
    found = [t for p in papers for t in _told(p, holdings) if _is_meant(t, things, understood)]
    longest = max((len(told.name) for told in found), default=0)
    found = [told for told in found if len(told.name) == longest]
    if said := [told for told in found if not told.whole]:
        found = said  # what says it in so many words, rather than what is headed so
    return _drafted(found[0], holdings) if len(found) == 1 else None


def _papers(understood: Understanding, holdings: Holdings) -> list[Document]:
    """Those asked, or those that have a word of the topic; none where these are too many."""
    ids, texts = understood.document_ids, holdings.papers.texts
    if ids is not None:
        return [document for document in holdings.documents if document.id in ids]
    begins = {_SO_CALLED.sub("", run)[:2] for run in understood.topic.split()}
    found = [d for d in holdings.documents if any(two in texts[d.id] for two in begins)]
    return found if len(found) <= _MOST_READ else []


def _told(document: Document, holdings: Holdings) -> Iterator[_Told]:
    for clause in document.clauses:
        if clause.kind == "title" or clause.is_row:
            continue
        text = fold(clause.text)
        head = _HEAD.match(text[len(clause.label) :].strip())
        if head and not (clause.label or head[0].endswith(":")):
            head = None  # 综合型:…, but no first sentence of a paragraph
        below = holdings.tree.children.get(clause.id, ())
        if head and (
            below or len(text.rstrip("。 ")) > text.find(head["name"]) + len(head["name"])
        ):
            yield _Told(document, clause, Span(0, len(clause.text.rstrip())), head["name"], True)
        for span in sentences(clause.text, "。!?"):
            said = fold(clause.text[span.start : span.end]).strip().removeprefix(clause.label)
            said = _WITHIN_NAME.sub(r"\1", said)
            for pattern in (_SAYS, _NAMES, _GRADES):
                for match in pattern.finditer(said):
                    yield _Told(document, clause, span, match["name"].strip(), False)


def _is_meant(told: _Told, things: tuple[str, ...], understood: Understanding) -> bool:
    """It is what one of the stretches ends or begins with, and a word of the topic by itself."""
    name = told.name.lower()
    runs = (_SO_CALLED.sub("", run.lower()) for run in understood.topic.split())
    quoted = [match["thing"].lower() for match in map(_QUOTED.fullmatch, things) if match]
    if not told.whole and any(name.startswith(thing) for thing in quoted):
        return True  # “首台套”, of 首台套装备
    if not any(run.startswith(name) for run in runs):
        return False
    about = bare(" ".join((*told.clause.headings, *told.document.metadata.titles)))
    for thing in things:
        _, found, rest = thing.strip('“”"「」『』').rpartition(name)
        rest = rest.strip('“”"「」『』, ')
        if found and (goes_further(rest) or rest in _OF_ANYTHING or rest in about):
            return True
    return False


def _drafted(told: _Told, holdings: Holdings) -> Draft:
    citations = Citations()
    clause = told.clause
    marker = citations.cite(told.document, clause, told.span)
    said = clause.text[told.span.start : told.span.end].strip()
    lines = [f"{name_of(told.document)}：{marked(said, marker)}"]
    if told.whole or opens_list(said):
        below = tuple(c for c in holdings.tree.children.get(clause.id, ()) if not c.is_row)
        lines += items_one_by_one(told.document, below, citations, brief=_BRIEF)
    return finished(lines, citations)
