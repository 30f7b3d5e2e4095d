"""Districts and counties by the city around them: 姑苏区 lies in 苏州市, 鼓楼区 in several."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from documents.regions import regions

# What is a common word as well: 古城区 and 老城区 are parts of any town.
_WORDS = frozenset(
    [
        *("新城区", "老城区", "古城区", "城中区", "城东区", "城西区", "城北区", "城关区"),
        *("市中区", "站前区", "港口区", "海港区", "新兴区", "新市区", "和县"),
    ]
)
_SHORTEST = 3  # characters of a name that a text is searched for: 城区 and 郊区 name nothing
_BEFORE_SHORT = "(?:(?<=^)|(?<=[市省州在到去是,、]))"  # where 沛县 may stand


@cache
def cities_around() -> Mapping[str, tuple[str, ...]]:
    """District, county or banner -> the cities or prefectures of that it may lie in."""
    found: dict[str, list[str]] = {}
    text = files("documents").joinpath("counties.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        city, colon, names = line.partition(":")
        if line.startswith("#") or not colon:
            continue
        for name in names.split():
            found.setdefault(name, []).append(city)
    return {name: tuple(cities) for name, cities in found.items()}


def counties_in(folded: str) -> list[tuple[str, int, int]]:
    """Official names in a folded text with their offsets, in order; no county-level cities, which
    `regions` knows.
    """
    return [(m[0], m.start(), m.end()) for m in _pattern().finditer(folded)]


@cache
def _pattern() -> re.Pattern[str]:
    names = [
        name
        for name in cities_around()
        if len(name) >= _SHORTEST and name not in _WORDS and name not in regions()
    ]
    short = [
        name
        for name in cities_around()
        if len(name) < _SHORTEST and name.endswith("县") and name not in _WORDS
    ]
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    whole, brief = ("|".join(map(re.escape, some)) for some in (longest_first, short))
    return re.compile(rf"(?:{whole}|{_BEFORE_SHORT}(?:{brief}))(?![域级内块划别间城])")
