"""Places that a question names: those that papers hold for, and what becomes of all others."""

from __future__ import annotations

from collections.abc import Sequence

from documents.counties import cities_around, counties_in
from documents.patterns import lazy
from documents.regions import Region, county_named, regions, short_name
from qa.names.counties import city_held
from qa.names.holdings import Holdings
from qa.names.named import Found, Place, Within
from qa.names.places import SCHOOL

# 我家在济南, 我是烟台的: where the person is, and not of which place a paper is sought.
_KIN = "爸|妈|爹|娘|哥|姐|弟|妹|儿子|女儿|老公|老婆|爱人|对象|叔|舅|姨|亲戚|同学|朋友|孩子"
_LIVES_IN = lazy(
    rf"(?:我家?|我们|咱们?|俺们?|本人|家住|人|{_KIN})(?:就|也|是|都)*(?:住|住在|在)$|我们?是$"
    r"|(?:厂子?|公司|店|企业|单位|铺子?|作坊|车间|项目)(?:就|也|都)?[开设办建]?在$"
)
_QUOTED_NAME = lazy(r"[“「『\"]([^“”「」『』\"]{3,16})[”」』\"]")
_LITTLE = 4  # characters
_VISITED = lazy(
    r"[去到赴往][\u4e00-\u9fff]{2,4}?(?:那边|去)?的?[^,。?]{0,4}"
    r"(?:参展|布展|展会|展览|展销|博览会|摆摊|摆个摊|开会|出差|看病|就医|治病|求医|住院|转院|动手术|做手术)"
)
# 到成都开店,南充…补多少: where one goes from the place that is asked about
_GOES_THERE = lazy(
    r"(?<![搬迁移])[去到赴往从](?:了|过)?$|(?:注册|登记|总部|户口|户籍|老家|家住|公司|住)(?:地|设|放)?在$"
)
_COMES_FROM = lazy(r"从$")  # 从上海被挖到威海
# 领过…,公司迁到武汉,要退吗: where one goes from the place that gave it
_MOVES_THERE = lazy(r"(?:搬|迁|挪|转)(?:走|移|址)?[^,。?]{0,6}[到去往至]$")
_HAS_HAD = lazy(r"(?:领|拿|得|享受|给|到手|兑现)(?:过|了|到)|到手|之前|原来|前[年几]")
_GIVE_BACK = lazy(r"退|吐|还回|还要还|归还|追回|收回|交回|作废|失效")
# 儿子在西安念大四,泰州…; 把东莞的厂搬到北海: where one is or comes from
_IS_THERE = lazy(r"(?:在|把|将|从|原)$")
_DOES_THERE = lazy(
    r"的?[^,。?]{0,8}(?:念|读|上学|上班|工作|打工|厂|公司|企业|店|产线|户口|那边|取得|拿[过了到])"
)
_ITS_GIFT = lazy(r"(?:市|省)?(?:对|给)[^,。?]*(?:补|奖|资助|贴)")
_ASKED_OF = lazy(r"[^。?]*(?:多少|几|怎|如何|什么|啥|哪|吗|不)")
_SIDE_BY_SIDE = lazy(r"分别|各[是为补奖给]?|哪个|哪边|对比|相比|[和与跟][去到在]")
_CLAIMS = lazy(r"(?:对吗|对吧|对不对|是吗|是吧|是不是|没错吧|吧)[?。!]*$")


def read_places(
    folded: str, holdings: Holdings, found: Found
) -> tuple[tuple[Region, ...], tuple[str, ...]]:
    """(places that documents hold for or may hold for, others that the library speaks of)."""
    held: list[Region] = []
    elsewhere: list[str] = []
    named = holdings.papers.places_in(folded)
    inside = {start: region.province for region, start, _ in named}
    around = {region.province for region, _, _ in named if region.province != region.name}
    for region, start, end in named:
        if within_a_name((start, end), folded, holdings) and len(named) > 1:
            continue  # 安庆“宜城工匠”计划
        holds = holdings.papers.in_regions(frozenset({region.name}))
        unheld = not (holds or holdings.papers.naming(region))
        if inside.get(end) == region.name or (unheld and region.name in around):
            found.places.append((start, end))  # 河北 of 河北石家庄; 在河南,安阳和驻马店的
        elif not unheld:
            held.append(region)
            found.places.append((start, end))
        elif folded[start:end] == region.short and _across_words(folded, (start, end), holdings):
            continue
        elif around_it := _held_around(region, start, folded, holdings):
            held.append(around_it)
            found.around.append(Within(region.name, around_it.name))
            found.places += _unless_spoken_of(region.short, (start, end), holdings)
        elif SCHOOL.match(folded, end) or _VISITED.match(folded, max(0, start - 1)):
            continue  # 南京大学 is no place, nor does 去广州的展会 ask for what holds there
        elif _of_the_way(folded, (start, end), named, holdings):
            continue
        elif holdings.vocabulary.speaks_of(region.short) and not _gives(folded, start, end):
            elsewhere.append(region.short)
        else:
            found.missing.append(folded[start:end])
    cities, counties = _counties(folded, named, holdings, found)
    held, elsewhere = held + cities, elsewhere + counties
    known = {end for _, _, end in named}
    found.missing += _strange_counties(folded, [0, *known], holdings)
    return tuple(dict.fromkeys(held)), tuple(dict.fromkeys(elsewhere))


