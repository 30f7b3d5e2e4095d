"""Which paper says it, 扶持家具产业的是哪份文件: its name, cited from its title."""

from __future__ import annotations

from documents.folding import fold
from documents.model import Document
from documents.patterns import lazy
from documents.sentences import Span
from index.lexical import bigrams
from qa.answering.drafts import Draft, finished
from qa.citations import Citations, name_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_KIND = "(?:文件|政策|意见|计划|方案|办法|通知|措施|规定)"
_WHICH = lazy(
    rf"哪一?[份个部]{_KIND}(?:里|中|上)?面?(?:首?先)?(?:提|讲|说|写|定|要求|规定|出现|有)"
    rf"|(?:是|出自|见于|(?:原文|出处|写|登)在)的?哪一?[份个部]{_KIND}|出自(?:哪|什么)|{_KIND}(?:叫什么|是哪一?[份个部])"
)
_OF_TITLE = 0.5  # of a topic's pairs of characters, in the title of the paper meant


def asks_which_paper(folded: str) -> bool:
    return bool(_WHICH.search(folded))


def answer_which_paper(understood: Understanding, holdings: Holdings) -> Draft | None:
    """The one paper of the place named whose title holds the topic; None for none or several."""
    if not asks_which_paper(understood.asking) or understood.several:
        return None
    papers = [d for d in holdings.documents if d.id in (understood.document_ids or ())]
    meant = [d for d in papers if _titled(understood.topic, d)]
    if len(meant) != 1:
        return None
    citations = Citations()
    line = cite_title(meant[0], citations)
    return finished([f"{line}。"], citations) if line else None


def cite_title(document: Document, citations: Citations) -> str:
    """The paper's name with a marker of its title; empty where that is printed nowhere."""
    for clause in document.clauses:
        if clause.kind in ("title", "record") and fold(document.title) in fold(clause.text):
            marker = citations.cite(document, clause, Span(0, len(clause.text)))
            return f"{name_of(document)}[{marker}]"
    return ""


def _titled(topic: str, document: Document) -> bool:
    pairs = set(bigrams(topic))
    titles = set(bigrams(" ".join(document.metadata.titles)))
    return bool(pairs) and len(pairs & titles) >= _OF_TITLE * len(pairs)
