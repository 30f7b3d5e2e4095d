"""Claims about more than a figure: 车联网是其中之一吗, 是不是每季度开一次, 一年完成60家吗."""

from __future__ import annotations

from documents.folding import fold
from documents.numerals import to_number
from documents.patterns import lazy
from documents.quantities import find_quantities
from qa.answering.members import member_asked
from qa.evidence.stated import bare

_ONE_OF = lazy(
    r"^(?:那么?|请问)?(?P<one>[^,。?;:是在属算的]{2,16}?)"
    r"(?:是不是|是否|算不算|属不属于|是|算|属于)[^,。?;:]{2,40}之一"
)
_A_YEAR = lazy(r"每年|年均|逐年|每一年|(?<![\d十])一年(?:内|里|就|要|完成|新增|建成|达到)")
_YEARS = lazy(r"(?<![\d第])(?P<n>[两二三四五六]|[2-6])年(?:内|里|间|累计|共|完成|新增|建成)")
_SUM = lazy(r"累计|总共|共计|合计")
_ALL = lazy(r"所有|全部|(?:都|全)(?:要|得|会|应|必须)")
_TAIL = 4  # characters of what a list is called: 主导产业
_WHOLE = 100  # per cent
_FEWEST = 2  # marks 、 of a sentence that lists
# 每季度, 每两年, 每3个月; 半年一次, 一年开一回
_EVERY = lazy(
    r"每(?:隔)?(?P<n>[一两二三四五六七八九十\d]{1,2})?个?(?P<unit>半年|季度?|年|月|周|星期)"
    r"|(?<!\d)(?P<m>[一两二三四五六七八九十\d]{1,2})?个?(?P<of>半年|季度?|年|月|周|星期)[^,。;:\d]{0,3}一[次回]"
)
_WEEKS = {"半年": 26, "季": 13, "季度": 13, "年": 52, "月": 4, "周": 1, "星期": 1}


def told_apart(asked: str, sentence: str) -> bool | None:
    """Whether the sentence lists what is said to be one of many, or is as often as is said; None
    where neither is claimed, or it lists nothing and says of nothing how often.
    """
    told = fold(sentence)
    if match := _ONE_OF.match(fold(asked)):
        return bare(match["one"]) in bare(told) if told.count("、") >= _FEWEST else None
    if member := member_asked(asked):  # one that stands in it may be another place's
        called = member.question.removesuffix("有哪些?")[-_TAIL:]
        lists = told.count("、") >= _FEWEST and called in told
        return False if lists and bare(member.one) not in bare(told) else None
    claimed, stated = how_often(fold(asked)), how_often(told)
    if len(claimed) != 1 or len(stated) != 1:
        return None
    return claimed == stated


def how_often(folded: str) -> set[int]:
    """The intervals that a folded text says, in weeks, of which a month has four."""
    found = set()
    for match in _EVERY.finditer(folded):
        number = to_number(match["n"] or match["m"] or "一")
        if number is not None:
            found.add(int(number) * _WEEKS[match["unit"] or match["of"]])
    return found


def reckoned_otherwise(asked: str, piece: str) -> bool:
    """三年新增60家 is not what is done in one year (一年完成60家), 每年15000家 no sum of years.

    asked, piece: the claim, and the words around the same figure in the text
    """
    claimed, stated = _reckoned(fold(asked)), _reckoned(fold(piece))
    return bool(claimed and stated and claimed != stated)


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
    return bool(_ALL.search(fold(asked))) and len(shares) == 1 and shares[0].number < _WHOLE
