"""The sentence of the sort that is asked for, beside one that only speaks of the matter: what
follows from a breach, who may not be chosen, who leads a body. Refusing where there is none is
another matter (sorts_told.py).
"""

from __future__ import annotations

import re

from documents.folding import fold
from documents.patterns import lazy
from qa.evidence.evidence import Evidence
from qa.understanding.model import Understanding

_BODIES = "专班|领导小组|联席会议|委员会|工作[小]?组|指挥部|理事会|专家组|评审组"
_HEADS = "召集人|组长|主任|指挥长|理事长|会长|主席|总指挥"
_FOLLOWS = (
    "取消|停发|停拨|暂停|暂缓|中止|终止|追回|追缴|收回|退[回还]|撤销|约谈|通报|解聘|除名|移出|扣[减发除]|罚|责令"
    "|不[得予再]|不受理|责任|处分|失效|补缴|列入[^,。;]{0,8}名单"
)
# asked, told: 逾期未接入的,由…约谈
_SORTS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (
        lazy(
            r"会(?:被)?(?:怎么?样|咋样)|会?(?:有|带来|产生)(?:什么|啥|哪些)(?:样的)?后果"
            r"|(?:怎么|如何|怎样|咋)(?:处[理罚置]|惩[罚处])"
        ),
        lazy(rf"(?:的|者)[,，][^。;]*?(?:{_FOLLOWS})"),
    ),
    (
        lazy(
            r"(?:什么|啥|哪[些种类]|谁)(?:样的?)?[^,。?]{0,10}?"
            r"(?:不能(?!少)|不得|不可以|不准|不许|不允许|没资格|没有资格)"
        ),
        lazy(r"不得|不予|不能|不准|除外|禁止|不可以|不受理|不适用|不属于"),
    ),
    (  # 为什么要推进, of a sentence that only has it printed
        lazy(r"为(?:什么|何(?=[^,。?])|啥)(?!不)"),
        lazy(
            r"^为了?(?!了|指导|规范)[^。;,]{6,}[,，]|是[^。;]{4,60}?(?:规律|之路|抓手|必然|关键|支撑|基础|需要|保障)(?=[,。;]|$)"
            r"|意义(?:重大|深远)|具有[^。;]{2,20}意义|因为|由于|鉴于|为(?:抢抓|深入|加快|推动|促进|进一步)[^。;,]{4,}[,，]"
        ),
    ),
    (
        lazy(
            rf"(?:{_BODIES})[^。?]{{0,12}}?(?:牵头|{_HEADS}|谁(?:来|去)?(?:领导|挂帅|带头|管)|成员|参[加与]|组成)"
        ),
        lazy(
            rf"(?:任|担任|兼任|为)(?:总|副)?(?:{_HEADS})|、[^。;]{{2,60}}(?:参[加与](?=[,。;]|$)|组成|为成员)"
        ),
    ),
)
_NEAR, _AS_COVERED = 0.6, 0.7  # of the best score and coverage, for a sentence of another clause


def of_the_sort(understood: Understanding, evidence: tuple[Evidence, ...]) -> Evidence | None:
    """The first sentence of that sort in the clause of the best one, or nearly as good in its
    paper; None where no such sort is asked for, or the best is of it.
    """
    if not evidence or understood.several or understood.kind not in ("what", "list", "who"):
        return None
    best, asked = evidence[0], understood.asking
    for asks, tells in _SORTS:
        if not asks.search(asked) or tells.search(fold(best.text)):
            continue
        for each in evidence[1:]:
            if tells.search(fold(each.text)) and _is_near(each, best):
                return each
    return None


def _is_near(each: Evidence, best: Evidence) -> bool:
    if each.clause.id == best.clause.id:
        return True
    as_good = each.score >= _NEAR * best.score and each.coverage >= _AS_COVERED * best.coverage
    return each.document.id == best.document.id and as_good and each.fits_year
