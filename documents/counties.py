"""Districts and counties by the city around them: 姑苏区 lies in 苏州市, 鼓楼区 in several."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from documents.patterns import lazy
from documents.regions import Region, find_regions, regions

# What is a common word as well: 古城区 and 老城区 are parts of any town.
_WORDS = frozenset(
    [
        *("新城区", "老城区", "古城区", "城中区", "城东区", "城西区", "城北区", "城关区"),
        *("市中区", "站前区", "港口区", "海港区", "新兴区", "新市区", "和县"),
    ]
)
_SHORTEST = 3  # characters of a name that a text is searched for: 城区 and 郊区 name nothing
_BEFORE_SHORT = "市省州在到去是,、"  # what may stand before 沛县
_LONGEST = 15  # characters of a name
_LAST = lazy(r"[区县旗](?![域级内块划别间城])")


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
    """Official names in a folded text with their offsets, in order, the longest at each end; no
    county-level cities, which `regions` knows.
    """
    found: list[tuple[str, int, int]] = []
    for last in _LAST.finditer(folded):
        end = last.end()
        for length in range(min(_LONGEST, end), 1, -1):
            start = end - length
            name = folded[start:end]
            if name in _sought() and (length >= _SHORTEST or _may_stand(folded, start)):
                found.append((name, start, end))
                break
    return found


def district_heading(text: str) -> Region | None:
    """涪陵区 of 涪陵区首台(套)…细则: the district or county of the table that a folded title begins
    with, behind its city perhaps, with no body and no deed behind it.
    """
    named = find_regions(text)
    start = named[0][2] if named and named[0][1] == 0 else 0
    for name, at, _ in counties_in(text[: start + _LONGEST]):
        if at == start:
            cities = [regions()[city] for city in cities_around()[name] if city in regions()]
            provinces = {city.province for city in cities}
            short = name.removesuffix("自治县").rstrip("区县旗")
            province = provinces.pop() if len(provinces) == 1 else ""
            return Region(name, short if len(short) > 1 else name, "县", province)
    return None


def _may_stand(folded: str, start: int) -> bool:
    """沛县 at the head of a text, or behind its city: no 县 of any two characters."""
    return start == 0 or folded[start - 1] in _BEFORE_SHORT


@cache
def _sought() -> frozenset[str]:
    short = {n for n in cities_around() if len(n) < _SHORTEST and not n.endswith("县")}
    return frozenset(cities_around().keys() - _WORDS - short - regions().keys())
