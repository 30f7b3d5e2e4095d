"""What a question names exactly, a county, a month, the code of a standard, beside another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.cells import cells_of
from documents.counties import counties_in
from documents.folding import fold
from documents.patterns import lazy
from documents.regions import find_regions
from qa.evidence.evidence import Evidence, places_of
from qa.understanding.model import Understanding

_CODE = lazy(
    r"(?<![A-Za-z\d])(?:\d[A-Za-z]|(?!TOP)[A-Za-z]{2,}[\s-]?[A-Za-z]?(?!(?:19|20)\d\d(?!\d))\d{2,})(?![A-Za-z\d级])"
)
_MONTH = lazy(r"(?<!\d)(\d{1,2})月(?!内)")
_ROW_NAMED = lazy(r"[省市县区州]$")
_BODY_OF_SECTION = lazy(
    r"(?P<stem>(?:市[场政容监]|[^\W\d省市县区州旗和与]{2})[^\W\d省市县区州旗和与]{0,7})[局厅委]"
    r"(?=[\u4e00-\u9fff]{2,8}[科处股室])"
)
_ZONE = lazy(
    r"[\u4e00-\u9fff]{2,3}?(?P<kind>高新区|工业园区|经开区|开发区|保税区|(?<!创)新区)(?![域块间])"
)
# 温岭市经信局的电话 is not told by that of the city around it
_OWN_BODY = lazy(r"[市县区旗][\u4e00-\u9fff]{2,10}(?:局|委|办|中心)")
_WHOLE = lazy(r"全[市省州盟]")
_AIMED = lazy(r"(?:完成|达到?|突破|超过|建成|培育|新增|形成|累计|实现|引进)[^,;。]{0,12}$")
_AIM_READ = 14  # characters before a figure
_GIVEN = lazy("补|奖|给予|资助|每")
_APART = "[\u4e00-\u9fff]{0,6}?"
_NO_CODE = lazy(r"[\s-]")


def other_code(understood: Understanding, evidence: Evidence) -> str:
    """5G or ISO 9001 of a question for a figure, where the sentence speaks of none; else empty."""
    if not understood.wants_figure:
        return ""
    about = _NO_CODE.sub("", " ".join(places_of(evidence)[:2] + places_of(evidence)[3:]))
    led = _NO_CODE.sub("", fold(evidence.lead_in.text)).lower() if evidence.lead_in else ""
    text = about.lower() + led
    for code in _CODE.finditer(fold(understood.asking)):
        bare_code = _NO_CODE.sub("", code[0]).lower()
        written = [w for m in understood.matters if bare_code in m.said.lower() for w in m.written]
        if not any(form.lower() in text for form in (bare_code, *written)):
            return code[0]
    return ""


def other_body(understood: Understanding, evidence: Evidence) -> str:
    """市应急管理局 of a question for the number of a section of it, where the line is of another
    body; else empty. 市监局 is 市场监督管理局: its characters may stand apart.
    """
    if understood.unit_class != "contact":
        return ""
    about = "".join((*places_of(evidence), fold(evidence.clause.text)))
    for body in _BODY_OF_SECTION.finditer(fold(understood.asking)):
        if not re.search(_APART.join(body["stem"]), about):
            return body[0]
    return ""


def other_place(understood: Understanding, evidence: Evidence, led: str) -> str:
    """老河口市 of a question, where the sentence sets something for 襄城区、枣阳市; else empty."""
    of_paper = evidence.document.metadata.region
    asked = {name: short for name, short in _counties(understood.asking) if name != of_paper}
    for name, short in asked.items() if understood.wants_figure else ():
        if evidence.clause.is_row and _shared(short, cells_of(evidence.clause.text)):
            return name
    sentence, above, *_ = places_of(evidence)
    about = f"{sentence} {above} {led}"
    missed = [name for name, short in asked.items() if short not in about]
    if not missed or len(missed) < len(asked):
        return ""
    own = understood.unit_class == "contact" and _OWN_BODY.search(understood.asking)
    return missed[0] if own or _counties(sentence) else ""


def _shared(short: str, cells: Sequence[str]) -> bool:
    """16 of 市工信局 16 播州区、仁怀市 is of neither place alone."""
    holding = [cell for cell in cells if short in fold(cell)]
    return bool(holding) and all(len(_counties(cell)) > 1 for cell in holding)


def part_of_whole(understood: Understanding, evidence: Evidence, led: str) -> str:
    """苏州高新区 of a question for a figure, where the sentence tells one of 全市, or sets an aim
    for whom it does not say; else empty.
    """
    asked = fold(understood.asking)
    sentence, above, _, titles = places_of(evidence)
    of_all = _WHOLE.search(sentence) or _is_an_aim(evidence)
    if understood.unit_class == "time" or _WHOLE.search(asked) or not of_all:
        return ""
    zones = [(zone[0], zone["kind"]) for zone in _ZONE.finditer(asked)]
    about = f"{sentence} {above} {led} {titles}"
    own = evidence.document.metadata.region
    named = (*zones, *_counties(asked))
    missed = [name for name, short in named if short not in about and name != own]
    return missed[0] if understood.wants_figure and missed else ""


def _is_an_aim(evidence: Evidence) -> bool:
    """工业投资完成1500亿元, and not 建成一个的奖励20万元, which holds for every district."""
    first = evidence.figures[0] if evidence.figures and not evidence.clause.is_row else None
    if first is None or _GIVEN.search(fold(evidence.text)):
        return False
    before = fold(evidence.clause.text)[max(0, first.start - _AIM_READ) : first.start]
    return bool(_AIMED.search(before))


def other_month(understood: Understanding, folded: str) -> bool:
    """6月30日前达到60% of a piece of a sentence, where the figure for 9月底前 is asked."""
    if understood.unit_class in ("time", "contact"):
        return False
    asked, told = set(_MONTH.findall(fold(understood.asking))), set(_MONTH.findall(folded))
    return bool(asked and told) and not asked & told


def names_row(question: str, cells: Sequence[str]) -> bool:
    """宜昌 of a row 宜昌市 160 64."""
    name = _ROW_NAMED.sub("", fold(cells[0]).strip()) if cells else ""
    return len(name) > 1 and name in fold(question)


def names_its_row(understood: Understanding, best: Evidence) -> bool:
    """The row of a table for the county that is asked about: 定州市, of a paper of 保定."""
    if not (best.clause.is_row and understood.required):
        return False
    return names_row(understood.text, cells_of(best.clause.text))


def _counties(text: str) -> list[tuple[str, str]]:
    """(name, short name) of each county, district or city of a county that a text names."""
    folded = fold(text)
    listed = [(r.name, r.short) for r, _, _ in find_regions(folded) if r.level == "县"]
    return [*listed, *((name, name) for name, _, _ in counties_in(folded))]
