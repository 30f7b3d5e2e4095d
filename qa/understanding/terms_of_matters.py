"""How long the matter asked about is valid, and not the paper: 房票有效期12个月."""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy
from index.lexical import bigrams
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_TERMS = frozenset({"validity", "period", "status"})
_OF_THE_PAPER = lazy(r"文件|办法|政策|措施|意见|规定|细则|通知|方案|计划|规划|条例|指南|要点|它")
# of something else than the paper itself
_TERM_TOLD = lazy(
    r"(?<![\u4e00-\u9fff])(?!本|自)[^,。;\n]{2,24}?(?:有效期|执行[至到])(?![^,。;]{0,4}至?\d{4}年[^,。;]{0,12}施行)[^,。;]{1,16}"
)


def term_of_its_matter(
    asked: str, aspects: tuple[str, ...], before: Understanding, holdings: Holdings
) -> bool:
    """有效期多久 asks of what was spoken of before, where the papers tell how long that lasts."""
    if not set(aspects) <= _TERMS or _OF_THE_PAPER.search(fold(asked)):
        return False
    return _has_a_term(before, holdings)


def _has_a_term(before: Understanding, holdings: Holdings) -> bool:
    """A sentence on what was asked about says how long that is valid: 房票有效期12个月."""
    pairs = {pair for pair in bigrams(before.topic.lower()) if len(pair) > 1}
    clauses = (c for i in before.document_ids or () for c in holdings.by_id[i].clauses)
    for clause in clauses:
        text = fold(clause.text).lower()
        for term in _TERM_TOLD.finditer(text):
            if pairs & set(bigrams(term[0])):
                return True
    return False
