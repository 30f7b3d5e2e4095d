"""Result files as the tables of the READMEs, in English and in Chinese."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from eval.splits import CHINESE


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
        name = f"{CHINESE[split]}，{_GROUPS_ZH[group]}" if zh else f"{split}, {group}"
        means = {mean["measure"]: mean for mean in summary["means"]}
        shown = [_mean(means.get(measure)) for measure, _, _ in _SHOWN]
        rows.append((name, str(summary["n"]), *shown))
    titles = [chinese if zh else english for _, english, chinese in _SHOWN]
    return _with_origin((*heads, *titles), rows, raw["origin"], language)


def _mean(mean: dict[str, Any] | None) -> str:
    if mean is None:
        return "–"
    if mean["low"] is None or not mean["measure"].startswith("right"):
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


_ROWS = {  # label of a compared system without its model: how the READMEs call it
    "fused extractive": ("this assistant", "本系统"),
    "dense extractive": ("this assistant, vectors alone", "本系统，仅向量检索"),
    "bm25 extractive": ("this assistant, BM25 alone", "本系统，仅 BM25 检索"),
    "bm25 passages": ("first 4 clauses of BM25 (bigrams)", "BM25（二元字串）前 4 条"),
    "dense passages": ("first 4 clauses of the vectors", "向量检索前 4 条"),
    "langchain": (
        "LangChain: splitter 500/50, FAISS, top 4",
        "LangChain：500/50 切分，FAISS，前 4 段",
    ),
    "langchain-ensemble": (
        "LangChain: the same with BM25, EnsembleRetriever",
        "LangChain：同上加 BM25，EnsembleRetriever",
    ),
}
_COMPARED = (
    ("right, answerable", "right where there is an answer (95 %)", "有依据的答对（95% 区间）"),
    ("gold precision", "citation precision", "引用精确率"),
    ("nDCG@10", "nDCG@10 of clauses", "条款 nDCG@10"),
    ("refused rightly", "refused where there is none", "无依据的拒答"),
)


def _comparison(raw: dict[str, Any], language: str) -> str:
    zh = language == "zh"
    heads = ["系统" if zh else "system", *(c if zh else e for _, e, c in _COMPARED)]
    rows = []
    for entry in raw["entries"]:
        name = entry["label"].removeprefix("builtin ").removeprefix("any embedder ")
        means = {mean["measure"]: mean for mean in entry["means"]}
        shown = [_mean(means.get(measure)) for measure, _, _ in _COMPARED]
        rows.append((_ROWS.get(name, (name, name))[zh], *shown))
    first = raw["entries"][0]["result"]["origin"]
    return _with_origin([*heads, "p50 ms"], _with_time(rows, raw["entries"]), first, language)


def _with_time(
    rows: Sequence[tuple[str, ...]], entries: Sequence[dict[str, Any]]
) -> list[tuple[str, ...]]:
    times = [f"{entry['costs']['p50_ms']:.1f}" if entry["costs"] else "–" for entry in entries]
    return [(*row, time) for row, time in zip(rows, times, strict=True)]


_TRIALS = {  # trial, group of questions: what the READMEs call it
    ("noise", "answerable, named"): (
        "answered rightly, with {added} look-alike documents added",
        "加入 {added} 份相似文件后答对",
    ),
    ("noise", "unanswerable, named"): (
        "refused where there is no basis, with {added} look-alikes",
        "加入 {added} 份相似文件后，无依据的拒答",
    ),
    ("evidence removed", "must refuse"): (
        "refused once the gold clauses are taken out",
        "抽去标准条款后拒答",
    ),
    ("counter-factual", "changed"): (
        "follows the document whose figures were changed",
        "改动文件中的数字后，按改动后的文件作答",
    ),
}


def _robustness(raw: dict[str, Any], language: str) -> str:
    """All splits together; the groups that name a place, a number or a year."""
    zh = language == "zh"
    rows = []
    for trial in raw["trials"]:
        for (name, group), titles in _TRIALS.items():
            own = [s for s in trial["summaries"] if s["name"] == group]
            if trial["name"] != name or not own:
                continue
            means = [m for s in own for m in s["means"] if m["measure"] == "right"]
            n = sum(mean["n"] for mean in means)
            share = sum(mean["value"] * mean["n"] for mean in means) / n
            rows.append((titles[zh].format(added=trial["added"]), str(n), f"{share:.3f}"))
    heads = ("试验", "题数", "占比") if zh else ("trial", "n", "share")
    return _with_origin(heads, rows, raw["origin"], language)


TABLES: dict[str, Callable[[dict[str, Any], str], str]] = {
    "performance": _performance,
    "questions": _questions,
    "comparison": _comparison,
    "robustness": _robustness,
}
