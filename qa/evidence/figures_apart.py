"""Whose figure it is: what a fund holds is not what one firm may borrow, what the city pays not
what its district adds, what is given for a diagnosis not what is given for a workshop.
"""

from __future__ import annotations

import re

from documents.folding import fold
from documents.numerals import to_int
from documents.patterns import lazy
from documents.respectively import each_of
from qa.evidence.evidence import Evidence, places_of
from qa.evidence.parts_apart import pairs_in, segment_of
from qa.evidence.reasons import Reason
from qa.understanding.model import Understanding

_HAN = "[\u4e00-\u9fff]"
# no two of these begin alike, or a long run of them would be cut in every way
_OF_PAYER = "(?:的|财政|政府|本级|另外|再|还|要|得|应|该|需|自己|各|能|会|可以|一共|总共|,)*"
# 区里另外配套多少, 红塔区要掏多少, 市里给每个示范点出多少
_PAYER_ASKED = lazy(
    rf"(?P<who>[省市县区镇](?:里|财政|本级|级财政|级)|(?![和与及跟]){_HAN}{{2}}[市县区](?![域里]))"
    rf"{_OF_PAYER}(?:[给对为][^,。?]{{2,12}}?{_OF_PAYER})?"
    r"(?:配套|掏|出资?|承担|负担|拿出|匹配)(?:了|的)?(?:多少|几)"
)
_PAYS = "出资?|配套|承担|负担|分担|匹配|统筹|安排|列支|设立|拨|财政|[补奖给]|资助|支持"
_SHARED = lazy("分担|比例承担")
# 设立5亿元, 规模扩大到60亿元
_POOL = lazy(r"(?:设立|组建|筹集|安排|规模|统筹)(?:扩大到|达到?|不低于)?[^,;。\d]{0,8}$")
_POOL_READ = 20  # characters before a figure
_OF_ONE_ASKED = lazy(
    r"(?:单[个户家笔项]|[一每][家户个笔])[^,。?]{0,10}(?:最[多高]|封顶|顶格|能|可以)[^,。?]{0,8}(?:多少|几)"
    r"|最[多高][^,。?]{0,6}[借贷用拿][^,。?]{0,4}(?:多少|几)"
)
_OF_ONE = lazy(r"(?:单[个户家笔项]|每[家户个笔]|最[高多]|不超过)[^,;。]{0,14}\d[\d.]*[百千万亿]*元")
# 第二年起每平方米收多少
_LATER_ASKED = lazy(
    r"(?:第[二三四五六七八]年|次年|往后每年|往后几年|后[面续]?[几二两三四]年)[^,。?]{0,4},?[^,。?]{0,14}(?:多少|几)"
)
_LATER = lazy(
    r"第[二三四五六七八\d]年|前[二两三四五六\d]+年|次年|每年|逐年|年均|连续|年度|各年|按年|/年|一年一|免[一二三]减"
    r"|期满|[二两三四五六七八九十\d]年|个月"
)
_NTH_YEAR = lazy("第(?P<n>[二三四五六七八])年")
_TERM = lazy(
    r"(?:前|最长(?:不超过)?|不超过|连续|期限?(?:为|不超过)?)(?P<n>\d+|[一二两三四五六七八十])(?P<unit>个月|年)"
)
_MONTHS = 12
GIFT_ASKED = lazy(
    r"(?:补[贴助]?|奖励?金?|资助|支持|给|拿)[^,。?]{0,6}(?:多少|几)|(?:多少|几)[^,。?]{0,4}(?:补[贴助]|奖[励金]|资金)"
)
_RECIPIENT = lazy(
    r"(?:^|[,;。:\s])(?:\(?[\d一二三四五六七八九十]+[)、.])?(?:对|给(?!予)|为)(?P<to>[^,;。]{2,24}?)"
    r"(?:按|给予|每[户家个项人]|一次性|(?P<if>的?),|予以|实行|提供|补|奖励?(?=\d)|最高|的原创)"
)
_MODIFIED = 4  # characters of a recipient that is more than 企业
_ONLY_IF = lazy("的|符合|满足|达到?|通过|首次|[获取]得|获|评[为定]|认定|列入|入[选库]|完成|新增")
# 评选名店100家 is a measure of its own, 支持平台建设 leads in what is given for it
_COUNTED = lazy(r"(?<!第)\d[\d.]*[余多万]*[家个台套项名人座条支所户](?!月|以[上下内])")
_PLACE = lazy(rf"{_HAN}{{2,4}}[省市县区旗州]")
_OBJECT = 2  # pairs of the topic, that name what it is about
_CLASS_NAMED = 3  # the same, in another thing of a list
_THING = lazy(
    rf"(?:以[上下]的?)?(?P<of>{_HAN}*(?:企业|项目|园区|基地|平台|人才|工厂|车间|集群|机构))"
)
_FUNDS = ("母基金", "子基金")
_NO_MODIFIER = lazy("[那这是到的了个一名位几有在和与或为给把被能要会评拿做获得成新]")
# 初级800元、中级1200元
_OF_CLASS = lazy(
    rf"(?P<name>{_HAN}{{1,4}})(?P<tail>[级类档型层星])(?:的|按|补贴|奖励|给予|每[人家个户项]|最高|不超过)*\d"
)


