"""Which ones were picked: 认定了哪些集群, 名单里有谁, 首批三家叫什么; and whether they are told.

Papers rule how something is picked, and seldom tell what was: conditions, rewards and numbers of
those to be picked are no answer.
"""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy
from documents.sentences import opens_list

_PICKED = "认定|评定|评选|评|遴选|选定|命名|公布|授牌|获批|入选"
_WHICH = "(?:哪些|哪几[家个]|哪[两三四五六七八九十]+[家个]|谁)"
_IS = "(?:都|分别|各)*(?:有|是)?"
_RESULTS_ASKED = lazy(
    "|".join(
        (
            rf"(?:{_PICKED})(?:出|上)?了{_WHICH}",
            rf"(?:被|已经?)(?:评[为上定]|认定为?|列[为入]|选[为入中])[^,。?]{{1,16}}的[^,。?]{{0,14}}?{_IS}{_WHICH}",
            rf"{_WHICH}(?![^,。?]{{0,8}}(?:能|可以|才|要|应|该))[^,。?]{{1,12}}"
            r"(?:拿到了?|被?评[为上]了?|入选了?|获评了?|选上了?|中选|上榜|中标)[^,。?]*[?。]?$",
            rf"(?:选中|公布|公示|评出|选出|入选)的[^,。?]{{2,18}}{_IS}{_WHICH}(?!部门|单位负责)",
            rf"(?<![黑白红])名单(?:里|上|中)面?{_IS}{_WHICH}",
            rf"(?:库|目录)(?:里|中|上)面?(?:都)?{_IS}(?:{_WHICH}|什么)(?:企业|项目|单位|产品|机构|平台|人)",
            rf"首批[^,。?]{{2,16}}(?:叫(?:什么|啥)|{_IS}{_WHICH})",
            r"(?:厂名|企业名称|公司名称|企业名字|公司名字)(?:都|分别|各)*(?:有|是)",
        )
    )
)
_NO_RESULT = lazy(r"公布的部门|条件|标准|(?:申报|什么|哪些)材料|程序|要求|情[形况]")
_PIECE = lazy(r"[,。;:!?]")
# 对首次入选…的,分别给予; 由链办提名、链长审定: what is ruled lists no names
_RULED = lazy(r"^(?:对|由|凡|向|按|经)|的$|给予|奖励|应当?|不得|可以|负责|提名|审定|申报")
_ONE_OF_THEM = lazy(  # 1.湖州云桥精密制造有限公司, an item of the list; …公司等12家
    r"(?:^|[\d一二三四五六七八九十、.()\s]{1,8})[\u4e00-\u9fffA-Za-z()\d]{4,36}"
    r"(?:公司|集团|厂|社|中心|集群|园区?|基地|平台|码头|街区|商店)[。;]?$"
    r"|[\u4e00-\u9fff]{2,}(?:公司|集团|厂|院|中心|园|基地)等[\d一二三四五六七八九十]+[家个]"
)
_RULES_BELOW = lazy(r"条件|材料|程序|义务|情[形况]|职责|要求|标准|奖励|措施")
_NAMED = lazy(r"[\u4e00-\u9fffA-Za-z]{3,}(?:、[^、]{2,})+")


def asks_results(folded: str) -> bool:
    """A folded question asks which ones were picked."""
    return bool(_RESULTS_ASKED.search(folded)) and not _NO_RESULT.search(folded)


def tells_results(text: str) -> bool:
    """Text lists names, and not what is ruled of them."""
    listed_below = opens_list(text) and not _RULES_BELOW.search(text)
    if listed_below or _ONE_OF_THEM.search(fold(text).strip()):
        return True
    pieces = (piece.strip() for piece in _PIECE.split(fold(text)))
    return any(_NAMED.search(piece) and not _RULED.search(piece) for piece in pieces)
