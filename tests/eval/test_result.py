"""A result is read back as it was written; anything else is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.gold_samples import gold_row, library, outcome
from support.made_result import ORIGIN

from eval.grading import grade, pair, summarise
from eval.model import QuestionSet
from eval.result import (
    Curve,
    Result,
    read_result_file,
    to_json,
    write_result_file,
)
from eval.stored import InvalidResult


def sample() -> Result:
    rows = (gold_row(id="a"), gold_row(id="b", unanswerable=True))
    outcomes = [outcome("500亿元[1]", id="a"), outcome("抱歉", (), "refused", id="b")]
    cases = grade(QuestionSet("s", library().documents, rows), pair(rows, outcomes))
    return Result(
        ORIGIN, summarise(cases), (Curve("dev", (0.5, 1.0), (0.0, 0.5), 0.25, 1.0),), cases
    )


def test_a_result_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "result.json"
    write_result_file(path, sample())
    assert read_result_file(path) == sample()
    assert "亿元" in path.read_text("utf-8")


def test_a_slim_result_keeps_what_a_diff_needs(tmp_path: Path) -> None:
    path = tmp_path / "slim.json"
    write_result_file(path, sample().slim())
    slim = read_result_file(path)
    assert [(c.id, c.right, c.stage) for c in slim.cases] == [("a", True, None), ("b", True, None)]
    assert slim.cases[0].outcome is None and slim.summaries == sample().summaries


@pytest.mark.parametrize("bad", ["", "{}", "[1]", '{"format": 1}', "\udcff"])
def test_another_file_is_refused_in_one_line(bad: str, tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_bytes(bad.encode("utf-8", "surrogateescape"))
    with pytest.raises(InvalidResult, match=r"other\.json: no result .* make one with") as caught:
        read_result_file(path)
    assert "\n" not in str(caught.value)


def test_a_result_of_another_format_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    path.write_text(json.dumps(json.loads(to_json(sample())) | {"format": 0}), "utf-8")
    with pytest.raises(InvalidResult, match="format 0, wanted 1; run python -m eval run again"):
        read_result_file(path)
