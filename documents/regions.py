"""Places that a policy can hold for, by their official and their short names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from documents.patterns import lazy

NATIONWIDE = "全国"  # what holds everywhere
_PEOPLES = "朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|柯尔克孜|哈萨克|维吾尔"
_SUFFIX = lazy(rf"(?:特别行政区|(?:(?:{_PEOPLES})族?)*自治[区州]|省|市|地区|盟)$")
_SHORT = {"内蒙古自治区": "内蒙古", "西藏自治区": "西藏"}  # not 内 and 西
# Short names that are also common words; these places need their full name.
_WORDS = (
    "朝阳|东方|合作|灯塔|安康|长治|大同|同仁|开平|平果|百色|永安|无为|新星|双河|天长|明光"
    "|高平|平湖|玉环|三河|沙河|江山|新乐|石首|东兴|永康|安宁|大安|兴平|临海|海城|平安|高州"
    "|合山|和田|白银|个旧|中卫|定西|开原|太和|阿里|海西"
)
_AMBIGUOUS = frozenset(_WORDS.split("|"))
# Where such a name may stand for the place: at the head of a phrase, and not 合作社 or 长治久安.
_ALONE = (
    r"(?:(?<=^)|(?<=[,。?、和与跟及在到从我们咱这比报办进去来往给想找问查按是由的年月\s]))"
    r"{}(?![社久方面型化制性力])"
)
# Words in which a short name is no place.
_NO_PLACES = "真金白银|大同小异|确保定|入海口|出海口|大理石|三明治|日照时|日照强|日照率|外来宾"


# Counties, districts and zones, of which the table has none: 柳河县人民政府, 温州市鹿城区关于….
_LOCAL = lazy(
    r"(?:中共|中国共产党)?(?P<name>[\u4e00-\u9fff]{2,7}?"
    r"(?:(?:自治)?县(?![域级乡城])|[自左右中前后]?旗|区(?![域级别县市内块划])))"
    r"(?P<body>人民政府|政府|管委会|管理委员会|党工委|委(?!员)|工委|办公室|[\u4e00-\u9fff]{2,10}(?:局|办(?!法)))?"
    r"(?P<acts>关于|促进|支持|加快|推进|推动|印发|鼓励|扶持)?"
)
_ZONE = lazy(r"(?:园|开发|高新|经开|保税|合作|示范|试验|自贸|产业|功能|旅游)区$")
_NO_LOCAL = lazy(
    r"[本全各该郊省市]|促进|推进|推动|加快|支持|特区$|小区$|保护区$|名胜区$|街区$|集聚区$"
    r"|(?:地|社|景|灾|库|辖|片|校|自治|任务|试点|重点|沿海|主城|老城|新城|中心城|贫困山)区$"
)
_COUNTY = lazy(
    r"[在到去]?(?P<name>[^\W\d_a-z哪几个们我你这那每某的是在到去]{2,3}县)(?![域级乡城区市]|一级)"
)
_SHORT_LOCAL = lazy(r"(?:自治县|县|旗|新区|区)$")


@dataclass(frozen=True, slots=True)
class Region:
    name: str  # official: 苏州市
    short: str  # 苏州
    level: str  # 省, 市 or 县
    province: str  # official name; its own for a province


@cache
def regions() -> dict[str, Region]:
    """By official name; provinces first."""
    found: dict[str, Region] = {}
    text = files("documents").joinpath("regions.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("#") or ":" not in line:
            continue
        province, rest = line.split(":", 1)
        prefectures, _, counties = rest.partition("/")
        found[province] = Region(province, short_name(province), "省", province)
        for names, level in ((prefectures, "市"), (counties, "县")):
            for name in names.split():
                found.setdefault(name, Region(name, short_name(name), level, province))
    return found


def short_name(name: str) -> str:
    """苏州 for 苏州市, 新疆 for 新疆维吾尔自治区."""
    if name in _SHORT:
        return _SHORT[name]
    return _SUFFIX.sub("", name) or name


@cache
def _pattern() -> re.Pattern[str]:
    shorts = {r.short for r in regions().values()}
    names = {name for name in _by_name() if name not in shorts or len(name) > 1}
    names = (names - _AMBIGUOUS) | set(_NO_PLACES.split("|"))
    ordered = sorted(names, key=lambda n: (-len(n), n))
    return re.compile("|".join(map(re.escape, ordered)))


@cache
def _by_name() -> dict[str, Region]:
    by_short = {r.short: r for r in reversed(regions().values())}  # provinces win
    prefectures = {f"{r.short}州": r for r in regions().values() if r.name.endswith("自治州")}
    return by_short | prefectures | regions()  # 海西州


def find_regions(text: str) -> list[tuple[Region, int, int]]:
    """Places named in the text with their offsets, in order."""
    found = ((_by_name().get(m[0]), m) for m in _matches(text))
    return [(region, m.start(), _end(region, m)) for region, m in found if region]


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The longest name at each place; 项目和龙岩 names 龙岩 and not 和龙, 山东同江苏 not 同江."""
    match = _pattern().search(text)
    while match:
        if match[0].startswith(("和", "同")):
            behind = _pattern().match(text, match.start() + 1)
            match = behind if behind and behind.end() > match.end() else match
        yield match
        match = _pattern().search(text, match.end())


