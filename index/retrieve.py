"""Question -> ranked clauses: BM25, vectors, translation by terms and by expressions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from functools import lru_cache
from math import isnan
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.dense import Rows, Vectors, top_rows
from index.embedding import Embedder
from index.fusion import Fusion, Scores, ranks_at, weighted_sum
from index.lexical import LexicalScores, bigrams
from index.model import Hit
from index.opening import Index
from index.phrases import Phrases
from index.places import Agreement, Places
from index.translation import Translation
from index.translation_table import Tables
from index.weights import DEFAULT_WEIGHTS, RANKINGS, Weights
from index.years import Years

POOL = 200  # passages that each ranking may propose: far more than is ever shown

_WORDS, _BIGRAMS, _DOCUMENT, _DENSE = map(RANKINGS.index, ("words", "bigrams", "document", "dense"))
_TRANSLATED = slice(RANKINGS.index("translation"), RANKINGS.index("document_translation") + 1)
_PHRASES, _PLACES, _YEARS = map(RANKINGS.index, ("phrases", "places", "years"))
_VECTORS = [_DENSE, RANKINGS.index("document_dense")]  # of the passage, of its whole document
_BY_TERMS = ~np.isin(np.arange(len(RANKINGS)), _VECTORS)

# How far the nearest passage stands above a library's mean cosine, in standard deviations, where
# vectors find what was asked for: what three quarters of lay questions to statutes reach.
_STANDING = 4.8
_STEEP, _MOST = 5, 1.5  # how fast vectors lose weight where nothing stands out, and the most
_FLAT = 1e-6  # a spread of cosines that tells passages apart in no way
_RECENT = 4  # questions
_SAMPLE = 1000  # passages that mean and deviation are taken from


@dataclass(frozen=True, slots=True)
class _Asked:
    """All of a question that does not depend on which documents are searched.

    lexical: over all passages of the library; whole: (documents,) cosines
    means: (2,) of the cosines of passages and of their documents over the library
    spread: standard deviation of both together, as they are weighted
    near: (passages,) cosines, of a library that is small enough to compare all of them
    agreed: rankings, and of each (documents,) how far they agree with the places, years named
    """

    question: str
    vector: Vectors
    lexical: LexicalScores
    whole: Vectors
    means: Scores
    spread: float
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
        vectors = self._weights[_VECTORS]
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
        self._named = ((_PLACES, Places(documents)), (_YEARS, Years(documents)))
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
        question = question.encode("utf-8", "replace").decode("utf-8")
        if top < 1 or not any(character.isalnum() for character in question):
            return ()
        among = self._rows_of(document_ids)
        if among is not None and not among.size:
            return ()
        asked = self._asked(question)
        rows, scores = self._candidates(asked, top, among)
        fused = self._fuse(self._scaled(asked, scores), self._weights)
        return self._hits(rows, scores, fused, top)

    def _ask(self, question: str) -> _Asked:
        vector = self.embedder.embed_question(question)
        # row by row: a blocked matrix product may round equal rows differently
        whole = np.einsum("nd,d->n", self._whole, vector)
        cosines = np.einsum("nd,d->n", self._sampled, vector)
        near = cosines if len(self._sample) == len(self.index.dense) else None
        of_documents = whole[self.index.passage_documents[self._sample]]
        both = np.stack([cosines, of_documents]).astype(np.float64)
        lexical, spread = self.index.lexical.scores(question), float((self._shares @ both).std())
        agreed = ((ranking, of.agreement(question)) for ranking, of in self._named)
        named = tuple((ranking, each) for ranking, each in agreed if each is not None)
        return _Asked(question, vector, lexical, whole, both.mean(axis=1), spread, near, named)

    def _scaled(self, asked: _Asked, scores: Scores) -> Scores:
        """The scores on one scale, (rankings, c); no ranking changes its order.

        Scores by terms are sums over the terms of the question, whose errors go together, so they
        are divided by √terms; how far places and years agree is as it is. Cosines become standard
        scores over the library, those of passages and of documents by the spread of both together,
        and count the more the further the nearest passage stands out: where all are about as near,
        in a small library on one subject or for strange words, vectors tell little.
        """
        scaled: Scores = scores / np.sqrt(max(1, len(set(bigrams(asked.question)))))
        standard = (scores[_VECTORS] - asked.means[:, None]) / max(asked.spread, _FLAT)
        standing = max(0.0, float((self._shares @ standard).max())) / _STANDING
        scaled[[_PLACES, _YEARS]] = scores[[_PLACES, _YEARS]]
        scaled[_VECTORS] = min(_MOST, standing**_STEEP) * standard
        return scaled

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
        return rows, self._over_all(asked.question)[:, rows]

    def _score_all(self, question: str) -> Scores:
        return self._scores(self._asked(question), np.arange(len(self.index.dense)))

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
        scores[_VECTORS[1]] = asked.whole[index.passage_documents[rows]]
        if self._weights[_TRANSLATED].any():
            translated = self._translated if asked.near is None else self._translated_all
            scores[_TRANSLATED] = translated(asked.question, rows)
        if self._weights[_PHRASES]:
            scores[_PHRASES] = self._phrases.scores(bigrams(asked.question), rows)
        for ranking, agreed in asked.agreed:
            scores[ranking] = agreed[index.passage_documents[rows]]
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
            scored.append(self._phrases.over_all(bigrams(asked.question)))
        for values in scored:
            searched = values if among is None else values[among]
            best = top_rows(searched, pool)
            best = best[searched[best] > 0]
            proposed.append(best if among is None else among[best])
        return np.unique(np.concatenate(proposed))

    def _translated(self, question: str, rows: Rows) -> Scores:
        """(3, c): by pairs of characters, by letters, and by pairs of the whole document."""
        asked = bigrams(question)
        pairs, letters = self.translation.scores(asked, rows)
        documents, places = np.unique(self.index.passage_documents[rows], return_inverse=True)
        whole = self._document_translation.by_pairs(asked, documents)
        return np.stack([pairs, letters, whole[places]])

    def _translated_all(self, question: str, rows: Rows) -> Scores:
        """The same of a small library; rows: all of it."""
        asked = bigrams(question)
        whole = self._document_translation.pairs_over_all(asked)
        of_documents = whole[self.index.passage_documents[rows]]
        return np.stack([*self.translation.over_all(asked), of_documents])

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
