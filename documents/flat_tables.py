"""Tables that a saved page prints as a line a cell, joined to a line a row; or as a line a row.

    序号 / 产业链 / 牵头部门 / 1 / 纺织鞋服 / 市工信局 / 2 / …
    序号 产业链 牵头部门 / 1 纺织鞋服 市工信局 / 2 …, with blanks or bars between the cells

Such a table is known by a first column that counts from one (others: unnumbered_tables.py): 序号
opens the line of its head, and the numbers that follow stand as far apart as the head has columns,
or open the lines. Where cells are merged or hold several lines the rows between two numbers are
still rows.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from documents.cells import COUNTS, RULE, cells_of
from documents.labels import match_label
from documents.lines import Line
from documents.patterns import lazy
from documents.unnumbered_tables import rows_of

_CLOSES = lazy(r"附件|特此|备注|注:|抄送")
_COLUMN = 16  # characters of a column's name
_WIDEST = 12  # columns
_LONGEST = 3  # times the columns, for the lines of a row
_FEWEST = 2  # rows
_NARROWEST = 3  # columns of a table that is printed as a line a row


def join_tables(text: str, lines: list[Line]) -> list[Line]:
    """The lines, those of each table joined: its head (part "head"), its rows (part "row").

    text: folded, as the lines are; a joined line keeps the line breaks between its cells.
    """
    joined: list[Line] = []
    at = 0
    while at < len(lines):
        starts = _lines_of_rows(lines, at)
        if not starts and COUNTS.fullmatch(lines[at].folded):
            starts = _rows(lines, at)
        starts = starts or rows_of(lines, at)
        if not starts:
            joined.append(lines[at])
            at += 1
            continue
        for number, (start, end) in enumerate(pairwise([at, *starts])):
            cells = lines[start:end]
            whole = replace(cells[0], end=cells[-1].end)
            part = "row" if number else "head"
            joined.append(replace(whole, folded=text[whole.start : whole.end], part=part))
        at = starts[-1]
    return joined


def _lines_of_rows(lines: list[Line], at: int) -> list[int]:
    """The same of a table that is printed as a line a row."""
    names = cells_of(lines[at].folded)
    if len(names) < _NARROWEST or not COUNTS.fullmatch(names[0]):
        return []
    first = at + 1
    if first < len(lines) and RULE.fullmatch(lines[first].folded):
        first += 1  # |---|---|, which stays with the head
    starts = [first]
    while starts[-1] < len(lines) and _is_row(lines[starts[-1]].folded, len(starts), len(names)):
        starts.append(starts[-1] + 1)
    return starts if len(starts) > _FEWEST else []


def _is_row(folded: str, number: int, columns: int) -> bool:
    cells = cells_of(folded)
    return cells[0].rstrip(".、") == str(number) and 1 < len(cells) <= _LONGEST * columns


def _rows(lines: list[Line], at: int) -> list[int]:
    """Where each row begins, and at last where the table ends; none if it is no table."""
    first = next((i for i in range(at + 2, at + 1 + _WIDEST) if _is(lines, i, 1)), 0)
    columns = first - at
    if not first or any(len(lines[i].folded) > _COLUMN for i in range(at, first)):
        return []
    starts = [first]
    while following := _next_row(lines, starts[-1], len(starts) + 1, columns):
        starts.append(following)
    end = starts[-1] + 1
    while end < min(starts[-1] + columns, len(lines)) and not _ends(lines, end):
        end += 1
    return [*starts, end] if len(starts) >= _FEWEST and end > starts[-1] + 1 else []


def _next_row(lines: list[Line], after: int, number: int, columns: int) -> int:
    """The line that holds nothing but the number, a whole row further on, or else the only one
    within reach: of two, either may be a cell. 0 for none.
    """
    if _is(lines, after + columns, number):
        return after + columns
    reach = range(after + 2, after + _LONGEST * columns + 1)
    found = [i for i in reach if _is(lines, i, number)]
    return found[0] if len(found) == 1 else 0


def _ends(lines: list[Line], at: int) -> bool:
    """What stands there is no cell: a label, a whole sentence, what closes a paper."""
    folded = lines[at].folded
    sentence = len(folded) > _COLUMN and folded.endswith("。")
    return match_label(folded) is not None or sentence or bool(_CLOSES.match(folded))


def _is(lines: list[Line], at: int, number: int) -> bool:
    return at < len(lines) and lines[at].folded.rstrip(".、") == str(number)
