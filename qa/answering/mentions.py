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
)
_EITHER = lazy("或者?|、|和|以及")
_SHORTEST = 2  # characters of a word
_MOST = 12  # papers told one by one


def answer_mentions(understood: Understanding, holdings: Holdings) -> Draft | None:
    """Every paper that prints the words asked for, newest first, with the first place of each; of
    words that are joined by 或者 either will do. None where it is not asked, or no paper has them.
    """
    runs = _EITHER.sub(" ", understood.topic).lower().split()
    runs += [matter.said.lower() for matter in understood.matters]
    words = [run for run in dict.fromkeys(runs) if len(run) >= _SHORTEST]
    asked = _ASKS.search(understood.asking) and not understood.follows
    if not asked or not words or understood.kind in ("who", "yesno"):
        return None
    either = len(words) > 1 and bool(_EITHER.search(understood.asking))
    among = understood.document_ids
    citations = Citations()
    lines = []
    for document in sorted(holdings.documents, key=newest_first):
        inside = among is None or document.id in among
        first = _first_place(document, words, either=either) if inside else None
        if first is None:
            continue
        clause, span = first
        said = clause.text[span.start : span.end].strip().rstrip("。").replace("\n", " ")
        place = citations.cite(document, clause, span)
        lines.append(marked(f"{name_of(document)}{clause.reference}：{said}", place))
    if not lines:
        return None
    named = "、".join(f"“{word}”" for word in words)
    head = f"共{len(lines)}份文件提到{named}"
    shown = lines if len(lines) <= _MOST else lines[:_MOST]
    more = f"，先列{_MOST}份" if len(lines) > _MOST else ""
    return finished([f"{head}{more}：{shown[0]}", *shown[1:]], citations)


def _first_place(
    document: Document, words: Sequence[str], *, either: bool
) -> tuple[Clause, Span] | None:
    text = fold(document.text).lower()
    held = [word for word in words if word in text]
    if not held or (len(held) < len(words) and not either):
        return None
    places = (
        (clause, span)
        for kind in ("clause", "preamble")
        for clause in document.clauses
        if clause.kind == kind
        for span in sentences(clause.text)
        if any(word in fold(clause.text[span.start : span.end]).lower() for word in held)
    )
    return next(places, None)
