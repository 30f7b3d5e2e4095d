"""Cleaned text -> its clauses, side by side and in order; nothing between them but space.

Every line is read as one of: a label with heading or body, a paragraph, or a part of the head
or the end. A label counts only in its place in a sequence, so that 第三条规定… at the start of
a line, or 20、30家企业, opens no clause. Labels inside a line count behind a sentence's end, since
saved pages run clauses together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from documents.folding import fold
from documents.heads import (
    is_date_line,
    is_note,
    is_number_line,
    is_organisation,
    is_title,
    record_fields,
)
from documents.labels import Label, match_label
from documents.model import Clause, ClauseKind
from documents.numerals import to_chinese

GRAMMAR_VERSION = 1
"""Raised whenever the same text may give other clauses, so that indices are rebuilt."""

_MAX_HEADING = 60  # characters; longer lines without a full stop are cut-off sentences
_MAX_LEAD_IN = 40
_SENTENCE = re.compile(r"[^。!?;]*[。!?][”’》)]*")
_RESPONSIBLE = re.compile(r"^\(?(?:责任|牵头|配合|主办|协办|实施)(?:部门|单位|主体|领导)?[^。]{0,2}:")
_CLOSES = re.compile(r"^(?:本(?:意见|办法|通知|方案|规定|计划|措施|条例|细则|政策|规划).{0,12}(?:自|由)|特此|以上意见|此复|抄送)")
_TOC = re.compile(r"^目\s*[录次]$")


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    folded: str
    label: Label | None = None


@dataclass(slots=True)
class _Node:
    """A clause in the making: its lines are lines[first:last]."""

    kind: ClauseKind
    label: Label | None
    name: str  # path component of a clause without a label
    lines: list[_Line]
    parent: _Node | None = None
    heading: str = ""
    children: list[_Node] = field(default_factory=list)


def parse(text: str, document_id: str) -> tuple[Clause, ...]:
    """The clauses of a cleaned text, in order of place."""
    lines = _label_lines(_split(text))
    first = next((i for i, line in enumerate(lines) if line.label), len(lines))
    nodes = list(_head(lines[:first], whole=first == len(lines)))
    nodes += _body(lines[first:])
    return _clauses(nodes, text, document_id)


# --- lines and labels ---------------------------------------------------------------------------


def _split(text: str) -> list[_Line]:
    folded = fold(text)
    lines, at = [], 0
    for part in folded.split("\n"):
        stripped = part.strip()
        if stripped:
            start = at + part.index(stripped[0])
            lines.append(_Line(start, start + len(stripped), stripped))
        at += len(part) + 1
    return [piece for line in lines for piece in _inner_labels(line)]


def _inner_labels(line: _Line) -> Iterable[_Line]:
    """The line, cut before every label that continues a sequence behind a sentence's end."""
    cuts = [0]
    open_labels: dict[str, int] = {}
    own = match_label(line.folded)
    if own:
        open_labels[own.family] = own.number
    for match in re.finditer(r"(?:[。;!?][”’》)]*|\s)\s*(?=[第(\d①-⑳一二三四五六七八九十])", line.folded):
        label = match_label(line.folded, match.end())
        if label is None or not label.sure or _is_quantity(line.folded, label):
            continue
        follows = label.number == open_labels.get(label.family, -1) + 1
        begins = label.number == 1 and _successor_follows(line.folded, label)
        if follows or begins:
            open_labels[label.family] = label.number
            cuts.append(match.end())
    for start, end in zip(cuts, [*cuts[1:], len(line.folded)], strict=True):
        piece = line.folded[start:end].rstrip()
        yield _Line(line.start + start, line.start + start + len(piece), piece)


def _is_quantity(folded: str, label: Label) -> bool:
    """10、20家 behind a space: numbers in a row rather than labels."""
    return label.family == "number" and bool(re.match(r"\s*\d", folded[label.end :]))


def _successor_follows(folded: str, label: Label) -> bool:
    for match in re.finditer(r"[。;!?\s][”’》)]*\s*", folded[label.end :]):
        other = match_label(folded, label.end + match.end())
        if other and other.family == label.family and other.number == label.number + 1:
            return True
    return False


def _label_lines(lines: list[_Line]) -> list[_Line]:
    """Keeps of all labels at line starts those that stand in a sequence."""
    found = [(line, match_label(line.folded)) for line in lines]
    last: dict[str, int] = {}
    for at, (line, label) in enumerate(found):
        if label is None or _RESPONSIBLE.match(line.folded):
            continue
        if _in_sequence(label, last) or _is_followed(label, found[at + 1 :]):
            line.label = label
            for family in [f for f in last if _restarts_below(f, label)]:
                del last[family]
            last[label.family] = label.number
    return lines


def _in_sequence(label: Label, last: dict[str, int]) -> bool:
    if label.family in ("attachment", "part", "chapter", "section"):
        return True
    before = last.get(label.family)
    if before is None:
        return label.number == 1 or label.family == "decimal2" and label.number == 0
    # A number printed twice or left out is the document's slip, not a reason to lose a clause.
    return label.number == 1 or before <= label.number <= before + 3


