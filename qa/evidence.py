"""Hits -> the sentences that bear on a question, each with how well it does.

A sentence is measured against the topic of the question, not against the whole question: how
much of the topic, weighted by rarity, stands in it, in the heading above it, or in its clause;
how near it is in meaning, and how likely to be asked about in such words; whether it holds a figure
of the kind asked for, next to the words asked about; and whether the year and the place are those
asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from documents.folding import fold
from documents.model import Clause, Document
from documents.quantities import Quantity, find_quantities, governing_year, years_in
from documents.regions import Region, is_listed
from documents.sentences import Span
from index.embedding import Embedder
from index.lexical import bigrams
from index.model import Hit
from index.retrieve import DEFAULT_WEIGHTS
from index.translation import Translation
from qa.figures import figures_of
from qa.holdings import Holdings, rules_in
from qa.kinds import asks_meaning
from qa.places import names_place
from qa.stated import Stated, StatedClauses, around_of, bare, under
from qa.terms import Term, found_in, query_of, share_of, terms_of
from qa.understanding import Understanding

# What ranks sentences beside coverage, which counts 1: set by hand on the development split.
_SHARP = 0.5  # coverage within the sentence itself
_MEANING = 0.6  # cosine
_TRANSLATED = 0.08  # log-likelihood of the question, given the sentence, a term
_STANDING = 0.35  # its clause among the hits, 0…1
_FIGURE = 0.3  # has a figure of the kind asked for, or has none; and how near it is to the topic
_CLAIM = 0.25  # has a figure in the unit of a figure that the question claims
_ITEMS = 0.25  # 下列…: heads items, where a list is asked for
_AIM = 0.25  # sets an aim or stands under 发展目标, where an aim is asked for
_HAIR = 0.06  # of a score
_LEVEL = 4  # sentences that are looked at
_MEANS = 0.7  # says what the word means that is asked for
_OTHER_YEAR = -0.4
_OF_AIMS = re.compile(r"目标|总体要求")
_SETS_AIM = re.compile(r"^(?:力争|确保)?(?:[到至]\s?)?(?:19|20)\d{2}\s?年")
_BESIDE = 0.2  # of the best share within a sentence, for another of its clause to be of the same
_TO_THE_POINT = 0.6  # of the best coverage, for a sentence with a figure to go before it
_LETTERS = DEFAULT_WEIGHTS.letters
_RECENT = 4  # questions whose vectors are kept: several papers are asked the same
_NEAR_BEST = 0.6  # of the best coverage, for a sentence of the year asked for to go first


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

    @property
    def text(self) -> str:
        return self.clause.text[self.span.start : self.span.end]

    @property
    def among_papers(self) -> float:
        """What ranks it where several papers are asked."""
        return self.score + self.agreed


@dataclass(frozen=True, slots=True)
class _Sought:
    """understood: the question; vector: (dim,) float32 and asked: pairs of what is searched for;
    meaning: what a sentence says that tells the meaning asked for.
    """

    understood: Understanding
    terms: tuple[Term, ...]
    vector: np.ndarray
    asked: list[str]
    meaning: re.Pattern[str] | None


def _meaning(understood: Understanding) -> re.Pattern[str] | None:
    """负债,是指…, where its meaning is asked for."""
    words = understood.topic.split()
    if not words or not asks_meaning(fold(understood.text)):
        return None
    either = "|".join(re.escape(word.lower()) for word in words)
    return re.compile(rf"(?:^|[)。,\s]|所称的?)(?:{either}),?\s*(?:,|是|系)?指")


class EvidenceFinder:
    """Sentences of hits, measured."""

    def __init__(self, holdings: Holdings, embedder: Embedder, translation: Translation) -> None:
        self._holdings = holdings
        self._translation = translation
        self._clauses = StatedClauses(holdings, embedder, translation)
        self._embedded = lru_cache(maxsize=_RECENT)(embedder.embed_question)

    def find(self, understood: Understanding, hits: Sequence[Hit]) -> tuple[Evidence, ...]:
        """Every sentence of the hits' clauses, best first."""
        terms = terms_of(understood, self._holdings)
        if not hits or not terms:
            return ()
        query = query_of(understood)
        vector = self._embedded(query)
        sought = _Sought(understood, terms, vector, bigrams(query), _meaning(understood))
        best = max(hit.score for hit in hits)
        worst = min(hit.score for hit in hits)
        told = [self._clauses.of(hit.clause) for hit in hits]
        translated = iter(self._translated(sought.asked, told))
        found: list[Evidence] = []
        for hit, stated in zip(hits, told, strict=True):
            if not stated.statements:
                continue
            standing = (hit.score - worst) / (best - worst) if best > worst else 1.0
            cosines = stated.vectors @ vector
            above: dict[str, list[float]] = {}
            for at, statement in enumerate(stated.statements):
                given = (standing, float(cosines[at]), next(translated))
                heading = statement.under
                if heading not in above:
                    places = under(heading, stated.around)
                    above[heading] = [found_in(term, places, first=1) for term in terms]
                found.append(self._measured(hit, stated, at, sought, above[heading], given))
        return _sharper_first(sorted(found, key=_order(found)))

    def vectors(self, evidence: Sequence[Evidence]) -> np.ndarray:
        """(n, dim) float32 of those sentences, each under its heading."""
        found = []
        for each in evidence:
            stated = self._clauses.of(each.clause)
            spans = [statement.span for statement in stated.statements]
            found.append(stated.vectors[spans.index(each.span)])
        return np.stack(found) if found else np.empty((0, 0), np.float32)

    def _translated(self, asked: Sequence[str], told: Sequence[Stated]) -> list[float]:
        """How likely each sentence is to be asked about so, on the scale of the ranking."""
        columns = [each for stated in told for each in stated.columns]
        pairs, letters = self._translation.scores_of(asked, columns)
        scores = (pairs + _LETTERS * letters) / np.sqrt(max(1, len(set(asked))))
        return [float(score) for score in scores]

    def _measured(
        self,
        hit: Hit,
        stated: Stated,
        at: int,
        sought: _Sought,
        above: Sequence[float],
        given: tuple[float, float, float],
    ) -> Evidence:
        """at: which of the statements; above: how far each term is found around it.
        given: standing of the clause; cosine and translation of the sentence.
        """
        standing, cosine, translated = given
        clause = hit.clause
        understood, terms, span = sought.understood, sought.terms, stated.statements[at].span
        document = self._holdings.by_id[clause.document_id]
        inside = stated.inside[at]
        within = [float(term.stands_in(inside)) for term in terms]
        sharp = share_of(terms, within)
        coverage = share_of(terms, list(map(max, within, above)))
        figures, near = figures_of(clause, span, understood, terms)
        fits = fits_year(document, clause, span, understood.years)
        score = coverage + _SHARP * sharp + _STANDING * standing
        score += _MEANING * cosine + _TRANSLATED * translated
        if understood.wants_figure:
            score += _FIGURE * ((1.0 if figures else -1.0) + near)
        score += _CLAIM * _answers_claim(inside, understood)
        score += _ITEMS * (understood.kind == "list" and self._heads_items(clause, span))
        if sought.meaning and sought.meaning.search(inside):
            score += _MEANS
        if understood.wants_aim:
            score += _AIM * (bool(_SETS_AIM.search(inside)) + bool(_OF_AIMS.search(clause.heading)))
        return Evidence(
            document=document,
            clause=clause,
            span=span,
            score=score + (0.0 if fits else _OTHER_YEAR),
            coverage=coverage,
            sharp=sharp,
            cosine=cosine,
            translated=translated,
            ranked=hit.score,
            figures=figures,
            fits_year=fits,
            under=stated.statements[at].under,
            lead_in=stated.lead_in,
        )

    def _heads_items(self, clause: Clause, span: Span) -> bool:
        """下列…: with items below it."""
        opens = fold(clause.text[span.start : span.end]).rstrip().endswith(":")
        return opens and bool(self._holdings.items.get(clause.id))


