"""Whether a figure is of the kind that a question asks for: 多少台 is not told by 13个集群."""

from __future__ import annotations

from documents.quantities import Quantity
from qa.understanding.model import Understanding

_RANKED = "强"
# (asked for, told): 多少台 is not told by 13个集群, nor 多少家 by 200项.
_PERSONS = ("人", "名", "位", "人次")
_MACHINES = ("台", "套", "辆", "架", "艘", "部")
_COUNTED = (
    (_PERSONS, frozenset(_PERSONS)),
    (_MACHINES, frozenset(_MACHINES)),
    (("家", "户"), frozenset(("家", "户", "个", "所"))),
    (("分",), frozenset(("分",))),
    (("座", "栋", "幢"), frozenset(("座", "栋", "幢", "处", "个", "家", "所"))),
    (("架次", "车次"), frozenset(("架次", "车次", "次"))),
    (("次", "场", "回", "期"), frozenset(("次", "场", "回", "期", "批", "轮"))),
)


def is_asked(quantity: Quantity, understood: Understanding) -> bool:
    if quantity.unit == _RANKED and understood.unit != _RANKED:
        return False  # 中国500强企业 names companies and counts none
    counted = next((told for asked, told in _COUNTED if understood.unit in asked), None)
    if counted is not None and quantity.unit_class == "count":
        return quantity.unit in counted
    if understood.unit_class is None:
        if understood.kind == "yesno" and understood.claimed:
            return quantity.unit_class in {claim.unit_class for claim in understood.claimed}
        return quantity.unit_class != "time"
    return understood.unit_class == quantity.unit_class
