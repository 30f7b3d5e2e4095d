"""Numbers that papers are issued under, as people write them: 苏府〔2018〕130号, 130号文."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from documents.folding import fold
from documents.heads import NUMBER
from documents.model import Document
from documents.patterns import lazy

# 苏委发2022年1号, 苏府2018年第130号, 苏府2018-130
_LOOSE = lazy(
    r"(?P<code>[\u4e00-\u9fff]{2,8}?)\s?(?P<year>(?:19|20)\d{2})\s?(?:年?\s?第?|-|/)\s?"
    r"(?P<number>\d{1,4})(?:\s?号)?(?!\d|\s?[年月日.%])"
)
_SHORT = lazy(r"(?<![\d〕\])])第?(?P<number>\d{1,4})\s?号(?:文件?|通知|意见)")
_CODED = lazy(r"(?P<code>[\u4e00-\u9fff]{2,8})\s?第?(?P<number>\d{1,4})\s?号")
_ISSUED = lazy(r"[发府政办委函字规通告令]\s?(?:19|20)\d{2}.*号$")
# What stands before a number without being part of it: 根据苏府〔2018〕130号.
_LEAD = lazy(r"^.*(?:出处|根据|依据|按照|标注|参照|文号|编号|[的和在看按据是为叫系])")
_OF_ANOTHER = lazy("废止|不再执行|停止执行|失效|依据|根据|依照|前身|代替|取代|替代|引用|参照")
_HELD = lazy(r"^(?P<code>\D+?)[〔\[(【]?(?P<year>\d{4})[〕\])】]?第?(?P<number>\d+)号$")

Found = tuple[int, int, frozenset[str], str]


def find_numbers(folded: str, documents: Iterable[Document]) -> Iterator[Found]:
    """(start, end, ids of the documents, the number as asked) of every number, in order."""
    documents = tuple(documents)
    taken: list[tuple[int, int]] = []
    for match in NUMBER.finditer(folded):
        ids = frozenset(d.id for d in documents if same_number(d.metadata.number, match[0]))
        printed = _LEAD.sub("", match[0])
        taken.append(match.span())
        yield match.end() - len(printed), match.end(), ids, printed
    for pattern in (_LOOSE, _SHORT, _CODED):
        for match in pattern.finditer(folded):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            parts = match.groupdict()
            ids = frozenset(d.id for d in documents if _fits(d.metadata.number, parts))
            if ids or pattern is _SHORT or _ISSUED.search(match[0]):
                taken.append(match.span())
                code = len(parts.get("code") or "")
                kept = _kept(parts.get("code") or "", ids, documents)
                start = match.start() + code - kept
                yield start, match.end(), ids, _LEAD.sub("", match[0])


def number_claimed(folded: str) -> str | None:
    """苏府〔2018〕130号 of 文号是苏府〔2018〕130号,对吗; None for a paper that this one repeals or
    rests on.
    """
    match = NUMBER.search(folded)
    if match and _OF_ANOTHER.search(folded[: match.end()]):
        return None
    lead = _LEAD.match(match[0]) if match else None
    claims = lead is not None and lead[0][-1] in "是为叫系"
    return _LEAD.sub("", match[0]) if match and claims else None


def number_put_first(folded: str) -> str | None:
    """The same of 苏府〔2018〕103号是…实施意见,对吗."""
    match = NUMBER.search(folded)
    is_so = match and folded[match.end() :].lstrip().startswith(("是", "就是", "为"))
    return _LEAD.sub("", match[0]) if match and is_so else None


def same_number(held: str | None, asked: str) -> bool:
    """However brackets and blanks are printed, and whatever stands before the one asked."""
    if not held:
        return False
    plain = [re.sub(r"[\s〔〕\[\]()【】第]", "", fold(text)) for text in (held, asked)]
    return plain[1].endswith(plain[0])


def _fits(held: str | None, asked: dict[str, str | None]) -> bool:
    """The number, and year and letters where they are given: 苏府 of 根据苏府2018年130号."""
    match = _HELD.match(re.sub(r"\s", "", fold(held or "")))
    if match is None or match["number"] != asked["number"]:
        return False
    if asked.get("year") is None:
        return (asked.get("code") or match["code"]).endswith(match["code"])
    return match["year"] == asked["year"] and (asked["code"] or "").endswith(match["code"])


def _kept(code: str, ids: frozenset[str], documents: tuple[Document, ...]) -> int:
    """Characters of what stands before the year that belong to the number."""
    for document in documents:
        match = _HELD.match(re.sub(r"\s", "", fold(document.metadata.number or "")))
        if document.id in ids and match and code.endswith(match["code"]):
            return len(match["code"])
    return 0
