"""What is set for one chain, cluster or park is not set for the next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.folding import fold
from documents.patterns import lazy
from qa.understanding.model import Understanding

# Named one beside the other, each with a clause or a row of its own.
_OF_A_SORT = lazy(r"(?P<own>[\u4e00-\u9fff]{2,10}?)(?P<sort>产业链|产业集群|集群|产业园)")
ANY_SORT = lazy(
    r"聚焦|围绕|推[动进]|加快|做[大强]|地方|本地|当地|区域|顶尖|拔尖|最强|特别牛|很牛|最牛|特别|厉害|顶级|超级|非常|[这那]?批|先进|制造业|中小企业|特色|重点|优势|产业|战略性|新兴|未来|传统|支柱|主导|级|国家|[省市县区]|[百千万]亿|打造|培育|建设|发展"
    r"|创新|现代|跨?区域|县域|示范|数字|经济|时代|中小微?|各"
    r"|[办搞]|上?[一年]?年度|申[报请]|认定|新?获?评[上为]?|入选|[列纳进]入|创建|成[为功]|组建|形成|[入进]驻|搬[进到]|被|参与|龙头|[两几]|大|咱们?|我们|这里"
    r"|每[个条]|所有|全部|[一二三四五六七八九十\d]+[个条大]|这|该"
)
_INDUSTRY = lazy(r"(?P<own>[\u4e00-\u9fff]{2})产业(?!链|集群|园|基地|工人|政策|基金)")
# 电镀厂 beside 化工生产企业: firms of a trade, which is called by one name everywhere
_FIRM = lazy(
    r"(?P<own>化工|电镀|印染|钢铁|水泥|造纸|铸造|锻造|制药|医药|食品|饲料|光伏|锂电|服装|家具|陶瓷|玻璃|橡胶|塑料|皮革|制革|冶金|有色"
    r"|煤炭|焦化|石化|炼油|建材|砖瓦|印刷|汽车|造船|船舶|航空|电子|芯片|软件|物流|快递|外贸|纺织|农药|化肥|白酒|酿酒|屠宰|养殖)"
    r"(?:生产|加工|制造|行业|类)*(?:企业|厂|公司)"
)
_SAME_TRADE = {
    name: same
    for same in (("皮革", "制革"), ("制药", "医药"), ("石化", "炼油", "化工"), ("造船", "船舶"))
    for name in same
}
TO_WHOM = lazy(r"对(?!外)|给|针对|面向")  # 合肥对生物医药产业集群
# 五条产业链总产值, 重点集群营业收入合计
_ALL_OF = (
    r"(?:[一二三四五六七八九十\d]+[条个大]|各|所有|全部|重点)(?:重点|主导|优势|特色|先进|制造业)*"
)


def other_name(understood: Understanding, places: Sequence[str]) -> str:
    """锂电材料集群 of a question, where the clause is one of 氟硅新材料集群 or of all; else empty.

    places: the sentence, the headings above it, its clause, and the titles of its paper
    """
    if understood.wants_figure and (name := _other_industry(understood, places)):
        return name
    for asked in _OF_A_SORT.finditer(fold(understood.topic)):
        own = ANY_SORT.sub("", TO_WHOM.split(asked["own"])[-1])
        if len(own) < 2 or own[:2] in " ".join(places[:2]):
            continue
        total = re.search(f"{_ALL_OF}{asked['sort']}", places[0])
        if understood.wants_figure and total and own[:2] not in places[3]:
            return asked[0]
        if own[:2] in places[2]:
            continue
        if understood.wants_figure and own[:2] not in places[3] and asked["sort"] in places[0]:
            return asked[0]
        heads = re.compile(
            r"(?:^|^[\d一二三四五六七八九十]{1,3}[.、]|[\n ])"
            rf"(?P<own>[\u4e00-\u9fff、]{{2,30}}?){asked['sort']}(?=[,。:\s的]|$)"
        )
        found = (heads.search(place) for place in places[:2])
        if any(head and ANY_SORT.sub("", head["own"]) for head in found):
            return asked[0]
    return ""


def _other_industry(understood: Understanding, places: Sequence[str]) -> str:
    """枸杞产业 of a question, where the sentence sets something for 葡萄酒产业; else empty."""
    for asked in _INDUSTRY.finditer(fold(understood.topic)):
        own = asked["own"]
        if ANY_SORT.search(own) or any(own in place for place in places):
            continue
        beside = (told["own"] for told in _INDUSTRY.finditer(places[0]))
        if any(not ANY_SORT.search(other) for other in beside):
            return asked[0]
    for asked in _FIRM.finditer(fold(understood.topic)):
        names = _SAME_TRADE.get(asked["own"], (asked["own"],))
        there = any(name in place for name in names for place in places[:2])
        if not there and _FIRM.search(places[0]):
            return asked[0]
    return ""
