"""The tables of a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from eval.measures import MEASURES
from eval.report.content import Table
from eval.report.wording import (
    GROUPS,
    STAGES,
    interval_text,
    kind_title,
    milliseconds,
    percent,
    split_title,
)
from eval.result import Mean, Result, Summary

# Measures in a summary's row; the first that is there has an interval.
_CHOSEN = ("right", "parts", "gold precision", "gold recall", "nDCG@10")
_BOUNDS = (
    "95% 区间由自助法（bootstrap）得出；全对或全错时自助法没有宽度，改用 Wilson 区间。"
    "只有一题的没有区间。"
)


def by_split(result: Result) -> Table:
    """Answerable and unanswerable questions of each split."""
    chosen = [s for s in result.summaries if s.name in GROUPS]
    return _of_summaries("splits", "分部分结果", chosen, GROUPS.__getitem__, _BOUNDS)


def by_kind(result: Result) -> Table:
    chosen = [s for s in result.summaries if s.name not in GROUPS]
    return _of_summaries("kinds", "分题型结果", chosen, kind_title)


def by_stage(result: Result) -> Table:
    """How many answers were lost where, a column a split."""
    splits = list(dict.fromkeys(case.split for case in result.cases))
    lost = Counter((c.stage or "", c.split) for c in result.cases if not c.right)
    stages = dict.fromkeys([*STAGES, *(stage for stage, _ in lost)])
    rows = []
    for stage in stages:
        title, meaning = STAGES.get(stage, (stage or "未归类", ""))
        counts = [lost[stage, split] for split in splits]
        rows.append((title, meaning, *map(str, counts), str(sum(counts))))
    sums = [sum(lost[stage, split] for stage in stages) for split in splits]
    rows.append(("合计", "", *map(str, sums), str(sum(sums))))
    return Table(
        anchor="stages",
        title="错在哪一步",
        heads=("步骤", "含义", *map(split_title, splits), "合计"),
        rows=tuple(rows),
        words=2,
        note="按问题经过的先后排列；一道题只算在标准条款最先丢失的那一步。",
    )


def measured(result: Result) -> Table:
    """Every measure with every split's mean and n."""
    chosen = [s for s in result.summaries if s.name in GROUPS]
    names = dict.fromkeys(mean.measure for summary in chosen for mean in summary.means)
    rows = []
    for name in names:
        cells = [_mean_cell(summary, name) for summary in chosen]
        title = f"{MEASURES[name].title}（{name}）" if name in MEASURES else name
        rows.append((title, *cells))
    heads = [f"{split_title(s.split)}，{GROUPS[s.name]}" for s in chosen]
    note = "各题取值的平均，括号内为题数 n。"
    return Table("measures", "全部指标", ("指标", *heads), tuple(rows), note, folded=True)


def definitions(result: Result) -> Table:
    """How each measure is computed."""
    used = {mean.measure for summary in result.summaries for mean in summary.means}
    rows = tuple(
        (m.title, m.name, "越高越好" if m.higher_is_better else "越低越好", m.formula, m.source)
        for m in MEASURES.values()
        if m.name in used
    )
    heads = ("指标", "名称", "方向", "一道题的取值", "出处")
    return Table("definitions", "指标的定义", heads, rows, words=5, folded=True)


def _of_summaries(
    anchor: str,
    title: str,
    chosen: Sequence[Summary],
    named: Callable[[str], str],
    note: str = "",
) -> Table:
    shown = [measure for measure in _CHOSEN if any(s.mean(measure) for s in chosen)]
    heads = ["部分", "问题", "题数", *map(_head, shown), "p50（毫秒）", "p95（毫秒）"]
    if shown:
        heads.insert(4, "95% 区间")
    rows = []
    for summary in chosen:
        means = [summary.mean(measure) for measure in shown]
        cells = [split_title(summary.split), named(summary.name), str(summary.n)]
        cells += map(_share, means)
        if means:
            cells.insert(4, interval_text(means[0].low, means[0].high) if means[0] else "–")
        times = (milliseconds(summary.p50_ms), milliseconds(summary.p95_ms))
        rows.append((*cells, *times))
    return Table(anchor, title, tuple(heads), tuple(rows), note, words=2)


def _head(measure: str) -> str:
    """nDCG is known by its short name only."""
    return measure if measure == "nDCG@10" else MEASURES[measure].title


def _share(mean: Mean | None) -> str:
    if mean is None:
        return "–"
    return f"{mean.value:.3f}" if mean.measure == "nDCG@10" else percent(mean.value)


def _mean_cell(summary: Summary, measure: str) -> str:
    mean = summary.mean(measure)
    return "–" if mean is None else f"{mean.value:.3f}（{mean.n}）"
