"""What is said beside an answer: in whose words it was found, whose rules it is, what ran out."""

from __future__ import annotations

from datetime import date

from documents.folding import fold
from documents.model import Document
from documents.patterns import lazy
from documents.years import years_in
from qa.answering.drafts import Draft
from qa.answering.side_by_side import sides_missing
from qa.citations import name_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_BEGINS = lazy("起(?:施行|实施|生效|执行|试行)")
_CALLS = lazy("(?:申报|征集|揭榜|遴选|推荐|评选).*(?:通知|公告|指南)")


def notices_of(
    draft: Draft,
    understood: Understanding,
    sides: tuple[frozenset[str], ...],
    holdings: Holdings,
    today: date,
) -> tuple[str, ...]:
    """Short sentences; none beside a refusal. sides: the papers that the question sets apart."""
    if draft.reason:
        return ()
    notices = [_wording(understood, draft)]
    cited = {c.document.id for c in draft.citations}
    if not understood.tasks:  # a body that no list names may act in the text all the same
        notices += [sides_missing(sides, cited, holdings)]
    notices += [
        f"文库没有收录{place.name}的文件，所引为{place.around}的规定。"
        if not holdings.papers.in_regions(frozenset({place.name}))
        else f"{place.name}的文件没有载明所问事项，所引为{place.around}的规定。"
        for place in understood.around
    ]
    for document in dict.fromkeys(c.document for c in draft.citations):
        horizon, last = document.metadata.horizon, holdings.papers.last_days[document.id]
        if last and last < today:
            until = f"{last.year}年{last.month}月{last.day}日"
            notices.append(f"{name_of(document)}的有效期至{until}，已届满，请核对是否有新的规定。")
        elif not horizon or horizon >= today.year or _sets_later(draft, document, today):
            continue
        elif last is None or _quotes_year(draft, document, horizon):
            notices.append(_of_horizon(document, horizon))
    return tuple(n for n in notices if n)


def _sets_later(draft: Draft, document: Document, today: date) -> bool:
    """What is quoted is set for this year or a later one, in a paper called by an earlier."""
    quotes = (fold(c.quote) for c in draft.citations if c.document.id == document.id)
    return any(year >= today.year for quote in quotes for year in years_in(quote))


def _quotes_year(draft: Draft, document: Document, year: int) -> bool:
    """Of a paper in force to a day to come only what was set for a year gone by is."""
    quotes = (fold(c.quote) for c in draft.citations if c.document.id == document.id)
    return any(year in years_in(q) and not _BEGINS.search(q) for q in quotes)


def _of_horizon(document: Document, horizon: int) -> str:
    if _CALLS.search(document.title):
        return f"{name_of(document)}为{horizon}年的申报事项，请核对申报是否已截止。"
    return f"{name_of(document)}设定的目标期限为{horizon}年，已届满，请核对是否有新的规定。"


def _wording(understood: Understanding, draft: Draft) -> str:
    """Which words of the papers, that the quotes hold, stand for words of the person."""
    quotes = "".join(citation.quote for citation in draft.citations)
    pairs = []
    for matter in dict.fromkeys(understood.matters):
        written = [
            form for form in matter.written if form in quotes and form.lower() != matter.said
        ]
        if written and matter.said not in quotes:
            pairs.append(f"“{matter.said}”→“{'、'.join(written[:3])}”")
    return f"问题中的说法按文件用语查找：{'；'.join(pairs)}。" if pairs else ""
