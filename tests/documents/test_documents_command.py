from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from documents import library_paths, read_document

POLICY = library_paths()[0]
DOCUMENT = {
    *("id", "title", "number", "issuer", "issued", "published", "region", "level", "period"),
    *("status", "source", "index_number", "titles", "deadlines", "text"),
}
CLAUSE = {
    *("id", "label", "path", "heading", "text", "start", "end"),
    *("reference", "kind", "headings", "parent"),
}
TARGET = {
    *("indicator", "relation", "value", "unit", "deadline", "departments"),
    *("clause_id", "quote"),
}


def show(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return command("show", *arguments, **environment)


def command(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "documents", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
    )


def as_json(path: Path) -> Any:
    done = show(str(path), "--json", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") == 1 and "\\u" not in done.stdout
    return json.loads(done.stdout)


@pytest.mark.parametrize("path", library_paths(), ids=lambda path: path.stem)
def test_json(path: Path) -> None:
    shown = as_json(path)
    assert sorted(shown) == ["clauses", "coverage", "document", "removed", "targets"]
    assert set(shown["document"]) == DOCUMENT
    assert shown["document"]["source"] == path.name
    assert shown["coverage"] == 1.0
    text = shown["document"]["text"]
    assert [c["id"] for c in shown["clauses"]] == [c.id for c in read_document(path).clauses]
    for clause in shown["clauses"]:
        assert set(clause) == CLAUSE
        assert text[clause["start"] : clause["end"]] == clause["text"]
    known = {clause["id"]: clause["text"] for clause in shown["clauses"]}
    for target in shown["targets"]:
        assert set(target) == TARGET
        assert target["quote"] in known[target["clause_id"]]
    assert not [line for line in shown["removed"] if len(line) > 8 and line in text]


def test_what_the_text_does_not_say_is_null(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("加快培育集群。", "utf-8")
    document = as_json(path)["document"]
    known = {key for key, value in document.items() if value is not None}
    assert known == {"id", "title", "titles", "deadlines", "source", "text"}
    assert document["deadlines"] == []


def test_for_people() -> None:
    done = show(str(POLICY))
    assert (done.returncode, done.stderr) == (0, "")
    document = read_document(POLICY)
    lines = done.stdout.splitlines()
    assert lines[0] == document.title
    assert f"条款 {len(document.clauses)} 条，覆盖正文 100.0%" in lines
    assert "  二、｜二、重点任务" in lines
    assert "    二、(二)｜(二)组织区域卓越产业链竞赛。" in done.stdout
    assert any(line.startswith("量化目标 ") for line in lines)


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("missing.txt", None, "No such file"),
        ("empty.txt", b"", "no text"),
        ("scan.png", b"\x89PNG", "wanted one of"),
    ],
)
def test_errors_are_one_line(tmp_path: Path, name: str, data: bytes | None, message: str) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    done = show(str(tmp_path / name), "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert message in done.stderr and name in done.stderr


@pytest.mark.parametrize("arguments", [[], ["--json"], ["a", "b"], ["a", "--yaml"]])
def test_wrong_arguments_are_one_line(arguments: list[str]) -> None:
    done = show(*arguments)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1 and "--help" in done.stderr


def test_a_reader_that_stops_early_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "documents", "show", str(POLICY), "--json"],
        stdout=writing,
        stderr=subprocess.PIPE,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")
