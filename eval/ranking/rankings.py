"""The rankings that are compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace

from index.fusion import Fusion, sum_of_zscores, weighted_sum
from index.weights import DEFAULT_WEIGHTS, RANKINGS, Weights

WHOLE = "all together"  # what every other ranking is tested against
LACKING = "… without "  # a part of the whole
_NOTHING = Weights(*[0.0] * len(RANKINGS))
_BEFORE = replace(_NOTHING, bigrams=1.0, document=1.0, dense=0.5)
_ALONE = {
    "words, BM25": "words",
    "pairs of characters, BM25": "bigrams",
    "whole document, BM25": "document",
    "vectors of passages": "dense",
    "pairs, translated": "translation",
    "letters, translated": "letters",
    "whole document, translated": "document_translation",
    "whole document, vectors": "document_dense",
    "expressions, translated": "phrases",
}
# the last four alone rank nothing
_PARTS = {**_ALONE, "places": "places", "years": "years", "numbers": "numbers", "priors": "priors"}


@dataclass(frozen=True, slots=True)
class Ranking:
    name: str
    weights: Weights
    fuse: Fusion = weighted_sum


def rankings() -> Iterator[Ranking]:
    """The whole first, then what it lacks without each part, each part alone, what was before."""
    yield Ranking(WHOLE, DEFAULT_WEIGHTS)
    for name, field in _PARTS.items():
        if asdict(DEFAULT_WEIGHTS)[field]:
            yield Ranking(f"{LACKING}{name}", replace(DEFAULT_WEIGHTS, **{field: 0.0}))
    for name, field in _ALONE.items():
        yield Ranking(name, replace(_NOTHING, **{field: 1.0}))
    yield Ranking(
        "z-scores of BM25 over pairs and documents, half of vectors", _BEFORE, sum_of_zscores
    )
