"""The figures in the READMEs are those of the result files; a stale one is found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eval import figures, stored
from eval.questions import built_in

PAGE = "# X\n<!-- figures:questions -->\n{}\n<!-- /figures -->\nrest\n"
RIGHT = {"measure": "right", "value": 0.96946, "n": 131, "low": 0.9, "high": 0.991}
PRECISION = {"measure": "gold precision", "value": 0.5, "n": 130, "low": None, "high": None}
SUMMARY = {
    "split": "dev",
    "name": "answerable",
    "n": 131,
    "means": [RIGHT, PRECISION],
    "p50_ms": 1.0,
    "p95_ms": 2.0,
}
RESULT = {
    "origin": {"date": "2024-01-02", "machine": "2 cores"},
    "summaries": [SUMMARY, {**SUMMARY, "name": "fact"}],
}


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two pages without figures, and no result yet."""
    for name in figures.PAGES:
        (tmp_path / name).write_text(PAGE.format("–"), "utf-8")
    monkeypatch.setattr(figures, "ROOT", tmp_path)
    monkeypatch.setattr(stored, "RESULTS", tmp_path / "results")
    return tmp_path


def test_nothing_measured_is_shown_as_nothing(tree: Path) -> None:
    assert figures.main(["--check"]) == 0


def test_stale_figures_are_found_then_refreshed(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stored.write_result("questions", RESULT)
    before = (tree / "README.md").read_bytes()
    assert figures.main(["--check"]) == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert all(name in error for name in figures.PAGES)
    assert (tree / "README.md").read_bytes() == before
    assert figures.main([]) == 0
    assert figures.main(["--check"]) == 0
    text = (tree / "README.md").read_text("utf-8")
    assert "| dev, answerable | 131 | 0.969 (0.90–0.99) | 0.500 | – | – | – |" in text
    assert "fact" not in text and "Measured 2024-01-02: 2 cores." in text
    assert text.startswith("# X\n") and text.endswith("rest\n")
    chinese = (tree / "README.zh-CN.md").read_text("utf-8")
    assert "| 开发部分，有依据的问题 | 131 |" in chinese and "测于 2024-01-02" in chinese


def test_an_empty_block_is_filled_and_no_other_text_lost(tree: Path) -> None:
    stored.write_result("questions", RESULT)
    page = tree / "README.md"
    empty = "<!-- figures:questions -->\n<!-- /figures -->\n"
    page.write_text(f"{empty}between\n{empty}", "utf-8")
    assert figures.main([]) == 0
    text = page.read_text("utf-8")
    assert "between" in text and text.count("| dev, answerable | 131 |") == 2


def test_a_figure_changed_by_hand_is_stale(tree: Path) -> None:
    stored.write_result("questions", RESULT)
    figures.main([])
    page = tree / "README.md"
    page.write_text(page.read_text("utf-8").replace("0.969", "0.999"), "utf-8")
    assert figures.main(["--check"]) == 1


def test_every_split_of_the_built_in_sets_has_its_name_in_chinese(tree: Path) -> None:
    splits = {row.split for row in built_in()}
    stored.write_result(
        "questions", {**RESULT, "summaries": [{**SUMMARY, "split": s} for s in splits]}
    )
    assert figures.main([]) == 0
    text = (tree / "README.zh-CN.md").read_text("utf-8")
    assert text.count("有依据的问题") == len(splits)
    assert not any(f"| {split}" in text for split in splits)


def test_results_are_read_back_as_written(tree: Path) -> None:
    assert stored.read_result("questions") is None
    path = stored.write_result("questions", RESULT)
    assert stored.read_result("questions") == RESULT == json.loads(path.read_text("utf-8"))
