"""The report as Markdown: the same tables, and every wrong answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from eval.comparing.comparison import Comparison
from eval.report.composing import compose
from eval.report.content import Details, Lost, Table, Wrong
from eval.report.cost import systems
from eval.result import Result

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!$])")
_LEADING = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")


def report_markdown(result: Result, comparison: Comparison | None = None) -> str:
    """comparison: for cost against quality."""
    content = compose(result, systems(comparison))
    blocks = [f"# {plain_line(content.title)}"]
    blocks.append("\n".join(f"- {what}：{plain_line(value)}" for what, value in content.origin))
    blocks += ["## 要点", "\n".join(f"- {plain_line(sentence)}" for sentence in content.headlines)]
    for table in (*content.tables, *content.figures):
        blocks += _table(table)
    blocks.append("## 答错的题")
    if not content.lost:
        blocks.append("除留出、盲测部分外，没有答错的题。" if content.closed else "没有答错的题。")
    blocks += _losses(content.lost)
    if content.closed:
        count = sum(len(lost.wrong) for lost in content.closed)
        summary = f"留出、盲测部分答错的 {count} 题：只供最后核对，不得据此调整程序"
        blocks.append(f"<details>\n<summary>{summary}</summary>")
        blocks += [*_losses(content.closed), "</details>"]
    return "\n\n".join(blocks) + "\n"


def plain_line(text: str) -> str:
    """In one line, with nothing in it that Markdown or HTML would read as a mark."""
    line = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _LEADING.sub(r"\1\\\2" if not line[:1].isdigit() else r"\1\2", line)


def _table(table: Table) -> list[str]:
    marks = [":---" if at < table.words else "---:" for at in range(len(table.heads))]
    lines = [_cells(table.heads), "| " + " | ".join(marks) + " |", *map(_cells, table.rows)]
    blocks = [f"## {plain_line(table.title)}", "\n".join(lines)]
    return [*blocks, plain_line(table.note)] if table.note else blocks


def _cells(values: Iterable[str]) -> str:
    return "| " + " | ".join(plain_line(value) for value in values) + " |"


def _losses(groups: Sequence[Lost]) -> list[str]:
    blocks = []
    for lost in groups:
        meaning = f"（{lost.meaning}）" if lost.meaning else ""
        blocks.append(f"### {plain_line(lost.title)}：{len(lost.wrong)} 题{meaning}")
        blocks += [_wrong(wrong) for wrong in lost.wrong]
    return blocks


def _wrong(wrong: Wrong) -> str:
    head = f"**{plain_line(wrong.question)}**（{plain_line(wrong.id)}"
    lines = [f"{head}，{plain_line(wrong.split)}，{plain_line(wrong.kind)}）"]
    lines += _details(wrong.details) if wrong.details else ["- 这份结果没有保留答案"]
    return "\n".join([lines[0], "", *lines[1:]])


def _details(details: Details) -> list[str]:
    lines = [f"- 前文：{plain_line(earlier)}" for earlier in details.history]
    lines += [f"- 标准条款：{plain_line(gold)}" for gold in details.gold or ("无依据，应当拒答",)]
    lines += [
        f"- 答案要点（{'已答' if there else '缺'}）：{plain_line(part)}"
        for part, there in details.parts
    ]
    lines.append(f"- 系统{details.status}：{plain_line(details.answer) or '（空）'}")
    if details.reason:
        lines.append(f"- 原因：{plain_line(details.reason)}")
    for quote in details.quotes:
        gold = "（标准条款）" if quote.on_gold else ""
        place = plain_line(f"[{quote.marker}] {quote.place}")
        lines.append(f"- 引用 {place}{gold}：{plain_line(quote.text)}")
    if details.found:
        lines.append("- 检索到：" + "；".join(plain_line(place) for place in details.found))
    return lines
