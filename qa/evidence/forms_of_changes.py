"""What papers rule on when things turn out otherwise: one moves, is renamed, changes what was
approved, leaves, cannot go on, or sells what was paid for; and when several policies apply.

换了地方要办什么手续 shares no word with 迁址的,应当在30日内报备, and 跳槽了怎么处理 none with
离岗的.
"""

from __future__ import annotations

import re

from documents.patterns import lazy
from documents.regions import Region, find_regions
from index.lexical import bigrams
from qa.evidence.form import Form

_WHAT_TO_DO = (
    "(?:手续|报告|报备|备案|打招呼|说一声|怎么(?:[办弄]|处(?!罚))|咋[办弄]|如何(?:办|处(?!罚))|流程|程序|走什么|办什么"
    "|审批|批准)"
)
_WHAT_COMES = (
    r"(?:怎么(?:[办算]|处(?!罚))|咋[办算]|如何(?:办|处(?!罚))|会怎|怎[样么]?[?。]*$|退不退|要不要退|用不用退|要退|后果|收回|还给"
    "|吐出|下场)"
)
_REPORTED = (
    r"(?:报告|报备|报请|报经|报[^,。;]{1,16}(?:备案|同意|批准|审)|备案|告知|批准|同意|办理"
    r"|提出[^,。;]{0,6}申请|书面申请)"
)
_CHANGED = r"(?:变更|调整|改变|变动|变化|更换)"
_PLACE = r"(?:地[址点方]|场[地所]|住所|注册地)"
_COMES = r"(?:退|停发|停止|追|终止|取消|收回|不予|不再|返还|按比例|补缴)"

# of a person's deed: no 煤改电, 机器换人 or 产业结构调整项目
_MEANS_TO = "(?:想要?|要|中途|途中|半路|打算|准备)(?:再|重新)?"
_CHANGES = "(?:换(?![新届取电算热汇购班])|变更|更换|调整(?![后期])|改(?![造革善进装建扩正]))"
_GOES_TO = "[迁搬跑](?:到|去|往)了?(?=(?P<to>[^,。?]{2,8}))"
_AWAY = lazy("外[地省市县区]|[省市县区]外|别处|别的地方|其他[地省市县区]")

_OF_ANY_CHANGE = frozenset(
    bigrams("报告,报备,备案,批准,同意,审批,办理,变更,调整,改变,变动,变化,更换,手续,流程,程序,告知")
)


def shares_object(asked: str, told: re.Match[str] | None) -> bool:
    """What is changed is named in both: 服务商 of 想换服务商,怎么办 and 变更服务商…的,报…同意."""
    pairs = set(bigrams(told[0])) if told else set()
    return bool(pairs & set(bigrams(asked)) - _OF_ANY_CHANGE)


def asks_of_change(match: re.Match[str]) -> bool:
    """Who moves to 产业园 may come there; to leave is to go 外地 or to a place by its name."""
    to = match["to"] if "to" in match.re.groupindex else None
    return to is None or bool(_AWAY.match(to) or _first_place(to))


def comes_to(asked: str, region: str | None) -> bool:
    """What asks names the paper's own place as that where one moves."""
    to = re.search(_GOES_TO, asked)
    place = _first_place(to["to"]) if to else None
    return place is not None and place.name == region


def _first_place(text: str) -> Region | None:
    return next((place for place, start, _ in find_regions(text) if start == 0), None)


def _form(asked: str, told: str, *, shares: bool = False) -> Form:
    return Form(lazy(asked), lazy(told), shares=shares)


CHANGES = (
    _form(  # 搬家换地址要办什么手续
        rf"(?:搬(?![运用砖])|迁(?![就徙])|换(?:个|了)?[^,。?]{{0,8}}{_PLACE}|{_PLACE}[^,。?]{{0,4}}(?:换|变|改))"
        rf"[^?]{{0,16}}?{_WHAT_TO_DO}",
        rf"(?:迁址|搬迁|迁移|迁[出入])[^。;]{{0,40}}?{_REPORTED}|{_CHANGED}[^。;]{{0,16}}?{_PLACE}[^。;]{{0,40}}?{_REPORTED}"
        rf"|{_PLACE}[^。;]{{0,10}}?{_CHANGED}[^。;]{{0,40}}?{_REPORTED}",
    ),
    _form(  # 公司改了名要不要报备
        rf"(?:(?:改|换)[^,。?]{{0,3}}名(?![单额])|更名)[^?]{{0,16}}?{_WHAT_TO_DO}",
        rf"(?:更名|名称[^。;]{{0,24}}?{_CHANGED}|{_CHANGED}[^。;]{{0,8}}?名称)[^。;]{{0,40}}?{_REPORTED}",
    ),
    _form(  # 换了牵头单位该办什么手续
        rf"(?:{_MEANS_TO}{_CHANGES}|{_CHANGES}(?:了|掉)|换个|变更|更换)[^?]{{0,20}}?{_WHAT_TO_DO}",
        rf"{_CHANGED}[^。;]{{0,40}}?{_REPORTED}",
        shares=True,
    ),
    _form(  # 中途跳槽到外地,津贴怎么处理
        rf"(?:跳槽|离职|离开|辞职|调走|[迁搬]走|{_GOES_TO}|离岗|走人|不干了)[^?]*?{_WHAT_COMES}",
        rf"(?:离开|[迁搬][出离]|离职|离岗|调离|辞职|转入|解除劳动)[^。;]{{0,40}}?{_COMES}",
    ),
    _form(  # 搬到产业园,租房补贴怎么算
        rf"[迁搬](?:到|去|往|进|入)[^?]*?{_WHAT_COMES}",
        r"(?:搬迁?|迁移?)(?:到|入|进|至)[^。;]{0,50}?(?:补[贴助]|奖|给予|支持|减|免|享受)",
    ),
    _form(  # 生病干不下去了怎么办
        r"(?:[干做当撑待]不[下了]去?|病|退休|调动|调走|中途(?:退出|不干|放弃))[^?]{0,20}?(?:怎么[办处]|咋办|谁[来去]?[顶接替]|换人|如何处)",
        r"(?:不能|无法|不宜)(?:继续)?[^。;]{0,10}?(?:服务|履行|履职|任职|工作|担任)[^。;,]{0,6}的|(?:更换|调换|补派|改派)[^。;]{0,4}(?:人选|人员)|中途(?:退出|放弃)",
    ),
    _form(  # 买的设备用了一年半想转卖,怎么办
        rf"(?:卖(?:掉|了|出去|给)?|转[手卖让]|处置)[^?]{{0,12}}?{_WHAT_COMES}",
        r"不得[^。;]{0,14}?(?:转让|变卖|处置|出售)|\d?年内?不[^。;]{0,10}?(?:转让|变卖)|(?:转让|变卖|处置|出售)[^。;]{0,20}?(?:退[还回缴]|收回|追)",
    ),
)

OVERLAPS = (
    _form(  # 同时够得上好几个政策,怎么算
        r"同时[^?]{0,14}?(?:够|符合|满足|适用)[^?]{0,12}?(?:几[个项条]|多[个项条])[^?]*?(?:怎么|如何|都)"
        r"|(?:几[个项条]|多[个项条])(?:政策|补[贴助]|奖励|扶持)[^?]{0,10}?(?:怎么[算办]|叠加|重复|一起[拿领]|都[能拿领])",
        r"就高不|从高不|不(?:予)?重复|不叠加|只能[^。;]{0,6}一项|择[高优]",
    ),
)
