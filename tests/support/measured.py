"""Questions, answers and documents made by hand, for the tests of the measures."""

from __future__ import annotations

from collections.abc import Sequence

from documents.read import document_from_text
from eval.model import Case, Cited, GoldClause, Library, Outcome, Place, Row, Status, place_of

SILK = """某市丝绸产业发展意见
丝府〔2020〕7号
各县、区人民政府:
为做强丝绸产业,提出如下意见。
一、目标
到2025年,产值达到500亿元,建设基地13个。
二、任务
(一)技术改造。推广织机2000台,建设基地3个。(责任单位:市工信局、市科技局)
(二)市场开拓。组织企业参加展会,每家补助3万元。(责任单位:市商务局)
三、保障
各地要加强组织领导,落实资金。
某市人民政府
2020年3月1日
"""
TEA = """某县茶叶产业发展意见
茶政发〔2022〕15号
一、目标
到2027年,茶园面积达到40万亩。
某县人民政府
二〇二二年五月九日
"""
LIBRARY = Library((document_from_text(SILK, "silk.txt"), document_from_text(TEA, "tea.txt")))


def place(reference: str, source: str = "silk.txt") -> Place:
    """reference: of a clause, or its kind."""
    document = LIBRARY.by_source[source]
    places = [place_of(clause, document) for clause in document.clauses]
    return next(p for p in places if reference in (p.reference, p.kind))


def cited(*references: str, source: str = "silk.txt") -> tuple[Cited, ...]:
    """Markers from 1, each of a whole clause."""
    found = []
    for marker, reference in enumerate(references, 1):
        at = place(reference, source)
        clause = LIBRARY.clauses[at.clause_id]
        found.append(Cited(marker, at, clause.text, clause.start, clause.end))
    return tuple(found)


def row(
    parts: Sequence[Sequence[str]] = (("500亿元",),),
    golds: Sequence[GoldClause] = (GoldClause("silk.txt", "一、"),),
    *,
    kind: str = "fact",
    unanswerable: bool = False,
    near_miss: bool = False,
) -> Row:
    return Row(
        id="q",
        question="产值多少？",
        history=(),
        kind=kind,
        clauses=() if unanswerable else tuple(golds),
        answer_parts=() if unanswerable else tuple(tuple(part) for part in parts),
        unanswerable=unanswerable,
        split="dev",
        near_miss=near_miss,
    )


def outcome(
    text: str = "产值达到500亿元[1]。",
    citations: Sequence[Cited] = (),
    found: Sequence[Place] = (),
    status: Status = "answered",
    confidence: float | None = None,
) -> Outcome:
    return Outcome("q", status, text, None, tuple(citations), tuple(found), 0.001, confidence)


def case(asked: Row | None = None, given: Outcome | None = None) -> Case:
    return Case(asked or row(), given or outcome(citations=cited("一、")))
