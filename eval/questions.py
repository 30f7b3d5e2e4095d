"""Question sets: one JSON object a line, read strictly, refused with the line's number."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from eval.model import GoldClause, Row
from eval.splits import FILES

SETS = Path(__file__).parent / "questions"
BUILT_IN = tuple(SETS / f"{name}.jsonl" for name in FILES)
DOCUMENT_KEYS = SETS / "documents.json"  # short name of a document in the set -> its file
DRAFT = "draft"  # the split of questions that a program wrote and nobody has read yet
_FIELDS = "the fields that eval/questions/README.md lists"


class InvalidSet(ValueError):
    """A question set cannot be read; the message names file, line, and what was wanted."""


def built_in() -> tuple[Row, ...]:
    """The questions over the built-in documents. Raises InvalidSet."""
    return tuple(row for path in BUILT_IN for row in load_set(path, document_keys()))


def document_keys() -> dict[str, str]:
    """Short name of a built-in document -> its file name."""
    keys: dict[str, str] = json.loads(DOCUMENT_KEYS.read_text(encoding="utf-8"))
    return keys


def load_set(path: Path, sources: Mapping[str, str]) -> tuple[Row, ...]:
    """Rows in order. sources: name of a document in the set -> its file name.

    Raises InvalidSet, or OSError for a file that is not there.
    """
    rows: dict[str, Row] = {}
    for number, line in enumerate(path.read_bytes().split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            row = _row(_fields(line), sources, number)
            if row.id in rows:
                raise ValueError(f"id {row.id} is taken by line {rows[row.id].line}")
        except (TypeError, ValueError) as error:
            raise InvalidSet(f"{path}:{number}: {error}") from error
        rows[row.id] = row
    if not rows:
        raise InvalidSet(f"{path}: no questions; wanted one JSON object a line")
    return tuple(rows.values())


def _fields(line: bytes) -> dict[str, Any]:
    try:
        raw = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ValueError(f"byte {error.start + 1} is not UTF-8; save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"no JSON ({error.msg}, column {error.colno}); wanted {_FIELDS}") from None
    if not isinstance(raw, dict):
        raise ValueError(f"found {type(raw).__name__}, wanted a JSON object with {_FIELDS}")
    return raw


def _row(raw: dict[str, Any], sources: Mapping[str, str], line: int) -> Row:
    """Raises ValueError with the field, what was found and what was wanted."""
    question, unanswerable = _text(raw, "question"), _flag(raw, "unanswerable")
    clauses = tuple(_gold(c, sources) for c in _list(raw, "clauses"))
    parts = tuple(_forms(part) for part in _list(raw, "answer_parts"))
    if not unanswerable and not (clauses and parts):
        raise ValueError("an answerable question wants gold clauses and answer parts")
    if unanswerable and (clauses or parts):
        raise ValueError("an unanswerable question wants neither clauses nor answer parts")
    return Row(
        id=_text(raw, "id"),
        question=question,
        history=tuple(_words(_list(raw, "history"), "history")),
        kind=_text(raw, "kind", "any"),
        clauses=clauses,
        answer_parts=parts,
        unanswerable=unanswerable,
        split=DRAFT if _flag(raw, "draft") else _text(raw, "split", "own"),
        near_miss=_flag(raw, "near_miss"),
        draft=_flag(raw, "draft"),
        author=str(raw.get("author", "")),
        checked_against=str(raw.get("checked_against", "")),
        line=line,
    )


def _flag(raw: dict[str, Any], name: str) -> bool:
    value = raw.get(name, False)
    if not isinstance(value, bool):
        raise ValueError(f"{name} is {value!r}, wanted true or false")
    return value


def _text(raw: dict[str, Any], name: str, default: str | None = None) -> str:
    value = raw.get(name, default)
    if not isinstance(value, str) or not value.strip():
        found = "nothing" if value is None else repr(value)
        raise ValueError(f"{name}: found {found}, wanted a text; see {_FIELDS}")
    return value


def _list(raw: dict[str, Any], name: str) -> list[Any]:
    value = raw.get(name, [])
    if not isinstance(value, list):
        raise ValueError(f"{name}: found {type(value).__name__}, wanted a list; see {_FIELDS}")
    return value


def _words(values: Collection[Any], name: str) -> tuple[str, ...]:
    if not all(isinstance(value, str) and value.strip() for value in values):
        raise ValueError(f"{name}: wanted texts only, none of them empty; see {_FIELDS}")
    return tuple(values)


def _forms(part: Any) -> tuple[str, ...]:
    if not isinstance(part, list) or not part:
        raise ValueError(f"answer_parts: found {part!r}, wanted a list of accepted forms for each")
    return _words(part, "answer_parts")


def _gold(raw: Any, sources: Mapping[str, str]) -> GoldClause:
    if not isinstance(raw, dict) or not isinstance(raw.get("document"), str):
        raise ValueError(f'clauses: found {raw!r}, wanted {{"document": …, "clause": …}}')
    reference = raw.get("clause")
    if not (reference is None or isinstance(reference, str)):
        raise ValueError(f"clause: found {reference!r}, wanted a text such as 二、(一)1. or null")
    if raw["document"] not in sources:
        known = ", ".join(sorted(sources)[:5])
        raise ValueError(f"document {raw['document']!r} is not among the documents ({known}, …)")
    return GoldClause(sources[raw["document"]], reference)
