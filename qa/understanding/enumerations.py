"""Names one by one: whether a question wants them, and how many of them a sentence lists."""

from __future__ import annotations

import re

from documents.folding import fold
from documents.numerals import to_number
from documents.patterns import lazy, made_up
from documents.quantities import find_quantities

_ROLL = "(?:(?<![黑白红])名单|名录)"
_WANTED = lazy(
    rf"{_ROLL}[^,。?]{{0,8}}(?:列|给|发|提供|看|查|找|公布)[^,。?]{{0,6}}(?:吗|么|不|没有?)?[?。!]*$"
    rf"|{_ROLL}(?:有|在)?(?:吗|么|没有?|呢|是什么|是哪些|有哪些|都有谁|分别是什么)?[?。!]*$"
    rf"|(?:列(?!入)|给出|发|提供)[^,。?]{{0,12}}{_ROLL}[?。!]*$"
    rf"|[把将][^,。?]{{0,6}}{_ROLL}[^,。?]{{0,6}}(?:给|发|列|提供|告诉|贴)[^,。?]{{0,6}}[?。!]*$"
    r"|(?:都|分别|各自?)叫(?:什么|啥)名|(?:[几多\d]+[家个条项]|那[几些][家个条项]?)[^,。?]{1,12}叫(?:什么|啥)"
    r"|[是有为]哪(?:几|[两三四五六七八九十\d]+)家(?:企业|公司|银行|机构)[?。!]*$"
    r"|分别是哪[两三四五六七八九十\d]+[家个条项][^,。?]{0,4}[?。!]*$"
    r"|(?:其余|其他|另外|剩下)的?[几两三四五六七八九十\d]+[家个条项][^,。?]{0,8}[是有](?:哪|谁)"
    r"|(?:评上|评出|选出|入选|当选|获评|获奖|中标|上榜)[了的]+(?:都|分别)?(?:有|是)?(?:哪些|哪几[个家位名]|谁)(?:人|企业|单位|项目)?[?。!]*$"
)
_CONFIRMED = lazy(r"(?:对吗|对吧|对不对|是吗|是吧)[?。!]*$|是不是|是否")
_ABOUT_ROLL = lazy(
    r"由[^,。?]{2,}(?:公布|发布|确定|提供)|多少分|几分|怎[么样]|如何|什么时候|何时|谁|哪个部门|列入|进入|移出|纳入|多久|多长"
)
_PIECE = lazy(r"[,。;:!?]")
_KINDS_ASKED = lazy(
    r"(?:哪?几|哪(?P<count>[两三四五六七八九十\d]{1,2}))(?:大|个)?(?:[\u4e00-\u9fff]{1,4}?)??(?P<kind>[类种项]|方面|领域|环节|产业链|产业|行业|专题|指标|方向|集群|基地|园区|工程|行动)"
)
# 六个百亿级集群都是哪些
_KINDS_COUNTED = lazy(
    r"(?P<count>[两三四五六七八九十]{1,2})(?:大|个|项|条)[^,。?]{0,10}?(?P<kind>方面|领域|环节|产业链|产业|行业|方向|集群|基地|园区|工程|行动)"
    r"(?:都|分别|具体|各)*(?:是|有|指|包括)(?:哪|什么|啥)"
)
# 以哪些产业为重点
_AS_WHAT = lazy(
    r"以(?:哪|什么|啥)[^,。?]{0,8}?作?为(?P<role>[\u4e00-\u9fff]{2,4}?)(?:[?。,!]|的|$)"
)
# 重点培育的集群有哪些, 重点培育哪些集群: no number, and no sort that rules list in clauses
_KINDS_OPEN = lazy(
    r"的(?P<kind>[\u4e00-\u9fff]{2,4}?),?(?:都|分别|具体|各|一共|总共)*(?:有|是|指|包括)(?:哪些|什么|啥)[?。]*$"
    r"|哪些(?P<named>[\u4e00-\u9fff]{2,4})[?。]*$"
)
_COUNT = "[两三四五六七八九十\\d]{1,2}"
_NAME_OF_LIST = 4  # characters of a name that only an attachment bears
_FEWEST = 2  # names that make a list


