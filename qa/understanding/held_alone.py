"""A question of two places or more, without those of which nothing is held."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.folding import fold
from documents.patterns import lazy

_AND = "[和与跟及同、]"
_PLACE = "(?:省|市|自治区|那边|那里)?"
# 广东有什么人才政策,苏州2018年呢
_AND_THAT = (
    r"(?P<before>[^,。?;]*?){name}(?P<asked>[^,。?;]{{4,}}),"
    r"(?:那么?|还有)?(?P<held>[^,。?;]{{2,14}}?)的?呢[?。]*"
)
# 山东的目标是多少,浙江呢
_AND_NOT_THAT = r"(?P<asked>[^?;]{{6,}}?),?(?:那么?|还有)?{name}(?:省|市|那边)?呢[?。]*"
_OF_EACH = lazy(
    r"分别|各自?(?=[是有给补奖提要怎多定])|哪[个边家一][省市区县]?更?|[两三四五六](?:地|省|市|家)的?|相比|比较|对比(?!较)"
)
_TOGETHER = lazy("合作|协作|共建|对接|联动|之间|往来|互认|结对")
_LEFT = 4  # characters of a question


def of_what_is_held(text: str, missing: Sequence[str]) -> str | None:
    """山东的目标是什么 of 山东和浙江的目标各是什么; None where a missing name is no side of it, or
    something is asked that the two have together.

    missing: names as the question has them, places alone
    """
    folded = fold(text)
    if _TOGETHER.search(folded):
        return None
    for name in missing:
        if name[:1].isdigit():
            return None  # a year
        without = _without(folded, name)
        if without is None:
            return None
        folded = without
    folded = _OF_EACH.sub("", folded)
    return folded if len(folded) >= _LEFT else None


def _without(folded: str, name: str) -> str | None:
    said = re.escape(name)
    if match := re.fullmatch(_AND_THAT.format(name=said), folded):
        return f"{match['before']}{match['held']}{match['asked']}?"
    if match := re.fullmatch(_AND_NOT_THAT.format(name=said), folded):
        return f"{match['asked']}?"
    beside = re.compile(rf"{_AND}{said}{_PLACE}|{said}{_PLACE}{_AND}")
    return beside.sub("", folded, count=1) if beside.search(folded) else None
