"""Rules of the same paper that one of its sentences cites: 违反本条例第十二条第(六)项规定的,处….

What a ban costs stands in another article than the ban, which it names by number alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.folding import fold
from documents.numerals import to_chinese, to_int
from documents.patterns import lazy
from documents.sentences import Span

_N = r"[零〇一二两三四五六七八九十百\d]+"
# Between two stands a mark: without one, a run of numbers could be cut in ever so many ways.
_ITEM = rf"第?\s?\(?{_N}\)?\s?项?"
_ITEMS = rf"{_ITEM}(?:\s?(?:[、,和或至及到]|以及)\s?{_ITEM})*(?<=项)"
_ARTICLE = rf"第\s?{_N}\s?条(?:第{_N}款)?\s?(?:{_ITEMS})?"
_CITED = lazy(
    r"(?:违反|有|对|存在|出现)了?(?:本[\u4e00-\u9fff]{1,4}?)?"
    rf"(?P<list>(?:{_ARTICLE}\s?(?:[、,和或及]|以及)?\s?)+)"
)
_EACH = lazy(rf"第\s?(?P<article>{_N})\s?条(?:第(?P<paragraph>{_N})款)?\s?(?P<items>{_ITEMS})?")
# 违反第六项规定的, below 违反本条例第十二条第一款规定的,按照下列规定予以处罚
_ITEMS_ALONE = lazy(rf"违反(?:前款)?(?P<items>{_ITEMS})")
_NUMBER = lazy(rf"(?P<to>[至到]第?\s?\(?)?(?P<number>{_N})")
_MOST = 30  # items from one to another
PENAL = lazy(
    r"处分|责令|没收|吊销|警告|追究|追回|收回|撤销|取消|不予|失信|拘留|停[业产]|降级|通报|约谈|罚|解聘|除名|不得再|退[回还]"
)
"""What follows from breaking a rule."""
_CASE = lazy(rf"(?:^|[;；])\s?(?=(?:\(?{_N}\)?[.、]?)?违反)")


def rules_cited(text: str, above: str = "") -> tuple[str, ...]:
    """References, 第十二条(六), as `Clause.reference` prints them, in order; none of another paper.

    above: the words that lead into the list of which the text is an item
    """
    folded = fold(text)
    found = [ref for match in _CITED.finditer(folded) for ref in _references(match["list"])]
    if not found and above:
        article = next((m for m in _CITED.finditer(fold(above))), None)
        items = _ITEMS_ALONE.search(folded)
        led = _EACH.search(article["list"]) if article else None
        if led and items:
            found = list(_with_items(_label(led), items["items"]))
    return tuple(dict.fromkeys(found))


def cases(text: str, span: Span) -> list[Span]:
    """违反第三项的,处…;违反第四项的,处…: the sentence case by case; itself where it has one."""
    folded = fold(text)[span.start : span.end]
    starts = [match.end() for match in _CASE.finditer(folded)]
    if len(starts) < 2:
        return [span]
    starts[0] = 0
    ends = [*starts[1:], len(folded)]
    return [
        Span(span.start + start, span.start + end) for start, end in zip(starts, ends, strict=True)
    ]


def _references(listed: str) -> Iterator[str]:
    for match in _EACH.finditer(listed):
        label = _label(match)
        if match["items"]:
            yield from _with_items(label, match["items"])
        else:
            yield label


def _label(match: re.Match[str]) -> str:
    """The first paragraph of an article is cited by the article alone."""
    article, paragraph = _chinese(match["article"]), match["paragraph"]
    said = f"第{article}条"
    return (
        said if paragraph is None or to_int(paragraph) == 1 else f"{said}第{_chinese(paragraph)}款"
    )


def _with_items(label: str, items: str) -> Iterator[str]:
    last = 0
    for match in _NUMBER.finditer(items):
        number = to_int(match["number"])
        if number is None:
            continue
        first = last + 1 if match["to"] and 0 < number - last < _MOST else number
        for each in range(first, number + 1):
            yield f"{label}({to_chinese(each)})"
        last = number


def _chinese(number: str) -> str:
    value = to_int(number)
    return to_chinese(value) if value is not None else number
