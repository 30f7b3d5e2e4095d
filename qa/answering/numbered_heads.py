"""哪几个行动, of the heads that a paper numbers so: 行动一:品牌设计跃升, 行动二:….

They carry no label, and stand wherever the paragraphs between them end.
"""

from __future__ import annotations

import re

from documents.folding import fold
from documents.model import Clause, Document
from documents.numerals import to_number
from documents.patterns import lazy
from documents.sentences import Span
from qa.answering.drafts import Draft, finished
from qa.citations import Citations, marked, name_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_KINDS = "行动|任务|工程|专项|模块"
_NUMBER = "[一二三四五六七八九十]{1,2}|\\d{1,2}"
_ASKS = lazy(
    rf"(?:哪(?:些|几[个大项]?)|几[大个项]|(?P<count>{_NUMBER})[大个项])[^,。?]{{0,4}}?(?P<before>{_KINDS})"
    rf"|(?P<after>{_KINDS})(?:都|分别|各|具体)*(?:是|有|叫|包括|指)(?:哪|什么|啥)"
)
_WHICH = lazy("哪|什么|啥|列|逐|名称|名字")


def answer_numbered_heads(understood: Understanding, holdings: Holdings) -> Draft | None:
    """All of them, of the one paper asked; None where it does not number them from one on."""
    ids = tuple(understood.document_ids or ())
    plain = understood.kind in ("list", "what") and not understood.several
    folded = fold(understood.asking)
    asked = _ASKS.search(folded)
    if not plain or understood.follows or len(ids) != 1 or not asked or not _WHICH.search(folded):
        return None
    document = holdings.by_id[ids[0]]
    heads = _heads(document, asked["before"] or asked["after"])
    numbers = [number for number, _, _ in heads]
    count = to_number(asked["count"]) if asked["count"] else None
    if (
        len(heads) < 2
        or numbers != list(range(1, len(heads) + 1))
        or count not in (None, len(heads))
    ):
        return None
    citations = Citations()
    lines = [
        marked(clause.text[span.start : span.end].strip(), citations.cite(document, clause, span))
        for _, clause, span in heads
    ]
    lines[0] = f"{name_of(document)}：{lines[0]}"
    return finished(lines, citations)


def _heads(document: Document, kind: str) -> list[tuple[int, Clause, Span]]:
    """Their numbers, and the lines that they are on."""
    head = re.compile(
        rf"(?:^|(?<=[\n。)]))\s*{kind}\s?(?P<number>{_NUMBER})\s?[:、]\s?[^\n。]{{2,40}}"
    )
    found = []
    for clause in document.clauses:
        if clause.kind != "clause" or clause.is_row:
            continue
        for match in head.finditer(fold(clause.text)):
            number = int(to_number(match["number"]) or 0)
            found.append((number, clause, Span(match.start(), match.end())))
    return found
