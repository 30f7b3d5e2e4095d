"""Claims about more than a figure: 车联网是其中之一吗, 是不是每季度开一次, 一年完成60家吗."""

from __future__ import annotations

from collections.abc import Sequence

from documents.folding import fold
from documents.numerals import to_number
from documents.patterns import lazy
from documents.quantities import Quantity, find_quantities
from documents.regions import find_regions
from documents.scales import measure_of
from index.lexical import bigrams
from qa.answering.members import member_asked, stands_in

_ONE_OF = lazy(
    r"^(?:那么?|请问)?(?P<one>[^,。?;:是在属算的]{2,16}?)"
    r"(?:是不是|是否|算不算|属不属于|是|算|属于)(?P<list>[^,。?;:]{2,40}?)(?:其中)?之一"
)
# 特高压设备、起重机、新能源汽车都属于要实现卓越提升的10条产业链
_ALL_OF = lazy(
    r"^(?:那么?|请问)?(?P<ones>[^,。?;:]{2,20}?、[^,。?;:]{2,60}?)(?:都|均|全)(?:是|属于|在|列入|列为|算)(?P<list>[^,。?;:]{2,40})"
)
_A_YEAR = lazy(r"每年|年均|逐年|每一年|(?<![\d十])一年(?:内|里|就|要|完成|新增|建成|达到)")
_YEARS = lazy(r"(?<![\d第])(?P<n>[两二三四五六]|[2-6])年(?:内|里|间|累计|共|完成|新增|建成)")
_SUM = lazy(r"累计|总共|共计|合计")
_ALL = lazy(r"所有|全部|(?:都|全)(?:要|得|会|应|必须)")
_KIND = 3  # characters of what one is said to be one of: 产业链
_TAIL = 4  # characters of what a list is called: 主导产业
_WHOLE = 100  # per cent
_PIECES = lazy("[,;。]")
_AND = lazy("、|以及|[和与及]")
_AMONG = lazy(r"其中[^,;。)]{0,8}$")
_PLACE = lazy("[省市]?(?:的|提出的?)?")  # behind its name
_FEWEST = 2  # marks 、 of a sentence that lists
# 每季度开一次, 每两年复核, 半年一次; 每年评价入库15000家 says how many, and 两次 is another thing
_EVERY = lazy(
    r"每(?:隔)?(?P<n>[一两二三四五六七八九十\d]{1,2})?个?(?P<unit>半年|季度?|年|月|周(?![一二三四五六日])|星期(?![一二三四五六日]))"
    r"(?![^,。;]{0,8}[两二三四五六七八九\d]次)[^,。;\d]{0,6}?(?:(?<!第)一[次回]|召开|举[行办]|开会|复核|调度|通报|会商)"
    r"|(?<![\d今去明前])(?P<m>[一两二三四五六七八九十\d]{1,2})?个?(?P<of>半年|季度?|年|月|周|星期)[^,。;\d第]{0,3}一[次回]"
)
_DAYS = {"半年": 180, "季": 90, "季度": 90, "年": 360, "月": 30, "周": 7, "星期": 7}


def told_apart(asked: str, sentence: str) -> bool | None:
    """Whether the sentence lists what is said to be one of many, or is as often as is said; None
    where neither is claimed, or it lists nothing and says of nothing how often.
    """
    told = _group_meant(fold(asked), fold(sentence))
    lists = told.count("、") >= _FEWEST
    if match := _ONE_OF.match(fold(asked)):
        called = match["list"].replace("的", "")[-_KIND:]
        return stands_in(match["one"], told) if lists and called in told else None
    if match := _ALL_OF.match(fold(asked)):
        called = match["list"].replace("的", "").rstrip("吗么吧")[-_KIND:]
        parts = (part for part in _PIECES.split(told) if part.count("、") >= _FEWEST)
        names = _names(match["ones"])
        held = [[stands_in(one, part) for one in names] for part in parts if called in part]
        most = max(held, key=sum, default=[])
        return all(most) if any(most) else None
    if member := member_asked(asked):  # one that stands in it may be another place's
        called = member.question.removesuffix("有哪些?")[-_TAIL:]
        return False if lists and called in told and not stands_in(member.one, told) else None
    claimed, stated = how_often(fold(asked)), how_often(told)
    if len(claimed) != 1 or len(stated) != 1:
        return None
    more = find_quantities(_EVERY.sub(" ", fold(asked)))  # 每半年开一次,并建绿色园区30家
    return None if claimed == stated and more else claimed == stated


