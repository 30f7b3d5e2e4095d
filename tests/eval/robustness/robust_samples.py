"""Two policies made by hand, questions about them, and a system that has read neither."""

from __future__ import annotations

from collections.abc import Sequence

from documents.model import Clause, Document
from documents.read import document_from_text
from eval.model import GoldClause, QuestionSet, Row
from index.model import Hit
from qa.model import Answer, Citation, Question

SILK = """苏州市丝绸产业发展实施意见
苏府〔2019〕7号
一、总体目标
到2025年，全市丝绸产业产值达到500亿元，建设丝绸基地13个。（责任部门：市工业和信息化局、市商务局）
二、主要任务
（一）推广织机。推广智能织机2000台。（责任部门：市科学技术局）
（二）培养工匠。培养丝绸工匠300名。（责任部门：市人力资源和社会保障局）
苏州市人民政府
2019年3月5日
"""
TEA = """山东省茶叶产业行动计划
一、种植规模
到2027年，全省茶园面积达到40万亩。
二、品牌建设
培育茶叶品牌8个。
"""
SILK_NAME, TEA_NAME = "silk.txt", "tea.txt"


def documents() -> tuple[Document, ...]:
    return document_from_text(SILK, SILK_NAME), document_from_text(TEA, TEA_NAME)


def clause(document: Document, reference: str) -> Clause:
    return next(c for c in document.clauses if c.reference == reference)


def row(
    name: str, question: str, golds: Sequence[tuple[str, str]], parts: Sequence[Sequence[str]]
) -> Row:
    """golds: (source, reference); none for a question to be refused."""
    return Row(
        id=name,
        question=question,
        history=(),
        kind="fact" if golds else "none",
        clauses=tuple(GoldClause(*gold) for gold in golds),
        answer_parts=tuple(tuple(part) for part in parts),
        unanswerable=not golds,
        split="own",
    )


OUTPUT = row("output", "苏州丝绸产业产值到2025年达到多少？", [(SILK_NAME, "一、")], [["500亿元"]])
LOOMS = row("looms", "苏州推广智能织机多少台？", [(SILK_NAME, "二、(一)")], [["2000台"]])
TEA_LAND = row("tea", "茶园面积达到多少？", [(TEA_NAME, "一、")], [["40万亩"]])
WHO = row(
    "who",
    "苏州培养丝绸工匠由哪个部门负责？",
    [(SILK_NAME, "二、(二)")],
    [["市人力资源和社会保障局"]],
)
ABROAD = row("abroad", "浙江省的丝绸产值是多少？", [], [])
ROWS = (OUTPUT, LOOMS, TEA_LAND, WHO, ABROAD)


def asked(*rows: Row) -> QuestionSet:
    return QuestionSet("made", documents(), rows or ROWS)


class Parrot:
    """Knows all answers of the documents as they were by heart, cites, and reads nothing."""

    def __init__(self, documents: Sequence[Document], rows: Sequence[Row] = ROWS) -> None:
        self._documents, self._rows = documents, rows

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        known = next(row for row in self._rows if row.question == question)
        said = "；".join(forms[0] for forms in known.answer_parts)
        citations = tuple(
            self._cited(document, found)
            for gold in known.clauses
            for document in self._documents
            if document.source == gold.source
            for found in document.clauses
            if found.reference == gold.reference
        )
        return Answer(Question(question), f"{said}[1]。", "answered", citations=citations)

    def search(self, question: str, top: int) -> tuple[Hit, ...]:
        return ()

    @staticmethod
    def _cited(document: Document, found: Clause) -> Citation:
        return Citation(1, document, found, found.text, found.start, found.end)