def _is_followed(label: Label, rest: list[tuple[_Line, Label | None]]) -> bool:
    """The next label of the family counts on: an excerpt that begins at 三、."""
    for _, other in rest:
        if other and other.family == label.family:
            return other.number == label.number + 1
    return False


def _restarts_below(family: str, label: Label) -> bool:
    from documents.labels import RANKS

    # (一) may run on below 一、 and 二、, and 1. below (一) and (二): a family forgets its count
    # only where an attachment begins a new document.
    return label.family == "attachment" and RANKS[family] > 0


# --- head ---------------------------------------------------------------------------------------


def _head(lines: list[_Line], whole: bool) -> Iterable[_Node]:
    """Everything above the first label; whole: the text has no label at all."""
    kinds = [_head_kind(line.folded) for line in lines]
    first_running = kinds.index("preamble") if "preamble" in kinds else len(kinds)
    kinds = [
        "record" if k == "closing" and at < first_running else k for at, k in enumerate(kinds)
    ]
    groups = [(k, list(g)) for k, g in groupby(zip(kinds, lines, strict=True), lambda kl: kl[0])]
    for kind, pairs in groups:
        group = [line for _, line in pairs]
        if kind == "preamble":
            yield from _paragraphs(group, whole)
        else:
            yield _Node(kind, None, _HEAD_NAMES[kind], group)


def _paragraphs(group: list[_Line], whole: bool) -> Iterable[_Node]:
    """Addressees, then the paragraphs of an introduction or of a text without labels."""
    if _is_addressees(group[0].folded):
        yield _Node("preamble", None, "主送", group[:1])
        group = group[1:]
    kind: ClauseKind = "clause" if whole else "preamble"
    name = "正文" if whole else "引言"
    for number, line in enumerate(group, start=1):
        count = f"第{number}段" if len(group) > 1 else ""
        yield _Node(kind, None, name + count, [line])


def _is_addressees(folded: str) -> bool:
    return folded.endswith(":") and len(folded) < 200 and "。" not in folded


_HEAD_NAMES: dict[ClauseKind, str] = {
    "record": "文件信息",
    "title": "标题",
    "preamble": "引言",
    "closing": "落款",
}


def _head_kind(folded: str) -> ClauseKind:
    if record_fields(folded) or is_date_line(folded) and " " in folded or _TOC.match(folded):
        return "record"
    if is_title(folded) or is_number_line(folded):
        return "title"
    if is_organisation(folded) or is_date_line(folded) or is_note(folded):
        return "closing"
    return "preamble"


# --- body ---------------------------------------------------------------------------------------


def _body(lines: list[_Line]) -> list[_Node]:
    nodes: list[_Node] = []
    open_nodes: list[_Node] = []  # the path to the clause in hand
    at = 0
    while at < len(lines):
        line = lines[at]
        block = [line]
        at += 1
        while at < len(lines) and lines[at].label is None:
            block.append(lines[at])
            at += 1
        label = line.label
        assert label is not None  # noqa: S101 - blocks begin at labels
        while open_nodes and not _is_above(open_nodes[-1], label):
            open_nodes.pop()
        parent = open_nodes[-1] if open_nodes else None
        deeper = at < len(lines) and _is_deeper(lines[at].label, label)
        node, others = _block(block, label, parent, heads=deeper, last=at == len(lines))
        open_nodes.append(node)
        nodes += [node, *others]
    return nodes


def _is_deeper(label: Label | None, than: Label) -> bool:
    return label is not None and label.rank > than.rank


def _is_above(node: _Node, label: Label) -> bool:
    return node.label is not None and node.label.rank < label.rank


def _block(
    block: list[_Line], label: Label, parent: _Node | None, *, heads: bool, last: bool
) -> tuple[_Node, list[_Node]]:
    """A labelled line with the paragraphs below it: the clause, and clauses of its paragraphs.

    heads: deeper clauses follow; last: nothing follows.
    """
    kind: ClauseKind = "attachment" if label.family == "attachment" else "clause"
    paragraphs, closing = _cut_closing(block[1:], last)
    node = _Node(kind, label, "", block[:1], parent)
    node.heading = _heading(block[0].folded, label, alone=heads or bool(paragraphs))
    bare = _is_bare(block[0].folded, label)
    own = [p for p in paragraphs if not _RESPONSIBLE.match(p.folded)]
    if label.family == "article":
        separate = _articles_paragraphs(node, paragraphs, bare)
    elif bare and len(own) > 1:
        separate = _sections_paragraphs(node, paragraphs)
    else:
        node.lines += paragraphs
        separate = []
    others = separate
    if closing:
        others = [*separate, *_head_like(closing)]
    return node, others


