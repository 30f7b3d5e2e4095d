"""python -m eval draft: a question set drafted from documents, for a person to edit."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from documents.intake import Intake, find_files, read_documents
from documents.model import Document
from eval.drafts.aims import draft_deadlines, draft_values, read_aims
from eval.drafts.heads import draft_heads
from eval.drafts.lists import draft_lists
from eval.drafts.model import Draft, NearMiss, number
from eval.drafts.near_misses import of_another_document, of_another_place, of_another_year
from eval.drafts.responsible import draft_responsible
from eval.drafts.shelf import Shelf
from eval.questions import InvalidSet

PER_KIND = 4
_FOREIGN = 20  # other documents' questions that are tried for each near miss wanted
KINDS = ("fact", "who", "list", "document", "none")
_AUTHOR = "drafted by python -m eval draft"
_UNCHECKED = "nothing yet: read and edit, then remove draft"

T = TypeVar("T")
Fields = dict[str, Any]


def add_draft_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="documents, folders")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="a new JSONL file")
    parser.add_argument(
        "--per-kind", type=int, default=PER_KIND, metavar="N", help="questions a document and kind"
    )
    parser.add_argument("--seed", type=int, default=0, help="another choice of questions and words")


def draft(options: argparse.Namespace) -> None:
    """Writes the file and says what is in it. Raises InvalidSet or OSError."""
    if options.per_kind < 1:
        raise InvalidSet(f"--per-kind is {options.per_kind}, wanted at least 1")
    if options.out.exists():
        raise InvalidSet(
            f"{options.out} is there already, and somebody may have edited it; name a new file"
        )
    intake = read_documents(find_files(options.paths, but_not_in=options.out))
    for file, why in intake.skipped:
        sys.stderr.write(f"{file}: left out ({why})\n")
    _check_names(intake)
    rows = draft_rows(intake.documents, options.per_kind, options.seed)
    if not rows:
        raise InvalidSet(f"no question could be drafted from {len(intake.documents)} documents")
    with options.out.open("x", encoding="utf-8", newline="\n") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    counts = Counter(row["kind"] for row in rows)
    told = ", ".join(f"{kind} {counts[kind]}" for kind in KINDS if counts[kind])
    sys.stdout.write(
        f"{options.out}: {len(rows)} drafts from {len(intake.documents)} documents ({told}). Read "
        'and edit each one, then remove "draft" from it: until then it counts as unread.\n'
    )


def draft_rows(documents: Sequence[Document], per_kind: int, seed: int) -> tuple[Fields, ...]:
    """Rows of a question set, at most per_kind for each document and kind, in order of place."""
    shelf = Shelf(documents)
    drafts = {document.id: _drafts(document, seed) for document in documents}
    everything = [one for of_document in drafts.values() for one in of_document]
    rows: list[Fields] = []
    for document in documents:
        for kind in KINDS[:-1]:
            of_kind = [one for one in drafts[document.id] if one.kind == kind]
            chosen = _some(of_kind, [one.topic for one in of_kind], per_kind, seed)
            rows += [_row(one, shelf, seed) for one in chosen]
        if drafts[document.id]:
            misses = _near_misses(document, everything, shelf, (per_kind, seed))
            rows += [_near_miss_row(miss) for miss in misses]
    unlike = {row["question"]: row for row in reversed(rows)}
    kept = [row for row in rows if unlike[row["question"]] is row]
    return tuple({"id": f"d{at:03d}"} | row for at, row in enumerate(kept, start=1))


def _check_names(intake: Intake) -> None:
    if not intake.documents:
        raise InvalidSet("no document could be read; wanted files or folders of documents")
    (name, count), *_ = Counter(d.source for d in intake.documents).most_common(1)
    if count > 1:
        raise InvalidSet(f"two documents are named {name}; rename one")


def _drafts(document: Document, seed: int) -> list[Draft]:
    """Every aim is asked for its value or, one in four, for its year."""
    aims = read_aims(document)
    by_year = [aim for aim in aims if aim.year and number(aim.stated, seed) % 4 == 0]
    by_value = [aim for aim in aims if aim not in by_year]
    return [
        *draft_values(by_value),
        *draft_deadlines(by_year),
        *draft_responsible(document),
        *draft_lists(document),
        *draft_heads(document),
    ]


def _near_misses(
    document: Document, drafts: Sequence[Draft], shelf: Shelf, limits: tuple[int, int]
) -> Iterator[NearMiss]:
    """One of each sort in turn, as long as there are any."""
    per_kind, seed = limits
    aims = read_aims(document)
    keys = [f"{document.source} {one.topic}" for one in drafts]
    foreign = _some(drafts, keys, _FOREIGN * per_kind, seed)
    sorts = [
        of_another_year(aims, shelf, seed),
        of_another_document(document, foreign, shelf, seed),
        of_another_place(aims, shelf, seed),
    ]
    queues = [_some(sort, [miss.question for miss in sort], per_kind, seed) for sort in sorts]
    turns = [
        miss for turn in range(per_kind) for queue in queues for miss in queue[turn : turn + 1]
    ]
    yield from turns[:per_kind]


def _some(options: Sequence[T], keys: Sequence[str], count: int, seed: int) -> list[T]:
    """So many of them, drawn by seed and key, in the order in which they came."""
    drawn = sorted(range(len(options)), key=lambda at: (number(keys[at], seed), at))[:count]
    return [options[at] for at in sorted(drawn)]


def _row(one: Draft, shelf: Shelf, seed: int) -> Fields:
    source = one.document.source
    return _fields(shelf.question(one, seed), one.kind) | {
        "document": source,
        "clauses": [{"document": source, "clause": reference} for reference in one.references],
        "answer_parts": [list(forms) for forms in one.parts],
        "note": one.note,
    }


def _near_miss_row(miss: NearMiss) -> Fields:
    return _fields(miss.question, "none") | {
        "unanswerable": True,
        "near_miss": True,
        "note": miss.note,
    }


def _fields(question: str, kind: str) -> Fields:
    return {
        "question": question,
        "history": [],
        "kind": kind,
        "document": None,
        "clauses": [],
        "answer_parts": [],
        "unanswerable": False,
        "draft": True,
        "author": _AUTHOR,
        "checked_against": _UNCHECKED,
    }
