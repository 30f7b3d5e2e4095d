"""What kind of answer is asked for: its form, its unit, what it says of a document itself."""

from __future__ import annotations

import re

from documents.patterns import lazy
from qa.model import Kind
from qa.understanding.asking_places import WHICH_PLACES
from qa.understanding.asking_who import asks_who, names_who
from qa.understanding.aspects import LISTS_OF_RULES, about_content
from qa.understanding.claimed_figures import claims_in
from qa.understanding.enumerations import wants_names
from qa.understanding.meanings import meaning_asked
from qa.understanding.units import CLOCK_ASKED, CONTACT, DURATION, HOW_MANY, SUM
from qa.understanding.vague_numbers import COUNTERS, SOME, SOME_OF, without_some

_COUNTED = lazy(r"多[少久大远宽]|(?<!好)几|百分之")
_ASKED_VALUE = lazy(r"多[少久大]|(?<!好)几|百分之|哪|何时|什么时候")
_WHICH_RULE = lazy(  # 产能指标按哪套办法管: a name, and no figure
    r"(?:哪(?:[些几一两]?[个套部份项种条类])?|什么|啥)(?:管理|具体)?(?:办法|规定|条例|文件|标准|制度|规程|法子|政策|平台|软件|系统|名号|称号|部门)"
)
# 缺用地指标怎么办, 指标不够: what is to be done; 评分指标考哪几项: names; neither a figure
_WHAT_TO_DO = lazy(
    r"(?:给|批|拿|争取|申请|安排)(?:不给)?[到个点些]*[^,。?]{0,4}指标[吗么不没?]"
    r"|(?:用地|用能|用水|用电|能耗|土地)[^,。?]{0,2}指标[^,。?多少几]{0,6}(?:给|归|哪|优先|倾斜|保障|谁)"
    r"|指标[^,。?]{0,6}(?:怎么|如何|怎样)|(?:怎么|如何|怎样|哪[儿里])[^,。?]{1,6}指标"
    r"|指标[^,。?]{0,2}(?:难|抢手)(?=[,的])|指标(?:不够|不足|不多|紧张|短缺|紧缺|用完|缺口|没有)(?![^?]*(?:价|多少|几[元万亿分折成]))"
    r"|(?:缺|没有?|短)[^,。?多少几]{0,4}指标(?=[,的])(?![^?]*(?:价|多少|几[元万亿分折成]))"
    # 人员比例可以降低吗
    r"|(?:比例|比重|占比|数量)(?:要求)?(?:能不能|可不可以|可以|能|允许)再?(?:降|放宽|下浮|减少|提高|突破|低于)[^,。?多少几]{0,4}[吗么?]"
)
_CRITERIA = lazy(r"指标[^,。?]{0,4}[考看评审查][^,。?]{0,4}(?:哪|什么|啥)")
_YES_NO = lazy(
    r"(?:是这样[的吧吗么]+|对吗|对吧|对不对|是吗|是吧|是否(?:属实|正确|准确|如此|这样|真的)?|没错吧|没记错吧|属实吗|正确吗|吗)[?。!]*$|是不是|^(?![那再说讲介查看])[^。?]{6,}[了的行]吧[?。!]*$|是[^,。?]{2,20}吧[?。!]*$"
    r"|没(?:问题|毛病)吧[?。!]*$|^(?![那再说讲介查看])(?![^?]*(?:几|多少|哪|什么|怎|谁|啥))[^。?]{6,}(?<![说讲看查问帮下])吧\?$"
)
# 也按比例赔对吧 asks for no share
_CLAIMED = lazy(r"(?:对[吗吧]|对不对|没错吧|没记错吧|是[吗吧]|是这样[吗吧]|属实吗)[?。!]*$")
_IS_IT_SO = lazy(r"(?:有这回事|有这么?(?:个|一)?说法|真的|属实|真有此事)[吗么?。]*$")
_MAY_I = lazy(r"(?:吗|么|不|能不能.{1,20}|可不可以.{1,20}|有没有.{1,12}|行不行|可以不)[?。!]*$")
_FACT = lazy(
    rf"多少|{SUM}|(?<![哪这那])(?<!没有)(?<!只有)(?<!才有)(?<!好)几(?:[十百千万]*[{COUNTERS}]|张(?![图表])|(?<!别加几)(?<!别扣几)(?<!各加几)(?<!各扣几)分(?![钟之成别]))|多[大远宽]|占比|比例|比重|百分之几|哪一?[年天日]|何时|什么时[候间]|啥时候|几时|几月几|几号(?=截|之?前|开|结|公布|公示|报|交|[?。]|$)|什么日子|多久|多长时间|几[天日]|{CLOCK_ASKED}|(?<![前近这那哪来])(?<![今以往之前]后)几(?:年|个月|个?工作日)|数量"
    r"|目标值?|第几|达到什么"
)
_LIST = lazy(
    r"哪些|哪几|哪[两三四五六七八九十\d]|[有指][什啥]|包[括含][什啥]|具体指|分别是|各是[什啥]|几大"
    r"|(?<!系)列(?:出|全|举|一下)|开列|(?:都|分别|一共|总共)有谁|(?:机构|企业|公司|高校|大学|院校|研究院)(?:都|分别)?[是有]谁|[不勿别](?:得|能|要|可)?[遗缺]漏|[个项条]别[漏落]|名单|逐[一个项条]"
)
_ASKING = lazy(r"什么|啥|谁|怎么|怎样|如何|哪|呢$|吗$|不$")
_COMPARE = lazy(
    r"对比|相比|比较|比一[下比]|比比|区别(?!对待)|差别(?!化|电价|水价|对待|性|化?政策)|差异(?!化|性)|(?<!还)差在|有何不同|有什么不同|异同|一样吗|差多少|差几|相差"
    r"|(?:多|高|大|少|低|快|早)(?:些|点)?,?还是.{1,16}(?:多|高|大|少|低|快|早)"
    r"|哪[个边家一].{0,2}(?:多|高|大|少|低)|哪[个边家一][^,。?]{0,10}(?:更[长短快早晚严宽久]|得[久长短快早晚])|谁(?:.{0,2}|的[^,。?]{1,10}[更最])(?:多|高|大|少|低|长(?!官)|短|久)|(?<![a-z])vs(?![a-z])"
)
# of two papers: 项目数有什么变化
_CHANGED = lazy(
    r"(?:什么|哪些|啥|怎样的?|多大的?)变化|变化(?:有多|是|了?多|大不大|大吗)|变了(?:多少|哪|什么|没)"
)
_TWO_SIDES = lazy(r"[和与跟、].{2,24}(?:各|分别)")
_SEVERAL = lazy(
    rf"分别|[两二三四五六七八九十几]份(?:文件|政策|意见)|[两三四五几]个?(?:地方|省市|地区|城市)的?(?:文件|政策)|有几份(?=[讲提说写涉])|各自(?:是)?(?:怎么|怎样|如何)(?:说|写|讲|规定|提|表述)|哪几份|哪[些几](?:个|份|部)?(?:文件|政策|办法|规定|条例)(?:里|中|都)*(?:规定|提|写|要求|说)|{WHICH_PLACES}|(?:文件|政策)(?:里|中)(?:面)?哪[些几]|哪些(?:文件|政策|地方|省|市)|哪[些几]个?城市(?=[建有设出给对推要规拿搞])|几[份个](?:文件|政策)|各地|各年|各份|都(?:有哪|怎么)|[,、][^,。?]{{2,20}}都(?:说|列|讲|查)?(?:一下)?[?。]*$"
)
_ORDINAL = lazy(
    r"(?<=排)第[\d一二三四五六七八九十]+|(?<=排在)第[\d一二三四五六七八九十]+(?=[的位个条名家]*(?:是|叫|为)?(?:哪|什么|谁))|第(?:\d+|[一二三四五六七八九十百]+)[条项个名位家款批期届代]"
)


