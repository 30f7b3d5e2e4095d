"""Departments as people name them: 环保厅 for 省生态环境厅, 发改委 for 省发展改革委."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from documents.folding import fold
from documents.patterns import lazy
from documents.regions import find_regions
from qa.names.names_in_text import NamesInText

# Stems of one and the same office: short in speech, long in print, and before it was renamed.
_SAME = (
    ("工信", "工业和信息化"),
    ("经信", "经济和信息化"),
    ("发改", "发展改革", "发展和改革"),
    ("科技", "科学技术"),
    ("人社", "人力社保", "人力资源社会保障", "人力资源和社会保障"),
    ("住建", "建设", "住房城乡建设", "住房和城乡建设"),
    ("资规", "自然资源", "自然资源和规划"),
    ("国土", "国土资源"),
    ("环保", "环境保护", "生态环境"),
    ("市监", "市场监管", "市场监督管理", "市场监督"),
    ("质监", "质量技术监督"),
    ("工商", "工商行政管理"),
    ("交通", "交通运输"),
    ("农业", "农业农村"),
    ("国资", "国资监管", "国有资产监督管理"),
    ("卫健", "卫生健康", "卫生"),
    ("文旅", "文化和旅游", "文化旅游"),
    ("金融", "金融监管", "地方金融", "地方金融监管", "地方金融监督管理", "金融工作"),
    ("大数据", "大数据管理", "大数据发展管理"),
    ("知识产权", "知产"),
    ("证监", "证券监管", "证券监督管理"),
    ("银保监", "银保监管", "银行保险监督管理"),
    ("人民银行", "人行", "央行"),
    ("应急", "应急管理"),
    ("统计", "统计调查"),
)
# (long, short), longest first: 工业和信息化 is 工信 in lists and in speech.
SHORT_DEPARTMENTS = tuple(
    sorted(
        ((long, short) for short, *others in _SAME for long in others if len(long) > 2),
        key=lambda pair: -len(pair[0]),
    )
)
_ENDS = (("委员会", "委"), ("办公室", "办"), ("局",), ("厅",))
# 教育部门 may be a bureau or a department of a province; 财政口 is how officials say it.
_LOOSE = r"部门|口(?![岸径径味碑令])"
_LEVEL = lazy(r"^(?:[省县区]|市(?!场))?(?:(?:人民)?政府)?")
_NAME = 4  # characters of a name that stands for nothing else
_BANK = lazy(r"^(?:中国)?(人民银行).*(?:行|部)$")


class Offices:
    """Names of a ledger, found as people name them."""

    def __init__(self, ledger: Iterable[str]) -> None:
        self._ledger = tuple(ledger)
        stems = [(stem, at) for at, name in enumerate(self._ledger) for stem in _said(name).stems]
        self._stems = NamesInText(stem for stem, _ in stems)
        self._of_stem = [at for _, at in stems]

    def named(self, folded: str) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
        """(names of the ledger that a folded question means, where it names them).

        省 or 市 before a name rules out offices of the other level; without it all of them count.
        """
        found: dict[str, list[tuple[int, int]]] = {}
        for at in sorted({self._of_stem[stem] for stem, _, _ in self._stems.places(folded)}):
            name = self._ledger[at]
            places = (match.span() for match in _said(name).pattern.finditer(folded))
            kept = [place for place in places if _of_level(name, folded, place[0])]
            if kept:
                found[name] = kept
        everywhere = {place for places in found.values() for place in places}
        # 市政府金融办 is not 金融办 twice: a place within a longer one names nothing of its own.
        outer = {p for p in everywhere if not any(_within(p, other) for other in everywhere)}
        names = tuple(name for name, places in found.items() if outer & set(places))
        return names, tuple(sorted(outer))


def _within(place: tuple[int, int], other: tuple[int, int]) -> bool:
    return place != other and other[0] <= place[0] and place[1] <= other[1]


def _of_level(name: str, folded: str, start: int) -> bool:
    level = folded[start - 1 : start]
    return not (level in ("省", "市") and name[:1] in ("省", "市") and level != name[:1])


@dataclass(frozen=True, slots=True)
class _Said:
    """stems: of which one stands wherever the pattern is found."""

    stems: tuple[str, ...]
    pattern: re.Pattern[str]


@cache
def _said(name: str) -> _Said:
    """Every way of saying a printed name without its place and level; of what is no office (各市
    人民政府, 南京海关) the name itself, none for a short one.
    """
    bare = fold(name)
    for _, start, end in reversed(find_regions(bare)):
        bare = bare[:start] + bare[end:]
    bare = _LEVEL.sub("", bare)
    bank = _BANK.match(bare)
    if bank:
        return _in_all_ways(bank[1], ())
    for ends in _ENDS:
        for closing in ends:
            if bare.endswith(closing) and len(bare) - len(closing) > 1:
                return _in_all_ways(bare.removesuffix(closing), ends)
    whole = fold(name)
    pattern = lazy(re.escape(whole).replace("人民政府", "(?:人民)?政府"))
    return _Said((whole.partition("人民政府")[0] or "政府",) if len(name) >= _NAME else (), pattern)


def _in_all_ways(stem: str, ends: tuple[str, ...]) -> _Said:
    same = next((group for group in _SAME if stem in group), (stem,))
    stems = "|".join(map(re.escape, sorted(same, key=len, reverse=True)))
    closing = "|".join((*ends, _LOOSE)) if ends else ""
    return _Said(same, lazy(rf"(?:{stems})(?:{closing})"))
