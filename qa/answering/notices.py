"""What is said beside an answer: in whose words it was found, whose rules it is, what ran out."""

from __future__ import annotations

from datetime import date

from qa.answering.drafts import Draft
from qa.answering.side_by_side import sides_missing
from qa.citations import name_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding


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
        elif horizon and horizon < today.year:
            notices.append(
                f"{name_of(document)}设定的目标期限为{horizon}年，已届满，请核对是否有新的规定。"
            )
    return tuple(n for n in notices if n)


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