def kind_of(
    folded: str, aspects: tuple[str, ...], scope: frozenset[str] | None, *, about: bool
) -> Kind:
    """The form of answer that a folded question asks for.

    about: it names a document, or nothing else that the aspects could be aspects of.
    """
    if aspects and scope and about and not about_content(folded, aspects):
        return "document"
    two = scope is not None and len(scope) > 1
    if meaning_asked(folded):
        return "what"
    if CONTACT.search(folded) and not compares(folded):
        return "fact"  # 联系人和电话
    if asks_who(folded) or (names_who(folded) and compares(folded)):
        return "who"  # also where the bodies of two places are compared
    of_two = two and (_TWO_SIDES.search(folded) or _CHANGED.search(folded))
    if _COMPARE.search(folded) or of_two:
        return "compare"
    if wants_names(folded):
        return "list"
    if _IS_IT_SO.search(folded) and not _COUNTED.search(folded):
        return "yesno"  # 只能降低比例,有这回事吗
    claims = claims_in(folded) or _CLAIMED.search(folded)
    counts = _ASKED_VALUE if claims else _FACT  # 占比达45%,对吗 asks for no share
    if _YES_NO.search(folded) and not counts.search(folded):
        return "yesno"
    if names_who(folded):
        return "who"
    stated = claims_in(folded) and folded.endswith("?") and not folded.endswith("呢?")
    if stated and not asks_something(folded):
        return "yesno"  # 到2020年要有50个千亿级集群?
    if LISTS_OF_RULES.search(folded) and not _COUNTED.search(folded):
        return "list"  # 数量增加时应当审查哪些因素
    if _FACT.search(SOME_OF.sub("多", without_some(folded))):
        return "fact"
    return "list" if _LIST.search(folded) else "what"


