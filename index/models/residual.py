"""What the rankings by terms leave to the vectors: a loss for what they find only together.

Vectors that are tuned by themselves learn again what terms tell already. Here an article scores
the sum of both, so that a question which terms answer teaches little and one which they miss
teaches much (L. Gao et al., Complement lexical retrieval model with semantic residual
embeddings, ECIR 2021, https://arxiv.org/abs/2004.13969). What terms find is found by tables of
translation that saw neither the question nor its answer: with the tables that learnt from them,
nothing would seem to be left.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from index.lexical import LexicalIndex, bigrams
from index.models.lay import Lay
from index.models.pairs import Bags
from index.models.pooling import weighted
from index.models.questions import LayQuestion, folds
from index.models.translate import fit_tables
from index.translation import Translation
from index.weights import DEFAULT_WEIGHTS

_log = logging.getLogger(__name__)

_KEPT = 128  # articles of a question whose scores are kept; the others are set to the last
_PARTS = 5  # of the questions, each scored by tables that learnt from the others
_COSINE = 12.0  # what a cosine counts beside terms: about 1.4 standard scores where they stand out


@dataclass(frozen=True, slots=True)
class Found:
    """Scores of articles by terms alone, as `index.retrieve` scales them.

    best: (questions, kept) rows of the articles nearest to each question
    scores: (questions, kept) float32
    right: for each question the rows of the articles that answer it, and their scores
    """

    best: NDArray[np.int64]
    scores: NDArray[np.float32]
    right: tuple[tuple[NDArray[np.int64], NDArray[np.float32]], ...]


def articles_of(questions: Sequence[LayQuestion]) -> dict[str, str]:
    """Name and text of every article that answers any of them."""
    return {name: text for each in questions for name, text in each.articles}


def find_by_terms(lay: Lay, parts: int = _PARTS) -> Found:
    """Every question over all articles, by tables that learnt from the other parts."""
    questions = lay.questions
    articles = articles_of(questions)
    place = {name: row for row, name in enumerate(articles)}
    texts = list(articles.values())
    index = LexicalIndex.build(texts, texts)
    kept = min(_KEPT, len(texts))
    best = np.zeros((len(questions), kept), np.int64)
    scores = np.zeros((len(questions), kept), np.float32)
    right: dict[int, tuple[NDArray[np.int64], NDArray[np.float32]]] = {}
    part_of = folds(len(questions), parts)
    for part in range(parts):
        others = tuple(q for q, p in zip(questions, part_of, strict=True) if p != part)
        tables = fit_tables(replace(lay, questions=others))
        translation = Translation(index.bigrams, tables)
        for row in map(int, np.flatnonzero(part_of == part)):
            found = _by_terms(questions[row].question, index, translation)
            best[row] = np.argpartition(-found, kept - 1)[:kept]
            scores[row] = found[best[row]]
            golds = np.array([place[name] for name, _ in questions[row].articles])
            right[row] = golds, found[golds]
        _log.info("part %d of %d scored by terms", part + 1, parts)
    return Found(best, scores, tuple(right[row] for row in range(len(questions))))


def _by_terms(question: str, index: LexicalIndex, translation: Translation) -> NDArray[np.float32]:
    """(articles,); an article is a document of one passage."""
    asked = bigrams(question)
    pairs, letters = translation.scores(asked, np.arange(len(index.bigrams)))
    weights = DEFAULT_WEIGHTS
    whole = (weights.translation + weights.document_translation) * pairs + weights.letters * letters
    whole += weights.words * index.words.scores(index.segmenter.words(question))
    found: NDArray[np.float32] = (whole / np.sqrt(max(1, len(set(asked))))).astype(np.float32)
    return found


class Bag:
    """Texts as their distinct tokens, each weighing the root of its count."""

    def __init__(self, texts: Sequence[str], tokenizer: Tokenizer) -> None:
        ids, weights, sizes = [], [], []
        for encoding in tokenizer.encode_batch_fast(list(texts), add_special_tokens=False):
            distinct, counts = np.unique(np.array(encoding.ids, np.int64), return_counts=True)
            ids.append(distinct)
            weights.append(np.sqrt(counts).astype(np.float32))
            sizes.append(len(distinct))
        self._ids, self._weights = np.concatenate(ids), np.concatenate(weights)
        self._ends = np.cumsum(sizes)
        self._sizes = np.array(sizes)

    def vectors(
        self,
        table: torch.Tensor,
        rows: NDArray[np.int64],
        dropout: float,
        rng: np.random.Generator,
    ) -> torch.Tensor:
        """(rows, dim) unit vectors; up to that share of the tokens of each is left out."""
        sizes = self._sizes[rows]
        starts = np.cumsum(sizes) - sizes
        taken = np.arange(sizes.sum()) + np.repeat(self._ends[rows] - sizes - starts, sizes)
        gone = rng.random(len(taken)) < np.repeat(rng.random(len(rows)) * dropout, sizes)
        weights = np.where(gone, np.float32(0), self._weights[taken])
        return weighted(table, Bags(self._ids[taken], starts), weights)


class Residual:
    """The loss of a table over questions and all articles."""

    def __init__(
        self, questions: Sequence[LayQuestion], found: Found, tokenizer: Tokenizer
    ) -> None:
        self._found = found
        self._asking = Bag([each.question for each in questions], tokenizer)
        self._telling = Bag(list(articles_of(questions).values()), tokenizer)
        self._articles = len(articles_of(questions))

    def loss(
        self, table: torch.Tensor, size: int, dropout: float, rng: np.random.Generator
    ) -> torch.Tensor:
        """Mean of -ln of the share that the right articles of size questions have of all."""
        rows = rng.integers(0, len(self._found.best), size)
        by_terms, right = (part.to(table.device) for part in self._scores(rows))
        asking = self._asking.vectors(table, rows, dropout, rng)
        telling = self._telling.vectors(table, np.arange(self._articles), dropout, rng)
        scores = by_terms + _COSINE * asking @ telling.T
        of_right = torch.logsumexp(scores.masked_fill(~right, -torch.inf), dim=1)
        return (torch.logsumexp(scores, dim=1) - of_right).mean()

    def _scores(self, rows: NDArray[np.int64]) -> tuple[torch.Tensor, torch.Tensor]:
        """(rows, articles) scores by terms, and which articles are right."""
        found = self._found
        scores = np.repeat(found.scores[rows].min(axis=1, keepdims=True), self._articles, axis=1)
        np.put_along_axis(scores, found.best[rows], found.scores[rows], axis=1)
        right = np.zeros(scores.shape, np.bool_)
        for place, row in enumerate(rows):
            golds, values = found.right[row]
            right[place, golds] = True
            scores[place, golds] = values
        return torch.from_numpy(scores), torch.from_numpy(right)
