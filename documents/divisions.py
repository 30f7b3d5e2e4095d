"""Sentences that divide fields among places: 昆山市在电子信息、高端装备,吴江区在先进材料,…

City plans give each of their districts fields of its own (错位发展). Such a sentence speaks of many
places and many fields, and only one stretch of it of one place.
"""

from __future__ import annotations

from dataclasses import dataclass

from documents.folding import fold
from documents.model import Clause
from documents.patterns import lazy
from documents.sentences import Span, sentences

_ENOUGH = 3  # places that a sentence speaks of in turn
_SUFFIX = (
    r"(?:新区|开发区|高新区|工业园区|产业园区|经开区|自贸区|示范区|度假区|[市区县旗州盟镇])"
    r"(?:\([^()]{1,8}\))?"
)
_PLACE = rf"[\u4e00-\u9fff]{{1,7}}?{_SUFFIX}"
_DOES = (
    r"(?:(?:要|应)?(?:重点|着力|优先|积极|大力|加快|主要|集中)?"
    r"(?:发展|打造|布局|培育|建设|壮大|做强|做优|做大|主攻|聚焦|突出|围绕|依托|承接|建立|推进|形成)"
    r"|重点|在|以)"
)
_SHARE = lazy(
    rf"\s*(?:推动|支持|引导|其中|鼓励|促进|推进|在)?(?P<place>{_PLACE}(?:[、和与及]{_PLACE}){{0,4}})"
    rf"(?P<does>{_DOES})(?P<what>[^,;:。]+)"
)
_PIECE = lazy(r"[^,;:。]+")
# 全市, 各区 and 城市 name no place.
_NO_PLACE = lazy(
    r"^(?:[全各本我该每]|其他|有条件)|[城都省]市$|^(?:市|县|城|园|社|灾|山|地|老)区$|^[乡村城集]镇$|地区$"
)


@dataclass(frozen=True, slots=True)
class Share:
    """place: as printed; span: of the place with its fields, in the clause's text."""

    place: str
    span: Span


@dataclass(frozen=True, slots=True)
class Division:
    """span: of the sentence, in the clause's text."""

    clause: Clause
    span: Span
    shares: tuple[Share, ...]


def divisions_in(clause: Clause) -> tuple[Division, ...]:
    """Of a clause, the sentences that speak of three places or more, each with what it does."""
    found = []
    for span in sentences(clause.text, "。!?"):
        shares = _shares(clause.text, span)
        if len({share.place for share in shares}) >= _ENOUGH:
            found.append(Division(clause, span, shares))
    return tuple(found)


def _shares(text: str, span: Span) -> tuple[Share, ...]:
    folded = fold(text)
    shares = []
    for piece in _PIECE.finditer(folded, span.start, span.end):
        match = _SHARE.match(folded, piece.start(), piece.end())
        if match and not _NO_PLACE.search(match["place"]):
            shares.append(Share(match["place"], Span(match.start("place"), piece.end())))
    return tuple(shares)
