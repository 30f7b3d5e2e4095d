"""Question -> ranked clauses: BM25, vectors, translation by terms and by expressions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, astuple, dataclass
from functools import lru_cache
from math import isnan
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.agreement import Agreement, unnamed
from index.dense import Rows, Vectors, top_rows
from index.embedding import Embedder
from index.fusion import Fusion, Scores, ranks_at, weighted_sum
from index.lexical import LexicalScores, bigrams
from index.model import Hit
from index.numbers import Numbers
from index.opening import Index
from index.phrases import Phrases
from index.places import Places
from index.priors import Priors
from index.scaling import VECTORS, Cosines, on_one_scale
from index.simplified import simplified
from index.translation import Translation
from index.translation_table import Tables
from index.weights import DEFAULT_WEIGHTS, RANKINGS, Weights
from index.years import Years

POOL = 200  # passages that each ranking may propose: far more than is ever shown

_WORDS, _BIGRAMS, _DOCUMENT, _DENSE = map(RANKINGS.index, ("words", "bigrams", "document", "dense"))
_TRANSLATED = slice(RANKINGS.index("translation"), RANKINGS.index("document_translation") + 1)
_PHRASES = RANKINGS.index("phrases")
_NAMED: tuple[tuple[str, type[Places | Years | Numbers]], ...] = (
    ("places", Places),
    ("years", Years),
    ("numbers", Numbers),
)
_PRIORS = RANKINGS.index("priors")
_BY_TERMS = ~np.isin(np.arange(len(RANKINGS)), VECTORS)

_RECENT = 4  # questions
_SAMPLE = 1000  # passages that mean and deviation are taken from


@dataclass(frozen=True, slots=True)
class _Asked:
    """All of a question that does not depend on which documents are searched.

    terms: what of it passages are looked for by, see agreement.unnamed
    lexical: of terms, over all passages of the library; whole: (documents,) cosines
    cosines: of the question with what the library holds
    near: (passages,) cosines, of a library that is small enough to compare all of them
    agreed: rankings, and how far documents agree with the places, years, numbers named
    """

    question: str
    terms: str
    vector: Vectors
    lexical: LexicalScores
    whole: Vectors
    cosines: Cosines
    near: Vectors | None
    agreed: tuple[tuple[int, Agreement], ...]


class Retriever:
    """Finds the clauses of one index; threads may share it.

    Of the last few questions it keeps what was worked out: several papers are asked the same.
    """

    def __init__(
        self,
        index: Index,
        embedder: Embedder,
        weights: Weights = DEFAULT_WEIGHTS,
        fuse: Fusion = weighted_sum,
        tables: Tables | None = None,
    ) -> None:
        """tables: of translation; None for those that come with the package."""
        self.index = index
        self.embedder = embedder
        self._weights = np.array(astuple(weights), np.float64)
        vectors = self._weights[VECTORS]
        self._shares = vectors / vectors.sum() if vectors.any() else np.array([1.0, 0.0])
        self._fuse = fuse
        self._document_rows = {d.id: row for row, d in enumerate(index.documents)}
        self._longest = int(np.bincount(index.passage_clauses).max())  # passages of one clause
        size = len(index.dense)
        self._sample = np.linspace(0, size - 1, min(_SAMPLE, size)).astype(np.int64)
        self._sampled = index.dense.vectors()[self._sample]  # now, and not for each question
        self.translation = Translation(index.lexical.bigrams, tables, index.heading_rows)
        self._phrases = Phrases(index.lexical.bigrams)
        self._document_translation = Translation(index.lexical.documents, tables)
        documents = index.documents
        self._named = [
            (RANKINGS.index(name), of(documents)) for name, of in _NAMED if asdict(weights)[name]
        ]
        self._priors = Priors(index.clauses, index.passage_clauses)
        self._whole = index.document_vectors  # worked out now, and not while somebody waits
        self._asked = lru_cache(maxsize=_RECENT)(self._ask)
        self._over_all = lru_cache(maxsize=_RECENT)(self._score_all)

    def retrieve(
        self, question: str, top: int = 10, document_ids: frozenset[str] | None = None
    ) -> tuple[Hit, ...]:
        """The top clauses for a question, best first, ties in the order of the index.

        document_ids restricts the search before anything is ranked, so that the filter never
        costs a hit; None restricts nothing, an empty set leaves nothing to search. A question
        without a letter or digit finds nothing.
        """
        # a lone surrogate, as a terminal may hand it over, is no text to any tokeniser
        question = simplified(question.encode("utf-8", "replace").decode("utf-8"))
        if top < 1 or not any(character.isalnum() for character in question):
            return ()
        among = self._rows_of(document_ids)
        if among is not None and not among.size:
            return ()
        asked = self._asked(question, confined=among is not None)
        rows, scores = self._candidates(asked, top, among)
        terms = len(set(bigrams(asked.question)))
        scaled = on_one_scale(scores, terms, asked.cosines, self._shares)
        fused = self._fuse(scaled, self._weights)
        return self._hits(rows, scores, fused, top)

    def _ask(self, question: str, *, confined: bool) -> _Asked:
        vector = self.embedder.embed_question(question)
        # row by row: a blocked matrix product may round equal rows differently
        whole = np.einsum("nd,d->n", self._whole, vector)
        cosines = np.einsum("nd,d->n", self._sampled, vector)
        near = cosines if len(self._sample) == len(self.index.dense) else None
        of_documents = whole[self.index.passage_documents[self._sample]]
        both = np.stack([cosines, of_documents]).astype(np.float64)
        agreed = ((ranking, of.agreement(question)) for ranking, of in self._named)
        named = tuple((ranking, each) for ranking, each in agreed if each is not None)
        # Of papers that were chosen already, often by what is named, all terms count: the order of
        # the assistant's clauses is worse without them (hit@1 0.918 -> 0.915).
        terms = question if confined else unnamed(question, (each for _, each in named))
        lexical = self.index.lexical.scores(terms)
        over_library = Cosines(both.mean(axis=1), float((self._shares @ both).std()))
        return _Asked(question, terms, vector, lexical, whole, over_library, near, named)

    def _rows_of(self, document_ids: frozenset[str] | None) -> Rows | None:
        """(k,) rows of the passages of those documents; None for all."""
        if document_ids is None:
            return None
        wanted = [self._document_rows[name] for name in document_ids if name in self._document_rows]
        return np.flatnonzero(np.isin(self.index.passage_documents, wanted))

    def _candidates(self, asked: _Asked, top: int, among: Rows | None) -> tuple[Rows, Scores]:
        """(c,) rows that any ranking proposes, ascending, and (rankings, c) their scores."""
        rows = self._proposed(asked, top, among)
        if asked.near is None:
            return rows, self._scores(asked, rows)
        # a small library is scored once, and not for each of the papers that are asked in turn
        return rows, self._over_all(asked.question, confined=among is not None)[:, rows]

    def _score_all(self, question: str, *, confined: bool) -> Scores:
        asked = self._asked(question, confined=confined)
        return self._scores(asked, np.arange(len(self.index.dense)))

    def _scores(self, asked: _Asked, rows: Rows) -> Scores:
        """(rankings, c) of those passages."""
        index, lexical = self.index, asked.lexical
        scores = np.zeros((len(RANKINGS), len(rows)))
        scores[_WORDS] = lexical.words[rows]
        scores[_BIGRAMS] = lexical.bigrams[rows]
        scores[_DOCUMENT] = lexical.documents[index.passage_documents[rows]]
        if asked.near is not None:
            scores[_DENSE] = asked.near[rows]
        else:
            nearest, cosines = index.dense.search(asked.vector, len(rows), rows)
            scores[_DENSE, np.searchsorted(rows, nearest)] = cosines
        scores[VECTORS[1]] = asked.whole[index.passage_documents[rows]]
        if self._weights[_TRANSLATED].any():
            translated = self._translated if asked.near is None else self._translated_all
            scores[_TRANSLATED] = translated(asked, rows)
        if self._weights[_PHRASES]:
            scores[_PHRASES] = self._phrases.scores(bigrams(asked.terms), rows)
        scores[_PRIORS] = self._priors.over_all(asked.question)[rows]
        for ranking, agreed in asked.agreed:
            scores[ranking] = agreed.of[index.passage_documents[rows]]
        return scores

    def _proposed(self, asked: _Asked, top: int, among: Rows | None) -> Rows:
        """(c,) rows, ascending: enough passages of each ranking for the top clauses."""
        pool = max(POOL, top * self._longest)
        size = len(self.index.dense) if among is None else len(among)
        if size <= pool and asked.near is not None:
            return np.arange(size) if among is None else among
        proposed = [self.index.dense.search(asked.vector, pool, among)[0]]
        lexical = asked.lexical
        scored: list[NDArray[np.floating[Any]]] = [lexical.bigrams]
        if self._weights[_WORDS]:
            scored.append(lexical.words)
        if self._weights[_PHRASES]:
            scored.append(self._phrases.over_all(bigrams(asked.terms)))
        for values in scored:
            searched = values if among is None else values[among]
            best = top_rows(searched, pool)
            best = best[searched[best] > 0]
            proposed.append(best if among is None else among[best])
        return np.unique(np.concatenate(proposed))

    def _translated(self, asked: _Asked, rows: Rows) -> Scores:
        """(3, c): by pairs of characters, by letters, and by pairs of the whole document."""
        pairs, letters = self.translation.scores(bigrams(asked.terms), rows)
        documents, places = np.unique(self.index.passage_documents[rows], return_inverse=True)
        whole = self._document_translation.by_pairs(bigrams(asked.question), documents)
        return np.stack([pairs, letters, whole[places]])

    def _translated_all(self, asked: _Asked, rows: Rows) -> Scores:
        """The same of a small library; rows: all of it."""
        whole = self._document_translation.pairs_over_all(bigrams(asked.question))
        of_documents = whole[self.index.passage_documents[rows]]
        return np.stack([*self.translation.over_all(bigrams(asked.terms)), of_documents])

    def _hits(self, rows: Rows, scores: Scores, fused: Scores, top: int) -> tuple[Hit, ...]:
        """Clauses by their best passage."""
        clause_of = self.index.passage_clauses[rows]  # (c,) ascending, as rows are
        clauses, firsts = np.unique(clause_of, return_index=True)
        best = np.maximum.reduceat(fused, firsts)
        by_ranking = np.maximum.reduceat(scores, firsts, axis=1)  # (rankings, clauses)
        found = by_ranking.copy()
        found[(found <= 0) & _BY_TERMS[:, None]] = np.nan  # no term of the question occurs
        shown = top_rows(best, top)
        places = np.stack([ranks_at(row, shown) for row in found], axis=1).tolist()
        of = zip(clauses[shown].tolist(), best[shown].tolist(), strict=True)
        cosines = by_ranking[_DENSE, shown].tolist()
        return tuple(
            Hit(self.index.clauses[clause], score, rank, tuple(_named(place)), cosine)
            for rank, ((clause, score), place, cosine) in enumerate(
                zip(of, places, cosines, strict=True), 1
            )
        )


def _named(places: Sequence[float]) -> Iterable[tuple[str, int]]:
    """places: in each ranking, NaN where it did not find the clause"""
    for name, place in zip(RANKINGS, places, strict=True):
        if not isnan(place):
            yield name, int(place)
