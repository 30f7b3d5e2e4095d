"""What ways of asking are written with: a pattern over folded text, and how it is put."""

from __future__ import annotations

import re
from collections.abc import Callable

from documents.genres import CLASSES_OF_LAW, COMMON, alternatives

Put = str | Callable[[re.Match[str]], str]
Form = tuple[re.Pattern[str], Put]

END = r"(?=[\s,。;?!、)]|$)"
"""Behind it nothing more is asked."""

WHEN = (
    "(?:什么时候|什么时间|何时|几时|何日|哪一?[天日]|哪一?年(?:哪一?月)?|哪个?月份?"
    "|几月几[日号]|几月份?|几[号日](?![文楼线院令馆]))"
)

PAID = "(?:补[贴助]|奖[励金补]?|津贴|资助|补偿|贴息|安家费|生活费|扶持(?:资金)?|支持(?:资金)?|保费)"
"""What is given."""

HAND_IN = (
    "(?:交|报|递交?|提交|申报|申请|报送|上报|报名|填报|受理)(?:上去|上来|过去|申请|申报|材料|资料)*"
)
"""What is done until a last day."""

ASKS = re.compile(r"多少|几|哪|谁|什么|何|怎|如何|[吗呢么]|是不是|是否|能不能|有没有|多[大高久长]")

_GENRE = alternatives(COMMON | CLASSES_OF_LAW)
_PAPER = re.compile(rf"{_GENRE}|文件|它|政策")
_BEHIND_PAPER = re.compile(rf"(?:》|{_GENRE})$")
_IDLE = re.compile(r"[\s,的呢]*(?:到底|究竟|这|那|个|份|文件|通知|红头|它)*[\s,的]*$")


def forms(*written: tuple[str, Put]) -> tuple[Form, ...]:
    return tuple((re.compile(pattern), put) for pattern, put in written)


def where(holds: Callable[[re.Match[str]], bool], put: str) -> Put:
    """Put so where that holds of a match, else left as it is."""
    return lambda match: match.expand(put) if holds(match) else match[0]


def nothing_asked_before(match: re.Match[str]) -> bool:
    return not ASKS.search(match.string[: match.start()])


def speaks_of_paper(match: re.Match[str]) -> bool:
    return bool(_PAPER.search(match.string))


def behind_paper(match: re.Match[str]) -> bool:
    """Nothing but a paper stands before it: 《…办法》到底是…, 那个…办法,…."""
    return bool(_BEHIND_PAPER.search(_IDLE.sub("", match.string[: match.start()])))
