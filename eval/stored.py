"""Result files: written whole, read back for the README."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from pydantic import TypeAdapter, ValidationError

from index.writing import write_atomically

RESULTS = Path(__file__).parent / "results"


class InvalidResult(ValueError):
    """A file is no result of that command, or of another format; one line with the remedy."""


class Formatted(Protocol):
    @property
    def format(self) -> int: ...


Kind = TypeVar("Kind", bound=Formatted)


class ResultFile(Generic[Kind]):
    """One kind of result as JSON: written whole, checked as it is read."""

    def __init__(self, kind: type[Kind], command: str, format: int) -> None:
        """command: of python -m eval, that makes it. format: the one that is read."""
        self._adapter = TypeAdapter(kind)
        self._command = f"python -m eval {command}"
        self._format = format

    def text(self, result: Kind, indent: int | None = None) -> str:
        return self._adapter.dump_json(result, indent=indent).decode("utf-8")

    def write(self, path: Path, result: Kind) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, [self.text(result, indent=1) + "\n"])

    def read(self, path: Path) -> Kind:
        """Raises InvalidResult, or OSError for a file that is not there."""
        try:
            result = self._adapter.validate_json(path.read_bytes())
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(map(str, first["loc"])) or "the file"
            raise InvalidResult(
                f"{path}: no result of {self._command} ({place}: {first['msg']}); "
                "make one with --result FILE"
            ) from error
        if result.format != self._format:
            raise InvalidResult(
                f"{path}: format {result.format}, wanted {self._format}; run {self._command} again"
            )
        return result


def result_path(name: str) -> Path:
    return RESULTS / f"{name}.json"


def write_result(name: str, result: dict[str, Any]) -> Path:
    """The figures of one measurement as eval/results/NAME.json."""
    RESULTS.mkdir(exist_ok=True)
    path = result_path(name)
    write_atomically(path, [json.dumps(result, ensure_ascii=False, indent=1) + "\n"])
    return path


def read_result(name: str) -> dict[str, Any] | None:
    """None where it was never measured."""
    path = result_path(name)
    if not path.is_file():
        return None
    result: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return result
