"""Answers to the questions of one sentence, put together as one answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from documents.numerals import to_chinese
from documents.patterns import lazy
from index.lexical import bigrams
from qa.citations import MARKER
from qa.model import Answer, Citation, Question

# what is asked of any matter
_OF_ANYTHING = lazy(
    r"(?:多少|几)个?(?:工作日|[天日月年次元])?|多[久长大]|办结|答复|完成|时间|期限|什么|啥|时候|谁"
    r"|哪[个些]?|部门|单位|怎么样?|如何|可以|申请|工作日"
)


UNSURE = "“{asked}”没有找到有把握的依据，可单独提问。"
_FEWEST, _LITTLE = 3, 0.5  # pairs of a topic, and what part of them stands in what is quoted
_FOUND = 2  # clauses that come first for a question that is refused all the same
_NOTHING_FOUND = ("likely", "not held", "no evidence")


def together(whole: Callable[[], Answer], asked: Question, parts: Sequence[Answer]) -> Answer:
    """One answer, part by part; the whole one where the parts add nothing to it.

    whole: makes the answer to the sentence as if it were one question; parts: to each of its
    questions
    """
    founded = [_is_founded(part, parts[0]) for part in parts]
    parts = [p if own else _unfounded(p) for p, own in zip(parts, founded, strict=True)]
    answered = [part for part in parts if part.status == "answered"]
    if not (answered or all(founded)):
        return replace(parts[0], question=asked)  # as one question it would find the same
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


def _is_founded(part: Answer, first: Answer) -> bool:
    """Behind a first question that finds nothing, what is cited has a word of the part itself:
    多少天出结果, after 工伤鉴定向哪个部门申请, is told by no day of another matter.
    """
    lost = first.status != "answered" and (first.reason or "").startswith(_NOTHING_FOUND)
    if part is first or not lost or part.status != "answered":
        return True
    found = {hit.clause.id for hit in first.hits[:_FOUND]}
    if any(citation.clause.id in found for citation in part.citations):
        return True
    quoted = " ".join(f"{c.quote} {c.clause.heading}" for c in part.citations)
    own = own_pairs(part.question.text) - set(bigrams(first.question.text))
    return bool(own & set(bigrams(quoted)))


def own_pairs(text: str) -> set[str]:
    """Pairs of characters without what is asked of any matter."""
    return set(bigrams(_OF_ANYTHING.sub(" ", text)))


def _unfounded(part: Answer) -> Answer:
    return replace(part, status="refused", reason="likely", citations=())


def strays(topic: str, answer: Answer) -> bool:
    """What is quoted has little of the topic: 分5年等额发放, of 涉氢企业多久自查一次."""
    pairs = {pair for pair in bigrams(topic) if len(pair) > 1}
    said = set(bigrams(" ".join(f"{c.quote} {c.clause.heading}" for c in answer.citations)))
    return len(pairs) >= _FEWEST and len(pairs & said) <= _LITTLE * len(pairs)


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
