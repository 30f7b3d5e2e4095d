"""Plots of one result's curves: recall, refusal, latency."""

from __future__ import annotations

from collections.abc import Sequence

from eval.grading import percentile
from eval.report.content import Plot
from eval.report.drawing import (
    COLOURS,
    DASHES,
    MARKERS,
    axes,
    legend_above,
    milliseconds_axis,
    share_axis,
    shares_upward,
    svg,
)
from eval.report.figure_tables import operating_point
from eval.report.series import Recall
from eval.report.wording import SPLITS, milliseconds, percent, shortened
from eval.result import Curve


def recall_plot(curve: Recall | None) -> Plot:
    name, title = "recall", "检索的召回率（recall@k）"
    if curve is None:
        return Plot(name, title, "", missing="这份结果里没有检索到的条款，画不出召回率曲线。")
    figure, ax = axes(3.2)
    ks = range(1, len(curve.clauses) + 1)
    for at, (label, values) in enumerate((("文件", curve.documents), ("条款", curve.clauses))):
        ax.plot(ks, values, DASHES[at], color=COLOURS[at], marker=MARKERS[at], ms=4, label=label)
    ax.set_xticks([k for k in ks if k in (1, 3, 5, 10, 15, 20) or k == len(ks)])
    ax.set_xlabel("k（前几位）")
    shares_upward(ax, min(curve.clauses[0], curve.documents[0]))
    legend_above(ax)
    last = len(ks)
    told = (
        f"条款：k = 1 时 {percent(curve.clauses[0])}，k = {last} 时 {percent(curve.clauses[-1])}；"
        f"文件：k = 1 时 {percent(curve.documents[0])}，"
        f"k = {last} 时 {percent(curve.documents[-1])}。"
    )
    caption = f"前 k 位里有多少标准条款、标准文件，n = {curve.n}。{told}"
    return Plot(name, title, svg(figure, name, f"{title}。{told}"), caption)


def refusal_plot(curves: Sequence[Curve]) -> Plot:
    name, title = "refusal", "拒答的精确率与作答率"
    if not curves:
        return Plot(
            name, title, "", missing="这次测量没有记录把握程度，画不出精确率对作答率的曲线。"
        )
    figure, ax = axes(3.4)
    told = []
    for at, curve in enumerate(curves):
        style = at % len(COLOURS)
        label = shortened(SPLITS.get(curve.split, curve.split), 12)
        precision = [1 - risk for risk in curve.risk]
        ax.plot(curve.coverage, precision, DASHES[style], color=COLOURS[style], lw=1.5, label=label)
        point = operating_point(curve)
        if point:
            ax.plot(
                *point,
                marker=MARKERS[style],
                color=COLOURS[style],
                mec="white",
                ms=9,
                linestyle="none",
            )
            told.append(f"{label}作答 {percent(point[0])}、精确率 {percent(point[1])}")
    share_axis(ax, "x")
    shares_upward(ax, 1 - max(max(curve.risk) for curve in curves))
    ax.set_xlabel("作答率")
    ax.set_title("精确率", loc="left", fontsize=10)
    ax.legend(loc="lower left", handlelength=3, fontsize=9)
    settings = "；".join(told)
    caption = f"大标记为出厂设置：{settings}。曲线由最有把握的题起逐题作答。"
    return Plot(name, title, svg(figure, name, f"{title}。出厂设置：{settings}。"), caption)


def latency_plot(times: Sequence[float]) -> Plot:
    name, title = "latency", "用时的分布"
    if not times:
        return Plot(name, title, "", missing="这份结果没有保留各题的用时，画不出分布。")
    figure, ax = axes(3.0)
    shown = [max(time, 0.01) for time in times]
    shares = [rank / len(shown) for rank in range(1, len(shown) + 1)]
    ax.step(shown, shares, where="post", color=COLOURS[0], linewidth=1.8)
    milliseconds_axis(ax)
    for share, dash in ((50, "--"), (95, ":")):
        at = percentile(shown, share)
        ax.axvline(at, color=COLOURS[1], linestyle=dash, linewidth=1.3, label=_at(share, at))
    share_axis(ax, "y")
    ax.set_xlabel("一题用时（毫秒，对数刻度）")
    legend_above(ax)
    told = "，".join(_at(share, percentile(shown, share)) for share in (50, 95, 100))
    caption = f"在横轴时间内得到结果的题目所占份额，n = {len(times)}。"
    return Plot(name, title, svg(figure, name, f"{title}。{told}。"), caption)


def _at(share: int, value: float) -> str:
    name = {50: "中位数", 95: "第 95 百分位", 100: "最大值"}[share]
    return f"{name} {milliseconds(value)} 毫秒"