def _across_words(folded: str, place: Place, holdings: Holdings) -> bool:
    """台中 of 平台|中期, 上海 of 上|海外, 白山 of 长白山, 宜城 of “宜城工匠”: it begins or ends
    within a word of the library.
    """
    start, end = place
    if within_a_name(place, folded, holdings):
        return True
    after, text = 0, folded.lower()
    for word in holdings.words(text):
        at = text.find(word, after)
        if at < 0:
            continue
        after = at + len(word)
        if at < start < after or start < at < end < after:
            return True  # it begins or ends within a word: 白山 of 长白山
    return False


def within_a_name(place: Place, folded: str, holdings: Holdings) -> bool:
    """江苏 of “江苏精品”, which stands in the library so and would be little without it."""
    return any(
        match.start() <= place[0]
        and place[1] <= match.end()
        and len(match[1]) - (place[1] - place[0]) < _LITTLE
        and holdings.vocabulary.mentions(match[1])
        for match in _QUOTED_NAME.finditer(folded)
    )


def _of_the_way(
    folded: str, place: Place, named: Sequence[tuple[Region, int, int]], holdings: Holdings
) -> bool:
    """One comes from it or goes there, and another place, of which papers are held, is asked."""
    start, end = place
    if _SIDE_BY_SIDE.search(folded):
        return False
    papers = holdings.papers
    others = [
        at
        for other, at, _ in named
        if papers.in_regions(frozenset({other.name})) or papers.naming(other)
    ]
    behind = [at for at in others if at > end]
    if _GOES_THERE.search(folded[:start]) and any(_ASKED_OF.match(folded, at) for at in behind):
        return True
    if _COMES_FROM.search(folded[:start]) and behind:
        return True
    if others and _IS_THERE.search(folded[:start]) and _DOES_THERE.match(folded, end):
        return True
    gave = _HAS_HAD.search(folded) and _GIVE_BACK.search(folded)
    return bool(gave and _MOVES_THERE.search(folded[:start]) and any(at < start for at in others))


def _gives(folded: str, start: int, end: int) -> bool:
    """随州对…每架次补多少: what the place itself pays, and not what is paid for a line to it."""
    return not folded[:start].strip() and bool(_ITS_GIFT.match(folded, end))


def _held_around(region: Region, start: int, folded: str, holdings: Holdings) -> Region | None:
    """Its province, where the person is in it, or the city around it where rules are asked for."""
    if _LIVES_IN.search(folded[:start]) and region.province in holdings.papers.regions:
        return regions()[region.province]
    return city_held(region.name, folded, holdings)


def _counties(
    folded: str,
    named: list[tuple[Region, int, int]],
    holdings: Holdings,
    found: Found,
) -> tuple[list[Region], list[str]]:
    """Of districts and counties without papers of their own: the cities around them of which papers
    are held, and those that the library only speaks of.
    """
    around, spoken_of = [], []
    for name, start, end in counties_in(folded):
        if found.ids or any(at < end and start < after for _, at, after in named):
            continue
        spoken = _spoken_of(name, frozenset(region.name for region, _, _ in named), holdings)
        if city := city_held(name, folded, holdings):
            around.append(city)
            found.around.append(Within(name, city.name))
            found.places += _unless_spoken_of(short_name(name), (start, end), holdings)
        elif spoken:
            # 上海市金山区…: of the papers of 上海 the words around it tell which sentence is meant
            spoken_of += [] if named or _CLAIMS.search(folded) else [name]
        else:
            found.missing.append(name)
    return around, spoken_of


def _spoken_of(county: str, places: frozenset[str], holdings: Holdings) -> bool:
    """By a paper of the places that are named beside it; by any where those have none."""
    ids = holdings.papers.in_regions(places)
    if not ids:
        return holdings.vocabulary.mentions(county)
    return any(county in holdings.papers.texts[i] for i in ids)


def _unless_spoken_of(short: str, place: Place, holdings: Holdings) -> list[Place]:
    """None where the library speaks of it: 其中恩平市按7:3承担 is then what is asked for."""
    return [] if holdings.vocabulary.speaks_of(short) else [place]


def _strange_counties(folded: str, starts: list[int], holdings: Holdings) -> list[str]:
    """Counties that the library never speaks of; starts: where one may be named."""
    known = {region.name for region, _, _ in holdings.papers.places_in(folded)}
    names = (county_named(folded, start) for start in starts)
    strange = (n for n in names if n and n not in known and n not in cities_around())
    return [name for name in strange if not holdings.vocabulary.mentions(name)]
