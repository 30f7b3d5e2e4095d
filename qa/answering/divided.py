"""What a district is to do, and which district does something, of a sentence that speaks of many.

昆山重点发展哪些产业 has two words of a sentence of three hundred characters that gives ten
districts fields of their own; what answers it is the stretch that begins with 昆山市.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.divisions import Division, Share
from documents.folding import fold
from documents.model import Document
from documents.patterns import lazy
from documents.sentences import Span
from index.lexical import bigrams
from qa.answering.drafts import Draft, finished
from qa.citations import Citations, marked, name_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

# 产业园区, 产业政策 and 产业基金 are no fields.
_FIELDS = r"(?:产业|行业|领域|方向|集群|赛道)(?!园|基[地金]|政策|人才|联盟|工人|链|主管)"
_OF_FIELDS = lazy(
    rf"(?:{_FIELDS}|主攻|主打|[重侧]点|聚焦|布局).{{0,8}}(?:哪|什么|啥)"
    rf"|(?:哪|什么|啥).{{0,6}}(?:{_FIELDS}|主攻|主打|重点)"
)
_WHICH_PLACE = lazy(
    r"哪(?:一?个|些|几个|里的?)?(?:县级市|县市区|区县|[市区县旗]|板块|地方|地区|园区|开发区)"
)
_EACH = lazy(
    r"各[个地县市区旗]|[两三四五六七八九十\d几]个?(?:县|区|市|板块)|各自|分别"
    r"|有(?:什么|啥|哪些|何)(?:不同|区别|差别|差异)|(?:不同|区别|差别|差异)在哪"
)
# What a question for fields says beside the place.
_GENERAL = lazy(
    rf"{_FIELDS}|发展|主攻|主打|重点|侧重点?|聚焦|布局|创新|优先|特色|优势|主导|支柱|未来|新兴|培育|打造"
    r"|主要|大力|加快|推动|集中|[各个些几两三四五六七八九十]|县级市|[市区县旗]|自|分别|里|的|往|搞|做|抓|定|是|有|为|把"
    r"|作为|当作?|列为|板块|\s"
)
_HELD = 0.6  # of the pairs of characters of the fields asked for, in what a place does
_CITY = 2  # characters of the name of a city
_LEFT_OVER = 1  # characters of a topic that may be the rest of a word: 方 of 方向
_ANSWERS = lazy(r"负责|牵头|主管|谁管")  # for it, and does not do it


def answer_divided(understood: Understanding, holdings: Holdings) -> Draft | None:
    """None where anything else is asked for, or where no sentence divides fields so."""
    asked = understood.asking
    other = understood.wants_figure or understood.missing or understood.follows
    each = understood.kind == "compare" and _EACH.search(asked)
    if other or (understood.kind in ("yesno", "compare", "document") and not each):
        return None
    which = _WHICH_PLACE.search(asked)
    if not (which or _OF_FIELDS.search(asked)) or _ANSWERS.search(asked):
        return None
    citations, lines = Citations(), []
    for document, division in _divisions(understood, holdings):
        shares = _doing(understood, division, which) if which else _of_places(understood, division)
        spans = [share.span for share in shares] if shares is not None else []
        if shares == division.shares:
            spans = [division.span]
        lines += _told(document, division, spans, citations)
    return finished(lines, citations) if lines else None


def _told(
    document: Document, division: Division, spans: list[Span], citations: Citations
) -> list[str]:
    """Each stretch, and the heading that says what it is: “优化创新集群布局”."""
    clause = division.clause
    said = [
        marked(clause.text[span.start : span.end], citations.cite(document, clause, span))
        for span in spans
    ]
    heading = f"“{clause.heading}”：" if clause.heading and said else ""
    return [f"{name_of(document)}{heading or '：'}{said[0]}", *said[1:]] if said else []


def _divisions(
    understood: Understanding, holdings: Holdings
) -> Iterator[tuple[Document, Division]]:
    """Those of the papers that are asked."""
    among = understood.document_ids
    for document in holdings.documents:
        if among is None or document.id in among:
            for division in holdings.divisions[document.id]:
                yield document, division


def _of_places(understood: Understanding, division: Division) -> tuple[Share, ...] | None:
    """What the places that are named are to do; all, where each is asked about."""
    named = _named(understood.own_text, division) or _named(understood.text, division)
    topic = fold(understood.topic)
    if heading := fold(division.clause.heading):
        topic = topic.replace(heading, " ")
    for share in _named(understood.text, division):
        topic = _without_place(topic, share.place)
    other = len(_GENERAL.sub("", topic)) > _LEFT_OVER
    if not (named or _EACH.search(understood.asking)) or other:
        return None
    return named or division.shares


def _named(text: str, division: Division) -> tuple[Share, ...]:
    return tuple(share for share in division.shares if _names(text, share.place))


def _doing(
    understood: Understanding, division: Division, which: re.Match[str]
) -> tuple[Share, ...] | None:
    """The places that do what is asked for, those that do most of it."""
    wanted = set(bigrams(_GENERAL.sub(" ", _without(fold(understood.topic), which))))
    text = division.clause.text
    held = [
        len(wanted & set(bigrams(fold(text[share.span.start : share.span.end]))))
        for share in division.shares
    ]
    most = max(held, default=0)
    if not wanted or most < _HELD * len(wanted):
        return None
    return tuple(s for s, n in zip(division.shares, held, strict=True) if n == most)


def _without(topic: str, which: re.Match[str]) -> str:
    """The topic without what is left in it of 哪个开发区."""
    return topic.replace(which[0].lstrip("哪一个些几里的"), " ", 1)


def _without_place(topic: str, place: str) -> str:
    """A topic may have lost the beginning of 苏州工业园区, and a question the end of 昆山市."""
    for form in (place, _short(place), *(place[cut:] for cut in range(1, len(place) - 1))):
        if form in topic:
            return topic.replace(form, " ")
    return topic


def _names(question: str, place: str) -> bool:
    bare = place[_CITY:] if len(place) > _CITY + 2 else place  # 高新区 of 苏州高新区
    return any(form in fold(question) for form in (_short(place), bare))


def _short(place: str) -> str:
    """昆山 of 昆山市; 高新区 stays what it is."""
    return place[:-1] if len(place) > 2 and place[-1] in "市区县旗州" else place
