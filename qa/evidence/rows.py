"""Rows of a table: those that a question names, and those that are all alike to it, so that none
holds what it asks about.
"""

from __future__ import annotations

from collections.abc import Sequence

from documents.cells import cells_of
from documents.folding import fold
from documents.patterns import lazy
from documents.years import years_in
from qa.evidence.brackets import amounts_in, lies_within
from qa.evidence.classes import classes_in
from qa.evidence.evidence import Evidence
from qa.evidence.kinds import KINDS
from qa.evidence.named_apart import names_row
from qa.evidence.reasons import Reason
from qa.evidence.stated import bare
from qa.evidence.terms import terms_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_MATTERS = 0.25  # of the topic's weight, in terms that neither head nor title of the table holds
_CALLED = lazy(
    r"(?P<of>机构|平台|中心|基金|协会|联盟|园区|品牌|小组|专班|基地|银行|公司|企业)[的都分别各]*叫(?:什么|啥)"
)
_SORTED_BY = lazy("(?:链|集群|产业|行业|领域|园区|专班)$")  # by what rows are told apart
_NAMED_SO = lazy(r"[\u4e00-\u9fff]{2,6}(?<![的个些条这那级各每全家类])$")
_FEWEST = 2  # rows that a row is one of


def of_no_row(
    understood: Understanding, evidence: Sequence[Evidence], holdings: Holdings
) -> Reason | None:
    """The reason for refusing 沈抚示范区有几个名额, of a table by districts that has no such row;
    or to say who leads 摩托车产业链, of a table by chains.

    What only the columns and titles hold (名额, 链式改造) tells no row from another.
    """
    best = evidence[0] if evidence else None
    if best is None or not best.clause.is_row or understood.several:
        return None
    if _names_no_column(understood, best):
        return Reason("something else")
    if name := _of_no_name(understood, best, holdings):
        return Reason("another class", f" than {name}")
    if understood.kind not in ("fact", "who"):
        return None
    if names_row(understood.text, cells_of(best.clause.text)):
        return None
    if any(lies_within(best, amount) for amount in amounts_in(understood)):
        return None  # 60人次 of 50人次以上不足100人次
    rows = holdings.tree.children.get(best.clause.parent or "", ())
    if len([row for row in rows if row.is_row]) < _FEWEST or best.lead_in is None:
        return None
    metadata = best.document.metadata
    above = bare(" ".join((best.lead_in.text, *metadata.titles, *best.clause.headings)))
    terms = terms_of(understood, holdings)
    own = [t for t in terms if t.number is None and not t.stands_in(above)]
    every = sum(term.weight for term in terms)
    if not every or sum(term.weight for term in own) < _MATTERS * every:
        return None
    told = [bare(row.text) for row in rows]
    if any(term.stands_in(text) for term in own for text in told):
        return None
    return Reason("another class", " than any row of the table")


def rows_meant(understood: Understanding, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Without other rows of the table where the question names the best one, or its year: 博士,
    and not 硕士; 2025年, and neither 2024年 nor 合计.
    """
    best = evidence[0]
    if not _is_named(understood, best):
        return tuple(evidence)
    beside = best.clause.parent
    return tuple(
        each
        for each in evidence
        if each.clause.parent != beside or not each.clause.is_row or _is_named(understood, each)
    )


def _is_named(understood: Understanding, row: Evidence) -> bool:
    cells = cells_of(row.clause.text)
    years = years_in(cells[0]) if cells else frozenset()
    if years and understood.years:
        return bool(years & understood.years)
    asked, name = understood.own_text, fold(cells[0]) if cells else ""
    classes = (classes_in(asked, kind) & classes_in(name, kind) for kind in KINDS)  # 博士研究生
    return names_row(asked, cells) or any(classes)


def _of_no_name(understood: Understanding, row: Evidence, holdings: Holdings) -> str:
    """绿色铝产业链, of a table whose first column, 产业链, has no 铝; else empty."""
    heads = cells_of(row.lead_in.text) if row.lead_in else ()
    what = bare(heads[0]) if heads else ""
    if not what or not _SORTED_BY.search(what) or what not in understood.asking:
        return ""
    asked = _NAMED_SO.search(understood.asking.split(what)[0])
    if asked is None:
        return ""
    rows = holdings.tree.children.get(row.clause.parent or "", ())
    names = [cells_of(each.text)[0] for each in rows if each.is_row]
    return "" if any(asked[0][-1] in bare(name) for name in names) else asked[0] + what


def _names_no_column(understood: Understanding, row: Evidence) -> bool:
    """促进机构叫什么, of a table that has no column of 机构."""
    asked = _CALLED.search(understood.asking)
    return asked is not None and asked["of"] not in row.told
