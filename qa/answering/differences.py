"""By how much one figure differs from another: of two papers, classes, rows or years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from documents.cells import cells_of, unit_of_cell
from documents.folding import fold
from documents.patterns import lazy
from documents.quantities import Quantity, find_quantities
from documents.sentences import segments
from documents.targets import pieces_of
from documents.years import years_in
from qa.answering.drafts import Draft
from qa.citations import MARKER, marked
from qa.evidence.classes import classes_in
from qa.evidence.evidence import Evidence
from qa.evidence.kinds import KINDS
from qa.understanding.model import Understanding

_ASKED = lazy(
    r"相差|差(?:了|着|出)?(?:多少|几)|差[额距](?:有|是)?多|[多高少低大小短长](?:出|了|给|补)?(?:多少|几[个年倍成月天万亿])"
)
_RATIO = "比"  # 6:4, of which nothing can be taken away
_OF_PROJECTS = {"个", "项"}  # 项目 are counted by either
_BARE = lazy(r"\d[\d.,]*")
Named = tuple[str, Quantity]


def asks_difference(folded: str) -> bool:
    return bool(_ASKED.search(folded))


def comparable(one: Quantity, other: Quantity) -> bool:
    """They count in the same unit, and one can be taken from the other."""
    alike = one.unit == other.unit or {one.unit, other.unit} == _OF_PROJECTS
    return alike and one.unit != _RATIO


def set_against(one: Named, other: Named) -> str:
    """Which of two figures in the same unit, each of what is named, is the higher one, and by how
    much.
    """
    (newer, new), (older, old) = one, other
    if new.number == old.number:
        return f"{newer}为{new.printed}{new.unit}，与{older}的{old.printed}{old.unit}相同"
    more = "高于" if new.number > old.number else "低于"
    said = f"{newer}为{new.printed}{new.unit}，{more}{older}的{old.printed}{old.unit}"
    return f"{said}，相差{_in_units(abs(new.number - old.number), new)}"


def with_difference(draft: Draft, understood: Understanding, best: Evidence) -> Draft:
    """The draft, opened by the difference of two figures in its first sentence where that is asked
    for: of two classes, 国家级 and 省级, or of two years in the columns of a row.
    """
    asked = asks_difference(understood.asking) and not understood.several
    told = draft.citations[0].clause.id if draft.citations and draft.reason is None else ""
    if not asked or told != best.clause.id:
        return draft
    pair = _of_years(understood, best) if best.clause.is_row else _of_classes(understood, best)
    if pair is None:
        return draft
    first = draft.text.split("\n", 1)[0]
    markers = [int(marker) for marker in MARKER.findall(first)]
    return replace(draft, text=f"{marked(set_against(*pair), *markers)}\n{draft.text}")


def of_cells(names: Sequence[str], cells: Sequence[Quantity | None]) -> str:
    """The same of the cells of two rows in one column; empty where it can't be told."""
    one, other = cells if len(cells) == 2 else (None, None)
    if one is None or other is None or not comparable(one, other):
        return ""
    return set_against((names[0], one), (names[1], other))


def cell_read(row: str, head: str, column: str) -> Quantity | None:
    """The figure of the cell below that name, with the unit that stands in it or over it."""
    names, cells = cells_of(head), cells_of(row)
    if len(names) != len(cells) or column not in names:
        return None
    cell = fold(cells[names.index(column)]).strip()
    unit = unit_of_cell(column, names, cells)
    whole = cell + unit if unit and _BARE.fullmatch(cell) else cell
    found = find_quantities(whole)
    return found[0] if len(found) == 1 and found[0].start == 0 else None


def _of_classes(understood: Understanding, best: Evidence) -> tuple[Named, Named] | None:
    """Of each of the two classes asked for the one figure of the sentence whose own words name it
    alone.
    """
    text = best.clause.text
    pieces = [
        (fold(text[piece.start : piece.end]), figure)
        for part in segments(text, best.span)
        for piece, figure in pieces_of(text, part)
    ]
    for kind in KINDS:
        asked = classes_in(understood.asking, kind)
        if len(asked) != 2:
            continue
        told = [(classes_in(said, kind) & asked, figure) for said, figure in pieces]
        own = {name: [f for named, f in told if named == {name}] for name in asked}
        if any(len(figures) != 1 for figures in own.values()):
            return None
        ordered = sorted(own, key=lambda name: own[name][0].start + text.find(own[name][0].printed))
        one, other = ((name, own[name][0]) for name in ordered)
        return (one, other) if comparable(one[1], other[1]) else None
    return None


def _of_years(understood: Understanding, row: Evidence) -> tuple[Named, Named] | None:
    """Of two years, each the year of one column of the row."""
    if row.lead_in is None or len(understood.years) != 2:
        return None
    head = row.lead_in.text
    found: list[Named] = []
    for year in sorted(understood.years):
        columns = [name for name in cells_of(head) if years_in(fold(name)) == {year}]
        read = cell_read(row.clause.text, head, columns[0]) if len(columns) == 1 else None
        if read is None:
            return None
        found.append((f"{year}年", read))
    one, other = found
    return (one, other) if comparable(one[1], other[1]) else None


def _in_units(number: Decimal, like: Quantity) -> str:
    """850亿元, in the unit of a figure and counted in 万 or 亿 as large numbers are."""
    for word, size in (("万亿", 10**12), ("亿", 10**8), ("万", 10**4)):
        if number >= size and like.unit_class in ("money", "size"):
            return f"{_plain(number / size)}{word}{like.unit}"
    unit = "个百分点" if like.unit == "%" else like.unit
    return f"{_plain(number)}{unit}"


def _plain(number: Decimal) -> str:
    """850, 1.5: no exponent and no idle zeros."""
    return f"{number:f}".rstrip("0").rstrip(".") if "." in f"{number:f}" else f"{number:f}"
