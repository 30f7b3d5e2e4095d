"""Makes qa/evidence/judgement.json: ``python -m eval.calibrating [--out FILE]``.

Examples are the questions of the development splits and those over the made-up papers, each asked
of its whole library and, where it has an answer, of the library without its gold clauses. True is
an example whose best evidence lies in a gold clause. Printed are cross-validated figures, never
those of the fit itself: ten folds, questions with the same gold clauses in one of them.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

import numpy as np

from documents.model import Document
from eval.logistic import Array, area_under_curve, cross_validated, fit
from eval.model import Case, Library, QuestionSet, Row, on_gold, place_of
from eval.robustness.alteration import without_clauses
from eval.robustness.basis import Basis
from eval.robustness.trying import by_gold, unfounded
from eval.run import ask_all
from eval.scoring import judge
from eval.sets import built_in_set, made_up_sets
from eval.splits import CLOSED
from eval.systems.system import OurSystem
from eval.tables import aligned
from index.embedding import load_embedder
from index.retrieve import Retriever
from index.store import build_index
from index.weights import READ_WEIGHTS
from index.writing import write_atomically
from qa.evidence.finding import EvidenceFinder
from qa.evidence.ordering import with_figures_first, with_names_first
from qa.evidence.sides import evidence_for, sides_of
from qa.evidence.signals import Signals, signals_of
from qa.model import Question
from qa.names.holdings import Holdings
from qa.understanding.following import understand

SIGNALS = tuple(field.name for field in fields(Signals))
_OUT = Path(__file__).parent.parent / "qa" / "evidence" / "judgement.json"
_FLOORS = (0.0, 0.12, 0.14, 0.16, 0.18, 0.2, 0.22, 0.26, 0.32, 0.4)
_BANDS = 5


@dataclass(frozen=True, slots=True)
class Example:
    """One question of one library.

    group: what it is counted under; fold: examples that go together in cross-validation
    true: its best evidence lies in a gold clause
    right: the answer is right if no floor stops it; refusing: a refusal would be right
    signals: None where no likelihood decides: looked up, or refused for another reason
    """

    group: str
    fold: str
    true: bool
    right: bool
    refusing: bool
    signals: Signals | None


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m eval.calibrating", description=__doc__)
    parser.add_argument(
        "--out", type=Path, default=_OUT, help="default: qa/evidence/judgement.json"
    )
    options = parser.parse_args(arguments)
    sets = (built_in_set(), *made_up_sets())
    examples = [example for asked in sets for example in examples_of(asked)]
    decided = [example for example in examples if example.signals]
    signals = np.array([list(asdict(e.signals).values()) for e in decided if e.signals])
    true = np.array([float(example.true) for example in decided])
    likely = cross_validated(SIGNALS, signals, true, [e.fold for e in decided])
    sys.stdout.write(report(examples, likely) + "\n")
    weights = fit(SIGNALS, signals, true)
    made = {
        "made_by": "python -m eval.calibrating",
        "examples": len(decided),
        "intercept": weights.intercept,
        "weights": dict(weights.weights),
    }
    write_atomically(options.out, [json.dumps(made, indent=1) + "\n"])
    return 0


def examples_of(asked: QuestionSet) -> Iterator[Example]:
    """Of the whole library first; then of the library without the gold clauses of each group."""
    rows = [row for row in asked.rows if row.split not in CLOSED]
    yield from _examples(asked.documents, rows, rows, "")
    basis = Basis(asked.documents)
    for golds, group in by_gold(rows):
        gone = [row for row in group if not basis.elsewhere(row)]
        if gone:
            left = without_clauses(asked.documents, golds)
            yield from _examples(left, [unfounded(row) for row in gone], gone, ", removed")


def _examples(
    documents: Sequence[Document], rows: Sequence[Row], asked: Sequence[Row], group: str
) -> Iterator[Example]:
    """asked: the rows as they were with all their gold."""
    embedder = load_embedder()
    with tempfile.TemporaryDirectory() as folder:
        index = build_index(documents, Path(folder) / "index", embedder)
        system = OurSystem(index, embedder, floor=0.0)
        holdings = Holdings(index.documents, index.clauses, index.lexical.segmenter)
        retriever = Retriever(index, embedder, READ_WEIGHTS)
        finder = EvidenceFinder(holdings, embedder, retriever.translation)
        outcomes = ask_all(system, rows, Library(tuple(documents)))
        for row, before, outcome in zip(rows, asked, outcomes, strict=True):
            understood = understand(Question(row.question, row.history), holdings)
            sides = sides_of(understood, understood.document_ids, holdings)
            understood = replace(understood, several=understood.several or bool(sides))
            _, found = evidence_for(understood, retriever, finder, holdings)
            found = with_names_first(understood, with_figures_first(understood, found))
            looked_up = understood.kind == "document" or outcome.confidence == 1.0
            decided = outcome.status == "answered" and found and not looked_up
            best = place_of(found[0].clause, found[0].document) if found else None
            kind = "no basis" if before.unanswerable else "answerable"
            yield Example(
                group=f"{row.split} {kind}{group}",
                fold=str(sorted(map(str, before.clauses))) if before.clauses else before.id,
                true=best is not None and any(on_gold(best, gold) for gold in row.clauses),
                right=judge(Case(row, outcome)).right,
                refusing=row.unanswerable,
                signals=signals_of(understood, found, holdings) if decided else None,
            )


def report(examples: Sequence[Example], likely: Array) -> str:
    """likely: for the examples that have signals, in their order."""
    decided = [example for example in examples if example.signals]
    true = np.array([float(example.true) for example in decided])
    order = np.argsort(-likely)
    wrong = np.cumsum(1 - true[order]) / np.arange(1, len(true) + 1)
    lines = [
        f"{len(decided)} examples, {true.mean():.3f} of them true; cross-validated: "
        f"AUC {area_under_curve(likely, true):.3f}, AURC {wrong.mean():.3f}, "
        f"Brier {np.mean((likely - true) ** 2):.3f}",
        aligned([["likelihood", "n", "said", "true"], *_bands(likely, true)]),
        "right, with a floor of",
        aligned([["", "n", *map(str, _FLOORS)], *_by_floor(examples, likely)]),
    ]
    return "\n\n".join(lines)


def _bands(likely: Array, true: Array) -> Iterator[list[str]]:
    for band in range(_BANDS):
        inside = (likely >= band / _BANDS) & (likely < (band + 1) / _BANDS)
        if inside.any():
            means = (f"{values[inside].mean():.2f}" for values in (likely, true))
            yield [f"{band / _BANDS:.1f}–{(band + 1) / _BANDS:.1f}", str(inside.sum()), *means]


def _by_floor(examples: Sequence[Example], likely: Iterable[float]) -> Iterator[list[str]]:
    given = iter(likely)
    pairs = [(example, next(given) if example.signals else None) for example in examples]
    for group in dict.fromkeys(example.group for example in examples):
        of_group = [(e, p) for e, p in pairs if e.group == group]
        cells = []
        for floor in _FLOORS:
            right = [e.refusing if p is not None and p < floor else e.right for e, p in of_group]
            cells.append(f"{np.mean(right):.3f}")
        yield [group, str(len(of_group)), *cells]


if __name__ == "__main__":
    raise SystemExit(main())
