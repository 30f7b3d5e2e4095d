"""Site furniture off, text kept: a web page saved as text -> the policy that stands in it.

What a page puts around a policy (navigation, counters, advertisements) stands before its head
or behind its end. Above the body only lines are kept that a policy's head is made of: title,
number, issuer, addressees, date, and the table of the register. Behind it, what is known to be
furniture goes. Inside the body nothing goes but lines that are a page's buttons to the letter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.folding import fold
from documents.heads import is_date_line, is_head_line, is_title, may_be_title, record_fields
from documents.labels import match_label

_SENTENCE_END = re.compile(r"[。;:!?][”’》)]*$")

# Whole lines that only a web page says. A button in a body line would be part of a sentence.
_BUTTONS = re.compile(
    r"^[【\[(<]*(?:打\s*印(?:本页|此页|页面)?|关闭(?:窗口|本页|页面)?|返回(?:顶部|首页|列表|上一页)?|收藏(?:本页)?"
    r"|分享(?:到|至)?.{0,12}|字[体号][::]?.{0,14}|扫一扫.{0,16}|设为首页.{0,12}|加入收藏|无障碍.{0,6}"
    r"|(?:今日|总|累计)?(?:访问|浏览|点击|阅读)(?:量|次数|数)[::]?\s*\d*|登录|注册|搜索|繁体.{0,4}|网站地图.{0,8}"
    r"|上一[篇条][::].*|下一[篇条][::].*|附件下载|相关下载|我要(?:纠错|评论|留言)|责任编辑[::].*|微信.{0,8}|手机版)"
    r"[】\])>]*$"
)
_TAIL_BEGINS = re.compile(
    r"^(?:延伸阅读|相关(?:阅读|链接|文件|文章|推荐|解读|政策|新闻|信息|稿件)|推荐阅读|热门推荐|猜你喜欢"
    r"|版权所有|主办(?:单位)?[::]|承办(?:单位)?[::]|网站标识码|(?:技术)?(?:支持|维护)(?:单位)?[::]|copyright|©"
    r"|.{0,6}ICP备|.{0,4}公网安备|扫一扫|分享到|上一篇|下一篇|友情链接)",
    re.IGNORECASE,
)
_COUNTER = re.compile(
    r"\s*(?:今日|总|累计)?(?:访问|浏览|点击|阅读)(?:量|次数|数)?[::]\s*\d*\s*(?:次|人次)?"
    r"|\s*字[体号][::]\s*[大中小\s\[\]【】]*|\s*[\[【]?\s*打\s*印\s*[\]】]?\s*$"
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
    head, end = _body_starts(lines), _body_ends(lines)
    title = _unusual_title(lines[:head])
    kept: list[str] = []
    removed: list[str] = []
    for at, line in enumerate(lines):
        folded = fold(line)
        if at != title and _drops(folded, at, head, end):
            removed.append(line)
            continue
        counters = list(_COUNTER.finditer(folded)) if at < head and record_fields(folded) else []
        for match in reversed(counters):
            if match[0].strip():
                removed.append(line[match.start() : match.end()].strip())
                line = line[: match.start()] + line[match.end() :]
        if line.strip():
            kept.append(_strip(line))
    return Cleaned("\n".join(kept), tuple(removed))


def _drops(folded: str, at: int, head: int, end: int) -> bool:
    if at < head:
        return not is_head_line(folded)
    return at >= end or bool(_BUTTONS.match(folded))


def _unusual_title(head: list[str]) -> int | None:
    """Where no line of the head reads like a title, the lowest that may be one."""
    folded = [fold(line) for line in head]
    if any(is_title(f) or any(x.key == "title" for x in record_fields(f)) for f in folded):
        return None
    possible = [
        at
        for at, f in enumerate(folded)
        if may_be_title(f) and not is_date_line(f) and not _BUTTONS.match(f)
    ]
    return possible[-1] if possible else None


def _strip(line: str) -> str:
    """Without space at either end; inner no-break and wide spaces become plain ones."""
    return "".join(" " if c.isspace() or c in "\u200b\ufeff" else c for c in line).strip()


def _body_starts(lines: list[str]) -> int:
    """First line of running text: addressees, a sentence, a numbered clause, a markdown heading."""
    for at, line in enumerate(lines):
        folded = fold(line)
        if record_fields(folded) or _BUTTONS.match(folded):
            continue
        if match_label(folded) or folded.startswith("#"):
            return at
        if _SENTENCE_END.search(folded) and len(folded) > 8:
            return at
    return 0


def _body_ends(lines: list[str]) -> int:
    """One past the last line of the policy."""
    end = len(lines)
    for at in range(len(lines) - 1, -1, -1):
        folded = fold(lines[at])
        if match_label(folded) or len(folded) > 60 and not _TAIL_BEGINS.match(folded):
            break  # running text: furniture above it would be inside the policy
        if _TAIL_BEGINS.match(folded):
            end = at
    while end and _is_tail_furniture(fold(lines[end - 1])):
        end -= 1
    return end


def _is_tail_furniture(folded: str) -> bool:
    return bool(_BUTTONS.match(folded)) or not any(c.isalnum() for c in folded)
