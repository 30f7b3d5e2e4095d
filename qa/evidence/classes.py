"""Classes of a kind, and things of one sort: which of them a text speaks of, however it is put.

国家、省级 are two levels, 大中型企业 two sizes, 第三类、第二类医疗器械 two classes, and 4A级以上
holds 5A级 as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from documents.patterns import lazy
from qa.evidence.kinds import GRADES, LEVELS, NUMBERED, ORDERED, PHASES, SIZES, SKILLED

_REMEMBERED = 1024  # texts that are asked for every kind of classes
# What stands before a tail that the classes of a list share: 国家、省级, 初、中、高级工.
_AND = "[、和及与或/]"
_SHARED = tuple(
    (
        lazy(f"(?:(?:{stem})(?:{tail})?{_AND})+(?:{stem})[两二三四五]?{tail}"),
        lazy(stem),
        tail,
    )
    for stem, tail in (
        ("国家|[省市县区]", "级"),
        ("[1-5]a", "级"),
        ("[a-e]", "类"),
        (r"(?<![\da-z])[a-d]", "级"),
        ("[特一二三四]", "等奖"),
        ("[一二三四五六]", "星级"),
        ("[甲乙丙丁]", "级"),
        ("[金银铜]", "奖"),
        ("[初中高]", "级工"),
        ("[大中小微轻重]", "型"),
        ("[轻中重]", "度"),
        ("i{1,3}|iv", "期"),
        ("(?<=第)[一二三]|[一二三]", "类"),
    )
)
_OF_A_CLASS = lazy(rf"(?P<list>(?:第?[一二三]类{_AND})+)第?[一二三]类(?P<of>医疗器械|新药)")
_HONOUR = lazy(  # 四川省制造业单项冠军
    r"[\u4e00-\u9fff]{2,3}省(?=(?:制造业|专精特新|绿色|智能|数字化|工业|科技)[\u4e00-\u9fff]{0,8}(?:冠军|企业|工厂|园区|车间|基地|中心|示范|平台))"
)
# 国家重点保护野生动物, 省重点实验室: of the country, of a province
_KEY = lazy(
    r"(?:国家|省)(?=重点(?:保护|实验室|研发|文物|名录))"
    r"|国家(?=(?:制造业|绿色|智能|数字化|工业|技术|企业)[\u4e00-\u9fff]{0,8}(?:冠军|企业|工厂|园区|车间|基地|中心))"
)
_CALLED_ALSO = (
    (lazy("自治区级"), "省级"),
    (lazy("大专|高职(?![称位级务])"), "专科"),
    (lazy("北京证券交易所"), "北交所"),
    (lazy("全国中小企业股份转让系统"), "新三板"),
    (lazy("(?P<n>[一二三])(?=[甲乙]等?(?:医|及|[,、。]))"), r"\g<n>级"),
)
_MANY_AS = lazy(r"(?<![a-z])(a{2,5})级")
_DRUG = lazy(r"第?(?P<n>[一二三123])类(?:改良型?|创新|化学|生物|中)*(?:新药|药品?)")
_DRUG_LISTED = lazy(rf"(?<!\d)(?P<n>[123])类(?={_AND}[123]类[^,。;]{{0,12}}药)")
_TRIAL = lazy(r"(?P<n>[一二三四])期(?=临床)")
_DIGITS = {"1": "一", "2": "二", "3": "三"}
_ROMAN = {"一": "i", "二": "ii", "三": "iii", "四": "iv"}
_ROMAN_SIGNS = str.maketrans({"ⅰ": "i", "ⅱ": "ii", "ⅲ": "iii", "ⅳ": "iv"})
_COMPOUND = (  # of sizes alone: 中小企业 is part of other names
    ("中小微", "中型小型微型"),
    ("大中型", "大型中型"),
    ("中小型", "中型小型"),
    ("小微型", "小型微型"),
    ("中小企业", "中型小型企业"),
    ("小微企业", "小型微型企业"),
)
_NO_SIZE = lazy(r"创新型中小企业|专精特新中小企业")
_AND_ABOVE = r"[^,。;、]{0,2}(?:及其?)?以上"
_PASSED = lazy(r"(?:[为是获得到]|评定?为?)合格(?![率证])|(?<!不)合格的")
_MARKS = lazy(r"[()（）\s]")  # 首台(套)
_ALL_LEVELS = lazy(r"各级|各类")
_FIRST_TIME = lazy(r"新(?:认定|获|评|入选|通过|列入)")
OPENS_CLASS = lazy(
    r"^对?(?:(?:特?大|中|小|微|中小|大中|小微|中小微)型?企业|[1-5]a级|[a-e]类)"
    r"|^对?(?:新|首次)?(?:获批|认定|评[为上定]|获评|入选|创建|通过)(?:为|成)?(?:国家|省|市|县|区)级的",
    re.IGNORECASE,
)


@lru_cache(maxsize=_REMEMBERED * 32)  # sentences of a library are asked again and again
def classes_in(folded: str, kind: tuple[str, ...]) -> frozenset[str]:
    """Those of a kind that a folded text speaks of."""
    text = spelt_out(folded)
    if kind is SIZES:
        text = _NO_SIZE.sub("", text)
        for short, long in _COMPOUND:
            text = text.replace(short, long)
    found = {name for name in kind if _written(name).search(text)}
    if kind is PHASES and "临床" not in text:
        return frozenset()
    if kind in ORDERED or kind is LEVELS:
        for at, name in enumerate(kind):
            if re.search(_written(name).pattern + _AND_ABOVE, text):
                found |= set(kind[at:])
    if kind is LEVELS and found and _ALL_LEVELS.search(folded):
        found |= set(LEVELS)
    if "合格等次" in kind and _PASSED.search(folded):
        found.add("合格等次")
    if "首次" in kind and _FIRST_TIME.search(folded):
        found.add("首次")
    return frozenset(found)


def things_in(folded: str, things: Mapping[str, str]) -> set[str]:
    """Those of a sort that a folded text speaks of."""
    text = spelt_out(folded)
    found = {name for name, put in things.items() if re.search(put, text)}
    if things is SKILLED:
        names = list(things)
        for at, name in enumerate(names):
            if re.search(f"(?:{things[name]}){_AND_ABOVE}", text):
                found |= set(names[at:])
    return found


@lru_cache(maxsize=_REMEMBERED)
def spelt_out(folded: str) -> str:
    """In lower case, without brackets and blanks, each class of a list with its tail."""
    text = _MARKS.sub("", folded.lower().translate(_ROMAN_SIGNS))
    text = _HONOUR.sub("省级", text)
    for said, name in _CALLED_ALSO:
        text = said.sub(name, text)
    text = _KEY.sub(lambda m: f"{m[0]}级", text)
    text = _MANY_AS.sub(lambda m: f"{len(m[1])}a级", text)
    text = _TRIAL.sub(lambda m: f"{_ROMAN[m['n']]}期", text)
    text = _DRUG_LISTED.sub(lambda m: f"{_DIGITS[m['n']]}类", text)
    text = _DRUG.sub(lambda m: f"{_DIGITS.get(m['n'], m['n'])}类新药", text)
    for run, stem, tail in _SHARED:
        for listed in dict.fromkeys(match[0] for match in run.finditer(text)):
            text = text.replace(listed, "、".join(each + tail for each in stem.findall(listed)))
    return _OF_A_CLASS.sub(
        lambda m: "".join(f"{n}类{m['of']}、" for n in re.findall("[一二三]", m[0])), text
    )


@cache
def _written(name: str) -> re.Pattern[str]:
    """大型 not within 特大型, I期 not within II期, A级 not within 5A级."""
    beside = "(?<![iv])" if name in PHASES else "(?<!特)" if name == "大型" else ""
    beside = r"(?<![\da-z])" if name in GRADES else beside
    beside = "(?<![哪这那同另某每任何第归分成为])" if name in NUMBERED else beside
    return re.compile(beside + re.escape(name.lower()))
