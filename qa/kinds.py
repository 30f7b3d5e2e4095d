"""What kind of answer is asked for: its form, its unit, what it says of a document itself."""

from __future__ import annotations

import re

from documents.quantities import UnitClass, unit_class
from qa.model import Kind

_BODIES = "部门|单位|机构|厅局|委办局|衙门|局|厅|机关"
_MEASURES = "家个项条台名人成户所次位"

_ASKED_UNIT = re.compile(r"(?:多少|几)\s*个?(?P<unit>亿元|万元|百分点|平方公里|[\u4e00-\u9fff%])")
_SHARE = re.compile(r"占比|比例|比重|百分之|覆盖率|配套率|多大比|几成|增长率|增速|幅度|%")
_MONEY = re.compile(
    r"多少钱|金额|罚(?:款)?多少|多少(?:个?亿|万)?元|多少个?亿|营业收入.{0,6}多少|产值.{0,4}多少|交易额|成交额"
)
_TIME = re.compile(
    r"哪一?年|哪几年|哪几年|什么时候|何时|什么时间|哪天|几月|几号|(?:施行|生效|实施)日期"
)
_DURATION = re.compile(
    r"多久|多长时间|(?:几|多少)个?(?:天|日|月|小时|工作日)|(?<![哪后近这])几年|期限|有效期|隔多"
)
_HOW_MANY = re.compile(
    rf"多少|(?<!哪)(?<!没有)(?<!只有)(?<!才有)几[{_MEASURES}]|多大|占比|比例|比重|百分之几|数量|目标值|指标"
)

_WHO = re.compile(
    rf"[由归是](?:谁|哪[些个几]{{0,2}}(?:{_BODIES})|什么(?:部门|单位|机构))"
    rf"|哪[些个几]{{0,2}}(?:{_BODIES})(?:$|.{{0,8}}(?:负责|牵头|管|承担|责任|落实))"
    r"|谁来?(?:负责|牵头|主管|管|承担|组织)|责任(?:部门|单位|主体)"
    r"|牵头(?:部门|单位)|归谁|负责部门|主管部门"
)
_YES_NO = re.compile(
    r"(?:对吗|对吧|对不对|是吗|是吧|是不是|是否|没错吧|没记错吧|属实吗|正确吗|吗)[?。!]*$|是不是"
)
_FACT = re.compile(
    rf"多少|(?<!哪)(?<!没有)(?<!只有)(?<!才有)几[{_MEASURES}]|多大|占比|比例|比重|百分之几|哪一?年|何时|什么时候|多久|数量"
    r"|目标值?|第几|达到什么"
)
_LIST = re.compile(
    r"哪些|哪几|哪[两三四五六七八九十\d]|有什么|包括什么|具体指|指什么|分别是|各是什么|几大"
)
_COMPARE = re.compile(
    r"对比|相比|比较|区别|差别|差异|差在|有何不同|有什么不同|异同|一样吗|差多少|差几|相差"
    r"|哪[个边家一].{0,2}(?:多|高|大|少|低)|谁.{0,2}(?:多|高|大|少|低)|(?<![a-z])vs(?![a-z])"
)
_TWO_SIDES = re.compile(r"[和与跟、].{2,24}(?:各|分别)")
_SEVERAL = re.compile(
    r"分别|哪几份|哪些(?:文件|政策|地方|省|市)|几[份个](?:文件|政策)|各地|各年|各份|都(?:有哪|怎么)"
)
_WRITE = re.compile(
    r"(?:[帮给替]我|请你?|麻烦).{0,3}(?:写|起草|草拟|拟|编|翻译|画|润色|改写)|写[一个]?[首篇份封段]"
    r"|(?:起草|草拟|翻译|润色|改写|续写)(?:一|成|这|下)"
)
_ORDINAL = re.compile(r"第(?:\d+|[一二三四五六七八九十百]+)[条项个名位家款批期]")

