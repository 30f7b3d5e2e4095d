"""A follow-up on what was told before it: 第二项呢 of a list, 具体指标呢 of a clause, 还有呢."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import replace

from documents.folding import fold
from documents.model import Clause, Document
from documents.numerals import to_int
from documents.patterns import lazy
from documents.quantities import find_quantities
from documents.sentences import Span
from index.lexical import bigrams
from qa.answering.clauses_named import quote_clauses
from qa.answering.drafts import Draft, finished
from qa.answering.how_done import how_done
from qa.answering.targets_gathered import due_of, place_of
from qa.answering.whole_clause import statements
from qa.citations import Citations, marked, name_of, plain_title
from qa.evidence.reasons import Reason
from qa.model import Answer, Question
from qa.names.holdings import Holdings
from qa.understanding.asking_how import deed_done

_NTH = lazy(
    r"(?:那么?)?第(?P<n>[一二两三四五六七八九十\d]{1,3})[项个条点类款件]"
    r"(?:任务|措施|举措|内容|要求|重点)?(?:的?(?:具体)?内容)?"
    r"(?:呢|(?:具体|讲|说|指|是|的)*(?:什么|啥)(?:内容)?)[?。]*"
)
_FIGURES = lazy(
    r"(?:那么?)?(?:有没有|有)?(?:什么|哪些|具体|量化|数量|主要)*的?(?:目标|指标|数字)"
    r"(?:呢|分?别?是多少|是什么|都?有哪些|都?是哪些|有没有|有吗|吗)?[?。]*"
)
_MORE = lazy(
    r"(?:那么?)?(?:还有|别的|其他的?|其它的?|剩下的)(?:没有|别的|其他的?|哪些|什么|呢)*"
    r"(?:(?P<of>[\u4e00-\u9fff]{0,4}?)的?(?:措施|举措|办法|做法|内容|规定|要求|政策|支持))?(?:呢|吗|没有|有哪些|是什么)?[?。]*"
)
_MARKED = lazy("[一二三四五六七八九十]是")
_COUNTED = lazy(r"([两三四五六七八九十\d]{1,2})(?:个|项|条|点|类|大)")
_STRETCH = lazy("[^,;。:]*、[^,;。:]*")
_BETWEEN = lazy("[^、]+")
_MOST = 6  # further sentences of a clause
_FEWEST = 2  # items of a list
_NOTHING_MORE = Draft(
    "抱歉，上一问所引条款中没有其他相关内容，无法作答。", (), Reason("something else")
)


def of_what_was_told(
    answer: Answer, plain: Question, holdings: Holdings, earlier: Callable[[], Answer]
) -> Answer | None:
    """None for any other follow-up, and where what was told holds nothing of it.

    answer: to the follow-up by itself; earlier: makes the answer to the question before it
    """
    folded = fold(plain.text).strip()
    nth = _NTH.fullmatch(folded)
    figures, more = _FIGURES.fullmatch(folded), _MORE.fullmatch(folded)
    how = deed_done(plain.text) == ""  # 怎么做, of what was told and not of what is like it
    before = earlier() if nth or figures or more or how else None
    again = more and _MORE.fullmatch(fold(plain.history[-1]).strip())
    if before is None or before.kind == "document" or (before.status != "answered" and not again):
        return None
    if nth:
        draft = _item(before, to_int(nth["n"]) or 0, holdings)
    elif how:
        draft = _how(before)
    elif figures:
        draft = _targets(before, holdings)
    else:
        of = more["of"] or "" if more else ""  # 还有其他金融支持吗
        draft = (None if again else _rest(before, of)) or (None if of else _NOTHING_MORE)
    if draft is None:
        return None
    papers = {citation.document.id: citation.document for citation in draft.citations}
    notices = (n for n in before.notices if any(plain_title(d) in n for d in papers.values()))
    return replace(
        before,
        question=answer.question,
        text=draft.text,
        status="refused" if draft.reason else "answered",
        reason=str(draft.reason) if draft.reason else None,
        kind="list",
        understood=f"{plain.history[-1].rstrip('?？。')}——{plain.text}",
        citations=draft.citations,
        notices=tuple(notices),
    )


def _item(before: Answer, nth: int, holdings: Holdings) -> Draft | None:
    """The clause of that item, of the one list that was told."""
    of_list: dict[str | None, dict[str, tuple[Document, Clause]]] = {}
    for cited in before.citations:
        items = of_list.setdefault(cited.clause.parent, {})
        if cited.clause.label:
            items.setdefault(cited.clause.id, (cited.document, cited.clause))
    told = max(of_list.values(), key=len)
    if len(told) < _FEWEST:
        return _item_of_sentence(before, nth)
    if not 0 < nth <= len(told):
        return None
    document, clause = list(told.values())[nth - 1]
    return quote_clauses(document, [clause], holdings)


def _item_of_sentence(before: Answer, nth: int) -> Draft | None:
    """二是把…细分为…, of 一是…;二是…;三是…; the third of as many as the question counts, 八个一."""
    counted = {to_int(n) for n in _COUNTED.findall(fold(before.question.text))}
    for document, clause in _clauses(before):
        text = fold(clause.text)
        marks = [m.start() for m in _MARKED.finditer(text)]
        ends = (min(filter(None, (text.find(e, at) for e in ";。")), default=-1) for at in marks)
        spans = [Span(at, end) for at, end in zip(marks, ends, strict=True) if end > at]
        spans = spans if len(spans) >= _FEWEST else _listed(text, counted)
        if 0 < nth <= len(spans):
            return _quoted((document, clause, {spans[nth - 1]: ""}))
    return None


def _listed(text: str, counted: Set[int | None]) -> list[Span]:
    """The items of the one stretch between marks that lists as many as are counted."""
    for stretch in _STRETCH.finditer(text):
        items = list(_BETWEEN.finditer(stretch[0]))
        if len(items) in counted and len(items) >= _FEWEST:
            start = stretch.start()
            return [Span(start + item.start(), start + item.end()) for item in items]
    return []


def _how(before: Answer) -> Draft | None:
    """Of the one clause that was cited, where it set a figure."""
    if not before.citations:
        return None
    first = before.citations[0]
    alone = all(cited.clause.id == first.clause.id for cited in before.citations)
    figure = alone and before.kind == "fact" and find_quantities(fold(first.quote))
    told = Span(first.start - first.clause.start, first.end - first.clause.start)
    return how_done(first.document, first.clause, told) if figure else None


def _targets(before: Answer, holdings: Holdings) -> Draft | None:
    """What the ledger has, of each paper, of the first clause cited that sets any target."""
    told: dict[str, tuple[Document, Clause, dict[Span, str]]] = {}
    for document, clause in _clauses(before):
        own = [t for t in holdings.targets[document.id] if t.clause_id == clause.id]
        if own:
            places = {place_of(target, clause): due_of(target) for target in own}
            told.setdefault(document.id, (document, clause, places))
    return _quoted(*told.values()) if told else None


def _rest(before: Answer, of: str) -> Draft | None:
    """Of each paper the sentences of the first clause cited that were not told, where the clause is
    headed by what was asked, or by what more is asked of; whom it lists as answerable is no more
    of it.
    """
    asked = set(bigrams(of or fold(before.question.text)))
    left: dict[str, tuple[Document, Clause, dict[Span, str]]] = {}
    for document, clause in _clauses(before):
        on_it = asked & set(bigrams(fold(clause.heading))) and not clause.is_row
        if on_it and document.id not in left and (untold := _untold(before, clause)):
            left[document.id] = (document, clause, untold)
    return _quoted(*left.values()) if left else None


def _untold(before: Answer, clause: Clause) -> dict[Span, str]:
    told = [cited.quote for cited in before.citations if cited.clause.id == clause.id]
    spans = [
        span
        for span in statements(clause, "。!?;")
        if (said := clause.text[span.start : span.end].strip(" \n。"))
        and not any(said in quote or quote in said for quote in told)
    ]
    return dict.fromkeys(spans[:_MOST], "")


def _clauses(before: Answer) -> list[tuple[Document, Clause]]:
    cited = {c.clause.id: (c.document, c.clause) for c in before.citations}
    return list(cited.values())


def _quoted(*papers: tuple[Document, Clause, Mapping[Span, str]]) -> Draft:
    """Stretches of a clause with what is said behind each; of several papers with their names."""
    citations = Citations()
    lines = []
    for document, clause, spans in papers:
        name = f"{name_of(document)}：" if len(papers) > 1 else ""
        for span, behind in spans.items():
            said = clause.text[span.start : span.end].strip().rstrip("。;；")
            lines.append(marked(f"{name}{said}{behind}", citations.cite(document, clause, span)))
    return finished(lines, citations)
