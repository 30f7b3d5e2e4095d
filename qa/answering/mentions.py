"""Which papers speak of a word, 哪些文件涉及养殖, where no sentence is likely to be meant by it."""

from __future__ import annotations

from collections.abc import Sequence

from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.sentences import Span, sentences
from qa.answering.drafts import Draft, finished
from qa.citations import Citations, marked, name_of
from qa.names.holdings import Holdings
from qa.names.papers import newest_first
from qa.understanding.model import Understanding

_PAPERS = "(?:文件|政策|意见|办法|方案|通知|计划|措施|条例|规定|法规)"
_SPEAKS = "(?:提到|提及|涉及|讲到|说到|谈到|写到|写了|讲了|说了|提了|出现|有关|关于|包含)"
_ASKS = lazy(
    rf"(?:哪[些几]?[份个部]?|什么|有没有|有无)[^,。?]{{0,4}}{_PAPERS}[^,。?]{{0,4}}{_SPEAKS}"
    rf"|{_SPEAKS}[^。?]{{2,20}}的{_PAPERS}(?:都|分别|一共)*(?:有|是)?(?:哪|什么|几|多少|吗|[?。]*$)"
    rf"|在哪[些几]?[份个部]?{_PAPERS}[里中]?(?:被)?{_SPEAKS}"
    rf"|[份个部]{_PAPERS}(?:里面?|中|当中)?[,，]?(?:有)?哪[些几][份个部]?(?:都)?(?:{_SPEAKS}|提出)"
)
_EITHER = lazy("或者?|、")
_AND = lazy("和|以及|与")
_CONTENT = lazy("(?:什么|哪些|啥)(?:规定|内容|要求|措施|支持|条件|好处)")
_SHORTEST = 2  # characters of a word
_MOST = 12  # papers told one by one
Place = tuple[Clause, Span]


def answer_mentions(understood: Understanding, holdings: Holdings) -> Draft | None:
    """Every paper that prints the words asked for, newest first, each with a place; of words that
    are joined by 或者 either will do. None where it is not asked, or no paper has them.
    """
    runs = _AND.sub(" ", _EITHER.sub(" ", understood.topic)).lower().split()
    runs += [matter.said.lower() for matter in understood.matters]
    words = [run for run in dict.fromkeys(runs) if len(run) >= _SHORTEST]
    asked = _ASKS.search(understood.asking) and not understood.follows
    asked = asked and not _CONTENT.search(understood.asking)
    if not asked or not words or understood.kind in ("who", "yesno"):
        return None
    either = len(words) > 1 and bool(_EITHER.search(understood.asking))
    among = understood.document_ids
    papers = [
        (document, place)
        for document in sorted(holdings.documents, key=newest_first)
        if among is None or document.id in among
        if (place := _best_place(document, words, either=either)) is not None
    ]
    return _told(papers, words, "或" if either else "和") if papers else None


def _told(papers: Sequence[tuple[Document, Place]], words: Sequence[str], joint: str) -> Draft:
    citations = Citations()
    lines = []
    for document, (clause, span) in papers[:_MOST]:
        said = clause.text[span.start : span.end].strip().rstrip("。").replace("\n", " ")
        place = citations.cite(document, clause, span)
        lines.append(marked(f"{name_of(document)}{clause.reference}：{said}", place))
    named = joint.join(f"“{word}”" for word in words)
    more = f"，先列{_MOST}份" if len(papers) > _MOST else ""
    return finished([f"共{len(papers)}份文件提到{named}{more}：{lines[0]}", *lines[1:]], citations)


def _best_place(document: Document, words: Sequence[str], *, either: bool) -> Place | None:
    """The first sentence that holds most of the words; None where the paper lacks what it needs."""
    text = fold(document.text).lower()
    held = [word for word in words if word in text]
    if not held or (len(held) < len(words) and not either):
        return None
    best, most = None, 0
    for kind in ("clause", "preamble"):
        for clause in (c for c in document.clauses if c.kind == kind):
            for span in sentences(clause.text):
                said = fold(clause.text[span.start : span.end]).lower()
                if (count := sum(word in said for word in held)) > most:
                    best, most = (clause, span), count
    return best
