"""How much and how many: 按什么标准发, 顶多能拿, 规划家数."""

from __future__ import annotations

import re

from documents.folding import fold
from qa.understanding.usual.forms import ASKS, END, PAID, forms, where

_A_YEAR = re.compile(r"(?:19|20)\d\d|[1-3]\d年")


def _nothing_asked_before(match: re.Match[str]) -> bool:
    return not ASKS.search(match.string[: match.start()])


def _of_a_year(match: re.Match[str]) -> bool:
    return _nothing_asked_before(match) and bool(_A_YEAR.search(match.string))


SUMS = forms(
    (rf"(?P<paid>{PAID}),(?:一|每)[家户个]的标准" + END, r"\g<paid>多少"),
    (
        r"(?P<line>封顶|上限|下限|门槛|分数线|标准线|限额)(?:线)?(?:是|在|划在|定在|设在|放宽到|到)*"
        r"(?:哪(?:里|儿|个数)?|何处|什么位置|什么数)" + END,
        r"\g<line>多少",
    ),
    (r"(?P<what>比例|限额|上限|金额|标准|额度)是(?=[,。?]|$)", r"\g<what>是多少"),
    (r"(?P<what>面积|人数|产值|收入|投入|年限)的?最低要求" + END, r"\g<what>最低多少"),
    (
        r"(?P<what>(?:下降|增长|提高|降低)幅度|降幅|增幅|增速|增长率)[?。!\s]*$",
        where(_nothing_asked_before, r"\g<what>是多少"),
    ),
    (r"(?P<paid>奖补|补助|奖励|扶持)资?金(?:额度|额|数额)" + END, r"\g<paid>多少"),
    (r"(?<=[厂家人])多少钱(?:一|每)?[家户个]" + END, "多少钱"),
    (
        rf"(?P<paid>{PAID})(?P<between>[^,。;?!最高上限顶什么何是按]{{0,4}}?)的?(?:发放)?"
        r"(?:金额|数额|数目|额度|标准|钱数|资金额|额)(?:具体|到底|究竟)?(?:是|为|有|达|定|按)*"
        r"(?:什么|何|怎么定|怎样|如何|多大|多高|多少)?(?:的|样)?(?:标准|数目?|说法)?" + END,
        r"\g<paid>\g<between>多少",
    ),
    (
        r"(?:按照?|是个?|定的?|为)?(?:什么|何|怎样的?)标准(?:来)?(?:发放?|给|补|奖|执行|兑现)?"
        + END,
        lambda m: "多少" if re.search(PAID, fold(m.string)[: m.start()]) else m[0],
    ),
    (
        r"(?:多大|多高)的?(?P<sum>产值|规模|投资|营收|营业收入|增加值|产量)(?!以[上下])" + END,
        r"\g<sum>多少",
    ),
    (
        r"(?P<sum>产值|产业规模|总量|总额|总规模|增加值|营收|营业收入|投资额|交易额|成交额)"
        r"(?P<aim>目标|指标|任务)?(?:呢)?[?。!\s]*$",
        lambda m: m[0] if ASKS.search(m.string[: m.start()]) else f"{m['sum']}{m['aim'] or ''}多少",
    ),
    (r"(?:顶多|撑死|至多|顶格|顶天)(?=[了也就能可会]*(?:给|拿|补|奖|是|得|有|多少|领))", "最多"),
    (r"封顶(?:线|数|金额)?(?:是|在|为|划在|到|给到|给|能|拿)*(?=多少|几[十百千万个])", "最高"),
)

COUNTS = forms(
    (
        r"(?:任务量|目标值|目标数字?|预期值|(?:目标|指标|量化指标|约束性指标)的?(?:具体)?(?:数值|数据|取值))的?"
        r"(?:是|为|定为)?(?:多少|什么|几许|多大|若何|何)?(?:请提供)?[?。!\s]*$",
        where(_nothing_asked_before, "目标是多少"),
    ),
    (
        r"(?<!主要)(?<!总体)(?<!发展)(?<!具体)(?:量化|约束性|规划|考核|预期|官方)?(?:目标|指标)"
        r"(?:是|为|定为)?(?:多少|几许|多大|有多少|若何)?[?。!\s]*$",
        where(_of_a_year, "目标是多少"),
    ),
    (
        r"(?:企业)?(?:之|的)?(?:总)?(?P<unit>[家户个])数(?:目|量|标准)?(?:要|会|应|该|是|为|达到?|有|标准)*"
        r"(?:多少|几)?[家户个]?" + END,
        r"多少\g<unit>",
    ),
    (
        r"(?:要|得|能|会)?(?:做|干|办|搞|达)到(?:什么|何种|怎样的?)(?:规模|数)|(?:计划|预计|预定)(?:完成|达成)多少"
        r"|预计规模多大|(?:任务|计划)(?:指标)?(?:是)?什么数",
        where(lambda m: bool(re.search(r"20\d\d", m.string)), "目标是多少"),
    ),
    (r"(?:计划数|目标任务|规划数|预定达成的数值|目标数字)[?。!\s]*$", "目标是多少"),
    (
        r"数量[?。\s]*$",
        where(_nothing_asked_before, "数量是多少"),
    ),
    (r"数量(?:目标|指标|规模)(?:呢|是多少|为多少|是|多少)?" + END, "数量是多少"),
    (r"(?P<from>从|要|得|会|还|再|打算|准备|计划|想)弄(?=多少|几)", r"\g<from>达到"),
)
