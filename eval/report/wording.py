"""How the report names in Chinese what results name in English; unknown names stay as they are."""

from __future__ import annotations

from eval.splits import CHINESE

SPLITS = CHINESE | {"draft": "程序起草、未经人核对的部分", "own": "自备题集"}
GROUPS = {"answerable": "有依据", "unanswerable": "无依据（应拒答）"}
KINDS = {
    "fact": "数值、日期、名称",
    "who": "责任单位",
    "list": "列举",
    "what": "概念与举措",
    "document": "文件信息",
    "several": "多份文件",
    "compare": "两份文件对比",
    "plain": "口语提问",
    "followup": "追问",
    "yesno": "是非与纠正",
    "none": "无依据",
    "astray": "诱导",
}
STATUSES = {
    "answered": "已作答",
    "refused": "拒答",
    "failed": "出错",
    "late": "超时",
    "missing": "没有答案",
}
STAGES = {
    "no answer": ("没有作答", "系统出错、超时，或者没有给出答案"),
    "reading": ("阅读", "读出的条款里没有标准条款，或者其中缺少标准答案的文字"),
    "retrieval": ("检索", "标准条款已读出，但没有检索到"),
    "refusal": ("拒答", "无依据却作了回答，或者条款已检索到却拒答"),
    "evidence": ("取证", "标准条款已检索到，答案却以别的条款为依据"),
    "answer": ("作答", "依据的条款正确，但没有说出所问的内容"),
}
"""Stage -> its name and what it means, in the order of the way of a question."""


def split_title(split: str) -> str:
    return f"{SPLITS[split]}（{split}）" if split in SPLITS else split


def kind_title(kind: str) -> str:
    return f"{KINDS[kind]}（{kind}）" if kind in KINDS else kind


def percent(share: float) -> str:
    return f"{100 * share:.1f}%"


def interval_text(low: float | None, high: float | None) -> str:
    if low is None or high is None:
        return "–"
    return f"{percent(low)}～{percent(high)}"


def odds(p: float) -> str:
    """Never 0: a test by resampling cannot say so."""
    return "<0.001" if p < 0.001 else f"{p:.3f}"


def milliseconds(value: float) -> str:
    return f"{value:.1f}" if value < 100 else f"{value:,.0f}"


def shortened(text: str, length: int) -> str:
    """In one line of at most length characters."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "…"