def compares(folded: str) -> bool:
    """It sets two things against each other: 有何不同, 差在哪, 哪个多."""
    return bool(_COMPARE.search(folded))


def asks_side_by_side(folded: str) -> bool:
    return bool(_SEVERAL.search(folded))


def asks_how_many(folded: str, or_named: bool = True) -> bool:
    """It wants a figure: a count, a sum, a share, a length of time, or a number to call.

    or_named: also where it only names one, 数量 or 指标, and does not say how many
    """
    whole = without_some(folded)
    whole = SOME_OF.sub("多", SOME.sub("有", whole) if _MAY_I.search(folded) else whole)
    else_asked = (_WHICH_RULE, _WHAT_TO_DO, LISTS_OF_RULES)
    or_named = or_named and not any(asked.search(whole) for asked in else_asked)
    whole = _CRITERIA.sub("哪", whole)
    if not or_named and not _COUNTED.search(whole):
        return False
    return any(wanted.search(whole) for wanted in (HOW_MANY, DURATION, CONTACT))


def asks_something(folded: str) -> bool:
    """It is a question by itself, and no word about one: 谢谢, 苏州的, 两个数一起给我."""
    asked = (_FACT, _LIST, _YES_NO, DURATION, _ASKING)
    return asks_who(folded) or any(asking.search(folded) for asking in asked)


def asks_for_list_of_departments(folded: str) -> bool:
    """责任单位 and 牵头部门 are what a clause lists at its end, not whoever acts in it."""
    return bool(
        re.search(r"(?:责任|牵头|配合|主办)(?:部门|单位|主体|厅局|局委|委办局|厅委)", folded)
    )


def claims_office(folded: str) -> bool:
    """归市商务局管吗: a claim about who acts."""
    return bool(_YES_NO.search(folded)) and bool(re.search(r"负责|牵头|归|主管|的责任", folded))


def ordinals_of(folded: str) -> tuple[str, ...]:
    """第37条 and the like."""
    return tuple(_ORDINAL.findall(folded))
