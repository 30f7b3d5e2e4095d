"""A cleaned text -> its lines, each with the label that opens it, if one does.

A label counts only in its place in a sequence, so that 第三条规定… at the start of a line, or
20、30家企业, opens no clause. Labels inside a line count behind a sentence's end, since saved
pages run clauses together. A table of contents (contents.py) opens no clause either.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from documents.contents import CONTENTS, contents_among
from documents.folding import fold
from documents.heads import issued_titles
from documents.labels import RANKS, Label, match_label
from documents.patterns import lazy
from documents.uncertain_labels import add_uncertain

_UNCOUNTED = ("attachment", "part", "subpart", "chapter", "section")
_CUT = lazy(
    r"(?:[。;!?:][”’》)]*"  # a sentence's end, or the colon above a list
    r"|\([^()]*(?:责任|牵头|负责)[^()]*\)"  # a list of departments
    r"|\s)\s*(?=[第(\d①-⑳一二三四五六七八九十附]|目\s?[录次]\s)"
)
_DIGIT_NEXT = lazy(r"\s*\d")
_RESPONSIBLE = lazy(
    r"^\(?(?:责任|牵头|配合|主办|协办|实施)(?:部门|单位|主体|领导)?[^。]{0,2}:"
    r"|^\([^()]{2,160}(?:负责|牵头|配合)\)$"
)


@dataclass(slots=True)
class Line:
    """Characters start to end of the text, folded; contents: it belongs to a table of contents.

    part: "head" or "row" of a table, see flat_tables.py; else "". issued: it repeats a title
    that a title of the text issues.
    """

    start: int
    end: int
    folded: str
    label: Label | None = None
    contents: bool = False
    part: str = ""
    issued: bool = False


def read_lines(whole: list[Line]) -> list[Line]:
    """Lines in order, cut also before labels inside them, with the labels that count."""
    behind = [match_label(line.folded) for line in whole[1:]]
    pairs = zip(whole, [*behind, None], strict=True) if whole else ()
    lines = [piece for line, after in pairs for piece in _pieces(line, after)]
    issued = issued_titles(line.folded for line in lines)
    for line in lines:
        line.issued = line.folded in issued
    for at in contents_among([line.folded for line in lines]):
        lines[at].contents = True
    _label([line for line in lines if not (line.contents or line.part)])
    _lower_lists(lines)
    return lines


def is_responsibility(folded: str) -> bool:
    """A line that only names the departments answerable for what stands above it."""
    return bool(_RESPONSIBLE.match(folded))


def split_lines(text: str) -> Iterable[Line]:
    """The lines of a text that hold anything, without space at their ends."""
    at = 0
    for part in fold(text).split("\n"):
        stripped = part.strip()
        if stripped:
            start = at + part.index(stripped[0])
            yield Line(start, start + len(stripped), stripped)
        at += len(part) + 1


# --- labels inside a line -----------------------------------------------------------------------


def _pieces(line: Line, after: Label | None) -> Iterable[Line]:
    """The line, cut before every label that continues a sequence behind a sentence's end.

    after: the label at the start of the next line.
    """
    if line.part:
        yield line
        return
    cuts = [0, *_inner_labels(line.folded, after)]
    for start, end in zip(cuts, [*cuts[1:], len(line.folded)], strict=True):
        piece = line.folded[start:end].rstrip()
        yield Line(line.start + start, line.start + start + len(piece), piece)


def _inner_labels(folded: str, after: Label | None) -> Iterable[int]:
    last: dict[str, Label] = {}
    own = match_label(folded)
    if own:
        last[own.family] = own
    for match in _CUT.finditer(folded, own.end if own else 0):
        if CONTENTS.match(folded, match.end()):
            yield match.end()
            continue
        label = match_label(folded, match.end())
        if label is None or _is_quantity(folded, label):
            continue
        if _continues(label, last.get(label.family), match[0]) or _begins(folded, label, after):
            last[label.family] = label
            yield match.end()


def _continues(label: Label, before: Label | None, behind: str) -> bool:
    # 第三条 without space behind it may be a cross-reference, unless all articles are printed so.
    if before is None or label.number != before.number + 1 or behind.startswith(":"):
        return False
    return label.sure or not before.sure


def _begins(folded: str, label: Label, after: Label | None) -> bool:
    """A first label whose successor stands behind a later sentence's end, or on the next line."""
    if label.number != 1 or label.family == "attachment":
        return False
    inner = (match_label(folded, cut.end()) for cut in _CUT.finditer(folded, label.end))
    for other in (*inner, after):
        if other and other.family == label.family and other.number == 2:
            return other.sure == label.sure
    return False


