"""What each ranking counts when several are fused."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True, slots=True)
class Weights:
    """What each ranking counts in the fusion; 0 leaves it out."""

    words: float
    bigrams: float
    document: float
    dense: float
    translation: float = 0.0
    letters: float = 0.0
    document_translation: float = 0.0
    document_dense: float = 0.0
    phrases: float = 0.0
    places: float = 0.0
    years: float = 0.0
    numbers: float = 0.0
    priors: float = 0.0


# Translation takes in what BM25 over pairs of characters knows, so those only propose candidates.
# One set for every kind of text; docs/ranking.md holds the figures of these and of others.
DEFAULT_WEIGHTS = Weights(
    words=0.75,
    bigrams=0.0,
    document=0.0,
    dense=0.7,
    translation=1.0,
    letters=0.5,
    document_translation=1.0,
    document_dense=0.7,
    phrases=7.0,
    places=2.0,
    years=2.0,
    numbers=2.0,
    priors=1.0,
)

# Where every sentence of what is found is measured afterwards, sentences tell what a passage is.
READ_WEIGHTS = replace(DEFAULT_WEIGHTS, priors=0.0)

RANKINGS = tuple(field.name for field in fields(Weights))
