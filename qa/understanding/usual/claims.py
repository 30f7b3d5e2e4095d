"""Claims to be confirmed: 此说确否, 请核实, 没填错吧."""

from __future__ import annotations

import re

from documents.patterns import lazy
from qa.understanding.usual.forms import forms, nothing_asked_before, where

_FIGURE = lazy(r"\d|[一二三四五六七八九十百千万]")


def _states_a_figure(match: re.Match[str]) -> bool:
    """Before it a figure is stated, and nothing asked."""
    said = match.string[: match.start()]
    return bool(_FIGURE.search(said)) and nothing_asked_before(match)


CLAIMS = forms(
    (
        r"^(?:可不可以|能不能|可以)这(?:么|样)说[::,](?P<said>[^?。]+)[?。]*$",
        r"\g<said>,对吗?",
    ),
    (
        r"[,\s]*(?:请|麻烦|帮忙|帮我|想|劳驾|烦请|再|我想|想再)*"
        r"(?:核实|查实|查证|求证|核对|核(?:一)?下|验证|证实|确认|判断|核验)(?:一下|一声|对错|真伪|真假|下|一?遍)*[。!?\s]*$",
        where(_states_a_figure, ",对吗?"),
    ),
    (
        r"[,\s]*(?:(?:这个?|此|这种?|一)?(?:说法|话|数字?|事儿?|说)?(?:是|有)?(?:真的?假的|真的(?:吗|么|不)|真的?还是假的"
        r"|真不真|准不准|准吗|准确[吗么不]|确否|是?否?属不?属?实[吗么]?|然否|当真[吗么]?|可信[吗么不]?|靠谱[吗么不]?|靠不靠谱"
        r"|成不成立|成立[吗么否]|有(?:没有)?[依根]?据[否吗么]|有没有(?:写|搞|记|说|填|算|弄)错"
        r"|有没有这回事|有这回事吗|有无此规定|有没有误|真这么[写说规]定?的?|是真的吧|可对"
        r"|(?:——)?这样(?:表述|说|讲)对吗|有无出入|可有出入|有没有出入"
        r"|(?:他|她|你|我|咱|俺)?(?:没|未)有?(?:写|搞|记|说|填|算|弄|骗|听)(?:我|错|差|岔)[了]?[吧吗]?))[?。!啊呀呢\s]*$",
        where(_states_a_figure, ",对吗?"),
    ),
    (r"(?P<asked>[吗吧]),(?:感觉|好像|我?怕|怎么|看着|觉得|我)[^,。?]{0,12}[。?]*$", r"\g<asked>?"),
)
