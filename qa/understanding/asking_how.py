"""How something is done, asked behind what was told of it: 怎么引进, 打算怎么推进."""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy

_HOW = lazy(  # 怎么认定
    r"^(?:那么?)?(?:打算|准备|计划|将要?)?(?:具体)?(?:怎么|如何|怎样)(?:去|来)?(?!规定|[说定写讲要提补给奖])"
    r"(?P<deed>[\u4e00-\u9fff]{2,4}?|[做干改])的?[?。]*$"
)
_BY_WHAT = lazy(  # 主要靠哪些措施
    r"^(?:那么?)?(?:主要|具体|都|又|要|准备|打算)*(?:靠|有|采取|用|通过)(?:哪些|什么|哪几[项个条])(?:具体|主要)?"
    r"(?:措施|举措|办法|手段|做法|途径)(?:来?实现|来?完成)?[?。]*$"
)
_DOES_IT = lazy("(?:推进|推动|改|改革|实现|落实|完成|达到|达成|开展|实施|做到|做|干)")


def asks_how(text: str) -> bool:
    return bool(_HOW.search(fold(text)))


def deed_done(text: str) -> str | None:
    """引进 of 怎么引进; empty of 怎么做, which asks of just what was spoken of; None of others."""
    match = _HOW.search(fold(text))
    if match is None:
        return "" if _BY_WHAT.search(fold(text)) else None
    return "" if _DOES_IT.fullmatch(match["deed"]) else match["deed"]
