"""Places that a policy can hold for, by their official and their short names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

NATIONWIDE = "全国"  # what holds everywhere
_PEOPLES = "朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|柯尔克孜|哈萨克|维吾尔"
_SUFFIX = re.compile(rf"(?:特别行政区|(?:(?:{_PEOPLES})族?)*自治[区州]|省|市|地区|盟)$")
_SHORT = {"内蒙古自治区": "内蒙古", "西藏自治区": "西藏"}  # not 内 and 西
# Short names that are also common words; these places need their full name.
_WORDS = (
    "朝阳|东方|合作|灯塔|安康|长治|大同|同仁|开平|平果|百色|永安|无为|新星|双河|天长|明光"
    "|高平|平湖|玉环|三河|沙河|江山|新乐|石首|东兴|永康|安宁|大安|兴平|临海|海城|平安|高州"
    "|合山|和田|中卫|定西|开原|太和|阿里|海西"
)
_AMBIGUOUS = frozenset(_WORDS.split("|"))
# Words in which a short name is no place.
_NO_PLACES = "确保定|入海口|出海口|大理石|三明治|日照时|日照强|日照率|白银价|白银矿|外来宾"


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
    names = {r.name for r in regions().values()}
    names |= {r.short for r in regions().values() if len(r.short) > 1} - _AMBIGUOUS
    names |= set(_NO_PLACES.split("|"))
    ordered = sorted(names, key=lambda n: (-len(n), n))
    return re.compile("|".join(map(re.escape, ordered)))


@cache
def _by_name() -> dict[str, Region]:
    by_short = {r.short: r for r in reversed(regions().values())}  # provinces win
    return by_short | regions()


def find_regions(text: str) -> list[tuple[Region, int, int]]:
    """Places named in the text with their offsets, in order."""
    found = ((_by_name().get(m[0]), m) for m in _pattern().finditer(text))
    return [(region, match.start(), match.end()) for region, match in found if region]
