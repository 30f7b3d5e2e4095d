"""What a result must reach: met, missed, not measured, badly written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eval.questions import InvalidSet
from eval.result import Mean, Result, Summary
from eval.thresholds import BelowThreshold, Thresholds, check, read_thresholds

SUMMARY = Summary("dev", "answerable", 10, (Mean("right", 0.9, 10),), 1.0, 2.0)
RESULT = Result(None, (SUMMARY,), (), ())  # type: ignore[arg-type]


@pytest.mark.parametrize("bounds", [{"min": 0.9}, {"max": 0.9}, {"min": 0.5, "max": 1}])
def test_what_is_reached_passes(bounds: dict[str, float]) -> None:
    check(RESULT, {"dev/answerable": {"right": bounds}})


@pytest.mark.parametrize(
    ("wanted", "line"),
    [
        (
            {"dev/answerable": {"right": {"min": 0.91}}},
            "dev/answerable right: 0.900 (n=10), wanted at least 0.91",
        ),
        (
            {"dev/answerable": {"right": {"min": 0.1, "max": 0.2}}},
            "dev/answerable right: 0.900 (n=10), wanted at least 0.1 and at most 0.2",
        ),
        (
            {"dev/answerable": {"parts": {"min": 0}}},
            "dev/answerable parts: not measured, wanted at least 0",
        ),
        (
            {"dev/who": {"right": {"max": 1}}},
            "dev/who right: not measured, wanted at most 1",
        ),
    ],
)
def test_what_is_missed_or_not_measured_is_named(wanted: Thresholds, line: str) -> None:
    with pytest.raises(BelowThreshold) as caught:
        check(RESULT, wanted)
    assert caught.value.lines == [line]


@pytest.mark.parametrize(
    "bad",
    ["[]", "{", '{"dev/x": {"right": {}}}', '{"a": {"b": {"least": 1}}}', '{"a": {"b": 0.9}}'],
)
def test_a_bad_file_is_refused_in_one_line(bad: str, tmp_path: Path) -> None:
    path = tmp_path / "thresholds.json"
    path.write_text(bad, "utf-8")
    with pytest.raises(InvalidSet, match=r"thresholds\.json: .*wanted") as caught:
        read_thresholds(path)
    assert "\n" not in str(caught.value)


def test_a_good_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "thresholds.json"
    wanted = {"dev/answerable": {"right": {"min": 0.5}}}
    path.write_text(json.dumps(wanted), "utf-8")
    assert read_thresholds(path) == wanted
