"""A figure of one measure beside another that has none: 工业投资完成1500亿元 tells nothing of the
总产值 that the same sentence only wants to grow steadily.
"""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy
from qa.evidence.evidence import Evidence
from qa.evidence.reasons import Reason
from qa.understanding.model import Understanding

# the longest first
_MEASURE = lazy(
    r"总产值|增加值|产值|营业(?:总)?收入|销售(?:收入|额)|(?:固定资产|工业|技改|技术改造)?投资额?"
    r"|进出口(?:总?额|总值)?|出口额?|进口额?|利润|税收|研发(?:经费|投入|费用)|成交额|交易额|融资额?|用电量|能耗"
)
_SHARE = lazy("占|比[重例率]|百分之|[增下]|补|奖|资助|给")  # 研发投入占营收: of two measures
_PIECE = lazy("[,;。]")
# told as one measure: 总产值 and 产值, 销售额 and 营业收入
_ALIKE = (("产值",), ("收入", "销售"), ("投资",), ("出口",), ("进口",), ("研发",))


def of_another_measure(understood: Understanding, best: Evidence | None) -> Reason | None:
    """The reason for refusing a figure that the best sentence sets for another measure, where it
    names the one asked for in a piece without a figure, or not at all.
    """
    if best is None or understood.several or understood.kind not in ("fact", "what"):
        return None
    if not (understood.wants_figure and best.figures) or best.clause.is_row:
        return None
    asked = _measures(fold(understood.topic))
    if len(asked) != 1 or _SHARE.search(understood.asking):
        return None
    told = [_measures(_piece_at(best, figure.start)) for figure in best.figures]
    if all(own and not _meet(asked, own) for own in told):
        return Reason("no figure", f" of {min(asked)}")
    return None


def _measures(text: str) -> set[str]:
    return {match[0] for match in _MEASURE.finditer(text)}


def _piece_at(best: Evidence, at: int) -> str:
    """What stands between the marks around a place in the clause's text."""
    text = fold(best.clause.text)
    before = [mark.end() for mark in _PIECE.finditer(text, 0, at)]
    after = _PIECE.search(text, at)
    return text[before[-1] if before else 0 : after.start() if after else len(text)]


def _meet(asked: set[str], told: set[str]) -> bool:
    """One contains the other, or measures the same: 总产值 and 产值, 销售收入 and 营业收入."""
    if any(one in other or other in one for one in asked for other in told):
        return True
    return any(
        all(any(part in name for part in alike for name in names) for names in (asked, told))
        for alike in _ALIKE
    )
