"""Which sentence says who acts: who is charged with the deed, whom one applies to, who does it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.folding import fold
from documents.patterns import lazy, made_up
from qa.evidence.evidence import Evidence
from qa.understanding.deeds import deed_asked

# A body that does something in the sentence itself: …办公室牵头制定…年度推进计划.
_INSIDE = "支持|引导|鼓励|推动|通过|依托|发挥|争取|[向对]"  # what makes a body an object
_BEFORE = "加强|加大|打造|建设|贯彻|落实|围绕|促进|推荐"  # the same, unless within a name
_BODY = (
    rf"(?!{_BEFORE})(?:(?!{_INSIDE})[\u4e00-\u9fff]){{0,20}}?(?:办公室|领导小组|工作组|专班|政府|部门|机关|法院|检察院|支队|总队|大队|委员会|办事处|国务院|常委会"
    r"|联席会议|指挥部|(?:管理|主管|监督|监管)(?:机构|中心)|(?<![布格破全战变时])局(?![面势部限])|厅)"
)
_PARTY = "(?:[局厅委部办会处科]|政府|单位|机构|中心|机关|企业|公司|[一两三各双]方)"
# 由市委党校组织, 由供电公司列入改造清单: bodies that are no office, whatever they do
_FIRMS = (
    "(?:公司|集团|[党学]校|学院|大学|[协商学]会|[商残社科文妇]联"
    "|联合会|银行|委员会|专班|[查究公]室|中心|街道)"
)
_DESK = r"[省市州县区旗委][\u4e00-\u9fff]{0,6}办"  # 市委网信办
_AFTER = "的|等|、|和|与|及|决策|部署|文件|有关|关于|支持|服务|沟通|工作报告"  # no subject
_ACTS = lazy(
    rf"(?:^|[,;:。、\s)]){_BODY}(?!{_AFTER})|{_BODY}[^,;。]{{0,6}}(?:负责|牵头|制定|组织|统筹|应当|可以)"
    r"|由[^,;。]{2,20}(?:负责|批准|审批|审查|审核|核定|核发|制定|规定|组织|决定|认定|确定|指定|发布|公布|颁发|受理"
    r"|办理|管理|承担|实施|执行|提出|提交|报送|申报|推荐|出具|协调|监督|查处|处罚|责令|征收|聘任|聘请|聘用|任命|委派|选派"
    r"|评审|评定|评选|审定|验收|下发|下达|拨付|解释|考核|主持|召集|担任|列支|支付|负担|出资|安排|保障|照发|发放)"
    rf"|由[^,;。]{{1,20}}?{_FIRMS}(?!的|等|、|和|与|及)[\u4e00-\u9fff]{{2}}|{_DESK}(?=每|应当|负责|牵头|会同|组织|统筹|可以)"
    rf"|由[^,;。]{{0,24}}?{_PARTY}(?:共同|联合|分别|统一|具体|集中|负责|会同[^,;。]{{2,16}}?)+[\u4e00-\u9fff]{{2}}"
    r"|委托(?!第三方|专业|中介)[^,;。]{3,24}(?:组织|实施|开展|承担|办理|审核|评审|管理|运营|负责)"
    r"|(?:由|经)[^,;。]{2,20}(?:负责人|主要领导|委(?:员会)?|代表大会)[^,;。]{0,4}(?:批准|审批|同意|决定|审定|签[字署发])"
)
# 领导小组办公室公开发布…
_ITSELF = rf"(?:^|[,;。\s]){_BODY}(?:公开|对外|统一|联合|及时|定期|具体|组织|按程序|按规定)*"
_DEED_ASKED = lazy(
    r"(?:由(?:谁|(?:哪[一个家级]{0,2}|什么)(?:[\u4e00-\u9fff]{0,4}?(?:部门|机关|机构|单位|政府|组织|局|厅|委))?)|是谁)(?:来|去|负责)?(?:把[^,。?]{1,8}?)?"
    r"(?!主管|分管|部门|单位|机关|机构)(?P<does>[\u4e00-\u9fff]{2}|[发定批交付管审办聘选评验])[\u4e00-\u9fff]{0,4}[?。]*$"
)
_TO_WHOM_ASKED = lazy(
    r"(?:报|向|送|交)(?:给)?[^,。?]{0,6}?(?:谁|哪[个家级][^,。?]{0,4}?)(?P<does>备案|审批|审核|批准|审定)"
)
# 想换人该找哪个部门提: 可以向县级工信部门申请更换
_APPLIES_ASKED = lazy(
    r"(?:[找向跟]|报给|报告)(?:谁|哪[个家级][^,。?]{0,4}?)(?:去|来)?(?:提|申请|反映|投诉|举报|申诉|报告|反馈|要|问|换|办)"
)
_APPLIES = lazy(
    r"[向报][^,。;]{2,20}?(?:[局委厅部办处科会]|政府|部门|机构|单位|中心)(?:书面)?"
    r"(?:申请|提出|提交|反映|投诉|举报|申诉|报告|反馈)"
)
_READ = 12  # of the best sentences
_OFFICE_ASKED = lazy(r"(?P<office>[\u4e00-\u9fff]{2,10}(?:部门|机关|机构|单位|组织))是(?:谁|哪)")
_WHO_ANSWERS = lazy(r"谁(?:来|去|要|得|该|应当?)?(?:全面|总)?(?:负责|负总?责)|对谁?负责的?是谁")
_ANSWERS_FOR = lazy(
    r"(?:人|主体|单位|机构|部门|政府|[局厅委办长])对[^,;。]{2,24}?(?:全面|总)?(?:负责|负(?:总|主体|直接|首要)?责任?|承担(?:主体|直接|首要)责任)"
)
_ROLE_ASKED = lazy(r"牵头|主管|负责|配合")
_IN_CHARGE = lazy(rf"^{_BODY}(?:具体|统一)?(?:负责|主管|统筹)")
# 具体由市市场监督管理局组织实施: of all that the clause tells
_CARRIED_OUT = lazy(
    r"^(?:具体|以上|上述|前款|本条)(?:工作|事项|事宜|政策|措施)?由"
    r"[^,;。]{2,18}(?:[局委厅部办]|政府|机构|单位|中心|会)(?:会同[^,;。]{2,20})?(?:具体|统一)?"
    r"(?:负责)?(?:组织)?(?:实施|办理|受理|执行|落实)(?=[。;]|$)"
)
_SIDE_BY_SIDE = 2  # characters between a sentence and the next
_CHARGED = 0.5  # of the best coverage, for a sentence that names whom the question asks for
_SHARP = 0.45  # share of the topic in the sentence from which its own actor counts
_SPEAKS_OF_IT = 0.2  # the same where the best names nobody
_ABOUT_AS_GOOD = 0.85  # of the best score, for a sentence of another clause
CLOSE = 0.6  # of the best score, for a sentence or a list to be considered


def charged(evidence: tuple[Evidence, ...], asked: str) -> Evidence | None:
    """Of sentences, best first: that which says in the question's words who does what is asked."""
    picks = (_holder, _answers_for, _does_it, _to_whom)
    return next((t for pick in picks if (t := pick(evidence, asked))), None) or _actor(evidence)


