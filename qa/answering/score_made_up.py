"""100分由哪几块构成, 评审看哪几方面、各占多少分: the table of points of a paper, row by row, or the
sentence whose shares add up to the whole (企业评价占60%,服务成效占40%).

Neither a row nor the sentence above the table has more than a word or two of such a question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from documents.cells import named_cells
from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.sentences import Span, sentences
from qa.answering.drafts import Draft, finished
from qa.citations import Citations, marked, name_of
from qa.evidence.evidence import Evidence
from qa.evidence.signals import known_words_lacking
from qa.evidence.stated import bare
from qa.evidence.terms import Term, share_of, terms_of
from qa.names.holdings import Holdings
from qa.names.tables import Column, Table, tables_of
from qa.understanding.model import Understanding

_SOME = r"(?:哪[些几一二两三四五六七八九十\d]|什么(?!时)|啥(?!时)|几(?![分年月日天个家]))"
_WHICH = rf"(?:{_SOME}|怎么|怎样|如何|多少)"
_POINTS = r"(?:总?分[值数]?(?![类档级配别批])|满分|百分制|权重|比重|成绩)"
_MADE = r"(?:构成|组成|凑[成出]|拼成|分配|分布|加起来|合成|拆[成分])"
_NAME = r"(?:考核|考评|评价|评审|评选|评定|考察)"
_ASSESSED = rf"(?:{_NAME}|评分|打分|计分)"
# what is assessed, and by what name: of 人才评选 the score of 园区考核 tells nothing
_OF_WHAT = lazy(
    rf"(?P<what>人才|项目|园区|企业|单位|机构|平台|基地|团队|产品)?(?:的|年度|年终|绩效|综合)*(?P<name>{_NAME})"
)
_PARTS = r"(?:方面|块|项|指标|个?维度|部分|内容|东西)"
_SCORE = lazy(rf"{_POINTS}|{_ASSESSED}|指标")
_HOW = r"(?:怎么|怎样|如何|咋)"
_NAMES = lazy(_NAME)
_LOOKS = r"(?:看|考|评|审|比|查)(?:核|重|的|些|是|都)*"
_ASKS = lazy(
    rf"(?:{_POINTS}|{_ASSESSED})[^,。?]{{0,16}}?(?:{_WHICH}[^,。?]{{0,10}}?{_MADE}|{_MADE}[^,。?]{{0,6}}?{_WHICH})"
    rf"|(?:{_POINTS}|\d+分)(?:是|都|分别|各|又)*{_HOW}(?:去|个)?(?:来|排|给|分|算|定|设|打|拆|凑|配|安排)(?:的|出来的?)?(?=[,。?呢]|$)"
    rf"|{_ASSESSED}[^,。?]{{0,10}}?(?:{_LOOKS}|有|是|包括|分)(?:的是)?{_SOME}[^,。?]{{0,5}}?{_PARTS}"
    rf"|{_LOOKS}{_SOME}(?:{_PARTS})?(?=[,。?呢]|$)"
    rf"|(?:各|分别|每一?[项块个])(?:方面|指标|部分|项|块)?(?:占|是|给|有|值|为)*(?:多少|几)(?:分(?![钟之])|权重)"
    rf"|(?:{_POINTS}|权重)(?:各|分别|都)(?:占|是|有|为)*(?:多少|几)"
)
_SHARES_ASKED = lazy("百分之|占比|比例|比重|权重")
_COLUMN = lazy(r"(?:分[值数]?|权重)$")
_SHARE = lazy(
    r"(?P<name>[\u4e00-\u9fff“”]{2,16}?)(?:得分|成绩)?(?:(?:权重)?(?:各?占|为)|\(|(?=\d{1,2}分))(?P<points>\d{1,2}(?:\.\d)?)\s?(?P<unit>%|分)"
)
_IDLE = lazy(
    rf"{_MADE}|{_POINTS}|评分|打分|计分|{_PARTS}|\d+分|基础分?|各占|分别|[哪几]|年底|表里?|怎么|一共|总共"
)
_WHOLE = Decimal(100)
_MOST_WHOLE = Decimal(200)  # points of a table that are still of one assessment
_ABOUT_IT, _ANYWHERE = 0.3, 0.6  # of the topic, in the paper asked; where none was
_UNLIKE = 0.1  # by which one has more of the topic than the next
_FEWEST = 2
_FEW = 3  # papers that are looked through


@dataclass(frozen=True, slots=True)
class _Told:
    """lines: clauses with the stretch of each that is said; head: of a table."""

    document: Document
    lines: tuple[tuple[Clause, Span], ...]
    head: Clause | None
    about: str


def answer_score(
    understood: Understanding, evidence: Sequence[Evidence], holdings: Holdings
) -> Draft | None:
    """None where something else is asked for, a part of the score is named, or where no table and
    no sentence, or more than one of them, tells it.
    """
    asked = fold(understood.asking)
    alone = understood.kind in ("list", "what", "fact") and not understood.several
    if not alone or understood.follows or not (_ASKS.search(asked) and _SCORE.search(asked)):
        return None
    ids = tuple(understood.document_ids or dict.fromkeys(e.document.id for e in evidence[:_FEW]))
    if not 0 < len(ids) <= _FEW:
        return None
    terms = _terms(understood, holdings)
    papers = [holdings.by_id[i] for i in ids]
    tables = [told for paper in papers for told in _tables(paper, asked, holdings)]
    in_shares = _SHARES_ASKED.search(asked) or not tables
    told = [t for paper in papers for t in _sentences(paper)] if in_shares else tables
    if not terms:  # 100分是怎么来的, of the one paper asked that has a single score
        told = told if len(told) == 1 and understood.document_ids else []
    shares = sorted(((_share(terms, t.about), t) for t in told), key=lambda each: -each[0])
    least = _ABOUT_IT if understood.document_ids else _ANYWHERE
    if not shares or shares[0][0] < least:
        return None
    first, best = shares[0]
    if _assessed(understood)[0] not in best.about:
        return None
    clear = len(shares) == 1 or first - shares[1][0] >= _UNLIKE
    if not clear or (understood.named and known_words_lacking(terms, best.about, holdings)):
        return None
    return replace(_drafted(best), confidence=first)


def _assessed(understood: Understanding) -> tuple[str, str]:
    """人才 and 评选; empty where it is not said."""
    found = _OF_WHAT.search(fold(understood.asking))
    return (found["what"] or "", found["name"]) if found else ("", "")


def _terms(understood: Understanding, holdings: Holdings) -> tuple[Term, ...]:
    """Of the topic, with what is assessed and by what name."""
    what, name = _assessed(understood)
    topic = _NAMES.sub(" ", _IDLE.sub(" ", understood.topic))
    matters = tuple(m for m in understood.matters if not _IDLE.search(m.said))
    if not any(name in m.said for m in matters):  # with those that say it otherwise
        topic = f"{topic} {name}"
    topic = topic if what in topic else f"{topic} {what}"
    return terms_of(
        replace(understood, topic=topic, matters=matters, numbers=frozenset()), holdings
    )


def _share(terms: Sequence[Term], about: str) -> float:
    return share_of(terms, [float(term.stands_in(about)) for term in terms]) if terms else _ANYWHERE


def _tables(paper: Document, asked: str, holdings: Holdings) -> Iterator[_Told]:
    """Those with a column of points that add up; none of which the question names a row."""
    for table in tables_of(paper, holdings.tree):
        if _adds_up(table) and not table.rows_named(_IDLE.sub(" ", asked)).get(_key(table).name):
            rows = tuple((row, Span(0, len(row.text))) for row in table.rows)
            yield _Told(paper, rows, table.head, bare(table.around))


def _key(table: Table) -> Column:
    return table.columns[0]


def _adds_up(table: Table) -> bool:
    """Not an amount for each grade: 得分 90 → 50万元."""
    for column in table.columns[1:]:
        points = [figure for figure in column.figures if figure is not None]
        if _COLUMN.search(column.bare) and len(points) == len(table.rows):
            return sum(points) % 10 == 0 and _WHOLE / 2 <= sum(points) <= _MOST_WHOLE
    return False


def _sentences(paper: Document) -> Iterator[_Told]:
    """由企业满意度(40%)、服务成效(40%)、日志记录(20%)综合评定."""
    titles = " ".join(paper.metadata.titles)
    for clause in paper.clauses:
        if clause.is_row or clause.kind == "title":
            continue
        for span in sentences(clause.text, "。!?;"):
            said = fold(clause.text[span.start : span.end])
            parts = list(_SHARE.finditer(said))
            points = [Decimal(part["points"]) for part in parts]
            alike = len({part["unit"] for part in parts}) == 1
            if len(parts) >= _FEWEST and alike and sum(points) == _WHOLE:
                about = bare(" ".join((said, clause.heading, *clause.headings, titles)))
                yield _Told(paper, ((clause, span),), None, about)


def _drafted(told: _Told) -> Draft:
    citations, lines = Citations(), []
    for clause, span in told.lines:
        start = max(span.start, len(clause.label) if span.start == 0 else 0)
        text = clause.text[start : span.end].strip()
        marker = citations.cite(told.document, clause, Span(start, span.end))
        if told.head is not None:
            text = "；".join(named_cells(clause.text, told.head.text))
            head = Span(0, len(told.head.text))
            lines.append(marked(text, marker, citations.cite(told.document, told.head, head)))
        else:
            lines.append(marked(text, marker))
    lines[0] = f"{name_of(told.document)}：{lines[0]}"
    return finished(lines, citations)