def places_of(evidence: Evidence) -> tuple[str, ...]:
    """The sentence, its headings, its clause and the titles, as terms are sought in them."""
    around = around_of(evidence.clause, evidence.document)
    return (bare(evidence.text), *under(evidence.under, around))


def with_figures_first(
    understood: Understanding, evidence: tuple[Evidence, ...]
) -> tuple[Evidence, ...]:
    """Where a figure is asked for or claimed, the first sentence that has one like it and is as
    much to the point.
    """
    claims = understood.kind == "yesno" and any(q.unit_class != "time" for q in understood.claimed)
    if not evidence or not (understood.wants_figure or claims):
        return evidence

    def has(each: Evidence) -> bool:
        return bool(each.figures) or (claims and _answers_claim(each.text, understood))

    best = evidence[0]
    least = _TO_THE_POINT * best.coverage
    for at, each in enumerate(evidence):
        beside = understood.unit_class != "contact" and _of_another(each, best)
        if has(each) and each.coverage >= least and not beside:
            return (each, *evidence[:at], *evidence[at + 1 :])
    return evidence


def _of_another(each: Evidence, best: Evidence) -> bool:
    """A sentence of the same clause that counts something else: 高新技术企业20000家 is no answer
    where 专精特新 stands in the sentence before.
    """
    return each.clause.id == best.clause.id and each.sharp < _BESIDE * best.sharp


