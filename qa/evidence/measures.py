"""What a figure has to be a figure of: an interest rate is not told by a fee, nor what a fund
begins with by what it is to reach, nor what there is today by what is aimed at.
"""

from __future__ import annotations

import re

from documents.folding import fold
from documents.quantities import find_quantities
from qa.evidence.evidence import Evidence
from qa.understanding.cues import asks_of_penalty
from qa.understanding.model import Understanding

_NO_INTEREST = r"(?![^,。?]*(?:贴息|补|奖|利[率息]))"  # 贷款最高贴息多少 asks for no loan
# (asked for, told), where the question asks for a figure
_PAID_EACH = "[^,。?]{0,10}(?:补|奖|给|贴|租)[^,。?]{0,4}(?:多少|几)"
_MEASURES = tuple(
    (re.compile(asked), re.compile(told))
    for asked, told in (
        *(
            (f"(?:每|一){unit}{_PAID_EACH}", told)
            for unit, told in (
                ("(?:公斤|千克|斤)", "公斤|千克|斤"),
                ("吨", "吨"),
                ("晚", "晚|夜|天|日|住宿"),
                ("平(?:方米?|米)", "平方|平米"),
                ("亩", "亩"),
                ("标?箱", "箱"),
                ("(?:趟|班|列|架次)", "趟|班|列|架次|航"),
                ("(?:学时|课时)", "学时|课时"),
            )
        ),
        (r"(?:每个?月|一个?月|按月|月均)[^,。?]{0,14}(?:多少|几[十百千万])", r"月"),
        (
            r"(?:每年|一年|年度)[^,。?]{0,10}(?:补|奖|给|资助|经费)[^,。?]{0,6}(?:多少|几[十百千万])",
            r"年度|每年|一年|全年|学年|年累计|/年|逐年|按年|连续|当年|年[内均]|[\d一二三四五]年",
        ),
        (r"费率", r"费率|费用|收费|[\d.]%"),
        (r"电价|每度电|一度电", r"电价|电费|加价|千瓦时|度电"),
        (r"管理费", r"管理费"),
        (
            r"(?:每年|年度|今年)[^,。?]{0,12}(?:安排|拿出|投入|列支|预算)[^,。?]{0,6}(?:多少|几)[^,。?]{0,4}(?:资金|经费)"
            r"|总盘子|资金总(?:额|量|规模)|资金池(?:的?(?:总?规模|总?额度?)|有?多[大少]|一共|总共|里?有)",
            r"安排|设立|总规模|总额|拿出|列支|投入|规模|预算",
        ),
        (r"首期", r"首期|首批|一期|首次"),
        (r"首批(?!次)", r"首批|第一批|首期|一期"),
        (
            r"(?:财政|政府|国资|公司|集团)出资|出资(?:额|比例|多少)",
            r"出资|注资|认缴|承担|分担|安排|投入|统筹|拨付|拿出|列支|设立|配套",
        ),
        (r"总投资|投资(?:额|规模|多少)", r"投资|投入|斥资|资金"),
        (r"注册资[本金]", r"注册资[本金]|实缴|资本"),
        (r"面积|占地(?!区)", r"面积|平方|公顷|亩|公里"),
        (r"营业额|营收|营业收入|销售额|销售收入", r"营业|营收|销售|收入|业务"),
        (r"税收|纳税|亩均税", r"税"),
        (r"利润", r"利润|盈利"),
        (
            r"产值(?!能耗|税)(?:目标|总额|规模)*[^,。?\d]{0,6}(?:多少|几)",
            r"产值|产出|规模(?:力争|要|将|到\d{4}年)*(?:达|突破|超过)|[百千万]亿级|收入|营业|营收|销售",
        ),
        (
            r"第[一二三四五]年(?:先|再|要|能|可以?)*(?:拨|给|付|兑|奖|补)",
            r"第[一二三四五\d]年|前[一二两三四五\d]+年|首年|头[一两三]?年|首个年度|当年|次年|每年|逐年"
            r"|平均|连续|立项|首[期批]",
        ),
        (r"增加值", r"增加值"),
        (
            r"增长(?:率|速度|目标)?(?:是|为|要|达到?)*(?:百分之)?(?:多少|几)|增[速幅](?:是|为|要|达到?|目标)*(?:百分之)?(?:多少|几)",
            r"(?:增长|增[速幅]|增量|提[高升]|增加|年均|翻|递增)[^,。;\d]{0,10}(?:\d|百分之|[一二两三四五六七八九]成)"
            r"|翻[一两番]|[\d.]+%?以?上?的?增|增[速长幅][^,。]{0,24};[^,。;]{0,12}:[\d.]",
        ),
        (
            rf"(?:能|可以?|最多|最高)[贷借](?:款|钱)?(?:到)?多少|贷款(?:最[高多]|上限|额度){_NO_INTEREST}[^,。?]{{0,6}}多少"
            rf"|最[高多](?:能|可以?)?贷{_NO_INTEREST}",
            r"额度|授信|限额|单[户笔]|贷款[^,。;%\d]{0,6}(?:最[高多]|不超过|上限|可达)|(?:最[高多]|不超过|申请)[^,。;]{0,16}(?:贷款|融资)"
            r"|[可能]贷(?!款利)[^,。;]{0,4}\d|\d[\d.]*[万亿]元(?:以[内下])?的?[^,。;]{0,12}(?:贷款|融资)",
        ),
        (r"名额", r"名额|指标|不超过|推荐|遴选|认定|限报|评[选出]|支持|[\d(（]\s?[家个项名]"),
        (r"岗位|就业", r"岗位|就业|用工|吸纳|招聘"),
        (r"出口额|进出口|外贸额", r"出口|外贸|跨境"),
        (
            r"(?:租金|房租)(?:[^,。?]{0,6}(?:多少|几)|补[贴助偿]|减免|优惠)|(?:交|收|付)多少[^,。?]{0,4}租金",
            r"租金|免租|租费|房租|租房|租赁|厂房|场地",
        ),
        (r"[购租买]房|住房|安家", r"房|安家|居住|公寓"),
    )
)
# where one is asked for how to reach somebody
_REACHED = (
    (re.compile(r"传真"), re.compile("传真")),
    (re.compile(r"电话|热线|手机号"), re.compile(r"\d{5}|\d[\d-]{6}|1[12]\d{1,3}")),
    (re.compile(r"邮箱|电子邮件"), re.compile("@")),
)
# where no figure is asked for
_TOLD = (
    (
        re.compile(r"(?:钱|资金|经费)[^,。?]{0,4}(?:从哪|哪里来|哪儿来|来源)"),
        re.compile(r"资金|经费|财政|出资|承担|列支|统筹|筹集资|自筹"),
    ),
    (
        re.compile(r"(?:怎么|如何|受什么|啥|什么)(?:样的?)?处罚|会被?怎么(?:处理|罚)"),
        re.compile(
            r"罚|取消|追回|追究|撤销|通报|责任|名单|移出|清退|退出|不予|不得|约谈|收回|退还|警告|扣"
        ),
    ),
    (
        re.compile(
            r"(?:交|带|备|报送?|递交?|准备|提供)[^,。?]{0,4}(?:哪些|什么|啥)(?:申[报请])?(?:材料|资料|证件)"
            r"|(?:材料|资料)(?:要|需要?|都|有|是|包括)*(?:哪些|什么|啥)"
        ),
        re.compile(r"材料|资料|证[明书件照]|[表书](?!面)|复印|报告|清单|凭证|文件|合同|发票|执照"),
    ),
    (
        re.compile(r"哪条(?:街|路|巷)|(?:在|是|位于)几楼|门牌|哪个(?:小区|楼盘)"),
        re.compile(r"地址|位于|坐落|小区|[\u4e00-\u9fff](?:路|街|大道|巷)|\d(?:号|楼|室)"),
    ),
    (
        re.compile(r"(?:学历|文凭|学位)[^,。?]{0,8}(?:要求|什么|啥|多高|哪|吗|条件)"),
        re.compile(r"学历|学位|文凭|本科|硕士|博士|大专|专科|高中|毕业|职称"),
    ),
    (
        re.compile(
            r"(?:年龄|岁数|年纪)[^,。?]{0,8}(?:要求|什么|啥|多大|限|吗|条件)|多大岁数|多少岁"
        ),
        re.compile(r"岁|年龄"),
    ),
    (
        re.compile(r"(?:奖金|奖励?)(?:能|可以?)?(?:多少|几)|多少(?:奖金|奖励)"),
        re.compile(r"奖|给予|补[助贴]|资助|激励|一次性|配套|支持(?!,)|安排|贴息|经费"),
    ),
)
# 存续期几年 is not told by a 租赁期, nor what is paid of 展位费 by what is paid of other costs
_TERM_ASKED = re.compile(
    r"(?P<of>(?!有效|执行|实施|施行|时间|截止|[最这那本该个的]|申报|受理|报名|提交|规划|计划|政策|活动)[\u4e00-\u9fff]{2})"
    r"期(?:限|间)?(?:一共|最[长多短]|是|有|为|要|不|能|可以|,)*(?:几|多[少久长])"
)
_COST_ASKED = re.compile(
    r"(?P<of>(?!保险|房租|[\u4e00-\u9fff][的经消收免自缴交续花公学运话旅路杂])[\u4e00-\u9fff]{2})费用?"
    r"[^,。?]{0,6}(?:[补奖贴减免]|报销)[^,。?]{0,6}(?:多少|几|百分之)"
)
# told by the sentence itself: 按1.5个百分点贴息 stands beside many a loan
_OF_SENTENCES = (
    (
        re.compile(r"利率|年息|月息|利息(?=[几多是])|几厘|几分利"),
        re.compile(
            r"利率|年利|年息|月息|年化(?!担保|费)|LPR|基点|免息|贴息(?=[^,。;]{0,6}\d+%)|百分点|利息(?:按|为|是)[\d.]+%"
        ),
    ),
    (re.compile(r"保费"), re.compile(r"保费|保险|费率")),
)
_MONTHLY = re.compile(r"每个?月(?:还|都|能|可以)?(?:有|给|领|补|发|拿)")
_TODAY_ASKED = re.compile(
    r"(?:目前|现在|当前|眼下|至今|迄今)(?:一共|总共|共|已经?|里面?|市里|全[省市县区])*(?:有|入库|认定|建成|建了|培育|达到|拥有|集聚|评了|入选)了?"
    r"[^,。?]{0,8}(?:多少|几[十百千]*[家个户项名条台])|(?:目前|已经?)(?:有|认定|建成|入库|培育|拥有|集聚|评)[^,。?]{0,2}(?:多少|几[十百千]*)[家个户项名条台]"
)
_GIVES = re.compile(r"^[^,。?]{2,8}[给拿领得发](?:到|了)?多少[?。!]*$")  # 专业型给多少: of the same
_FIGURE_ASKED = re.compile("多少|几")
_AIMED = re.compile(r"[到至]\s?20\d{2}|力争|争取|目标|确保")
_GIFT_ASKED = re.compile(r"(?:奖励?(?:金|补)?|补[贴助]|资助)[^,。?]{0,4}(?:多少|几[十百千万]+)")
_GIFT = re.compile(
    r"奖|补|资助|支持|给予|贴息|津贴|安家|[拨兑]付|兑现|激励|发放|安排|减免|返还|扶持|授予|每[人月户家名]|的,"
)
_NO_GIFT = re.compile(r"产值|营业收入|营收|销售收入|投资额|总投资|增加值|出口")
# of a project, a firm or a year, and not of one thing: 买一台农机最多补多少 is told by 每台8000元
_CAP_ASKED = re.compile(
    r"(?:单[个户家项]|[一每][家户个](?:项目|企业|公司)|全年|一年|每年|一座|总共|一共|合计)"
    r"[^。?]{0,14}(?:封顶|上限|最[高多]|顶格)[^,。?]{0,10}(?:多少|几|是|为|[?。]|$)"
)
_OF_MONEY = re.compile(r"补|奖|贴|资助|支持|拿|领|给")
_CAPPED = re.compile(r"最[高多]|不超过|上限|封顶|至多|以内|限额|不高于|累计|总额")
_PER_UNIT = re.compile(r"每(?![家户个项年]|企业|项目)[^,。;\d]{0,12}$")
_FINE = re.compile(r"(?:以[上下])?[^,。;]{0,14}?(?:的?罚款|罚金)")
_THRESHOLD = re.compile(r"^[^,。;]{0,4}(?:以上|以下|及以上|的,)")
_TODAY = re.compile(r"已[有建认培入集拥达经]|目前|现有|截至|拥有|现已|累计已")


