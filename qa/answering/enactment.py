"""Sentences in which a paper says how it came to be, on what basis, and how long it holds.

Its head says when and by whom it was passed, approved or amended; its first sentence, what it is
based on; its last clauses, when it takes effect, until when, and what it repeals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from documents.folding import fold
from documents.genres import ANY, COMMON, alternatives
from documents.heads import find_date
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.sentences import Span, sentences

_HEAD_KINDS = ("record", "title", "preamble", "closing")
_THIS = rf"本(?:{alternatives(COMMON | ANY)})|自[^。]{{2,20}}起"
_EFFECTIVE = lazy(r"自.{2,16}起(?:施行|试行|实行|实施|生效|执行)")
# Of the paper itself: a permit has a 有效期 as well.
_VALID = lazy(
    rf"(?:{_THIS})[^。]*(?:有效期|期限|试行|暂行|执行|施行|有效)[^。]{{0,6}}(?:至|到|[\d一二两三四五六七八九十]+\s?年)"
    rf"|(?:{_THIS})[^。]*[\d一二两三四五六七八九十]+\s?年有效期"
)
_REPEALS = lazy(r"(?:同时|予以|即行)?(?:废止|停止执行|失效)$|(?:同时|予以|即行)(?:废止|失效)")
_BASIS = lazy(
    r"(?:根据|依据|依照|按照)[^。]{2,}(?:制定|制订|提出|出台|印发|修订)(?:本|如下|以下|了?《)|^(?:根据|依据|依照)[^。]{2,}[,]现(?:就|将|提出)"
)
_ACTS = {
    "通过": "passed",
    "批准": "approved",
    "批的": "approved",
    "点头": "approved",
    "点的头": "approved",
    "公布": "promulgated",
    "颁布": "promulgated",
    "发布": "promulgated",
    "修正": "amended",
    "修订": "amended",
    "修改": "amended",
    "施行": "in force",
}
_LAST = lazy("最近|最新|最后|上一次")
_NTH = lazy(r"第[一二三四五六七八九十\d]次(?=修)")
_NEXT_ACT = lazy(r"(?<=通过|批准|修正|修订|公布|施行)[\s\u3000、，,；;]+(?=\d{4}\s?年)")
_END_OF_LINE = 6  # characters that say what a line of a law's head is about
Found = tuple[str, Clause, Span]


def lines_of_head(document: Document) -> Iterable[tuple[Clause, Span]]:
    """Of its head and its signature."""
    for clause in document.clauses:
        if clause.kind in _HEAD_KINDS:
            for span in sentences(clause.text, "。"):
                for act in _each_act(clause.text, span):
                    yield clause, act


def _each_act(text: str, span: Span) -> Iterable[Span]:
    """(2024年4月26日…通过 2024年5月30日…批准): one line tells both."""
    start = span.start
    for match in _NEXT_ACT.finditer(text, span.start, span.end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, span.end)


def effective(document: Document) -> list[Found]:
    """自2021年5月1日起施行, else the line of the head that says so."""
    return _saying(document, _EFFECTIVE)[:1] or head_lines(document, {"in force"})


def validity(document: Document) -> list[Found]:
    """有效期至…: what the last of such sentences says."""
    return _saying(document, _VALID)[-1:]


def repeals(document: Document) -> list[Found]:
    """…同时废止: every paper that this one puts out of force."""
    return _saying(document, _REPEALS)


def basis(document: Document) -> list[Found]:
    """根据…制定本办法."""
    return _saying(document, _BASIS)[:1]


def _saying(document: Document, says: re.Pattern[str]) -> list[Found]:
    return [
        (f"载明：{bare(clause, span)}", clause, span)
        for clause in document.clauses
        for span in sentences(clause.text, "。")
        if says.search(fold(bare(clause, span)))
    ]


def bare(clause: Clause, span: Span) -> str:
    """The sentence without the label in front of it and its full stop."""
    text = clause.text[span.start : span.end]
    return (text.removeprefix(clause.label) if span.start == 0 else text).strip(" 　。")


def history_lines(document: Document, question: str) -> list[Found]:
    """Lines of the head that say when and by whom a law was passed, approved or amended."""
    asked = {_ACTS[act] for act in _ACTS if act in question}
    ordinal = _NTH.search(question)
    lines = head_lines(document, asked)
    if ordinal is None:
        return lines[-1:] if _LAST.search(question) else lines
    kept = []
    for at, line in enumerate(lines):
        # 第二次修订 stands in the line before the one that says by whom it was approved
        approves = at > 0 and lines[at - 1] in kept and line[0].rstrip().endswith("批准")
        if ordinal[0] in line[0] or approves:
            kept.append(line)
    return kept


def head_lines(document: Document, acts: Set[str]) -> list[Found]:
    """Lines of the head that end with any of those acts and have a date."""
    found: list[Found] = []
    for clause, span in lines_of_head(document):
        line = clause.text[span.start : span.end].strip("()（） 　。")
        told = {_ACTS[act] for act in _ACTS if act in fold(line)[-_END_OF_LINE:]}
        if told & acts and find_date(fold(line)):
            found.append((f"载明：{line}", clause, span))
    return found
