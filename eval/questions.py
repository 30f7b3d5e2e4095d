"""Question sets: one JSON object a line, read strictly, refused with the line's number."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SETS = Path(__file__).parent / "questions"
BUILT_IN = (SETS / "policies.jsonl", SETS / "stress.jsonl")
SPLITS = ("dev", "stress", "heldout")
DOCUMENT_KEYS = SETS / "documents.json"  # short name of a document in the set -> its file


class InvalidSet(ValueError):
    """A question set cannot be read; the message names file, line, and what was wanted."""


@dataclass(frozen=True, slots=True)
class GoldClause:
    """source: file name of the document; reference: 二、(一)1., empty for its head."""

    source: str
    reference: str


@dataclass(frozen=True, slots=True)
class Row:
    """answer_parts: what an answer has to hold, each part in any of its forms."""

    id: str
    question: str
    history: tuple[str, ...]
    kind: str
    clauses: tuple[GoldClause, ...]
    answer_parts: tuple[tuple[str, ...], ...]
    unanswerable: bool
    split: str


def built_in() -> tuple[Row, ...]:
    """The questions over the built-in documents. Raises InvalidSet."""
    return tuple(row for path in BUILT_IN for row in load_set(path))


def load_set(path: Path, keys: Path = DOCUMENT_KEYS) -> tuple[Row, ...]:
    """Rows in order. Raises InvalidSet, or OSError for a file that is not there."""
    sources = json.loads(keys.read_text(encoding="utf-8"))
    rows: list[Row] = []
    for number, line in enumerate(path.read_bytes().split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            row = _row(json.loads(line.decode("utf-8")), sources)
            if any(other.id == row.id for other in rows):
                raise ValueError(f"id {row.id} is taken by an earlier line")
            rows.append(row)
        except (KeyError, TypeError, ValueError) as error:
            raise InvalidSet(
                f"{path}:{number}: {type(error).__name__} {error}; wanted the fields that "
                "eval/questions/README.md lists"
            ) from error
    if not rows:
        raise InvalidSet(f"{path}: no questions; wanted one JSON object a line")
    return tuple(rows)


def _row(raw: dict[str, Any], sources: dict[str, str]) -> Row:
    clauses = tuple(GoldClause(sources[c["document"]], c["clause"]) for c in raw["clauses"])
    parts = tuple(tuple(part) for part in raw["answer_parts"])
    if not isinstance(raw["question"], str) or any(isinstance(p, str) for p in raw["answer_parts"]):
        raise TypeError("question wants a text, answer_parts a list of lists of forms")
    if raw["split"] not in SPLITS:
        raise ValueError(f"split {raw['split']!r} is none of {', '.join(SPLITS)}")
    if not raw["unanswerable"] and not (clauses and parts):
        raise ValueError("an answerable question needs gold clauses and answer parts")
    return Row(
        id=raw["id"],
        question=raw["question"],
        history=tuple(raw["history"]),
        kind=raw["kind"],
        clauses=clauses,
        answer_parts=parts,
        unanswerable=raw["unanswerable"],
        split=raw["split"],
    )
