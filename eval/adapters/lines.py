"""Lines of a data file, packed or not, each knowing where it stands."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

from eval.questions import InvalidSet

_PACKERS = {".gz": gzip.open, ".xz": lzma.open, ".bz2": bz2.open}
PACKED = ("", *_PACKERS)  # endings that a file may have behind its own


@dataclass(frozen=True, slots=True)
class Line:
    """One JSON object of a file. number: from 1."""

    path: Path
    number: int
    fields: Mapping[str, Any]

    def text(self, *names: str) -> str:
        """The first of the fields that is there; not empty. Raises InvalidSet."""
        value = self.optional(*names)
        if not value.strip():
            raise self.bad(f'"{names[0]}" is missing or empty, wanted a text')
        return value

    def optional(self, *names: str) -> str:
        """The first of the fields that is there, empty if there is none. Raises InvalidSet."""
        value = next((self.fields[name] for name in names if name in self.fields), None)
        if value is None:
            return ""
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)  # an id may be a number
        if not isinstance(value, str):
            raise self.bad(f'"{names[0]}" is {type(value).__name__}, wanted a text')
        return value

    def objects(self, name: str) -> tuple[Line, ...]:
        """A list of objects, not empty, each as a line at this place. Raises InvalidSet."""
        value = self.fields.get(name)
        if not isinstance(value, list) or not value or not all(isinstance(v, dict) for v in value):
            raise self.bad(f'"{name}" is missing or no list of objects')
        return tuple(Line(self.path, self.number, item) for item in value)

    def bad(self, reason: str) -> InvalidSet:
        return InvalidSet(f"{self.path}:{self.number}: {reason}")


def read_json_lines(path: Path) -> Iterator[Line]:
    """A JSON object a line; blank lines are passed over. Raises InvalidSet or OSError."""
    for number, text in read_text_lines(path):
        try:
            fields = json.loads(text)
        except json.JSONDecodeError as error:
            raise InvalidSet(
                f"{path}:{number}: no JSON ({error.msg}, column {error.colno}); "
                "wanted one JSON object a line"
            ) from None
        if not isinstance(fields, dict):
            raise InvalidSet(
                f"{path}:{number}: found {type(fields).__name__}, wanted a JSON object"
            )
        yield Line(path, number, fields)


def read_text_lines(path: Path) -> Iterator[tuple[int, str]]:
    """(number from 1, text) of each line that is not blank. Raises InvalidSet or OSError."""
    number = 0
    try:
        with _open(path) as file:
            for number, line in enumerate(file, start=1):
                text = line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
                if text.strip():
                    yield number, text
    except UnicodeDecodeError as error:
        raise InvalidSet(f"{path}:{number}: byte {error.start + 1} is not UTF-8") from error
    except (EOFError, lzma.LZMAError, zlib.error, gzip.BadGzipFile) as error:
        raise InvalidSet(f"{path}: damaged behind line {number} ({error})") from error


def _open(path: Path) -> BinaryIO:
    return cast(BinaryIO, _PACKERS.get(path.suffix, Path.open)(path, "rb"))  # type: ignore[operator]


def find_file(folder: Path, *names: str) -> Path:
    """The first of the names that the folder has, packed or not. Raises InvalidSet."""
    for name in names:
        for ending in PACKED:
            if (folder / f"{name}{ending}").is_file():
                return folder / f"{name}{ending}"
    raise InvalidSet(
        f"{folder}: no {' or '.join(names)} in it (.gz, .xz and .bz2 are read too); "
        "name the folder that holds it"
    )
