"""python -m eval compare: several systems over the same questions, as one table."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path

from tqdm import tqdm

from eval.answering import add_set_options, chosen_set
from eval.comparing.apart import Apart
from eval.comparing.combining import Candidate, candidates
from eval.comparing.comparison import (
    RIGHT_ANSWERS,
    Comparison,
    Entry,
    Versus,
    comparison_json,
    measured,
    values_of,
    write_comparison,
)
from eval.comparing.table import RANKING, comparison_table, quality_measures
from eval.model import QuestionSet
from eval.questions import InvalidSet
from eval.result import Mean, Result
from eval.significance import holm, interval, randomisation_test
from eval.stored import RESULTS, result_path
from eval.systems.opening import ANSWERERS
from eval.systems.system import EXTRACTIVE, FUSED, RETRIEVALS
from index.embedding import ModelUnavailable

TESTED = ("right", "nDCG@10")  # against the first system
WITH_INTERVAL = ("right", RIGHT_ANSWERS, "refused rightly", "false refusals", "hit@1", "nDCG@10")


class NotMeasured(ModelUnavailable):
    """The first system, which the others are compared with, could not be measured."""


def add_compare_options(parser: argparse.ArgumentParser) -> None:
    add_set_options(parser)
    parser.add_argument(
        "--embedders",
        nargs="+",
        default=["builtin"],
        metavar="NAME",
        help="builtin, hash (letters only), a model's folder or its name in the local cache",
    )
    parser.add_argument(
        "--retrieval",
        type=_names(RETRIEVALS),
        default=(FUSED,),
        metavar="NAMES",
        help=f"with commas between: {', '.join(RETRIEVALS)}",
    )
    parser.add_argument(
        "--answerers",
        type=_names(ANSWERERS),
        default=(EXTRACTIVE,),
        metavar="NAMES",
        help=f"with commas between: {', '.join(ANSWERERS)}",
    )
    parser.add_argument(
        "--baselines",
        action="store_true",
        help="also BM25 alone, vectors alone, and what LangChain gives in ten lines",
    )
    parser.add_argument("--json", action="store_true", help="the whole comparison as JSON")
    parser.add_argument("--result", type=Path, metavar="FILE", help="the whole of it to a file")
    parser.add_argument("--save", action="store_true", help=f"figures to {RESULTS.name}/")


def compare(options: argparse.Namespace) -> None:
    """Raises NotMeasured after everything is written and printed."""
    asked = chosen_set(options)
    if options.save and (options.set or options.split or options.kind or options.limit):
        raise InvalidSet("--save keeps figures of the whole built-in set; leave out the rest")
    wanted = candidates(
        options.embedders, options.retrieval, options.answerers, options.baselines, asked.answers
    )
    comparison = compared(asked, wanted)
    if options.result:
        write_comparison(options.result, comparison)
    if options.save:
        write_comparison(result_path("comparison"), comparison.slim())
    shown = comparison_json(comparison) if options.json else comparison_table(comparison)
    sys.stdout.write(shown + "\n")
    first = comparison.entries[0]
    if first.why:
        raise NotMeasured(f"the first system, {first.label}, was not measured: {first.why}")


def compared(asked: QuestionSet, wanted: Sequence[Candidate]) -> Comparison:
    """Every candidate in its own process, one at a time, told of on standard error."""
    entries = []
    with Apart(asked, os.environ) as apart:
        for number, candidate in enumerate(wanted, 1):
            title = f"{number}/{len(wanted)} {candidate.label}"
            entries.append(_entry(apart, candidate, title, asked))
    return Comparison(asked.name, len(asked.rows), asked.answers, with_odds(entries))


def _entry(apart: Apart, candidate: Candidate, title: str, asked: QuestionSet) -> Entry:
    started = time.perf_counter()
    quiet = not sys.stderr.isatty()
    with tqdm(total=len(asked.rows), desc=title, unit="问", disable=quiet, leave=False) as bar:
        reply = apart.measure(candidate.spec, lambda: _advance(bar))
    took = f"measured in {time.perf_counter() - started:.1f} s"
    sys.stderr.write(f"{title}: {took if reply.why is None else 'not measured'}\n")
    entry = Entry(candidate.label, candidate.spec, reply.why)
    if reply.result is None:
        return entry
    means = _means(reply.result, asked.answers)
    return replace(entry, means=means, costs=reply.costs, result=reply.result)


def _advance(bar: tqdm) -> None:
    bar.update()


def _means(result: Result, answers: bool) -> tuple[Mean, ...]:
    found = []
    for measure in dict.fromkeys((*quality_measures(answers), *RANKING)):
        values = list(values_of(result, measure).values())
        if values:
            low, high = (measure in WITH_INTERVAL and interval(values)) or (None, None)
            found.append(Mean(measure, sum(values) / len(values), len(values), low, high))
    return tuple(found)


def with_odds(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Each entry with its tests against the first; nothing is tested if that was not measured."""
    first = entries[0].result
    if first is None:
        return tuple(entries)
    others = measured(entries[1:])
    odds: dict[str, list[Versus]] = {entry.label: [] for entry in others}
    for measure in TESTED:
        found = [
            (entry.label, versus)
            for entry in others
            for versus in [_versus(measure, first, entry.result)]
            if versus is not None
        ]
        adjusted = holm([versus.p for _, versus in found])
        for (label, versus), p_holm in zip(found, adjusted, strict=True):
            odds[label].append(replace(versus, p_holm=p_holm))
    return tuple(replace(entry, versus=tuple(odds.get(entry.label, ()))) for entry in entries)


def _versus(measure: str, first: Result, other: Result | None) -> Versus | None:
    """Not yet adjusted for the others; None where no question has the value in both."""
    ours = values_of(other, measure) if other else {}
    theirs = values_of(first, measure)
    both = [name for name in ours if name in theirs]
    if not both:
        return None
    mine, faced = [ours[name] for name in both], [theirs[name] for name in both]
    p = randomisation_test(mine, faced)
    return Versus(measure, (sum(mine) - sum(faced)) / len(both), len(both), p, p)


def _names(known: Collection[str]) -> Callable[[str], tuple[str, ...]]:
    def read(text: str) -> tuple[str, ...]:
        names = tuple(dict.fromkeys(filter(None, text.split(","))))
        strange = [name for name in names if name not in known]
        if strange or not names:
            found = ", ".join(strange) or "nothing"
            raise argparse.ArgumentTypeError(f"found {found}, wanted some of {', '.join(known)}")
        return names

    return read
