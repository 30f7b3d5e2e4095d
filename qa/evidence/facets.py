"""What is asked of a matter and papers mostly leave open: how to appeal, where to register, who is
excepted, what becomes of the staff, whether an aim was reached. A sentence that sets the matter and
says no word of that tells nothing of it, however many of the question's words it holds.
"""

from __future__ import annotations

import re

from documents.folding import fold
from documents.patterns import lazy
from documents.years import governing_year
from index.lexical import bigrams
from qa.evidence.evidence import Evidence
from qa.understanding.model import Understanding

_WHERE = "(?:怎么|如何|怎样|咋|(?:在|到|去|上)?(?:哪里|哪儿|哪个(?:网站|平台|窗口|网址|系统)))"
_ENTERED = (
    "注册(?!商标|资)|开通(?![^,。?]{0,6}(?:线|列|班|道|路))|登[录陆](?!新三板|科创|北交|资本|主板|创业板|[A-Z]股)|预约|挂号|下载|开户"
    "|(?:安装|激活)(?=[^,。?]{0,6}(?:软件|app|账[号户]|程序|卡))"
)
_LOSES = "取消|撤销|摘[牌掉帽]|除名|移出|淘汰|降级|收回|追回|清退|终止"
_DONE = "完成|实现|达到|达成|达标|兑现|评[上为]|入选|获批|选上|投产|开工|启用|上线"
_STAFF = "职工|员工|工人|人员|居民|农户|农民|村民|渔民|商户|租户|住户"

