"""What kind of answer is asked for: its form, its unit, what it says of a document itself."""

from __future__ import annotations

import re

from documents.quantities import UnitClass, unit_class
from qa.model import Kind
from qa.understanding.asking_places import WHICH_PLACES, of_each_place
from qa.understanding.asking_who import asks_who, names_who
from qa.understanding.aspects import LISTS_OF_RULES, WHEN, about_content
from qa.understanding.claimed_figures import claims_in
from qa.understanding.enumerations import wants_names
from qa.understanding.meanings import meaning_asked

_MEASURES = "家个项条台名人成户所次位"

_ASKED_UNIT = re.compile(
    r"(?:多少|(?<![第这那哪前近])几)[十百千]?[万亿]?\s*个?(?P<unit>亿元|万元|百分点|基点|平方公里|分钟|(?!支[持撑援]|人民币)[\u4e00-\u9fff%])"
)
# 末班车几点发 asks for the clock, 提高几点 does not
_BY_THE_CLOCK = "[钟整半前截发开关到收散打下上出才能可]|之前|以前|开始|结束"
CLOCK_ASKED = rf"几点(?={_BY_THE_CLOCK})"
_SHARE = re.compile(
    rf"占比|(?<![日号天])(?:几|多少)个?(?:百分)?点(?!{_BY_THE_CLOCK})|占.{{0,6}}多少|多少比例|几分之几|比例|比重|百分之|覆盖率|配套率|多大比|几成|增长率|增速|(?<![罚奖补贴]款)(?<![处惩]罚)(?<!奖励)(?<![补资]助)(?<!补贴)幅度|%"
    r"|[税利费]率|(?:(?<!容积)率|研发(?:经费)?投入强度)(?:目标|指标)?(?:要|应|须|达到?|提高到|降到)*(?:是|为|有)?多少"
)
# 研发经费年均增长多少, 能耗下降多少: by how much, and no sum
_GROWTH = re.compile(
    r"(?:增长|递增|下降|降低|压减|缩短)(?:了|率)?(?:多少|几)(?![十百千]?[万亿元块钱家个项条户人名台吨亩平公天年月小工])"
)
_SUM = r"(?<!哪)几[个十百千]*[万亿块元钱](?![家个项件次人台吨])|罚(?:款|金)?几[十百千万]"
_PAID = (
    "补贴|补助|奖励|奖金|津贴|安家费|经费|费用|资金|贷款|租金|工资|薪资|押金|价格|营收|销售额"
    "|罚[款金]"
)
# 多少财政补助; 补多少, and not 补多少家 or 补几个点
_WHOSE_MONEY = "(?:财政|专项|资金|现金|一次性|建设|运行|配套|市级|省级|国家|政府|最高)*"
_GIVEN = (
    r"(?:补[贴助]?|奖励?|资助)(?:的?标准)?(?:能|可以?|给|是|有|到)*多少"
    r"(?![家个项件次条人名台户吨亩倍成年月天平公]|百分|[万千百亿]*[家个项件次条人名台户吨]|个?点|比例)"
)
_MONEY = re.compile(
    rf"{_GIVEN}|多少钱|{_SUM}|多少个?[万亿](?![家个项件次人台吨片枚颗只套辆亩平公户张支艘架座米升条份])|(?:{_PAID})(?:[^,。?]{{0,6}}|[吗么没有]*,)多少(?![家个项件次人台])"
    rf"|多少万?的?{_WHOSE_MONEY}(?:{_PAID})|多少[\u4e00-\u9fff]{{1,4}}费(?![率者用电水])|(?:多少|多大)的?(?:资金)?支持|(?:基金|资金池?)[^,。?]{{0,4}}规模|金额|罚[款金到]{{0,2}}(?:的?(?:幅度|额度|数额))?[^,。?]{{0,4}}多少|(?:营业(?:收入|额)|营收|销售(?:收入|额)).{{0,8}}多少|产值.{{0,4}}多少|交易额|成交额"
)
_FINED = re.compile(r"罚(?:款|金)?(?:他|我|你|谁|单位|个人)?(?:多少|几[十百千万])|多少罚[款金]")
_TIME = re.compile(rf"哪一?年|{CLOCK_ASKED}|哪几年|{WHEN}|(?:施行|生效|实施)日期")
_DURATION = re.compile(
    r"多久|多长时间|多长期限|期限?(?:是|为|有)?多长|多少年(?![产销营均收利薪])|(?:几|多少)个?(?:天|日|月|小时|分钟|工作日)|(?<![哪近这前])(?<![今以往之前]后)几年|期限|有效期|时间[^,。?]{0,2}(?:谁|哪[个边家])[^,。?]{0,2}[长短]|隔多(?![远宽大高])|期,?(?:[哪谁])[^,。?]{0,4}(?:更?[长短久])"
)
_REACHED_BY = "电话|热线|号码|传真|网址|邮箱|联系方式|分机号?|座机"
_CONTACT = re.compile(
    rf"(?:{_REACHED_BY})(?:电话|号码)?(?:分别|各)?(?:是|为)?(?:多少|什么|几号|哪个)"
    rf"|(?:多少|什么|哪个)(?:{_REACHED_BY}|网站)|怎么联系|如何联系"
    r"|(?:电话|网址|邮箱|联系方式|分机号?)[呢?。!]*$"
    r"|(?:电话|号码|热线|邮箱|联系方式)[^,。?]{0,4}(?:发|给|告诉|报)(?:给|一下)?我"
    r"|[给留报]我?一?下?个(?:联系)?(?:电话|号码|分机号?|手机号?|联系方式)|找哪位联系|联系哪位"
)
_HOW_MANY = re.compile(
    rf"(?<!前)多少|[的增定什啥]么?数(?=[,。?、和与跟及比是]|$)|{_SUM}|(?<!第)(?<![哪这那])(?<!没有)(?<!只有)(?<!才有)几(?:[十百千万]*[{_MEASURES}]|(?<!别加几)(?<!别扣几)(?<!各加几)(?<!各扣几)分(?![钟之成别]))|多大|占比|比例|比重|百分之几|数量|目标值|指标|(?<!差)(?<!差得)多[远宽]"
)

