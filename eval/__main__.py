"""python -m eval run, python -m eval benchmark."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from documents.command_line import CommandParser, run_command
from eval.benchmark import measure
from eval.provenance import provenance
from eval.questions import SETS, InvalidSet, Row, built_in
from eval.run import Summary, run, summaries
from eval.scoring import Score
from eval.stored import RESULTS, write_result
from index.errors import IndexUnusable
from index.library import cache_directory
from qa.assistant import open_assistant


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; its exit status."""
    options = _parser().parse_args(arguments)

    def command() -> None:
        if options.command == "run":
            _run(options)
        else:
            _benchmark(options.save)

    return run_command(command, InvalidSet, IndexUnusable)


def _parser() -> argparse.ArgumentParser:
    parser = CommandParser(prog="python -m eval", description="Is it true, and how fast.")
    commands = parser.add_subparsers(dest="command", required=True)
    run_ = commands.add_parser("run", help="the assistant over the built-in question set")
    run_.add_argument("--split", choices=("dev", "stress", "heldout"), help="one part of the set")
    run_.add_argument("--kind", help="one kind of question")
    run_.add_argument("--wrong", action="store_true", help="list every wrong answer")
    run_.add_argument("--json", action="store_true", help="figures as JSON")
    run_.add_argument("--save", action="store_true", help=f"figures to {RESULTS.name}/")
    benchmark = commands.add_parser("benchmark", help="start, answer and build times, memory")
    benchmark.add_argument("--save", action="store_true", help=f"figures to {RESULTS.name}/")
    return parser


def _run(options: argparse.Namespace) -> None:
    rows = [row for row in built_in() if _wanted(row, options)]
    if not rows:
        raise InvalidSet(f"{SETS}: no question of that split and kind; leave one out")
    assistant = open_assistant(None, cache_directory(os.environ))
    scores = run(assistant, rows)
    parts = {
        split: [asdict(s) for s in summaries([s for s in scores if s.row.split == split])]
        for split in dict.fromkeys(row.split for row in rows)
    }
    result = {**provenance(assistant.documents), "splits": parts}
    if options.save:
        write_result("questions", result)
    if options.json:
        print(json.dumps(result, ensure_ascii=False))
        return
    for split, lines in parts.items():
        print(_table(split, [Summary(**line) for line in lines]))
    if options.wrong:
        print("\n".join(_wrong(s) for s in scores if not s.right))


def _wanted(row: Row, options: argparse.Namespace) -> bool:
    return options.split in (None, row.split) and options.kind in (None, row.kind)


def _table(split: str, lines: Sequence[Summary]) -> str:
    head = f"{split:<14}{'n':>5}{'right':>8}{'cited p':>9}{'cited r':>9}{'refused':>9}{'p95 ms':>8}"
    return "\n".join([head, *map(_row, lines), ""])


def _row(line: Summary) -> str:
    shares = [
        "–" if value is None else f"{value:.3f}"
        for value in (line.right, line.precision, line.recall, line.refused)
    ]
    first, *others = shares
    columns = "".join(f"{value:>9}" for value in others)
    return f"{line.name:<14}{line.n:>5}{first:>8}{columns}{line.p95_ms:>8.1f}"


def _wrong(wrong: Score) -> str:
    row, answer = wrong.row, wrong.answer
    gold = "、".join(f"{c.source} {c.reference}" for c in row.clauses) or "(no basis)"
    parts = " ".join("/".join(part) for part in row.answer_parts)
    cited = "、".join(f"{c.document.source} {c.clause.reference}" for c in answer.citations)
    return (
        f"{row.id} {row.kind} {row.question}\n  gold: {gold} {parts}\n"
        f"  {answer.status}: {answer.text}\n  cited: {cited or '–'} {answer.reason or ''}"
    )


def _benchmark(save: bool) -> None:
    result = measure(Path(__file__).parent.parent)
    if save:
        write_result("performance", result)
    print(json.dumps(result, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    sys.exit(main())
