"""Classes of a kind, and things of one sort: which of them a text speaks of, however it is put.

国家、省级 are two levels, 大中型企业 two sizes, 第三类、第二类医疗器械 two classes, and 4A级以上
holds 5A级 as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from documents.patterns import lazy

_REMEMBERED = 1024  # texts that are asked for every kind of classes
LEVELS = ("区级", "县级", "市级", "省级", "国家级")
_TALENTS = ("G类", "F类", "E类", "D类", "C类", "B类", "A类")
_DEGREES = ("专科", "本科", "硕士", "博士")
_SIZES = ("微型", "小型", "中型", "大型", "特大型")
_WEIGHTS = ("微型", "轻型", "中型", "重型")  # of lorries
_STARS = ("1A级", "2A级", "3A级", "4A级", "5A级")
_STARRED = ("一星级", "二星级", "三星级", "四星级", "五星级", "六星级")
_RANKS = ("丁级", "丙级", "乙级", "甲级")
_GRADES = ("A级", "B级", "C级", "D级")
_DEGREES_OF_SKILL = ("一级", "二级", "三级", "四级", "五级")  # 数字化水平达到四级
_PHASES = ("I期", "II期", "III期", "IV期")
# Lowest first: of a class also those above it count, where 及以上 is said.
_ORDERED = (_TALENTS, _DEGREES, _SIZES, _STARS, _STARRED, _RANKS)
KINDS = (
    LEVELS,
    *_ORDERED,
    _WEIGHTS,
    _PHASES,
    ("合格等次", "良好", "优秀"),
    ("轻度", "中度", "重度"),
    _DEGREES_OF_SKILL,
    ("金奖", "银奖", "铜奖"),
    _GRADES,
    ("A等", "B等", "C等", "D等"),
    ("A组", "B组", "C组"),
    ("A档", "B档", "C档", "D档"),
    ("特等奖", "一等奖", "二等奖", "三等奖", "四等奖", "提名奖"),
    ("主板", "创业板", "科创板", "新三板", "北交所"),
    ("基础层", "创新层"),
    ("红色", "橙色", "黄色", "蓝色"),
    ("国际标准", "国家标准", "行业标准", "地方标准", "团体标准", "企业标准"),
    ("创新型中小企业", "专精特新中小企业", "小巨人", "单项冠军", "独角兽", "瞪羚"),
    ("首次", "复核"),
    ("集体商标", "证明商标", "驰名商标"),
    ("首期", "二期", "总规模"),
    ("一期", "二期", "三期"),
    ("专职", "兼职"),
    ("一类新药", "二类新药", "三类新药"),
    ("一类医疗器械", "二类医疗器械", "三类医疗器械"),
)
# Things of one sort, which are objects themselves; each with how else papers put it.
_SKILLED = {
    "初级工": r"初级(?:技能|技术)?工(?!程)|初级(?=五级)",
    "中级工": r"中级(?:技能|技术)?工(?!程)|中级(?=四级)",
    "高级工": r"高级(?:技能|技术)?工(?!程)|高级(?=三级)",
    "技师": r"(?<!高级)(?<!特级)(?<!首席)技师",
    "高级技师": r"高级技师",
    "特级技师": r"特级技师",
    "首席技师": r"首席技师",
}
OBJECTS = (  # the first two are objects of programmes, and not ways of doing
    {"母基金": r"母基金", "子基金": r"子基金|参股基金"},
    {
        "绿色工厂": r"绿色(?:制造)?(?:示范|标杆)?工厂|绿色[^,。;]{1,12}、工厂",
        "智能工厂": r"(?:智能化?|智慧)(?:制造)?(?:示范|标杆)?工厂|智能[^,。;]{1,10}、工厂",
        "绿色园区": r"绿色(?:工业)?园区|绿色[^,。;]{1,12}、(?:工业)?园区",
        "绿色供应链": r"绿色供应链|绿色[^,。;]{1,16}、供应链",
        "绿色设计产品": r"绿色设计|绿色[^,。;]{1,20}、设计产品",
        "零碳工厂": r"(?:零|近零|低)碳工厂",
        "零碳园区": r"(?:零|近零|低)碳(?:工业|产业)?园",
        "数字化车间": r"(?:数字化?|数智)(?:示范|标杆)?车间|数字化[^,。;]{1,10}、车间",
    },
    _SKILLED,
    {
        "天使基金": r"天使(?:投资|创业)?(?:引导)?类?(?:子|母)?基金",
        "种子基金": r"种子期?(?:投资)?类?(?:子|母)?基金",
        "并购基金": r"并购(?:重组)?(?:投资)?类?(?:子|母)?基金",
        "母基金": r"母基金",
        "担保基金": r"担保基金",
    },
    {
        "进口": r"(?<!出)进口|进出口",
        "出口": r"出口",
    },
    {  # 国内外 is both
        "境内": r"境内|国内",
        "境外": r"境外|国外|[国境]内外|海外"
        r"|国际(?!先进|领先|标准|水平|化|合作|一流|竞争|影响|知名)",
    },
    {
        "跨境": r"跨(?:国|边)?境|国际航线|出境|境外",
        "跨省": r"跨省|省际",
        "跨市": r"跨(?:地)?市|市际",
        "跨县": r"跨县|县际",
        "跨海": r"跨海",
    },
    {"省内": r"省内|本省", "省外": r"省外|外省|跨省"},
    {"线上": r"线上|网络|互联网", "线下": r"线下|现场|实体"},
    {
        name: rf"{name[:2]}(?:[、和及或](?:国际|国内|省内|市内)){{0,3}}的?首[台版批]"
        for name in ("国际首台", "国内首台", "省内首台", "市内首台")
    },
    {"有人驾驶": r"有人(?:驾驶|机)|载人", "无人驾驶": r"无人(?:驾驶|机|艇|车|船)"},
    {"软件": r"软件", "硬件": r"硬件"},
    {"流动资金贷款": r"流动资金贷款|流贷", "固定资产贷款": r"固定资产(?:投资)?贷款|固贷"},
    {"短期": r"短期(?=出口|信用|险|贷)", "中长期": r"中?长期(?=出口|信用|险|贷)"},
    {"上半年": r"上半年", "下半年": r"下半年"},
    {"发明专利": r"发明专利", "实用新型": r"实用新型", "外观设计": r"外观设计"},
    {  # whom a rule is for
        "高校毕业生": r"毕业生|毕业年度",
        "退役军人": r"退役[^,。;]{0,6}(?:军人|士兵)|退伍|复员|军转|随军",
        "残疾人": r"残疾",
        "农民工": r"农民工|务工人员|外来工",
        "失业人员": r"失业(?!保险)|失业保险金",
        "脱贫人口": r"脱贫(?:人口|劳动力|家庭|户)|低收入人口|贫困(?:人口|劳动力|户)",
        "留学人员": r"留学|海归",
        "灵活就业人员": r"灵活就业|自由职业|新就业形态",
        "城乡居民": r"城乡居民",
        "企业职工": r"(?:在职|职工基本|全体)职工|职工(?:基本)?医",
    },
    {"外资": r"外资|外商", "内资": r"内资"},
    {"废水": r"废水|污水|中水", "废气": r"废气", "固废": r"固废|固体废物"},
    {
        "自建": r"自建|自有|自持|自购|新建|购建|(?:购[买置]|买)(?=[^,。;]{0,6}[房楼])",
        "租用": r"租用|租赁|承租|租入",
    },
    {
        "市长质量奖": r"市长质量奖|市级?(?:政府)?质量奖",
        "省长质量奖": r"省长质量奖|省级?(?:政府)?质量奖",
        "县长质量奖": r"[县区]长质量奖|[县区]级?(?:政府)?质量奖",
        "中国质量奖": r"中国质量奖|国家质量奖",
    },
)
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
    ("自治区级", "省级"),
    ("大专", "专科"),
    ("高职", "专科"),
    ("北京证券交易所", "北交所"),
    ("全国中小企业股份转让系统", "新三板"),
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
    r"^对?(?:(?:特?大|中|小|微|中小|大中|小微|中小微)型?企业|[1-5]a级|[a-e]类)", re.IGNORECASE
)


@lru_cache(maxsize=_REMEMBERED * 32)  # sentences of a library are asked again and again
def classes_in(folded: str, kind: tuple[str, ...]) -> frozenset[str]:
    """Those of a kind that a folded text speaks of."""
    text = spelt_out(folded)
    if kind is _SIZES:
        text = _NO_SIZE.sub("", text)
        for short, long in _COMPOUND:
            text = text.replace(short, long)
    found = {name for name in kind if _written(name).search(text)}
    if kind is _PHASES and "临床" not in text:
        return frozenset()
    if kind in _ORDERED or kind is LEVELS:
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
    if things is _SKILLED:
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
        text = text.replace(said, name)
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
    beside = "(?<![iv])" if name in _PHASES else "(?<!特)" if name == "大型" else ""
    beside = r"(?<![\da-z])" if name in _GRADES else beside
    return re.compile(beside + re.escape(name.lower()))
