"""Plots of quality: by kind of question, and against the cost of a model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from eval.report.content import Plot
from eval.report.cost import System
from eval.report.drawing import (
    COLOURS,
    INK,
    MARKERS,
    as_percent,
    axes,
    legend_above,
    milliseconds_axis,
    share_axis,
    svg,
)
from eval.report.series import KindQuality
from eval.report.wording import KINDS, kind_title, milliseconds, percent, shortened

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def kinds_plot(qualities: Sequence[KindQuality]) -> Plot:
    """One line a kind, and one more where it has held-out questions."""
    name, title = "kind", "各题型的正确率"
    if not qualities:
        return Plot(name, title, "", missing="没有题目。")
    figure, ax = axes(1.1 + 0.24 * len(qualities), left=0.38)
    for closed in (False, True):
        _part(ax, [(y, q) for y, q in enumerate(qualities) if q.closed == closed], closed)
    labels = [f"{shortened(KINDS.get(q.kind, q.kind), 9)} n={q.mean.n}" for q in qualities]
    ax.set_yticks(range(len(qualities)), labels)
    ax.set_ylim(len(qualities) - 0.4, -0.6)
    ax.grid(axis="y", visible=False)
    share_axis(ax, "x")
    ax.set_xlabel("正确率")
    legend_above(ax)
    worst = min(qualities, key=lambda q: q.mean.value)
    told = f"最低：{kind_title(worst.kind)} {percent(worst.mean.value)}，n = {worst.mean.n}。"
    caption = f"点为正确率，横线为 95% 区间。{told}"
    return Plot(name, title, svg(figure, name, f"{title}。{told}"), caption)


def _part(ax: Axes, qualities: Sequence[tuple[int, KindQuality]], closed: bool) -> None:
    """qualities: (line, quality); closed: of the held-out splits."""
    if not qualities:
        return
    colour = COLOURS[closed]
    for y, quality in qualities:
        low, high = quality.mean.low, quality.mean.high
        if low is not None and high is not None:
            ax.plot([low, high], [y, y], color=colour, linewidth=1.6)
    ax.plot(
        [quality.mean.value for _, quality in qualities],
        [y for y, _ in qualities],
        linestyle="none",
        marker=MARKERS[closed],
        color=colour,
        markerfacecolor="white" if closed else colour,
        label="留出、盲测部分" if closed else "其余部分",
        clip_on=False,
    )


def cost_plot(compared: Sequence[System]) -> Plot:
    """A point a system, by its number in the table."""
    name, title = "cost", "各系统的质量与代价"
    points = [(s, s.costs.p50_ms, s.quality) for s in compared if s.costs and s.quality]
    if not points:
        return Plot(name, title, "", missing="没有给出各系统的比较结果（--comparison）。")
    figure, ax = axes(3.2)
    for at, (system, cost_ms, quality) in enumerate(points):
        style, cost = at % len(COLOURS), max(cost_ms, 0.01)
        if quality.low is not None and quality.high is not None:
            ax.plot([cost, cost], [quality.low, quality.high], color=COLOURS[style], lw=1.4)
        ax.plot([cost], [quality.value], color=COLOURS[style], marker=MARKERS[style], ms=7)
        ax.annotate(
            str(system.number),
            (cost, quality.value),
            xytext=(7, 3),
            textcoords="offset points",
            color=INK,
        )
    milliseconds_axis(ax)
    ax.margins(x=0.15)
    ax.yaxis.set_major_formatter(as_percent)
    ax.set_xlabel("每题用时中位数（毫秒，对数刻度）")
    ax.set_title("质量", loc="left", fontsize=10)
    best, cost_ms, quality = max(points, key=lambda point: point[2].value)
    told = f"质量最高：{best.name} {percent(quality.value)}，每题 {milliseconds(cost_ms)} 毫秒。"
    caption = f"编号见表；竖线为 95% 区间，越靠左上越好。{told}"
    return Plot(name, title, svg(figure, name, f"{title}。{told}"), caption)
