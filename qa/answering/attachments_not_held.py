"""What stands in an attachment that a paper names and the library does not hold: 目录里有哪些."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.sentences import Span
from qa.answering.drafts import Draft
from qa.answering.refusal import refuse
from qa.citations import Citations, marked, name_of
from qa.evidence.reasons import Reason
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_KIND = "(?:目录|名录|名单|清单|一览表|汇总表|分工表|分解表|明细表)"
_NAME = lazy(
    rf"(?:\d{{1,2}}[.、]\s*)?(?P<stem>[^\n;；。]{{3,40}}?)(?P<kind>{_KIND})(?=$|[\n;；。\s])"
)
_LABEL = lazy(r"^附件?\s?\d{0,2}\s?[:.]?\s*")
_SHORTEST = 5  # characters of a name without its kind, to be asked about without it
# …里面都有哪些, …的第一条是什么
_ASKED = (
    r"(?:里|中|上)?面?的?(?:内容|都|分别|具体|一共|究竟|到底|列了?|收录了?|"
    r"(?:是|有|包括|包含|指|列出)了?)*"
    r"(?:哪些|哪[几\d一二三四五六七八九十]+[条个家项种类]|什么|啥|第[一二三四五六七八九十\d]+[条个家项]是?(?:什么|哪))"
    r"[\u4e00-\u9fff]{0,4}[?。]*$"
)
# 名单能给我看看吗
_SHOWN = (
    r"的?(?:内容|全文|全表)?,?(?:(?:能不?能?|可不?可?以|可否|请|麻烦|想)[^,。?]{0,4}(?:看|发|列|提供|给|念)"
    r"|(?:给|发|列)(?:我|一下|出来))[^,。?]{0,6}[吗么?。]*$"
)


def answer_attachment_not_held(understood: Understanding, holdings: Holdings) -> Draft | None:
    """A refusal that points at the name of the attachment; None where none is asked about."""
    asked = understood.kind in ("list", "what", "fact") and not understood.several
    if not asked or understood.follows:
        return None
    folded = understood.asking
    among = understood.document_ids
    for document in holdings.documents:
        if among is not None and document.id not in among:
            continue
        for clause, name in _not_held(document, holdings):
            if _is_asked(name, folded):
                return _refused(document, clause, understood, holdings)
    return None


def _not_held(document: Document, holdings: Holdings) -> Iterator[tuple[Clause, re.Match[str]]]:
    named = [c for c in document.clauses if c.kind == "attachment"]
    bodies = {fold(c.heading) for c in named if _has_body(c, holdings)}
    for clause in named:
        said = _LABEL.sub("", fold(clause.text))
        for name in () if _has_body(clause, holdings) else _NAME.finditer(said):
            if name["stem"] + name["kind"] not in bodies:
                yield clause, name


def _has_body(clause: Clause, holdings: Holdings) -> bool:
    return bool(holdings.tree.children.get(clause.id))


def _is_asked(name: re.Match[str], folded: str) -> bool:
    stem = re.escape(name["stem"])
    kind = name["kind"] if len(name["stem"]) < _SHORTEST else f"(?:{name['kind']})?"
    shown = f"{stem}的?{_KIND}?{_SHOWN}"
    return bool(re.search(f"{stem}{kind}{_ASKED}|{shown}", folded))


def _refused(
    document: Document, clause: Clause, understood: Understanding, holdings: Holdings
) -> Draft:
    draft = refuse(Reason("attachment not held"), understood, holdings)
    citations = Citations()
    marker = citations.cite(document, clause, Span(0, len(clause.text)))
    said = " ".join(clause.text.split())
    line = marked(f"{name_of(document)}只列有名称：{said}", marker)
    return replace(draft, text=f"{draft.text}\n{line}", citations=tuple(citations.made))
