"""In what unit an answer is asked for: money, time, a share, a number to call."""

from __future__ import annotations

from documents.patterns import lazy
from documents.quantities import UnitClass, find_quantities, unit_class
from qa.understanding.aspects import WHEN
from qa.understanding.vague_numbers import COUNTERS, without_some

_ASKED_UNIT = lazy(
    r"(?:多少|(?<![第这那哪前近好])几)(?:[十千]|百(?!分))?[万亿]?\s*个?(?P<unit>亿元|万元|百分点|基点|平方公里|分钟|(?!支[持撑援]|人民币)[\u4e00-\u9fff%])"
)
# 末班车几点发 asks for the clock, 提高几点 does not
_BY_THE_CLOCK = "[钟整半前截发开关到收散打下上出才能可]|之前|以前|开始|结束"
CLOCK_ASKED = rf"(?:几点(?={_BY_THE_CLOCK})|(?<=[到开关])几点(?=[?。,呢啊]|$))"
_SHARE = lazy(
    rf"占比|(?<![日号天])(?:(?:几|多少)个(?:百分)?点|多少(?:百分)?点|几百分点|(?<![到开关])几点)(?!{_BY_THE_CLOCK})|占.{{0,6}}多少|多少比例|几分之几|比例|比重|百分之|覆盖率|配套率|多大比|几成|增长率|增速|(?<![罚奖补贴]款)(?<![处惩]罚)(?<!奖励)(?<![补资]助)(?<!补贴)幅度|%"
    r"|(?:多少|几成)[^,。?多几]{0,6}(?:同意|赞成)|[税利费]率|(?:(?<!容积)率|研发(?:经费)?投入强度)(?:目标|指标)?(?:要|应|须|达到?|提高到|降到)*(?:是|为|有)?多少"
)
# 研发经费年均增长多少, 能耗下降多少: by how much, and no sum
_GROWTH = lazy(
    r"(?:增长|递增|下降|降低|压减|缩短)(?:了|率)?(?:多少|几)(?![十百千]?[万亿元块钱家个项条户人名台吨亩平公天年月小工])"
)
SUM = r"(?<!哪)几[个十百千]*[万亿块元钱](?![家个项件次人台吨级])(?!元级)|罚(?:款|金)?几[十百千万]"
# 一次咨询费给多少, 劳务费是几百
_FOR_WORK = (
    r"(?:咨询|劳务|评审|讲课|授课|专家|出场|误餐|值班)费[^,。?]{0,4}(?:多少|几[十百千万])"
    r"|(?:津贴|工资|薪资|奖金)[是有为给发拿]*几[十百千万]"
)
_PAID = (
    "补贴|补助|奖励|奖金|津贴|补偿[款金费]?|赔偿[款金]?|安家费|经费|费用|资金|贷款|租金|工资|薪资|押金|价格|营收|销售额"
    "|罚[款金]"
)
# 多少财政补助; 补多少, and not 补多少家 or 补几个点
_WHOSE_MONEY = "(?:财政|专项|资金|现金|一次性|建设|运行|配套|市级|省级|国家|政府|最高)*"
_GIVEN = (
    r"(?:补[贴助]?|奖励?|资助|补偿)(?:的?标准)?(?:能|可以?|给|是|有|到)*多少"
    r"(?![家个项件次条人名台户吨亩倍成年月天平公]|百分|[万千百亿]*[家个项件次条人名台户吨]|个?点|比例)"
)
_MONEY = lazy(
    rf"{_GIVEN}|{_FOR_WORK}|多少钱|{SUM}|多少个?[万亿](?![家个项件次人台吨级片枚颗只套辆亩平公户张支艘架座米升条份])|(?:{_PAID})(?:[^,。?]{{0,6}}|[吗么没有]*,)多少(?![家个项件次人台])"
    rf"|多少(?![家个项件次条人名台户种类批])[\u4e00-\u9fff]{{2}}(?:补贴|补助|奖励|津贴)"
    rf"|多少万?的?{_WHOSE_MONEY}(?:{_PAID})|多少[\u4e00-\u9fff]{{1,4}}费(?![率者用电水])|(?:多少|多大)的?(?:资金)?支持|(?:基金|资金池?)[^,。?]{{0,4}}规模|(?:资金|经费|基金|财政)[^,。?]{{0,8}}盘子[^,。?]{{0,4}}多[大少]|金额|罚[款金到]{{0,2}}(?:的?(?:幅度|额度|数额))?[^,。?]{{0,4}}多少|(?:营业(?:收入|额)|营收|销售(?:收入|额)).{{0,8}}多少|产值.{{0,4}}多少|交易额|成交额"
)
_FINED = lazy(r"罚(?:款|金)?(?:他|我|你|谁|单位|个人)?(?:多少|几[十百千万])|多少罚[款金]")
_TIME = lazy(rf"哪一?年|{CLOCK_ASKED}|哪几年|{WHEN}|(?:施行|生效|实施)日期")
DURATION = lazy(
    r"多久|多长时间|多长期限|期限?(?:是|为|有)?多长|多少年(?![产销营均收利薪])|(?:几|多少)个?(?:天|日|月|小时|分钟|工作日)|(?<![哪近这前])(?<![今以往之前]后)几年|期限|年限|时长|天数(?![据字量])|有效期|时间[^,。?]{0,2}(?:谁|哪[个边家])[^,。?]{0,2}[长短]|隔多(?![远宽大高])|期,?(?:[哪谁])[^,。?]{0,4}(?:更?[长短久])"
)
_REACHED_BY = "电话|热线|号码|传真|网址|邮箱|联系方式|分机号?|座机"
CONTACT = lazy(
    rf"(?:{_REACHED_BY})(?:电话|号码)?(?:分别|各)?(?:是|为)?(?:多少|什么|几号|哪个)"
    rf"|(?:多少|什么|哪个)(?:{_REACHED_BY}|网站(?!上?(?:填?报|申|填|登|办|提|下载|查|看)))|怎么联系|如何联系"
    r"|(?:电话|网址|邮箱|联系方式|分机号?|传真(?:号码?)?)[呢?。!]*$"
    r"|(?:电话|号码|热线|邮箱|联系方式)[^,。?]{0,4}(?:发|给|告诉|报)(?:给|一下)?我"
    r"|[给留报]我?一?下?个(?:联系)?(?:电话|号码|分机号?|手机号?|联系方式)|找哪位联系|联系哪位"
    r"|找哪位(?:同志|老师)|电话(?:找|问|打给|联系)(?:谁|哪)"
    r"|(?:找|问|打给)哪[个家位](?:单位|部门|机构|人|局|中心)?(?:问问?|咨询|打听|请教|求助)"
)
HOW_MANY = lazy(
    rf"(?<!前)多少|[的增定什啥]么?数(?=[,。?、和与跟及比是]|$)|{SUM}|(?<!第)(?<![哪这那])(?<!没有)(?<!只有)(?<!才有)(?<!好)几(?:[十百千万]*[{COUNTERS}]|张(?![图表])|(?<!别加几)(?<!别扣几)(?<!各加几)(?<!各扣几)分(?![钟之成别]))|多大|占比|比例|比重|百分之几|数量|目标值|指标(?!体系)|(?<!差)(?<!差得)多[远宽]"
)
_GETS = lazy(
    r"(?:补[贴助]?|奖励?|贴)(?:能|可以?|给)*(?:多少|几)(?!吨)|[给拿领](?:到|了)?多少[?。!]*$"
    r"|多少钱|(?:贷|借)(?:款|到|给|出来)?多少(?![年个天家户次笔])"
)
# 费用里有多少要用于农业: a sum or a share
_PART_ASKED = lazy(r"[里中](?:面)?[^,。?]{0,4}?多少[^,。?元钱]{0,6}?(?:用[于在作]|投[向入到]|安排)")
# 利息政府贴多少: half of it, or up to a sum
_INTEREST = lazy(
    r"利[息钱][^,。?]{0,6}(?:贴|补|减|免|出|报)[^,。?]{0,4}多少|贴息[^,。?元钱]{0,4}多少(?!钱|元|万)|(?<![补津])贴多少(?!钱|元|万)"
)
_SHARED_BY = lazy(  # 市和镇街各出多少
    r"[省市县区](?:级|财政)?[和与、跟及][市县区镇乡][^,。?]{0,3}(?:各|分别)(?:出|拿|掏|贴|承担|负担|分担)"
)
_SIZE = lazy(  # 每千平方米配几个车位 counts something else
    r"面积|(?<!每)(?<!每[百千万])平方米|公里|公顷|吨|(?<!差)(?<!差得)多[远宽]"
    r"|(?:场[地所]|厂房|车间|用房|仓库|地块|展位|地方|店面|门面|铺面|办公区)[^,。?]{0,6}多大"
)
_SCORE = lazy(r"(?:分数|总分|及格|合格|录取|入围)线[^。?]{0,6}(?:多少|几|高|低|[?。]|$)")
_COUNT_ASKED = lazy(
    r"(?:具体|总)?数量(?:是|为|有|达到)?多少|多少(?!会|能|才|可|就|被|算|要|的|钱|元|奖|补|以[下上内])[\u4e00-\u9fff]{0,8}(?:企业|园区|工厂|车间|基地|集群|平台|机构|学校|医院)(?=[,。?的、]|$)"
    r"|(?<![哪这那])(?<!没有)(?<!只有)(?<!才有)(?<!好)几[十百千万]*[家个项条台名人户所]"
)


