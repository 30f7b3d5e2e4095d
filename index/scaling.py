"""Scores of all rankings on one scale, so that they can be added."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.fusion import Scores
from index.weights import RANKINGS

# of the passage, of its whole document
VECTORS = [RANKINGS.index("dense"), RANKINGS.index("document_dense")]
_AS_THEY_ARE = [RANKINGS.index(name) for name in ("places", "years", "numbers", "priors")]

# How far the nearest passage stands above a library's mean cosine, in standard deviations, where
# vectors find what was asked for: what three quarters of lay questions to statutes reach.
_STANDING = 4.8
_STEEP, _MOST = 5, 1.5  # how fast vectors lose weight where nothing stands out, and the most
_FLAT = 1e-6  # a spread of cosines that tells passages apart in no way


@dataclass(frozen=True, slots=True)
class Cosines:
    """Of a question with all that a library holds.

    means: (2,) with passages and with their documents
    spread: standard deviation of both together, as they are weighted
    """

    means: Scores
    spread: float


def on_one_scale(
    scores: Scores, terms: int, cosines: Cosines, shares: NDArray[np.float64]
) -> Scores:
    """(rankings, c) of (rankings, c); no ranking changes its order.

    terms: how many different ones the question has; shares: (2,) of the weights of vectors

    Scores by terms are sums over the terms of the question, whose errors go together, so they
    are divided by √terms; how far places, years and numbers agree and how likely a passage is
    beforehand are as they are. Cosines become standard scores over the library, those of passages
    and of documents by the spread of both together, and count the more the further the nearest
    passage stands out: where all are about as near, in a small library on one subject or for
    strange words, vectors tell little.
    """
    scaled: Scores = scores / np.sqrt(max(1, terms))
    standard = (scores[VECTORS] - cosines.means[:, None]) / max(cosines.spread, _FLAT)
    standing = max(0.0, float((shares @ standard).max())) / _STANDING
    scaled[_AS_THEY_ARE] = scores[_AS_THEY_ARE]
    scaled[VECTORS] = min(_MOST, standing**_STEEP) * standard
    return scaled
