"""What holds in a district or county of which the library has no paper: the rules of its city."""

from __future__ import annotations

from documents.counties import cities_around
from documents.patterns import lazy
from documents.regions import Region, regions, short_name
from qa.names.holdings import Holdings

# What a city pays, asks for and allows holds in its districts; what it aims at is its own.
_AIMS_ASKED = lazy(
    r"目标|[到至]20\d{2}年|20\d{2}年[^,。?]{0,6}[要达]|产值|增加值|增速|规划|布局|定位|重点发展|主攻|发展什么"
)
_RULES_ASKED = lazy(
    r"补|奖|资助|扶持|支持|贴息|优惠|减免|抵|申[请报领]|办理|材料|条件|资格|资质|门槛|流程|手续|程序|能不能|可不可以|可以"
    r"|能[拿领报享]|要不要|认定|评[上定]|处罚|罚款|期限|电话|找谁|哪个部门|审核|最[高多]"
)
_COUNT_ASKED = lazy(r"(?:多少|几)[十百千]*(?:家|个|户|条|项|处)(?!点)")
_GIFT = lazy(r"补|奖|资助|支持|贴|抵|减|免|报销|领|申[请报]|推荐|限报")


def city_held(county: str, folded: str, holdings: Holdings) -> Region | None:
    """The one city around it of which papers are held, where a folded question asks for rules, and
    for no aim: 要培育几家独角兽 is asked of the place itself.
    """
    counts = _COUNT_ASKED.search(folded) and not _GIFT.search(folded)
    # what the library says of the place itself may be asked for as well
    spoken = holdings.vocabulary.speaks_of(short_name(county))
    if _AIMS_ASKED.search(folded) or counts or (spoken and not _RULES_ASKED.search(folded)):
        return None
    cities = cities_around().get(county, ())
    held = [c for c in cities if c in regions() and holdings.papers.in_regions(frozenset({c}))]
    named = [c for c in held if regions()[c].short in folded]
    only = named or held
    return regions()[only[0]] if len(only) == 1 else None


def of_other_counties(document_ids: frozenset[str], holdings: Holdings) -> frozenset[str]:
    """Those of the papers that hold for a district or county: no rules of the city around it."""
    return frozenset(
        i for i in document_ids if holdings.by_id[i].metadata.region in cities_around()
    )