def _is_quantity(folded: str, label: Label) -> bool:
    """10、20家 behind a space: numbers in a row rather than labels."""
    return label.family == "number" and bool(_DIGIT_NEXT.match(folded, label.end))


# --- labels at line starts ----------------------------------------------------------------------


def _label(lines: list[Line]) -> None:
    """Sets the labels of those lines whose label stands in a sequence."""
    found = [None if is_responsibility(x.folded) else match_label(x.folded) for x in lines]
    add_uncertain([line.folded for line in lines], found)
    last: dict[str, int] = {}
    listed = 0  # attachments named so far: 附件:1.方案 with 2.清单 on the next line
    for at, (line, label) in enumerate(zip(lines, found, strict=True)):
        if label is None:
            continue
        if listed and label.family == "number" and label.number == listed + 1:
            listed += 1
            continue
        if _in_sequence(label, last) or _is_followed(label, found[at + 1 :]):
            line.label = label
            listed = 0
            if label.family == "attachment":  # a new document begins
                last.clear()
                first = match_label(line.folded, label.end)
                listed = int(first is not None and first.family == "number")
            last[label.family] = label.number
    _raise_decimals(line for line in lines if line.label)
    _raise_sections([line for line in lines if line.label])
    _raise_named([line for line in lines if line.label])


def _raise_decimals(lines: Iterable[Line]) -> None:
    """Marks the decimals of documents in which they come before every other number."""
    outer: bool | None = None
    for line in lines:
        label = line.label
        if label is None or label.rank <= RANKS["article"]:
            outer = None if label and label.family == "attachment" else outer
            continue
        if outer is None:
            outer = label.is_decimal
        if outer and label.is_decimal:
            line.label = replace(label, outer=True)


def _raise_sections(lines: list[Line]) -> None:
    """Marks 一、 and (一) of policies whose articles count on through them: 第3条, 二、, 第4条."""
    labels = [line.label for line in lines if line.label]
    sections = [at for at, label in enumerate(labels) if label.family == "cn"]
    articles = [at for at, label in enumerate(labels) if label.family == "article"]
    if not (sections and articles and sections[0] < articles[0]):
        return
    numbers = [labels[at].number for at in sections]
    if numbers != list(range(1, len(numbers) + 1)) or sections[-1] < articles[0]:
        return
    for at, line in enumerate(lines):
        label = labels[at]
        heads = at + 1 < len(labels) and labels[at + 1].family == "article"
        if label.family == "cn" or (label.family == "cn_brackets" and heads):
            line.label = replace(label, outer=True)


def _raise_named(lines: list[Line]) -> None:
    """Marks 行动一 of papers that count (一) anew below it."""
    pairs = pairwise(line.label for line in lines if line.label)
    begun = {(above.family, first.family) for above, first in pairs if first.number == 1}
    if ("named", "cn_brackets") in begun and ("cn_brackets", "named") not in begun:
        for line in lines:
            if line.label and line.label.family == "named":
                line.label = replace(line.label, outer=True)


def _lower_lists(lines: list[Line]) -> None:
    """Marks (一) to (三) below 19.有下列情形之一的,不予奖补:, as if they stood below a clause."""
    following: tuple[str, int] | None = None
    for before, line in pairwise(lines):
        label, above = line.label, before.label
        if label is None:
            continue
        led = above is not None and before.folded.endswith(":") and label.rank < above.rank
        if (led and label.number == 1) or (label.family, label.number) == following:
            line.label = replace(label, inner=True)
            following = (label.family, label.number + 1)
        else:
            following = None


def _in_sequence(label: Label, last: dict[str, int]) -> bool:
    if label.family in _UNCOUNTED:
        return True
    before = last.get(label.family)
    if before is None:
        return label.number == 1 or (label.is_decimal and label.number == 0)
    # A number printed twice or left out is the document's slip, not a reason to lose a clause.
    return label.number == 1 or before <= label.number <= before + 3


def _is_followed(label: Label, rest: list[Label | None]) -> bool:
    """The next label of the family counts on: an excerpt that begins at 三、."""
    for other in rest:
        if other and other.family == label.family:
            return other.number == label.number + 1
    return False
