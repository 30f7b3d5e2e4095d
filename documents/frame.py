"""What frames the numbered clauses: the register's table, title, addressees, introduction, end."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from documents.genres import COMMON, alternatives
from documents.heads import (
    begins_title,
    is_addressees,
    is_date_line,
    is_history,
    is_note,
    is_number_line,
    is_organisation,
    is_title,
    printing_line,
)
from documents.lines import Line
from documents.model import LEADS_TO_CASES, ClauseKind
from documents.nodes import Node
from documents.patterns import lazy
from documents.register import record_fields

_SELF = alternatives(COMMON - {"要点", "纲要"} | {"政策"})  # what a paper calls itself by
_CLOSES = lazy(rf"本(?:{_SELF}).{{0,12}}(?:自|由)|特此|以上意见|此复|抄送")
_EXPLAINS = lazy(
    r"(?:政策)?(?:解读|咨询|联系|编辑|审核|撰稿)(?:单位|机关|机构|部门|人|电话|方式|热线)[^:]{0,6}:.{1,40}$"
)
_RUNNING = 40  # characters; a shorter line behind a signature still belongs to it
_SIGNERS = 4  # lines at most between the first signer and the date
_NAMES: dict[ClauseKind, str] = {
    "record": "文件信息",
    "title": "标题",
    "preamble": "引言",
    "closing": "落款",
}


def head(lines: list[Line], whole: bool) -> Iterable[Node]:
    """Nodes of everything above the first label; whole: the text has no label at all."""
    kinds = [_kind(line) for line in lines]
    for at, line in enumerate(lines[:-1]):
        if kinds[at] == "preamble" and kinds[at + 1] == "title" and begins_title(line.folded):
            kinds[at] = "title"
    first_running = kinds.index("preamble") if "preamble" in kinds else len(kinds)
    for at, kind in enumerate(kinds):
        if kind == "closing" and at < first_running:
            kinds[at] = "record"  # issuer and date above the text, not below it
    pairs = groupby(zip(kinds, lines, strict=True), lambda pair: (pair[0], pair[1].contents))
    for (kind, contents), group in pairs:
        members = [line for _, line in group]
        if kind == "preamble":
            yield from _paragraphs(members, whole)
        else:
            yield Node(kind, None, "目录" if contents else _NAMES[kind], members)


def cut_closing(
    paragraphs: list[Line], last: bool, *, own: int = 0
) -> tuple[list[Line], list[Line]]:
    """The paragraphs of a clause, and what ends the document below them.

    last: no label follows, so that coming into force and remarks end the document too; own: how
    many of the first paragraphs belong to the label for all that: one below a heading alone, all
    below 五、附则.
    """
    for at, line in enumerate(paragraphs):
        after = paragraphs[at + 1 :]
        if _signs(line, after, last) and not (after and _is_running(after[0])):
            return paragraphs[:at], paragraphs[at:]
        heads_it = at < own and line.folded.endswith("。")
        if last and _CLOSES.match(line.folded) and not heads_it:
            return paragraphs[:at], paragraphs[at:]
    return paragraphs, []


def cut_signed(paragraphs: list[Line]) -> tuple[list[Line], list[Line]]:
    """The paragraphs of the last answer, and 解读单位:… and whom to call, which stand behind it."""
    at = next((n for n, line in enumerate(paragraphs) if _EXPLAINS.match(line.folded)), None)
    return (paragraphs, []) if at is None else (paragraphs[:at], paragraphs[at:])


def _signs(line: Line, after: list[Line], last: bool) -> bool:
    """A date or a remark; a body where a date follows, or little at the document's very end."""
    if is_date_line(line.folded):
        return True
    if is_note(line.folded):  # below a title it belongs to the head of what is attached
        return last or line.folded.startswith("(此件")
    dated = any(is_date_line(other.folded) for other in after[:_SIGNERS])
    return is_organisation(line.folded) and (dated or (last and len(after) < _SIGNERS))


def closing(lines: list[Line]) -> list[Node]:
    """Nodes of an end: signature and date, and the title and introduction of what is attached."""
    kinds: list[ClauseKind] = []
    titled = False
    for line in lines:
        kind = _kind(line)
        titled = titled or kind == "title"
        keeps = kind in ("title", "closing") or (titled and kind == "preamble")
        kinds.append(kind if keeps else "closing")
    pairs = groupby(zip(kinds, lines, strict=True), lambda pair: pair[0])
    return [Node(k, None, _NAMES[k], [line for _, line in group]) for k, group in pairs]


def _kind(line: Line) -> ClauseKind:
    folded = line.folded
    dated = is_date_line(folded) and " " in folded
    if line.contents or dated or record_fields(folded) or is_history(folded):
        return "record"
    if line.issued or is_title(folded) or is_number_line(folded):
        return "title"
    if is_organisation(folded) or is_date_line(folded) or is_note(folded) or printing_line(folded):
        return "closing"
    return "preamble"


def _paragraphs(group: list[Line], whole: bool) -> Iterable[Node]:
    """Addressees, then the paragraphs of an introduction or of a text without labels."""
    if is_addressees(group[0].folded):
        yield Node("preamble", None, "主送", group[:1])
        group = group[1:]
    kind: ClauseKind = "clause" if whole else "preamble"
    name = "正文" if whole else "引言"
    table = next((at for at, line in enumerate(group) if line.part), len(group))
    group, behind = group[:table], group[table:]
    for number, line in enumerate(group, start=1):
        count = f"第{number}段" if len(group) > 1 else ""
        yield Node(kind, None, name + count, [line])
    yield from below_table(None, behind)


def below_table(node: Node | None, lines: list[Line]) -> list[Node]:
    """Nodes of a table and what stands behind it: its head, below that its rows. The first line
    is the head.
    """
    made: list[Node] = []
    head_node, rows, behind = node, 0, 0
    for line in lines:
        if line.part == "head":
            led = line.folded.endswith(":")  # 按层站分档补助: what follows are items of a list
            head_node, rows = Node("clause", None, LEADS_TO_CASES if led else "表", [line], node), 0
            made.append(head_node)
        elif line.part == "row":
            rows += 1
            item = head_node is not None and head_node.name == LEADS_TO_CASES
            name = f"第{rows}{'项' if item else '行'}"
            made.append(Node("clause", None, name, [line], head_node))
        else:
            behind += 1
            made.append(Node("clause", None, f"表后第{behind}段", [line], node))
    return made


def _is_running(line: Line) -> bool:
    return len(line.folded) > _RUNNING and line.folded.endswith("。")
