"""Figures of a sentence that a question asks for, those beside words of its topic first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from documents.cells import COUNTS, cells_of, unit_of_cell
from documents.contacts import find_contacts
from documents.folding import fold
from documents.model import Clause
from documents.quantities import Quantity, find_quantities
from documents.sentences import Span, segments
from documents.years import deadline_before, year_opening, years_in
from qa.evidence.ages import age_outside
from qa.evidence.figures_first import BOUNDS, in_order
from qa.evidence.forms import told_as_asked
from qa.evidence.named_apart import names_row, other_month
from qa.evidence.own_case import of_own_case
from qa.evidence.pieces import of_the_piece
from qa.evidence.put_alike import is_put_alike
from qa.evidence.subjectless import gone_on_from
from qa.evidence.terms import AIM, Term, coverage_of
from qa.evidence.units_asked import is_asked
from qa.understanding.model import Understanding

_Part = tuple[Span, str, tuple[Quantity, ...]]
_REMEMBERED = 4096  # sentences whose figures are not read twice
_CASE = re.compile(
    r"的$|(?:超过|不[足满]|达到|[高低多少]于)[\d,.]+[^,\d]{1,3}的[^,\d]{1,6}$|^(?:\(?[\d一二三四五六七八九十]{1,3}[).、]+)?(?:对|凡|违反)"
)
_ASKS_THRESHOLD = re.compile(r"超过|以上|以下|达到?多少|满多少|低于|高于|门槛|条件|标准")
_OF_A_CASE = 0.6
_OF_THE_BOUND = 0.5
# 按投入的25%给予资助,最高380万元: the bound is of what was granted before it
_BOUND_ALONE = re.compile(
    r"(?:单[个户家项]|每[个户家项年])?[\u4e00-\u9fff]{0,4}(?:最高|不超过|上限|封顶)"
)
# 500家,省级400家: the level goes on with what stood before
_LEVELS = re.compile(r"[,\uff0c、;\uff1b]?(?:其中)?[,\uff0c:\uff1a]?(?:国家|省|市|县|区)级")
# 公示时间不得少于三十日: what is measured opens the sentence
OF_A_MEASURE = re.compile(r".{2,4}(?:期|时间|期限|时限|金额|标准|比例|数量)")
_BARE_COUNT = re.compile(r"(?:名额|(?<!人)数量?)$")  # 特派员人数 counts no firms
_ANY_UNIT = "个"
_BARE_FIGURE = re.compile(r"[≥≤<>约]?\d[\d.,]*")
_OF_WHICH = "其中"
# 2024年改造覆盖率达到60%,2025年达到78%: a year alone goes on with what stood before
NEXT_YEAR = re.compile(
    r"(?:到|至)?\d{4}年(?:底|末)?(?:(?:要|将|力争)?(?:再)?(?:提高到|提升到|增加到|达到?|超过|为))?[\d.]+(?![\d.]|月|季)"
)
_SUBSIDY_ASKED = re.compile(
    r"(?:补[贴助]?|资助|贴息|奖补|补偿|报销?|罚款?)(?:标准)?(?:是|能|可以?|给)?多少(?:[?。!,]|$)"
    r"|(?:承担|分担|负担|掏|(?<![产输卖支付])出资?)(?:了|的)?多少(?:[?。!,]|$)"
    r"|[收取提付交缴给]取?多少[\u4e00-\u9fff]{0,2}费|(?:管理|担保|手续|服务)费[^,。?]{0,4}多少"
)
_PAYS_SHARE = re.compile("[补贴助奖资担付费罚]|给予|[提收]取")  # 占比不低于10% pays nothing
_CHARGES = re.compile(
    "收取|收费|缴纳|交纳|费率|提取|计收|计提|费不(?:超过|高于)"
)  # 按投资额的10%补助 is no fee
_OPENS = 0.11  # the same, where the words begin with one of the topic
_NEAR = 0.1  # share of the topic in the words around a figure, for the figure to be of it


def figures_of(
    clause: Clause,
    span: Span,
    understood: Understanding,
    terms: tuple[Term, ...],
    head: str = "",
    over: str = "",
) -> tuple[tuple[Quantity, ...], float]:
    """Figures of the asked kind beside words of the topic, best placed first, and how well.

    The offsets of the figures count from the start of the clause. head: of the table, if the
    clause is a row of one. over: of a row the unit of its table, else bare text of what a penalty
    is for, which stands before it all.
    """
    claims = understood.kind == "yesno" and understood.claimed
    if not (understood.wants_figure or claims):
        return (), 0.0
    if head:
        found = list(_in_row(clause.text, head, understood, terms, over))
    else:
        found = list(_in_sentence(clause, span, understood, terms, over))
        found = of_the_piece(clause, span, terms, found) if found else []
    if not (found or head) and _tells_share(clause, span, understood):
        # 补贴多少: 按50%补贴, 收多少管理费: 按0.6%提取
        share = replace(understood, unit="%", unit_class="share")
        found = list(_in_sentence(clause, span, share, terms, over))
    if not found:
        return (), 0.0
    case = None if head else of_own_case(clause.text, span, understood)
    own = [f for f in found if case and case.start <= f[1].start < case.end]
    found = [(max(near, _OPENS), figure) for near, figure in own] or found
    found = in_order(found, () if head else (clause, span), understood)
    kept = [(near, quantity) for near, quantity in found if near > _NEAR]
    return tuple(quantity for _, quantity in kept), max((near for near, _ in kept), default=0.0)


def _tells_share(clause: Clause, span: Span, understood: Understanding) -> bool:
    """A sum is asked for, and no bound of it, of a sentence that pays."""
    if not _PAYS_SHARE.search(clause.text, span.start, span.end):
        return False
    asked = _SUBSIDY_ASKED.search(understood.asking)
    if asked is None or (asked[0].endswith("费") and not _CHARGES.search(clause.text)):
        return False
    return not any(asked.search(understood.text) for asked, _ in BOUNDS)


def _in_sentence(
    clause: Clause, span: Span, understood: Understanding, terms: tuple[Term, ...], rule: str
) -> Iterator[tuple[float, Quantity]]:
    """(how well placed, figure) of each that is of the kind asked for."""
    parts = _parts(clause.text, span, understood.unit_class == "contact")
    of_kind = [[each for each in read if is_asked(each, understood)] for *_, read in parts]
    if not any(of_kind):
        return  # as of most sentences
    before = last = case = told = led_told = ""
    opened = gone_on_from(clause.text, span)
    in_form = told_as_asked(understood, fold(clause.text[span.start : span.end]))
    for (part, folded, _), asked in zip(parts, of_kind, strict=True):
        # 对认定的企业,给予奖励50万元: who gets it stands first, where that counts nothing itself; a
        # case by all before the figure; 其中汽车产业链达到3000亿元 is of the segment before it.
        of_next_year = bool(NEXT_YEAR.match(folded))
        above = last if of_next_year or folded.startswith(_OF_WHICH) else before
        above = f"{case} {last}" if _BOUND_ALONE.match(folded) else above
        case = folded if _CASE.search(folded) else case
        last = last + folded if of_next_year else folded
        led = before if before and _CASE.search(before) else ""
        if not asked:
            opened = opened or folded  # 鼓励银行推出“集群贷”,由…担保,单户不超过800万元
            before = led + folded
            continue
        goes_on = _CASE.search(folded) or _LEVELS.match(clause.text, part.end)
        before = led + folded if goes_on else ""
        own = {year} if (year := year_opening(folded)) else years_in(folded) if of_next_year else ()
        of_own_year = bool(understood.years.intersection(own))
        apart = understood.years and (year or not _of_the_years(clause, part, understood.years))
        if (apart and not of_own_year) or other_month(understood, folded):
            continue
        above = f"{rule} {above}".strip() or (led_told if is_put_alike(folded, told) else "")
        told, led_told = folded, above
        near = _near((folded, above, opened), terms, understood)
        near = max(near, _OPENS) if in_form else near  # 按6:4分担 is of sharing, whoever shares
        near += of_own_year and near > 0  # before what is set for a span of years
        yield from _placed(asked, part.start, near, understood.unit)


def _placed(
    quantities: Iterable[Quantity], start: int, near: float, unit: str | None
) -> Iterator[tuple[float, Quantity]]:
    """start: in the clause, of the text that they were read in; unit: the one asked for."""
    for quantity in quantities:
        exact = 0.1 if quantity.unit == unit else 0.0
        moved = replace(quantity, start=start + quantity.start, end=start + quantity.end)
        yield near + exact, moved


def _in_row(
    row: str, head: str, understood: Understanding, terms: tuple[Term, ...], unit_over: str
) -> Iterator[tuple[float, Quantity]]:
    """Figures of a row of a table, by the names of their columns: 2025年产值目标."""
    names, cells = cells_of(head), cells_of(row)
    if len(names) != len(cells):
        names = [""] * len(cells)
    whole, at = fold(row).lower(), 0
    least = _OPENS if names_row(understood.text, cells) else 0.0
    for name, cell in zip(names, cells, strict=True):
        start = row.index(cell, at)
        at = start + len(cell)
        years = years_in(fold(name))
        of_another_year = understood.years and years and not years & understood.years
        if of_another_year or COUNTS.fullmatch(name):
            continue
        near = max(least, _near((fold(name + cell).lower(), whole), terms, understood))
        if understood.unit_class == "contact":
            read = find_contacts(cell)
        else:
            unit = unit_of_cell(name, names, cells) or unit_over.split("/")[0]
            if understood.unit_class is None and understood.wants_figure:
                unit = unit or _ANY_UNIT  # 分摊系数 has none
            if unit and _BARE_COUNT.search(fold(name)):  # 名额 are of whatever is asked for
                unit = (understood.unit if understood.unit_class == "count" else "") or unit
            read = find_quantities(cell) or _with_unit(cell, unit)
        asked = [q for q in read if is_asked(q, understood)]
        yield from _placed(asked, start, near, understood.unit)


def _with_unit(cell: str, unit: str) -> list[Quantity]:
    """The figure of a cell whose unit stands elsewhere."""
    if not unit or not _BARE_FIGURE.fullmatch(fold(cell)):
        return []
    return [replace(q, end=min(q.end, len(cell))) for q in find_quantities(cell + unit)]


def _of_the_years(clause: Clause, part: Span, years: frozenset[int]) -> bool:
    """到2024年,占比达56%;到2025年,达65%: each figure is of the year before it."""
    deadline = deadline_before(clause.text, part.end - 1)
    return deadline is None or deadline in years


def _near(places: tuple[str, ...], terms: tuple[Term, ...], understood: Understanding) -> float:
    """Share of the topic beside the figures of a segment, corrected by what they are figures of.

    places: the segment, what stands before it, and the opening of its sentence
    """
    folded = places[0]
    near = coverage_of([term for term in terms if term.forms != AIM], places)
    if not near:
        return near
    of_a_case = _CASE.search(folded) and not _ASKS_THRESHOLD.search(understood.text)
    if of_a_case or age_outside(fold(understood.text), folded):
        near *= _OF_A_CASE  # 投资超过1亿元的 says who gets it, 70周岁以下 is nobody of 72
    opens = any(folded.startswith(term.forms) for term in terms if term.number is None)
    if opens and OF_A_MEASURE.match(folded):
        near = max(near, _OPENS)  # 公示时间不得少于三十日, whatever else is asked
    asked = understood.text
    bound = any(wanted.search(asked) and told.search(folded) for wanted, told in BOUNDS)
    return near + _OF_THE_BOUND * bound


@lru_cache(maxsize=_REMEMBERED)
def _parts(text: str, span: Span, whole: bool) -> tuple[_Part, ...]:
    """Segments of a sentence, folded, with what they count. whole: it is one, for contacts."""
    found = []
    for part in [span] if whole else segments(text, span):  # a web address has colons of its own
        said = text[part.start : part.end]
        read = find_contacts(said) if whole else find_quantities(said)
        found.append((part, fold(said).lower(), tuple(read)))
    return tuple(found)
