"""What of a labelled line is its heading: 总体要求, or the first short sentence of a paragraph."""

from __future__ import annotations

from documents.labels import Label
from documents.patterns import lazy

_MAX_HEADING = 60  # characters; longer lines without a full stop are cut-off sentences
_MAX_LEAD_IN = 40
_MAX_ARTICLE_HEADING = 20
_SENTENCE = lazy(r"[^。!?;]*[。!?][”’》)]*")
# What rules or defines is said and no heading: 负债,是指….
_RULES = lazy(
    r"是指|系指|应当|不得|必须|可以|有权|视为|不予|罚款|处罚|\d+\s?(?:万元|元|%|[部座所处件间场艘架](?!门|委|分|理)|公里|平方)"
)
# 每支不少于5人, 按照从高不重复原则执行: states something, heading or not.
_STATES = lazy(
    # 数字化车间:以车间、产线为单位,…, and not 行动一:做强主业
    r":(?:以|由|指|具有|具备|符合|实现|面向|从事|按照?|围绕)[^:]{6,}|不[少低高]于|不超过|(?:达到?|突破|超过)\s?\d|满分\s?\d|起施行|的,|原则执行|上不封顶|\d+\s?(?:[亿万]?元|%|[家个项条台支次名亩人户套])"
)
# 购房补贴与租房优惠只能选择一项, 企业须在县内注册, 服务期限两年: a rule, short as it is.
_RULED = lazy(
    r"只能|不同时|不重复|严禁|禁止|须(?![知要臾])|应当|不得|可以|适用(?:于|本)|分为|选择一|负责$|有效期|于?每年\d"
    r"|由[^,:“”]{2,}?(?:负责|承担|公布|组织|分担|承建|解释|拨付|支付|管理|指导|审[核定批查])"
    r"|由[^,:“”]{2,20}?(?:[担兼]任|任[^,:“”]{0,6}[人长])|办公室设在|\d{1,2}(?:月底?|日)前"
    r"|由[^,:“”]{2,12}按\s?\d|(?:期限?|任期|聘期)[为是]?(?:\d{1,2}|[一二两三四五六七八九十])个?[年月]"
    r"|报[^,:]{2,20}(?:备案|审定|批准|审批|政府)|委托[^,:]{2,}(?:开展|进行|评审|组织)|于每年"
)
_UNFINISHED = lazy(r"[。!?;]|[:,]$")
_BRACKETED = lazy(r"[【\[]([^】\]]{1,30})[】\]]")


# 对5年内迁出本市的企业,追回已兑现的奖励资金: as short as a heading, and none
_GIVES_OR_TAKES = lazy(r"对[^:;]{4,}?,?(?:给予|追[回缴]|收回|取消|予以|不予|退[回还]|暂停|终止)")


def gives_or_takes(heading: str) -> bool:
    """A folded heading that says what somebody gets or loses."""
    return bool(_GIVES_OR_TAKES.search(heading))


def states(heading: str) -> bool:
    """A folded heading that is a statement as well: 每条产业链引进项目不少于6个; no question is."""
    if heading.endswith("?"):
        return False
    return bool(_STATES.search(heading) or _RULED.search(heading)) or gives_or_takes(heading)


def is_bare(folded: str, label: Label) -> bool:
    """The line holds label and heading and no sentence of its own."""
    rest = folded[label.end :].strip()
    if not rest or (label.family == "question" and rest.endswith("?")):
        return True
    sentence = _SENTENCE.match(rest)
    if sentence is None:
        return len(rest) <= _MAX_HEADING and not _UNFINISHED.search(rest)
    if label.family == "article":
        return False
    return sentence.end() == len(rest) and len(rest) <= _MAX_LEAD_IN


def heading_of(folded: str, label: Label, alone: bool) -> str:
    """The heading in a labelled line, empty if it has none.

    alone: the clause's text stands below the line, so that all of the line may be heading.
    """
    rest = folded[label.end :].strip()
    bracketed = _BRACKETED.match(rest)
    if bracketed:
        return bracketed[1]
    if label.family == "question" and rest.endswith("?"):
        return rest
    bare = is_bare(folded, label)
    if label.family == "article":
        short = len(rest) <= _MAX_ARTICLE_HEADING and "," not in rest
        return rest if bare and alone and short else ""
    sentence = _SENTENCE.match(rest)
    if sentence is None:
        return rest if bare else ""
    if sentence.end() == len(rest) and not alone:
        return ""  # (一)加强领导。 with nothing below it is a sentence
    return lead_in(rest) or (rest.rstrip("。") if alone and bare else "")


def lead_in(rest: str) -> str:
    """政府推动,市场主导 where that sentence opens a paragraph of more."""
    sentence = _SENTENCE.match(rest)
    if sentence is None or sentence.end() == len(rest) or sentence.end() > _MAX_LEAD_IN:
        return ""
    if _RULES.search(sentence[0]):
        return ""
    return sentence[0].rstrip("。!?")


def is_caption(folded: str) -> bool:
    """A line below 附件1 that names the attachment, since it is no sentence."""
    return len(folded) <= _MAX_HEADING and not _UNFINISHED.search(folded)
