"""Clauses as they stand above, below and beside one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, takewhile

from documents.cells import caption_of
from documents.folding import fold
from documents.model import LEADS_TO_CASES, Clause
from documents.patterns import lazy
from documents.sentences import opens_list

# An item of a list that carries no label: 一是摸清需求。…, 第二步,个人填报。…
_MARKED = lazy(
    r"\s*(?:[甲乙丙丁戊己庚辛]、|[—-]{1,2}\s?[\u4e00-\u9fff]|[·•●◆□☐☑■▪○◇➢►▶✓√]"
    r"|[一二三四五六七八九十]{1,2}(?:是|要)(?=[\u4e00-\u9fff])"
    r"|第[一二三四五六七八九十]{1,2}(?:步|[,、])|其[一二三四五六七八九十][,是])"
)
# 行动一:绿色制造, on a line of its own, heads the paragraphs that follow it.
_HEADS_PARAGRAPHS = lazy(
    r"\s*(?:行动|任务|工程|步骤|方向|专项|模块)\s?[一二三四五六七八九十\d]{1,2}\s?[:、]?\s?"
    r"[^\s,。;:、]{2,20}$"
)
_GOES_ON = lazy(r"[;；]\s*$")  # a line that more lines follow
# A paragraph that leans on the one before it.
_PRECEDING = lazy(r"^(?:有|违反|对|具有|符合|依照|根据|按照)?前款")


# 附件1 申报材料清单: its numbered lines are the list.
_TITLE_OF_LIST = lazy(r"(?:清单|材料|目录|名录|名单|条件|要求)$")


def leads_in(clause: Clause) -> bool:
    """What is numbered below it says half without it."""
    listed = clause.kind == "attachment" and _TITLE_OF_LIST.search(fold(clause.heading))
    return bool(listed) or opens_list(clause.text) or _only_asks(clause)


def _only_asks(clause: Clause) -> bool:
    """十一、哪些费用不纳入支付? of a paper in questions and answers, with the answer below it."""
    heading = fold(clause.heading)
    return heading.endswith("?") and fold(clause.text).strip() == f"{fold(clause.label)}{heading}"


def _listed(beside: Sequence[Clause]) -> Iterator[Clause]:
    """Labelled clauses, or paragraphs that are marked as items: 甲、…; —— …."""
    labelled = bool(beside and beside[0].label)
    if beside and not labelled and _GOES_ON.search(beside[0].text):
        return _by_semicolons(beside)
    return takewhile(
        lambda c: bool(c.label) if labelled else bool(_MARKED.match(fold(c.text))), beside
    )


def _by_semicolons(beside: Sequence[Clause]) -> Iterator[Clause]:
    """蓝色诉求,3个工作日内办结;黄色诉求,…;红色诉求,…。 a line each, up to the one that closes."""
    for clause in beside:
        if clause.label or clause.is_row:
            return
        yield clause
        if not _GOES_ON.search(clause.text):
            return


def _marked(below: Sequence[Clause]) -> tuple[Clause, ...]:
    """All of them, where each is marked as an item: 第一步,…; 第二步,…."""
    every = all(not c.is_row and _MARKED.match(fold(c.text)) for c in below)
    return tuple(below) if every and len(below) > 1 else ()


def _under_heads(beside: Sequence[Clause]) -> dict[str, tuple[Clause, ...]]:
    """What stands between each of several heads without a label and the next: 行动二:…."""
    heads = [
        at
        for at, clause in enumerate(beside)
        if not clause.label and not clause.is_row and _HEADS_PARAGRAPHS.match(fold(clause.text))
    ]
    if len(heads) < 2:
        return {}
    between = pairwise([*heads, len(beside)])
    return {
        beside[head].id: tuple(c for c in beside[head + 1 : end] if not c.is_row)
        for head, end in between
        if end > head + 1
    }


@dataclass(frozen=True)
class ClauseTree:
    """clauses: of all documents, in the order of the index."""

    clauses: tuple[Clause, ...]

    @cached_property
    def by_id(self) -> dict[str, Clause]:
        return {clause.id: clause for clause in self.clauses}

    @cached_property
    def children(self) -> dict[str, tuple[Clause, ...]]:
        """Clauses directly below each clause, in order."""
        found: dict[str, list[Clause]] = {}
        for clause in self.clauses:
            if clause.parent:
                found.setdefault(clause.parent, []).append(clause)
        return {parent: tuple(below) for parent, below in found.items()}

    @cached_property
    def items(self) -> dict[str, tuple[Clause, ...]]:
        """Numbered clauses directly below each clause; of an article not its further paragraphs,
        unless they are marked as items. Of a paragraph that leads into a list, the clauses beside
        it that are the list.
        """
        found = {
            parent: tuple(c for c in below if c.label or c.is_case) or _marked(below)
            for parent, below in self.children.items()
        }
        return found | self._behind_paragraphs

    @cached_property
    def _behind_paragraphs(self) -> dict[str, tuple[Clause, ...]]:
        found: dict[str, tuple[Clause, ...]] = {}
        for below in self.children.values():
            for at, clause in enumerate(below):
                apart = clause.label or clause.is_row or clause.path[-1:] == (LEADS_TO_CASES,)
                if not apart and opens_list(clause.text):
                    items = tuple(_listed(below[at + 1 :]))
                    found |= {clause.id: items} if items else {}
            found |= _under_heads(below)
        return found

    @cached_property
    def _leading(self) -> dict[str, Clause]:
        """The paragraph that leads into the list that a clause is an item of."""
        return {
            item.id: self.by_id[name]
            for name, items in self._behind_paragraphs.items()
            for item in items
        }

    def below(self, clause: Clause) -> Iterator[Clause]:
        """Every clause below it, however far."""
        for child in self.children.get(clause.id, ()):
            yield child
            yield from self.below(child)

    def before(self, clause: Clause) -> Clause | None:
        """The paragraph that 前款 means: the one before it of its article, or the article."""
        above = self.by_id.get(clause.parent or "")
        return above if clause.label else self._before.get(clause.id, above)

    def lead_in(self, clause: Clause) -> Clause | None:
        """The clause without which this one says half: 有下列情形之一的,处… above an item, the head
        of a table above its rows, and the paragraph before one that begins 有前款行为.
        """
        above = self.by_id.get(clause.parent or "")
        if clause.is_row:
            return above
        if _PRECEDING.match(fold(clause.text)):
            return self._before.get(clause.id, above)
        if clause.id in self._leading:
            return self._leading[clause.id]
        item = bool(clause.label) or clause.is_case
        return above if above is not None and leads_in(above) and item else None

    def captioned(self, clause: Clause) -> Clause | None:
        """Of a row, the clause whose last line says in what unit the figures of its table are."""
        head = self.by_id.get(clause.parent or "") if clause.is_row else None
        over = self.by_id.get(head.parent or "") if head else None
        return over if over is not None and caption_of(over.text) else None

    @cached_property
    def _before(self) -> dict[str, Clause]:
        """The paragraph of the same article before each paragraph."""
        paragraphs = ([c for c in below if not c.label] for below in self.children.values())
        return {after.id: before for each in paragraphs for before, after in pairwise(each)}
