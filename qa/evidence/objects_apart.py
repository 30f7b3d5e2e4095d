"""What is told of one object and asked of another: 服务机器人 by 工业机器人, one chain by the total
of five, what one department does by what another does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from documents.folding import fold
from documents.patterns import lazy
from qa.evidence.counted_apart import counted_elsewhere, is_put_so, other_counted
from qa.evidence.evidence import Evidence, places_of
from qa.evidence.industries import ANY_SORT, TO_WHOM
from qa.evidence.reasons import Reason
from qa.evidence.stated import bare
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_HAN = "[\u4e00-\u9fff]"
# 绿色钛、绿色铜等5条产业链综合产值: of all of them
_TOTAL = lazy(
    rf"(?P<listed>{_HAN}{{2,12}}(?:、{_HAN}{{2,12}})+)等?[\d一二三四五六七八九十两]+[个条大类]{_HAN}{{2,10}}?"
    r"(?:综合|合计|总(?!部)|共(?!享|性|同)|累计)"
)
_SHORT_NAME = 4  # characters at the end of a listed name by which a question may call it
# 市财政局: 负责…, one line for each body
_OF_A_BODY = lazy(rf"(?:\(?[一二三四五六七八九十\d]+[)、.])?{_HAN}{{2,14}}(?:局|委|厅|办|委员会):")
_BODY_ASKED = lazy(
    rf"(?P<stem>{_HAN}{{2,8}}?)(?:局|委员会|委|厅|办)(?=在|要|负责|管|干|做|承担|都|主要|应|的?职责|具体|牵头)"
)
_OF_A_PLACE = lazy(r"^.*[市省县区州](?=..)")
_APART = f"{_HAN}{{0,6}}?"
_HEADING = lazy(rf"{_HAN}{{3,9}}")
# 建地下酒窖每座补几万, 民宿评定奖励多少: what is built, bought or rated
_DEED = r"(?<![扩改制打组安创共构筹搭])(?:新?建设?|盖|购[买置入]|采购|买|租用?|引进|交付|投放)"
_ONE = "(?:[了成好一]|[个座台家艘辆栋套间条])*"
_BETWEEN = (
    r"(?:[,、的能会可按有给吗]|[一每][名位]|[市省区县]里|财政|政府|每?[座个台家艘辆栋套间条年亩]|一亩|一次性|可以|给予|最[多高]"
    "|[拿得领]到?|建设|单个|项目)*"
)
_GIFT = r"(?:补[贴助]?|奖励?|资助)[^。?]{0,6}(?:多少|几)"
_INVESTED = tuple(
    lazy(form)
    for form in (
        rf"{_DEED}{_ONE}(?P<name>{_HAN}{{2,8}}?){_BETWEEN}{_GIFT}",
        rf"(?P<name>{_HAN}{{2,8}}?)(?:建设|改造|评定|认定){_BETWEEN}{_GIFT}",
        rf"(?:给|对)(?![每这那])(?P<name>{_HAN}{{2,10}}?)(?<![定拨给发设])的(?=[^,。?]{{0,12}}(?:多少|几))",
        rf"(?:给|对)(?![每这那])(?P<name>{_HAN}{{2,10}}?)(?:抵扣?|补贴?|补助|奖励?|资助)[^,。?]{{0,4}}(?:多少|几)",
    )
)
# 风电装备制造专项资金: what it is for stands first
_PURSE = lazy(
    rf"(?<!{_HAN})(?:[这那笔支只个项]|[市省县区]级)*(?P<own>{_HAN}{{2,10}}?)"
    r"(?P<purse>专项资金|引导资金|补偿资金|资金池|[子母]基金|产业基金|联席会议|工作专班|领导小组)"
)
# 锂电池产业园区, 购房补贴: what programmes set up, pay and look for
_SET_UP = lazy(
    rf"(?P<own>{_HAN}{{2,8}})(?P<sort>园区|产业园|平台|中心|基地|实验室|研究[院所]|学[院校]|医院|协会|联盟|项目"
    r"|产业链|产业集群|集群|人才|职工|技师|工程师)"
)
_NO_INDUSTRY = lazy(
    "[出办年个的来去做搞进抓推拼升帮家条头]$"
    "|(?:防止|防范|避免|应对|破解|打破|克服|维护|保护|保障|稳定|稳住|守住|壮大|做大|做强|补齐"
    "|会议|大会|展会|活动|交流|合作|对接)$"
)
# 午餐补助多少: what is paid has a name of its own
_PAYMENT = lazy(rf"(?P<own>{_HAN}{{2}})(?:补贴|补助|津贴)")
_ANY_PAYMENT = lazy(
    r"财政|政府|[市省区县][里级]|企业|单位|人才|项目|比例|[拿领发没怎么请享申除还再另该所这那种最高低里问想报得等个拟来骗"
    r"的了在对给和与及或是有要能可各每哪家条年月日到把让从几多少一二三四五六七八九十]"
)
_ANY_PURPOSE = lazy(r"产业|工业|制造|发展|财政|本级|[省市县区]|这|那|该|我|给|有|里|的")
_DONE_WITH = lazy(
    r"(?:退[回还]|[返归偿]还|[缴交收追划拨]回|补充|注入|使用|动用|[申请][请领]|领取|拨付|管理)$"
)
_FULL_NAME, _TAIL = 5, 2  # characters of a name, and of it in front of what it is
_NO_OBJECT = lazy(r"[的多几哪]|又$|首次|重新|申[请报]")


def of_another_object(
    understood: Understanding, best: Evidence | None, holdings: Holdings
) -> Reason | None:
    """The reason for refusing what the best sentence tells of another object than is asked of."""
    if best is None or understood.several or understood.kind in ("yesno", "compare", "document"):
        return None
    led = bare(best.lead_in.text) if best.lead_in else ""
    places = (*places_of(best), led)
    other = (
        _other_section(understood, best, places)
        or _other_purse(understood, best, places, holdings)
        or _unheard(understood, best, holdings)
    )
    if not other and understood.kind in ("what", "list"):
        other = _other_body(understood, places[0])
    if not other and understood.wants_figure:
        paper = holdings.papers.texts[best.document.id]
        other = other_counted(understood, places) or counted_elsewhere(understood, places, paper)
        other = other or _part_of_total(understood, places[0])
    if not other and understood.kind in ("fact", "what"):
        other = _other_investment(understood, best, places, holdings)
    return Reason("another class", f" than {other}") if other else None


def _part_of_total(understood: Understanding, sentence: str) -> str:
    """绿色钛, where the sentence tells what it and others come to together, and nothing of it."""
    asked, total = fold(understood.asking), _TOTAL.search(sentence)
    if total is None:
        return ""
    named = [n for n in total["listed"].split("、") if n in asked or n[-_SHORT_NAME:] in asked]
    return named[0] if len(named) == 1 and sentence.count(named[0]) == 1 else ""


def _other_body(understood: Understanding, sentence: str) -> str:
    """市教育局 of 市教育局干什么, where the line tells what 市财政局 does. 发改委 is
    发展和改革委员会: its characters may stand apart.
    """
    if not _OF_A_BODY.match(sentence):
        return ""
    for body in _BODY_ASKED.finditer(fold(understood.asking)):
        stem = _OF_A_PLACE.sub("", body["stem"])
        if len(stem) > 1 and not re.search(_APART.join(stem), sentence):
            return body[0]
    return ""


def _other_section(understood: Understanding, best: Evidence, places: Sequence[str]) -> str:
    """概念验证中心 of a paper on 概念验证中心和中试基地, each with a section of its own, where the
    sentence stands under 中试基地 alone.
    """
    asked, titles = fold(understood.asking), fold(" ".join(best.document.metadata.titles))
    headings = {bare(clause.heading) for clause in best.document.clauses if clause.heading}
    sections = {h for h in headings if _HEADING.fullmatch(h) and h in titles}
    about = f"{places[0]} {places[1]} {places[-1]}"
    named = [section for section in sections if section in asked]
    if len(named) != 1 or named[0] in about:
        return ""
    beside = (s for s in sections if s not in asked and named[0] not in s and s in about)
    return named[0] if any(beside) else ""


def _other_purse(
    understood: Understanding, best: Evidence, places: Sequence[str], holdings: Holdings
) -> str:
    """风电装备制造专项资金, of a paper that has no word of 风电 and a fund for something else."""
    about, paper = f"{places[0]} {places[1]} {places[3]}", holdings.papers.texts[best.document.id]
    for purse in _PURSE.finditer(fold(understood.topic)):
        own = purse["own"][:2]
        if _DONE_WITH.search(purse["own"]):
            continue  # 退回补偿资金: what is done, and nothing that it is for
        if purse["purse"] not in about or _ANY_PURPOSE.search(own) or is_put_so(own, understood):
            continue
        if not re.search(_APART.join(own), paper):  # 技改 is 技术改造
            return purse[0]
    return ""


def _unheard(understood: Understanding, best: Evidence, holdings: Holdings) -> str:
    """锂电池产业园区, where no paper asked has a word of 锂电池."""
    ids = understood.document_ids or {best.document.id}
    papers = " ".join(holdings.papers.texts[each] for each in ids)
    if full := _named_in_full(understood, ids, holdings):
        return full
    for named in _SET_UP.finditer(fold(understood.topic)):
        words = ANY_SORT.sub(" ", TO_WHOM.split(named["own"])[-1]).split()
        own = words[-1] if words else ""
        pairs = [own[at : at + 2] for at in range(len(own) - 1)]
        if (
            not pairs
            or _NO_INDUSTRY.search(own)
            or any(pair in papers or is_put_so(pair, understood) for pair in pairs)
        ):
            continue
        if not re.search(_APART.join(own[-2:]), papers):
            return named[0]
    return _unheard_payment(understood, papers)


def _named_in_full(understood: Understanding, ids: Collection[str], holdings: Holdings) -> str:
    """飞行服务中心, which another paper prints so; the one asked has but a 飞行服务平台."""
    texts = holdings.papers.texts
    for named in _SET_UP.finditer(fold(understood.topic)):
        name, own = named[0], named["own"]
        if len(name) < _FULL_NAME or not any(name in text for text in texts.values()):
            continue
        printed = re.compile(f"{re.escape(own[-_TAIL:])}{_APART}{named['sort']}")
        if not any(printed.search(texts[each]) for each in ids):
            return name
    return ""


def _unheard_payment(understood: Understanding, papers: str) -> str:
    """午餐补助, where no paper asked has a word of 午餐."""
    for paid in _PAYMENT.finditer(understood.own_asking.lower()) if understood.wants_figure else ():
        own = paid["own"]
        if _ANY_PAYMENT.search(own) or is_put_so(own, understood):
            continue
        if not re.search(_APART.join(own), papers):
            return paid[0]
    return ""


def _other_investment(
    understood: Understanding, best: Evidence, places: Sequence[str], holdings: Holdings
) -> str:
    """酒窖, which is to be built, of a paper that has no word of it; 冷库 is told by 保鲜库."""
    about, paper = " ".join(places), holdings.papers.texts[best.document.id]
    for form in _INVESTED:
        invested = form.search(understood.own_asking.lower())
        if invested is None or _NO_OBJECT.search(invested["name"]):
            continue
        name = invested["name"][-2:]
        if name[-1] not in about and name not in paper and not is_put_so(name, understood):
            return name
    return ""
