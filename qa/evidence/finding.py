"""Hits -> the sentences that bear on a question, each with how well it does.

How sentences are ranked stands in scoring.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np

from documents.cells import caption_of, unit_in
from documents.sentences import Span, leads_to_rows
from index.embedding import Embedder
from index.lexical import bigrams
from index.model import Hit
from index.translation import Translation
from index.weights import DEFAULT_WEIGHTS
from qa.evidence.evidence import Evidence, fits_year
from qa.evidence.figures import figures_of
from qa.evidence.ordering import order, sharper_first
from qa.evidence.scoring import Candidate, Sought, score
from qa.evidence.stated import Stated, StatedClauses, bare, under
from qa.evidence.terms import found_in, query_of, terms_of, weighed
from qa.names.holdings import Holdings
from qa.understanding.cues import ASKS_PURPOSE, asks_of_denial, asks_of_penalty, cue_of
from qa.understanding.enumerations import counting_off
from qa.understanding.lists_asked import asks_for_papers
from qa.understanding.meanings import meaning_told
from qa.understanding.model import Understanding

_OTHER_YEAR = -0.4
_LETTERS = DEFAULT_WEIGHTS.letters
_OF_IT = 0.2  # coverage of what leads to rows, for them to tell the figure
_OF_ROWS = (None, "money", "share")  # what rows are led to for: 按层站分档补助:
_RECENT = 4  # questions whose vectors are kept: several papers are asked the same


def _shares(stated: Stated, sought: Sought) -> Iterator[tuple[float, float]]:
    """Of each statement, how much of the topic stands in it or above it, and how much in it."""
    terms, weighed = sought.terms, sought.weighed
    total = sum(weight for _, _, weight in weighed) or 1.0
    above: dict[str, list[float]] = {}
    for statement, inside in zip(stated.statements, stated.inside, strict=True):
        heading = statement.under
        if heading not in above:
            places = under(heading, stated.around)
            above[heading] = [found_in(term, places, first=1) for term in terms]
        sharp = covered = 0.0
        for (term, form, weight), far in zip(weighed, above[heading], strict=True):
            if form in inside if form else term.stands_in(inside):
                sharp += weight
                covered += weight
            elif far:
                covered += weight * far
        yield covered / total, sharp / total


def _apart(found: Sequence[Evidence]) -> list[Evidence]:
    """Each sentence once, the best first: a penalty was read with every rule that it names."""
    best: dict[tuple[str, Span], Evidence] = {}
    for each in found:
        best.setdefault((each.clause.id, each.span), each)
    return list(best.values())


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
        told = self._clauses.of([hit.clause for hit in hits])
        translated = iter(self._translated(sought.asked, told))
        found: list[Evidence] = []
        for hit, stated in zip(hits, told, strict=True):
            if not stated.statements:
                continue
            standing = (hit.score - worst) / (best - worst) if best > worst else 1.0
            cosines = (stated.vectors @ sought.vector).tolist()
            for at, shares in enumerate(_shares(stated, sought)):
                candidate = Candidate(
                    hit, stated, at, standing, cosines[at], next(translated), *shares
                )
                if sought.penalty or stated.broken[at] is None:
                    found.append(self._measured(candidate, sought))
        return sharper_first(_apart(sorted(found, key=order(found))))

    def _sought(self, understood: Understanding) -> Sought:
        """The same for a question of several papers, whichever year each is asked for."""
        terms = terms_of(understood, self.holdings)
        query, folded = query_of(understood), understood.asking
        return Sought(
            understood=understood,
            folded=folded,
            terms=terms,
            weighed=weighed(terms),
            vector=self._embed(query),
            asked=bigrams(query),
            meaning=meaning_told(folded, understood.topic),
            cue=cue_of(folded),
            counting_off=counting_off(folded),
            purpose=bool(ASKS_PURPOSE.search(understood.text)),
            denial=asks_of_denial(folded, understood.kind),
            penalty=asks_of_penalty(folded),
            papers=asks_for_papers(folded),
        )

    def vectors(self, evidence: Sequence[Evidence]) -> np.ndarray:
        """(n, dim) float32 of those sentences, each under its heading."""
        found = []
        for each in evidence:
            (stated,) = self._clauses.of([each.clause])
            spans = [statement.span for statement in stated.statements]
            found.append(stated.vectors[spans.index(each.span)])
        return np.stack(found) if found else np.empty((0, 0), np.float32)

    def _translated(self, asked: Sequence[str], told: Sequence[Stated]) -> list[float]:
        """How likely each sentence is to be asked about so, on the scale of the ranking."""
        counted = [each for stated in told for each in stated.counted]
        pairs, letters = self._translation.scores_of(asked, counted)
        scores = (pairs + _LETTERS * letters) / np.sqrt(max(1, len(set(asked))))
        return list(scores.tolist())

    def _measured(self, candidate: Candidate, sought: Sought) -> Evidence:
        stated, clause, span = candidate.stated, candidate.hit.clause, candidate.span
        understood, terms = sought.understood, sought.terms
        document = self.holdings.by_id[clause.document_id]
        head = stated.lead_in.text if clause.is_row and stated.lead_in else ""
        broken = stated.broken[candidate.at]
        rule = bare(broken.text) if broken else ""
        captioned = self.holdings.tree.captioned(clause)
        unit = unit_in(caption_of(captioned.text)) if captioned else ""
        figures, near = figures_of(clause, span, understood, terms, head, rule or unit)
        fits = fits_year(clause, span, understood.years, self.holdings.papers, head)
        rows = candidate.coverage >= _OF_IT and understood.unit_class in _OF_ROWS
        told = bool(figures) or (rows and leads_to_rows(clause.text[span.start : span.end]))
        figure = (1.0 if told else -1.0) + near
        ranked = score(candidate, sought, figure, document)
        return Evidence(
            document=document,
            clause=clause,
            span=span,
            score=ranked + (0.0 if fits else _OTHER_YEAR),
            coverage=candidate.coverage,
            sharp=candidate.sharp,
            cosine=candidate.cosine,
            translated=candidate.translated,
            ranked=candidate.hit.score,
            figures=figures,
            fits_year=fits,
            under=stated.statements[candidate.at].under,
            lead_in=stated.lead_in,
            broken=broken,
            captioned=captioned,
        )