def of_another_figure(understood: Understanding, best: Evidence | None) -> Reason | None:
    """The reason for refusing a figure that the best sentence sets for somebody or something else
    than is asked.
    """
    if best is None or understood.several or understood.kind not in ("fact", "what"):
        return None
    if not (understood.wants_figure and best.figures):
        return None
    other = _other_payer(understood, best) or _of_first_year(understood, best)
    if not other and not best.clause.is_row:
        other = (
            _of_the_pool(understood, best)
            or _other_recipient(understood, best)
            or _other_of_list(understood, best)
            or _other_fund(understood, best)
            or _none_of_each(understood, best)
        )
    return Reason("another class", f" than {other}") if other else None


def _other_payer(understood: Understanding, best: Evidence) -> str:
    """区里 of 每个示范点给予市级补助80万元; a city's own paper need not say that the city pays,
    but what a fund holds is no share of it.
    """
    asked = _PAYER_ASKED.search(understood.own_asking)
    if asked is None:
        return ""
    who, led = asked["who"], fold(best.lead_in.text) if best.lead_in else ""
    told = f"{fold(best.told if best.clause.is_row else best.text)} {led}"
    by_name = who[-1] in "市县区" and len(who) > 2
    level = who[-1] if by_name else who[0]
    if by_name and who not in told and who[:-1] not in told:
        return who
    named = rf"{level}(?:[级里]|本级|财政|政府)|[省市县区、()]{level}|{level}[、)区]"
    if (_SHARED.search(told) and level in told) or re.search(
        rf"(?:{named})[^,。;]{{0,14}}(?:{_PAYS})", told
    ):
        return ""
    own = (best.document.metadata.region or "").endswith(level)
    return "" if own and not _is_pool(best) else who


def _of_first_year(understood: Understanding, best: Evidence) -> str:
    """第二年 of 每个一次性资助20万元, or 首年免收; 第四年 of 前三年每月4000元."""
    asked = _LATER_ASKED.search(understood.own_asking)
    if asked is None or understood.unit_class == "time":
        return ""
    if _after_the_term(asked[0], fold(best.text)):
        return asked[0]
    text, at = fold(best.clause.text), best.figures[0].start
    start = max(best.span.start, text.rfind(";", 0, at), text.rfind("。", 0, at))
    piece = re.split("[;。]", text[start + 1 :], maxsplit=1)[0]
    led = fold(best.lead_in.text) if best.lead_in else ""
    said = best.told if best.clause.is_row else f"{text[start]}{piece} {led}"
    return "" if _LATER.search(said) else asked[0]


def _after_the_term(asked: str, told: str) -> bool:
    """第四年 of 前三年 or 最长24个月."""
    nth = _NTH_YEAR.search(asked)
    if nth is None or _NTH_YEAR.search(told):
        return False
    terms = (
        (to_int(term["n"]) or 0) / (_MONTHS if term["unit"] == "个月" else 1)
        for term in _TERM.finditer(told)
    )
    longest = max(terms, default=None)
    return longest is not None and longest < (to_int(nth["n"]) or 0)


def _is_pool(best: Evidence) -> bool:
    at = best.figures[0].start
    return bool(_POOL.search(fold(best.clause.text)[max(0, at - _POOL_READ) : at]))


