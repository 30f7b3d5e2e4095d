"""The cells of a row of a table, and of the head that names its columns."""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy

COUNTS = lazy(r"序\s*号|编\s*号|项\s*次")
"""What a column is called that counts the rows."""

RULE = lazy(r"[|:\s-]*-{3}[|:\s-]*")
"""|---|---|, which stays with the head above it."""

_CAPTION = lazy(r"单位[:：]\s*(?P<unit>[^\s()（）、,，]{1,10})\s*[)）]?\s*$")  # (单位:元/餐)
_EDGES = lazy(r"^\s*\||\|\s*$")
_UNITS = lazy(r"(?:计量)?单位")
_POINTS = lazy(r"(?:标准|基准)?分|.{0,8}(?:分[值数]|满分|最高分)")  # a column of bare points
_NUMBER_OF = lazy(  # 特派员人数, 名额
    r"(?P<unit>[人家户个台件亩次名项套])数(?:量)?$|(?:名额|(?<![指系分倍基参占])数量?)$"
)
_LAST_OF = lazy("[,、;:/]|单位")
_EACH = lazy(r"(?<=[元%吨])/每?[\u4e00-\u9fffA-Za-z]{1,4}$")  # 元/月, 元/立方米
_BRACKETED = lazy(r"\(([^()]{1,8})\)$")


def cells_of(text: str) -> list[str]:
    """The cells of a row or of a table's head, as printed."""
    lines = text.strip().split("\n")
    if "|" in lines[0]:
        return [cell.strip() for cell in _EDGES.sub("", lines[0]).split("|")]
    return lines if len(lines) > 1 else text.split()


def named_cells(row: str, head: str) -> list[str]:
    """产业链：纺织; the cells alone where the head has not as many. Without the row's number."""
    cells, names = cells_of(row), cells_of(head)
    first = 1 if COUNTS.fullmatch(names[0].strip()) or len(names) != len(cells) else 0
    if len(names) != len(cells):
        return [cell.strip() for cell in cells[first:]]
    pairs = zip(names[first:], cells[first:], strict=True)
    return [f"{n.strip()}：{c.strip()}" for n, c in pairs]


def caption_of(text: str) -> str:
    """The line over a table that says in what unit its figures are, 补贴标准(单位:元/餐), at the
    end of a text, as printed; empty where there is none.
    """
    line = text.rstrip().rsplit("\n", 1)[-1]
    return line if _CAPTION.search(line) else ""


def unit_in(caption: str) -> str:
    """元/餐 of 补贴标准(单位:元/餐)."""
    match = _CAPTION.search(caption)
    return match["unit"] if match else ""


def unit_of_cell(name: str, names: list[str], cells: list[str]) -> str:
    """The unit of a cell as printed in the name of its column, 产值(亿元), in a column of units, or
    behind the name of its row; empty where it stands nowhere.
    """
    beside = [cell for n, cell in zip(names, cells, strict=True) if _UNITS.fullmatch(n.strip())]
    bracketed = [_BRACKETED.search(fold(text).strip()) for text in (name, *cells[:2])]
    said = (_EACH.sub("", match[1]) if match else "" for match in bracketed)
    found = [_LAST_OF.split(unit)[-1] for unit in said]  # (累计,个)
    if _POINTS.fullmatch(fold(name).strip()):
        return "分"
    printed = found[0] or next(iter(beside), "") or next(filter(None, found), "")
    counted = _NUMBER_OF.search(fold(name).strip())
    return printed or ((counted["unit"] or "个") if counted else "")
