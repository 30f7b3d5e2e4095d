"""Measures, each a value: what it is called, how it is computed, where it comes from.

`MEASURES` holds them all, by name. A measure gives one value a question, or None where the
question has no such value (an unanswerable question has no recall); a crashed, late or missing
answer is never None where an answer was due: it gets the worst value. A refusal has no precision of
citations, for it claims nothing, but a recall of 0.
"""

from __future__ import annotations

from eval.measures import answers, citing, ranking, refusing
from eval.measures.measure import Measure

MEASURES: dict[str, Measure] = {
    measure.name: measure
    for module in (answers, citing, ranking, refusing)
    for measure in module.MEASURES
}