def _names(folded: str) -> list[str]:
    """特高压设备 and 起重机 of 江苏特高压设备、起重机: without the place whose they are."""
    ends = [end for _, start, end in find_regions(folded) if start == 0]
    place = _PLACE.match(folded, max(ends, default=0))
    return _AND.split(folded[place.end() if place and ends else 0 :])


def _group_meant(asked: str, told: str) -> str:
    """3个超过5000亿元的产业集群 of a sentence that sets three groups apart, by the figures that the
    question names it by; all of it where they name none.
    """
    named = {measure_of(q) for q in find_quantities(asked)}
    groups = told.split(";")
    meant = [g for g in groups if named and named <= {measure_of(q) for q in find_quantities(g)}]
    return meant[0] if len(groups) > 1 and len(meant) == 1 else told


def how_often(folded: str) -> set[int]:
    """The intervals at which a folded text has something done once, in days; a month has 30."""
    found = set()
    for match in _EVERY.finditer(folded):
        number = to_number(match["n"] or match["m"] or "一")
        if number is not None:
            found.add(int(number) * _DAYS[match["unit"] or match["of"]])
    return found


def reckoned_otherwise(asked: str, piece: str) -> bool:
    """三年新增60家 is not what is done in one year (一年完成60家), 每年15000家 no sum of years.

    asked, piece: the claim, and the words around the same figure in the text
    """
    claimed, stated = _reckoned(fold(asked)), _reckoned(fold(piece))
    if not (claimed and stated):
        return False
    together = "sum" in (claimed, stated) and "1" not in (claimed, stated)  # of three years
    return claimed != stated and not together


def piece_around(asked: str, claim: Quantity) -> str:
    """累计达200项, of 每年新增20项、累计达200项."""
    start = max(asked.rfind(mark, 0, claim.start) for mark in ",;、。")
    ends = (asked.find(mark, claim.end) for mark in ",;、。")
    return asked[start + 1 : min((end for end in ends if end >= 0), default=len(asked))]


def _reckoned(folded: str) -> str:
    """ "1" a year, "sum" of years, "3" for three years together; empty where it is not said."""
    if _A_YEAR.search(folded):
        return "1"
    if years := _YEARS.search(folded):
        return str(to_number(years["n"]) or "")
    return "sum" if _SUM.search(folded) else ""


def all_of_some(asked: str, sentence: str) -> bool:
    """50%以上的园区, of a claim that all of them do."""
    shares = [q for q in find_quantities(fold(sentence)) if q.unit_class == "share"]
    if _ALL.search(fold(sentence)):
        return False  # 政府投资项目全部采用…,其中星级产品占比不低于50%
    return bool(_ALL.search(fold(asked))) and len(shares) == 1 and shares[0].number < _WHOLE


def part_of_them(claims: Sequence[Quantity], sentence: str) -> bool:
    """50条…,做强其中30条: what is said of some is not so of all that a claim counts."""
    told = fold(sentence)
    some = [q for q in find_quantities(told) if _AMONG.search(told[: q.start])]
    return any(q.unit == claim.unit and q.number < claim.number for q in some for claim in claims)


def names_another_part(asked: str, sentence: str) -> bool:
    """参与制定国家标准, of 主导制定…的,分别奖励…;参与制定的减半: words that only a part behind the
    figures has.
    """
    first, *others = fold(sentence).split(";")
    own = set(bigrams(" ".join(others))).difference(bigrams(first))
    return bool({pair for pair in own if not pair.isdigit()} & set(bigrams(fold(asked))))


def among_them(asked: str, claim: Quantity, sentence: str) -> bool:
    """其中国家级1家, claimed and printed in brackets: 60家(其中国家级1家). asked: folded"""
    claimed, told = _AMONG.search(asked[: claim.start]), fold(sentence)
    alike = (q for q in find_quantities(told) if measure_of(q) == measure_of(claim))
    stated = (_AMONG.search(told[: figure.start]) for figure in alike)
    return claimed is not None and any(one and one[0] == claimed[0] for one in stated)
