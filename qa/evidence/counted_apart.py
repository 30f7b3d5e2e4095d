"""What is counted, of one object and of another: 服务机器人 by 工业机器人, 供热管道 by 燃气管道."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.patterns import lazy
from qa.understanding.model import Understanding

_HAN = "[\u4e00-\u9fff]"
# 多少台服务机器人: what is counted is named right behind its counter; 服务机器人要有多少台
_NAMED_BEHIND = lazy(
    rf"(?:多少|几)[十百千万]*(?:项(?!目)|[家个条座台件名只辆套种处所支艘架部场次])(?P<name>(?!工作日|超过?|达到?){_HAN}{{4,10}})(?![的着])"
)
_NAMED_BEFORE = lazy(
    rf"(?P<name>{_HAN}{{4,10}}?)(?:不能|不得|不应|[不要得应须]|该|最少|至少|一共|总共|力争|计划|打算)*"
    r"(?:少于|低于|达到?|有|超过|建|培育|认定|新增|创建|打造|引进|淘汰|关[停闭]|整治|取缔|退出|压减|清理)(?:多少|几)[十百千万]*(?:[家个条座台件名只辆套处所支艘架部场亩吨]|公里|平方米|平米)"
)
_AREA = lazy("(?:面积|规模|总[量额数]|产[量值])$")  # is what is counted, and no thing
_A_SORT = lazy("(?:实验室|中心|平台|工厂|园区|基地|车间|研究院|学校|医院|示范区|试点|机构)$")
_OF_TIME = lazy("[年月日]|最终|今后|以后|一共|总共|累计")
_YEAR = lazy(r"[到至]?20\d\d年(?:[底末]|年底)?,?")
_LEVEL_OF = lazy("(?:国家|[省市县区])级(?:及?以上)?|[那这]")
_LED = lazy("的|里[头面]?|(?<!心)中(?!心|小|试|介|央)")
_NAME_ENDS = lazy(r"[的能要会就算是在有给和与及到来出把将做办收进列入完让被为]|可以|以上")
_ANY_MODIFIER = lazy(
    r"^(?:[这那]样|以上|[新大小高名好]|先进|重点|[本当]地|示范|标杆|优质|骨干|核心|龙头|中小|相关|有关"
    r"|不同|各类|企业|单位|国家|[市省县区国]级|全[市省国]|制造|工业|产业|国[内际]|知名|特色|优势|合格)"
)
_MODIFIER = lazy(rf"(?![家个项名台批]|新建|建设){_HAN}{{2}}")


def other_counted(understood: Understanding, places: Sequence[str]) -> str:
    """服务机器人 of 多少台服务机器人, told by 20000台工业机器人. 外企 is told by 外资."""
    sentence, above, _, titles, led = places
    about = f"{sentence} {above} {titles} {led}"
    names, behind = _names_counted(understood)
    for name in names if not behind else ():
        if _nothing_of_it(name, about, understood):
            return name
    for name in names:
        at = next((i for i in range(2, len(name) - 1) if name[i:] in sentence), 0)
        own, head = name[max(0, at - 2) : at], name[at:]
        if (
            not at
            or _AREA.search(name)
            or own in about
            or _ANY_MODIFIER.match(own)
            or is_put_so(own, understood)
        ):
            continue
        beside = [sentence[max(0, m.start() - 2) : m.start()] for m in re.finditer(head, sentence)]
        if all(_MODIFIER.fullmatch(other) and not set(own) & set(other) for other in beside):
            return name
    return ""


def counted_elsewhere(understood: Understanding, places: Sequence[str], paper: str) -> str:
    """制造业创新中心, which the paper prints without a figure, by 600家企业技术中心."""
    sentence, above, _, titles, led = places
    about = f"{sentence} {above} {titles} {led}"
    for name in _names_counted(understood)[0]:
        own, sort = _LEVEL_OF.sub("", name), _A_SORT.search(name)
        if sort and own != sort[0] and sort[0] in sentence and own not in about and own in paper:
            return own
    return ""


def _names_counted(understood: Understanding) -> tuple[list[str], bool]:
    """What a question counts, and whether its name stands behind the counter."""
    asked = _YEAR.sub("", understood.own_asking.lower())
    behind = [_NAME_ENDS.split(counted["name"])[0] for counted in _NAMED_BEHIND.finditer(asked)]
    before = [_LED.split(counted["name"])[-1] for counted in _NAMED_BEFORE.finditer(asked)]
    return behind or before, bool(behind)


def _nothing_of_it(name: str, about: str, understood: Understanding) -> bool:
    """Not a pair of its characters stands about the sentence, but for its level: 市级重点实验室 of
    what is set for 企业技术中心.
    """
    bare_name = _LEVEL_OF.sub("", name)
    if not _A_SORT.search(bare_name):
        return False
    pairs = {bare_name[at : at + 2] for at in range(len(bare_name) - 1)}
    return (
        len(pairs) > 2
        and not _OF_TIME.search(name)
        and not any(p in about or is_put_so(p, understood) for p in pairs)
    )


def is_put_so(name: str, understood: Understanding) -> bool:
    """It is people's own word for something, which papers write otherwise."""
    return any(name in matter.said or matter.said in name for matter in understood.matters)
