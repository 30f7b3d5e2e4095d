"""How something is done, asked behind what was told of it: 怎么引进, 打算怎么推进."""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy

_HOW = lazy(  # 怎么认定
    r"^(?:那么?)?(?:打算|准备|计划|将要?)?(?:具体)?(?:怎么|如何|怎样)(?:去|来)?(?!规定|[说定写讲要提补给奖])"
    r"(?P<deed>[\u4e00-\u9fff]{2,4}|[做干])的?[?。]*$"
)
_DOES_IT = lazy("(?:推进|推动|实现|落实|完成|达到|达成|开展|实施|做到|做|干|实现它)")


def asks_how(text: str) -> bool:
    return bool(_HOW.search(fold(text)))


def deed_done(text: str) -> str | None:
    """引进 of 怎么引进; empty of 怎么做, which asks of just what was spoken of; None of others."""
    match = _HOW.search(fold(text))
    if match is None:
        return None
    return "" if _DOES_IT.fullmatch(match["deed"]) else match["deed"]
