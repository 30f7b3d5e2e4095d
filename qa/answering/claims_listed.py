"""Claims without a figure of their own: 车联网是其中之一吗, 是不是每季度开一次."""

from __future__ import annotations

from documents.folding import fold
from documents.numerals import to_number
from documents.patterns import lazy
from qa.evidence.stated import bare

_ONE_OF = lazy(
    r"^(?:那么?|请问)?(?P<one>[^,。?;:是在属算的]{2,16}?)"
    r"(?:是不是|是否|算不算|属不属于|是|算|属于)[^,。?;:]{2,40}之一"
)
_FEWEST = 2  # marks 、 of a sentence that lists
# 每季度, 每两年, 每3个月; 半年一次, 一年开一回
_EVERY = lazy(
    r"每(?:隔)?(?P<n>[一两二三四五六七八九十\d]{1,2})?个?(?P<unit>半年|季度?|年|月|周|星期)"
    r"|(?<!\d)(?P<m>[一两二三四五六七八九十\d]{1,2})?个?(?P<of>半年|季度?|年|月|周|星期)[^,。;:\d]{0,3}一[次回]"
)
_WEEKS = {"半年": 26, "季": 13, "季度": 13, "年": 52, "月": 4, "周": 1, "星期": 1}


def told_apart(asked: str, sentence: str) -> bool | None:
    """Whether the sentence lists what is said to be one of many, or is as often as is said; None
    where neither is claimed, or it lists nothing and says of nothing how often.
    """
    told = fold(sentence)
    if match := _ONE_OF.match(fold(asked)):
        return bare(match["one"]) in bare(told) if told.count("、") >= _FEWEST else None
    claimed, stated = how_often(fold(asked)), how_often(told)
    if len(claimed) != 1 or len(stated) != 1:
        return None
    return claimed == stated


def how_often(folded: str) -> set[int]:
    """The intervals that a folded text says, in weeks, of which a month has four."""
    found = set()
    for match in _EVERY.finditer(folded):
        number = to_number(match["n"] or match["m"] or "一")
        if number is not None:
            found.add(int(number) * _WEEKS[match["unit"] or match["of"]])
    return found
