"""What a figure has to be a figure of: an interest rate is not told by a fee, nor what a fund
begins with by what it is to reach, nor what there is today by what is aimed at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from documents.folding import fold
from documents.patterns import lazy
from documents.quantities import find_quantities
from documents.rules_cited import PENAL
from qa.evidence.evidence import Evidence
from qa.evidence.measures_named import MEASURES, OF_SENTENCES, REACHED, SO_CALLED, TOLD, Measure
from qa.understanding.cues import asks_of_penalty
from qa.understanding.model import Understanding

# 存续期几年 is not told by a 租赁期, nor what is paid of 展位费 by what is paid of other costs
_TERM_ASKED = lazy(
    r"(?P<of>(?![\d一二三五十]年|有效|执行|实施|施行|时间|截止|[最这那本该个的]|申报|受理|报名|提交|规划|计划|政策|活动)[\u4e00-\u9fff]{2})"
    r"(?<![首头一二三四])期(?:限|间)?(?:一共|最[长多短]|是|有|为|要|不|能|可以|,)*(?:几|多[少久长])"
)
_COST_ASKED = lazy(
    r"(?P<of>(?!.?的|保险|房租|[\u4e00-\u9fff][的经消收免自缴交续花公学运话旅路杂])[\u4e00-\u9fff]{2})费用?"
    r"[^,。?]{0,6}(?:[补奖贴减免]|报销)[^,。?]{0,6}(?:多少|几|百分之)"
)
# 回用率要达到多少 is not told by another rate
_BY_NAME_ASKED = lazy(
    r"(?P<of>[\u4e00-\u9fff]{2})(?P<kind>(?<![利汇])率|(?<![经免消收保年水电气油运路车房学])费"
    r"|(?<![评场单电水气地房])价)"
    r"(?:目标|标准|要求|指标|上限|最[高低多少])*(?:[是为有要能可达到给应须得定]|不|低于|高于|一共|总共|各|大概|大约)*"
    r"(?:百分之|多少|几)"
)
# 物业费怎么收
_CHARGED = lazy(
    r"(?P<of>(?!收取|交纳)[\u4e00-\u9fff]{2})(?<![水电气暖房车学])费(?:标准)?(?:怎么|如何|咋|按什么(?:标准)?)(?:[收算交缴定])"
)
_COST_SHARED = lazy(  # 研发费用按几个点补助
    r"(?P<of>研发|检测|认证|培训|参展|设计|广告|仓储|物流)费用?(?:按|给|能|可以?)*"
    r"(?:多少|几|百分之)[^,。?]{0,6}[补奖贴]"
)
_MONTHLY = lazy(r"每个?月(?:还|都|能|可以)?(?:有|给|领|补|发|拿)")
_TODAY_ASKED = lazy(
    r"(?:目前|现在|当前|眼下|至今|迄今)(?:一共|总共|共|已经?|里面?|市里|全[省市县区])*(?:有|入库|认定|建成|建了|培育|达到|拥有|集聚|评了|入选)了?"
    r"[^,。?]{0,8}(?:多少|几[十百千]*[家个户项名条台])|(?:目前|已经?)(?:有|认定|建成|入库|培育|拥有|集聚|评)[^,。?]{0,2}(?:多少|几[十百千]*)[家个户项名条台]"
)
_GIVES = lazy(r"^[^,。?]{2,8}[给拿领得发](?:到|了)?多少[?。!]*$")  # 专业型给多少: of the same
_FIGURE_ASKED = lazy("多少|几")
_AIMED = lazy(r"[到至]\s?20\d{2}|力争|争取|目标|确保")
_GIFT_ASKED = lazy(
    r"(?:奖励?(?:金|补)?|补[贴助]|资助)[^,。?]{0,4}(?:多少|几[十百千万]+)|(?:多少|几[十百千万]+)[^,。?]{0,6}(?:奖励|奖金|补[贴助]|资助)"
)
_GIFT = lazy(
    r"奖|补|资助|支持|给予|贴息|津贴|安家|[拨兑]付|兑现|激励|发放|安排|减免|返还|扶持|授予|每[人月户家名]|的,"
)
_ANY_GIFT_ASKED = lazy(
    r"(?:有|给|发|享受|拿|领)[^,。?]{0,12}(?:补[贴助]|奖[励金补]|资助|津贴|贴息|安家费)[吗么没?。]*(?:有)?[?。]*$"
)
_ANY_GIFT = lazy(
    r"[奖补]|资助|津贴|贴息|给予|支持|减[免征]|免[征收除交缴费]|拨付|发放|安家|待遇|不(?:予|再|得|享受)"
    r"|每[人月户家]|返还|退还|兑现|激励|扶持|授予|报销|优惠|分担|优先"
)
_OVER_A_TABLE = 80  # characters that stand over a table and say what it tells
_NO_GIFT = lazy(r"产值|营业收入|营收|销售收入|投资额|总投资|增加值|出口")
# of a project, a firm or a year, and not of one thing: 买一台农机最多补多少 is told by 每台8000元
_CAP_ASKED = lazy(
    r"(?:单[个户家项]|[一每][家户个](?:项目|企业|公司)|全年|一年|每年|一座|总共|一共|合计)"
    r"[^。?]{0,14}(?:封顶|上限|最[高多]|顶格)[^,。?]{0,10}(?:多少|几|是|为|[?。]|$)"
)
_OF_MONEY = lazy(r"补|奖|贴|资助|支持|拿|领|给")
_CAPPED = lazy(r"最[高多]|不超过|上限|封顶|至多|以内|限额|不高于|累计|总额")
_PER_UNIT = lazy(r"每(?![家户个项年]|企业|项目)[^,。;\d]{0,12}$")
_FINE = lazy(r"(?:以[上下])?[^,。;]{0,14}?(?:的?罚款|罚金)")
_THRESHOLD = lazy(r"^[^,。;]{0,4}(?:以上|以下|及以上|的,)")
# 去年到了百分之几 is told by what was, and not by 低于85%的, which sets a rule
_PAST_ASKED = lazy(
    r"(?:去年|前年|上一?年度?|上[个一]?季度|上个?月)(?!度)[^,。?]{0,24}?"
    r"(?:到了|达到?了?|是|有|完成了?|增长了?|实现了?|了)(?:百分之)?(?:多少|几)"
)
_PAST = lazy(r"去年|前年|上年|上[季月]|已|现有|目前|截至|同比|(?:19|20)\d\d年")
_HANDLED = lazy(r"被(?:怎么|如何)(?:处[理罚置分]|惩)|(?:怎么|如何)(?:处[罚分]|惩)")
_TODAY = lazy(r"已[有建认培入集拥达经]|目前|现有|截至|拥有|现已|累计已")


def measures_another(understood: Understanding, best: Evidence) -> bool:
    """The sentence does not speak of what a figure is asked for."""
    asked, told = understood.asking, _said(best)
    titles = fold(" ".join(best.document.metadata.titles))
    if _lacks(SO_CALLED, asked, f"{told} {titles}"):
        return not understood.several
    if understood.kind == "yesno":  # 每个月还有津贴,对吗; 会被怎么处理?摘牌吗
        gift = _ANY_GIFT_ASKED.search(asked)
        if gift and (not _ANY_GIFT.search(fold(best.text)) or _lacks(MEASURES, asked, told)):
            return True  # 有租金补贴吗, of 建设标准厂房300万平方米
        monthly = _MONTHLY.search(asked) and "月" not in fold(best.told)
        return bool(monthly or (_HANDLED.search(asked) and not PENAL.search(told)))
    if understood.kind not in ("fact", "what", "list") or understood.several:
        return False
    own = understood.own_asking  # a follow-up's own words, where they ask for a figure
    asked = own if _FIGURE_ASKED.search(own) and not _GIVES.search(own) else asked
    if _lacks(TOLD, asked, told):
        return True
    return understood.kind != "list" and _of_another(understood, best, asked, told)


def _of_another(understood: Understanding, best: Evidence, asked: str, told: str) -> bool:
    """asked: the words that ask, folded; told: the clause and what stands above it, folded"""
    for of_what in (_TERM_ASKED, _COST_ASKED, _COST_SHARED, _CHARGED):
        wanted = of_what.search(asked)
        if wanted and wanted["of"] not in f"{told} {fold(best.clause.text)}":
            return True
    wanted, here = _BY_NAME_ASKED.search(asked), f"{told} {_over_its_table(best)}"
    if wanted and not _names_measure(wanted, understood, here):
        return True
    if _lacks(MEASURES + (REACHED if understood.unit_class == "contact" else ()), asked, told):
        return True
    sentence = best.told if best.clause.is_row else fold(best.text)
    above = best.lead_in.text if best.lead_in else ""
    itself = f"{told if best.clause.is_row else sentence} {above}"
    if _lacks(OF_SENTENCES, asked, itself):
        return True
    if understood.unit_class in (None, "money") and _tells_a_rate_only(asked, sentence):
        return True
    if understood.unit_class == "money" and not asks_of_penalty(asked) and _only_fines(told):
        return True
    if _GIFT_ASKED.search(asked) and not _GIFT.search(told) and _gives_nothing(best, told):
        return True
    if _PAST_ASKED.search(asked) and not _PAST.search(itself):
        return True
    aimed = _AIMED.search(f"{told} {' '.join(best.clause.headings)}") and not _TODAY.search(told)
    return bool(_TODAY_ASKED.search(asked) and aimed)


def _over_its_table(best: Evidence) -> str:
    """每平方米每月基准价如下, right above the table of a row; empty for no row."""
    at = best.lead_in.start if best.clause.is_row and best.lead_in else 0
    return fold(best.document.text[max(0, at - _OVER_A_TABLE) : at])


def _gives_nothing(best: Evidence, told: str) -> bool:
    """产值 is no gift, nor is a height of 15厘米."""
    measured = bool(best.figures) and all(f.unit_class == "size" for f in best.figures)
    return measured or bool(_NO_GIFT.search(told))


def _names_measure(wanted: re.Match[str], understood: Understanding, told: str) -> bool:
    """配套率, told as 配套比例 or 本地配套率, or as papers write it."""
    of, short = wanted["of"], wanted["of"][1] + wanted["kind"]
    said = (m for m in understood.matters if of in m.said or short in m.said)
    return any(form in told for form in (of, short, *(f for m in said for f in m.written)))


def _lacks(measures: Iterable[Measure], asked: str, told: str) -> bool:
    """One of them is asked for, and no word of it stands in what is told."""
    return any(wants.search(asked) and not tells.search(told) for wants, tells in measures)


def _said(best: Evidence) -> str:
    """Its clause, and what stands above it."""
    above = " ".join(fold(c.text) for c in (best.lead_in, best.captioned) if c is not None)
    headings = best.clause.headings if best.clause.is_row else (best.clause.heading,)
    return " ".join((best.told, best.under, *headings, above))


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
