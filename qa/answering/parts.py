"""Answers to the questions of one sentence, put together as one answer."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from documents.folding import fold
from documents.numerals import to_chinese
from documents.patterns import lazy
from index.lexical import bigrams
from qa.citations import MARKER
from qa.model import Answer, Citation, Question
from qa.understanding.in_one_breath import stretches_asking

# what is asked of any matter
_OF_ANYTHING = lazy(
    r"(?:多少|几)个?(?:工作日|[天日月年次元])?|多[久长大]|办结|答复|完成|时间|期限|什么|啥|时候|谁"
    r"|[一每]个?[年月天季]|哪[个些]?|部门|单位|怎么样?|如何|可以|申请|工作日"
)


OF_THE_TALK = "问题没有指明文件，按上一问所涉及的文件作答。"
_LEADS_IN = lazy(r"[:：](?:\[\d+\])*$")
_WITHIN = str.maketrans('“”"', "‘’'")  # quotation marks within others
UNSURE = "“{asked}”没有找到有把握的依据，可单独提问。"
_MISSING = "“{asked}”在文库中没有找到依据。"
_NOT_SEEN = "“{asked}”没有找到更直接的依据，请核对所引条款是否写明。"
_ASKS_FIGURE = lazy("多少|几")
_QUOTED_FEWEST, _QUOTED_MOST = 2, 0.7  # pairs of a part, and how many are quoted for others
_FEWEST, _LITTLE = 3, 0.5  # pairs of a topic, and what part of them stands in what is quoted
_FOUND = 2  # clauses that come first for a question that is refused all the same
_UNSURE = "likely"  # of a refusal: nothing says that it lacks what is asked for
_NOTHING_FOUND = ("likely", "not held", "not mentioned", "no evidence")


def together(whole: Callable[[], Answer], asked: Question, parts: Sequence[Answer]) -> Answer:
    """One answer, part by part; the whole one where the parts add nothing to it.

    whole: makes the answer to the sentence as if it were one question; parts: to each of its
    questions, which are numbered unless it asks still more
    """
    numbered = len(stretches_asking(asked.text)) <= len(parts)
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
    return _one_by_one(asked, parts, answered, numbered=numbered)


def _one_by_one(
    asked: Question, parts: Sequence[Answer], answered: Sequence[Answer], *, numbered: bool
) -> Answer:
    lines: list[str] = []
    citations: list[Citation] = []
    notices: list[str] = []
    for at, part in enumerate(parts, 1):
        name = f"“{part.question.text.translate(_WITHIN)}”"
        number = f"第{to_chinese(at)}问" if numbered else ""
        if part.status != "answered":
            if not _is_quoted(part.question.text, answered):
                cited = {c.clause.id for each in answered for c in each.citations}
                notices.append(number + untold(name.strip("“”"), part, cited))
            continue
        new = renumbered(part, citations)
        fresh = [line for line in new if line not in lines]
        lines += [f"{number or name}：{fresh[0]}", *fresh[1:]] if fresh else []
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


def untold(asked: str, alone: Answer, cited: Collection[str]) -> str:
    """The notice on what is not told; alone: its answer, cited: ids of the clauses that are.

    脱贫县补助比例可提高到40% may tell 穷县有没有例外, though nobody can be sure of it.
    """
    if alone.status == "answered":
        return UNSURE.format(asked=asked)
    nearest = {hit.clause.id for hit in alone.hits[:1]}
    unsure = (alone.reason or "").startswith(_UNSURE) and nearest & set(cited)
    return (_NOT_SEEN if unsure else _MISSING).format(asked=asked)


def _is_quoted(asked: str, answered: Sequence[Answer]) -> bool:
    """What is quoted for the other parts holds most of its words, and a figure where it asks one:
    每台补多少钱, of 每台10万元,市6万元、区4万元.
    """
    quoted = fold(" ".join(f"{c.quote} {c.clause.heading}" for p in answered for c in p.citations))
    pairs = {pair for pair in own_pairs(asked) if len(pair) > 1}
    held = sum(pair in quoted for pair in pairs)
    figure = not _ASKS_FIGURE.search(asked) or any(c.isdigit() for c in quoted)
    return len(pairs) >= _QUOTED_FEWEST and held >= _QUOTED_MOST * len(pairs) and figure


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


def is_of_other_papers(part: Answer, first: Answer) -> bool:
    """几天办完, after 联合验收由谁牵头: what is cited stands in no paper that the first question is
    told by, and has no word of the part itself.
    """
    papers = {cited.document.id for cited in first.citations}
    if part.status != "answered" or papers & {cited.document.id for cited in part.citations}:
        return False
    quoted = " ".join(f"{c.quote} {c.clause.heading}" for c in part.citations)
    pairs = {pair for pair in own_pairs(part.question.text) if len(pair) > 1}
    return not pairs & set(bigrams(quoted))


def own_pairs(text: str) -> set[str]:
    """Pairs of characters without what is asked of any matter."""
    return set(bigrams(_OF_ANYTHING.sub(" ", text)))


def _unfounded(part: Answer) -> Answer:
    return replace(part, status="refused", reason="likely", citations=())


def told_beside(answer: Answer, asked: str, besides: Answer) -> Answer:
    """The answer, and below it what is told of a stretch of the question."""
    citations = list(answer.citations)
    lines = renumbered(besides, citations)
    first, *rest = [line for line in lines if _bare(line) not in answer.text] or lines
    if not rest and len(lines) > 1 and _LEADS_IN.search(first):
        return answer  # what it leads into is told already
    named = f"“{asked.translate(_WITHIN)}”：{first}"
    return replace(
        answer,
        text="\n".join((answer.text, *(n for n in (named, *rest) if n not in answer.text))),
        citations=tuple(citations),
        notices=tuple(dict.fromkeys((*answer.notices, *of_its_own(besides)))),
        confidence=min(answer.confidence, besides.confidence),
    )


def of_its_own(besides: Answer) -> tuple[str, ...]:
    """Its notices, but for that it was asked after another question: the person asked but one."""
    return tuple(notice for notice in besides.notices if notice != OF_THE_TALK)


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


def _bare(line: str) -> str:
    """As it stands within a longer sentence that is quoted."""
    return MARKER.sub("", line).rstrip("。")
