"""Embedders, retrievals and answerers -> the systems to compare, none of them twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.systems.baselines import BASELINES
from eval.systems.opening import BUILTIN_NAMES
from eval.systems.passages import PASSAGES
from eval.systems.system import Spec, weighs_vectors

ANY = "any embedder"
PLAIN = ("bm25", "dense")  # retrieval alone, as baselines


@dataclass(frozen=True, slots=True)
class Candidate:
    """label: unique among those that are compared."""

    label: str
    spec: Spec


def candidates(
    embedders: Sequence[str],
    retrievals: Sequence[str],
    answerers: Sequence[str],
    baselines: bool,
    answers: bool,
) -> tuple[Candidate, ...]:
    """Embedders outermost, answerers innermost, baselines last.

    answers: False where only retrieval is measured, and all answerers are one. What is the same
    with any embedder is measured once: BM25 without an answerer that weighs sentences by vectors.
    """
    wanted = [Spec(e, r, a) for e in embedders for r in retrievals for a in answerers]
    if baselines:
        wanted += [Spec(e, r, PASSAGES) for e in embedders for r in (*PLAIN, *BASELINES)]
    names = _short(embedders)
    found: dict[Spec, Candidate] = {}
    for spec in wanted:
        candidate = _candidate(spec, names, answers)
        found.setdefault(candidate.spec, candidate)
    return tuple(found.values())


def _candidate(spec: Spec, names: dict[str, str], answers: bool) -> Candidate:
    answerer = spec.answerer if answers else PASSAGES
    any_embedder = not weighs_vectors(spec.retrieval) and answerer == PASSAGES
    named = None if any_embedder or spec.embedder in BUILTIN_NAMES else spec.embedder
    label = ANY if any_embedder else names[str(spec.embedder)]
    told = () if not answers or spec.retrieval in BASELINES else (answerer,)
    return Candidate(
        " ".join((label, spec.retrieval, *told)), Spec(named, spec.retrieval, answerer)
    )


def _short(embedders: Sequence[str]) -> dict[str, str]:
    """Each with the last part of its path, or as it was given where that names two."""
    short = {name: _last(name) for name in embedders}
    times = Counter(short.values())
    return {name: last if times[last] == 1 else name for name, last in short.items()}


def _last(name: str) -> str:
    return "builtin" if name in BUILTIN_NAMES else Path(name).name or name
