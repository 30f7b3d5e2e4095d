"""Site furniture off, text kept: a web page saved as text -> the policy that stands in it.

What a page puts around a policy (navigation, counters, advertisements) stands above its title
or behind its end. Above the title only lines are kept that a policy's head is made of: number,
issuer, date, and the table of the register. Behind the end, what is known to be furniture goes.
From the title on nothing goes but lines that are a page's buttons to the letter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.folding import fold
from documents.heads import (
    begins_title,
    is_addressees,
    is_date_line,
    is_head_line,
    is_title,
    may_be_title,
)
from documents.labels import match_label
from documents.patterns import lazy
from documents.register import record_fields

_SENTENCE_END = lazy(r"[。;:!?][”’》)]*$")
_SHORT = 8  # characters; 总访问量: and 打印; end like a sentence and are none
_RUNNING = 60  # characters; a longer line behind the end is text, whatever stands below it

# Whole lines that only a web page says. A button in a body line would be part of a sentence.
_BUTTONS = lazy(
    r"(?:[【\[(<]*(?:打\s*印(?:本页|此页|页面)?|关闭(?:窗口|本页|页面)?|返回(?:顶部|首页|列表|上一页)?"
    r"|收藏(?:本页)?|分享(?:[到至].{1,12})?|字[体号][::]?.{0,14}|扫一扫.{0,16}|设为首页.{0,12}|加入收藏"
    r"|无障碍(?:浏览|阅读|服务|模式|版)?|(?:今日|总|累计)?(?:访问|浏览|点击|阅读)(?:量|次数|数)[::]?\s*\d*|登录|注册|搜索"
    r"|繁体.{0,4}|网站地图.{0,8}|上一[篇条][::].*|下一[篇条][::].*|附件下载|相关下载"
    r"|我要(?:纠错|评论|留言)|责任编辑[::].*|微信(?:扫一扫|公众号|分享|小程序)?|手机版)"
    r"[】\])>]*[\s|]*)+"
)
_LONG = 60  # characters; no row of buttons is longer
_TAIL_BEGINS = lazy(
    r"^(?:延伸阅读|相关(?:阅读|链接|文件|文章|推荐|解读|政策|新闻|信息|稿件)|推荐阅读|热门推荐|猜你喜欢"
    r"|版权所有|主办(?:单位)?[::]|承办(?:单位)?[::]|网站标识码|(?:技术)?(?:支持|维护)(?:单位)?[::]"
    r"|copyright|©|.{0,6}ICP备|.{0,4}公网安备|扫一扫|分享到|上一篇|下一篇|友情链接)",
    re.IGNORECASE,
)
_COUNTER = lazy(
    r"\s*(?:今日|总|累计)?(?:访问|浏览|点击|阅读)(?:量|次数|数)?[::]\s*\d*\s*(?:次|人次)?"
    r"|\s*(?<!文)字[体号][::]\s*(?:[\[【\s]*[大中小][大中小\s\[\]【】]*|$)|\s*[\[【]?\s*打\s*印\s*[\]】]?\s*$"
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """text: kept lines joined by \\n, each verbatim but for spaces at its ends.

    removed: lines, or parts of lines, taken for furniture, in order.
    """

    text: str
    removed: tuple[str, ...]


def clean(raw: str) -> Cleaned:
    """The policy in a saved page; whole lines and page counters go, no character changes place."""
    lines = [_strip(line) for line in raw.split("\n")]
    lines = [line for line in lines if line]
    body, end = _body_starts(lines), _body_ends(lines)
    title = _title(lines[:body])
    kept: list[str] = []
    removed: list[str] = []
    for at, line in enumerate(lines):
        if _drops(fold(line), at, title, end):
            removed.append(line)
            continue
        text, counters = _without_counters(line) if at < body else (line, [])
        removed += counters
        if text:
            kept.append(text)
    return Cleaned("\n".join(kept), tuple(removed))


def _drops(folded: str, at: int, title: int, end: int) -> bool:
    if at < title:
        return not is_head_line(folded)
    return at >= end or _is_button(folded)


def _without_counters(line: str) -> tuple[str, list[str]]:
    """A line of the register without the page's counters and buttons, and those."""
    folded = fold(line)
    counters = list(_COUNTER.finditer(folded)) if record_fields(folded) else []
    cut = [match for match in counters if match[0].strip()]
    for match in reversed(cut):
        line = line[: match.start()] + line[match.end() :]
    return _strip(line), [_strip(match[0]) for match in cut]


def _title(head: list[str]) -> int:
    """Where the title stands above the body; all below it is kept.

    Where no line reads like a title, the longest that may be one, with lines above that may be
    parts of it; without any, the body begins.
    """
    folded = [fold(line) for line in head]
    titles = [at for at, f in enumerate(folded) if is_title(f)]
    if titles:
        first = titles[0]
        return first - 1 if first and begins_title(folded[first - 1]) else first
    if any(field.key == "title" for f in folded for field in record_fields(f)):
        return len(head)
    possible = [
        at
        for at, f in enumerate(folded)
        if may_be_title(f) and not is_date_line(f) and not _is_button(f)
    ]
    title = max(possible, key=lambda at: len(head[at]), default=len(head))
    while title - 1 in possible and len(head[title - 1]) > _SHORT:
        title -= 1
    return title


def _strip(line: str) -> str:
    """Without space at either end; inner no-break and wide spaces become plain ones."""
    return "".join(" " if c.isspace() or c in "\u200b\ufeff" else c for c in line).strip()


def _body_starts(lines: list[str]) -> int:
    """First line of running text: addressees, a sentence, a numbered clause, a markdown heading."""
    for at, line in enumerate(lines):
        folded = fold(line)
        if record_fields(folded) or _is_button(folded):
            continue
        if match_label(folded) or folded.startswith("#") or is_addressees(folded):
            return at
        if _SENTENCE_END.search(folded) and len(folded) > _SHORT:
            return at
    return 0


def _body_ends(lines: list[str]) -> int:
    """One past the last line of the policy."""
    end = len(lines)
    for at in range(len(lines) - 1, -1, -1):
        folded = fold(lines[at])
        tail = _TAIL_BEGINS.match(folded)
        if match_label(folded) or (len(folded) > _RUNNING and not tail):
            break  # running text: furniture above it would be inside the policy
        if tail:
            end = at
    while end and _is_tail_furniture(fold(lines[end - 1])):
        end -= 1
    return end


def _is_button(folded: str) -> bool:
    return len(folded) <= _LONG and bool(_BUTTONS.fullmatch(folded))


def _is_tail_furniture(folded: str) -> bool:
    return _is_button(folded) or not any(c.isalnum() for c in folded)
