"""What an evaluator wants to know first, in sentences."""

from __future__ import annotations

from eval.grading import percentile
from eval.report.series import latencies_ms
from eval.report.wording import interval_text, milliseconds, percent, split_title
from eval.result import Mean, Result, Summary


def headlines(result: Result) -> tuple[str, ...]:
    """One sentence a split, then the time taken."""
    by_split: dict[str, dict[str, Summary]] = {}
    for summary in result.summaries:
        by_split.setdefault(summary.split, {})[summary.name] = summary
    sentences = [_of_split(split, groups) for split, groups in by_split.items()]
    return (*sentences, *_ledger(result), *_time(result), *_lost(result))


def _ledger(result: Result) -> tuple[str, ...]:
    shares = {mean.measure: f"{percent(mean.value)}（n = {mean.n}）" for mean in result.ledger}
    if not shares:
        return ()
    return (
        f"指标台账（数值、单位、年份）：准确率 {shares['precision']}，召回率 {shares['recall']}；"
        f"责任部门与原文一致 {shares['departments']}。",
    )


def _of_split(split: str, groups: dict[str, Summary]) -> str:
    answerable, unanswerable = groups.get("answerable"), groups.get("unanswerable")
    clauses = []
    if answerable and (right := answerable.mean("right")):
        clauses.append(f"有依据的问题答对 {_count(right)}")
    elif answerable and (first := answerable.mean("hit@1")):
        clauses.append(f"首位检索正确 {_count(first)}")
    if answerable and (refused := answerable.mean("false refusals")):
        clauses.append(f"其中误拒 {_count(refused)}")
    if unanswerable and (right := unanswerable.mean("right")):
        clauses.append(f"无依据的问题正确拒答 {_count(right)}")
    if answerable and (gain := answerable.mean("nDCG@10")):
        clauses.append(f"检索 nDCG@10 为 {gain.value:.3f}（n = {gain.n}）")
    return f"{split_title(split)}：{'；'.join(clauses) or '没有可报告的数字'}。"


def _count(mean: Mean) -> str:
    bounds = f"，95% 区间 {interval_text(mean.low, mean.high)}" if mean.low is not None else ""
    return f"{round(mean.value * mean.n)}/{mean.n}（{percent(mean.value)}{bounds}）"


def _time(result: Result) -> tuple[str, ...]:
    times = latencies_ms(result)
    if not times:
        return ()
    middle, late = (milliseconds(percentile(times, share)) for share in (50, 95))
    return (
        f"每题用时中位数 {middle} 毫秒，第 95 百分位 {late} 毫秒"
        f"（n = {len(times)}；超过 {result.origin.deadline_s:g} 秒按答错计）。",
    )


def _lost(result: Result) -> tuple[str, ...]:
    wrong = [case for case in result.cases if not case.right]
    silent = sum(case.stage == "no answer" for case in wrong)
    return (
        f"共 {len(result.cases)} 题，答错 {len(wrong)} 题，"
        f"其中出错、超时或没有给出答案的 {silent} 题；没有一题不计入。",
    )
