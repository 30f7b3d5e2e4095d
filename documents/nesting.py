"""Labelled lines and the paragraphs below them -> nodes, each below the one it belongs to.

Unnumbered paragraphs are counted where people cite them: the 款 of an article (第三条第二款) and
the paragraphs of a section without numbered clauses (二、第1段). Others belong to the clause
that they stand below.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice, takewhile

from documents.frame import below_table, closing, cut_closing, cut_signed
from documents.headings import heading_of, is_bare, is_caption, lead_in
from documents.labels import RANKS, Label
from documents.lines import Line, is_responsibility
from documents.model import ClauseKind
from documents.nodes import Node
from documents.numerals import to_chinese
from documents.patterns import lazy

# 五、附则: what of a paper is in force from when, and who interprets it, belongs to it
_CLOSING_SECTION = lazy(r"(?:附\s*则|其他事项|其[他它]|有关说明|有关事项|施行日期)$")


def nest(lines: list[Line]) -> list[Node]:
    """Nodes of the lines, in order; the first line has a label."""
    nodes: list[Node] = []
    open_nodes: list[Node] = []  # the path to the clause in hand
    starts = [at for at, line in enumerate(lines) if line.label]
    labels = [line.label for line in lines if line.label]
    for number, start in enumerate(starts, start=1):
        end = starts[number] if number < len(starts) else len(lines)
        made, ends = _block(lines[start:end], islice(labels, number, None), open_nodes)
        nodes += made
        if any(node.kind == "title" for node in ends):
            open_nodes.clear()  # what is attached begins anew
        nodes += ends
    return nodes


def _block(
    block: list[Line], labels: Iterator[Label], open_nodes: list[Node]
) -> tuple[list[Node], list[Node]]:
    """Nodes of a labelled line and its paragraphs, and of the document's end behind them.

    labels: those behind the block; open_nodes: the path to the clause before, and then to this.
    """
    label = block[0].label
    if label is None:
        raise ValueError(f"no label at character {block[0].start}; blocks begin at labels")
    while open_nodes and open_nodes[-1].rank >= label.rank:
        open_nodes.pop()
    following = next(labels, None)
    bare = is_bare(block[0].folded, label) and not block[0].folded.endswith("。")
    headed = bare and label.family != "attachment"
    kept = len(block) if headed and _CLOSING_SECTION.search(block[0].folded) else int(headed)
    paragraphs, end = cut_closing(block[1:], last=following is None, own=kept)
    if label.family == "question" and following is None and not end:
        paragraphs, end = cut_signed(paragraphs)
    node = _node(block[0], label, open_nodes[-1] if open_nodes else None)
    article = next((x for x in reversed(open_nodes) if x.is_article), None)
    returned: list[Line] = []
    behind = chain([following] if following else [], labels)
    if article and paragraphs and not _goes_on([*open_nodes, node], behind):
        paragraphs, returned = [], paragraphs
    below = following is not None and following.rank > label.rank
    own = _with_paragraphs(node, paragraphs, below)
    open_nodes.append(node)
    if article and returned:
        while open_nodes[-1] is not article:
            open_nodes.pop()
        own += _next_paragraphs(article, returned)
    if own and own[-1].rank > open_nodes[-1].rank and open_nodes[-1].is_article:
        open_nodes.append(own[-1])  # items below a paragraph of an article are its items
    return [node, *own], closing(end)


def _node(line: Line, label: Label, parent: Node | None) -> Node:
    kind: ClauseKind = "attachment" if label.family == "attachment" else "clause"
    return Node(kind, label, "", [line], parent)


def _with_paragraphs(node: Node, paragraphs: list[Line], below: bool) -> list[Node]:
    """Gives the node its heading and the paragraphs it keeps; nodes of those it does not."""
    line, label = node.lines[0], node.label
    if label is None:
        return []
    table = next((at for at, p in enumerate(paragraphs) if p.part), len(paragraphs))
    if table < len(paragraphs):
        return _with_paragraphs(node, paragraphs[:table], below) + below_table(
            node, paragraphs[table:]
        )
    # A short sentence heads a policy's clause; among the items of an article it is the item.
    sentence = line.folded.endswith("。") and _is_item(node)
    bare = is_bare(line.folded, label) and not sentence
    alone = (below or bool(paragraphs)) and not sentence
    node.heading = heading_of(line.folded, label, alone)
    if node.is_article:
        # The article's own line is its 第一款; if the label stands alone, the next line is.
        first = paragraphs[:1] if bare else []
        node.lines += first
        return _next_paragraphs(node, paragraphs[len(first) :])
    own = [p for p in paragraphs if not is_responsibility(p.folded)]
    if node.kind != "attachment" and bare and len(own) > 1:
        return _counted_paragraphs(node, paragraphs)
    captioned = node.kind == "attachment" and not node.heading and bool(paragraphs)
    if captioned and is_caption(paragraphs[0].folded):
        node.heading, node.heading_line = paragraphs[0].folded, 1
    node.lines += paragraphs
    return []


def _is_item(node: Node) -> bool:
    above = node.parent
    while above and not above.is_article:
        above = above.parent
    return above is not None


def _goes_on(open_nodes: list[Node], labels: Iterator[Label]) -> bool:
    """Paragraphs below an item of an article are the item's, not the article's next 款.

    They are where its list, or the list that it stands in, counts on behind them, or where the
    item's line is but a heading. The item is the last of open_nodes.
    """
    lists = {x.label.family: x.label.number for x in open_nodes if x.label}
    for label in takewhile(lambda x: x.rank > RANKS["article"], labels):
        if label.family in lists and label.number in (1, lists[label.family] + 1):
            if label.number > 1:
                return True
            del lists[label.family]  # another list of that kind begins
    item = open_nodes[-1]
    if item.label is None:
        return True
    folded = item.lines[0].folded
    return is_bare(folded, item.label) and not folded.endswith("。")


def _next_paragraphs(article: Node, lines: list[Line]) -> list[Node]:
    made: list[Node] = []
    for at, line in enumerate(lines):
        if line.part:
            return made + below_table(article, lines[at:])
        article.paragraphs += 1
        name = f"第{to_chinese(article.paragraphs)}款"
        made.append(Node("clause", None, name, [line], article))
    return made


def _counted_paragraphs(node: Node, paragraphs: list[Line]) -> list[Node]:
    made: list[Node] = []
    for line in paragraphs:
        if made and is_responsibility(line.folded):
            made[-1].lines.append(line)
            continue
        made.append(Node("clause", None, f"第{len(made) + 1}段", [line], node))
    leads = [lead_in(child.lines[0].folded) for child in made]
    if sum(map(bool, leads)) >= 2:  # 政府推动,市场主导。 heads a paragraph only in a row of such
        for child, lead in zip(made, leads, strict=True):
            child.heading = lead
    return made
