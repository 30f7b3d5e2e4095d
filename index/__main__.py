"""python -m index build | add | remove … --index DIR, python -m index batch IN.jsonl OUT.jsonl."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tqdm import tqdm

from documents import UnreadableDocument
from documents.command_line import CommandParser, run_command
from documents.intake import Intake, find_files, read_documents
from index.change import Change, UnknownDocument, change_locked, documents_named
from index.embedding import ModelUnavailable
from index.errors import IndexUnusable
from index.library import cache_directory, load_named, open_named
from index.manifest import read_manifest
from index.model import Hit
from index.model_options import add_model_options, asked_embedder, positive
from index.opening import Index, open_index
from index.retrieve import Retriever
from index.rows import BadRow, read_rows, write_rows
from index.store import build_locked, building

_DELAY = 0.5  # seconds before a progress bar appears: what fails at once fails in one line


class NothingToIndex(ValueError):
    """Not one of the files could be read."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; its exit status."""
    options = _parser().parse_args(arguments)
    return run_command(
        lambda: options.run(options),
        IndexUnusable,
        ModelUnavailable,
        BadRow,
        NothingToIndex,
        UnknownDocument,
        UnreadableDocument,
    )


def _parser() -> argparse.ArgumentParser:
    parser = CommandParser(prog="python -m index", description="Build an index, and search it.")
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="files and folders -> an index directory")
    build.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="file or folder")
    build.add_argument("--index", required=True, type=Path, metavar="DIR", help="where it goes")
    add_model_options(build)
    build.set_defaults(run=_build)
    add = commands.add_parser("add", help="further files and folders into an index")
    add.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="file or folder")
    add.add_argument("--index", required=True, type=Path, metavar="DIR", help="where it lies")
    add.add_argument(
        "--replace", action="store_true", help="drop documents whose file has the same name"
    )
    add.set_defaults(run=lambda options: _add(options.paths, options.index, options.replace))
    remove = commands.add_parser("remove", help="documents out of an index")
    remove.add_argument("names", nargs="+", metavar="NAME", help="file name or document id")
    remove.add_argument("--index", required=True, type=Path, metavar="DIR", help="where it lies")
    remove.set_defaults(run=lambda options: _remove(options.names, options.index))
    batch = commands.add_parser("batch", help="questions -> hits, in JSON lines")
    batch.add_argument("input", type=Path, metavar="IN.jsonl", help='rows {"id", "question"}')
    batch.add_argument("output", type=Path, metavar="OUT.jsonl", help='rows {"id", "hits"}')
    batch.add_argument("--index", type=Path, metavar="DIR", help="default: the built-in documents")
    batch.add_argument(
        "--embedder", metavar="NAME", help="the model, where it lies elsewhere than its index says"
    )
    batch.add_argument("--top", type=positive, default=10, metavar="N", help="hits a question")
    batch.set_defaults(run=_batch)
    return parser


def _build(options: argparse.Namespace) -> None:
    directory: Path = options.index
    files = find_files(options.paths, but_not_in=directory)
    embedder = asked_embedder(options)
    with building(directory):
        intake = read_documents(tqdm(files, "reading", unit=" files", delay=_DELAY))
        _report(len(files), intake)
        _want_documents(intake, len(files), directory)
        with _Bars() as bars:
            index = build_locked(intake.documents, directory, embedder, bars.show)
    _summarise(index)


def _add(paths: Sequence[Path], directory: Path, replace: bool) -> None:
    files = find_files(paths, but_not_in=directory)
    embedder = load_named(read_manifest(directory))
    with building(directory):
        intake = read_documents(tqdm(files, "reading", unit=" files", delay=_DELAY))
        _report(len(files), intake)
        _want_documents(intake, len(files), directory)
        index = open_index(directory, embedder)
        new = [d for d in intake.documents if d.id not in index.documents_by_id]
        for document in intake.documents:
            if document.id in index.documents_by_id:
                print(f"held {document.source}: the index has this text already")
        names = {document.source for document in new}
        older = [document for document in index.documents if document.source in names]
        for document in older:
            also = "replaced" if replace else "also kept (--replace drops it)"
            print(f"{also}: {document.source} with another text, id {document.id}")
        if new:
            change = Change(new, [document.id for document in older] if replace else ())
            with _Bars() as bars:
                index = change_locked(index, embedder, change, bars.show)
    _summarise(index)


def _remove(names: Sequence[str], directory: Path) -> None:
    embedder = load_named(read_manifest(directory))
    with building(directory):
        index = open_index(directory, embedder)
        removed = documents_named(index.documents, names)
        if len(removed) == len(index.documents):
            raise NothingToIndex(
                f"an index holds at least one document: removing all {len(removed)} would leave "
                f"none; {directory} is as it was"
            )
        index = change_locked(index, embedder, Change(removed=[d.id for d in removed]))
    for document in removed:
        print(f"removed {document.source}: {document.title}")
    _summarise(index)


def _want_documents(intake: Intake, files: int, directory: Path) -> None:
    if not intake.documents:
        raise NothingToIndex(
            f"nothing to index: none of {files} files could be read; {directory} is as it was"
        )


def _summarise(index: Index) -> None:
    manifest = index.manifest
    print(
        f"index at {index.directory}: {manifest.documents} documents, {manifest.clauses} clauses, "
        f"{manifest.passages} passages, embedder {manifest.embedder} ({manifest.dim} dimensions)"
    )
    print(
        f"embedder: revision {manifest.revision or 'unknown'}, {manifest.pooling} pooling, "
        f"{manifest.precision}, question instruction {manifest.question_instruction!r}, "
        f"clause instruction {manifest.clause_instruction!r}"
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