def _cut_closing(paragraphs: list[_Line], last: bool) -> tuple[list[_Line], list[_Line]]:
    """What ends a document below its last clause: signature, date, remarks, coming into force."""
    if not paragraphs:
        return [], []
    for at, line in enumerate(paragraphs):
        signs = is_organisation(line.folded) or is_date_line(line.folded) or is_note(line.folded)
        if signs and (at + 1 == len(paragraphs) or not _is_running(paragraphs[at + 1])):
            return paragraphs[:at], paragraphs[at:]
        if last and _CLOSES.match(line.folded):
            return paragraphs[:at], paragraphs[at:]
    return paragraphs, []


def _is_running(line: _Line) -> bool:
    return len(line.folded) > 40 and line.folded.endswith("。")


def _head_like(lines: list[_Line]) -> list[_Node]:
    kinds = [(line, _head_kind(line.folded)) for line in lines]
    named = [("closing" if k in ("preamble", "record") else k, line) for line, k in kinds]
    return [
        _Node(kind, None, _HEAD_NAMES[kind], [line for _, line in pairs])
        for kind, pairs in groupby(named, lambda kl: kl[0])
    ]


def _articles_paragraphs(node: _Node, paragraphs: list[_Line], bare: bool) -> list[_Node]:
    # The article's own line is its 第一款; if the label stands alone, the next line is.
    if bare and paragraphs:
        node.lines.append(paragraphs[0])
        paragraphs = paragraphs[1:]
    return [
        _Node("clause", None, f"第{to_chinese(n)}款", [line], node)
        for n, line in enumerate(paragraphs, start=2)
    ]


def _sections_paragraphs(node: _Node, paragraphs: list[_Line]) -> list[_Node]:
    separate: list[_Node] = []
    for line in paragraphs:
        if separate and _RESPONSIBLE.match(line.folded):
            separate[-1].lines.append(line)
            continue
        name = f"第{len(separate) + 1}段"
        separate.append(_Node("clause", None, name, [line], node))
    leads = [_lead_in(s.lines[0].folded) for s in separate]
    if sum(map(bool, leads)) >= 2:  # 政府推动,市场主导。 heads a paragraph only in a row of such
        for child, lead in zip(separate, leads, strict=True):
            child.heading = lead
    return separate


# --- headings -----------------------------------------------------------------------------------


def _is_bare(folded: str, label: Label) -> bool:
    """The line holds label and heading and no sentence of its own."""
    rest = folded[label.end :].strip()
    if not rest:
        return True
    sentence = _SENTENCE.match(rest)
    if sentence is None:
        return len(rest) <= _MAX_HEADING and not rest.endswith((";", ":", ","))
    return sentence.end() == len(rest) and len(rest) <= _MAX_LEAD_IN and label.family != "article"


def _heading(folded: str, label: Label, alone: bool) -> str:
    rest = folded[label.end :].strip()
    bracketed = re.match(r"[【\[]([^】\]]{1,30})[】\]]", rest)
    if bracketed:
        return bracketed[1]
    if label.family == "article":
        return ""
    sentence = _SENTENCE.match(rest)
    if sentence is None:
        return rest if _is_bare(folded, label) else ""
    if sentence.end() == len(rest) and not alone:
        return ""  # (一)加强领导。 with nothing below it is a sentence
    return _lead_in(rest) or (rest.rstrip("。") if alone and _is_bare(folded, label) else "")


def _lead_in(rest: str) -> str:
    """政府推动,市场主导 where that sentence opens a paragraph of more."""
    sentence = _SENTENCE.match(rest)
    if sentence is None or sentence.end() == len(rest) or sentence.end() > _MAX_LEAD_IN:
        return ""
    return sentence[0].rstrip("。!?")


# --- clauses ------------------------------------------------------------------------------------


def _clauses(nodes: list[_Node], text: str, document_id: str) -> tuple[Clause, ...]:
    made: list[Clause] = []
    taken: dict[str, int] = {}
    of_node: dict[int, Clause] = {}
    for node in nodes:
        above = of_node[id(node.parent)] if node.parent else None
        component = node.label.canonical if node.label else node.name
        path = (*(above.path if above else ()), component)
        if node.label and node.label.family.startswith("decimal") and above:
            path = (*above.path[:-1], component) if above.path[-1][0].isdigit() else path
        reference = "".join(path)
        taken[reference] = taken.get(reference, 0) + 1
        suffix = f"~{taken[reference]}" if taken[reference] > 1 else ""
        start, end = node.lines[0].start, node.lines[-1].end
        headings = (*above.headings, above.heading) if above else ()
        heading = _printed_heading(node, text)
        clause = Clause(
            id=f"{document_id}#{reference}{suffix}",
            document_id=document_id,
            label=text[start : start + len(node.label.printed)] if node.label else "",
            path=path,
            heading=heading,
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


def _printed_heading(node: _Node, text: str) -> str:
    """The heading with the document's own characters instead of folded ones."""
    if not node.heading:
        return ""
    line = node.lines[0]
    at = line.folded.find(node.heading)
    return text[line.start + at : line.start + at + len(node.heading)]