_PAPERS = "文件|政策"
_WHEN = "什么时候|何时|哪一?天|哪[天年]|几月几日|几号|什么时间"
_ISSUES = "印发|发布|公布|出台|签发|颁布|发出"
_ASPECTS = (
    ("number", r"文号|发文字号|(?:什么|哪个|几)号文|编号是"),
    ("index_number", r"索引号|索取号"),
    (
        "issuer",
        rf"(?:谁|哪[些个几两三]{{0,2}}(?:{_BODIES})?|什么(?:部门|单位|机构))(?:联合)?(?:印?发|发布|发文|出台|制定|联合)"
        rf"|发布机构|发文(?:机关|单位|机构)|制定机关|是(?!什么|何时|哪)[\u4e00-\u9fff]{{2,16}}(?:{_ISSUES}|发|制定)的",
    ),
    (
        "dates",
        rf"(?:成文|落款|签署|发文|{_ISSUES})的?(?:日期|时间|日|于)|日期"
        rf"|(?:{_WHEN})(?:{_ISSUES}|发的|成文|挂)",
    ),
    (
        "status",
        rf"(?:{_PAPERS}).{{0,4}}有效|有效的?(?:{_PAPERS})|有效[吗么性]|是否有效|还有效|失效"
        r"|废止|作废|过期|管用吗|时效",
    ),
    (
        "period",
        r"(?:实施|规划|有效|执行|适用)的?(?:期限|期间|年限|期)|是哪一?年的|管到?[哪几]几?年|哪几年的(?:计划|规划)"
        r"|[从到]哪一?年(?:为止|结束)",
    ),
    (
        "effective",
        r"(?:施行|生效)(?:的)?(?:日期|时间)|(?:何时|什么时候|哪[天年]|几时)(?:开始|起)?(?:施行|生效)",
    ),
    ("title", r"叫什么名|全称|标题|名称(?:是|叫)"),
    ("meeting", r"会议(?:审议)?通过"),
    ("addressees", r"主送|(?:发|印发|下发|发送)给(?:谁|哪|什么)"),
    (
        "attachment",
        r"附件(?:是|有|包括|为|叫|里)?(?:什么|哪|几|多少)|有(?:没有|无|几个)附件|附了什么",
    ),
    ("register", r"分类|级别|主题词|支持方式|支持产业|公开方式|公开范围|关键词|体裁|内容概述"),
    (
        "catalogue",
        rf"(?:库里|库中|文件库|文库|收录)[^,。]{{0,6}}(?:哪|什么|多少|几)[^,。]{{0,4}}(?:{_PAPERS})",
    ),
)
# Aspects that a question without a document's name may mean of something else.
_NEED_A_NAME = ("period", "status", "register", "attachment")
_ALL_PAPERS = re.compile(rf"(?:这几|各|每|所有|全部|几|哪些|哪几)[份个]?(?:{_PAPERS})")


def kind_of(
    folded: str, aspects: tuple[str, ...], scope: frozenset[str] | None, *, about: bool
) -> Kind:
    """The form of answer that a folded question asks for.

    about: it names a document, or nothing else that the aspects could be aspects of.
    """
    if aspects and scope and about and not _about_content(folded, aspects):
        return "document"
    two = scope is not None and len(scope) > 1
    if _COMPARE.search(folded) or (two and _TWO_SIDES.search(folded)):
        return "compare"
    if _YES_NO.search(folded) and not _FACT.search(folded):
        return "yesno"
    if _WHO.search(folded):
        return "who"
    if _FACT.search(folded):
        return "fact"
    return "list" if _LIST.search(folded) else "what"


def aspects_of(folded: str, *, named: bool) -> tuple[str, ...]:
    """What is asked of a document itself: number, index_number, issuer, dates, status, …

    named: the question names a document. 有效期 may be that of a permit else.
    """
    found = tuple(name for name, pattern in _ASPECTS if re.search(pattern, folded))
    return found if named else tuple(n for n in found if n not in _NEED_A_NAME)


def means_all_papers(folded: str, aspects: tuple[str, ...]) -> bool:
    """这几份文件分别什么时候发布的, 文件库里有哪些文件."""
    return "catalogue" in aspects or bool(aspects and _ALL_PAPERS.search(folded))


def without_aspects(topic: str) -> str:
    """集群实施意见 of 集群实施意见 成文日期: what may be the words of a title."""
    for _, pattern in _ASPECTS:
        topic = re.sub(pattern, " ", topic)
    return topic


def _about_content(folded: str, aspects: tuple[str, ...]) -> bool:
    """到哪一年 with something counted asks for a deadline, not for the document's period."""
    content = re.search(rf"多少|(?<!哪)几[{_MEASURES}]|负责|牵头|目标", folded)
    return set(aspects) <= {"period", "issuer", "title"} and content is not None


def asks_side_by_side(folded: str) -> bool:
    return bool(_SEVERAL.search(folded))


def asks_how_many(folded: str) -> bool:
    """It wants a figure: a count, a sum, a share, or a length of time."""
    return bool(_HOW_MANY.search(folded) or _DURATION.search(folded))


def asks_for_list_of_departments(folded: str) -> bool:
    """责任单位 and 牵头部门 are what a clause lists at its end, not whoever acts in it."""
    return bool(re.search(r"(?:责任|牵头|配合|主办)(?:部门|单位|主体)", folded))


def asks_to_write(folded: str) -> bool:
    """写首诗, 起草一份方案: no look-up."""
    return bool(_WRITE.search(folded))


def ordinals_of(folded: str) -> tuple[str, ...]:
    """第37条 and the like."""
    return tuple(_ORDINAL.findall(folded))


def unit_of(folded: str) -> tuple[str | None, UnitClass | None]:
    """(unit, its class) of what is to be counted, as far as the question says it."""
    match = _ASKED_UNIT.search(folded)
    if match:
        unit = match["unit"].lstrip("亿万")
        named = unit_class(unit)
        if named and named != "time":
            return unit, named
    if _DURATION.search(folded):
        return None, "time"
    if _SHARE.search(folded):
        return "%", "share"
    if re.search(r"面积|平方米|公里|公顷|吨", folded) and _HOW_MANY.search(folded):
        return None, "size"
    if _MONEY.search(folded):
        return "元", "money"
    if _TIME.search(folded):
        return None, "time"
    return None, "count" if re.search(
        r"(?<!哪)(?<!没有)(?<!只有)(?<!才有)几[家个项条台名人户所]", folded
    ) else None
