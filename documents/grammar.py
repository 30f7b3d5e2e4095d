"""Cleaned text -> its clauses, side by side and in order; nothing between them but space.

flat_tables.py joins the cells of tables, lines.py reads labels, nesting.py and frame.py make a tree
of the lines, and here the tree becomes clauses with their paths, references and places;
dialogues.py puts answers below their questions.
"""

from __future__ import annotations

from collections import Counter

from documents.dialogues import below_their_questions
from documents.flat_tables import join_tables
from documents.folding import fold
from documents.frame import head
from documents.labels import RANKS
from documents.lines import read_lines, split_lines
from documents.model import Clause
from documents.nesting import nest
from documents.nodes import Node

GRAMMAR_VERSION = 22
"""Raised whenever the same text may give other clauses or metadata, so that indices are rebuilt."""


def parse(text: str, document_id: str) -> tuple[Clause, ...]:
    """The clauses of a cleaned text, in order of place."""
    lines = read_lines(join_tables(fold(text), list(split_lines(text))))
    first = next((i for i, line in enumerate(lines) if line.label), len(lines))
    nodes = list(head(lines[:first], whole=first == len(lines)))
    nodes += nest(lines[first:])
    return below_their_questions(_clauses(nodes, text, document_id))


def _clauses(nodes: list[Node], text: str, document_id: str) -> tuple[Clause, ...]:
    made: list[Clause] = []
    taken: Counter[str] = Counter()
    of_node: dict[int, Clause] = {}
    through = _articles_count_through(nodes)
    for node in nodes:
        above = of_node[id(node.parent)] if node.parent else None
        path = _path(node, above, through)
        reference = "".join(path)
        taken[reference] += 1
        suffix = f"~{taken[reference]}" if taken[reference] > 1 else ""
        start, end = node.lines[0].start, node.lines[-1].end
        headings = (*above.headings, above.heading) if above else ()
        clause = Clause(
            id=f"{document_id}#{reference}{suffix}",
            document_id=document_id,
            label=text[start : start + len(node.label.printed)] if node.label else "",
            path=path,
            heading=_printed_heading(node, text),
            text=text[start:end],
            start=start,
            end=end,
            kind=node.kind,
            headings=tuple(h for h in headings if h),
            parent=above.id if above else None,
        )
        of_node[id(node)] = clause
        made.append(clause)
    return tuple(made)


def _path(node: Node, above: Clause | None, through: bool) -> tuple[str, ...]:
    """Labels from the outermost that is cited to the node's own."""
    own = node.label.canonical if node.label else node.name
    upper = above.path if above else ()
    if node.is_article and through:
        upper = tuple(x for x in upper if x.startswith("附件"))
    elif node.label and node.label.is_decimal and upper and upper[-1][0].isdigit():
        upper = upper[:-1]  # 1.1 repeats the 1 above it
    return (*upper, own)


def _articles_count_through(nodes: list[Node]) -> bool:
    """Articles run on through the chapters, and so are cited without them: 第三条第二款."""
    first = (n for n in nodes if n.is_article and n.label and n.label.number == 1)
    chapters = Counter(id(_attachment(node)) for node in first)
    return all(count == 1 for count in chapters.values())


def _attachment(node: Node) -> Node | None:
    while node.parent and node.rank > RANKS["attachment"]:
        node = node.parent
    return node if node.rank == RANKS["attachment"] else None


def _printed_heading(node: Node, text: str) -> str:
    """The heading with the document's own characters instead of folded ones."""
    if not node.heading:
        return ""
    line = node.lines[node.heading_line]
    at = line.start + line.folded.find(node.heading)
    return text[at : at + len(node.heading)]