def _of_the_pool(understood: Understanding, best: Evidence) -> str:
    """单个企业最多能借多少 of 设立5亿元周转贷款."""
    one = _OF_ONE_ASKED.search(understood.own_asking)
    return one[0] if one and _is_pool(best) and not _OF_ONE.search(fold(best.text)) else ""


def _other_recipient(understood: Understanding, best: Evidence) -> str:
    """夜宵名店 of 评选“夜宵名店”100家,对老字号门店按每店5万元奖励: the piece with the sum says for
    whom it is, and what is asked about is counted in another; 对符合条件的 is for the same ones.
    """
    if not GIFT_ASKED.search(understood.own_asking):
        return ""
    text, at = fold(best.text), best.figures[0].start - best.span.start
    said = [m for m in _RECIPIENT.finditer(text) if m.start() < at]
    if not said or ";" in text[said[-1].end() : at]:
        return ""
    words = (form for m in understood.matters for form in (m.said, *m.written))
    sought = " ".join((understood.topic, understood.context, *words))
    asked = pairs_in(_PLACE.sub(" ", fold(sought)))
    counted = filter(_COUNTED.search, re.split("[,;。]", text[: said[-1].start()]))
    elsewhere = any(len(asked & pairs_in(piece)) >= _OBJECT for piece in counted)
    to = said[-1]["to"]
    of_its_own = len(to) >= _MODIFIED and not said[-1]["if"] and not _ONLY_IF.search(to)
    return to if elsewhere and of_its_own and not asked & pairs_in(to) else ""


def _other_of_list(understood: Understanding, best: Evidence) -> str:
    """地标型企业 of 年销售超百亿元工业企业、地标型企业培育计划: the sum says what the first are."""
    text, first = fold(best.text), best.figures[0]
    start, end = first.start - best.span.start, first.end - best.span.start
    begins = max(text.rfind(mark, 0, start) for mark in "、,;。:") + 1
    ends = min((at for mark in "、,;。" if (at := text.find(mark, end)) >= 0), default=len(text))
    listed = text[begins - 1 : begins] == "、" or text[ends : ends + 1] == "、"
    thing = _THING.match(text[end:ends]) if listed else None
    if thing is None:
        return ""
    asked = pairs_in(understood.topic)
    others = [each for each in re.split("[、,;]", text) if each != text[begins:ends]]
    named = max((len(pairs_in(other) & asked) for other in others), default=0)
    of_others = len(pairs_in(thing["of"]) & asked) < _OBJECT and named >= _CLASS_NAMED
    return text[begins:ends] if of_others else ""


def _other_fund(understood: Understanding, best: Evidence) -> str:
    """子基金 of 母基金规模扩大到60亿元,新设2支子基金."""
    asked, own = understood.own_asking, segment_of(best)
    meant, told = ({fund for fund in _FUNDS if fund in text} for text in (asked, own))
    return min(meant) if meant and told and not meant & told else ""


def _none_of_each(understood: Understanding, best: Evidence) -> str:
    """散货船 of 加注船、集装箱船、运输船分别给予…; 技师级 of 初级800元、中级1200元."""
    asked, around = understood.own_asking, " ".join(places_of(best))
    around += best.document.metadata.region or ""
    for names in _set_apart(fold(best.text)):
        tail = _common_end(names)
        if not tail or any(name[-2:] in asked for name in names):
            continue
        for other in re.finditer(rf"(?=(?P<own>{_HAN}{{2}}){tail})", asked):
            own = other["own"]
            said = any(own in m.said or m.said in own for m in understood.matters)
            if own not in around and not said and not _NO_MODIFIER.search(own):
                return own + tail
    return ""


def _set_apart(text: str) -> list[list[str]]:
    """Names of which each has a figure of its own, a list for each run of figures."""
    runs = [[fold(each.name) for each in group] for group in each_of(text)]
    of_class: dict[str, list[str]] = {}
    for named in _OF_CLASS.finditer(text):
        of_class.setdefault(named["tail"], []).append(named["name"] + named["tail"])
    return [names for names in (*runs, *of_class.values()) if len(names) > 1]


def _common_end(names: list[str]) -> str:
    """船 of 加注船 and 集装箱船; empty where they end in nothing alike."""
    end = ""
    while all(len(name) > len(end) for name in names):
        longer = {name[-len(end) - 1 :] for name in names}
        if len(longer) > 1:
            break
        (end,) = longer
    return end if re.fullmatch(f"{_HAN}+", end) else ""
