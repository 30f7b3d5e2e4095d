"""What is let in: a question in plain characters, those before it, the papers it may ask of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from unicodedata import category

from documents.patterns import lazy
from index.simplified import simplified
from qa.model import Scope
from qa.names.holdings import Holdings
from qa.names.name_parts import with_full_years
from qa.screen.choices import filter_years
from qa.understanding.following import MEMORY
from qa.understanding.model import Understanding
from qa.understanding.usual.put import usually_put

_GREETING = lazy(
    r"(?:您好|你好|大家好|早上好|下午好|哈喽|嗨|hello|hi|在吗|在不在|谢谢|多谢|辛苦了|再见|拜拜)+[呀啊哦了!！。.~,，]*",
    re.IGNORECASE,
)
MAX_QUESTION = 1000  # characters


def cleaned(text: str) -> str:
    """Readable, in usual words of asking, years of papers in full."""
    return with_full_years(usually_put(readable(text))).strip()


def readable(text: str) -> str:
    """Simplified, no half surrogate pair, no control or formatting character: a refusal repeats
    the question, and a terminal would obey those.
    """
    whole = text.encode("utf-8", "replace").decode("utf-8")
    kept = (c for c in whole if category(c) != "Cf")
    printable = "".join(" " if category(c) == "Cc" else c for c in kept)
    return simplified(printable).strip()


def unaskable(text: str) -> tuple[str, str] | None:
    """(reason, what to say) for a text that is no question."""
    if not text:
        return "empty question", "请输入问题。"
    if len(text) > MAX_QUESTION:
        said = f"问题过长（{len(text)}字），请精简到{MAX_QUESTION}字以内再提问。"
        return f"question of {len(text)} characters", said
    if _GREETING.fullmatch(text.strip()):
        return (
            "a greeting",
            "您好，请用一句话写明想查询的政策内容，例如“绿色化改造由哪些部门负责”。",
        )
    if not any(c.isalnum() for c in text):
        return "no word in the question", "没有读到文字，请用一句话写明想查询的政策内容。"
    return None


def remembered(history: Sequence[str]) -> tuple[str, ...]:
    """The last questions that a follow-up may lean on; what was refused unread stays unread."""
    askable = (text for text in reversed(history) if not unaskable(text.strip()))
    return tuple(islice(askable, MEMORY))[::-1]


def confined_to(
    understood: Understanding, scope: Scope, holdings: Holdings
) -> frozenset[str] | None:
    """Documents that both the question and the filters leave; None for all."""
    filters = [understood.document_ids] if understood.document_ids is not None else []
    if scope.document_ids:
        filters.append(scope.document_ids & frozenset(holdings.by_id))
    if scope.regions:
        filters.append(holdings.papers.in_regions(scope.regions))
    if scope.years:
        filters.append(frozenset(d.id for d in holdings.documents if scope.years & filter_years(d)))
    return frozenset.intersection(*filters) if filters else None
