"""A clause in the making."""

from __future__ import annotations

from dataclasses import dataclass

from documents.labels import RANKS, Label
from documents.lines import Line
from documents.model import ClauseKind

PARAGRAPH_RANK = RANKS["article"] + 1
"""Depth of a paragraph of an article (第二款): below the article, above its items."""


@dataclass(slots=True)
class Node:
    """Lines that will be one clause, with its place in the tree.

    name: component of the path of a clause without a label: 第二款, 引言
    heading_line: where in lines the heading stands
    paragraphs: how many paragraphs of an article have been read
    """

    kind: ClauseKind
    label: Label | None
    name: str
    lines: list[Line]
    parent: Node | None = None
    heading: str = ""
    heading_line: int = 0
    paragraphs: int = 1

    @property
    def rank(self) -> int:
        return self.label.rank if self.label else PARAGRAPH_RANK

    @property
    def is_article(self) -> bool:
        return self.label is not None and self.label.family == "article"
