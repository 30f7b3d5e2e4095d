"""The evaluation's part of the page, and what it says about a run. Pure functions."""

from __future__ import annotations

from html import escape
from typing import Any

from qa.screen.evaluation import PARTS, REPORT_URL, Report, State
from qa.screen.evaluation_run import End

MEASURED = (
    "用内置题集（围绕五份内置政策的问题，附标准答案）检验本系统：回答是否正确、"
    "引用是否准确、没有依据时是否拒答。"
)
NOT_THIS_INDEX = "本页问答用的是另行指定的索引；评测的对象不是它，仍是五份内置政策。"
NO_REPORT = "还没有评测报告。选好范围，按“开始评测”，完成后报告就显示在这里。"
ALREADY = "已有一次评测在进行，请等它结束。"
QUARTERS = ("", "，已答四分之一", "，已答一半", "，已答四分之三", "，题目已答完")
KEPT = "原有的报告没有改动。"


def evaluation_html(named_index: bool) -> str:
    """named_index: questions are answered from an index that is not the built-in one."""
    note = f'<p class="note">{NOT_THIS_INDEX}</p>' if named_index else ""
    options = "".join(
        f'<option value="{escape(part)}">{escape(title)}</option>' for part, title in PARTS.items()
    )
    return (
        f'<section class="panel" aria-label="评测"><p>{MEASURED}</p>{note}'
        f'<p class="tools"><label>范围 <select id="evaluation-part">{options}</select></label>'
        '<button type="button" id="evaluation-start" class="primary">开始评测</button>'
        '<button type="button" id="evaluation-stop" hidden>停止</button></p>'
        '<p id="evaluation-run" hidden><progress aria-label="评测进度"></progress>'
        '<span id="evaluation-detail"></span></p>'
        '<p id="evaluation-said" role="status"></p></section>'
        '<section class="report" aria-label="评测报告"><p class="about">'
        '<span id="evaluation-report"></span>'
        '<span class="links" hidden><a target="_blank" rel="noopener">在新窗口打开</a>'
        "<a download>下载</a></span></p>"
        # It runs nothing and reaches nothing of the page; see also qa.screen.serving.
        '<iframe sandbox="" title="评测报告" hidden></iframe></section>'
    )


def evaluation_state(state: State, refused: bool = False) -> dict[str, Any]:
    """What screen/evaluation.js shows. refused: a run was wanted while one is under way.

    All texts are shown as text. "done" and "total" are null while there is nothing to count.
    """
    counting = state.running and 0 < state.progress.done < state.progress.total
    return {
        "running": state.running,
        "done": state.progress.done if counting else None,
        "total": state.progress.total if counting else None,
        "detail": _detail(state) if state.running else "",
        "said": _said(state, refused),
        "failed": state.end is not None and state.end.outcome == "failed",
        "report": _report(state.report),
    }


def _detail(state: State) -> str:
    done, total, rest = state.progress.done, state.progress.total, state.progress.rest_s
    if not done:
        return "正在准备：读入文件，建立索引……"
    if done == total:
        return f"已答 {done} / {total}，正在计算并写出报告……"
    estimated = f"，答完预计还需{duration(rest)}" if rest is not None else ""
    return f"已答 {done} / {total}{estimated}"


def _said(state: State, refused: bool) -> str:
    title = PARTS[state.part] if state.part is not None else ""
    if state.running:
        # Screen readers speak this line whenever it changes: with the quarters, not each answer.
        quarters = QUARTERS[4 * state.progress.done // max(1, state.progress.total)]
        return f"{ALREADY if refused else ''}正在评测：{title}{quarters}。"
    if state.end is None:
        return ""
    if state.end.outcome == "finished":
        count = f"，{state.progress.total} 题" if state.progress.total else ""
        return f"评测完成：{title}{count}，用时{duration(state.end.seconds)}。报告已更新。"
    if state.end.outcome == "stopped":
        return f"评测已停止：{title}。{KEPT if state.report else ''}"
    return f"评测没有完成：{title}。{why(state.end)}{KEPT if state.report else ''}"


def why(end: End) -> str:
    """One sentence in Chinese on a run that failed, with the last line that it wrote."""
    if end.status is None:
        return f"评测程序无法启动（{end.error}）。"
    if end.status == 0:
        return "评测程序没有写出报告。"
    if end.status < 0:
        return f"评测程序被系统中止（信号 {-end.status}），可能是内存不足。"
    said = f"它最后的话是“{end.error}”。" if end.error else "它没有说明原因。"
    return f"评测程序以状态 {end.status} 退出，{said}"


def duration(seconds: float) -> str:
    """约 40 秒, 约 3 分钟: rounded up, so that nobody waits longer than was said."""
    whole = max(1, -int(-seconds // 1))
    return f"约 {whole} 秒" if whole < 60 else f"约 {-(-whole // 60)} 分钟"


def _report(report: Report | None) -> dict[str, str | None]:
    if report is None:
        return {"version": None, "about": NO_REPORT, "url": None, "name": None}
    url = f"{REPORT_URL.lstrip('/')}?version={report.version}"  # below wherever the page is
    if report.made is None:
        about, name = "随程序附带的报告，测量日期见报告开头。", "评测报告.html"
    else:
        made = report.made
        about = f"最近一次评测的报告：{made.year}年{made.month}月{made.day}日 {made:%H:%M}。"
        name = f"评测报告-{made:%Y%m%d-%H%M}.html"
    return {"version": report.version, "about": about, "url": url, "name": name}
