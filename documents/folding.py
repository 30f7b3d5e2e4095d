"""One form for characters that are printed in two: full and half width, kinds of space and dot."""

from __future__ import annotations

from functools import lru_cache

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # ！ to ～
_SPACES = dict.fromkeys([0x00A0, 0x3000, 0x200B, 0xFEFF, *range(0x2000, 0x200B), 0x202F], " ")
_OTHERS = {
    "﹒": ".",
    "•": "·",
    "﹐": ",",
    "﹑": "、",
    "﹔": ";",
    "﹕": ":",
    "∶": ":",
    "〈": "<",
    "〉": ">",
    "﹝": "〔",
    "﹞": "〕",
}
_TABLE: dict[int, int | str] = {**_WIDE, **_SPACES, **{ord(k): v for k, v in _OTHERS.items()}}


# Sentences and clauses are folded again for every question: the longest clause of 35 papers and
# laws has 437 characters. A whole document (those have 1,757 and more) is folded only when it is
# read, and remembering it would keep it in memory after its index is gone.
_REMEMBERED = 500  # characters
_TEXTS = 8192


def fold(text: str) -> str:
    """The same text with half-width punctuation, digits and letters, and plain spaces.

    Character by character, so that an offset in the result is an offset in the text.
    """
    return _fold_short(text) if len(text) <= _REMEMBERED else text.translate(_TABLE)


@lru_cache(maxsize=_TEXTS)
def _fold_short(text: str) -> str:
    return text.translate(_TABLE)
