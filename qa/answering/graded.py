"""考了55分会怎么处理: the grade that so many points make, and what the paper rules for that grade.

The sentence that rules on it names the grade alone (评为不合格的,限期整改), and the one that tells
grades by points rules nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.sentences import Span, sentences
from index.lexical import bigrams
from qa.answering.drafts import Draft, finished
from qa.citations import Citations, marked, name_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

# no 300万元, no 30%
_POINTS = r"(?<![\d.])\d{1,3}(?:\.\d)?(?![\d.]*\s?[万亿元人家个名户亩台次天日月年%])"
_IN_POINTS = lazy(r"\d\s?分(?![钟之])|得分|分值|百分制|考核分|评分|总分")
_ASKS = lazy(
    rf"(?:考|得|评|打|拿|只有|才)了?[^,。?\d]{{0,6}}?(?P<points>{_POINTS})\s?分[^?]{{0,16}}?"
    r"(?:怎么|会怎|怎样|如何|咋|后果|下场|什么(?:处理|结果|后果|待遇|奖励)|哪些(?:后果|待遇|奖励)"
    r"|(?P<grade>(?:什么|哪[一个]*|几|啥)(?:等次|等级|级别?|档|星|类)))"
)
_GRADE = lazy(
    r"(?:评?定?[为属]|属于|列为|是)“?(?P<grade>[\u4e00-\u9fffA-E]{1,6}?)”?(?:等次|等级|档)?[,;。、:]?$"
)
_LOW = lazy(
    rf"(?P<n>{_POINTS})分?(?:\(含[^)]*\))?(?:及?以上|起)|(?:不低于|达到|≥|>=)(?P<m>{_POINTS})"
)
_HIGH = lazy(
    rf"(?P<n>{_POINTS})分?(?:\(不含[^)]*\))?以下|(?:不足|低于|不满|少于|<)(?P<m>{_POINTS})"
)
_RANGE = lazy(rf"(?P<n>{_POINTS})分?(?:\([^)]*\))?[至到—~-](?P<m>{_POINTS})分")
_RULES = lazy(
    r"整改|约谈|通报|取消|撤销|暂停|停[发拨止]|收回|退[回还]|摘牌|移出|不得|不予|不再|降|扣|解聘|淘汰"
    r"|奖|补[助贴]|优先|给予|减免|上浮"
)
_AGAIN_FIRST = lazy(r"^[^,。;]{0,6}连续")
_MOST = 2  # rules of one answer
_FEWEST_GRADES = 2
_FEWEST_SCALES = 2  # between which the topic has to tell


def answer_graded(understood: Understanding, holdings: Holdings) -> Draft | None:
    """None unless the one paper asked tells grades by points in one place, and rules on that."""
    ids = tuple(understood.document_ids or ())
    asked = _ASKS.search(fold(understood.asking))
    if len(ids) != 1 or not asked or understood.several or understood.follows:
        return None
    document, points = holdings.by_id[ids[0]], Decimal(asked["points"])
    scale = _scale_meant(understood, list(_scales(document)))
    step = _step_of(points, scale) if scale else None
    if step is None:
        return None
    rules = [r for r in _rules(document, step.grade) if r != (step.clause, step.span)][:_MOST]
    told_there = asked["grade"] or _RULES.search(fold(step.clause.text))
    if not (rules or told_there):
        return None
    citations = Citations()
    said = ((step.clause, step.span), *(() if asked["grade"] else rules))
    lines = [
        marked(c.text[s.start : s.end].strip(), citations.cite(document, c, s)) for c, s in said
    ]
    lines[0] = f"{name_of(document)}：{lines[0]}"
    return finished(lines, citations)


Bounds = tuple[Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True)
class _Step:
    """A grade with its bounds, and the sentence that tells it. about: with what stands above it."""

    clause: Clause
    span: Span
    about: str
    grade: str
    bounds: Bounds


def _scale_meant(understood: Understanding, scales: list[list[_Step]]) -> list[_Step] | None:
    """The only one, or that of several above which most of the topic stands."""
    if len(scales) < _FEWEST_SCALES:
        return next(iter(scales), None)
    pairs = bigrams(understood.topic)
    shares = [sum(pair in scale[0].about for pair in pairs) for scale in scales]
    best = max(shares)
    return scales[shares.index(best)] if best and shares.count(best) == 1 else None


def _scales(document: Document) -> Iterator[list[_Step]]:
    """Two grades or more that one sentence tells, or the items of one list."""
    beside: dict[str | None, list[_Step]] = {}
    by_id = {clause.id: clause for clause in document.clauses}
    for clause in document.clauses:
        if clause.is_row or clause.kind == "title":
            continue
        for span in sentences(clause.text, "。!?"):
            said = fold(clause.text[span.start : span.end])
            above = by_id.get(clause.parent or "")
            led = fold(above.text) if above and clause.label else ""
            if not _IN_POINTS.search(f"{said} {led}"):
                continue
            about = " ".join((said, led, clause.heading, *clause.headings))
            parts = re.split("[,;、:]", said)
            told = [_Step(clause, span, about, *g) for part in parts if (g := _graded(part))]
            if len(told) >= _FEWEST_GRADES:
                yield told
            elif told and clause.label:
                beside.setdefault(clause.parent, []).extend(told)
    yield from (steps for steps in beside.values() if len(steps) >= _FEWEST_GRADES)


def _graded(part: str) -> tuple[str, Bounds] | None:
    named, bounds = _GRADE.search(part.rstrip("。 ")), _bounds(part)
    return (named["grade"], bounds) if named and bounds != (None, None) else None


def _bounds(part: str) -> Bounds:
    """From low to below high; of 75分至89分 the next grade begins above 89."""
    if between := _RANGE.search(part):
        return Decimal(between["n"]), Decimal(between["m"]) + 1
    low, high = _LOW.search(part), _HIGH.search(part)
    return (
        Decimal(low["n"] or low["m"]) if low else None,
        Decimal(high["n"] or high["m"]) if high else None,
    )


def _step_of(points: Decimal, scale: list[_Step]) -> _Step | None:
    """The highest that it reaches; None where none holds it, or where two do."""
    held = [s for s in scale if _holds(points, s.bounds)]
    with_low = [(s.bounds[0], n) for n, s in enumerate(held) if s.bounds[0] is not None]
    if len(held) > 1 and len(with_low) == len(held):  # 90分以上, 80分以上: the highest reached
        return held[max(with_low)[1]]
    return held[0] if len(held) == 1 else None


def _holds(points: Decimal, bounds: Bounds) -> bool:
    low, high = bounds
    return (low is None or points >= low) and (high is None or points < high)


def _rules(document: Document, grade: str) -> Iterator[tuple[Clause, Span]]:
    """评价不合格的园区,…; not of who is 连续两年不合格 alone."""
    is_graded = re.compile(
        rf"(?:^|[评定为是价核果得获的,;。]|\d\s?)“?{grade}”?(?:等次|等级|档|级)?的|{grade}(?:企业|单位|园区|等次)"
    )
    for clause in document.clauses:
        if clause.is_row or clause.kind == "title":
            continue
        for span in sentences(clause.text, "。!?"):
            said = fold(clause.text[span.start : span.end])
            if not is_graded.search(said) or not _RULES.search(said):
                continue
            body = said.removeprefix(clause.label).strip()
            if not _AGAIN_FIRST.match(body):
                yield clause, span
