"""python -m qa, run as people and scripts run it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hand_made import NEW, OLD

from qa.__main__ import main

ROOT = Path(__file__).parents[2]
ANSWER_KEYS = {"question", "status", "answer", "citations", "seconds"}
CITATION_KEYS = {
    "marker",
    "document_id",
    "title",
    "number",
    "source",
    "clause",
    "clause_id",
    "quote",
    "start",
    "end",
}
QUESTION = "数码织机推广应用多少台？"


def run(module: str, *arguments: object, **extra: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", module, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **extra},
        capture_output=True,
    )


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("silk")
    (folder / "old.txt").write_text(OLD, "utf-8")
    (folder / "new.txt").write_text(NEW, "utf-8")
    done = run("index", "build", folder, "--index", folder / "index")
    assert done.returncode == 0, done.stderr
    return folder / "index"


def refused(status: int, error: str) -> str:
    """The one line that an error must be."""
    assert status == 2
    assert error.endswith("\n") and error.count("\n") == 1, error
    assert "Traceback" not in error
    return error


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_ask_for_people(index: Path) -> None:
    done = run("qa", "ask", QUESTION, "--index", index)
    text = done.stdout.decode("utf-8")
    assert done.returncode == 0, done.stderr
    assert text.splitlines()[0] == "推广应用数码织机2000台[1]。"
    assert "〔2019〕8号" in text and "二、(一)" in text
    assert "推广应用数码织机2000台" in text.splitlines()[3]


def test_ask_json_keeps_the_contract_whatever_the_locale(index: Path) -> None:
    locale = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = run("qa", "ask", QUESTION, "--index", index, "--json", **locale)
    assert done.returncode == 0, done.stderr
    (line,) = done.stdout.decode("utf-8").splitlines()
    answer = json.loads(line)
    assert set(answer) >= ANSWER_KEYS and "推广" in line
    assert answer["status"] == "answered" and answer["question"] == QUESTION
    (citation,) = answer["citations"]
    assert set(citation) >= CITATION_KEYS
    assert (citation["marker"], citation["source"]) == (1, "old.txt")
    assert (citation["number"], citation["clause"]) == ("湖政发〔2019〕8号", "二、(一)")
    assert citation["end"] - citation["start"] == len(citation["quote"])
    assert isinstance(answer["seconds"], float)


def test_a_refusal_is_no_error(index: Path) -> None:
    done = run("qa", "ask", "量子芯片有几个？", "--index", index, "--json")
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["status"], answer["citations"]) == (0, "refused", [])


def test_batch_answers_every_row_in_order_and_uses_the_history(index: Path, tmp_path: Path) -> None:
    asked = [
        {"id": "a", "question": QUESTION},
        {"id": 2, "question": "由哪些部门负责？", "history": ["怎么推广应用数码织机？"]},
        {"id": "c", "question": "", "history": []},
        {"id": "d", "question": "由哪些部门负责？", "history": None, "more": "ignored"},
    ]
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(
        "\ufeff" + "\n\n".join(json.dumps(row, ensure_ascii=False) for row in asked), "utf-8"
    )
    done = run("qa", "batch", source, target, "--index", index)
    assert done.returncode == 0, done.stderr
    answers = rows(target)
    assert [row["id"] for row in answers] == ["a", 2, "c", "d"]
    assert all(set(row) >= ANSWER_KEYS | {"id"} for row in answers)
    assert [row["status"] for row in answers] == ["answered", "answered", "refused", "refused"]
    assert "市经信局、市科技局" in answers[1]["answer"]


@pytest.mark.parametrize(
    ("name", "content", "reasons"),
    [
        ("gbk.jsonl", '{"id": 1, "question": "a"}\n{"id": 2, "question": "集群"}\n'.encode("gbk"),
         ["gbk.jsonl line 2", "not UTF-8"]),
        ("no.jsonl", b'{"id": 1}\n', ["no.jsonl line 1", "question", "missing"]),
        ("kind.jsonl", b'{"id": 1, "question": 5}\n', ["line 1", "wanted text"]),
        ("history.jsonl", b'{"id": 1, "question": "a", "history": "b"}\n', ["line 1", "history"]),
        ("broken.jsonl", b'\n{"id": 1,\n', ["line 2", "not JSON"]),
        ("list.jsonl", b"[1]\n", ["line 1", "wanted an object"]),
        ("missing.jsonl", None, ["missing.jsonl", "cannot be read"]),
    ],
)  # fmt: skip
def test_bad_rows_are_refused_and_the_output_is_left_alone(
    name: str,
    content: bytes | None,
    reasons: list[str],
    index: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    source, target = tmp_path / name, tmp_path / "out.jsonl"
    if content is not None:
        source.write_bytes(content)
    target.write_text("earlier\n", "utf-8")
    status = main(["batch", str(source), str(target), "--index", str(index)])
    error = refused(status, capsys.readouterr().err)
    assert all(reason in error for reason in reasons), error
    assert target.read_text("utf-8") == "earlier\n"
    assert {p.name for p in tmp_path.iterdir()} <= {name, "out.jsonl"}


def test_an_index_that_is_not_there(tmp_path: Path) -> None:
    done = run("qa", "ask", QUESTION, "--index", tmp_path / "none")
    error = refused(done.returncode, done.stderr.decode("utf-8"))
    assert "no index at" in error and "none" in error


def test_a_damaged_index(index: Path, tmp_path: Path) -> None:
    copy = tmp_path / "index"
    shutil.copytree(index, copy)
    (clauses,) = copy.glob("generation-*/documents.jsonl.gz")
    sound = clauses.read_bytes()
    clauses.write_bytes(sound[:-1])
    target = tmp_path / "out.jsonl"
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"id": 1, "question": QUESTION}), "utf-8")
    done = run("qa", "batch", source, target, "--index", copy)
    error = refused(done.returncode, done.stderr.decode("utf-8"))
    assert "documents.jsonl.gz" in error
    assert not target.exists()


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["ask"], "QUESTION"),
        (["batch", "in.jsonl"], "OUT.jsonl"),
        (["tell", "x"], "invalid choice"),
        ([], "command"),
    ],
)
def test_usage_errors_are_one_line(
    arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert isinstance(stopped.value.code, int)
    assert reason in refused(stopped.value.code, capsys.readouterr().err)
