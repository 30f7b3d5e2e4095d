"""What changed between two results, counted by hand."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

import pytest
from support.made_result import ORIGIN, graded, outcome, row

from eval.differences import Change, Shift, differences
from eval.grading import summarise
from eval.report.command import add_report_options, report
from eval.report.difference_text import difference_text
from eval.result import Graded, Result, write_result_file


def case(name: str, stage: str | None, *, split: str = "own", gold: int | None = 1) -> Graded:
    asked = row(name, split=split, gold=gold, kind="fact" if gold else "none")
    status = "refused" if stage == "refusal" or (gold is None and stage is None) else "answered"
    return graded(asked, outcome(name, status=status), stage)


def result(*cases: Graded) -> Result:
    return Result(ORIGIN, summarise(cases), (), cases)


OLD = result(
    case("a", None),
    case("b", "retrieval"),
    case("c", "evidence"),
    case("d", "reading"),
    case("gone", None),
    case("n", None, gold=None),
    case("h", "answer", split="heldout"),
)
NEW = result(
    case("a", "refusal"),
    case("b", None),
    case("c", None),
    case("d", "answer"),
    case("n", None, gold=None),
    case("come", "answer"),
    case("h", None, split="heldout"),
)


def test_what_changed() -> None:
    found = differences(OLD, NEW)
    assert [(c.id, c.before, c.after) for c in found.better] == [
        ("b", "retrieval", "right"),
        ("c", "evidence", "right"),
        ("h", "answer", "right"),
    ]
    assert found.worse == (Change("a", "own", "a：目标是多少？", "right", "refusal"),)
    assert [(c.id, c.before, c.after) for c in found.moved] == [("d", "reading", "answer")]
    assert (found.only_old, found.only_new) == (("gone",), ("come",))
    assert found.warnings == ()


@pytest.mark.parametrize("slim", [False, True])
def test_figures_and_the_test_of_chance(slim: bool) -> None:
    """Answerable of own: 2/5 before, 2/5 now; of the four in both one was right, now two.

    Three of the four differ, by +1, +1 and -1: of the eight ways to swap them all but none lie
    as far from 0 as one: p = 1.
    """
    old, new = (r.slim() if slim else r for r in (OLD, NEW))
    shifts = {(s.group, s.measure): s for s in differences(old, new).shifts}
    assert shifts["own/answerable", "right"] == Shift(
        "own/answerable", "right", 0.4, 0.4, (5, 5), 4, 1.0
    )
    refused = shifts["own/answerable", "false refusals"]
    assert (refused.before, refused.after) == (0.0, 0.2)
    assert (refused.n_paired, refused.p) == ((0, None) if slim else (4, 1.0))
    assert shifts["own/unanswerable", "right"].n_paired == 1
    assert shifts["own/fact", "right"].p is None


def test_small_p_for_a_clear_gain() -> None:
    """Ten questions, all lost before and right now: 2 of 1024 ways are as far apart."""
    names = [f"q{at}" for at in range(10)]
    found = differences(
        result(*(case(name, "answer") for name in names)),
        result(*(case(name, None) for name in names)),
    )
    (shift,) = [s for s in found.shifts if s.group == "own/answerable" and s.measure == "right"]
    assert shift.p == pytest.approx(2 / 1024)


def test_the_same_result_has_no_differences() -> None:
    found = differences(OLD, OLD)
    assert (found.better, found.worse, found.moved) == ((), (), ())
    assert (found.only_old, found.only_new) == ((), ())
    assert all(shift.before == shift.after for shift in found.shifts)


def test_another_wording_is_another_question() -> None:
    asked = case("a", "answer")
    found = differences(OLD, result(replace(asked, question="a：另一问？")))
    assert "a" in found.only_old and found.only_new == ("a",) and found.worse == ()


def test_a_measure_of_one_result_only() -> None:
    bare = replace(OLD, summaries=())
    shifts = differences(bare, NEW).shifts
    assert {(s.before, s.n[0]) for s in shifts} == {(None, 0)}
    assert {s.measure for s in differences(NEW, bare).shifts} == {s.measure for s in shifts}


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("set_sha256", "other", "other questions"),
        ("corpus_sha256", "other", "other documents"),
        ("deadline_s", 5.0, "other deadline: 30 s before, 5 s now"),
        ("machine", "a calculator", "other machine"),
    ],
)
def test_what_cannot_be_compared_is_said(field: str, value: object, said: str) -> None:
    changed = replace(NEW, origin=replace(ORIGIN, **{field: value}))  # type: ignore[arg-type]
    (warning,) = differences(OLD, changed).warnings
    assert warning.startswith(said)
    assert difference_text(differences(OLD, changed)).startswith(f"warning: {said}")


def test_text_counts_held_out_questions_and_does_not_list_them() -> None:
    lines = difference_text(differences(OLD, NEW)).splitlines()
    assert "better: 3" in lines and "worse: 1" in lines
    assert "  b [own] retrieval → right: b：目标是多少？" in lines
    assert "  a [own] right → refusal: a：目标是多少？" in lines
    assert not any(line.startswith("  h ") for line in lines)
    kept = "heldout, blind, sixteenth, seventeenth, nineteenth and thirtieth"
    assert f"  1 of {kept}, not listed: not to be tuned on" in lines
    assert "only in the old result: 1 (gone)" in lines
    (right,) = [line.split() for line in lines if line.startswith("own/answerable right")]
    assert right == ["own/answerable", "right", "0.400", "0.400", "5", "1.000"]


@pytest.mark.parametrize("as_json", [False, True])
def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str], as_json: bool) -> None:
    for name, kept in (("old", OLD.slim()), ("new", NEW)):
        write_result_file(tmp_path / f"{name}.json", kept)
    parser = argparse.ArgumentParser()
    add_report_options(parser)
    paths = [str(tmp_path / "old.json"), str(tmp_path / "new.json")]
    report(parser.parse_args(["--diff", *paths, *["--json"] * as_json]))
    out = capsys.readouterr().out
    if not as_json:
        assert out == difference_text(differences(OLD.slim(), NEW)) + "\n"
        return
    found = json.loads(out)
    assert [change["id"] for change in found["better"]] == ["b", "c", "h"]
    assert found["worse"][0] == {
        "id": "a",
        "split": "own",
        "question": "a：目标是多少？",
        "before": "right",
        "after": "refusal",
    }