# asked in a question's own words; told by the clause or what stands above it
_FACETS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (
        lazy(r"申诉|不服(?![从务])|复议|申辩|(?:有|提出?)异议|讨说法"),
        lazy(
            r"申诉|不服|复[议核查评检]|申辩|异议|诉讼|投诉|反映|反馈|举报|不认[可同]|有意见|意见的|重新|鉴定|疑问|仲裁|说明"
        ),
    ),
    (
        lazy(
            rf"{_WHERE}[^,。?]{{0,14}}(?:{_ENTERED}|报名)|(?:{_ENTERED})[^,。?]{{0,6}}(?:{_WHERE}|入口|网址|渠道)"
        ),
        lazy(
            rf"{_ENTERED}|登记|报名|申[请报]|受理|网址|www|http|电话|热线|窗口|app|小程序|公众号|客户端"
            r"|(?:通过|登录|依托|在)[^,。;]{0,24}(?:平台|系统|网站|门户|网)(?:上|[,。;]|申|提|办|填)"
            r"|到[^,。;]{2,14}(?:签|办|提|领|登|上门)"
        ),
    ),
    (
        lazy(r"(?:什么|哪些|啥|何种)样?的?(?:资质|资格证?)|(?:资质|资格)(?:要求|条件)"),
        lazy(r"资质|资格|条件|具[备有]|证书|备案|许可|认证|持证|取得|符合|应为|应当|须|需"),
    ),
    (
        lazy(r"例外|除外|特殊情[形况]|豁免|破例|通融"),
        lazy(
            r"例外|除|另有规定|豁免|以外|特殊|不适用|不受|但|另行|确[有因需]|酌情|不可抗力|突发|延期|顺延|可以|不纳入|不予|免|无需"
            r"|[市县区旗]按|其中"
        ),
    ),
    (  # 空域怎么申请
        lazy(r"(?:怎么|如何|怎样|咋)(?:去|来)?(?:申请|申报|办理|报名|报批)"),
        lazy(
            r"申[请报]|提交|受理|办理|登[录陆记]|窗口|报[名送批备]|审[批核查]|流程|程序|材料|推荐|遴选|征集|备案|评审|认定"
        ),
    ),
    (  # 申报条件和材料清单是什么
        lazy(
            r"材料清单|(?<!用)(?:什么|哪些|啥)(?:申报|申请|证明)?材料|材料(?:是|有|要|都|需要)*(?:什么|哪些|啥)"
        ),
        lazy(r"材料|提[交供]|报送|附[上有件]|证明|[表书照件](?=[、;。,]|$)|复印|原件|凭|持|携带"),
    ),
    (  # 在哪个网站上申请
        lazy(
            r"哪一?个(?:网站|网址|平台|系统|网页)上?(?:能|可以)?[^,。?]{0,4}(?:申|报|填|登|查|下载|办)"
        ),
        lazy(
            r"网(?![格点络])|平台|系统|小程序|app|公众号|http|线上|在线|客户端|(?:通过|登[录陆]|在|上)[“「]"
        ),
    ),
    (  # 链主企业怎么认定
        lazy(
            r"(?:怎么|如何|怎样|咋)(?:去|来|才|被|个)*(?:认定|评定|评选|评比|遴选|认证|选出|评出)"
        ),
        lazy(
            r"认定|评[定选审价估比]|遴选|选[拔树定]|申[请报]|标准|条件|指标体系|考[核评]|竞赛|赛马|评分|打分|得分|审[核查批定]|确[定认]|符合|达到|具备|纳入|择优|揭榜|授牌|是指|所称|不[少低高超]于|为准|推荐|公布|鉴定|出具|核定|依据|按照|证明|计算|视为"
        ),
    ),
    (  # 推进会上一次在哪个城市开
        lazy(
            r"(?:会|论坛|赛|活动|节)[^,。?]{0,10}在哪(?:里|儿|个城市|个地方|座城市|个市)[^,。?]{0,3}(?:开|办|举办|举行|召开)(?!始|通|展)"
        ),
        lazy(r"在[^,。;]{2,14}(?:召开|举办|举行|开幕|承办)|地点|会址|落户"),
    ),
    (
        lazy(r"违约|法律责任|赔偿责任"),
        lazy(
            r"违约|法律责任|赔|追[回究缴]|退[还回]|返还|[缴收]回|违反|失信|取消|撤销|罚|处分|滞纳金|不予|不得|不受理|停|通报|名单"
            r"|责任(?!单位|部门|主体|分工|清单|制|感|心)"
        ),
    ),
    (
        lazy(
            rf"(?:{_STAFF})[^,。?]{{0,4}}(?:怎么|如何|咋|怎样)?[^,。?]{{0,2}}(?:安置|分流|遣散|安顿|安排)"
            r"|(?:安置|遣散)[^,。?]{0,4}(?:怎么|如何|办法|方案|政策)"
        ),
        lazy(r"安置|分流|转岗|补偿|再就业|就业|遣散|安顿|妥善|货币|调换|置换|安家"),
    ),
    (
        lazy(
            rf"会(?:不会)?(?:被|遭)?(?:{_LOSES})|(?:要|得|该)被(?:{_LOSES})"
            rf"|(?:{_LOSES})(?:称号|资格|认定|牌子)?(?:吗|么|不|嘛)"
        ),
        lazy(
            rf"{_LOSES}|撤|摘|移[出除]|调整出|退出|退[还回]|返还|[缴取]回|上缴|降[为级低]|不再|失效|有进有出|优胜劣汰|整改|不得|停(?!车)|作废|取缔"
            r"|报废|剔除|放开|解除|不接受|不予|更新|除外|延[续长]"
        ),
    ),
    (
        lazy(
            r"为(?:什么|何|啥)[^?]*?(?:而不是|,?不是\d|不(?:定|选|设|搞|要)成?\d)|为(?:什么|何|啥)(?:要?选|会?挑|偏|单单|只)"
        ),
        lazy(r"因为|由于|鉴于|考虑到?|之所以|原因"),
    ),
)
# whether it has come about; told only by what has
_DONE_ASKED = lazy(
    rf"(?:{_DONE})(?:[^,。?]{{0,8}}了)?(?:了吗|了么|吗已|了没有?|没有?[?。]*$)"
    rf"|(?:有没有|是否已经?|到底)(?:真的)?(?:{_DONE})(?![^,。?]{{0,4}}(?:期限|时限|要求|名额|标准|条件))"
    rf"|(?:{_DONE})(?:情况|进度|得?怎么?样|得?如何)"
    rf"|(?:最后|最终|后来)[^,。?]{{0,14}}?(?:{_DONE})[^,。?]{{0,10}}?(?:了吗|了没|了么|没有)"
)
_HAS_BEEN = lazy(
    r"已|截至|现有|目前|(?<![底末年],)(?<![底末年])累计(?:完成|建成|实现)|同比|增长(?:了|[\d.]+%)|荣?获(?!得?[^,。;]{0,12}的)|入选了|被评为|跃居|位居|圆满|超额"
)
_REACHED_ASKED = lazy(
    r"(?:实际(?!使用|利用|到账|投资|出资)|截至目前|至今|到现在|目前为止)"
    r"[^,。?]{0,8}?(?:完成|建成|达到|新增|培育|实现|创建|认定|有|关(?:[闭停]掉?|掉)?)了?(?:多少|几)"
    r"|(?:最后|最终)[^,。?要需应将拟]{0,8}?(?:完成|建成|达到|新增|培育|实现|创建|认定|评选|关(?:[闭停]掉?|掉)?)了(?:多少|几)"
    r"|(?:去年|上一?年|前年|上半年|上个?季度)(?:全年|度)?[^,。?]{0,14}?(?:多少|几[个家项次万亿成])(?![^,。?]{0,8}(?:能|才|可以?|给|拿|补|奖|申报|达标|以上))"
    r"|(?:目前|现在|如今)已?经?[^,。?]{0,4}?(?:完成|建成|达到|新增|培育|实现|创建|认定)了(?:多少|几)"
)
_PLANS = lazy(
    r"力争|确保|目标|计划|\d{4}\s?年度?,?(?:完成|实现|新增)|全年(?:完成|实现|新增)|到\s?\d{4}\s?年"
)
_REACHED = lazy(r"已经?|截至|现有|累计完成|增长了|去年|上年|^(?!.*(?:目标|力争|计划|预期)).*同比")
# 最多给多少, of 上不封顶的特殊支持
_MOST_ASKED = lazy("最[多高大]|上限|封顶|顶格|多少(?:支持|资助|奖|补|钱|资金)")
_UNBOUNDED = lazy("上不封顶|不设上限|不设限额|不限额度|没有上限")
_WHY = lazy(r"为(?:什么|何(?=[^,。?])|啥)(?!不)")
_PROMULGATES = lazy(r"印发给你们|[,，]现印发|^为(?:指导|规范)[^。;]{2,30}[,，]现(?:就|将)?[提制]")
# 近日,…印发《…》,自8月1日起施行, where it is asked whether one may do something
_NEWS = lazy(r"^近[日期][^。]{2,80}(?:印发|出台|发布)了?《")
_OF_PAPER = lazy("施行|有效|执行|印发|发布|出台|制定|文件|政策")
_PART = lazy("[,;。]")
_RULES = lazy(
    r"的,|的[。;]|应当|应(?![用急对届收税变链])|不得|可以|给予|方可"
)  # 未完成的,…: of whoever does or fails
_AIMS = lazy(
    r"力争|争取|争创|确保|目标|计划|推进|推动|加快|鼓励|支持|积极|[到至]\s?\d{4}\s?年|全年|\d{4}\s?年度?,?(?:完成|实现|新增)"
    r"|(?<!需)要(?!求|素)|将|打造|培育|完成省|努力|逐步"
)


