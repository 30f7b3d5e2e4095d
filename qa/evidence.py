"""Hits -> the sentences that bear on a question, each with how well it does.

A sentence is measured against the topic of the question, not against the whole question: how
much of the topic, weighted by rarity, stands in it, in the heading above it, or in its clause;
how near it is in meaning; whether it holds a figure of the kind asked for, next to the words
asked about; and whether the year and the place are those asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

import numpy as np

from documents.departments import read_responsibility
from documents.folding import fold
from documents.model import Clause, Document
from documents.quantities import Quantity, find_quantities, governing_year, numbers_in, years_in
from documents.sentences import Span, segments, sentences
from index.embedding import Embedder
from index.lexical import bigrams
from index.model import Hit
from qa.holdings import Holdings
from qa.understanding import Understanding

_COUNTS = (1.0, 0.8, 0.4, 0.25)  # in the sentence, a heading, the clause, the title
_MATTER = 1.5  # a matter in people's words against one pair of characters of a topic
_UNHEARD = 0.6  # a pair that the library never has may be a manner of speaking
_NEAR_BEST = 0.6  # of the best coverage, for a sentence of the year asked for to go first
_NUMBER = 4.0  # a number that the question names
_CONTEXT = 0.35  # a follow-up's earlier topic against its own


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of a clause. span: offsets in the clause's text.

    coverage: share of the topic's weight found in the sentence or above it, 0…1
    sharp: the same within the sentence alone
    cosine: nearness in meaning, -1…1; score: what ranks it
    figures: quantities of the kind asked for, best placed first
    """

    document: Document
    clause: Clause
    span: Span
    score: float
    coverage: float
    sharp: float
    cosine: float
    figures: tuple[Quantity, ...] = ()
    fits_year: bool = True

    @property
    def text(self) -> str:
        return self.clause.text[self.span.start : self.span.end]


@dataclass(frozen=True, slots=True)
class Term:
    """Found where any of its forms stands, or its number however it is written."""

    weight: float
    forms: tuple[str, ...]
    number: Decimal | None = None

    def stands_in(self, text: str) -> bool:
        if self.number is not None:
            return self.number in numbers_in(text)
        return any(form in text for form in self.forms)


def terms_of(understood: Understanding, holdings: Holdings) -> tuple[Term, ...]:
    """What has to be found: pairs of characters of the topic, and matters in any wording."""
    weights: dict[str, float] = {}
    for text, factor in ((understood.topic, 1.0), (understood.context, _CONTEXT)):
        for pair in _pairs(text, holdings):
            heard = 1.0 if holdings.knows(pair) else _UNHEARD
            weights.setdefault(pair, factor * heard * holdings.weight(pair))
    terms = [Term(weight, (pair,)) for pair, weight in weights.items()]
    terms += [Term(_NUMBER, (), number) for number in sorted(understood.numbers)]
    terms += [Term(holdings.weight_of_any((name,)), (name,)) for name in understood.required]
    for matter in dict.fromkeys(understood.matters):
        forms = tuple(dict.fromkeys(form.lower() for form in (matter.said, *matter.written)))
        terms.append(Term(_MATTER * holdings.weight_of_any(forms), forms))
    return tuple(terms)


def _pairs(topic: str, holdings: Holdings) -> list[str]:
    """Pairs of characters of a topic, without those that only two known words put together."""
    pairs = []
    for run in topic.split():
        cuts, at = set(), 0
        words = holdings.segmenter.words(run)
        for word, following in pairwise(words):
            at += len(word)
            if len(word) > 1 and len(following) > 1:
                cuts.add(at)
        for at, pair in _placed_pairs(run):
            if at + 1 in cuts and not holdings.knows(pair):
                continue
            pairs.append(pair)
    return pairs


def _placed_pairs(run: str) -> list[tuple[int, str]]:
    """(offset, pair) as `bigrams` makes them; numbers and latin words stay whole."""
    placed, at, lower = [], 0, run.lower()
    for pair in bigrams(run):
        found = lower.find(pair, at)
        if len(pair) > 1 and not pair.isdigit():
            placed.append((found, pair))
        at = max(found, at)
    return placed


