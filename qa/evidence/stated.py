"""What clauses state, read once and kept: all of it that does not depend on a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np

from documents.cells import named_cells
from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.rules_cited import cases
from documents.sentences import opens_list
from index.embedding import Embedder
from index.lexical import bigrams
from index.translation import Counted, Translation
from qa.evidence.statements import Statement, statements
from qa.names.holdings import Holdings
from qa.understanding.cues import DENIES

_MOST_RULES = 24  # that one sentence is read with
_MOST_OF_RULE = 400  # characters
_KEPT = 20_000  # clauses that are remembered
_STATES_PURPOSE = lazy(
    r"^(?:第一条)?\s*为了?[^。]{4,}(?:制定|制订)(?:本|了)|(?:^|[,。\s])现(?![代有场金状行实])[^。]{0,60}印发"
    r"|^近[日期][^。]{2,80}(?:印发|出台|发布|制定)了?《"
)

_MARKS = str.maketrans("", "", "“”‘’\"'「」『』()")
_ADDRESS = lazy(r"(?:联系|通讯|通信|办公)?地址[::]")
_REPEALS = lazy(
    r"(?:[\u4e00-\u9fff]{0,14}《[^》]{4,60}》[^。,;《废停]{0,28}){1,6}(?:废止|停止执行)"
)
_REACHED = lazy(
    r"(?:业务|政策)?(?:咨询|联系|服务|监督|投诉|举报|受理|值班)?(?:电话|热线|邮箱|传真|联系人|网址)[::]"
)
_IN_FORCE = lazy(
    r"[本新][\u4e00-\u9fff]{1,6}自[^。]{2,24}起(?:正式|试|开始)?[施实执]行|有效期至"
    r"|^[^。,]{2,20}另有(?:新的?)?规定的?,?从其规定|不一致的?,?(?:均|一律)?以本[^。,]{1,8}为准"
)

Around = tuple[str, str, str]  # headings above a sentence, its clause, the titles; bare


@dataclass(frozen=True, slots=True)
class Stated:
    """vectors: (statements, dim) float32; counted: their pairs of characters; both with the
    heading that they speak under
    inside: each statement, bare; around: what stands there
    lead_in: what leads into the list that the clause is an item of
    broken: the rule whose breach a statement is about, which stands above it as headings do; the
    same statement is there without one, and with each that it names
    opens: whether a statement is 下列…: with items below it; heads: whether it is a bare heading,
    五、申报材料, with items below it; purpose: whether it says why the paper was made; closing:
    whether it says from when the paper itself is in force; reached, repeals: whether it is a
    line that says whom to call, or that other papers are repealed, and nothing else
    """

    statements: tuple[Statement, ...]
    inside: tuple[str, ...]
    around: Around
    vectors: np.ndarray
    counted: tuple[Counted, ...]
    lead_in: Clause | None
    broken: tuple[Clause | None, ...]
    opens: tuple[bool, ...]
    heads: tuple[bool, ...]
    purpose: tuple[bool, ...]
    closing: tuple[bool, ...]
    denies: tuple[bool, ...]
    address: tuple[bool, ...]
    reached: tuple[bool, ...]
    repeals: tuple[bool, ...]


class _Read(NamedTuple):
    """What a clause states, before it is measured. said: each statement as printed; texts: each
    with the heading that it speaks under; items: whether a list stands below the clause
    """

    clause: Clause
    around: Around
    statements: tuple[Statement, ...]
    said: list[str]
    texts: list[str]
    lead_in: Clause | None
    broken: tuple[Clause | None, ...]
    items: bool


class StatedClauses:
    """Reads a clause when it is first asked for; threads may share it."""

    def __init__(self, holdings: Holdings, embedder: Embedder, translation: Translation) -> None:
        self._holdings = holdings
        self._embedder = embedder
        self._translation = translation
        self._kept: dict[str, Stated] = {}

    def of(self, clauses: Sequence[Clause]) -> list[Stated]:
        """Each of them; those that are new are measured together, which costs half as much."""
        known = {c.id: self._kept[c.id] for c in clauses if c.id in self._kept}
        new = {c.id: self._read(c) for c in clauses if c.id not in known}
        if new:
            known.update(zip(new, self._measured(list(new.values())), strict=True))
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept.update((name, known[name]) for name in new)
        return [known[clause.id] for clause in clauses]

    def _measured(self, read: Sequence[_Read]) -> list[Stated]:
        texts = [text for each in read for text in each.texts]
        vectors = self._embedder.embed_clauses(texts) if texts else np.empty((0, 0))
        counted = self._translation.counted(map(bigrams, texts))
        ends = accumulate((len(each.texts) for each in read), initial=0)
        return [
            _stated(each, vectors[start:end], tuple(counted[start:end]))
            for each, (start, end) in zip(read, pairwise(ends), strict=True)
        ]

    def _read(self, clause: Clause) -> _Read:
        document = self._holdings.by_id[clause.document_id]
        heading = clause.heading or question_above(clause)
        found, broken, texts = [], [], []
        for each in statements(clause, document.metadata.titles):
            for span in cases(clause.text, each.span):
                for rule in (None, *self._holdings.rules.by(clause, span)[:_MOST_RULES]):
                    above = self._said_by(rule) if rule else ""
                    found.append(Statement(span, f"{each.under} {above}".strip()))
                    broken.append(rule)
                    over = f"{above} {heading}".lstrip()
                    texts.append(f"{over} {clause.text[span.start : span.end]}")
        said = [clause.text[each.span.start : each.span.end] for each in found]
        lead_in = self._holdings.tree.lead_in(clause)
        if lead_in is not None and clause.is_row:
            said = ["；".join(named_cells(clause.text, lead_in.text))]
            texts = list(said)
        elif lead_in is not None:
            led = fold(lead_in.text)
            found = [Statement(each.span, f"{led} {each.under}".strip()) for each in found]
        items = bool(self._holdings.tree.items.get(clause.id))
        around = around_of(clause, document)
        return _Read(clause, around, tuple(found), said, texts, lead_in, tuple(broken), items)

    def _said_by(self, rule: Clause) -> str:
        """Folded, as what stands above a statement; of an item with what leads into its list."""
        led = self._holdings.tree.lead_in(rule)
        return fold(f"{led.text} {rule.text}" if led else rule.text)[:_MOST_OF_RULE]


def _stated(read: _Read, vectors: np.ndarray, counted: tuple[Counted, ...]) -> Stated:
    inside = tuple(map(bare, read.said))
    return Stated(
        statements=read.statements,
        inside=inside,
        around=read.around,
        vectors=vectors,
        counted=counted,
        lead_in=read.lead_in,
        broken=read.broken,
        opens=tuple(read.items and opens_list(text) for text in read.said),
        heads=tuple(read.items and _is_heading(text, read.clause) for text in read.said),
        purpose=tuple(bool(_STATES_PURPOSE.search(text)) for text in inside),
        closing=tuple(bool(_IN_FORCE.search(text)) for text in inside),
        denies=tuple(bool(DENIES.search(text)) for text in inside),
        address=tuple(bool(_ADDRESS.match(text)) for text in inside),
        reached=tuple(bool(_REACHED.match(text)) for text in inside),
        repeals=tuple(bool(_REPEALS.match(text)) for text in inside),
    )


def _is_heading(text: str, clause: Clause) -> bool:
    said = fold(text).removeprefix(fold(clause.label))
    return said.strip(" 。\n") == fold(clause.heading) != ""


def question_above(clause: Clause) -> str:
    """Of a paper in questions and answers, see documents/dialogues.py; else empty."""
    above = clause.heading or ("", *clause.headings)[-1]
    return above if fold(above).endswith("?") else ""


def around_of(clause: Clause, document: Document) -> Around:
    return (
        bare(" ".join((*clause.headings, clause.heading))),
        bare(clause.text),
        bare(" ".join(document.metadata.titles)),
    )


def bare(text: str) -> str:
    """As terms are sought in it: folded, in lower case, “链主”企业 without its quotation marks and
    县（区） without its brackets.
    """
    return fold(text).lower().translate(_MARKS)


def under(heading: str, around: Around) -> Around:
    """With a further heading."""
    return (f"{around[0]} {bare(heading)}", *around[1:]) if heading else around
