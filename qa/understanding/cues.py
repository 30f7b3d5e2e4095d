"""What a question wants to know of a matter, and the words by which a sentence tells just that.

怎么罚 of a ban is told by the sentence with the fine, not by the ban, which holds more of the
question's words.
"""

from __future__ import annotations

import re

from documents.patterns import lazy, made_up
from documents.rules_cited import PENAL
from qa.model import Kind

_PENALTY_ASKED = "|".join(
    (
        r"罚|处分|责令|没收|吊销|查处|怎么处[理置]|法律责任|(?:什么|啥|哪些)后果|追究",
        r"(?:逮|抓|查|发现|举报)[^,。?]{0,8}(?:交|掏|赔|罚)(?:多少|几)",
        r"[不未没违擅][^?]{0,40}(?:承担|负|担)(?:什么|哪些|怎样的?|何种|啥)样?的?责任",
    )
)
_CUES = (
    (
        _PENALTY_ASKED,
        PENAL.pattern,
    ),
    (
        r"用途(?:[?。]*$|是|有|包括|为)|(?:什么|哪些)用途|用[在到于](?:哪|什么|啥)|用来(?:干|做)|花在(?:哪|什么)|(?:干|做)什么用|拿来(?:干|做)",
        r"用于|用作|专款专用|使用范围",
    ),
    (
        r"流程|步骤|程序|手续|分几步|哪几步|怎么(?:申报|申请|办理|评|走)|如何(?:申报|申请|办理)",
        r"程序|步骤|流程|提出申请|受理|审核|评审|公示",
    ),
    (
        r"(?:什么|哪些|啥)优惠|优惠(?:政策)?(?:有|是)|(?:什么|哪些|啥)好处",
        r"优惠|减免|免征|奖励|补贴|补助",
    ),
    (
        r"截[止至]|最后期限|(?:什么时候|何时|几[月号])[^,。?]{0,4}(?:申报|报名|提交|交材料)|(?:申报|报名)(?:的?时间|到什么)",
        r"截[止至]|逾期|[日月底]之?前(?:报|提|送|将|向|登)|\d{1,2}日(?:之?前|止)|[至到—-]\s?(?:\d{4}年)?\d{1,2}月\d{1,2}日(?!期间)",
    ),
    (
        r"(?:送|交|报|寄|找|问|联系)[^,。?]{0,12}哪(?:一?个|几个)?(?:处|科|股|室)",
        r"(?:报|送|交|寄|联系|咨询)[^,。;]{0,24}(?:[处股]|科(?![技学研创目普])|室(?!内|外|温))|[\u4e00-\u9fff]{2,}[科处]室?(?:具体)?负责",
    ),
    (
        r"(?:对|给|面向|针对)(?:什么样|哪一?[些类种]|怎样|何种)的?(?:人|单位|个人|企业|集体|组织)",
        r"下列情形|(?:对|给予?)[^。]{2,40}的(?:单位|个人|企业|集体|人员|组织|公民)",
    ),
    (r"(?:什么|哪些|怎么|怎样|咋|做到)[^,。?]{0,8}[加扣减]分", r"[加扣减]\d*分"),
    (r"有没有个?(?:上限|封?顶)|封不封顶|上不封顶|有无上限", r"封顶|上限|最高|不超过|限额"),
    (r"谁[^,。?]{0,4}解释|解释[^,。?]{0,4}(?:谁|哪)|解释权", r"解释"),
    (r"免费|收费|门票|要不要钱|收钱", r"免费|收费|费用|无偿"),
)
_ASKED = tuple((lazy(asks), tells) for asks, tells in _CUES)
_ASKS_PENALTY = lazy(_PENALTY_ASKED)


ASKS_PURPOSE = re.compile(r"为什么|为何|目的|依据|根据|宗旨|出于|初衷")
"""Asks why a paper was made."""

DENIES = re.compile(r"不予(?!受理)|骗取|追回|收回|取消|撤销")
"""Says who gets nothing or loses it."""

_NO_DENIAL = re.compile(r"不同|不一样|不相同|是不是|对不对|有没有|不(?=[,。?]|$)")
_ASKS_DENIAL = re.compile(
    r"不|撤|取消|追|骗|罚|违|情[形况]|处理|后果|退|收回|摘|除|禁|失信|虚假|造假|重复|同时|叠加|限制|还能|再|能否|可否"
    r"|允许|转让"
)

# 要新增几家 counts what the question before it named.
DEEDS = lazy(
    r"(?:计划|打算|新增|新建|建设|建成|建|培育|认定|完成|形成|增加|创建|打造|实现|引进|发展|补助?|奖励?|资助|给予?|[百千万亿]*元|\s)+|(?:量化|具体|数量|硬)?(?:指标|目标|数字)"
)


def asks_of_denial(folded: str, kind: Kind) -> bool:
    """A folded question asks who gets nothing or loses it, or whether one gets it."""
    return kind == "yesno" or bool(_ASKS_DENIAL.search(_NO_DENIAL.sub("", folded)))


def asks_of_penalty(folded: str) -> bool:
    """A folded question asks what follows from breaking a rule."""
    return bool(_ASKS_PENALTY.search(folded))


def cue_of(folded: str) -> re.Pattern[str] | None:
    """What a sentence has to say to tell what a folded question wants; None for none of these."""
    told = [tells for asks, tells in _ASKED if asks.search(folded)]
    return made_up("|".join(told)) if told else None