class EvidenceFinder:
    """Sentences of hits, measured; keeps the vectors of clauses it has seen."""

    def __init__(self, holdings: Holdings, embedder: Embedder) -> None:
        self._holdings = holdings
        self._embedder = embedder
        self._vectors: dict[str, np.ndarray] = {}

    def find(self, understood: Understanding, hits: Sequence[Hit]) -> tuple[Evidence, ...]:
        """Every sentence of the hits' clauses, best first."""
        terms = terms_of(understood, self._holdings)
        if not hits or not terms:
            return ()
        question = self._embedder.embed_question(query_of(understood))
        best = max(hit.score for hit in hits)
        worst = min(hit.score for hit in hits)
        found: list[Evidence] = []
        for hit in hits:
            standing = (hit.score - worst) / (best - worst) if best > worst else 1.0
            found += self._of_clause(hit.clause, understood, terms, question, standing)
        return tuple(sorted(found, key=_order(found)))

    def _of_clause(
        self,
        clause: Clause,
        understood: Understanding,
        terms: tuple[Term, ...],
        question: np.ndarray,
        standing: float,
    ) -> list[Evidence]:
        document = self._holdings.by_id[clause.document_id]
        spans = [s for s in sentences(clause.text, "。!?") if _speaks(clause, s)]
        if not spans:
            return []
        cosines = self._sentence_vectors(clause, spans) @ question
        places = (
            fold(" ".join((*clause.headings, clause.heading))).lower(),
            fold(clause.text).lower(),
            fold(" ".join(document.metadata.titles)).lower(),
        )
        found = []
        for span, cosine in zip(spans, cosines, strict=True):
            inside = fold(clause.text[span.start : span.end]).lower()
            sharp = _coverage(terms, (inside,))
            coverage = _coverage(terms, (inside, *places))
            figures, near = _figures(clause, span, understood, terms)
            fits = fits_year(document, clause, span, understood.years)
            score = coverage + 0.5 * sharp + 0.6 * float(cosine) + 0.35 * standing
            score += _unit_bonus(understood, figures) + 0.3 * near - (0.0 if fits else 0.4)
            score += 0.25 * _answers_claim(clause.text[span.start : span.end], understood)
            if understood.kind == "list" and self._heads_items(clause, span):
                score += 0.25
            found.append(
                Evidence(
                    document, clause, span, score, coverage, sharp, float(cosine), figures, fits
                )
            )
        return found

    def _heads_items(self, clause: Clause, span: Span) -> bool:
        """下列…: with items below it."""
        opens = fold(clause.text[span.start : span.end]).rstrip().endswith(":")
        return opens and bool(self._holdings.items.get(clause.id))

    def _sentence_vectors(self, clause: Clause, spans: Sequence[Span]) -> np.ndarray:
        """(sentences, dim) float32; each with the clause's heading, which it speaks under."""
        if clause.id not in self._vectors:
            if len(self._vectors) > 20_000:
                self._vectors.clear()
            texts = [f"{clause.heading} {clause.text[s.start : s.end]}" for s in spans]
            self._vectors[clause.id] = self._embedder.embed_clauses(texts)
        return self._vectors[clause.id]


def _order(found: Sequence[Evidence]) -> Callable[[Evidence], tuple[bool, float, str, int]]:
    """Best first; a sentence of another year only where none of the right one comes near."""
    best = max((e.coverage for e in found), default=0.0)

    def key(evidence: Evidence) -> tuple[bool, float, str, int]:
        right = evidence.fits_year and evidence.coverage >= _NEAR_BEST * best
        return (not right, -evidence.score, evidence.clause.id, evidence.span.start)

    return key


def fits_year(document: Document, clause: Clause, span: Span, asked: frozenset[int]) -> bool:
    """One of the years asked for is that of the sentence, of its deadline or of its document."""
    if not asked:
        return True
    text = clause.text[span.start : span.end]
    governs = governing_year(clause.text, span.end)
    metadata = document.metadata
    years = years_in(text) | years_in(metadata.period or "")
    years |= {y for y in (governs, metadata.issue_year) if y}
    return bool(asked & years)


def _speaks(clause: Clause, span: Span) -> bool:
    """Not a bare heading above a text, and not the list of departments that closes a clause."""
    text = clause.text[span.start : span.end]
    bare = text.removeprefix(clause.label).strip(" 。\n")
    if clause.heading and bare == clause.heading and span.end < len(clause.text):
        return False
    responsibility = read_responsibility(text)
    return responsibility is None or responsibility.end - responsibility.start < len(text) - 2


def _coverage(terms: tuple[Term, ...], places: tuple[str, ...]) -> float:
    """Share of the terms' weight that is found, less the farther from the sentence."""
    total = sum(term.weight for term in terms)
    found = 0.0
    for term in terms:
        for counts, place in zip(_COUNTS, places, strict=False):
            if term.stands_in(place):
                found += counts * term.weight
                break
    return found / total if total else 0.0


def _figures(
    clause: Clause, span: Span, understood: Understanding, terms: tuple[Term, ...]
) -> tuple[tuple[Quantity, ...], float]:
    """Figures of the asked kind beside words of the topic, best placed first, and how well.

    The offsets of the figures count from the start of the clause.
    """
    if not understood.wants_figure:
        return (), 0.0
    found: list[tuple[float, Quantity]] = []
    for part in segments(clause.text, span):
        text = clause.text[part.start : part.end]
        near = _coverage(terms, (fold(text).lower(),))
        for quantity in find_quantities(text):
            if not _is_asked(quantity, understood):
                continue
            exact = 0.1 if quantity.unit == understood.unit else 0.0
            moved = replace(
                quantity, start=part.start + quantity.start, end=part.start + quantity.end
            )
            found.append((near + exact, moved))
    found.sort(key=lambda pair: -pair[0])
    kept = [(near, quantity) for near, quantity in found if near > 0.1]
    return tuple(quantity for _, quantity in kept), kept[0][0] if kept else 0.0


def _is_asked(quantity: Quantity, understood: Understanding) -> bool:
    if understood.unit_class is None:
        return quantity.unit_class != "time"
    return understood.unit_class == quantity.unit_class


def _unit_bonus(understood: Understanding, figures: tuple[Quantity, ...]) -> float:
    if not understood.wants_figure:
        return 0.0
    return 0.3 if figures else -0.3


def _answers_claim(text: str, understood: Understanding) -> bool:
    """The sentence has a figure in the unit of a figure that the question claims."""
    claims = {q.unit for q in understood.claimed}
    if understood.kind != "yesno" or not claims:
        return False
    return any(q.unit in claims for q in find_quantities(text))


def query_of(understood: Understanding) -> str:
    """What is searched for: the topic, and matters in both wordings."""
    words = [understood.topic, understood.context]
    for matter in understood.matters:
        words += [matter.said, *matter.written]
    return " ".join(word for word in words if word)


def holds_required(evidence: Evidence, understood: Understanding) -> bool:
    """What has to stand in the sentence or its heading does: places, a follow-up's 省级."""
    text = fold(evidence.text + evidence.clause.heading)
    return all(name in text for name in understood.required)
