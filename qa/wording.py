"""Words of a question that ask rather than name: they find nothing and must weigh nothing."""

from __future__ import annotations

import re
from collections.abc import Callable

from documents.folding import fold

# Cut wherever they stand: none of them is part of a word that names something.
_PHRASES = (
    "请问 想问问 想问 问一下 请教 麻烦 告诉我 帮我 看看 查一下 查查 说说 介绍一下 讲讲 我想知道 想知道 想了解 了解一下 对比 相比 比较 "
    "多少 哪一年 哪年 哪几年 哪一天 哪天 哪里 哪儿 哪些 哪个 哪几 哪两 哪三 哪四 哪一 哪种 哪类 谁 什么样 什么时候 什么 何时 何种 "
    "怎么样 怎么办 怎么 怎样 如何 为什么 为何 是否 是不是 有没有 能不能 可不可以 会不会 要不要 给不给 让不让 差在哪 有什么 有何 "
    "对吗 对吧 对不对 是吗 是吧 没错吧 没记错吧 没错 的话 分别 各自 一共 总共 具体指 具体 到底 究竟 大概 大约 是指 指的是 指什么 叫什么 "
    "提出 提到 说到 按照 根据 依据 关于 对于 有关 文件里 政策里 意见里 计划里 文件中 政策中 意见中 计划中 里面 方面 做法 办法 说法 "
    "要达到 应该 应当 需要 打算 希望 准备 之前 以前 以后 之后 今后几年 今后 现在 目前 当前 最晚 最迟 这个 那个 这些 那些 这份 那份 那项 这项 "
    "我们 你们 他们 自己 全市 全省 我市 我省 市里 省里 一下 一些 的时候 时候 事情 这件事 情况 不同 区别 差别 差异 一样 目标 "
    "每个 各个 各是 各有 各为 各要 各定 两份 几份 各份 各年 各地 又是 归属 归口"
)
_LONG = re.compile("|".join(sorted(map(re.escape, _PHRASES.split()), key=len, reverse=True)))
# Cut only where the segmenter leaves them alone: 能 in 智能 and 要 in 要素 stay.
_TOKENS = frozenset(
    "几 吗 呢 吧 啊 呀 么 的 了 和 与 或 及 是 有 在 把 被 让 给 跟 要 会 能 也 都 就 还 又 再 只 才 这 那 我 你 他 它 们 将 已 "
    "里 中 上 下 到 从 向 为 以 对 于 由 并 而 但 如 想 做 搞 弄 用 来 去 说 看 该 其 各 某 按 归 管 地 得 着 过 等 本 可 以及 如果 可以 "
    "达到 包括 包含 内容 规定 要求 问题 文件 政策 意见 力争 定 怎 何 哪 多 少 家 个 项 条 台 名 人 次 份 位 差 达 能否 东西 措施 举措 负责 "
    "牵头 部门 单位 责任 机构 厅局 机关 谁来 承担 超过 数量 多大 比例 占比 数 指 叫 件 请 往 样".split()
)
_MARKS = re.compile(r"[\s,。、;:!?()\[\]《》“”‘’<>〔〕…—~·\"']+")


def topic_of(folded: str, segment: Callable[[str], list[str]]) -> str:
    """The stretches of a folded question that name something, separated by spaces.

    segment: cuts a text into words.
    """
    kept: list[str] = []
    for quoted in _QUOTED.findall(folded):  # “人才政策计算器” is a name, 政策 and all
        kept += _MARKS.sub(" ", quoted).split()
    rest = _MARKS.sub(" ", _LONG.sub(" ", _QUOTED.sub(" ", folded)))
    for run in rest.split():
        out = "".join(" " if word in _TOKENS else word for word in _words(run, segment))
        kept += out.split()
    return " ".join(kept)


def _words(run: str, segment: Callable[[str], list[str]]) -> list[str]:
    """Words of a run in its own letter case; the segmenter folds case and drops marks."""
    words, at, lower = [], 0, run.lower()
    for word in segment(run):
        found = lower.find(word, at)
        if found < 0:
            continue
        words += [run[at:found]] if found > at else []
        words.append(run[found : found + len(word)])
        at = found + len(word)
    return [*words, run[at:]] if at < len(run) else words


_QUOTED = re.compile(r"[“《「『\"]([^“”《》「」『』\"]{2,30})[”》」』\"]")
_FOLLOWS = re.compile(
    r"^(?:那么?|还有|另外|其中|这些?|它|上述|该|再|同样|以及)|呢[??]?$|^(?:由|归)?(?:哪|谁|什么部门)"
    r"|(?:又|也)(?:是|有|要).{0,8}$"
)


def leans_on_history(text: str) -> bool:
    """那山东呢, 由哪个部门负责, 2025年的目标呢: it cannot stand alone."""
    stripped = fold(text).strip()
    return len(stripped) <= 40 and bool(_FOLLOWS.search(stripped))
