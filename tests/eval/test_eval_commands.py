"""python -m eval run, as evaluators run it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from eval.questions import SETS, document_keys

ROOT = Path(__file__).parents[2]
POLICY = """某市丝绸产业发展意见
一、目标
到2025年，全市丝绸产业产值达到500亿元，建设基地13个。
二、任务
推广新式织机2000台。
(责任单位:市丝绸局)
"""
OWN = {
    "id": "a",
    "question": "到2025年某市丝绸产业产值达到多少？",
    "kind": "fact",
    "clauses": [{"document": "silk", "clause": "一、"}],
    "answer_parts": [["500亿元"]],
}


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "eval", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
    )


@pytest.fixture
def own(tmp_path: Path) -> list[str]:
    """Options for a set of one question over one document."""
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "silk.txt").write_text(POLICY, "utf-8")
    (tmp_path / "set.jsonl").write_text(json.dumps(OWN, ensure_ascii=False), "utf-8")
    return ["--set", str(tmp_path / "set.jsonl"), "--documents", str(tmp_path / "papers")]


def test_one_kind_of_one_split_as_json() -> None:
    done = run("run", "--split", "heldout", "--kind", "none", "--json", "--progress", "lines")
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert {(s["split"], s["name"], s["n"]) for s in result["summaries"]} == {
        ("heldout", "unanswerable", 6),
        ("heldout", "none", 6),
    }
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    assert [(line["done"], line["total"]) for line in lines] == [(n, 6) for n in range(1, 7)]


def test_an_own_set_over_own_documents(own: list[str]) -> None:
    done = run("run", *own, "--json")
    assert done.returncode == 0, done.stderr
    (case,) = json.loads(done.stdout)["cases"]
    assert case["right"] and "500亿元" in case["outcome"]["text"]
    assert case["outcome"]["cited"][0]["place"]["source"] == "silk.txt"


def test_wrong_answers_are_listed_with_the_stage_that_lost_them(own: list[str]) -> None:
    path = Path(own[1])
    elsewhere = [{"document": "silk.txt", "clause": "二、"}]
    wrong = OWN | {"id": "b", "clauses": elsewhere, "answer_parts": [["2000台"]]}
    path.write_text("\n".join(json.dumps(row) for row in (OWN, wrong)), "utf-8")
    done = run("run", *own, "--wrong")
    assert done.returncode == 0, done.stderr
    assert "b fact [evidence]" in done.stdout and "a fact" not in done.stdout


@pytest.mark.parametrize(
    ("wanted", "status", "said"), [(1.0, 0, ""), (1.5, 1, "1.000 (n=1), wanted at least 1.5")]
)
def test_below_a_threshold_the_exit_status_is_one(
    wanted: float, status: int, said: str, own: list[str], tmp_path: Path
) -> None:
    gate = tmp_path / "gate.json"
    gate.write_text(json.dumps({"own/answerable": {"right": {"min": wanted}}}), "utf-8")
    done = run("run", *own, "--thresholds", str(gate))
    assert done.returncode == status
    assert said in done.stderr and "own" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--kind", "nonsense"], "no question of that split and kind; splits are dev"),
        (["--split", "train"], "splits are dev, heldout, stress"),
        (["--limit", "0"], "--limit is 0, wanted at least 1"),
        (["--set", "nowhere.jsonl", "--documents", "eval"], "nowhere.jsonl"),
        (["--set", str(SETS / "stress.jsonl")], "--documents"),
        (["--embedder", "no/such-model", "--limit", "1"], "no/such-model"),
        (["--save", "--limit", "1"], "--save"),
        (["--retrieval", "magic"], "magic"),
        (["--thresholds", "nowhere.json"], "nowhere.json"),
    ],
)
def test_bad_input_is_one_line(arguments: list[str], said: str) -> None:
    done = run("run", *arguments)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1 and said in done.stderr
    assert done.stdout == ""


def test_a_broken_set_names_file_and_line(own: list[str]) -> None:
    path = Path(own[1])
    path.write_text(path.read_text("utf-8") + "\n{", "utf-8")
    done = run("run", *own)
    assert done.returncode == 2 and f"{path}:2: no JSON" in done.stderr


def test_the_built_in_documents_have_short_names() -> None:
    assert all((ROOT / "documents/library" / name).is_file() for name in document_keys().values())
