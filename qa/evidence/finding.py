"""Hits -> the sentences that bear on a question, each with how well it does.

A sentence is measured against the topic of the question, not against the whole question: how
much of the topic, weighted by rarity, stands in it, in the heading above it, or in its clause;
how near it is in meaning, and how likely to be asked about in such words; whether it holds a figure
of the kind asked for, next to the words asked about; and whether the year and the place are those
asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from documents.sentences import Span
from index.embedding import Embedder
from index.lexical import bigrams
from index.model import Hit
from index.translation import Translation
from index.weights import DEFAULT_WEIGHTS
from qa.evidence.evidence import Evidence, answers_claim, fits_year
from qa.evidence.figures import figures_of
from qa.evidence.ordering import order, sharper_first
from qa.evidence.stated import Stated, StatedClauses, under
from qa.evidence.terms import Term, found_in, query_of, share_of, terms_of
from qa.names.holdings import Holdings
from qa.understanding.cues import ASKS_PURPOSE, DENIES, asks_of_denial, cue_of
from qa.understanding.enumerations import counting_off, speaks_of_list
from qa.understanding.kinds import asks_for_list_of
from qa.understanding.meanings import meaning_told
from qa.understanding.model import Understanding

# What ranks sentences beside coverage, which counts 1: set by hand on the development split.
_SHARP = 0.5  # coverage within the sentence itself
_MEANING = 0.6  # cosine
_TRANSLATED = 0.08  # log-likelihood of the question, given the sentence, a term
_STANDING = 0.35  # its clause among the hits, 0…1
_FIGURE = 0.3  # has a figure of the kind asked for, or has none; and how near it is to the topic
_CLAIM = 0.25  # has a figure in the unit of a figure that the question claims
_ITEMS = 0.25  # 下列…: heads items, where a list is asked for
_LISTED = 0.3  # the same of 应当具备以下条件:, where 哪些条件 are asked for
_COUNTED_OFF = 0.7  # A、B、C、D四类, where 哪几类 is asked
_ALL_YEARS = 0.3  # speaks of each of the years, where two or more are asked for
_THE_YEAR = 0.2  # names the year that a figure is asked for, or stands in a plan of that year
_AIM = 0.25  # sets an aim or stands under 发展目标, where an aim is asked for
_ATTACHED = 0.4  # stands in an attachment, where the question speaks of one
_MEANS = 0.7  # says what the word means that is asked for
_CUE = 0.5  # tells of the fine, the use or the steps, where these are asked for
_OTHER_YEAR = -0.4
_PURPOSE = -0.5  # says why the paper was made, which names all that it is about
_DENIED = -0.5  # says who gets nothing or loses it, where that is not asked
_CLOSING = -0.5  # 本办法自…起施行,有效期5年 is of the paper, and not of a title that it grants
_OF_AIMS = re.compile(r"目标|总体要求")
_SETS_AIM = re.compile(r"^(?:力争|确保)?(?:[到至]\s?)?(?:19|20)\d{2}\s?年")
_LETTERS = DEFAULT_WEIGHTS.letters
_RECENT = 4  # questions whose vectors are kept: several papers are asked the same


@dataclass(frozen=True, slots=True)
class _Sought:
    """understood: the question, folded: its text; vector: (dim,) float32 and asked: pairs of what
    is searched for; meaning: what tells the meaning asked for; cue: the fine, the use, …;
    counting_off: the kinds asked for; purpose, denial: that, or who gets nothing, is asked.
    """

    understood: Understanding
    folded: str
    terms: tuple[Term, ...]
    vector: np.ndarray
    asked: list[str]
    meaning: re.Pattern[str] | None
    cue: re.Pattern[str] | None
    counting_off: re.Pattern[str] | None
    purpose: bool
    denial: bool


class _Candidate(NamedTuple):
    """A sentence to be measured: statement number `at` of what the clause of a hit states.

    standing: of the clause among the hits, 0…1; cosine, translated, coverage, sharp: as in Evidence
    """

    hit: Hit
    stated: Stated
    at: int
    standing: float
    cosine: float
    translated: float
    coverage: float
    sharp: float

    @property
    def span(self) -> Span:
        return self.stated.statements[self.at].span

    @property
    def inside(self) -> str:
        return self.stated.inside[self.at]


def _shares(stated: Stated, sought: _Sought) -> Iterator[tuple[float, float]]:
    """Of each statement, how much of the topic stands in it or above it, and how much in it."""
    terms = sought.terms
    above: dict[str, list[float]] = {}
    for statement, inside in zip(stated.statements, stated.inside, strict=True):
        heading = statement.under
        if heading not in above:
            places = under(heading, stated.around)
            above[heading] = [found_in(term, places, first=1) for term in terms]
        within = [float(term.stands_in(inside)) for term in terms]
        yield share_of(terms, list(map(max, within, above[heading]))), share_of(terms, within)


class EvidenceFinder:
    """Sentences of hits, measured."""

    def __init__(self, holdings: Holdings, embedder: Embedder, translation: Translation) -> None:
        self.holdings = holdings
        self._translation = translation
        self._clauses = StatedClauses(holdings, embedder, translation)
        self._embed = embedder.embed_question
        self._prepared = lru_cache(maxsize=_RECENT)(self._sought)

    def find(self, understood: Understanding, hits: Sequence[Hit]) -> tuple[Evidence, ...]:
        """Every sentence of the hits' clauses, best first."""
        whatever_year = replace(understood, years=frozenset())
        sought = replace(self._prepared(whatever_year), understood=understood)
        if not hits or not sought.terms:
            return ()
        best = max(hit.score for hit in hits)
        worst = min(hit.score for hit in hits)
        told = [self._clauses.of(hit.clause) for hit in hits]
        translated = iter(self._translated(sought.asked, told))
        found: list[Evidence] = []
        for hit, stated in zip(hits, told, strict=True):
            if not stated.statements:
                continue
            standing = (hit.score - worst) / (best - worst) if best > worst else 1.0
            cosines = (stated.vectors @ sought.vector).tolist()
            for at, shares in enumerate(_shares(stated, sought)):
                candidate = _Candidate(
                    hit, stated, at, standing, cosines[at], next(translated), *shares
                )
                found.append(self._measured(candidate, sought))
        return sharper_first(sorted(found, key=order(found)))

    def _sought(self, understood: Understanding) -> _Sought:
        """The same for a question of several papers, whichever year each is asked for."""
        terms = terms_of(understood, self.holdings)
        query, folded = query_of(understood), understood.asking
        return _Sought(
            understood=understood,
            folded=folded,
            terms=terms,
            vector=self._embed(query),
            asked=bigrams(query),
            meaning=meaning_told(folded, understood.topic),
            cue=cue_of(folded),
            counting_off=counting_off(folded),
            purpose=bool(ASKS_PURPOSE.search(understood.text)),
            denial=asks_of_denial(folded, understood.kind),
        )

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
        counted = [each for stated in told for each in stated.counted]
        pairs, letters = self._translation.scores_of(asked, counted)
        scores = (pairs + _LETTERS * letters) / np.sqrt(max(1, len(set(asked))))
        return list(scores.tolist())

    def _measured(self, candidate: _Candidate, sought: _Sought) -> Evidence:
        stated, clause, span = candidate.stated, candidate.hit.clause, candidate.span
        understood, terms = sought.understood, sought.terms
        document = self.holdings.by_id[clause.document_id]
        head = stated.lead_in.text if clause.is_row and stated.lead_in else ""
        figures, near = figures_of(clause, span, understood, terms, head)
        fits = fits_year(clause, span, understood.years, self.holdings.papers, head)
        figure = (1.0 if figures else -1.0) + near
        score = self._score(candidate, sought, figure)
        return Evidence(
            document=document,
            clause=clause,
            span=span,
            score=score + (0.0 if fits else _OTHER_YEAR),
            coverage=candidate.coverage,
            sharp=candidate.sharp,
            cosine=candidate.cosine,
            translated=candidate.translated,
            ranked=candidate.hit.score,
            figures=figures,
            fits_year=fits,
            under=stated.statements[candidate.at].under,
            lead_in=stated.lead_in,
        )

    def _score(self, candidate: _Candidate, sought: _Sought, figure: float) -> float:
        """What ranks the sentence among those of its year.

        figure: above 0 where it has a figure of the kind asked for, the more the nearer to the
        topic; below 0 where it has none.
        """
        understood, inside = sought.understood, candidate.inside
        stated, at = candidate.stated, candidate.at
        score = candidate.coverage + _SHARP * candidate.sharp + _STANDING * candidate.standing
        score += _MEANING * candidate.cosine + _TRANSLATED * candidate.translated
        if understood.wants_figure:
            score += _FIGURE * figure
        score += _PURPOSE * (stated.purpose[at] and not sought.purpose)
        score += _DENIED * (not sought.denial and bool(DENIES.search(inside)))
        score += _CLOSING * (stated.closing[at] and understood.kind != "document")
        score += _CLAIM * answers_claim(inside, understood)
        score += _ITEMS * (understood.kind == "list" and stated.opens[at])
        listed = stated.opens[at] or stated.heads[at]
        score += _LISTED * (listed and asks_for_list_of(sought.folded, inside))
        off, years = sought.counting_off, understood.years
        score += _COUNTED_OFF * bool(off and off.search(inside))
        score += _ALL_YEARS * (len(years) > 1 and all(str(year) in inside for year in years))
        score += _THE_YEAR * self._of_the_year(candidate, understood)
        if candidate.hit.clause.reference.startswith("附件"):
            score += _ATTACHED * speaks_of_list(sought.folded, stated.statements[at].under)
        if sought.meaning and sought.meaning.search(inside):
            score += _MEANS
        if sought.cue and candidate.sharp > 0 and sought.cue.search(inside):
            score += _CUE
        if understood.wants_aim:
            heading = candidate.hit.clause.heading
            score += _AIM * (bool(_SETS_AIM.search(inside)) + bool(_OF_AIMS.search(heading)))
        return score

    def _of_the_year(self, candidate: _Candidate, understood: Understanding) -> bool:
        if len(understood.years) != 1 or not understood.wants_figure:
            return False
        (year,) = understood.years
        period = self.holdings.by_id[candidate.hit.clause.document_id].metadata.period
        return period == str(year) or f"{year}年" in candidate.inside.replace(" ", "")
