"""The values that every other package reads: documents, their metadata, their clauses.

Glossary of Chinese official writing, outermost level first:

====  =============================  =====================================================
编     part                           第一编
章     chapter                        第一章
节     section                        第一节
条     article                        第一条; laws and regulations are cited by article
款     paragraph of an article        unnumbered; counted: 第三条第二款
项     item                           (一)
目     sub-item                       1.
====  =============================  =====================================================

Policies (意见, 通知, 计划, 要点) number without those words: 一、 then (一) then 1. then (1)
then ①.
文号 is the number a document is issued under (苏府〔2018〕130号), 成文日期 the date it was
signed, 发布日期 the date it was published, 索引号 its number in the register of public
information, 主送 the bodies it is addressed to, 附件 an attachment, 责任部门 (责任单位) the
departments answerable for a task, 牵头 the one that leads. 表 and 列示 are our own names for the
head of a table and for a line that leads into cases without labels.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from documents.patterns import lazy

LEADS_TO_CASES = "列示"
"""The last of the path of such a line."""

ClauseKind = Literal["record", "title", "preamble", "clause", "closing", "attachment"]
"""What a stretch of a document is.

record: the table of the public register that stands above a policy (索引号, 文号, …)
title: a title with its number; preamble: addressees and opening paragraphs
clause: a numbered clause or a paragraph of one; closing: signature and date
attachment: an attachment and what stands in it outside numbered clauses
"""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a document says of itself; None (or empty) where its text does not say."""

    title: str
    titles: tuple[str, ...] = ()  # all titles in the text: a notice and what it issues
    number: str | None = None  # 文号
    issuer: str | None = None
    issued: str | None = None  # 成文日期, YYYY-MM-DD
    published: str | None = None  # 发布日期, YYYY-MM-DD
    index_number: str | None = None  # 索引号
    region: str | None = None  # 苏州市, 江苏省, 全国
    level: str | None = None  # 国家, 省, 市, 县
    period: str | None = None  # planning period: 2021—2023, or one year: 2020
    deadlines: tuple[int, ...] = ()  # years that the text sets as target dates, ascending
    status: str | None = None  # validity as printed: 有效, 失效, …

    @property
    def horizon(self) -> int | None:
        """Last year that the document plans for: end of its period, else its last deadline, where
        that is no year before it was issued.
        """
        if self.period:
            return int(self.period[-4:])
        last = self.deadlines[-1] if self.deadlines else None
        return None if last is None or last < (self.issue_year or last) else last

    @property
    def issue_year(self) -> int | None:
        """Year of signing, else of the number, else of publication."""
        for text in (self.issued, self.number, self.published):
            digits = "".join(c if c.isdigit() else " " for c in text or "").split()
            for run in digits:
                if len(run) == 4:
                    return int(run)
        return None


_ROW = lazy(r"第\d+行")


@dataclass(frozen=True, slots=True)
class Clause:
    """One stretch of a document with its place: ``document.text[start:end] == text``.

    The clauses of a document lie side by side: each holds its own label, heading and
    sentences, and not those of the clauses below it.
    """

    id: str
    document_id: str
    label: str  # as printed: 一、 (一) 1﹒ 第三条; empty for an unnumbered paragraph
    # Labels from the outermost that is cited to its own, in one form: 二、 (一) 1. A law's path
    # begins at the article: its parts and chapters stand in parent and headings.
    path: tuple[str, ...]
    heading: str  # 总体要求; empty if there is none
    text: str
    start: int
    end: int
    kind: ClauseKind = "clause"
    headings: tuple[str, ...] = ()  # headings of the clauses above, outermost first
    parent: str | None = None  # id of the clause above

    @property
    def reference(self) -> str:
        """How a person cites it: 二、(一)1."""
        return "".join(self.path)

    @property
    def is_heading(self) -> bool:
        """A label with its heading, and no sentence."""
        text = self.text.strip()
        alone = len(text) <= len(self.label) + len(self.heading) + 2
        return alone and text.endswith(self.heading)

    @property
    def is_row(self) -> bool:
        """A row of a table, see cells.cells_of; the clause above it is the table's head."""
        return bool(self.path and _ROW.fullmatch(self.path[-1]))

    @property
    def is_case(self) -> bool:
        """4层站及以下 每台12万元: a line below 按层站分档补助:, which is the clause above it."""
        return self.path[-2:-1] == (LEADS_TO_CASES,)


@dataclass(frozen=True, slots=True)
class Target:
    """A quantified aim, as the clause states it."""

    indicator: str
    relation: str | None  # 达, 超过, 不少于, 左右, 每年, 累计, 新增
    value: str  # as printed: 1.5万亿
    unit: str
    deadline: int | None  # year
    departments: tuple[str, ...]  # the lead first
    clause_id: str
    quote: str


@dataclass(frozen=True, slots=True)
class Document:
    """A cleaned text with what is known of it. Offsets everywhere count characters of text."""

    id: str
    title: str
    text: str
    metadata: Metadata
    source: str  # file name
    sha256: str  # of the file's bytes
    # Offset in text where each page of the file begins, to name the page of a clause. Plain text
    # and markdown have no pages, so it is one; what reads a paged format fills it.
    page_starts: tuple[int, ...] = (0,)
    clauses: tuple[Clause, ...] = field(default=(), repr=False)
