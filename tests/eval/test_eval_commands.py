"""python -m eval and python -m eval.figures, run as evaluators run them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
    )


def test_one_kind_of_one_split_as_json() -> None:
    done = run("eval", "run", "--split", "heldout", "--kind", "none", "--json")
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert {"date", "machine", "corpus_sha256", "splits"} <= set(result)
    (split,) = result["splits"]
    assert split == "heldout"
    assert {line["name"]: line["n"] for line in result["splits"][split]} == {
        "unanswerable": 6,
        "none": 6,
    }


def test_no_such_kind_is_one_line() -> None:
    done = run("eval", "run", "--kind", "nonsense")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1 and "no question of that split and kind" in done.stderr


def test_no_such_split_is_one_line() -> None:
    done = run("eval", "run", "--split", "train")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1 and "heldout" in done.stderr
