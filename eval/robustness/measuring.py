"""A question set and a system -> all trials of robustness."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from documents.model import Document
from eval.measuring import origin_of
from eval.model import QuestionSet
from eval.robustness.counter_facts import asks_for_figure
from eval.robustness.noise import Noise, given_noise, made_noise
from eval.robustness.trial import Robustness
from eval.robustness.trying import (
    Bench,
    try_counter_facts,
    try_noise,
    try_without_evidence,
    years_of,
)
from eval.run import DEADLINE_S, Progress
from eval.systems.system import OurSystem, Spec, System, build
from index.embedding import load_embedder

SEED = 20231128
TIMES = (10, 100)  # noise documents for each document of the set


@dataclass(frozen=True, slots=True)
class Plan:
    """noise: files and folders; none for look-alikes. times: noise documents for each document."""

    noise: tuple[Path, ...] = ()
    times: tuple[int, ...] = TIMES
    seed: int = SEED


def measure_robustness(
    asked: QuestionSet, spec: Spec, plan: Plan = Plan(), progress: Progress | None = None
) -> Robustness:
    """Raises InvalidSet, ModelUnavailable or OSError."""
    embedder = load_embedder(spec.embedder)
    noise = _noise(asked, plan)
    with tempfile.TemporaryDirectory() as folder:

        def make(documents: Sequence[Document]) -> System:
            # What the last library has in common with this one is not embedded again.
            index = build(documents, Path(folder) / "index", embedder)
            return OurSystem(index, embedder, spec.retrieval)

        bench = Bench(asked, make, progress=progress)
        years = years_of(noise.documents)
        before, graded = try_noise(bench, (), years)
        trials = [before]
        for count in sorted(plan.times):
            added = noise.documents[: count * len(asked.documents)]
            trials.append(try_noise(bench, added, years)[0])
        if asked.answers:
            trials.append(try_without_evidence(bench))
            trials.append(try_counter_facts(bench, graded, plan.seed))
    origin = origin_of(asked, spec, embedder, DEADLINE_S)
    return Robustness(origin, noise.origin, plan.seed, tuple(trials))


def questions_to_ask(asked: QuestionSet, plan: Plan) -> int:
    """At most so many answers will be reported as progress."""
    again = [row for row in asked.rows if asked.answers and not row.unanswerable]
    figures = sum(map(asks_for_figure, again))
    return len(asked.rows) * (1 + len(plan.times)) + len(again) + figures


def _noise(asked: QuestionSet, plan: Plan) -> Noise:
    count = max(plan.times, default=0) * len(asked.documents)
    if plan.noise:
        return given_noise(asked, plan.noise, count, plan.seed)
    return made_noise(asked, count, plan.seed)
