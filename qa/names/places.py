"""Places as questions name them: those of the table, those that documents hold for, the country."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.counties import district_heading
from documents.folding import fold
from documents.model import Document
from documents.patterns import lazy
from documents.regions import (
    NATIONWIDE,
    Region,
    ambiguous_region,
    find_places,
    is_listed,
    local_region,
)

_COUNTRY = lazy(
    r"(?:国家|中央|国务院)(?:层面|那边|文件|政策)?(?=[和与跟及、])"
    r"|(?<=[和与跟及、])(?:国家|中央|国务院)(?!级|[\u4e00-\u9fff]{1,6}[局部委])"
)


# What follows a place in the name of a school: 南京理工大学; 南京的大学 speaks of the place.
SCHOOL = lazy(
    r"(?:理工|科技|师范|医科|医学|农业|林业|财经|政法|邮电|交通|航空航天|海洋|石油|外国语|中医药|工业|工商"
    r"|职业技术|信息工程|化工|体育|艺术|音乐){0,2}(?:大学|学院)"
)


def names_place(text: str, place: str) -> bool:
    """南京 in 南京市…, not in 南京大学."""
    return any(not SCHOOL.match(text, m.end()) for m in re.finditer(re.escape(place), text))


def _of_another(place: tuple[Region, int, int], places: Sequence[tuple[Region, int, int]]) -> bool:
    """滨海新区 of 绍兴滨海新区 is none of 天津: it stands right behind a place elsewhere."""
    region, start, _ = place
    return any(end == start and other.province != region.province for other, _, end in places)


def local_places(documents: Sequence[Document]) -> tuple[Region, ...]:
    """Counties, districts and zones that documents hold for, and cities that share their short name
    with a word (长治, 天长): where nothing is held of them it is that word.
    """
    texts = (
        fold(text)
        for document in documents
        if not is_listed(document.metadata.region)
        for text in (document.metadata.issuer or "", *document.metadata.titles)
    )
    ambiguous = (ambiguous_region(document.metadata.region) for document in documents)
    found = (*(local_region(text) or district_heading(text) for text in texts), *ambiguous)
    return tuple(dict.fromkeys(place for place in found if place))


def find_named_places(
    folded: str, local: Sequence[Region], *, country: bool
) -> list[tuple[Region, int, int]]:
    """Places that a folded text names with their offsets, in order.

    country: 国家 beside another place is one as well: 国家和漳州分别怎么规定
    """
    places = find_places(folded, local)
    found = [each for each in places if not _of_another(each, places)]
    if found and country:
        whole = Region(NATIONWIDE, "国家", "国家", NATIONWIDE)
        found += [(whole, *match.span()) for match in _COUNTRY.finditer(folded)]
    return sorted(found, key=lambda each: each[1])
