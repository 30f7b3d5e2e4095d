"""What whoever is asked for does, in the words of people and of papers: 宣布 is 发布."""

from __future__ import annotations

import re

from documents.patterns import lazy
from qa.understanding.bodies import ANY_BODY, WHICH
from qa.words.plain_words import Matter

_DEEDS = (
    ("宣布|公告|对外公布|公之于众|宣告|发榜|张榜", ("公布", "发布")),
    ("起草|草拟|撰写|编写|写|拟|制订|拿出", ("制定", "编制", "拟订")),
    ("打分|考评|评判|评定|考察", ("考核", "评价", "评估")),
    ("挑选|选拔|评比|选出|把关|评", ("评选", "认定", "遴选", "评审")),
    ("召集|操办|张罗|主持|(?<![经督])办(?=[?。]|$)", ("组织", "召开", "举办", "承办")),
    ("督办|监督|盯|督促|监管|查", ("督查", "督促", "监督", "检查")),
    ("批|审批|核准|点头|同意|拍板", ("批准", "审批", "审核", "审定")),
    ("协调|总抓|牵总|调度|总揽", ("统筹", "协调", "调度")),
    ("出钱|掏钱|买单|拨款|掏腰包", ("安排", "财政", "资金")),
)
_WRITTEN = frozenset(word for _, written in _DEEDS for word in written)
_ASKED = lazy(
    rf"(?P<done>[^,。?]{{1,8}})的(?:人|单位|部门)?(?:又|都|会)?是(?:谁|{WHICH}(?:个|家)?{ANY_BODY})[?。]*$"
    rf"|(?:谁|由哪[儿里边]|{WHICH}(?:个|家)?{ANY_BODY})(?P<does>[^,。?]{{0,10}})"
)


def deed_asked(folded: str) -> tuple[str, ...]:
    """What whoever is asked for does, in the question's word and those of papers: 宣布, 发布."""
    asked = _ASKED.search(folded)
    for said, written in _DEEDS if asked else ():
        told = asked and (asked["done"] or asked["does"] or "")
        match = told and re.search(rf"{said}|{'|'.join(written)}", told)
        if match:
            return tuple(dict.fromkeys((match[0], *written)))
    return ()


def deeds_of(folded: str) -> tuple[Matter, ...]:
    """The deed asked about as a matter, where the papers have another word for it."""
    said, *written = deed_asked(folded) or ("",)
    alone = said in _WRITTEN or said == "办"  # which says of no deed what it is
    return (Matter(said, tuple(written)),) if written and not alone else ()
