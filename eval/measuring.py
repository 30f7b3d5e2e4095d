"""A question set and a system -> a result: index built, questions asked, answers graded."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.grading import grade, pair, summarise
from eval.ledger import score_ledger
from eval.model import Case, Library, Outcome, QuestionSet
from eval.provenance import commit, digest, digest_of_rows, machine, today
from eval.result import Curve, Origin, Result
from eval.run import DEADLINE_S, Progress, ask_all, search_all
from eval.selective import curve
from eval.sets import BUILT_IN_NAME
from eval.systems.opening import Opened, open_system
from eval.systems.system import OurSystem, Spec, System
from index.embedding import Embedder


@dataclass(frozen=True, slots=True)
class Settings:
    """deadline_s: an answer that takes longer is a wrong one.

    curve: ask once more without the floor under confidence, for the risk–coverage curve
    """

    deadline_s: float = DEADLINE_S
    curve: bool = True


def measure(
    asked: QuestionSet,
    spec: Spec,
    settings: Settings = Settings(),
    progress: Progress | None = None,
) -> Result:
    """Raises what `open_system` raises."""
    with tempfile.TemporaryDirectory() as folder:
        opened = open_system(spec, asked.documents, Path(folder) / "index")
        return measure_opened(opened, asked, spec, settings, progress)


def measure_opened(
    opened: Opened,
    asked: QuestionSet,
    spec: Spec,
    settings: Settings = Settings(),
    progress: Progress | None = None,
) -> Result:
    """spec: what was opened, over the documents of the set."""
    library = Library(asked.documents)
    outcomes = _outcomes(opened.system, asked, library, settings, progress)
    curves = _curves(opened.system, asked, settings) if settings.curve else ()
    graded = grade(asked, pair(asked.rows, outcomes))
    origin = origin_of(asked, spec, opened.embedder, settings.deadline_s)
    ledger = score_ledger(asked.documents) if asked.name == BUILT_IN_NAME else ()
    return Result(origin, summarise(graded), curves, graded, ledger=ledger)


def _outcomes(
    system: System,
    asked: QuestionSet,
    library: Library,
    settings: Settings,
    progress: Progress | None,
) -> tuple[Outcome, ...]:
    run = ask_all if asked.answers else search_all
    return run(system, asked.rows, library, deadline_s=settings.deadline_s, progress=progress)


def _curves(system: System, asked: QuestionSet, settings: Settings) -> tuple[Curve, ...]:
    """Only the extractive answerer refuses by a confidence that can be lowered."""
    if not asked.answers or not isinstance(system, OurSystem):
        return ()
    bold = system.with_floor(0.0)
    outcomes = ask_all(bold, asked.rows, Library(asked.documents), deadline_s=settings.deadline_s)
    cases = pair(asked.rows, outcomes)
    splits = dict.fromkeys(row.split for row in asked.rows)
    return tuple(curve(split, _of_split(split, cases)) for split in splits)


def _of_split(split: str, cases: Sequence[Case]) -> tuple[Case, ...]:
    return tuple(case for case in cases if case.row.split == split)


def origin_of(asked: QuestionSet, spec: Spec, embedder: Embedder, deadline_s: float) -> Origin:
    """What a result of this set and system was measured with, here and now."""
    return Origin(
        date=today(),
        commit=commit(),
        machine=machine(),
        set=asked.name,
        set_sha256=digest_of_rows(asked.rows),
        corpus_sha256=digest(sorted(document.sha256 for document in asked.documents)),
        embedder=embedder.name,
        embedder_sha256=embedder.fingerprint[:16],
        retrieval=spec.retrieval,
        answerer=spec.answerer,
        deadline_s=deadline_s,
    )