def _end(region: Region, match: re.Match[str]) -> int:
    """Of 南昌市级企业 the place is 南昌."""
    level = match[0] == region.name and match.string.startswith("级", match.end())
    return match.start() + len(region.short) if level else match.end()


def local_region(text: str) -> Region | None:
    """The county, district or zone that a folded title or the name of a body begins with.

    A zone is named with its city and by the body that runs it: 苏州工业园区管委会; 园区企业… is
    no place.
    """
    named = find_regions(text)
    city = named[0] if named and named[0][1] == 0 else None
    start = city[2] if city else 0
    match = _LOCAL.match(text, start)
    if match is None or _NO_LOCAL.search(match["name"]):
        return None
    province = city[0].province if city else ""
    if _ZONE.search(match["name"]):
        name = text[: match.end("name")]
        return Region(name, name, "县", province) if city and match["body"] else None
    name = match["name"]
    if not (match["body"] or match["acts"] or name.endswith(("县", "旗"))):
        return None
    short = _SHORT_LOCAL.sub("", name)
    return Region(name, short if len(short) > 1 else name, "县", province)


def ambiguous_region(name: str | None) -> Region | None:
    """The place of the table with that official name, if its short name is a common word too."""
    region = regions().get(name or "")
    return region if region and region.short in _AMBIGUOUS else None


def county_named(text: str, start: int) -> str:
    """The county that a question names there, which no table knows; else empty.

    Of districts nothing is said: 老厂区 and 核心区 look like them.
    """
    match = _COUNTY.match(text, start)
    return "" if match is None or _NO_LOCAL.search(match["name"]) else match["name"]


def is_listed(name: str | None) -> bool:
    """A place of the table; of a county nobody says which city it lies in."""
    return name == NATIONWIDE or name in regions()


def find_places(text: str, local: Sequence[Region]) -> list[tuple[Region, int, int]]:
    """As find_regions, with those local ones besides; of names that overlap the longer one."""
    found = find_regions(text)
    for region in local:
        ambiguous = region.short in _AMBIGUOUS
        for name in (region.name, region.short):
            if name not in text:  # of hundreds of places, nearly all
                continue
            alone = ambiguous and name == region.short
            for match in re.finditer(_ALONE.format(name) if alone else re.escape(name), text):
                start, end = match.span()
                over = [f for f in found if f[1] < end and start < f[2]]
                if all(f[2] - f[1] < end - start for f in over):
                    found = [f for f in found if f not in over] + [(region, start, end)]
    return sorted(found, key=lambda each: each[1])
