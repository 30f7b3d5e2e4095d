"""What papers rule in one form, however it is asked: how long a list is made public, who cheats.

名单上网挂几天 shares no word with 公示5个工作日, and 骗补被抓 none with 弄虚作假的,三年内不得申报;
but there is hardly a paper without such a sentence, and it is put alike in all of them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from documents.folding import fold
from documents.model import Clause
from index.lexical import bigrams
from index.model import Hit
from qa.evidence.evidence import Evidence
from qa.evidence.form import LENGTH, Form
from qa.evidence.forms_claimed import CLAIMED
from qa.evidence.forms_of_acts import ACTS
from qa.model import Kind
from qa.names.holdings import Holdings
from qa.names.titles import without_titles
from qa.understanding.model import Understanding

_HOW_LONG = (
    r"(?:几个?(?:工作日|月|天|年|日|周)|多少个?(?:工作日|月|天|年|日)"
    r"|多久|多长|天数|[更得][久长短])"
)
_CHEATS_ASKED = (
    r"(?:材料|资料|数据|证明|发票)?(?:造假|作假)|弄虚|虚假|骗(?!子)|虚报|冒领|套取|伪造"
    r"|假(?:材料|证明|数|发票|合同|账|资料)"
)
_CHEATS = re.compile(r"弄虚作假|造假|作假|虚假|骗取|套取|虚报|冒领|伪造|隐瞒|失实|不实")
_BARS = "不得|不予|不再|不受理|取消|禁止|停止|暂停|限制|失去"
_COSTS = re.compile(
    rf"{_BARS}|追回|追缴|收回|退[回还]|撤销|扣\d*分|扣减|通报|名单|责任|移送|处分|罚|解聘|移出|约谈"
)
_FAILS = r"不合格|不及格|不达标|没达标|不到\s?\d+分|垫底|末位|倒数|没过|未通过|[D-E]级"
_GRADES = r"优秀|优良|良好|合格|及格|[A-E]级|[一二三四五]星"
_MONEY = "财政|资金|经费|钱|费用|奖补|补[贴助]"
_SHARED = "分?摊|分担|承担|负担|掏"
_ARTICLE = re.compile(r"第[零〇一二三四五六七八九十百]{1,6}条")
_AGAIN = re.compile(r"连续|再次|累计|多次|[两二三]次")
_ASKS_MORE = re.compile(r"什么|哪|怎|如何|谁|几[^乎]")  # 是个什么服务,企业掏不掏钱
_MAY_ASKED = re.compile(r"[吗么]|[要用能行可]不[要用能行可]|能否|可否")  # 收多少钱,要交费吗
_FEW_CLAUSES = 3  # of a paper, for a pair of characters to tell one of them
_RECENT = 64  # questions
_MOST = 6  # clauses that are added to those found


_FORMS = (
    Form(
        re.compile(
            rf"公示(?:期|的?时间)?[^。?]{{0,12}}{_HOW_LONG}|{_HOW_LONG}[^。?]{{0,4}}公示|公示期"
            r"|(?:名单|结果)[^。?]{0,10}挂[^,。?]{0,6}(?:[几多]少?[天日久]|几个工作日)"
        ),
        re.compile(rf"公示(?:期|时间)?[^。;,]{{0,14}}?{LENGTH}|{LENGTH}的?公示"),
    ),
    Form(
        re.compile(
            rf"(?:保存|留存|保管|存档|归档|备查)[^,。?]{{0,8}}{_HOW_LONG}|(?:保管|保存|留存)(?:期|年限)"
        ),
        re.compile(rf"(?:保存|留存|保管|存档|归档|备查)[^。;]{{0,12}}?{LENGTH}"),
    ),
    Form(
        re.compile(
            rf"整改(?:期限?|时限)|整改[^。?]{{0,12}}{_HOW_LONG}|{_HOW_LONG}[^,。?]{{0,6}}整改"
        ),
        re.compile(rf"整改[^。;,]{{0,10}}?{LENGTH}|{LENGTH}[^,。;]{{0,6}}整改"),
    ),
    Form(
        re.compile(
            rf"(?:{_CHEATS_ASKED})[^?]*{_HOW_LONG}[^?]*(?:不[准许能得让予再]|停|禁|罚|申[报请])"
            rf"|(?:{_CHEATS_ASKED})[^?]*(?:不[准许能得让予再]|停|禁|罚)[^?]*{_HOW_LONG}"
        ),
        re.compile(rf"{LENGTH}[^。;]{{0,12}}?(?:{_BARS})|(?:{_BARS})[^。;]{{0,16}}?{LENGTH}"),
        cheats=True,
    ),
    Form(
        re.compile(
            rf"(?:{_CHEATS_ASKED})[^?]*(?:后果|处[理罚置]|怎么(?:罚|办|写|规定|说|样)|会怎|怎样|下场|结果)"
        ),
        _COSTS,
        cheats=True,
    ),
    Form(
        re.compile(
            rf"(?:{_FAILS})[^?]*(?:后果|处[理罚置]|会怎|怎[么样]|如何(?!考|评)|下场|咋办)|(?:后果|处理|下场)[^?]*(?:{_FAILS})"
        ),
        re.compile(
            rf"(?:{_FAILS}|较差|[低少]于\s?\d+分|不足\s?\d+分)[^。;]{{0,40}}?(?:{_COSTS.pattern}|整改|停发|停拨|退出|终止|摘牌)"
        ),
        fails=True,
    ),
    Form(
        re.compile(
            rf"(?:{_GRADES})[^?]*?(?:分数线?|几分|多少分|分数?[^,。?]{{0,6}}(?:区间|范围)|什么区间)"
            rf"|(?:分数线|几分|多少分)[^,。?]{{0,6}}(?:{_GRADES})"
        ),
        re.compile(rf"\d+分[^。;]{{0,12}}?(?:{_GRADES})|(?:{_GRADES})[^。;,]{{0,8}}?\d+分"),
    ),
    Form(
        re.compile(
            rf"(?:{_MONEY}|[省市县区]级?)[^?]{{0,24}}?(?:怎么|如何|什么比例|几几|比例|各)[^,。?]{{0,8}}(?:{_SHARED})"
            rf"|(?:{_MONEY})[^?]{{0,20}}(?<!风险)分[摊担](?!风险)|分[摊担](?:的?比例|办法)"
            # 市县两级出钱的比例, 省市各出几成
            rf"|(?:[省市县区镇]{{2}}|[两三各]级)[^,。?]{{0,6}}?(?:{_SHARED}|[出拿配贴])[^,。?]{{0,6}}(?:比例|多少|几)"
        ),
        re.compile(
            r"(?:财政|[省市县区旗]级?)[^。;]{0,40}?"
            r"(?:\d\s?[:比]\s?\d|[一二三四五六七八九]比[一二三四五六七八九]|各(?:承担|负担)?(?:50%|一半)|(?:全额|共同)?(?:分担|承担|负担))"
        ),
        besides=re.compile(r"损失|代偿|坏账"),
    ),
    Form(  # 和银行一起扛贷款损失,按什么比例
        re.compile(
            rf"(?:损失|坏账|风险|代偿)[^?]{{0,20}}(?:比例|几成|百分之几|多少|几几|怎么(?:{_SHARED}))"
            rf"|(?:比例|几成)[^,。?]{{0,8}}(?:{_SHARED}|扛|兜)[^,。?]{{0,8}}(?:损失|坏账|风险)"
        ),
        re.compile(
            rf"(?:损失|坏账|不良|代偿|风险)[^。]{{0,50}}?(?:\d\s?:\s?\d|\d%)[^。;]{{0,8}}(?:{_SHARED}|损失|$)"
            rf"|(?:损失|坏账|不良|代偿|风险)[^。;]{{0,40}}?(?:{_SHARED})[^。;]{{0,6}}\d+%"
        ),
    ),
    Form(
        re.compile(
            r"(?:多久|几个?月|频[次率])[^,。?]{0,6}(?:[会]|调度|碰头)|(?:会|调度|碰头)[^,。?]{0,6}(?:频[率次]|多久|几次)"
        ),
        re.compile(
            r"每[^,。;]{0,4}(?:年|季度?|月|周|旬)[^。;]{0,16}?(?:会|调度|通报|会商)|定期(?:召开|调度|会商)"
        ),
    ),
    *CLAIMED,
    *ACTS,
)


def form_asked(understood: Understanding) -> bool:
    return _asked(understood) is not None


def words_of_form(understood: Understanding) -> str:
    """The words of the question that ask for it; empty where none is asked for."""
    form = _asked(understood)
    match = form.asked.search(understood.asking) if form else None
    return match[0] if match else ""


def tells_form(understood: Understanding, each: Evidence) -> bool:
    """The sentence is of the form that is asked for; False where none is."""
    form = _asked(understood)
    text = fold(each.text)
    if form is None or not form.told.search(text):
        return False
    if form.besides and form.besides.search(text):
        return False
    if form.anchored and not _is_anchored(understood, each):
        return False
    if form.fails:  # 提供虚假数据的,降为D级并追回 is of another
        return not _CHEATS.search(text)
    return not form.cheats or _of_who_cheats(each)


def rules_on(understood: Understanding, each: Evidence) -> bool:
    """The sentence rules on what is claimed or asked about by 吗, or says who does what is asked,
    without a figure perhaps: 种了多少亩由谁来核.
    """
    return rules_or_acts(understood) and tells_form(understood, each)


def rules_or_acts(understood: Understanding) -> bool:
    """What is asked for is a rule that is claimed, or who does what every paper has somebody do."""
    form = _asked(understood)
    return form is not None and form.kinds is not None


def of_own_kind(understood: Understanding) -> bool:
    """The form that is asked for is read in such questions."""
    form = _asked(understood)
    usual = understood.kind in ("fact", "what", "list")
    return form is not None and (usual or form.kinds is not None)


def told_in_form(understood: Understanding, evidence: tuple[Evidence, ...]) -> Evidence | None:
    """The best sentence of the form that is asked for; one of a repeated case only after others,
    where that is not asked: 连续两年评为D级的.
    """
    told = [each for each in evidence if tells_form(understood, each)]
    usual = [e for e in told if _AGAIN.search(understood.asking) or not _AGAIN.search(e.text)]
    return next(iter(usual or told), None)


def with_clauses_of_form(
    hits: tuple[Hit, ...],
    understood: Understanding,
    holdings: Holdings,
    among: frozenset[str] | None,
) -> tuple[Hit, ...]:
    """With clauses of the papers asked that are of the form, though their words are others."""
    form = _asked(understood)
    if form is None or not (hits and among):
        return hits
    there = {hit.clause.id for hit in hits}
    fitting = [c for i in sorted(among) for c in holdings.by_id[i].clauses if _fits(c, form)]
    further = [c for c in fitting if c.id not in there][:_MOST]
    return (
        *hits,
        *(replace(hits[-1], clause=c, rank=len(hits) + n) for n, c in enumerate(further, 1)),
    )


def _asked(understood: Understanding) -> Form | None:
    return _form_asked(understood.text, understood.kind)


@lru_cache(maxsize=_RECENT)  # every sentence found is held against it
def _form_asked(text: str, kind: Kind) -> Form | None:
    asking = without_titles(fold(text)).rsplit("——", 1)[-1]  # a follow-up asks in its own words
    more = kind != "yesno" and (bool(_ASKS_MORE.search(asking)) or not _MAY_ASKED.search(asking))
    own = (form for form in _FORMS if form.kinds is None or kind in form.kinds)
    usual = (form for form in own if not (more and form in CLAIMED))
    return next((form for form in usual if form.asked.search(asking)), None)


def _is_anchored(understood: Understanding, each: Evidence) -> bool:
    """罚息 of 罚息也赔吧 stands in the sentence and in hardly another clause of the paper."""
    titles = fold(" ".join(each.document.metadata.titles)).lower()
    text = fold(each.text).lower()
    pairs = {p for p in bigrams(understood.topic.lower()) if p in text and p not in titles}
    clauses = [fold(clause.text).lower() for clause in each.document.clauses]
    return any(sum(pair in clause for clause in clauses) <= _FEW_CLAUSES for pair in pairs)


def _fits(clause: Clause, form: Form) -> bool:
    folded = fold(clause.text)
    usual = clause.kind not in ("title", "record") and form.told.search(folded)
    return bool(usual) and (not form.cheats or bool(_CHEATS.search(folded)))


def _of_who_cheats(each: Evidence) -> bool:
    """It says so, what leads into it does, one of the items below it, or its article."""
    around = [each.text, *(c.text for c in (each.lead_in, each.broken) if c is not None)]
    if any(_CHEATS.search(fold(text)) for text in around):
        return True
    own = each.clause.reference
    article = _ARTICLE.match(own)
    head = article[0] if article else f"{own}(" if own else "\n"
    beside = (c for c in each.document.clauses if c.reference.startswith(head))
    return any(_CHEATS.search(fold(c.text)) for c in beside)
