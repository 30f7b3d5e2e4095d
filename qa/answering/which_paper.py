"""Which paper says it, 扶持家具产业的是哪份文件: its name, cited from its title."""

from __future__ import annotations

from dataclasses import replace

from documents.folding import fold
from documents.model import Document
from documents.patterns import lazy
from documents.regions import short_name
from documents.sentences import Span
from index.lexical import bigrams
from qa.answering.drafts import Draft, finished
from qa.citations import Citations, name_of
from qa.names.holdings import Holdings
from qa.names.papers import newest_first
from qa.understanding.model import Understanding

_KIND = "(?:文件|政策|意见|计划|方案|办法|通知|措施|规定)"
_WHICH = lazy(
    rf"哪一?[份个部]{_KIND}(?:里|中|上)?面?(?:首?先)?(?:提|讲|说|写|定|要求|规定|出现|有)"
    rf"|(?:是|出自|见于|(?:原文|出处|写|登)在)的?哪一?[份个部]{_KIND}|出自(?:哪|什么)|{_KIND}(?:叫什么|是哪一?[份个部])"
)
_WHICH_PLACE = lazy(
    rf"(?:是|属于|出自)?哪一?[个座]?(?:城市|地方|地区|省份?|市)的(?:{_KIND}|规定|做法)"
    r"|(?:是|在)哪一?[个座]?(?:城市|地方|省份?|市)(?:出台|规定|实行|推出)"
)
# 哪些城市出台了低空经济的扶持政策
_WHICH_PLACES = lazy(
    r"(?:哪[些几]|有哪|什么)个?(?:城市|地方|地区|省市|省份?|市|区县|县区|县)(?:都|已经?|分别)*"
    r"(?:出台|发布|制定|印发|推出|颁布|有)了?(?:过)?(?P<on>[^,。?]{2,24}?)的?(?:扶持|支持|专门|专项|相关|有关|鼓励)?的?"
    rf"(?:行动|实施|管理|工作|专项)?{_KIND}[?。!]*$"
)
_UNMARKED = str.maketrans("", "", "“”\"‘’'「」")
_OF_TITLE = 0.5  # of a topic's pairs of characters, in the title of the paper meant


def asks_which_paper(folded: str) -> bool:
    return bool(_WHICH.search(folded))


def with_place_named(draft: Draft, understood: Understanding) -> Draft:
    """减免30%检测费用, where it is asked which city's rule that is: with the paper's name before
    it, unless the text tells the place.
    """
    if draft.reason or not draft.citations or not _WHICH_PLACE.search(understood.asking):
        return draft
    document = draft.citations[0].document
    region = document.metadata.region
    if not region or short_name(region) in draft.text:
        return draft
    named = name_of(document)
    of_place = "" if short_name(region) in fold(named) else region
    return replace(draft, text=f"{of_place}{named}：{draft.text}")


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


def answer_which_places(understood: Understanding, holdings: Holdings) -> Draft | None:
    """Of each place that has a paper on it, by their titles, that paper; newest first."""
    asked = _WHICH_PLACES.search(understood.asking)
    if asked is None or understood.follows:
        return None
    among = understood.document_ids
    papers = [d for d in holdings.documents if among is None or d.id in among]
    named = [d for d in papers if d.metadata.region and _is_titled(asked["on"], d)]
    citations = Citations()
    lines = [_of_place(document, citations) for document in sorted(named, key=newest_first)]
    return finished([line for line in lines if line], citations) if any(lines) else None


def _is_titled(matter: str, document: Document) -> bool:
    titles = (fold(title).translate(_UNMARKED) for title in document.metadata.titles)
    return any(matter.translate(_UNMARKED) in title for title in titles)


def _of_place(document: Document, citations: Citations) -> str:
    named, place = cite_title(document, citations), document.metadata.region or ""
    return f"{place}：{named}" if named else ""


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
