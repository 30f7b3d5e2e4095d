"""What the rankings gained, as a table in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from eval.provenance import machine, today
from eval.ranking.measuring import Values
from eval.ranking.rankings import LACKING, WHOLE
from eval.significance import holm, interval, randomisation_test


def table(measured: Mapping[str, Values]) -> Iterator[str]:
    """Its lines; p of nDCG@10 against the whole, see `significance`."""
    first = next(iter(measured.values()))
    heads = [f"{name} (n = {len(v[WHOLE])})" for name, v in measured.items()]
    yield "| ranking | " + " | ".join(heads) + " |"
    yield "| --- |" + " --- |" * len(heads)
    against = {name: significance(values) for name, values in measured.items()}
    for ranking in first:
        cells = [_cell(values, ranking, against[name]) for name, values in measured.items()]
        yield f"| {ranking} | " + " | ".join(cells) + " |"
    yield ""
    yield f"nDCG@10 / hit@1, with p of nDCG@10 against all together. {today()}, {machine()}."


def significance(values: Values) -> dict[str, float]:
    """p of each ranking but the whole: paired randomisation test of nDCG@10.

    Holm-corrected among the rankings that the whole has to beat, and among those that it is
    without a part of: whether each part is needed is another question.
    """
    whole = [gain for gain, _ in values[WHOLE]]
    others = [name for name in values if name != WHOLE]
    families = (
        [name for name in others if name.startswith(LACKING)],
        [name for name in others if not name.startswith(LACKING)],
    )
    corrected: dict[str, float] = {}
    for names in families:
        found = [randomisation_test(whole, [gain for gain, _ in values[name]]) for name in names]
        corrected |= dict(zip(names, holm(found), strict=True))
    return corrected


def _cell(values: Values, ranking: str, against: Mapping[str, float]) -> str:
    gain, first = (np.array([value[n] for value in values[ranking]]) for n in (0, 1))
    said = f"{gain.mean():.3f} / {first.mean():.3f}"
    if ranking in against:
        return f"{said} (p {against[ranking]:.4f})"
    low, high = interval(gain.tolist()) or (0.0, 0.0)
    return f"**{said}** ({low:.3f}–{high:.3f})"
