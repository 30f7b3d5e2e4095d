"""The one table of splits, held against the files of questions and against the application."""

from __future__ import annotations

import pytest

from eval.questions import SETS, document_keys, load_set
from eval.report.wording import split_title
from eval.splits import CLOSED, FILES, SPLITS, WORKED_ON
from qa.screen.evaluation import PARTS

OWN = {"example"}  # shows how a set of one's own is written; no built-in questions


def test_every_file_of_questions_is_listed() -> None:
    assert {path.stem for path in SETS.glob("*.jsonl")} - OWN == set(FILES)


@pytest.mark.parametrize("file", FILES)
def test_the_splits_of_a_file_are_those_listed_for_it(file: str) -> None:
    rows = load_set(SETS / f"{file}.jsonl", document_keys())
    assert {row.split for row in rows} == {s.name for s in SPLITS if s.file == file}


def test_a_split_is_listed_once_and_has_a_name_of_its_own() -> None:
    assert len({split.name for split in SPLITS}) == len({s.chinese for s in SPLITS}) == len(SPLITS)
    assert sorted(WORKED_ON + CLOSED) == sorted(split.name for split in SPLITS)


def test_what_the_readme_of_the_questions_calls_a_development_set_is_worked_on() -> None:
    """`split` is `more`, in the paragraph of its file."""
    paragraphs = (SETS / "README.md").read_text("utf-8").split("\n\n")
    of_file = {file: p for file in FILES for p in paragraphs if p.startswith(f"`{file}.jsonl`")}
    assert set(of_file) == set(FILES)
    own = {split.file: split for split in SPLITS if split.file != "policies"}
    for file, split in own.items():
        assert f"`split` is `{split.name}`" in of_file[file]
        assert ("development set" in of_file[file]) == (not split.closed)
        assert ("For reporting only" in of_file[file]) == split.closed


def test_the_application_offers_the_same_splits() -> None:
    """qa/screen/evaluation.py may not import eval, so it has a list of its own."""
    assert tuple(PARTS) == ("", *WORKED_ON, *CLOSED)
    assert all(title.endswith(f"（{name}）") for name, title in PARTS.items() if name)


def test_the_report_names_every_split_in_chinese() -> None:
    assert split_title("blind") == "盲测部分（blind）"
    assert all(split_title(split.name) != split.name for split in SPLITS)
