"""Which words of a question only ask, and what they ask, by weights.npz."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from qa.understanding.asked.features import of_asking, of_characters
from qa.understanding.asked.forms import FORMS

_GAP = 1  # characters between words that ask, which go with them
_LIKELY, _SURELY = 0.5, 0.9


@dataclass(frozen=True, slots=True)
class Asked:
    """spans: (start, end) of the words that only ask; form: what they ask, see forms.py
    likelihood: of that form among all, 0 to 1
    """

    spans: tuple[tuple[int, int], ...]
    form: str
    likelihood: float


@dataclass(frozen=True, slots=True)
class Weights:
    """asks: (rows,) log odds that a character only asks, with asks_bias
    forms: (rows, forms) and forms_bias (forms,), logits of what is asked
    """

    asks: NDArray[np.float32]
    asks_bias: float
    forms: NDArray[np.float32]
    forms_bias: NDArray[np.float32]


@cache
def weights() -> Weights:
    """Raises ValueError if they were made for other forms."""
    content = files("qa.understanding.asked").joinpath("weights.npz").read_bytes()
    with np.load(BytesIO(content), allow_pickle=False) as stored:
        if tuple(stored["names"]) != FORMS:
            raise ValueError(
                "weights.npz knows other forms; python -m qa.understanding.asked.train"
            )
        return Weights(
            asks=stored["asks"].astype(np.float32) * stored["asks_step"],
            asks_bias=float(stored["asks_bias"]),
            forms=stored["forms"].astype(np.float32) * stored["forms_step"],
            forms_bias=stored["forms_bias"],
        )


def what_is_asked(folded: str, learnt: Weights | None = None) -> Asked | None:
    """None where no word of a folded question only asks. learnt: else what is shipped."""
    learnt = learnt or weights()
    spans = spans_of(likely_asking(folded, learnt))
    if not spans:
        return None
    asks = [any(start <= i < end for start, end in spans) for i in range(len(folded))]
    logits = learnt.forms[of_asking(folded, asks)].sum(axis=0) + learnt.forms_bias  # (forms,)
    shares = np.exp(logits - logits.max())
    best = int(logits.argmax())
    return Asked(spans, FORMS[best], float(shares[best] / shares.sum()))


def likely_asking(folded: str, learnt: Weights | None = None) -> NDArray[np.float64]:
    """(characters,): how likely each only asks."""
    if not folded:
        return np.zeros(0)
    learnt = learnt or weights()
    odds = learnt.asks[of_characters(folded)].sum(axis=1) + learnt.asks_bias
    likely: NDArray[np.float64] = 1 / (1 + np.exp(-odds.astype(np.float64)))
    return likely


def spans_of(likely: NDArray[np.float64]) -> tuple[tuple[int, int], ...]:
    """Runs of two characters or more that likely ask, one of them surely."""
    spans: list[tuple[int, int]] = []
    for at in np.flatnonzero(likely > _LIKELY):
        if spans and at - spans[-1][1] <= _GAP:
            spans[-1] = (spans[-1][0], int(at) + 1)
        else:
            spans.append((int(at), int(at) + 1))
    return tuple(
        (start, end)
        for start, end in spans
        if end - start > 1 and likely[start:end].max() > _SURELY
    )
