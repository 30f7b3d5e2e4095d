"""Figures of the READMEs, made from the result files: python -m eval.figures [--check]."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from eval.stored import read_result

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "README.zh-CN.md")
_BLOCK = re.compile(r"(<!-- figures:(\w+) -->\n).*?(\n<!-- /figures -->)", re.DOTALL)


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes the blocks anew; with --check only says which are stale, and exits with 1."""
    parser = argparse.ArgumentParser(prog="python -m eval.figures", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail if stale")
    options = parser.parse_args(arguments)
    stale = []
    for name in PAGES:
        path = ROOT / name
        text = path.read_text(encoding="utf-8")
        fresh = _refreshed(text, _language(name))
        if fresh != text:
            stale.append(name)
            if not options.check:
                path.write_text(fresh, encoding="utf-8")
    if options.check and stale:
        sys.stderr.write(f"stale figures in {', '.join(stale)}; run python -m eval.figures\n")
        return 1
    return 0


def _refreshed(text: str, language: str) -> str:
    return _BLOCK.sub(lambda m: m[1] + _figures(m[2], language) + m[3], text)


def _language(name: str) -> str:
    return "zh" if name.endswith("zh-CN.md") else "en"


def _figures(name: str, language: str) -> str:
    result = read_result(name)
    if result is None:
        return "–"
    return _MAKERS[name](result, language)


def _performance(result: dict[str, Any], language: str) -> str:
    zh = language == "zh"
    heads = ("项目", "中位数", "95 百分位", "目标") if zh else ("what", "median", "p95", "wanted")
    cold, warm, build = (result[k] for k in ("cold_ask_s", "warm_answer_ms", "build_library_s"))
    names = (
        (
            "命令行 python -m qa ask 冷启动",
            "热启动后的一次回答",
            "构建内置索引",
            "服务启动到网页可用",
            "网页服务内存峰值",
        )
        if zh
        else (
            "`python -m qa ask`, cold",
            "an answer, warm",
            "building the built-in index",
            "page usable after start",
            "peak memory of the served application",
        )
    )
    rows = (
        (names[0], f"{cold['median']:.2f} s", f"{cold['p95']:.2f} s", "≤ 2.5 s"),
        (names[1], f"{warm['median']:.1f} ms", f"{warm['p95']:.1f} ms", "p95 ≤ 20 ms"),
        (names[2], f"{build['median']:.2f} s", f"{build['p95']:.2f} s", "≤ 3 s"),
        (names[3], f"{result['page_usable_s']:.1f} s", "–", "≤ 10 s"),
        (names[4], f"{result['app_peak_mb']} MB", "–", "≤ 600 MB"),
    )
    return _with_origin(heads, rows, result, language)


_SPLITS_ZH = {
    "dev": "开发部分",
    "stress": "另一位出题人的部分",
    "heldout": "留出部分",
    "blind": "盲测部分",
}
_GROUPS_ZH = {"answerable": "有依据的问题", "unanswerable": "无依据的问题（应拒答）"}
_SHOWN = (  # measure, heading, heading in Chinese
    ("right", "right (95 %)", "正确（95% 区间）"),
    ("gold precision", "citation precision", "引用精确率"),
    ("gold recall", "citation recall", "引用召回率"),
    ("sentence recall", "sentences supported", "句子有据率"),
    ("nDCG@10", "nDCG@10 of clauses", "条款 nDCG@10"),
)


def _questions(raw: dict[str, Any], language: str) -> str:
    zh = language == "zh"
    heads = ("题集", "题数") if zh else ("questions", "n")
    rows = []
    for summary in raw["summaries"]:
        split, group = summary["split"], summary["name"]
        if group not in _GROUPS_ZH:
            continue
        name = f"{_SPLITS_ZH[split]}，{_GROUPS_ZH[group]}" if zh else f"{split}, {group}"
        means = {mean["measure"]: mean for mean in summary["means"]}
        shown = [_mean(means.get(measure)) for measure, _, _ in _SHOWN]
        rows.append((name, str(summary["n"]), *shown))
    titles = [chinese if zh else english for _, english, chinese in _SHOWN]
    return _with_origin((*heads, *titles), rows, raw["origin"], language)


def _mean(mean: dict[str, Any] | None) -> str:
    if mean is None:
        return "–"
    if mean["low"] is None or mean["measure"] != "right":
        return f"{mean['value']:.3f}"
    return f"{mean['value']:.3f} ({mean['low']:.2f}–{mean['high']:.2f})"


def _with_origin(
    heads: Sequence[str], rows: Sequence[Sequence[str]], result: dict[str, Any], language: str
) -> str:
    """A table, then where and when it was measured."""
    lines = [_cells(heads), _cells(["---"] * len(heads)), *map(_cells, rows)]
    label = "测于" if language == "zh" else "Measured"
    colon, stop = ("：", "。") if language == "zh" else (": ", ".")
    return "\n".join([*lines, "", f"{label} {result['date']}{colon}{result['machine']}{stop}"])


def _cells(values: Sequence[str]) -> str:
    return "| " + " | ".join(values) + " |"


_MAKERS: dict[str, Callable[[dict[str, Any], str], str]] = {
    "performance": _performance,
    "questions": _questions,
}

if __name__ == "__main__":
    sys.exit(main())
