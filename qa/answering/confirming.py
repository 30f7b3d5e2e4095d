"""A claim about a paper itself, against what the paper states: 是2018年12月18日印发的吗."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.folding import fold
from documents.patterns import lazy
from documents.years import years_in
from qa.names.offices import SHORT_DEPARTMENTS

RIGHT, WRONG = "相符：", "不符："
# 由省发改委发布的吗, 是市政府办公室印发的吧
_BY_WHOM = lazy(
    r"(?<!不)(?<!不是)(?:是由|由|是)(?![哪谁何什由不])(?P<body>[\u4e00-\u9fff、]{1,23}?[局厅委办部府室会院])(?:联合|共同|一起|牵头)?(?:印?发(?!展)|发布|公布|出台|制定|颁布|下发|出)"
)
# 市委市政府, 发改委和科技局
_AND = lazy(r"[、和与及跟]|会同|联合|(?<=委)(?=[省市]政府|[省市]人民政府)")
_PLACE = lazy(r"[\u4e00-\u9fff]{2,6}?[省市县区州盟旗]")
_DAY = lazy(r"(?:\d{4}年)?(\d{1,2}月\d{1,2})[日号]")
_SIGNED = lazy(r"成文|落款|签")
_IN_FORCE = lazy(r"施行|生效|起实施|起执行|实施日期")
_PUBLISHED = lazy(r"发布|发文|公布|公开|刊|登|挂网|上网")


def issued_by(folded: str, issuer: str | None, region: str | None) -> bool | None:
    """Whether the body that a claim says issued a paper is among its issuers; None if it names
    none, or the paper does not say.

    issuer: names as printed, separated by 、; region: of the paper
    """
    claim = _BY_WHOM.search(folded)
    if claim is None or not issuer:
        return None
    own = _PLACE.match(fold(issuer).removeprefix("中共"))
    region = region or (own[0] if own else None)
    issuers = {_shortest(name, region) for name in issuer.split("、")}
    claimed = {_shortest(name, region) for name in _AND.split(claim["body"])}
    return claimed <= issuers


def _shortest(name: str, region: str | None) -> str:
    """政府办公厅 of 江苏省人民政府办公厅 and of 省政府办公厅; 市委 of 中共苏州市委员会."""
    bare = fold(name).removeprefix("中共")
    place = region or ""
    for prefix in (place, place[:-1], place[-1:]):
        bare = bare.removeprefix(prefix) if prefix else bare
    for long, short in (("人民政府", "政府"), *SHORT_DEPARTMENTS):
        bare = bare.replace(long, short)
    bare = re.sub("委员会$", "委", bare)
    return re.sub("办公室$", "办", bare)


def compared(folded: str, stated: Sequence[str]) -> list[str]:
    """Those of 的成文日期是2018年12月18日, 的实施期限是… that a folded claim speaks of."""
    dated = [text for text in stated if years_in(text)]
    for asked in (_IN_FORCE, _SIGNED, _PUBLISHED):
        if asked.search(folded):
            return [text for text in dated if asked.search(text)] or dated
    return dated


def agrees(folded: str, years: frozenset[int], stated: Sequence[str]) -> bool | None:
    """Whether the claim agrees with one of those; None if it names no time, or there is none.

    years: that the claim names
    """
    days = {day.lstrip("0") for day in _DAY.findall(folded)}
    if not (stated and (years or days)):
        return None
    return any(_holds(text, years, days) for text in stated)


def _holds(text: str, years: frozenset[int], days: set[str]) -> bool:
    named = years_in(text)
    same = not years or {min(years), max(years)} <= {min(named), max(named)}
    return same and all(f"{day}日" in text for day in days)