def acts_otherwise(evidence: tuple[Evidence, ...], asked: str) -> Evidence | None:
    """The same where nobody is charged in such words: by the role, or beside the best sentence."""
    told = _in_role(evidence, asked) or _in_charge(evidence) or _carries_out(evidence)
    return told or _acts_beside(evidence)


def _actor(evidence: tuple[Evidence, ...]) -> Evidence | None:
    """The sentence most to the point in which a body acts, if it is as sharp as the best."""
    best = evidence[0]
    for each in evidence:
        if each.score < CLOSE * best.score:
            return None
        sharp = each is best or each.broken or each.sharp >= max(_SHARP, 0.85 * best.sharp)
        above = fold(each.lead_in.text) if each.lead_in else ""  # …局行使下列职权:
        if sharp and (_ACTS.search(fold(each.text)) or _ACTS.search(above)):
            return each
    return None


def _holder(evidence: tuple[Evidence, ...], asked: str) -> Evidence | None:
    """某委员会是本市电力行政主管部门, where the office itself is asked for."""
    office = _OFFICE_ASKED.search(asked)
    if office is None:
        return None
    name = office["office"].rsplit("的", 1)[-1]
    says = made_up(rf"(?:是|为)[^,。;]{{0,10}}{re.escape(name)}")
    return next((e for e in _near(evidence) if says.search(fold(e.text))), None)