def _sharper_first(ordered: list[Evidence]) -> tuple[Evidence, ...]:
    """Of items of one list that are as good but for a hair, that first which itself holds most of
    what is asked: 小学 of 幼儿园, 小学, 初中.
    """
    if not ordered or ordered[0].lead_in is None:
        return tuple(ordered)
    best = ordered[0]
    level = [
        e for e in ordered[:_LEVEL] if e.lead_in is best.lead_in and e.score >= best.score - _HAIR
    ]
    first = max(level, key=lambda e: (e.sharp, e.score))
    return (first, *(e for e in ordered if e is not first))


def _order(found: Sequence[Evidence]) -> Callable[[Evidence], tuple[bool, float, str, int]]:
    """Best first; a sentence of another year only where none of the right one comes near."""
    best = max((e.coverage for e in found), default=0.0)

    def key(evidence: Evidence) -> tuple[bool, float, str, int]:
        right = evidence.fits_year and evidence.coverage >= _NEAR_BEST * best
        return (not right, -evidence.score, evidence.clause.id, evidence.span.start)

    return key


def fits_year(document: Document, clause: Clause, span: Span, asked: frozenset[int]) -> bool:
    """One of the years asked for is that of the sentence, of its deadline or of its document; or
    the document speaks of no year at all.
    """
    if not asked:
        return True
    metadata = document.metadata
    years = years_stated(clause, span)
    years |= years_in(" ".join((metadata.period or "", *metadata.titles)))
    years |= {metadata.issue_year} if metadata.issue_year else set()
    return bool(asked & years) or not (years or years_in(document.text))


def years_stated(clause: Clause, span: Span) -> frozenset[int]:
    """Those of the sentence, and of a deadline that governs it."""
    governs = governing_year(clause.text, span.end)
    return years_in(clause.text[span.start : span.end]) | ({governs} if governs else frozenset())


def _answers_claim(text: str, understood: Understanding) -> bool:
    """The sentence has a figure in the unit of a figure that the question claims."""
    claims = {q.unit for q in understood.claimed}
    if understood.kind != "yesno" or not claims:
        return False
    return any(q.unit in claims for q in find_quantities(text))


def holds_required(evidence: Evidence, understood: Understanding) -> bool:
    """What has to stand in the sentence or its heading does: places, a follow-up's 省级."""
    text = fold(evidence.text + evidence.clause.heading)
    if not all(names_place(text, name) for name in understood.required):
        return False
    return not understood.regions or any(_holds_for(evidence, r) for r in understood.regions)


def _holds_for(evidence: Evidence, region: Region) -> bool:
    """The document holds for the place, or is a law of the province around it; or says of no place
    that it does, and speaks of this one; or holds for more, and speaks of it in the clause or
    above it.
    """
    metadata, clause = evidence.document.metadata, evidence.clause
    if metadata.region == region.name or rules_in(evidence.document, region):
        return True
    around = (*metadata.titles, *clause.headings, clause.heading, clause.text)
    within = "" if is_listed(metadata.region) else evidence.document.text
    return any(region.short in fold(text) for text in (*around, within))
