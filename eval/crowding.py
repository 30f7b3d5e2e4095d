"""Kept questions in one library of all kept papers: ``python -m eval crowded``.

A set is asked over the papers that it was written for, six or so of as many places. Where hundreds
of papers are held, and several of each place, the same question should be told the same. Of what
names neither a place nor a paper other papers may well tell it too, which no gold says: those are
counted by themselves, as is what had no basis and may have one now. Two sets were written for the
crowd, with every paper of it in hand.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tqdm import tqdm

from documents.model import Document
from eval.grading import grade, pair, percentile
from eval.measuring import Settings, measure
from eval.model import Library, QuestionSet, Row
from eval.questions import InvalidSet
from eval.run import ask_all
from eval.sets import built_in_set, crowded_sets, made_up_sets
from eval.systems.system import OurSystem, Spec, System
from eval.tables import aligned
from index.embedding import load_embedder
from index.store import build_index
from qa.model import Question
from qa.names.holdings import Holdings
from qa.understanding.following import understand

_EVERY = 4
CLOSED = {"second": " (closed)"}
"""Sets whose wrong answers are not read, and by which nothing is tuned."""


@dataclass(frozen=True, slots=True)
class Crowded:
    """One question over the papers of its set, None where it was written for all, and over all:
    whether right, and how long the answer over all took, in milliseconds.

    named: it names a place or a paper, so that the rest is no rival
    """

    row: Row
    named: bool
    alone: bool | None
    crowded: bool
    crowded_ms: float


def add_crowded_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--every", type=int, default=_EVERY, metavar="N", help="of each set every Nth question"
    )


def crowded(options: argparse.Namespace) -> None:
    """Raises InvalidSet or OSError."""
    if options.every < 1:
        raise InvalidSet(f"--every is {options.every}, wanted at least 1")
    sets = [replace(s, rows=s.rows[:: options.every]) for s in (built_in_set(), *made_up_sets())]
    quiet = not sys.stderr.isatty()
    documents = _documents(sets)
    written = list(crowded_sets(documents))
    with tqdm(total=len(sets) + len(written), unit="库", disable=quiet, leave=False) as bar:
        found = []
        for asked in crowd(sets, written):
            found += asked
            bar.update()
    sys.stdout.write(f"{len(documents)} papers in one library\n{crowded_table(found)}\n")


def crowd(
    sets: Sequence[QuestionSet], written: Sequence[QuestionSet] = ()
) -> Iterator[list[Crowded]]:
    """Of each set its questions, asked over its own papers and over those of all sets; of what is
    written for all of these, over all.
    """
    documents = _documents(sets)
    with tempfile.TemporaryDirectory() as folder:
        embedder = load_embedder()
        index = build_index(documents, Path(folder) / "index", embedder)
        system = OurSystem(index, embedder)
        holdings = Holdings(index.documents, index.clauses, index.lexical.segmenter)
        for asked in sets:
            alone = [c.right for c in measure(asked, Spec(), Settings(curve=False)).cases]
            yield _asked(replace(asked, documents=documents), alone, system, holdings)
        for asked in written:
            yield _asked(asked, [None] * len(asked.rows), system, holdings)


def _documents(sets: Sequence[QuestionSet]) -> tuple[Document, ...]:
    """Each paper once."""
    return tuple({d.id: d for asked in sets for d in asked.documents}.values())


def _asked(
    among: QuestionSet, alone: Sequence[bool | None], system: System, holdings: Holdings
) -> list[Crowded]:
    """among: the questions over all papers, which the system holds; alone: as in Crowded."""
    outcomes = ask_all(system, among.rows, Library(among.documents))
    there = grade(among, pair(among.rows, outcomes))
    return [
        Crowded(
            row,
            understand(Question(row.question, row.history), holdings).document_ids is not None,
            before,
            now.right,
            1000 * (now.outcome.seconds if now.outcome else 0.0),
        )
        for row, before, now in zip(among.rows, alone, there, strict=True)
    ]


def crowded_table(found: Sequence[Crowded]) -> str:
    """Right of those with an answer, refused of those without, and how long an answer took."""
    heads = ["", "n", "right alone", "in the crowd", "none", "refused alone", "in the crowd"]
    kept = [each for each in found if each.alone is not None]
    lines = [
        ["name a place or a paper", *_cells([each for each in kept if each.named])],
        ["name none", *_cells([each for each in kept if not each.named])],
    ]
    for name in dict.fromkeys(each.row.split for each in found if each.alone is None):
        written = [each for each in found if each.alone is None and each.row.split == name]
        lines.append([f"written for it: {name}{CLOSED.get(name, '')}", *_cells(written)])
    times = [each.crowded_ms for each in found]
    took = f"{percentile(times, 50):.1f} / {percentile(times, 95):.1f} ms (median, p95)"
    return f"{aligned([heads, *lines])}\nan answer in the crowd: {took}"


def _cells(asked: Sequence[Crowded]) -> list[str]:
    cells = []
    for unanswerable in (False, True):
        some = [each for each in asked if each.row.unanswerable == unanswerable]
        cells += [str(len(some)), *_shares(some)]
    return cells


def _shares(some: Sequence[Crowded]) -> list[str]:
    if not some:
        return ["–", "–"]
    alone = [each.alone for each in some if each.alone is not None]
    crowd = f"{sum(each.crowded for each in some) / len(some):.3f}"
    return [f"{sum(alone) / len(alone):.3f}" if alone else "–", crowd]
