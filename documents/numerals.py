"""Chinese numerals and the ways official writing prints a quantity, to numbers and back."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

from documents.patterns import lazy

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "○": 0}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}
_CHARACTERS = "零〇○一二两三四五六七八九十百千万亿"

CHINESE_NUMERAL = f"[{_CHARACTERS}]+"
"""Regular expression of a run of Chinese numerals."""


def to_int(text: str) -> int | None:
    """21 for 二十一, 2021 for 二〇二一, 15 for 15 and １５; None if it is no whole number."""
    text = unicodedata.normalize("NFKC", text.strip())
    if text.isascii() and text.isdigit():
        return int(text)
    if not text or any(c not in _CHARACTERS for c in text):
        return None
    if all(c in _DIGITS for c in text):  # digits read out one by one: 二〇二一
        return int("".join(str(_DIGITS[c]) for c in text))
    return _with_places(text)


def _with_places(text: str) -> int | None:
    total = section = digit = 0
    for c in text:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c in _SMALL:
            section += (digit or 1) * _SMALL[c]
            digit = 0
        else:
            if not total + section + digit:
                return None  # 万 or 亿 with nothing before it counts nothing
            if _LARGE[c] > 10**4:  # 一万亿: what was counted so far is a multiplier
                total = (total + section + digit) * _LARGE[c]
            else:
                total += (section + digit) * _LARGE[c]
            section = digit = 0
    return total + section + digit


def to_chinese(number: int) -> str:
    """二十一 for 21; the form that labels are printed in.

    Raises ValueError outside 0…9999, which no label reaches.
    """
    if not 0 <= number <= 9999:
        raise ValueError(f"{number} is no number of a clause; wanted 0 to 9999")
    if number == 0:
        return "零"
    out, zero = "", False
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            out += ("零" if zero and out else "") + "零一二三四五六七八九"[digit] + name
            zero = False
        else:
            zero = True
    return out[1:] if out.startswith("一十") else out


_MULTIPLIED = lazy(rf"^(\d[\d,]*(?:\.\d+)?|[{_CHARACTERS}]+?)((?:十|百|千|万|亿)*)$")


def to_number(text: str) -> Decimal | None:
    """1500000000000 for 1.5万亿, 1500 for 一千五百 and 1,500; None if it is no number."""
    text = unicodedata.normalize("NFKC", text.strip())
    whole = to_int(text)
    if whole is not None:
        return Decimal(whole)
    match = _MULTIPLIED.match(text)
    if match is None or not match[1][0].isdigit():
        return None
    number = Decimal(match[1].replace(",", ""))
    for c in match[2]:
        number *= (_SMALL | _LARGE)[c]
    return number
