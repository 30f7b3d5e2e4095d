"""Tables whose rows carry no numbers, as saved pages print them: a line a row, or a line a cell.

    类别 支持内容 补助比例 / A类 智能工厂 15% / B类 数字化车间 12%
    指标 / 单位 / 2025年 / 2027年 / 数控化率 / % / 64 / 72 / …

The first is known by lines with as many cells as the head has, the second by the only width at
which the lines come out even and every column holds figures or words throughout.
"""

from __future__ import annotations

from documents.cells import RULE, cells_of
from documents.labels import match_label
from documents.lines import Line
from documents.patterns import lazy

# What the first or another column of a head is called.
_NAMES = (
    "类别|类型|分类|指标|指标名称|主要指标|名称|项目|项目名称|内容|标准|比例|限额|金额|单位|等级|等次|级别|档次"
    "|层级|奖项|领域|方向|产业|产业链|产业集群|集群|企业|部门|目标|任务|年度|年份|地区|区域|条件|对象|备注|属性"
    "|行业|县区|区县|市区|园区|环节|模式|窗口|机构|组别"
)
_OPENS = lazy(rf"[\u4e00-\u9fff]{{0,4}}(?:{_NAMES})")
_COLUMN = lazy(r"(?:[^。;,:!?、()]|\([^()。;:]{1,12}\)){1,16}")  # 重点县(市、区)
_CELL = lazy(r"[^。;!?]{1,40}|(?:[^。;!?、]{1,16}、){3,}[^。;!?、]{1,16}")
_BARRED = lazy(r"[^。!?]{1,90}")  # a cell between bars, which nothing else is
_FIGURE = lazy(
    r"[≥≤<>约]?\d[\d.,]*\s?[%万亿元家个户项人倍]*(?:/每?[\u4e00-\u9fff]{1,4})?(?:以上|左右|以内)?|[—-]+|/"
)
_BEHIND = lazy(r"^(?:附件|注:|备注:)|联系人|联系电话|电话\d")
_CASE = lazy(r"[^。;:,!?]{2,24}")
_AMOUNT = lazy(r"[^。;:,!?]{0,12}\d[\d.,]*\s?[%万亿元家个户项人倍分][^。;:,!?]{0,8}")
_NARROWEST, _WIDEST = 3, 8  # columns
_GROUPS = ("组别", "园区")  # two columns, where each row lists the members of a group
_FEWEST = 2  # rows


def rows_of(lines: list[Line], at: int) -> list[int]:
    """Where each row begins below a head that opens at a line, and at last where the table ends;
    none if no table opens there.
    """
    return _line_a_row(lines, at) or _line_a_cell(lines, at) or _line_a_case(lines, at)


def _line_a_row(lines: list[Line], at: int) -> list[int]:
    names = cells_of(lines[at].folded)
    two = len(names) == len(_GROUPS)
    of_groups = two and all(map(_OPENS.fullmatch, names))
    of_figures = two and not of_groups and _tells_figure(lines, at + 1)
    if (
        not (len(names) >= _NARROWEST or of_groups or of_figures)
        or not _names_differ(names)
        or match_label(lines[at].folded)
    ):
        return []
    first = at + 1
    if first < len(lines) and RULE.fullmatch(lines[first].folded):
        first += 1  # |---|---|, which stays with the head
    starts, head, figures = [first], _is_head(names), set(range(1, len(names)))
    is_row = _tells_figure if of_figures else _is_row
    while starts[-1] < len(lines) and is_row(lines, starts[-1], len(names)):
        cells = cells_of(lines[starts[-1]].folded)
        figures = {n for n in figures if _FIGURE.fullmatch(cells[n])}
        if not (head or figures):
            return []  # at once: in a text of such lines each would look through all that follow
        starts.append(starts[-1] + 1)
    return starts if len(starts) > _FEWEST else []


def _line_a_case(lines: list[Line], at: int) -> list[int]:
    """按层站分档补助: / 4层站及以下 每台12万元 / 5层站及以上 每台15万元: two cells, the last of
    which tells what the first gets.
    """
    if not lines[at].folded.endswith(":"):
        return []
    starts = [at + 1]
    while starts[-1] < len(lines) and _is_case(lines[starts[-1]].folded):
        starts.append(starts[-1] + 1)
    return starts if len(starts) > _FEWEST else []


def _is_case(folded: str) -> bool:
    cells = cells_of(folded)
    told = len(cells) == 2 and bool(_CASE.fullmatch(cells[0]) and _AMOUNT.fullmatch(cells[1]))
    return told and match_label(folded) is None


def _tells_figure(lines: list[Line], at: int, columns: int = 2) -> bool:
    """硕士研究生 5: two cells of which the second is a figure; no line of a table of contents."""
    folded = lines[at].folded if at < len(lines) else ""
    cells = cells_of(folded) if folded else []
    return len(cells) == columns and bool(_FIGURE.fullmatch(cells[1])) and not match_label(folded)


def _is_row(lines: list[Line], at: int, columns: int) -> bool:
    folded = lines[at].folded
    cells = cells_of(folded)
    behind = _BEHIND.search(folded)
    is_cell = (_BARRED if folded.lstrip().startswith("|") else _CELL).fullmatch
    lists = columns > len(_GROUPS) or "、" in cells[-1]
    return len(cells) == columns and all(map(is_cell, cells)) and lists and not behind


def _line_a_cell(lines: list[Line], at: int) -> list[int]:
    if not _OPENS.fullmatch(lines[at].folded) or len(lines[at].folded) > _WIDEST:
        return []
    end = at
    while end < len(lines) and _CELL.fullmatch(lines[end].folded) and not _ends(lines[end].folded):
        end += 1
    cells = [line.folded for line in lines[at:end]]
    widths = [w for w in range(_NARROWEST, _WIDEST + 1) if _comes_out(cells, w)]
    return list(range(at + widths[0], end + 1, widths[0])) if len(widths) == 1 else []


def _comes_out(cells: list[str], width: int) -> bool:
    """Even, with a head of names and columns that hold figures or words throughout."""
    if len(cells) % width or len(cells) < (1 + _FEWEST) * width or not _is_head(cells[:width]):
        return False
    rows = [cells[at : at + width] for at in range(width, len(cells), width)]
    return _settled(rows, width) and _has_figures(rows, width)


def _settled(rows: list[list[str]], width: int) -> bool:
    """Columns that hold figures or words throughout, the first words."""
    columns = [{bool(_FIGURE.fullmatch(row[n])) for row in rows} for n in range(width)]
    return all(len(column) == 1 for column in columns) and columns[0] == {False}


def _has_figures(rows: list[list[str]], width: int) -> bool:
    """A column of figures throughout, behind the first: 评价维度 智能工厂分值 / 基础设施 20."""
    return any(all(_FIGURE.fullmatch(row[n]) for row in rows) for n in range(1, width))


def _names_differ(names: list[str]) -> bool:
    """Different names, none of them a figure."""
    named = [name for name in names if _COLUMN.fullmatch(name) and not _FIGURE.fullmatch(name)]
    return len(set(named)) == len(names)


def _is_head(names: list[str]) -> bool:
    """The same, one of them what columns are called."""
    return _names_differ(names) and any(_OPENS.fullmatch(name) for name in names)


def _ends(folded: str) -> bool:
    labelled = match_label(folded) is not None and not _FIGURE.fullmatch(folded)  # 2.6 is a cell
    return labelled or bool(_BEHIND.search(folded))
