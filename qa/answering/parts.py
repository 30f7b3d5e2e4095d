"""Answers to the questions of one sentence, put together as one answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from documents.numerals import to_chinese
from qa.citations import MARKER
from qa.model import Answer, Citation, Question


def together(whole: Callable[[], Answer], asked: Question, parts: Sequence[Answer]) -> Answer:
    """One answer, part by part; the whole one where the parts add nothing to it.

    whole: makes the answer to the sentence as if it were one question; parts: to each of its
    questions
    """
    answered = [part for part in parts if part.status == "answered"]
    if len({_bare_lines(part)[0] for part in answered}) < max(1, len(answered)):
        return whole()  # nothing is answered, or two of them are told the same
    if len(answered) < len(parts):
        said = {line for part in answered for line in _bare_lines(part)}
        one = whole()
        if one.status == "answered" and not set(_bare_lines(one)) <= said:
            return one
    lines: list[str] = []
    citations: list[Citation] = []
    notices: list[str] = []
    for at, part in enumerate(parts, 1):
        number = to_chinese(at)
        if part.status != "answered":
            notices.append(f"第{number}问“{part.question.text}”在文库中没有找到依据。")
            continue
        new = renumbered(part, citations)
        fresh = [line for line in new if line not in lines]
        lines += [f"第{number}问：{fresh[0]}", *fresh[1:]] if fresh else []
    notices += [notice for part in answered for notice in part.notices]
    return replace(
        answered[0],
        question=asked,
        text="\n".join(lines),
        understood=None,
        citations=tuple(citations),
        notices=tuple(dict.fromkeys(notices)),
        hits=tuple(dict.fromkeys(hit for part in answered for hit in part.hits)),
        confidence=min(part.confidence for part in answered),
    )


def adds_nothing(answer: Answer, told: Sequence[Answer]) -> bool:
    """It begins with the line that another part begins with."""
    return any(_bare_lines(answer)[0] == _bare_lines(each)[0] for each in told)


def renumbered(part: Answer, citations: list[Citation]) -> list[str]:
    """The lines of a part with the markers that its citations get among those made before."""
    markers: dict[str, str] = {}
    for cited in part.citations:
        place = (cited.document.id, cited.start, cited.end)
        same = [c for c in citations if (c.document.id, c.start, c.end) == place]
        if not same:
            citations.append(replace(cited, marker=len(citations) + 1))
        markers[str(cited.marker)] = str((same or citations[-1:])[0].marker)
    return MARKER.sub(lambda m: f"[{markers[m[1]]}]", part.text).split("\n")


def _bare_lines(answer: Answer) -> list[str]:
    return MARKER.sub("", answer.text).split("\n")
