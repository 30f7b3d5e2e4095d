"""Figures that a question states, to be confirmed or corrected."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from documents.numerals import to_number
from documents.patterns import lazy
from documents.quantities import Quantity, find_quantities
from qa.understanding.aspects import IN_FORCE
from qa.understanding.model import Understanding

# 甲表、乙表和丙表三张: the number of what is told before it
_LIST_BEFORE = lazy(
    r"[\u4e00-\u9fff]{2}、(?:[\u4e00-\u9fff]{2,12}[、和与及])+"
    r"(?:(?![要有达为是须应买建设各突超增登培占共])[\u4e00-\u9fff]){2,10}这?$"
)
_PLACES = "市县区镇乡村"
_PAIR_BEFORE = lazy(r"[\u4e00-\u9fff]{2}[、和与及][\u4e00-\u9fff]{2,6}这?$")  # 甲县、乙县两地
_YEAR = lazy(r"\d{4}年")
_FEW = 10  # things that a question lists one by one
_HALF = lazy(r"(?<![大多])(?:一半|半数|过半)(?![天夜价年个小数])")  # 得占一半以上,是吗
_SUM_CLAIMED = lazy(
    r"(?P<value>\d+(?:\.\d+)?)个?(?P<of>万亿|亿)(?=[吗吧么对是,。?能够可就也还行]|$)"
)
_PAYS = (
    "[拿领补奖给得罚掏交收投贷借花卖报赔]|投资|产值|收入|营收|(?<!名)额|资金|基金"
    "|补[贴助]|奖[励金]|费|钱|利润|最高|上限"
)
_CLOSES = (
    "[吗吧么了,。?]|对[吗吧不么,。?]|是[不吗吧否真这]|可以|能不?[够报拿领]?|就(?!业)|也|还"
    "|行[不吗吧么,。?]|封顶"
)
_OF_MONEY = (
    r"的?(?:补[贴助]|奖[励金补]|资[助金]|钱)"
    r"|(?<=[千万]块)的?[\u4e00-\u9fff]{0,3}(?:补[贴助]|奖[励金]|费|税)"  # 3万块工作补助
)
# 能拿20万吗, 产值倒有7000万,是不是…: sums of money, without 元; 名额2万 is none
_SUM_BARE = lazy(
    rf"(?:{_PAYS})(?:(?!面积|名额|岗位|人数|人次|数量|[台户家]数)[^\d,。?一二两三四五六七八九十百]){{0,6}}"
    r"(?P<value>\d+(?:\.\d+)?|[一二两三四五六七八九十百]+)(?P<more>[千百]?万)"
    rf"(?={_CLOSES}|{_OF_MONEY}|$)"
)
_PIECES = lazy(  # 600块, 五千块钱, 交两万块保证批下来; 一块儿 counts none, nor do 50块电子屏
    r"(?P<pays>(?:[补罚掏交付花赔]|收[费取])了?(?:一?笔)?)?"
    r"(?P<value>\d{2,}|\d+(?=[百千万])|[一二两三四五六七八九十]+(?=[百千万]))(?P<more>[百千万]*)块"
    rf"(?(pays)(?![地牌])|(?={_CLOSES}|{_OF_MONEY}|$))"
)
# 就能拿20万, 每年最多能奖300万: a word of paying, and what says nothing of what is counted
_PAID = lazy(
    rf"(?:{_PAYS})(?:[了到过约达是为有给要将倒也能就都还拿领得补奖励贴助金]|完成|实现|突破|力争|最[高多低少]|上限|封顶|只|不?超过|至[多少]|可以?|任务|目标|强度"
    r"|每一?[年家月人个户亩次项]|一?[年月次]|个)*$"
)
# 要是三年复核没通过 claims nothing
_SUPPOSED = lazy(r"(?:要是|如果|假如|倘若|万一)[^,。?]*$")

# 照样能拿那5%的购置奖,对吧 names the award by its rate
_QUOTED = lazy(r"[“\"「『][^”\"」』]{1,12}[”\"」』]")
_POINTED_AT = lazy(r"[那这](?:笔|个|份)?$")


def claims_in(folded: str) -> tuple[Quantity, ...]:
    """Figures that a question states; 哪一年, 头一台 and 有一家 state none."""
    found = [q for q in find_quantities(folded) if q.printed != "一"]
    halves = _HALF.finditer(folded)
    found += [Quantity(half[0], Decimal(50), "%", "share", *half.span()) for half in halves]
    for sum_of in _SUM_CLAIMED.finditer(folded):  # 投资目标是1500亿吗
        number = Decimal(sum_of["value"]) * (10**12 if sum_of["of"] == "万亿" else 10**8)
        found.append(Quantity(sum_of[0], number, "元", "money", *sum_of.span()))
    found += [_sum(match) for bare in (_SUM_BARE, _PIECES) for match in bare.finditer(folded)]
    found = [q for q in found if folded[q.end : q.end + 1] not in ("亿", "万")]  # 30 个 of 30个亿
    found = [q for q in found if not _SUPPOSED.search(folded[: q.start])]
    found = [q for q in found if not _POINTED_AT.search(folded[: q.start])]
    names = [match.span() for match in _QUOTED.finditer(folded)]  # “八个一”
    found = [q for q in found if not any(a < q.start < b for a, b in names)]
    return tuple(q for q in found if not _claims_nothing(q, folded[: q.start]))


def clearly_money(folded: str, claim: Quantity) -> bool:
    """元 or 块 is printed, or a word of paying stands right before the figure: of nothing else is
    it said that it is wrong.
    """
    printed = any(c in folded[claim.start : claim.end + 1] for c in "元块")
    paid = _PAID.search(folded[: claim.start])
    return claim.unit_class != "money" or printed or bool(paid)


def _sum(match: re.Match[str]) -> Quantity:
    printed = match["value"] + match["more"]
    number = to_number(printed) or Decimal(0)
    return Quantity(printed, number, "元", "money", match.start("value"), match.end("more"))


def _claims_nothing(quantity: Quantity, before: str) -> bool:
    """哪三家; 甲表、乙表和丙表三张."""
    few = quantity.unit_class == "count" and quantity.number < _FEW
    two = quantity.number == 2 and quantity.unit in _PLACES and _PAIR_BEFORE.search(before)
    return before.endswith("哪") or bool(few and (two or _LIST_BEFORE.search(before)))


def with_claims(understood: Understanding, folded: str) -> Understanding:
    """With figures that it states; and years, where it asks whether they are right."""
    understood = replace(understood, claimed=claims_in(folded))
    claims = understood.otherwise == "yesno" and understood.kind in ("yesno", "document")
    held = understood.kind == "document" and IN_FORCE & set(understood.aspects)  # 还管不管用
    of_time = all(quantity.unit_class == "time" for quantity in understood.claimed)
    if not (understood.years and (claims or held) and of_time):
        return understood
    return replace(
        understood,
        missing=tuple(name for name in understood.missing if not _YEAR.fullmatch(name)),
        years=frozenset(),
        claimed_years=understood.years,
    )
