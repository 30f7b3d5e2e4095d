"""Result files: written whole, read back for the README."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from index.writing import write_atomically

RESULTS = Path(__file__).parent / "results"


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
