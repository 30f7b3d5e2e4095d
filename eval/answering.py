"""python -m eval run: the assistant over a question set, as a table."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tqdm import tqdm

from eval.comparing.comparison import Comparison, read_comparison
from eval.measuring import measure
from eval.model import Outcome, QuestionSet, Row
from eval.published import reference_lines
from eval.questions import InvalidSet
from eval.report import report_html, write_report
from eval.report.command import report_directory
from eval.result import Graded, to_json, write_result_file
from eval.sets import BUILT_IN_NAME, FORMATS, open_set, unread_gold
from eval.stored import RESULTS, result_path
from eval.systems.system import FUSED, RETRIEVALS, Spec
from eval.tables import summary_table
from eval.thresholds import check, read_thresholds
from index.writing import write_atomically


def add_set_options(parser: argparse.ArgumentParser) -> None:
    """What is asked; `chosen_set` reads them."""
    parser.add_argument("--set", type=Path, metavar="FILE", help="questions of your own, JSONL")
    parser.add_argument("--documents", type=Path, metavar="DIR", help="the documents of --set")
    parser.add_argument(
        "--format",
        choices=tuple(FORMATS),
        default=BUILT_IN_NAME,
        help="of --set: " + "; ".join(f"{name}: {what}" for name, what in FORMATS.items()),
    )
    parser.add_argument("--split", help="one part of the set: dev, stress, heldout, …")
    parser.add_argument("--kind", help="one kind of question: fact, who, list, …")
    parser.add_argument("--limit", type=int, metavar="N", help="the first N questions only")


def add_run_options(parser: argparse.ArgumentParser) -> None:
    add_set_options(parser)
    parser.add_argument("--embedder", metavar="NAME", help="a model; the built-in one if absent")
    parser.add_argument("--retrieval", choices=tuple(RETRIEVALS), default=FUSED)
    parser.add_argument("--wrong", action="store_true", help="list every wrong answer")
    parser.add_argument("--json", action="store_true", help="the whole result as JSON")
    parser.add_argument("--result", type=Path, metavar="FILE", help="the whole result to a file")
    parser.add_argument(
        "--report",
        type=Path,
        nargs="?",
        const=Path(),
        metavar="DIR",
        help="report.html, report.md and result.json to DIR, or to where the web page shows them",
    )
    parser.add_argument("--save", action="store_true", help=f"figures to {RESULTS.name}/")
    parser.add_argument("--thresholds", type=Path, metavar="FILE", help="exit with 1 below these")
    parser.add_argument(
        "--progress", choices=("bar", "lines", "none"), default="bar", help="lines: JSON on stderr"
    )


def chosen_set(options: argparse.Namespace) -> QuestionSet:
    """Gold clauses that were not read are named on standard error. Raises InvalidSet or OSError."""
    asked = open_set(options.set, options.documents, options.format)
    if options.limit is not None and options.limit < 1:
        raise InvalidSet(f"--limit is {options.limit}, wanted at least 1")
    rows = [row for row in asked.rows if _wanted(row, options)][: options.limit]
    if not rows:
        splits = ", ".join(dict.fromkeys(row.split for row in asked.rows))
        kinds = ", ".join(dict.fromkeys(row.kind for row in asked.rows))
        raise InvalidSet(
            f"{asked.name}: no question of that split and kind; splits are {splits}, kinds {kinds}"
        )
    chosen = replace(asked, rows=tuple(rows))
    sys.stderr.write("".join(f"{line}\n" for line in unread_gold(chosen)))
    return chosen


def run(options: argparse.Namespace) -> None:
    """Raises BelowThreshold after everything is written and printed."""
    thresholds = read_thresholds(options.thresholds) if options.thresholds else None
    asked = chosen_set(options)
    if options.save and (options.set or options.split or options.kind or options.limit):
        raise InvalidSet(
            f"--save keeps figures of the whole set {BUILT_IN_NAME}; leave out the rest"
        )
    spec = Spec(options.embedder, options.retrieval)
    with _Reporter(options.progress, len(asked.rows)) as reporter:
        result = measure(asked, spec, progress=reporter)
    if options.result:
        write_result_file(options.result, result)
    if options.report is not None:
        write_report(result, options.report if options.report != Path() else report_directory())
    if options.save:
        write_result_file(result_path("questions"), result.slim())
        write_atomically(RESULTS / "report.html", [report_html(result, _saved_comparison())])
    if options.json:
        print(to_json(result))
    else:
        print("\n".join([summary_table(result), *reference_lines(asked)]))
        if options.wrong:
            print("\n".join(_wrong(case) for case in result.cases if not case.right))
    if thresholds:
        check(result, thresholds)


def _saved_comparison() -> Comparison | None:
    """For cost against quality, where one was kept."""
    path = result_path("comparison")
    return read_comparison(path) if path.is_file() else None


class _Reporter:
    """Progress on standard error: a bar for a person, a JSON object a line for a program."""

    def __init__(self, form: str, total: int) -> None:
        self._form, self._total, self._done = form, total, 0
        quiet = form != "bar" or not sys.stderr.isatty()
        self._bar = tqdm(total=total, unit="问", disable=quiet, leave=False)

    def __enter__(self) -> Callable[[Outcome], None]:
        return self._report

    def __exit__(self, *_: object) -> None:
        self._bar.close()

    def _report(self, outcome: Outcome) -> None:
        self._done += 1
        self._bar.update()
        if self._form == "lines":
            line = {"done": self._done, "total": self._total, "status": outcome.status}
            sys.stderr.write(json.dumps(line) + "\n")
            sys.stderr.flush()


def _wanted(row: Row, options: argparse.Namespace) -> bool:
    return options.split in (None, row.split) and options.kind in (None, row.kind)


def _wrong(case: Graded) -> str:
    row, outcome = case.row, case.outcome
    if row is None or outcome is None:
        return case.id
    gold = "、".join(f"{c.source} {c.reference or ''}" for c in row.clauses) or "(no basis)"
    parts = " ".join("/".join(part) for part in row.answer_parts)
    cited = "、".join(f"{c.place.source} {c.place.reference}" for c in outcome.cited)
    return (
        f"{row.id} {row.kind} [{case.stage}] {row.question}\n  gold: {gold} {parts}\n"
        f"  {outcome.status}: {outcome.text}\n  cited: {cited or '–'} {outcome.reason or ''}"
    )
