"""The assistant on its own question sets: a change that loses answers does not pass."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from eval.__main__ import main

ROOT = Path(__file__).parents[2]


def test_the_built_in_sets_reach_their_thresholds(tmp_path: Path) -> None:
    kept = tmp_path / "result.json"
    options = ["--thresholds", "eval/thresholds.json", "--result", str(kept)]
    command = [sys.executable, "-m", "eval", "run", *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    cases = json.loads(kept.read_text("utf-8"))["cases"]
    counted = {split: sum(c["split"] == split for c in cases) for split in ("dev", "stress")}
    assert counted == {"dev": 160, "stress": 110}
    assert [c["id"] for c in cases if c["outcome"]["status"] in ("failed", "late")] == []


NAMES = sorted(path.stem for path in (ROOT / "eval/questions/made_up").glob("*.jsonl"))


@pytest.mark.parametrize("name", NAMES)
def test_papers_of_other_places_reach_theirs(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Questions over papers made up by authors who saw neither the program nor its papers. In this
    process: half of the time of each set went into starting another.
    """
    folder = ROOT / "eval" / "questions" / "made_up"
    options = ["--set", f"{folder / name}.jsonl", "--documents", str(folder / name)]
    options += ["--thresholds", f"{folder / name}.thresholds.json", "--progress", "none"]
    status = main(["run", *options])
    errors = capsys.readouterr().err
    assert status == 0, errors
    assert "not among the clauses" not in errors
