"""Question -> ranked clauses: BM25 over words, bigrams and whole documents, and vectors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields

import numpy as np
from numpy.typing import NDArray

from index.dense import top_rows
from index.embedding import Embedder
from index.fusion import Fusion, Scores, ranks, sum_of_zscores
from index.model import Hit
from index.opening import Index

Rows = NDArray[np.int64]

POOL = 200  # passages that each ranking may propose: far more than is ever shown


@dataclass(frozen=True, slots=True)
class Weights:
    """What each ranking counts in the fusion; 0 leaves it out."""

    words: float
    bigrams: float
    document: float
    dense: float


# nDCG@10 of documents over 675 questions on 321 notices of epidemic relief: bigrams 0.916, with
# the whole document 0.924, with vectors at 0.5 0.925 (reciprocal ranks of all: 0.912); words on
# top add nothing. Lay questions in other words than the law's (1,234) gain more from vectors:
# 0.514 without, 0.523 at 0.5, 0.531 at 1. `python -m index.models.measure` prints the rest.
DEFAULT_WEIGHTS = Weights(words=0.0, bigrams=1.0, document=1.0, dense=0.5)

RANKINGS = tuple(field.name for field in fields(Weights))
_DENSE = RANKINGS.index("dense")


class Retriever:
    """Finds the clauses of one index; holds nothing of a question, so threads may share it."""

    def __init__(
        self,
        index: Index,
        embedder: Embedder,
        weights: Weights = DEFAULT_WEIGHTS,
        fuse: Fusion = sum_of_zscores,
    ) -> None:
        self.index = index
        self.embedder = embedder
        self._weights = np.array(astuple(weights), np.float64)
        self._fuse = fuse
        self._document_rows = {d.id: row for row, d in enumerate(index.documents)}
        self._longest = int(np.bincount(index.passage_clauses).max())  # passages of one clause

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
        rows, scores = self._candidates(question, top, among)
        fused = self._fuse(scores, self._weights)
        return self._hits(rows, scores, fused, top)

    def _rows_of(self, document_ids: frozenset[str] | None) -> Rows | None:
        """(k,) rows of the passages of those documents; None for all."""
        if document_ids is None:
            return None
        wanted = [self._document_rows[name] for name in document_ids if name in self._document_rows]
        return np.flatnonzero(np.isin(self.index.passage_documents, wanted))

    def _candidates(self, question: str, top: int, among: Rows | None) -> tuple[Rows, Scores]:
        """(c,) rows that any ranking proposes, ascending, and (rankings, c) their scores."""
        index = self.index
        lexical = index.lexical.scores(question)
        query = self.embedder.embed_question(question)
        pool = max(POOL, top * self._longest)  # enough passages for top clauses
        proposed = [index.dense.search(query, pool, among)[0]]
        for weight, values in zip(self._weights, (lexical.words, lexical.bigrams), strict=False):
            if weight == 0:
                continue
            searched = values if among is None else values[among]
            best = top_rows(searched, pool)
            best = best[searched[best] > 0]
            proposed.append(best if among is None else among[best])
        rows = np.unique(np.concatenate(proposed))
        nearest, cosines = index.dense.search(query, len(rows), rows)
        scores = np.empty((len(RANKINGS), len(rows)))
        scores[0] = lexical.words[rows]
        scores[1] = lexical.bigrams[rows]
        scores[2] = lexical.documents[index.passage_documents[rows]]
        scores[_DENSE, np.searchsorted(rows, nearest)] = cosines
        return rows, scores

    def _hits(self, rows: Rows, scores: Scores, fused: Scores, top: int) -> tuple[Hit, ...]:
        """Clauses by their best passage."""
        clause_of = self.index.passage_clauses[rows]  # (c,) ascending, as rows are
        clauses, firsts = np.unique(clause_of, return_index=True)
        best = np.maximum.reduceat(fused, firsts)
        by_ranking = np.maximum.reduceat(scores, firsts, axis=1)  # (rankings, clauses)
        found = by_ranking.copy()
        found[:_DENSE][found[:_DENSE] <= 0] = np.nan  # no term of the question occurs
        places = [ranks(row) for row in found]
        return tuple(
            Hit(
                clause=self.index.clauses[clauses[position]],
                score=float(best[position]),
                rank=rank,
                ranks=tuple(_ranks_at(places, position)),
                cosine=float(by_ranking[_DENSE, position]),
            )
            for rank, position in enumerate(top_rows(best, top), 1)
        )


def _ranks_at(places: list[Scores], position: int) -> Iterable[tuple[str, int]]:
    for name, place in zip(RANKINGS, places, strict=True):
        if not np.isnan(place[position]):
            yield name, int(place[position])