def wants_names(folded: str) -> bool:
    """46个项目的名单有吗, 20家绿色工厂都叫什么: not how many, and nothing to be confirmed."""
    asks_else = _CONFIRMED.search(folded) or _ABOUT_ROLL.search(folded)
    return bool(_WANTED.search(folded)) and not asks_else


def without_roll(text: str) -> str:
    """The text without 名单, which stands nowhere beside the names; offsets kept."""
    return re.sub(rf"具体{_ROLL}|{_ROLL}", lambda match: " " * len(match[0]), text)


def lists_names(folded: str, text: str) -> bool:
    """The text lists as many as a folded question counts, or two at least where it counts none."""
    counted = [q.number for q in find_quantities(folded) if q.unit_class == "count"]
    listed = 1 + max(piece.count("、") for piece in _PIECE.split(fold(text)))
    return listed >= _FEWEST and all(listed >= number - 1 for number in counted)


def counted_kind(folded: str) -> tuple[str, str] | None:
    """(五, 方向) of 哪五个方向; None where no number is named."""
    asked = _KINDS_ASKED.search(folded) or _KINDS_COUNTED.search(folded)
    return (asked["count"], asked["kind"]) if asked and asked["count"] else None


def counting_off(folded: str) -> re.Pattern[str] | None:
    """How folded text tells what a folded question asks by 哪几类: 检验检测、技术研发等三类平台;
    or by 以哪些产业为重点: 以锂电材料、高端装备为重点.
    """
    role = _AS_WHAT.search(folded)
    if role is not None:
        return made_up(rf"以[^,。;]{{2,60}}为{role['role']}")
    asked = _KINDS_ASKED.search(folded)
    if asked is None:
        return _closed_by_kind(folded)
    number = to_number(asked["count"]) if asked["count"] else None
    count = f"(?:{asked['count']}|{number})" if number else _COUNT
    return made_up(
        rf"、[^,。;]{{2,24}}?(?:等|这)?{count}(?:大|个)?(?:[\u4e00-\u9fff]{{2}})?{asked['kind']}"
    )


def _closed_by_kind(folded: str) -> re.Pattern[str] | None:
    """A、B、C等先进制造业集群, where 哪些集群 is asked."""
    asked = _KINDS_OPEN.search(folded)
    if asked is None:
        return None
    kind = re.escape(asked["kind"] or asked["named"])
    names = r"、[^,。;、]{2,20}、[^,。;]{2,40}?"
    return made_up(rf"{names}等?[\u4e00-\u9fff]{{0,6}}{kind}(?=[,。;:]|$)")


def speaks_of_list(folded: str, heading: str) -> bool:
    """The question speaks of attachments, or of this one by its name: 申报材料清单."""
    named = fold(heading).split()[-1:]
    return "附件" in folded or any(len(name) >= _NAME_OF_LIST and name in folded for name in named)


_MEASURE = "(?P<measure>[大个条类种项家座支块])"
_THING = "(?P<thing>(?:(?!的)[\\u4e00-\\u9fff]){1,8}"
_THINGS_COUNTED = (
    lazy(
        rf"{_THING})(?:都|分别|具体)*(?:是|有|为|包括)哪(?:几|(?P<count>{_COUNT})){_MEASURE}[?。]*$"
    ),
    # 哪几条低空制造的细分链
    lazy(rf"哪(?:几|(?P<count>{_COUNT})){_MEASURE}(?:[^,。?]{{0,8}}的)?{_THING})"),
    lazy(
        rf"(?P<count>{_COUNT}){_MEASURE}{_THING}?)(?:都|分别|具体|各)*(?:是|有|指|包括)(?:哪|什么|啥)"
    ),
)


def things_counted(folded: str) -> tuple[str, str, str] | None:
    """(四, 个, 制造业集群) of 是哪四个制造业集群; 哪几个 names no number. None for neither."""
    for asks in _THINGS_COUNTED:
        if asked := asks.search(folded):
            return asked["count"] or "", asked["measure"], asked["thing"]
    return None