# 配几个保洁员: persons, whatever counts them
_PERSONS = lazy(
    r"(?<![了好这那有])(?:几|多少)个[\u4e00-\u9fff]{0,6}?(?:员|工人|人员|老师|教师|医生|护士|师傅|专家|干部|博士|硕士|学生)(?=[,。?]|才|就|来|$)"
)
_OF_RUNS = ("架次", "车次")  # 多少架次 counts flights, and no craft


def asks_when(folded: str) -> bool:
    return bool(_TIME.search(folded))


def _unit_named(whole: str) -> tuple[str, UnitClass] | None:
    """The unit behind 多少 or 几; None for none, or for a time."""
    match = _ASKED_UNIT.search(whole)
    if match is None:
        return None
    unit = match["unit"].lstrip("亿万")
    if unit == "款" and "贷" in whole:  # 能贷多少款
        return "元", "money"
    named = unit_class(unit)
    before = whole[match.start() : match.start("unit")]
    if named == "count" and unit != "人" and before.endswith("个"):
        unit = "个"  # 多少个台区 counts no 台
    # 多少万千瓦: a unit of several characters, as papers print it
    printed = find_quantities(f"3{whole[match.start('unit') :]}")
    if printed and not printed[0].start and printed[0].unit_class == "size":
        return printed[0].unit, "size"
    if printed and not printed[0].start and printed[0].unit in _OF_RUNS:
        return printed[0].unit, "count"
    return (unit, named) if named and named != "time" else None


def unit_of(folded: str) -> tuple[str | None, UnitClass | None]:
    """(unit, its class) of what is to be counted, as far as the question says it."""
    if CONTACT.search(folded):
        return None, "contact"
    whole = without_some(folded)
    if _PERSONS.search(whole):
        return "人", "count"
    if named := _unit_named(whole):
        return named
    if _SCORE.search(folded):
        return "分", "count"
    if _FINED.search(folded):
        return "元", "money"
    if DURATION.search(folded):
        return None, "time"
    if _SHARED_BY.search(folded) or _SHARE.search(folded) or _GROWTH.search(folded):
        return "%", "share"
    if _PART_ASKED.search(folded) or _INTEREST.search(folded):
        return None, None
    paid = _GETS.search(folded)
    if not paid and _SIZE.search(folded) and HOW_MANY.search(folded):
        return None, "size"
    if _MONEY.search(folded):
        return "元", "money"
    if _TIME.search(folded):
        return None, "time"
    return None, "count" if _COUNT_ASKED.search(whole) else None
