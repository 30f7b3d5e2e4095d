"""Until when and from when: 哪天前报上去, 啥时候到头, 从几号起执行."""

from __future__ import annotations

import re

from qa.understanding.usual.forms import (
    END,
    HAND_IN,
    WHEN,
    forms,
    speaks_of_paper,
    where,
)

_HOLDS = "(?:实施|执行|施行|生效|适用|实行|启用|起效|作数|算数|落地|管用)"
_LAPSES = "(?:失效|过期|作废|到期|停止执行|终止|到头|不能用|停)"
_ENDS = re.compile("最后|届满|结束|停|止|至|到|收口")


def _speaks_of_paper_that_holds(match: re.Match[str]) -> bool:
    return speaks_of_paper(match) and bool(re.search(_HOLDS, match.string))


LAST_DAYS = forms(
    (
        rf"(?:截|收|{HAND_IN})(?:材料)?到{WHEN}(?:为止|截止|结束|停|止|关)*",
        lambda m: _kept(m, HAND_IN) + "什么时候截止",
    ),
    (
        rf"{WHEN}(?:系统|就|会|才|要)*(?:不收(?:材料|件)?了?|收口|关(?:闭|门|窗)?|停(?:止)?(?:受理|申报|收件|接收)"
        rf"|截(?!止)|封口|停止?(?:申请|材料|件|受理)){END}",
        "什么时候截止",
    ),
    (
        rf"(?:最[晚迟后]|赶在|赶到)(?:要?在|应?于|得|是)?{WHEN}(?:之?前)?"
        rf"(?:要|得|必须|该|把)*(?:{HAND_IN}|截止|收){END}",
        "什么时候截止",
    ),
    (
        rf"(?:要?在|须?于|须在|赶在|得在)?{WHEN}之?前(?:要|得|必须|须|该)*{HAND_IN}(?:才行)?{END}",
        "什么时候截止",
    ),
    (
        r"截止日(?!期)|终止日期|死线|(?<=报)(?:[^,。?]{0,10}的)?末班车"
        r"|最后(?:提交|交件|申报|报名|受理|交)(?:的)?(?:时间|日期?|那?一?天)",
        "截止日期",
    ),
    (rf"{WHEN}是(?:截止日期|最后期限)", "什么时候截止"),
    (
        rf"(?:截止(?:日期|时间|时点)|最后期限)(?:是|为|在|到)?(?:{WHEN}|什么)?(?:,|请|麻烦|烦请|报一下|告知|说一下)*{END}",
        "什么时候截止",
    ),
    (rf"截[至止]{WHEN}" + END, "什么时候截止"),
    (
        rf"(?:申报|报名|申请)(?:期限|期|工作)?(?:的)?(?:最后|至|到|以)?(?:是|那个)?{WHEN}(?:为止期|届满|结束|停|收口|截止)?{END}",
        where(lambda m: bool(_ENDS.search(m[0])), "申报什么时候截止"),
    ),
    (
        r"(?:申报|报名|受理|申请)(?:窗口|系统|通道|时限|期限|期)(?:什么时候|几时|何时|哪天)(?:关闭?|停|结束|到)?",
        "申报什么时候截止",
    ),
)

IN_FORCE_SINCE = forms(
    (
        rf"(?:从|自|打|以)?{WHEN}(?:为起算日)?(?:起|开始|才|正式|上线|即)+(?:正式|付诸|起算|替代旧的|开始)*(?:{_HOLDS})*",
        where(_speaks_of_paper_that_holds, "从什么时候开始施行"),
    ),
    (
        rf"(?:正式)?(?:起始|开始)?{_HOLDS}(?:的)?(?:起始|开始)?(?:日期|时间|时点|之日|日子|日)"
        rf"(?:是|为|在|应|填|缺)*(?:{WHEN}|多少)?",
        where(speaks_of_paper, "从什么时候开始施行"),
    ),
    (
        rf"(?:正式|开始|落地|起算|付诸)*{_HOLDS}(?:的)?(?:时间)?(?:是|在|是在|始于)+{WHEN}",
        where(speaks_of_paper, "从什么时候开始施行"),
    ),
)

IN_FORCE_TILL = forms(
    (
        rf"(?:有效|{_HOLDS}|沿用|行用|使用|管|用|吃|效力终止|有效期截?止?)(?:可以|能|一直)*[到至于]"
        rf"{WHEN}(?:就|会|才)*(?:为止|而止|结束|{_LAPSES})?了?",
        where(speaks_of_paper, "有效期到什么时候"),
    ),
    (
        rf"(?:到)?{WHEN}(?:就|会|才|要|将|自动)*(?:{_LAPSES}|期满)了?",
        where(speaks_of_paper, "有效期到什么时候"),
    ),
    (
        r"(?:有效期|效力)(?:的)?(?:截止|终止|止|届满|到期)(?:日期?|时间|期)?|失效(?:日期|时间)|截止有效(?:日期|期)",
        "有效期到什么时候",
    ),
    (r"(?:能|可以|可)?(?:撑|顶|保|用|挂)(?:上)?(?:几|多少)个?年" + END, "有效期几年"),
    (r"(?:几|多少)年内?(?:算)?有效" + END, "有效期几年"),
    (r"有效(?:年限|期限|时限|时间|年数)(?!到)", "有效期"),
)


def _kept(match: re.Match[str], words: str) -> str:
    """What a match opens with of these words."""
    opening = re.match(words, match[0])
    return opening[0] if opening else ""
