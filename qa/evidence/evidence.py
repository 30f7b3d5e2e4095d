"""A sentence that bears on a question, and whether year, place and figure are those asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from documents.cells import named_cells
from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.quantities import Quantity, find_quantities
from documents.regions import Region, is_listed
from documents.scales import measure_of
from documents.sentences import Span
from documents.years import deadlines_in, governing_year, without_base_years, years_in
from qa.evidence.stated import around_of, bare, under
from qa.names.papers import Papers, rules_in
from qa.names.places import names_place
from qa.understanding.model import Understanding

_OF_A_YEAR = lazy(
    r"(?<![\d—-])(?:19|20)\d{2}年(?:度|以来)?的?(?:主要|重点|政府|经济社会)*(?:工作|发展|目标|任务|预期|情况|成效|成绩|安排|计划)"
)
_AIMS_OF_A_YEAR = lazy(r"[到至]?\s?(?:19|20)\d{2}\s?年[底末]?的?(?:[\u4e00-\u9fff]{2})?目标")
_OPENS_YEAR = lazy(r"\s*(?:19|20)\d{2}\s?年[底末]?,")  # 2024年,全市…: a line for each year
_A_PLACE = lazy(r"[省市县区旗州]$")
_REMEMBERED = 4096  # sentences whose years are not read twice


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of a clause. span: offsets in the clause's text.

    coverage: share of the topic's weight found in the sentence or above it, 0…1
    sharp: the same within the sentence alone
    cosine: nearness in meaning, -1…1; score: what ranks it; ranked: what ranked its clause
    figures: quantities of the kind asked for, best placed first
    under: headings and questions printed right above it, and what leads into a list
    lead_in: the clause that does so, where it is an item
    translated: how likely it is to be asked about in such words, see index/translation.py
    agreed: what it gains by what other papers say, see agreement.py
    broken: the rule whose breach it is about, where it names one by its number
    captioned: of a row, the clause that ends with the unit of its table
    """

    document: Document
    clause: Clause
    span: Span
    score: float
    coverage: float
    sharp: float
    cosine: float
    translated: float = 0.0
    ranked: float = 0.0
    figures: tuple[Quantity, ...] = ()
    fits_year: bool = True
    under: str = ""
    lead_in: Clause | None = None
    agreed: float = 0.0
    broken: Clause | None = None
    captioned: Clause | None = None

    @property
    def text(self) -> str:
        return self.clause.text[self.span.start : self.span.end]

    @property
    def told(self) -> str:
        """The clause's text, folded; of a row of a table with the names of its columns."""
        if self.clause.is_row and self.lead_in is not None:
            return fold(";".join(named_cells(self.clause.text, self.lead_in.text)))
        return fold(self.clause.text)

    @property
    def among_papers(self) -> float:
        """What ranks it where several papers are asked."""
        return self.score + self.agreed


def places_of(evidence: Evidence) -> tuple[str, ...]:
    """The sentence, its headings, its clause and the titles, as terms are sought in them."""
    around = around_of(evidence.clause, evidence.document)
    said = evidence.told if evidence.clause.is_row else evidence.text
    return (bare(said), *under(evidence.under, around))


def fits_year(
    clause: Clause, span: Span, asked: frozenset[int], papers: Papers, head: str = ""
) -> bool:
    """One of the years asked for is that of the sentence or of its deadline; where the sentence
    sets none itself, that of its document or one in which this is in force; or the document speaks
    of no year at all. head: of the table, if the clause is a row of one.
    """
    if not asked:
        return True
    document = papers.by_id[clause.document_id]
    metadata = document.metadata
    years = years_stated(clause, span) | years_in(head)
    sets = _deadlines_in(clause.text[span.start : span.end])
    opens = _OPENS_YEAR.match(fold(clause.text[span.start : span.end]))
    if sets or opens or _AIMS_OF_A_YEAR.match(clause.heading):
        return bool(asked & years)  # 到2024年,…35% is not set for 2026, which the plan runs to
    if not years and (above := _years_above(clause)):
        return bool(asked & above)  # 一、2020年工作回顾, of a report of 2021
    if not years and asked & papers.in_force[document.id]:
        return True  # a rule holds as long as its paper
    years |= papers.issue_years[document.id]
    years |= years_in(" ".join((metadata.period or "", *metadata.titles)))
    return bool(asked & years) or not (years or papers.years_of(document))


def years_stated(clause: Clause, span: Span) -> frozenset[int]:
    """Those of the sentence, and of a deadline that governs it."""
    return _years_at(clause.text, span)


def _years_above(clause: Clause) -> frozenset[int]:
    """Of the nearest heading that says of which year it tells or for which it plans."""
    for heading in (clause.heading, *reversed(clause.headings)):
        if _OF_A_YEAR.search(fold(heading)):
            return years_in(heading)
    return frozenset()


@lru_cache(maxsize=_REMEMBERED)
def _years_at(text: str, span: Span) -> frozenset[int]:
    governs = governing_year(text, span.end)
    own = years_in(without_base_years(text[span.start : span.end]))
    return own | ({governs} if governs else frozenset())


_deadlines_in = lru_cache(maxsize=_REMEMBERED)(deadlines_in)


def answers_claim(text: str, understood: Understanding) -> bool:
    """The sentence has a figure in the unit of a figure that the question claims."""
    if understood.kind != "yesno" or not understood.claimed:
        return False
    claims = {measure_of(q)[0] for q in understood.claimed}
    return any(measure_of(q)[0] in claims for q in find_quantities(text))


def holds_required(evidence: Evidence, understood: Understanding, papers: Papers) -> bool:
    """What has to stand in the sentence or its heading does: places, a follow-up's 省级."""
    if understood.required:
        rule = evidence.broken.text if evidence.broken else ""
        text = fold(evidence.text + evidence.clause.heading + rule)
        missed = [name for name in understood.required if not names_place(text, name)]
        of_places = {name for name in understood.required if _A_PLACE.search(name)}
        # 临平区和富阳区各多少: a row is of one of them
        if missed and not set(missed) < of_places:
            return False
    places = understood.regions
    return not places or any(_holds_for(evidence, place, papers) for place in places)


def _holds_for(evidence: Evidence, region: Region, papers: Papers) -> bool:
    """The document holds for the place, or is a law of the province around it; or says of no place
    that it does, and speaks of this one; or holds for more, and speaks of it in the clause or
    above it.
    """
    metadata, clause = evidence.document.metadata, evidence.clause
    if metadata.region == region.name or rules_in(evidence.document, region):
        return True
    around = (*metadata.titles, *clause.headings, clause.heading, clause.text)
    within = "" if is_listed(metadata.region) else papers.texts[evidence.document.id]
    return region.short in within or any(region.short in fold(text) for text in around)
