"""A result -> what stands in its report."""

from __future__ import annotations

from collections.abc import Sequence

from eval.report.content import Content
from eval.report.cost import System
from eval.report.figure_tables import figure_tables
from eval.report.headlines import headlines
from eval.report.tables import by_kind, by_split, by_stage, definitions, measured
from eval.report.wrong_answers import closed_losses, open_losses
from eval.result import Origin, Result


def compose(result: Result, compared: Sequence[System] = ()) -> Content:
    """compared: of a comparison, for cost against quality."""
    tables = (
        by_split(result),
        by_kind(result),
        measured(result),
        definitions(result),
        by_stage(result),
    )
    return Content(
        title=f"问答评测报告：{result.origin.set}",
        origin=_origin(result.origin),
        headlines=headlines(result),
        tables=tuple(table for table in tables if table.rows),
        figures=figure_tables(result, compared),
        lost=open_losses(result),
        closed=closed_losses(result),
    )


def _origin(origin: Origin) -> tuple[tuple[str, str], ...]:
    commit = origin.commit or "不在版本库中"
    if commit.endswith("+"):
        commit = f"{commit[:-1]}（另有未提交的改动）"
    return (
        ("题集", f"{origin.set}（sha256 {origin.set_sha256}）"),
        ("文件库", f"sha256 {origin.corpus_sha256}"),
        ("日期", f"{origin.date}（UTC）"),
        ("代码版本", commit),
        ("机器", origin.machine),
        ("向量模型", f"{origin.embedder}（指纹 {origin.embedder_sha256}）"),
        ("检索方式", origin.retrieval),
        ("作答方式", origin.answerer),
        ("每题时限", f"{origin.deadline_s:g} 秒"),
    )
