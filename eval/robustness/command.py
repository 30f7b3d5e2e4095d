"""python -m eval robustness: the trials as tables."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tqdm import tqdm

from eval.answering import add_set_options, chosen_set
from eval.questions import InvalidSet
from eval.result import Mean, Summary
from eval.robustness.measuring import TIMES, Plan, measure_robustness, questions_to_ask
from eval.robustness.trial import Robustness, Trial, to_json, write_robustness_file
from eval.robustness.trying import NOISE, OLD_FIGURE, REMOVED, RIGHT_BEFORE
from eval.stored import RESULTS, result_path
from eval.systems.system import FUSED, RETRIEVALS, Spec
from eval.tables import aligned


def add_robustness_options(parser: argparse.ArgumentParser) -> None:
    add_set_options(parser)
    parser.add_argument(
        "--noise",
        type=Path,
        nargs="+",
        default=[],
        metavar="PATH",
        help="files, folders, or .jsonl[.xz] of {title, text}; without it look-alikes are made",
    )
    parser.add_argument(
        "--times",
        type=int,
        nargs="+",
        default=list(TIMES),
        metavar="N",
        help="noise documents for each document of the set",
    )
    parser.add_argument("--embedder", metavar="NAME", help="a model; the built-in one if absent")
    parser.add_argument("--retrieval", choices=tuple(RETRIEVALS), default=FUSED)
    parser.add_argument("--json", action="store_true", help="the whole result as JSON")
    parser.add_argument("--result", type=Path, metavar="FILE", help="the whole result to a file")
    parser.add_argument("--save", action="store_true", help=f"figures to {RESULTS.name}/")


def robustness(options: argparse.Namespace) -> None:
    """Raises InvalidSet, ModelUnavailable or OSError."""
    if min(options.times) < 1:
        raise InvalidSet(f"--times is {min(options.times)}, wanted at least 1")
    asked = chosen_set(options)
    plan = Plan(tuple(options.noise), tuple(sorted(set(options.times))))
    spec = Spec(options.embedder, options.retrieval)
    quiet = not sys.stderr.isatty()
    total = questions_to_ask(asked, plan)
    with tqdm(total=total, unit="问", disable=quiet, leave=False) as bar:
        found = measure_robustness(asked, spec, plan, lambda outcome: bar.update() and None)
    if options.result:
        write_robustness_file(options.result, found)
    if options.save:
        write_robustness_file(result_path("robustness"), found.slim())
    sys.stdout.write((to_json(found) if options.json else robustness_tables(found)) + "\n")


def robustness_tables(found: Robustness) -> str:
    noise = [trial for trial in found.trials if trial.name == NOISE]
    blocks = [f"noise: {found.noise_origin}\n{_noise_table(noise)}"]
    blocks += [_table(trial) for trial in found.trials if trial.name != NOISE]
    return "\n\n".join(blocks)


def _noise_table(trials: Sequence[Trial]) -> str:
    """Right (refused, where unanswerable), nDCG@10 and latency, before and with ever more noise."""
    added = [f"+{trial.added}" for trial in trials]
    heads = [f"{name} {count}" for name in ("right", "nDCG@10", "p95 ms") for count in added]
    rows = [["documents added", "n", *heads]]
    for groups in zip(*(trial.summaries for trial in trials), strict=True):
        first = groups[0]
        cells = [_share(group.mean("right")) for group in groups]
        cells += [_share(group.mean("nDCG@10")) for group in groups]
        cells += [f"{group.p95_ms:.1f}" for group in groups]
        rows.append([_name(first), str(first.n), *cells])
    return aligned(rows)


def _table(trial: Trial) -> str:
    """Without latency: every system is new, and slow with its first question."""
    measures = ("right", RIGHT_BEFORE, OLD_FIGURE)
    there = [m for m in measures if any(s.mean(m) for s in trial.summaries)]
    heads = ["refused" if trial.name == REMOVED else measure for measure in there]
    rows = [[trial.name, "n", *heads]]
    for group in trial.summaries:
        shares = [_with_interval(group.mean(measure)) for measure in there]
        rows.append([_name(group), str(group.n), *shares])
    return aligned(rows)


def _name(summary: Summary) -> str:
    return f"{summary.split}/{summary.name}"


def _share(mean: Mean | None) -> str:
    return "–" if mean is None else f"{mean.value:.3f}"


def _with_interval(mean: Mean | None) -> str:
    if mean is None or mean.low is None or mean.high is None:
        return _share(mean)
    return f"{mean.value:.3f} [{mean.low:.3f}–{mean.high:.3f}]"
