"""Rows of a batch: JSON in UTF-8, one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.writing import write_atomically


class BadRow(ValueError):
    """A row cannot be used; the message names file and line."""


@dataclass(frozen=True, slots=True)
class Row:
    """One object, and where it stands. The fields are checked when they are asked for."""

    path: Path
    line: int  # from 1
    fields: Mapping[str, Any]

    def identity(self) -> str | int:
        """The field "id", to be written back as it came. Raises BadRow."""
        value = self._field("id")
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise self.bad(f'"id" is {_kind(value)}, wanted text or a whole number')
        return value

    def text(self, name: str) -> str:
        """Raises BadRow if the field is missing or no text."""
        value = self._field(name)
        if not isinstance(value, str):
            raise self.bad(f'"{name}" is {_kind(value)}, wanted text')
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts, empty if the field is missing or null. Raises BadRow."""
        value = self.fields.get(name)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.bad(f'"{name}" is no list of texts')
        return tuple(value)

    def bad(self, reason: str) -> BadRow:
        """The error to raise about this row."""
        return BadRow(f"{self.path} line {self.line}: {reason}")

    def _field(self, name: str) -> Any:
        if name not in self.fields:
            found = ", ".join(self.fields) or "none"
            raise self.bad(f'field "{name}" is missing; found: {found}')
        return self.fields[name]


def read_rows(path: Path) -> tuple[Row, ...]:
    """All rows of a file; blank lines are passed over, a byte order mark too.

    Raises BadRow for a line that is not UTF-8, not JSON or no object; OSError, in one line.
    """
    try:
        lines = path.read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n")
    except OSError as error:
        raise OSError(f"{path}: cannot be read ({error.strerror})") from error
    return tuple(_row(path, number, line) for number, line in enumerate(lines, 1) if line.strip())


def write_rows(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write rows beside the path, and rename when the last one is there.

    Rows may be computed on the way: an exception leaves the path untouched. Raises OSError.
    """
    if path.is_dir() or not path.parent.is_dir():
        found = "a folder" if path.is_dir() else f"no folder {path.parent}"
        raise OSError(f"{path}: cannot be written (found {found}); wanted a file to write")
    write_atomically(path, (json.dumps(row, ensure_ascii=False) + "\n" for row in rows))


def _row(path: Path, number: int, line: bytes) -> Row:
    where = f"{path} line {number}"
    try:
        fields = json.loads(line.decode("utf-8"))
        json.dumps(fields, ensure_ascii=False).encode("utf-8")
    except UnicodeDecodeError as error:
        raise BadRow(
            f"{where}: byte {error.start + 1} is not UTF-8; save the file as UTF-8"
        ) from error
    except UnicodeEncodeError as error:
        raise BadRow(f"{where}: holds half of a surrogate pair, which is no character") from error
    except json.JSONDecodeError as error:
        raise BadRow(f"{where}: not JSON ({error.msg}, column {error.colno})") from error
    except (ValueError, RecursionError) as error:
        raise BadRow(f"{where}: not JSON that can be read ({error})") from error
    if not isinstance(fields, dict):
        raise BadRow(f'{where}: {_kind(fields)}, wanted an object like {{"id": …}}')
    return Row(path, number, fields)


def _kind(value: Any) -> str:
    """What JSON calls it."""
    if value is None:
        return "null"
    names = {bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list"}
    return names.get(type(value), "an object")
