"""python -m eval run, compare, report, draft, robustness, reworded, crowded, benchmark."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from documents.command_line import CommandParser, run_command
from eval.answering import add_run_options, run
from eval.benchmark import measure
from eval.comparing.command import add_compare_options, compare
from eval.crowding import add_crowded_options, crowded
from eval.drafting import add_draft_options, draft
from eval.questions import InvalidSet
from eval.report.command import add_report_options, report
from eval.rewording import add_reworded_options, reworded
from eval.robustness.command import add_robustness_options, robustness
from eval.stored import RESULTS, InvalidResult, write_result
from eval.thresholds import BelowThreshold
from index.embedding import ModelUnavailable
from index.errors import IndexUnusable

Command = Callable[[argparse.Namespace], None]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; its exit status: 0, 1 below a threshold, 2 for bad input."""
    options = _parser().parse_args(arguments)
    below: list[str] = []

    def command() -> None:
        try:
            options.run(options)
        except BelowThreshold as error:
            below.extend(error.lines)

    status = run_command(command, InvalidSet, InvalidResult, IndexUnusable, ModelUnavailable)
    sys.stderr.write("".join(f"{line}\n" for line in below))
    return status or int(bool(below))


def _parser() -> argparse.ArgumentParser:
    parser = CommandParser(prog="python -m eval", description="Is it true, and how fast.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, what, add_options, command in _COMMANDS:
        subparser = commands.add_parser(name, help=what, description=what)
        add_options(subparser)
        subparser.set_defaults(run=command)
    return parser


def _add_benchmark_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--save", action="store_true", help=f"figures to {RESULTS.name}/")


def _benchmark(options: argparse.Namespace) -> None:
    result = measure(Path(__file__).parent.parent)
    if options.save:
        write_result("performance", result)
    print(json.dumps(result, ensure_ascii=False, indent=1))


_COMMANDS: tuple[tuple[str, str, Callable[[argparse.ArgumentParser], None], Command], ...] = (
    ("run", "the assistant over a question set", add_run_options, run),
    ("compare", "models, ways of retrieval and answerers", add_compare_options, compare),
    ("robustness", "noise, missing evidence, changed facts", add_robustness_options, robustness),
    ("reworded", "the same questions in other words", add_reworded_options, reworded),
    ("crowded", "kept questions in one library of all papers", add_crowded_options, crowded),
    ("report", "a result as HTML and Markdown, or two side by side", add_report_options, report),
    ("draft", "drafts of questions about new documents", add_draft_options, draft),
    ("benchmark", "start, answer and build times, memory", _add_benchmark_options, _benchmark),
)

if __name__ == "__main__":
    sys.exit(main())