def facet_untold(understood: Understanding, best: Evidence) -> bool:
    """Such a thing is asked, and neither the clause nor what stands above it says a word of it."""
    if understood.kind in ("compare", "document", "who"):
        return False
    asked = understood.own_asking
    led = best.lead_in.text if best.lead_in else ""
    broken = best.broken.text if best.broken else ""
    said = fold(" ".join((best.told, *best.clause.headings, best.under, led, broken))).lower()
    if any(asks.search(asked) and not tells.search(said) for asks, tells in _FACETS):
        return True
    if _WHY.search(asked) and _PROMULGATES.search(fold(best.text)):
        return True
    if understood.kind == "yesno" and _NEWS.search(fold(best.text)) and not _OF_PAPER.search(asked):
        return True
    under = " ".join((best.clause.heading, *best.clause.headings))
    return _only_aimed_at(asked, fold(best.text), under) or _only_plans(understood, best)


def _only_aimed_at(asked: str, told: str, under: str) -> bool:
    """目标完成了吗, of a sentence that sets the aim. under: the headings that it stands below"""
    plans = bool(_AIMS.search(f"{told} {under}")) and not (
        _HAS_BEEN.search(told) or _RULES.search(told)
    )
    return bool(_DONE_ASKED.search(asked)) and plans


def _only_plans(understood: Understanding, best: Evidence) -> bool:
    """最后完成了多少家, of a sentence that sets what is to be done: 到2020年,创建示范企业100家."""
    told = fold(best.text)
    asked = _REACHED_ASKED.search(understood.own_asking) and understood.wants_figure
    plans = governing_year(best.clause.text, best.span.end) or _PLANS.search(told)
    return bool(asked and plans) and not _REACHED.search(told)


def told_without_bound(understood: Understanding, best: Evidence) -> bool:
    """The most that is given is asked for, and told to have no bound, for the object asked about:
    not for 领军人才, of 对顶尖人才给予上不封顶的支持,对领军人才给予住房保障.
    """
    text = fold(best.text)
    if not _UNBOUNDED.search(text) or not _MOST_ASKED.search(understood.asking):
        return False
    written = (form for m in understood.matters for form in (m.said, *m.written))
    asked = set(bigrams(" ".join((understood.topic, *written))))
    held = [(len(asked & set(bigrams(part))), part) for part in _PART.split(text)]
    most = max(count for count, _ in held)
    return any(count == most > 0 and _UNBOUNDED.search(part) for count, part in held)
