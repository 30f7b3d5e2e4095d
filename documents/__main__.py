"""python -m documents show, ledger: how a file is read; the targets of many as a table."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from documents.cleaning import clean
from documents.command_line import CommandParser, run_command
from documents.intake import find_files, read_documents
from documents.ledger import UnknownFormat, ledger_file, ledger_rows
from documents.model import Clause, Document, Target
from documents.read import library_paths, read_document
from documents.readers import UnreadableDocument, read_file
from documents.targets import read_targets

_ROW = 60  # characters of a clause in a listing for people

_METADATA = (
    ("文号", "number"),
    ("发布机构", "issuer"),
    ("成文日期", "issued"),
    ("发布日期", "published"),
    ("索引号", "index_number"),
    ("地区", "region"),
    ("级别", "level"),
    ("实施期", "period"),
    ("时效", "status"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; its exit status."""
    options = _parser().parse_args(arguments)
    return run_command(lambda: options.run(options), UnreadableDocument, UnknownFormat)


def _show(options: argparse.Namespace) -> None:
    document = read_document(options.file)
    removed = clean(read_file(options.file)).removed
    print(as_json(document, removed) if options.json else as_listing(document, removed))


def _ledger(options: argparse.Namespace) -> None:
    """A file that cannot be read is named on standard error and left out."""
    paths = options.paths or library_paths()
    intake = read_documents(find_files(paths, but_not_in=options.out))
    for file, why in intake.skipped:
        print(f"{file}: skipped, {why}", file=sys.stderr)
    if not intake.documents:
        raise UnreadableDocument("no document could be read; the ledger was not written")
    options.out.write_bytes(ledger_file(intake.documents, options.out.name))
    count = sum(1 for _ in ledger_rows(intake.documents))
    print(f"{options.out}: {count} targets of {len(intake.documents)} documents")


def _parser() -> argparse.ArgumentParser:
    parser = CommandParser(prog="python -m documents", description="How files are read.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    show = commands.add_parser("show", help="metadata, clauses and targets of one file")
    show.add_argument("file", type=Path, metavar="FILE")
    show.add_argument("--json", action="store_true", help="one JSON object on one line")
    show.set_defaults(run=_show)
    ledger = commands.add_parser("ledger", help="the targets of many files as CSV or Excel")
    ledger.add_argument(
        "paths", type=Path, nargs="*", metavar="PATH", help="files and folders; built-in if absent"
    )
    ledger.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="ends in .csv or .xlsx"
    )
    ledger.set_defaults(run=_ledger)
    return parser


def coverage(document: Document) -> float:
    """Share of the characters other than space that lie in exactly one clause, 0 to 1."""
    times = [0] * len(document.text)
    for clause in document.clauses:
        for at in range(clause.start, clause.end):
            times[at] += 1
    inked = [n for n, c in zip(times, document.text, strict=True) if not c.isspace()]
    return sum(n == 1 for n in inked) / len(inked) if inked else 1.0


# --- for programs -------------------------------------------------------------------------------


def as_json(document: Document, removed: Sequence[str]) -> str:
    """The document on one line; fields that its text does not state are null."""
    metadata = asdict(document.metadata)
    shown = {
        "document": {
            "id": document.id,
            **metadata,
            "source": document.source,
            "text": document.text,
        },
        "coverage": coverage(document),
        "removed": list(removed),
        "clauses": [_clause(clause) for clause in document.clauses],
        "targets": [asdict(target) for target in read_targets(document)],
    }
    return json.dumps(shown, ensure_ascii=False)


def _clause(clause: Clause) -> dict[str, Any]:
    fields = asdict(clause)
    del fields["document_id"]
    return {**fields, "reference": clause.reference}


# --- for people ---------------------------------------------------------------------------------


def as_listing(document: Document, removed: Sequence[str]) -> str:
    """Metadata, the tree of clauses and the targets, in Chinese."""
    references = {clause.id: clause.reference for clause in document.clauses}
    lines = [
        *_head(document),
        "",
        f"条款 {len(document.clauses)} 条，覆盖正文 {coverage(document):.1%}",
        *_tree(document.clauses),
        "",
        *_targets(read_targets(document), references),
    ]
    if removed:
        lines += ["", f"去除的网页内容 {len(removed)} 处", *(f"  {line}" for line in removed)]
    return "\n".join(lines)


def _head(document: Document) -> Iterator[str]:
    yield document.title
    for title in document.metadata.titles:
        if title != document.title:
            yield f"  {title}"
    for name, field in _METADATA:
        yield f"  {name}：{getattr(document.metadata, field) or '未载明'}"
    deadlines = "、".join(map(str, document.metadata.deadlines))
    yield f"  目标年份：{deadlines or '未载明'}"


def _tree(clauses: Sequence[Clause]) -> Iterator[str]:
    depths: dict[str, int] = {}
    for clause in clauses:
        depths[clause.id] = depths[clause.parent] + 1 if clause.parent else 0
        words = " ".join(clause.text.split())
        words = words if len(words) <= _ROW else words[:_ROW] + "…"
        yield f"  {'  ' * depths[clause.id]}{clause.reference}｜{words}"


def _targets(targets: Sequence[Target], references: dict[str, str]) -> Iterator[str]:
    yield f"量化目标 {len(targets)} 项"
    for target in targets:
        facts = [f"{target.value}{target.unit}", target.relation]
        facts += [f"{target.deadline}年" if target.deadline else None, *target.departments]
        shown = "，".join(fact for fact in facts if fact)
        yield f"  {target.indicator}：{shown}｜{references[target.clause_id]}"


if __name__ == "__main__":
    sys.exit(main())
