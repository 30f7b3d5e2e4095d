"""The questions in other words, and their table by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval.model import Row
from eval.questions import InvalidSet
from eval.rewording import Asked, reworded_sets, reworded_table

TWO_WRITERS = "1\tpolicies\tp001\t甲怎么说\n6\tpolicies\tp001\t乙怎么说\n2\tfirst\tq001\t丙怎么说\n"


def written(folder: Path, text: str) -> Path:
    path = folder / "reworded.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_each_library_has_its_own_with_the_gold_of_the_first_wording(tmp_path: Path) -> None:
    (first, policies), (_, other) = reworded_sets(written(tmp_path, TWO_WRITERS))
    assert [(row.split, row.question) for row in policies.rows] == [
        ("1", "甲怎么说"),
        ("6", "乙怎么说"),
    ]
    assert [row.id for row in first.rows] == ["p001", "p001"]
    assert first.rows[0].question not in ("甲怎么说", "乙怎么说")
    assert policies.rows[0].clauses == policies.rows[1].clauses == first.rows[0].clauses != ()
    assert [row.question for row in other.rows] == ["丙怎么说"]
    assert len(policies.documents) == 5


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("1\tpolicies\tp001", r"reworded\.tsv:1: wanted writer, set, id and question"),
        ("one\tpolicies\tp001\t甲", r"reworded\.tsv:1: wanted writer"),
        ("1\tpolicies\tp999\t甲", r"reworded\.tsv:1: no question 'p999' in the set policies"),
    ],
)
def test_a_strange_line_is_refused_with_its_number(line: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidSet, match=said):
        list(reworded_sets(written(tmp_path, line + "\n")))


def test_every_line_that_is_there_belongs_to_a_question() -> None:
    rows = [row for _, put in reworded_sets() for row in put.rows]
    assert len(rows) > 1600 and {row.unanswerable for row in rows} == {True, False}


def test_figures_by_hand() -> None:
    def asked(writer: int, unanswerable: bool, before: bool, now: bool) -> Asked:
        row = Row("a", "甲", (), "fact", (), (), unanswerable, "1")
        return Asked(writer, row, before, now, "")

    found = [
        asked(1, False, True, True),
        asked(1, False, True, False),
        asked(1, True, True, False),
        asked(6, False, False, True),
    ]
    lines = [line.split() for line in reworded_table(found).splitlines()]
    assert lines[1] == ["1", "2", "1.000", "0.500", "1", "1.000", "0.000"]
    assert lines[2] == ["6", "(closed)", "1", "0.000", "1.000", "0", "–", "–"]
    assert lines[3][-6:] == ["2", "1.000", "0.500", "1", "1.000", "0.000"]
    assert lines[4][-6:] == ["1", "0.000", "1.000", "0", "–", "–"]