def _answers_for(evidence: tuple[Evidence, ...], asked: str) -> Evidence | None:
    """单位的主要负责人对本单位内部治安保卫工作负责, where it is asked who does."""
    if not _WHO_ANSWERS.search(asked):
        return None
    return next((e for e in _near(evidence) if _ANSWERS_FOR.search(fold(e.text))), None)


def _does_it(evidence: tuple[Evidence, ...], asked: str) -> Evidence | None:
    """The sentence that charges somebody with the very deed: 由谁指定, 由票据管理机构指定; with
    what papers call it, where none has the question's word: 由谁来办, 由市委党校组织.
    """
    deed = _DEED_ASKED.search(asked)
    own = (each for each in evidence if each.clause.id == evidence[0].clause.id)
    found = (*_near(evidence), *own)
    for words in ((deed["does"],) if deed else (), deed_asked(asked)[:1], deed_asked(asked)):
        does = "|".join(words)
        says = made_up(
            rf"(?:由[^,;。]{{2,20}}?|负责[^,;。]{{0,8}}?|等(?:共同|联合)?|{_ITSELF})(?:{does})(?!人)"
        )
        role = made_up(rf"(?<!副)(?:{does})人(?:由|为|是|:)|任(?:{does})人")
        told = [
            *(each for each in found if words and says.search(fold(each.text))),
            *(each for each in evidence[:_READ] if words and role.search(fold(each.text))),
        ]
        if told:
            return told[0]
    return None


def _to_whom(evidence: tuple[Evidence, ...], asked: str) -> Evidence | None:
    """报市经济和信息化局备案, where it is asked to whom: 报哪个部门备案."""
    if _APPLIES_ASKED.search(asked):
        return next((e for e in _near(evidence) if _APPLIES.search(fold(e.text))), None)
    deed = _TO_WHOM_ASKED.search(asked)
    if deed is None:
        return None
    says = made_up(rf"(?:报|向|送|经)[^,。;]{{2,20}}{deed['does']}")
    return next((e for e in evidence[:_READ] if says.search(fold(e.text))), None)


def _in_role(evidence: tuple[Evidence, ...], asked: str) -> Evidence | None:
    """风电装备产业链由市能源局牵头, or 牵头部门为市能源局, where 牵头部门 is asked for and no list
    closes the clause.
    """
    role = _ROLE_ASKED.search(asked)
    if role is None:
        return None
    body = r"[^,;。]{1,18}(?:[局委厅部办]|政府|机构|单位|会)"
    says = made_up(rf"由{body}{role[0]}|{role[0]}(?:部门|单位|机构)(?:是|为|由){body}")
    return next((e for e in _near(evidence) if says.search(fold(e.text))), None)


def _in_charge(evidence: tuple[Evidence, ...]) -> Evidence | None:
    """交通运输主管部门负责…, where the question's words are others than the text's."""
    return next((e for e in _near(evidence) if _IN_CHARGE.search(fold(e.text))), None)


def _carries_out(evidence: tuple[Evidence, ...]) -> Evidence | None:
    """The sentence right behind the best one that says who does it."""
    best = evidence[0]
    own = (e for e in evidence if e.clause.id == best.clause.id)
    behind = (e for e in own if 0 <= e.span.start - best.span.end <= _SIDE_BY_SIDE)
    return next((e for e in behind if _CARRIED_OUT.search(fold(e.text))), None)


def _acts_beside(evidence: tuple[Evidence, ...]) -> Evidence | None:
    """三方协议由市科技局、派出单位共同签订, behind the sentence on what is signed; or a sentence of
    another clause that is about as good.
    """
    best = evidence[0]
    for each in evidence[1:]:
        beside = each.clause.id == best.clause.id
        near = each.score >= (CLOSE if beside else _ABOUT_AS_GOOD) * best.score
        if near and each.sharp >= _SPEAKS_OF_IT and _ACTS.search(fold(each.text)):
            return each
    return None


def _near(evidence: tuple[Evidence, ...]) -> Iterator[Evidence]:
    best = evidence[0]
    for each in evidence:
        if each.score >= CLOSE * best.score and each.coverage >= _CHARGED * best.coverage:
            yield each
