"""python -m index build PATH… --index DIR, python -m index batch IN.jsonl OUT.jsonl."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

from tqdm import tqdm

from documents import UnreadableDocument
from documents.command_line import CommandParser, run_command
from index.embedding import (
    DEFAULT_OPTIONS,
    Embedder,
    ModelOptions,
    ModelUnavailable,
    is_builtin,
    load_embedder,
)
from index.errors import IndexUnusable
from index.intake import Intake, find_files, read_documents
from index.library import cache_directory, open_named
from index.model import Hit, Precision
from index.opening import Index
from index.retrieve import Retriever
from index.rows import BadRow, read_rows, write_rows
from index.store import build_locked, building

_DELAY = 0.5  # seconds before a progress bar appears: what fails at once fails in one line


class NothingToIndex(ValueError):
    """Not one of the files could be read."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; its exit status."""
    options = _parser().parse_args(arguments)

    def command() -> None:
        if options.command == "build":
            _build(options)
        else:
            _batch(options)

    return run_command(
        command, IndexUnusable, ModelUnavailable, BadRow, NothingToIndex, UnreadableDocument
    )


def _parser() -> argparse.ArgumentParser:
    parser = CommandParser(prog="python -m index", description="Build an index, and search it.")
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="files and folders -> an index directory")
    build.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="file or folder")
    build.add_argument("--index", required=True, type=Path, metavar="DIR", help="where it goes")
    _add_model_options(build)
    batch = commands.add_parser("batch", help="questions -> hits, in JSON lines")
    batch.add_argument("input", type=Path, metavar="IN.jsonl", help='rows {"id", "question"}')
    batch.add_argument("output", type=Path, metavar="OUT.jsonl", help='rows {"id", "hits"}')
    batch.add_argument("--index", type=Path, metavar="DIR", help="default: the built-in documents")
    batch.add_argument(
        "--embedder", metavar="NAME", help="the model, where it lies elsewhere than its index says"
    )
    batch.add_argument("--top", type=_positive, default=10, metavar="N", help="hits a question")
    return parser


def _add_model_options(build: argparse.ArgumentParser) -> None:
    build.add_argument(
        "--embedder",
        metavar="NAME",
        help="sentence-transformers model, by its name in the local cache or its folder; "
        "default: the built-in one, which takes none of the options below",
    )
    for kind in ("question", "clause"):
        build.add_argument(
            f"--{kind}-instruction",
            type=lambda text: text.replace("\\n", "\n"),
            metavar="TEXT",
            help=f"goes before each {kind}, \\n stands for a line break; "
            "default: the model's own prompt, else what its family publishes",
        )
    build.add_argument("--device", metavar="NAME", help="cpu, cuda, cuda:1, mps; default: the best")
    build.add_argument(
        "--precision", choices=get_args(Precision), help="of the weights; default: float32"
    )
    build.add_argument(
        "--batch-size",
        type=_positive,
        metavar="N",
        help=f"texts at once; default: {DEFAULT_OPTIONS.batch_size}",
    )


def _asked_embedder(options: argparse.Namespace) -> Embedder:
    """Raises ModelUnavailable."""
    names = ("question_instruction", "clause_instruction", "device", "precision", "batch_size")
    given = {name: getattr(options, name) for name in names if getattr(options, name) is not None}
    name: str | None = options.embedder
    if given and (name is None or is_builtin(name)):
        option = "--" + next(iter(given)).replace("_", "-")
        raise ModelUnavailable(f"the built-in model takes no {option}; name another by --embedder")
    if name and Path(name).is_dir():
        name = str(Path(name).resolve())  # to be found from anywhere later
    return load_embedder(name, ModelOptions(**given))


def _positive(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"found {text!r}, wanted a whole number from 1")
    return int(text)


def _build(options: argparse.Namespace) -> None:
    directory: Path = options.index
    files = find_files(options.paths, but_not_in=directory)
    embedder = _asked_embedder(options)
    with building(directory):
        intake = read_documents(tqdm(files, "reading", unit=" files", delay=_DELAY))
        _report(len(files), intake)
        if not intake.documents:
            raise NothingToIndex(
                f"nothing to index: none of {len(files)} files could be read; "
                f"{directory} is as it was"
            )
        with _Bars() as bars:
            index = build_locked(intake.documents, directory, embedder, bars.show)
    made = index.manifest
    print(
        f"index at {directory}: {made.documents} documents, {made.clauses} clauses, "
        f"{made.passages} passages, embedder {made.embedder} ({made.dim} dimensions)"
    )
    print(
        f"embedder: revision {made.revision or 'unknown'}, {made.pooling} pooling, "
        f"{made.precision}, question instruction {made.question_instruction!r}, "
        f"clause instruction {made.clause_instruction!r}"
    )


def _report(files: int, intake: Intake) -> None:
    print(
        f"{files} files: {len(intake.documents)} read, {len(intake.skipped)} skipped, "
        f"{len(intake.duplicates)} duplicates"
    )
    for document in intake.documents:
        print(f"read {document.source}: {len(document.clauses)} clauses, {document.title}")
    for file, reason in intake.skipped:
        print(f"skipped {file}: {reason}")
    for file, earlier in intake.duplicates:
        print(f"duplicate {file}: same text as {earlier}")


class _Bars:
    """A progress bar for each stage of a build, one after the other."""

    def __init__(self) -> None:
        self._bar: Any = None

    def show(self, stage: str, done: int, total: int) -> None:
        if self._bar is None or self._bar.desc.removesuffix(": ") != stage:
            self.close()
            self._bar = tqdm(total=total, desc=stage, unit=" passages", delay=_DELAY)
        self._bar.update(done - self._bar.n)

    def close(self) -> None:
        if self._bar is not None:
            self._bar.close()

    def __enter__(self) -> _Bars:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _batch(options: argparse.Namespace) -> None:
    asked = [(row.identity(), row.text("question")) for row in read_rows(options.input)]
    cache = cache_directory(os.environ)
    index, embedder = open_named(options.index, cache, options.embedder)
    retriever = Retriever(index, embedder)
    found = ((identity, retriever.retrieve(text, options.top)) for identity, text in asked)
    write_rows(
        options.output,
        ({"id": identity, "hits": [_hit(index, hit) for hit in hits]} for identity, hits in found),
    )


def _hit(index: Index, hit: Hit) -> dict[str, Any]:
    clause = hit.clause
    return {
        "rank": hit.rank,
        "score": hit.score,
        "clause_id": clause.id,
        "document_id": clause.document_id,
        "source": index.documents_by_id[clause.document_id].source,
        "clause": clause.reference,
        "text": clause.text,
    }


if __name__ == "__main__":
    sys.exit(main())
