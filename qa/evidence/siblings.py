"""Classes that stand beside each other: what is set for one of them is not set for the other.

省级绿色工厂 is not told by what is paid for a 国家级 one, 良好 not by what 优秀 gets. A class that
a question names has to stand in the sentence or above it, where the sentence names another of
its kind.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from documents.folding import fold
from qa.evidence.evidence import Evidence, places_of
from qa.evidence.reasons import Reason
from qa.evidence.terms import coverage_of, terms_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_PIECE = re.compile(r"[;。]")
# 二等奖的,奖励5万元 goes on with the object of the piece before it.
_GOES_ON = re.compile(
    r"^(?:(?:对)?(?:获得?|评为|为)?[\u4e00-\u9fff]{2,4}(?:等次|等级)?)(?:的|\d+[名个家项])?,"
)
_AS_MUCH = 0.6  # of the best share, for another piece to speak of the object too
_OF_THE_OBJECT = 0.5  # of the topic, in the piece of a sentence that speaks of its object
# Each a kind of classes; of a level also those above it count, where 及以上 is said.
_LEVELS = ("区级", "县级", "市级", "省级", "国家级")
_KINDS = (
    _LEVELS,
    ("合格等次", "良好", "优秀"),
    ("特等奖", "一等奖", "二等奖", "三等奖", "提名奖"),
    ("A类", "B类", "C类", "D类", "E类"),
    ("专科", "大专", "本科", "硕士", "博士"),
    ("主板", "创业板", "科创板", "新三板", "北交所"),
    ("国际标准", "国家标准", "行业标准", "地方标准", "团体标准", "企业标准"),
    ("创新型中小企业", "专精特新中小企业", "小巨人", "单项冠军", "独角兽", "瞪羚"),
    ("首次", "复核"),
    ("集体商标", "证明商标", "驰名商标"),
    ("首期", "二期", "总规模"),
    ("微型", "小型", "中型", "大型", "特大型"),
    ("1A级", "2A级", "3A级", "4A级", "5A级"),
    ("I期临床", "II期临床", "III期临床"),
    ("一类新药", "二类新药", "三类新药"),
    ("一类医疗器械", "二类医疗器械", "三类医疗器械"),
)
# Things of one sort, which are objects themselves; each with how else papers put it.
_OBJECTS = (
    {
        "绿色工厂": r"绿色(?:制造)?(?:示范|标杆)?工厂|绿色[^,。;]{1,12}、工厂",
        "智能工厂": r"(?:智能化?|智慧)(?:制造)?(?:示范|标杆)?工厂|智能[^,。;]{1,10}、工厂",
        "绿色园区": r"绿色(?:工业)?园区|绿色[^,。;]{1,12}、(?:工业)?园区",
        "绿色供应链": r"绿色供应链|绿色[^,。;]{1,16}、供应链",
        "绿色设计产品": r"绿色设计|绿色[^,。;]{1,20}、设计产品",
        "零碳工厂": r"(?:零|近零|低)碳工厂",
        "零碳园区": r"(?:零|近零|低)碳(?:工业)?园区",
    },
    {
        "初级工": r"初级(?:技能|技术)?工(?!程)",
        "中级工": r"中级(?:技能|技术)?工(?!程)",
        "高级工": r"高级(?:技能|技术)?工(?!程)",
        "技师": r"(?<!高级)(?<!特级)(?<!首席)技师",
        "高级技师": r"高级技师",
        "特级技师": r"特级技师",
        "首席技师": r"首席技师",
    },
    {
        "天使基金": r"天使(?:投资|创业)?(?:引导)?(?:子|母)?基金",
        "种子基金": r"种子(?:投资)?(?:子|母)?基金",
        "并购基金": r"并购(?:重组)?(?:投资)?(?:子|母)?基金",
        "母基金": r"母基金",
        "担保基金": r"担保基金",
    },
    {
        "市长质量奖": r"市长质量奖|市(?:政府)?质量奖",
        "省长质量奖": r"省长质量奖|省(?:政府)?质量奖",
        "中国质量奖": r"中国质量奖|国家质量奖",
    },
)
# Named one beside the other, each with a clause or a row of its own.
_OF_A_SORT = re.compile(r"(?P<own>[\u4e00-\u9fff]{2,10}?)(?P<sort>产业链|产业集群|集群|产业园)")
_ANY_SORT = re.compile(
    r"先进|制造业|中小企业|特色|重点|优势|产业|战略性|新兴|未来|传统|支柱|主导|级|国家|[省市县区]|[百千万]亿|打造|培育|建设|发展"
    r"|创新|现代|跨?区域|县域|示范|数字|经济|时代|中小微?|各"
    r"|每[个条]|所有|全部|[一二三四五六七八九十\d]+[个条大]|这|该"
)
# 国家级智能工厂 奖励金额
_GIFT_ASKED = re.compile(
    r"(?:奖励?|补[贴助]|资助|扶持|支持|津贴|贴息)的?(?:资金|政策)?(?:金额|标准|额度|力度|比例)?[是为有呢?。]*$"
)
_PASSED = re.compile(r"(?:[为是获得到]|评定?为?)合格(?![率证])|(?<!不)合格的")
_MARKS = re.compile(r"[()（）\s]")  # 首台(套)
_AND_ABOVE = re.compile(r"(?P<level>[省市县区]级)(?:及其?)?以上")
# 市级财政 says who pays
_WHO_PAYS = re.compile(r"[省市县区]级(?=财政|部门|层面|专项|资金|统筹|主管|预算|层次)")
_ALL_LEVELS = re.compile(r"各级|各类")
_FIRST_TIME = re.compile(r"新(?:认定|获|评|入选|通过|列入)")


def of_another_class(
    understood: Understanding, evidence: Evidence | None, holdings: Holdings
) -> Reason | None:
    """The reason for refusing a figure that is asked for or claimed, where what the sentence says
    of its object is set for another class.
    """
    if evidence is None or understood.several or understood.kind == "compare":
        return None
    sentence, above, _, titles = places = places_of(evidence)
    if understood.kind != "yesno" and (name := _other_name(understood, places)):
        return Reason("another class", f" than {name}")
    gift = understood.kind in ("fact", "what") and _GIFT_ASKED.search(fold(understood.text))
    if not (understood.wants_figure or understood.claimed or gift):
        return None
    named = [name for kind in _KINDS for name in kind if name in understood.text]
    terms = [
        term
        for term in terms_of(understood.follows or understood, holdings)
        if not any(form in name for form in term.forms for name in named)
    ]
    pieces = _PIECE.split(sentence)
    held = [coverage_of(terms, (piece,)) for piece in pieces]
    told = sentence
    if max(held) >= _OF_THE_OBJECT:
        least = _AS_MUCH * max(held)
        kept = [p for p, h in zip(pieces, held, strict=True) if h >= least or _GOES_ON.search(p)]
        told = ";".join(kept)
    sibling = sibling_of(understood.text, (told, above, titles))
    return Reason("another class", f" than {sibling}") if sibling else None


def _other_name(understood: Understanding, places: Sequence[str]) -> str:
    """锂电材料集群 of a question, where the clause is one of 氟硅新材料集群 or of all; else empty.

    places: the sentence, the headings above it, its clause, and the titles of its paper
    """
    for asked in _OF_A_SORT.finditer(fold(understood.topic)):
        own = _ANY_SORT.sub("", asked["own"])
        if len(own) < 2 or own[:2] in " ".join(places[:3]):
            continue
        if understood.wants_figure and own[:2] not in places[3] and asked["sort"] in places[0]:
            return asked[0]
        heads = re.compile(
            r"(?:^|^[\d一二三四五六七八九十]{1,3}[.、]|[\n ])"
            rf"(?P<own>[\u4e00-\u9fff、]{{2,30}}?){asked['sort']}(?=[,。:\s的]|$)"
        )
        found = (heads.search(place) for place in places[:2])
        if any(head and _ANY_SORT.sub("", head["own"]) for head in found):
            return asked[0]
    return ""


def sibling_of(question: str, places: Sequence[str]) -> str:
    """The class of a question that is missed where another of its kind stands; empty for none.

    places: the sentence first, then what stands above it
    """
    asked, told, sentence = (
        _WHO_PAYS.sub("", fold(text)) for text in (question, " ".join(places), *places[:1])
    )
    for kind in _KINDS:
        wanted = _named(asked, kind)
        held = _named(told, kind)
        if wanted and not wanted & held and _named(sentence, kind):
            return min(wanted)
    for things in _OBJECTS:
        meant, held, beside = (_things(text, things) for text in (asked, told, sentence))
        if meant and not meant & held and beside:
            return min(meant)
    return ""


def _things(folded: str, things: Mapping[str, str]) -> set[str]:
    return {name for name, put in things.items() if re.search(put, folded)}


def _named(folded: str, kind: Sequence[str]) -> set[str]:
    """Those of a kind that a text speaks of."""
    lower = _MARKS.sub("", folded.lower())
    found = {name for name in kind if name.lower() in lower}
    if "合格等次" in kind and _PASSED.search(folded):
        found.add("合格等次")
    if "首次" in kind and _FIRST_TIME.search(folded):
        found.add("首次")
    if kind is _LEVELS and found:
        for match in _AND_ABOVE.finditer(folded):
            found |= set(_LEVELS[_LEVELS.index(match["level"]) :])
        if _ALL_LEVELS.search(folded):
            found |= set(_LEVELS)
    return found