def measures_another(understood: Understanding, best: Evidence) -> bool:
    """The sentence does not speak of what a figure is asked for."""
    asked = understood.asking
    if understood.kind == "yesno":  # 每个月还有津贴,对吗
        return bool(_MONTHLY.search(asked)) and "月" not in fold(best.told)
    if understood.kind not in ("fact", "what", "list") or understood.several:
        return False
    above = best.lead_in.text if best.lead_in else ""
    headings = best.clause.headings if best.clause.is_row else (best.clause.heading,)
    told = " ".join((best.told, best.under, *headings, above))
    own = asked.rsplit("——", 1)[-1]  # a follow-up's own words, where they ask for a figure
    asked = own if _FIGURE_ASKED.search(own) and not _GIVES.search(own) else asked
    if any(wants.search(asked) and not tells.search(told) for wants, tells in _TOLD):
        return True
    if understood.kind == "list":
        return False
    for of_what in (_TERM_ASKED, _COST_ASKED):
        wanted = of_what.search(asked)
        if wanted and wanted["of"] not in f"{told} {fold(best.clause.text)}":
            return True
    asked_for = _MEASURES + (_REACHED if understood.unit_class == "contact" else ())
    if any(wants.search(asked) and not tells.search(told) for wants, tells in asked_for):
        return True
    itself = " ".join((told if best.clause.is_row else fold(best.text), above))
    if any(wants.search(asked) and not tells.search(itself) for wants, tells in _OF_SENTENCES):
        return True
    if understood.unit_class in (None, "money") and _tells_a_rate_only(
        asked, best.told if best.clause.is_row else fold(best.text)
    ):
        return True
    if understood.unit_class == "money" and not asks_of_penalty(asked) and _only_fines(told):
        return True
    if _GIFT_ASKED.search(asked) and _NO_GIFT.search(told) and not _GIFT.search(told):
        return True
    aimed = _AIMED.search(f"{told} {' '.join(best.clause.headings)}") and not _TODAY.search(told)
    return bool(_TODAY_ASKED.search(asked) and aimed)


def _only_fines(told: str) -> bool:
    """处以一万元以上十万元以下罚款 tells no fee."""
    sums = [q for q in find_quantities(told) if q.unit_class == "money"]
    return bool(sums) and all(_FINE.match(told[q.end :]) for q in sums)


def _tells_a_rate_only(asked: str, told: str) -> bool:
    """单个项目最高给多少 of 按每平方米11元补贴, which bounds no project."""
    per_unit = re.search(r"每(?![家户个项年]|企业|项目)", asked)
    if not (_CAP_ASKED.search(asked) and _OF_MONEY.search(asked)) or per_unit:
        return False
    if _CAPPED.search(told):
        return False
    sums = [q for q in find_quantities(told) if q.unit_class == "money"]
    paid = [q for q in sums if not _THRESHOLD.match(told[q.end :])]
    rates = [q for q in paid if _PER_UNIT.search(told[: q.start])]
    return bool(rates) and len(rates) == len(paid)
