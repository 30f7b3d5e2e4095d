"""Whether a list speaks of what is asked about it: 进口关税 of 对造雪设备进口关税有什么优惠."""

from __future__ import annotations

from documents.folding import fold
from documents.model import Document
from documents.patterns import lazy
from qa.answering.found_lists import FoundList
from qa.evidence.stated import bare
from qa.understanding.model import Understanding

_PAIR = 2  # characters at the end of a topic that tell what is asked of it
_OF_ASPECT = lazy(
    r"对(?P<of>[^,。?]{2,24}?)(?:都|分别|又|还|各)*有(?:什么|哪些|啥|何)(?:具体|特殊|特别)?"
    r"(?:优惠|要求|规定|扶持|支持|政策|待遇|好处)"
)
_OF_WHAT = lazy(
    r"(?P<aspect>[\u4e00-\u9fff]{2})(?:都|分别|又|还|各)*有(?:什么|哪些|啥|何)(?:具体|特殊|特别)?(?:要求|规定)"
)
_JOINED = lazy("[、和与及]")


def speaks_of_aspect(listed: FoundList, understood: Understanding) -> bool:
    """关税 of 对造雪设备进口关税有什么优惠, which the list is asked about, or one of several."""
    asked = _OF_ASPECT.search(understood.asking)
    if asked is None:
        return _is_known(listed.document, understood.asking)
    items = (item.text for item in listed.items)
    clause, titles = listed.clause, listed.document.metadata.titles
    about = bare(" ".join((clause.text, *clause.headings, clause.heading, *items, *titles)))
    each_of = (each.rpartition("的")[2] for each in _JOINED.split(asked["of"].lower()))
    aspects = [each for each in each_of if len(each) >= _PAIR]
    matters = [m for m in understood.matters if any(a.endswith(m.said.lower()) for a in aspects)]
    written = [form.lower() for m in matters for form in (m.said, *m.written)]
    return not aspects or any(form in about for form in (*written, *(a[-_PAIR:] for a in aspects)))


def _is_known(paper: Document, asking: str) -> bool:
    """网速 of 孵化器网速有什么要求 stands somewhere in the paper."""
    asked = _OF_WHAT.search(asking)
    return asked is None or asked["aspect"].lower() in fold(paper.text).lower()