_SIZE = re.compile(  # 每千平方米配几个车位 counts something else
    r"面积|(?<!每)(?<!每[百千万])平方米|公里|公顷|吨|(?<!差)(?<!差得)多[远宽]"
    r"|(?:场[地所]|厂房|车间|用房|仓库|地块|展位)[^,。?]{0,6}多大"
)
_COUNT_ASKED = re.compile(
    r"(?:具体|总)?数量(?:是|为|有|达到)?多少"
    r"|(?<![哪这那])(?<!没有)(?<!只有)(?<!才有)几[十百千万]*[家个项条台名人户所]"
)
_COUNTED = re.compile(r"多[少久大]|几|百分之")
_ASKED_VALUE = re.compile(r"多[少久大]|几|百分之|哪|何时|什么时候")
_WHICH_RULE = re.compile(  # 产能指标按哪套办法管: a name, and no figure
    r"(?:哪(?:[些几一两]?[个套部份项种条类])?|什么|啥)(?:管理|具体)?(?:办法|规定|条例|文件|标准|制度|规程|法子|政策|平台|软件|系统|名号|称号|部门)"
)
# 缺用地指标怎么办: what is to be done; 评分指标考哪几项: names; neither a figure
_WHAT_TO_DO = re.compile(
    r"指标[^,。?]{0,6}(?:怎么|如何|怎样)|(?:怎么|如何|怎样|哪[儿里])[^,。?]{1,6}指标"
)
_CRITERIA = re.compile(r"指标[^,。?]{0,4}[考看评审查][^,。?]{0,4}(?:哪|什么|啥)")
# 手里有几个专利,能押给银行吗; 想招几个老师傅,有没有好处: some, and not how many
_SOME = re.compile(rf"(?:有|招|请|找|雇|买|添|换|办|建|引进)几[{_MEASURES}]")
# 同一件事能享受几项政策的,怎么处理: the same
_SOME_OF = re.compile(
    rf"几[{_MEASURES}](?=[^,。?]{{0,8}}的,?(?:怎么|怎样|如何|能不能|可不可以|会不会|该)"
    r"|[^,。?]{0,6}都(?:够|符合|满足|能|可以|申报|想))"
)
# 请列出认定要走的几个步骤: all of them
_ALL_OF = re.compile(
    rf"(?:列[出举]|列一下|逐[一个项条]|说[出全])[^,。?]*?几(?=个?[{_MEASURES}步种类])"
    rf"|[把将][^,。?]{{0,4}}?几(?=个?[{_MEASURES}步种类][^,。?]{{0,10}}(?:列|说|讲|写|找|理))"
)
_WE_FEW = re.compile(  # 我们几家一起去参展: some again
    r"(?:我们|咱们?|俺们?|他们)(?:(?!可以|能|要|最|申|交|报|该)[^,。?]){0,4}几[家个]"
    r"(?=一[起块同道]|[合做搞开办拼]|联合|抱团|组团)"
)
_FOUND_BY = re.compile(  # 种了多少地由谁去核实 asks by whom
    r"(?:多少|几)(?=[^,。?]{0,6}由(?:谁|哪)[^,。?]{0,6}(?:核实|核查|统计|认定|确认|评估|测算|核定|审核|说了算))"
)
_YES_NO = re.compile(
    r"(?:是这样[的吧吗么]+|对吗|对吧|对不对|是吗|是吧|是否(?:属实|正确|准确|如此|这样|真的)?|没错吧|没记错吧|属实吗|正确吗|吗)[?。!]*$|是不是|^(?![那再说讲介查看])[^。?]{6,}[了的行]吧[?。!]*$|是[^,。?]{2,20}吧[?。!]*$"
)
_IS_IT_SO = re.compile(r"(?:有这回事|有这么?(?:个|一)?说法|真的|属实|真有此事)[吗么?。]*$")
_MAY_I = re.compile(
    r"(?:吗|么|不|能不能.{1,20}|可不可以.{1,20}|有没有.{1,12}|行不行|可以不)[?。!]*$"
)
_FACT = re.compile(
    rf"多少|{_SUM}|(?<![哪这那])(?<!没有)(?<!只有)(?<!才有)几(?:[十百千万]*[{_MEASURES}]|(?<!别加几)(?<!别扣几)(?<!各加几)(?<!各扣几)分(?![钟之成别]))|多大|占比|比例|比重|百分之几|哪一?[年天日]|何时|什么时[候间]|啥时候|几时|几月几|什么日子|多久|多长时间|几[天日]|{CLOCK_ASKED}|(?<![前近这那哪来])(?<![今以往之前]后)几(?:年|个月|个?工作日)|数量"
    r"|目标值?|第几|达到什么"
)
_LIST = re.compile(
    r"哪些|哪几|哪[两三四五六七八九十\d]|[有指][什啥]|包[括含][什啥]|具体指|分别是|各是[什啥]|几大"
    r"|(?<!系)列(?:出|全|举|一下)|开列|(?:都|分别|一共|总共)有谁|(?:机构|企业|公司|高校|大学|院校|研究院)(?:都|分别)?[是有]谁|[不勿别](?:得|能|要|可)?[遗缺]漏|[个项条]别[漏落]|名单|逐[一个项条]"
)
_ASKING = re.compile(r"什么|啥|怎么|怎样|如何|哪|呢$|吗$|不$")
_COMPARE = re.compile(
    r"对比|相比|比较|比一[下比]|比比|区别|差别|差异|(?<!还)差在|有何不同|有什么不同|异同|一样吗|差多少|差几|相差"
    r"|(?:多|高|大|少|低|快|早)(?:些|点)?,?还是.{1,16}(?:多|高|大|少|低|快|早)"
    r"|哪[个边家一].{0,2}(?:多|高|大|少|低)|哪[个边家一][^,。?]{0,3}(?:更[长短快早晚严宽久]|得[久长短快早晚])|谁.{0,2}(?:多|高|大|少|低|长(?!官)|短|久)|(?<![a-z])vs(?![a-z])"
)
_TWO_SIDES = re.compile(r"[和与跟、].{2,24}(?:各|分别)")
_SEVERAL = re.compile(
    rf"分别|哪几份|哪[些几](?:个|份|部)?(?:文件|政策|办法|规定|条例)(?:里|中|都)*(?:规定|提|写|要求|说)|{WHICH_PLACES}|(?:文件|政策)(?:里|中)(?:面)?哪[些几]|哪些(?:文件|政策|地方|省|市)|几[份个](?:文件|政策)|各地|各年|各份|都(?:有哪|怎么)|[,、][^,。?]{{2,20}}都(?:说|列|讲|查)?(?:一下)?[?。]*$"
)
_ORDINAL = re.compile(
    r"(?<=排)第[\d一二三四五六七八九十]+|第(?:\d+|[一二三四五六七八九十百]+)[条项个名位家款批期届]"
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
    if _CONTACT.search(folded) and not compares(folded):
        return "fact"  # 联系人和电话
    if asks_who(folded) or (names_who(folded) and compares(folded)):
        return "who"  # also where the bodies of two places are compared
    if _COMPARE.search(folded) or (two and _TWO_SIDES.search(folded)):
        return "compare"
    if wants_names(folded):
        return "list"
    if _IS_IT_SO.search(folded) and not _COUNTED.search(folded):
        return "yesno"  # 只能降低比例,有这回事吗
    counts = _ASKED_VALUE if claims_in(folded) else _FACT  # 占比达45%,对吗 asks for no share
    if _YES_NO.search(folded) and not counts.search(folded):
        return "yesno"
    if names_who(folded):
        return "who"
    if claims_in(folded) and folded.endswith("?") and not asks_something(folded):
        return "yesno"  # 到2020年要有50个千亿级集群?
    if LISTS_OF_RULES.search(folded) and not _COUNTED.search(folded):
        return "list"  # 数量增加时应当审查哪些因素
    if _FACT.search(_SOME_OF.sub("多", _without_some(folded))):
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
    whole = _without_some(folded)
    whole = _SOME_OF.sub("多", _SOME.sub("有", whole) if _MAY_I.search(folded) else whole)
    else_asked = (_WHICH_RULE, _WHAT_TO_DO, LISTS_OF_RULES)
    or_named = or_named and not any(asked.search(whole) for asked in else_asked)
    whole = _CRITERIA.sub("哪", whole)
    if not or_named and not _COUNTED.search(whole):
        return False
    return any(wanted.search(whole) for wanted in (_HOW_MANY, _DURATION, _CONTACT))


def _without_some(folded: str) -> str:
    """Without 几 that asks for no number: 我们几家一起, 请列出那几个步骤."""
    folded = _FOUND_BY.sub("", _WE_FEW.sub("我们", of_each_place(folded)))
    return _ALL_OF.sub(lambda all_of: all_of[0][:-1] + "各", folded)


def asks_when(folded: str) -> bool:
    return bool(_TIME.search(folded))


def asks_something(folded: str) -> bool:
    """It is a question by itself, and no word about one: 谢谢, 苏州的, 两个数一起给我."""
    asked = (_FACT, _LIST, _YES_NO, _DURATION, _ASKING)
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


def unit_of(folded: str) -> tuple[str | None, UnitClass | None]:
    """(unit, its class) of what is to be counted, as far as the question says it."""
    if _CONTACT.search(folded):
        return None, "contact"
    whole = _without_some(folded)
    if match := _ASKED_UNIT.search(whole):
        unit = match["unit"].lstrip("亿万")
        named = unit_class(unit)
        before = whole[match.start() : match.start("unit")]
        if named == "count" and unit != "人" and before.endswith("个"):
            unit = "个"  # 多少个台区 counts no 台
        if named and named != "time":
            return unit, named
    if _FINED.search(folded):
        return "元", "money"
    if _DURATION.search(folded):
        return None, "time"
    if _SHARE.search(folded) or _GROWTH.search(folded):
        return "%", "share"
    paid = re.search(r"(?:补[贴助]?|奖励?|贴)(?:能|可以?|给)*(?:多少|几)(?!吨)", folded)
    paid = paid or re.search("多少钱|(?:贷|借)(?:款|到|给|出来)?多少(?![年个天家户次笔])", folded)
    if not paid and _SIZE.search(folded) and _HOW_MANY.search(folded):
        return None, "size"
    if _MONEY.search(folded):
        return "元", "money"
    if _TIME.search(folded):
        return None, "time"
    return None, "count" if _COUNT_ASKED.search(whole) else None
