"""Papers asked of at once tell which sentence is meant: the one whose like the others have.

Of a question in people's words each paper has several sentences that share some of its words, but
what all of them rule on is said alike in each. So a sentence gains by how near it is to what the
other papers offer, each offer counting as much as it bears on the question by itself. This is
pseudo-relevance feedback (V. Lavrenko, W. B. Croft, Relevance-based language models, SIGIR 2001)
with the other papers as what is fed back, and cosines in place of terms.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from qa.evidence.evidence import Evidence

_AGREEMENT = 2.0  # what a sentence gains whose very words another paper offers as its best
_OFFERED = 8  # sentences that a paper offers

Vectors = NDArray[np.float32]


def with_agreement(
    found: Sequence[Sequence[Evidence]], vectors: Sequence[Vectors]
) -> list[list[Evidence]]:
    """The evidence of each paper, in its order, with what it gains by what the others say.

    vectors: of each paper (its sentences, dim), unit length.
    """
    scores = [np.array([each.score for each in paper]) for paper in found]
    best = max((float(s.max()) for s in scores if s.size), default=0.0)
    if best <= 0 or sum(s.size > 0 for s in scores) < 2:
        return [list(paper) for paper in found]
    offers = [_weighed(of_paper, s / best) for of_paper, s in zip(vectors, scores, strict=True)]
    agreed = []
    for at, paper in enumerate(found):
        others = [offer for n, offer in enumerate(offers) if n != at and len(offer)]
        near = [(vectors[at] @ offer.T).max(axis=1) for offer in others] if len(paper) else []
        gain = _AGREEMENT * np.mean(near, axis=0) if near else np.zeros(len(paper))
        agreed.append([replace(e, agreed=g) for e, g in zip(paper, gain.tolist(), strict=True)])
    return agreed


def _weighed(vectors: Vectors, shares: NDArray[np.float64]) -> Vectors:
    """(offered, dim) the best sentences, each as long as its share of the best score of all."""
    rows = np.argsort(-shares, kind="stable")[:_OFFERED]
    weights = np.clip(shares[rows], 0, 1).astype(np.float32)
    weighed: Vectors = vectors[rows] * weights[:, None] if len(rows) else vectors[:0]
    return weighed
