"""几个单位各管什么: the one clause of the paper that gives each of several bodies its part.

No sentence of it holds the words of such a question, and each tells of one body alone.
"""

from __future__ import annotations

import re

from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy, made_up
from documents.sentences import Span, sentences
from qa.answering.drafts import Draft, finished
from qa.answering.lists import items_one_by_one
from qa.answering.stretches import without_label
from qa.citations import Citations, marked, name_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_BODIES = "(?:部门|单位|机构|家|方|成员|局委|委办局?)"
_ASKS = lazy(
    rf"(?:各|几个?|这些|那些|相关|有关){_BODIES}[^,。?]{{0,8}}(?:分工|职责|[管干做](?:些)?(?:什么|啥|哪)|负责(?:些)?(?:什么|啥|哪)|承担(?:些)?(?:什么|哪))"
    rf"|{_BODIES}(?:之间)?的?(?:职责)?(?:是)?(?:怎么|如何|怎样|咋)(?:个)?(?:分工|划分|分的)|谁[管干]什么|各[管司]其?[什职]"
    rf"|分工[是都]?(?:怎|如何|什么)|(?:怎么|如何|怎样)分工"
)
_ACTS = lazy(
    r"(?:^|[,。;:\s、)])(?P<body>[\u4e00-\u9fff]{2,18}?(?:局|厅|委|办|部|部门|机关|政府|管委会|机构|公司|中心|协会|海关|办事处))"
    r"(?:会同[^,。;]{2,16}|\([^()]{2,20}\)|应当?|具体|主要|按[^,。;]{2,8})?"
    r"(?:负责|承担|牵头|组织|统筹|指导|协助|配合|核定|提供|受理|作为|是)"
)
# 省财政厅在中试基地管理里管什么
_PART_ASKED = lazy(
    r"(?P<body>[\u4e00-\u9fff]{1,12}?(?:局|厅|委|办|部门|管委会|中心|委员会))"
    r"(?:在[^,。?]{2,20}?(?:里面?|中|上|方面))?(?:主要|具体|都|要|又)*"
    r"(?:(?:管|干|做|负责|承担)(?:些)?(?:什么|啥|哪些)|的?(?:职责|分工)(?:是|有|包括)?(?:什么|啥|哪些))"
)
_SHORT_NAME = lazy(r"[省市县区州旗][\u4e00-\u9fff]{1,10}$")  # 市财政局, of 宁溪市财政局
_FEWEST = 3  # bodies that make a division of labour


def answer_division_of_labour(understood: Understanding, holdings: Holdings) -> Draft | None:
    """The clause whole, of the one paper asked; None where no single clause has most bodies."""
    ids = tuple(understood.document_ids or ())
    plain = understood.kind in ("list", "what", "fact", "who") and not understood.several
    if not plain or understood.follows or understood.departments or len(ids) != 1:
        return None
    if not _ASKS.search(fold(understood.asking)):
        return None
    document = holdings.by_id[ids[0]]
    told = [(len(_bodies(clause, holdings)), clause) for clause in _clauses(document)]
    most = max((bodies for bodies, _ in told), default=0)
    found = [clause for bodies, clause in told if bodies == most]
    if most < _FEWEST or len(found) != 1:
        return None
    clause, citations = found[0], Citations()
    text = clause.text.rstrip()
    head = marked(text, citations.cite(document, clause, Span(0, len(text))))
    below = _below(clause, holdings)
    return finished(
        [f"{name_of(document)}：{head}", *items_one_by_one(document, below, citations)], citations
    )


def answer_part_of_a_body(understood: Understanding, holdings: Holdings) -> Draft | None:
    """省财政厅管什么: every sentence of the one paper asked that gives that body a part; None where
    lists of departments name it, which tell its tasks, or no sentence does.
    """
    asked = _PART_ASKED.search(fold(understood.own_asking))
    ids = tuple(understood.document_ids or holdings.only)
    if asked is None or len(ids) != 1 or understood.departments or understood.several:
        return None
    document, citations = holdings.by_id[ids[0]], Citations()
    acts = _acting(asked["body"])
    lines = []
    for clause in _clauses(document):
        for span in sentences(clause.text, "。;；\n"):
            span = without_label(clause, span)
            said = clause.text[span.start : span.end].strip()
            if acts.search(fold(said)):
                lines.append(marked(said.rstrip("。；;"), citations.cite(document, clause, span)))
    return finished(lines, citations) if lines else None


def _acting(body: str) -> re.Pattern[str]:
    """市财政局应当…, 宁溪市财政局会同…: the body as the subject, by its name or its end."""
    short = _SHORT_NAME.search(body)
    name = re.escape(short[0] if short else body)
    return made_up(rf"(?:^|[,;:、\s)])[\u4e00-\u9fff]{{0,4}}{name}(?![的等、和与及,。;:]|$)")


def _clauses(document: Document) -> list[Clause]:
    return [c for c in document.clauses if c.kind == "clause" and not c.is_row]


def _below(clause: Clause, holdings: Holdings) -> tuple[Clause, ...]:
    return tuple(c for c in holdings.tree.children.get(clause.id, ()) if not c.is_row)


def _bodies(clause: Clause, holdings: Holdings) -> set[str]:
    """Those to which the clause, or what stands directly below it, gives a part."""
    texts = [clause.text, *(c.text for c in _below(clause, holdings))]
    labels = (clause.label, *(c.label for c in _below(clause, holdings)))
    said = (fold(t)[len(label) :] for t, label in zip(texts, labels, strict=True))
    return {match["body"] for text in said for match in _ACTS.finditer(text)}
