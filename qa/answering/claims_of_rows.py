"""A figure that is claimed, against the row of a table."""

from __future__ import annotations

from documents.patterns import lazy
from documents.scales import measure_of
from qa.evidence.evidence import Evidence
from qa.understanding.claimed_figures import clearly_money
from qa.understanding.model import Understanding

ALL_OF_THEM = lazy(r"(?<!首)都|全部|所有|([条个家项])\1|无一例外")


def verdict_of_row(understood: Understanding, row: Evidence) -> str:
    """相符： or 不符： of one figure that is claimed, against that of the column it is about; empty
    where it can't be told.
    """
    if understood.kind != "yesno" or len(understood.claimed) != 1:
        return ""
    if ALL_OF_THEM.search(understood.asking):
        return ""  # 都是60学时, of which one row tells one only
    claim = understood.claimed[0]
    stated = [f for f in row.figures if measure_of(f)[0] == measure_of(claim)[0]]
    if not stated:
        return ""
    if measure_of(stated[0]) == measure_of(claim):
        return "相符："
    return "不符：" if clearly_money(understood.own_text, claim) else ""


def counts_something_else(understood: Understanding, row: Evidence) -> bool:
    """A sum of money is claimed, of a row that has numbers of firms."""
    money = any(claim.unit_class == "money" for claim in understood.claimed)
    return understood.kind == "yesno" and money and not row.figures
