"""The numbers behind the plots, for those who read or copy numbers."""

from __future__ import annotations

from collections.abc import Sequence

from eval.comparing.comparison import Costs
from eval.grading import percentile
from eval.report.content import Table
from eval.report.cost import System, megabytes
from eval.report.series import latencies_ms, quality_by_kind, recall_curve
from eval.report.wording import interval_text, kind_title, milliseconds, odds, percent, split_title
from eval.result import Curve, Result

_SHARES = (50, 75, 90, 95, 99, 100)  # percentiles


def figure_tables(result: Result, compared: Sequence[System] = ()) -> tuple[Table, ...]:
    """One for each plot that there are numbers for; anchors are the names of the plots."""
    tables = (_kinds(result), _recall(result), _refusal(result), _latency(result), _cost(compared))
    return tuple(table for table in tables if table.rows)


def _kinds(result: Result) -> Table:
    rows = tuple(
        (
            kind_title(q.kind),
            "留出、盲测" if q.closed else "其余",
            str(round(q.mean.value * q.mean.n)),
            str(q.mean.n),
            percent(q.mean.value),
            interval_text(q.mean.low, q.mean.high),
        )
        for q in quality_by_kind(result)
    )
    heads = ("题型", "部分", "答对", "题数", "正确率", "95% 区间")
    return Table("kind", "各题型的正确率", heads, rows, words=2, folded=True)


def _recall(result: Result) -> Table:
    curve = recall_curve(result)
    rows = (
        tuple(
            (str(k), f"{clauses:.3f}", f"{documents:.3f}")
            for k, (clauses, documents) in enumerate(
                zip(curve.clauses, curve.documents, strict=True), 1
            )
        )
        if curve
        else ()
    )
    heads = ("k", "条款", "文件")
    note = (
        "标准条款（文件）中排在前 k 位的份额，对各题取平均；"
        f"n = {curve.n}，含没有检索结果的题。文件按其条款首次出现的先后排位。"
        if curve
        else ""
    )
    return Table("recall", "检索的召回率（recall@k）", heads, rows, note, folded=True)


def _refusal(result: Result) -> Table:
    rows = tuple(_curve(curve) for curve in result.curves if curve.coverage)
    heads = ("部分", "题数", "出厂设置的作答率", "该处的正确率", "AURC（越低越好）")
    note = (
        "由最有把握的题起逐题作答；作答率＝作答题数 ÷ 全部题数，正确率＝1 − 风险。"
        "无依据的题一经作答即算错，所以全部作答时的正确率必然下降。"
        "AURC 为风险对作答率的平均（Geifman、El-Yaniv，2017）。"
    )
    return Table("refusal", "拒答的精确率与作答率", heads, rows, note, folded=True)


def operating_point(curve: Curve) -> tuple[float, float] | None:
    """(coverage, precision) of the system as shipped; None where it answers nothing."""
    n = len(curve.coverage)
    answered = round(curve.at * n)
    return (curve.at, 1 - curve.risk[answered - 1]) if answered else None


def _curve(curve: Curve) -> tuple[str, ...]:
    at = operating_point(curve)
    precision = percent(at[1]) if at else "–"
    return (
        split_title(curve.split),
        str(len(curve.coverage)),
        percent(curve.at),
        precision,
        f"{curve.aurc:.3f}",
    )


def _latency(result: Result) -> Table:
    times = latencies_ms(result)
    rows = (
        tuple(
            ("最大值" if share == 100 else f"{share}%", milliseconds(percentile(times, share)))
            for share in _SHARES
        )
        if times
        else ()
    )
    heads = ("百分位", "用时（毫秒）")
    return Table("latency", "用时的分布", heads, rows, f"n = {len(times)}。", folded=True)


def _cost(compared: Sequence[System]) -> Table:
    heads = (
        "编号",
        "系统",
        "质量",
        "95% 区间",
        "p（Holm）",
        "p50（毫秒）",
        "p95（毫秒）",
        "建库（秒）",
        "索引（MB）",
        "内存峰值（MB）",
    )
    note = (
        "质量为各题答对的份额，只测检索时为 nDCG@10；p 为与编号 1 的配对随机化检验，经 Holm 校正。"
    )
    unmeasured = "".join(f"编号 {s.number} 未能测量：{s.why}。" for s in compared if s.why)
    rows = tuple((str(s.number), s.name, *_worth(s), *_paid(s.costs)) for s in compared)
    return Table("cost", "各系统的质量与代价", heads, rows, note + unmeasured, words=2)


def _worth(system: System) -> tuple[str, str, str]:
    quality, versus = system.quality, system.versus
    return (
        percent(quality.value) if quality else "–",
        interval_text(quality.low, quality.high) if quality else "–",
        odds(versus.p_holm) if versus else "–",
    )


def _paid(costs: Costs | None) -> tuple[str, ...]:
    if costs is None:
        return ("–",) * 5
    return (
        milliseconds(costs.p50_ms),
        milliseconds(costs.p95_ms),
        f"{costs.build_s:.1f}",
        megabytes(costs.index_bytes),
        megabytes(costs.peak_bytes),
    )
