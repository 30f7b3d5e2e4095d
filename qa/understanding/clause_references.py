"""Clauses that a question names by their printed numbers: 第十四条, 第八条第(三)项, 二、(三)1."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.numerals import to_chinese, to_int
from documents.patterns import lazy

_NUMBER = r"[\d零〇一二两三四五六七八九十百]+"
_ARTICLE = lazy(
    rf"(?<![排列])第\s?(?P<article>{_NUMBER})\s?条(?:的?第(?P<paragraph>{_NUMBER})款)?"
    rf"(?:的?第?\(?(?P<item>{_NUMBER})\)?项)?"
)
# …的机构依照《档案法》第七条的规定,履行哪些职责: no more than what the clause itself says
_LEANT_ON = lazy(r"(?<=[^\s])(?:依照|根据|按照|依据|符合|违反|适用)[^,。?]{0,24}$")
_PART = lazy(
    rf"第(?P<part>{_NUMBER})(?:大|个)?(?:章|部分|大点|大项)(?:的?第\(?(?P<point>{_NUMBER})\)?(?:小?点|项))?"
    rf"(?!的?第{_NUMBER}条)"  # of 第二章第五条 the article is meant
)
_ATTACHMENT = lazy(
    rf"附件(?P<attachment>{_NUMBER})?(?=的?(?:内容|规定|讲|说|写|提|具体|里)|是什么内容)"
)
_POINT = lazy(rf"(?<!部分)(?<!部分的)(?<!章)(?<!章的)第(?P<point>{_NUMBER})(?:小?点|项)")
_PLACE_IN_LIST = lazy(rf"(?:排(?:名|行|序)?在?|位[列居])第(?P<place>{_NUMBER})")
_SECTION = lazy(
    r"(?<![第一二三四五六七八九十百\d])(?P<section>[一二三四五六七八九十]+)、"
    r"(?:\((?P<sub>[一二三四五六七八九十]+)\))?(?:(?P<point>\d{1,2})[.、](?!\d))?"
)
# 行动三, 重点任务2, and no 一项工程三年建成 or 任务一共几项
_NAMED = lazy(
    r"(?P<word>(?:专项|重点|主要)?(?:行动|任务|工程|举措|战役)) ?"
    r"(?P<n>[一二三四五六七八九十]{1,3}|\d{1,2})"
    r"(?![\d年个项家条大类批次种方月、到至.%亿万元]|共|般|些|起|样|览|体|直|定)"
)
# What else such a question may say and ask for nothing but the clause: 第十四条是怎么规定的
_NOTHING_ELSE = lazy(
    r"(?:规定|内容|条文|条款|原文|全文|具体|讲|说|写|提|定|要求|明确|是|的|了|些|什么|啥|怎么|怎样|如何|哪些|有|里面?|中|都"
    rf"|附件\d?|第?\s?\(?{_NUMBER}\)?[.、]?|点|主要|方面|一下|列出|看|条|款|项|章|部分|和|与|及|以及|、|第|,|\s)*"
)


def references_asked(folded: str) -> tuple[tuple[str, ...], ...]:
    """Of each clause that a folded question names, how its reference may be printed, in order."""
    found = [
        (match.start(), _of_article(match))
        for match in _ARTICLE.finditer(folded)
        if not _LEANT_ON.search(folded[: match.start()])
    ]
    found += [(match.start(), _of_part(match)) for match in _PART.finditer(folded)]
    found += [(match.start(), (match[0],)) for match in _SECTION.finditer(folded)]
    found += [(match.start(), _of_attachment(match)) for match in _ATTACHMENT.finditer(folded)]
    if not found:
        found += [(match.start(), _of_point(match)) for match in _POINT.finditer(folded)]
    return tuple(forms for _, forms in sorted(found) if forms)


def named_asked(folded: str) -> tuple[tuple[str, ...], ...]:
    """The same of 行动三: a name that other papers print for something else, with any number."""
    found = (_forms_of(match["word"], match["n"]) for match in _NAMED.finditer(folded))
    return tuple(forms for forms in found if forms)


def place_asked(folded: str) -> int | None:
    """15 of 目录里排在第15的是哪条: which one of a list is asked for."""
    match = _PLACE_IN_LIST.search(folded)
    return to_int(match["place"]) if match else None


def asks_nothing_else(topic: str) -> bool:
    """topic: what a question is about, without the names of papers."""
    for pattern in (_ARTICLE, _PART, _SECTION, _ATTACHMENT, _NAMED):
        topic = pattern.sub(" ", topic)
    return bool(_NOTHING_ELSE.fullmatch(topic))


def spellings(ordinal: str) -> Iterator[str]:
    """第14条 and 第十四条 of either; itself alone where it counts nothing."""
    yield ordinal
    number = to_int(ordinal[1:-1])
    if number is not None and number < 10_000:
        yield f"第{number}{ordinal[-1]}"
        yield f"第{to_chinese(number)}{ordinal[-1]}"
    if number == 1:
        yield f"首{ordinal[-1]}"  # 首批


def _forms_of(word: str, printed: str) -> tuple[str, ...]:
    number = to_int(printed)
    return (f"{word}{to_chinese(number)}", f"{word}{number}") if number else ()


def _of_article(match: re.Match[str]) -> tuple[str, ...]:
    article, paragraph, item = (_chinese(match[name]) for name in ("article", "paragraph", "item"))
    if article is None:
        return ()
    said = f"第{article}条" + (f"第{paragraph}款" if paragraph not in (None, "一") else "")
    if item:
        return (f"{said}({item})",)
    # what numbers its paragraphs through, 1. to 20., people call by 条 too
    return (said,) if paragraph else (said, f"{to_int(article)}.", f"({article})", f"{article}、")


def _of_attachment(match: re.Match[str]) -> tuple[str, ...]:
    number = to_int(match["attachment"]) if match["attachment"] else None
    return (f"附件{number}", f"附件{to_chinese(number)}") if number else ("附件", "附件1")


def _of_point(match: re.Match[str]) -> tuple[str, ...]:
    point = _chinese(match["point"])
    return (f"{to_int(point)}.", f"({point})", f"{point}、") if point else ()


def _of_part(match: re.Match[str]) -> tuple[str, ...]:
    part, point = _chinese(match["part"]), _chinese(match["point"])
    if part and point:
        return (f"{part}、({point})", f"{part}、{to_int(point)}.")
    return (f"第{part}章", f"{part}、", f"第{part}部分") if part else ()


def _chinese(number: str | None) -> str | None:
    value = to_int(number) if number else None
    return to_chinese(value) if value is not None and value < 10_000 else None
