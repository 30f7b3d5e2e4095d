"""Which places: 智能工厂在哪些地方能拿到补助, as 哪些地方对智能工厂…; 省里 beside a city."""

from __future__ import annotations

import re

from documents.folding import fold
from documents.patterns import lazy
from documents.regions import find_regions
from qa.understanding.usual.forms import (
    ASKS,
)

_PLACES = r"(?:地方|城市|地市|地区|省市|省份|县市|地儿|市(?=[有对给能可在]))"
_HELPS = r"补[贴助]|奖[励补]|资助|扶持|支持|资金|掏钱|给钱|优惠"
_WHICH_PLACES = lazy(
    rf"(?:都是|有|在|去|是|的是|覆盖了)?(?:哪几?[些个座]?|何|什么|哪几)的?{_PLACES}(?:政府|财政)?(?:的)?"
    rf"|(?<=的)(?:省市|地区|城市|地方|地市)(?:名单|有哪些|是哪些|都列给我)?(?=[\s,。?!]|$)"
)
_PROVINCE_BESIDE = lazy(
    r"(?P<province>(?<![\u4e00-\u9fff])省里?)(?=[和与跟、])|[和与跟、](?P<other>省里)"
)
_STATED = ("省市", "地区", "城市", "地方", "地市")
_SO_PUT = lazy(
    r"哪些(?:地方|城市|地市|地区|省市)(?:对|给|有|出台)|的[^?]{2,30}(?:分别|各)|各是|几个(?:地方|城市)"
)


def with_province_named(text: str) -> str:
    """省里 beside a city is the province that it lies in."""
    folded = fold(text)
    beside = _PROVINCE_BESIDE.search(folded)
    cities = [region for region, _, _ in find_regions(folded)] if beside else []
    provinces = {region.province for region in cities if region.level != "省"}
    if beside is None or len(provinces) != 1 or len(provinces) != len({r.province for r in cities}):
        return text
    start, end = beside.span("province" if beside["province"] else "other")
    return f"{text[:start]}{provinces.pop()}{text[end:]}"


def with_places_first(text: str) -> str:
    """哪些地方对智能工厂能拿到补助, for 智能工厂在哪些地方能拿到补助."""
    folded = fold(text)
    asked = _WHICH_PLACES.search(folded)
    if not asked or not re.search(_HELPS, folded) or _SO_PUT.search(folded):
        return text
    if asked[0].startswith(_STATED) and ASKS.search(folded):
        return text  # 有补贴的城市里,…怎么申请 asks for something else
    start = folded.rfind(",", 0, asked.start()) + 1
    return f"{text[:start]}哪些地方对{text[start : asked.start()]}{text[asked.end() :]}"
