"""Lists that rules of every kind keep: who is kept out, when a title is taken back, by which steps
a thing is decided, and what is to be handed in.

People ask for them in words of their own (什么情况下会摘牌); a paper leads into each in a few words
that are always alike (有下列情形之一的,撤销…称号:).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WHICH = "(?:哪些|什么|啥|哪几[种类个样份项道]?|何种)(?:样的?)?"
_CASES = "(?:情形|情况|条件|时候|原因|企业|单位|主体|项目|公司|厂子?|人)"
# 不给, 不支持, and not 不用申请
_MAY_NOT = (
    "(?:不[能得予准许让给]|不(?=支持|扶持|资助|补|奖|报|受理)|不可以?|不受理|[没无]资格|无权"
    "|拿不[到了]|享受不[到了])"
)
_APPLY = "(?:申?报|申请|参评|参加|推荐|受理|认定|支持|扶持|资助|补[助贴]?|奖励?|钱|资金|政策)"
_TAKEN_BACK = "(?:撤[销掉]|取消|摘[牌掉了]|收回|除名|退出|移出|清[出退]|请出)"
_STEPS = "(?:流程|步骤|程序|环节|手续)"
# handed in, and not 新材料
_PAPERS = "(?<![新原基键性硅碳金属镁铝铜钢筑能合维瓷膜晶锂氟])(?:材料|资料)"
# 提交备案文件、验收意见、承诺书。 names what is handed in one by one; what is due every year is a
# report, and no paper of an application
_NAMED_PAPER = (
    "(?:文件|证明|意见|承诺书?|申请[书表]|执照|复印件|合同|协议|发票|凭证|报告|清单|材料|资料)"
)
_CONDITIONS = "(?:条件|门槛|要求)"


@dataclass(frozen=True, slots=True)
class RuleList:
    """asks: of a folded question; tells: of what leads into the list, or of the sentence that is
    it; words: of the question that ask for the list and name no object.
    """

    asks: re.Pattern[str]
    tells: re.Pattern[str]
    words: re.Pattern[str]
    # whether sentences tell it as well as a rule, so that it is looked for only where none does
    last: bool = False


_LISTS = (
    RuleList(
        re.compile(
            rf"{_WHICH}{_CASES}?[^,。?]{{0,14}}{_MAY_NOT}[^,。?]{{0,10}}{_APPLY}"
            rf"|{_MAY_NOT}{_APPLY}[^,。?]{{0,12}}的?{_CASES}(?:都|分别)?(?:有|是|包括|为)?{_WHICH}"
        ),
        re.compile(
            r"(?:情形|情况|行为)(?:之一)?的?[^。:]{0,12}(?:不得|不予|不能|不受理|不纳入|不列入)[^。:]{0,8}(?:申报|申请|参评|推荐|受理|认定|入库|支持|扶持|资助|补助|奖励)"
            r"|(?:下列|以下)[^。:]{2,8}(?:不予|不得|不能|不享受|不发放)[^。:]{0,8}:$"
            r"|(?:不予(?:支持|受理|资助|奖励|补助|兑现)|不得(?:申报|申请)|限制申报|负面|否决)的?(?:情形|情况|清单)"
        ),
        re.compile(
            r"情形不?|情况下?不?|[不能得予可以准许让给]{2}|申?报|申请|参评|没?资格|受理|扶持|支持|补[助贴]|奖励|拿|享受"
        ),
    ),
    RuleList(
        re.compile(
            rf"{_WHICH}(?:情形|情况|条件|时候|原因|样)[^,。?]{{0,22}}{_TAKEN_BACK}"
            rf"|{_TAKEN_BACK}[^,。?]{{0,8}}(?:情形|情况)(?:有|是|包括)?{_WHICH}"
        ),
        re.compile(rf"(?:情形|情况|行为)(?:之一)?[^。:]{{0,30}}{_TAKEN_BACK}"),
        re.compile(rf"情形|情况|{_TAKEN_BACK}|掉|牌|称号|资格|逐条|列|出现|一个?"),
    ),
    RuleList(
        re.compile(
            rf"{_STEPS}[^,。?]{{0,10}}(?:(?<![在到去])哪(?![里儿])|什么(?!时)|啥(?!时)|几(?!个?[天日工月]))|{_WHICH}{_STEPS}|哪几[步关]|几步走"
            rf"|列出[^,。?]{{2,20}}几个{_STEPS}"
        ),
        re.compile(
            rf"(?:下列|以下|如下){_STEPS}|{_STEPS}(?:如下|为|是|包括)?:?$|按照?[^,。:]{{0,12}}{_STEPS}:?$"
        ),
        re.compile(rf"{_STEPS}|[要分]?[走哪几]+步?走?|列出?|逐条|整个|包括"),
    ),
    RuleList(
        re.compile(
            rf"(?:申[报请]|办理|补[贴助]|奖励|资金|项目)[^。?]{{0,14}}(?:交|递|准备|备齐|提供|带)[^,。?]{{0,2}}{_WHICH}东西"
            rf"|{_PAPERS}[^,。?]{{0,4}}(?:交|递|准备|备齐|提供|带|要)[^,。?]{{0,4}}{_WHICH}"
            rf"|(?:交|准备|提交|报送|提供|带|备|递|附件|弄|收|上传|呈报)齐?[^,。?]{{0,6}}{_WHICH}(?:[申报请书面证明]{{2}})?{_PAPERS}"
            rf"|{_WHICH}(?:申[报请])?{_PAPERS}[^,。?]{{0,6}}(?:交|准备|提交|报送|提供|带|备)"
            rf"|{_PAPERS}(?:清单|目录)?[^,。?]{{0,6}}(?:有|包括|是|包含)些?{_WHICH}"
            rf"|(?:申[报请领]|办理|报送?|填报?|受理|认定)[^。?]{{0,24}}(?:弄|收|交|交齐|上交|上传|呈报|递|准备|提供|提交|带)(?:齐|上)?的?{_WHICH}(?:{_PAPERS}|附件|文件|凭证|证明|复印件|单据)"
            rf"|{_PAPERS}[^,。?]{{0,6}},?[^,。?]{{0,4}}(?:要|得|该|需)?(?:交齐?|备齐?|准备|补)哪[些几]|(?:为|给)[^,。?]{{2,14}}准备{_WHICH}(?:凭证|报表|单据|证明|文件)"
            rf"|(?:申[报请领]|办理)[^。?]{{0,24}}(?:呈报|递交|提交|提供|以)之?[^,。?]{{0,3}}(?:文件|凭证)(?:多少|为凭|有哪些|哪些)"
            rf"|(?:申[报请领]|办理)[^。?]{{0,16}}(?:交|提交|上交|上传|提供)[^,。?]{{0,3}}(?:{_PAPERS}|附件|文件|东西)(?:都)?(?:有|是|包括)些?{_WHICH}"
            rf"|(?:申[报请领]|办理|需要|需|要交|应交|提交|提供)[^,。?]{{0,10}}{_PAPERS}的?(?:标准)?(?:清单|目录|明细)?$"
        ),
        re.compile(
            rf"(?<!其他){_PAPERS}(?:清单|目录|要求|及要求)?(?:如下|包括|为|有)?[。:]?$"
            rf"|提交的?{_PAPERS}(?:如下|包括|为|有)?:"
            rf"|(?:提交|报送|提供|递交)(?:以下|下列|如下)[^。]{{0,8}}{_PAPERS}"
            rf"|^(?!.*(?:定期|每[年季月]|按[时期])).*(?:提交|递交)[^。,;:]{{2,}}、[^。,;:]{{2,}}{_NAMED_PAPER}。?$"
        ),
        re.compile(
            rf"{_PAPERS}|清单|目录|附件|申报|申请|准备|提交|交|报送|提供|要求|备齐|递|东西|[向给](?:县|区|市|局)里?"
        ),
    ),
    RuleList(
        re.compile(
            rf"{_WHICH}[^,。?]{{0,3}}{_CONDITIONS}|{_CONDITIONS}(?:都|分别|具体)*(?:有|是|包括){_WHICH}"
            rf"|(?:申[报请领]|认定|参评|报名)[^,。?]{{0,6}}(?:资格|资质|{_CONDITIONS})(?:都|分别|具体|的规定)*(?:有|是|为|包括)?(?:{_WHICH}|怎样的?|怎么样)?[。?]*$"
            rf"|(?:满足|具备|达到|符合|须)[^,。?]{{0,6}}{_WHICH}[^,。?]{{0,3}}(?:资格|资质|才|方)"
            rf"|(?:申[报请领]|认定)[^,。?]{{0,10}}(?:对象及|主体|单位)?(?:须|需|应当?|必须)?(?:满足|具备|符合)?的?各?项?(?:资格)?{_CONDITIONS}(?:的规定)?(?:是|为)?(?:怎样的?|如何|{_WHICH})?,?(?:逐[条一项]列[明出]?)?[。?]*$"
            rf"|(?:门槛|条件)[^,。?]{{0,6}},?(?:都)?(?:有|是)?哪几[条项个]|(?:适合|什么样的?|哪[类种些])(?:的)?(?:企业|单位)(?:来|可以|能|才能)+(?:申?报|申请)"
            rf"|具备{_WHICH}[^,。?]{{0,4}}者?(?:方|才)可|(?:申[报请领]|报)[^,。?]{{0,10}}(?:有|还有|其他)(?:还有)?{_WHICH}(?:规模)?要求"
            rf"|{_WHICH}(?:人|单位|企业|主体)[、,]?(?:{_WHICH}(?:人|单位|企业))?(?:才|方)?(?:能|可以?|有资格)(?:来)?(?:申[报请领]|报)"
            rf"|(?:申[报请领]|报)[^,。?]{{0,8}}的?(?:企业|单位|主体)?(?:需要?|要|须|应)?(?:具备|满足)的?{_WHICH}"
        ),
        re.compile(
            rf"(?:符合|具备|满足)[^。:]{{0,4}}(?:以下|下列|如下)[^。:]{{0,6}}{_CONDITIONS}[^。:]{{0,2}}:$"
            rf"|(?:申[报请]|认定|支持|基本|推荐|遴选)的?(?:基本)?{_CONDITIONS}$"
        ),
        re.compile(rf"{_CONDITIONS}|单位|企业|满足|符合|具备|申报|申请|硬性?|想?报"),
        last=True,
    ),
)


def rule_list_asked(folded: str) -> RuleList | None:
    """The list that a folded question asks for; None if it asks for none of these."""
    return next((each for each in _LISTS if each.asks.search(folded)), None)
