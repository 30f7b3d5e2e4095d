"""python -m qa ask QUESTION, python -m qa batch IN.jsonl OUT.jsonl."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from documents import UnreadableDocument
from documents.command_line import CommandParser, run_command
from index.embedding import ModelUnavailable
from index.errors import IndexUnusable
from index.library import cache_directory
from index.rows import BadRow, read_rows, write_rows
from qa.assistant import Assistant, open_assistant
from qa.citations import name_of
from qa.model import Answer
from qa.record import record_of


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; its exit status."""
    options = _parser().parse_args(arguments)

    def command() -> None:
        if options.command == "ask":
            _ask(options.question, _opener(options), options.json)
        else:
            _batch(options.input, options.output, _opener(options))

    return run_command(command, IndexUnusable, ModelUnavailable, BadRow, UnreadableDocument)


def _parser() -> argparse.ArgumentParser:
    parser = CommandParser(prog="python -m qa", description="Ask, and get a cited answer.")
    commands = parser.add_subparsers(dest="command", required=True)
    ask = commands.add_parser("ask", help="one question")
    ask.add_argument("question", metavar="QUESTION")
    ask.add_argument("--json", action="store_true", help="one JSON object")
    batch = commands.add_parser("batch", help="questions -> answers, in JSON lines")
    batch.add_argument("input", type=Path, metavar="IN.jsonl", help='rows {"id", "question"}')
    batch.add_argument("output", type=Path, metavar="OUT.jsonl", help="rows with the answers")
    for command in (ask, batch):
        command.add_argument(
            "--index", type=Path, metavar="DIR", help="default: the built-in documents"
        )
        command.add_argument(
            "--embedder",
            metavar="NAME",
            help="the model, where it lies elsewhere than its index says",
        )
    return parser


def _opener(options: argparse.Namespace) -> Callable[[], Assistant]:
    return lambda: open_assistant(options.index, cache_directory(os.environ), options.embedder)


def _ask(question: str, open_it: Callable[[], Assistant], as_json: bool) -> None:
    text = os.fsencode(question).decode("utf-8", "replace")  # UTF-8, whatever the locale says
    answer = open_it().ask(text)
    print(json.dumps(record_of(answer), ensure_ascii=False) if as_json else _readable(answer))
    if answer.status == "failed":
        raise OSError(answer.reason)


def _readable(answer: Answer) -> str:
    lines = [answer.text]
    if answer.citations:
        lines += ["", "出处："]
    for citation in answer.citations:
        where = f"{name_of(citation.document)} {citation.clause.reference}"
        lines.append(f"[{citation.marker}] {where}：“{citation.quote}”")
    return "\n".join([*lines, *(f"提示：{notice}" for notice in answer.notices)])


def _batch(source: Path, target: Path, open_it: Callable[[], Assistant]) -> None:
    from tqdm import tqdm  # a twentieth of a second, for nothing where one question is asked

    asked = [
        (row.identity(), row.text("question"), row.texts("history")) for row in read_rows(source)
    ]
    assistant = open_it()
    rows = tqdm(asked, "answering", unit=" questions", delay=0.5)
    write_rows(
        target,
        ({"id": i, **record_of(assistant.ask(question, history))} for i, question, history in rows),
    )


if __name__ == "__main__":
    sys.exit(main())
