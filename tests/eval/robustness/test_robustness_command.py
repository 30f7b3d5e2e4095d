"""python -m eval robustness: all trials, their tables, their file."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

import pytest
from robust_samples import LOOMS, OUTPUT, ROWS, SILK, SILK_NAME, TEA, TEA_NAME, asked

from eval.questions import InvalidSet
from eval.robustness import add_robustness_options, robustness
from eval.robustness.measuring import Plan, measure_robustness, questions_to_ask
from eval.robustness.trial import write_robustness_file
from eval.systems.system import Spec


def test_a_result_is_written_with_every_case_of_every_trial(tmp_path: Path) -> None:
    seen: list[str] = []
    plan = Plan(times=(2,))
    found = measure_robustness(asked(), Spec(), plan, lambda outcome: seen.append(outcome.id))
    assert [(t.name, t.added) for t in found.trials] == [
        ("noise", 0),
        ("noise", 4),
        ("evidence removed", 0),
        ("counter-factual", 0),
    ]
    write_robustness_file(tmp_path / "kept.json", found)
    kept = json.loads((tmp_path / "kept.json").read_text("utf-8"))
    counted = [(t["name"], t["added"], len(t["cases"])) for t in kept["trials"]]
    assert counted == [
        ("noise", 0, 5),
        ("noise", 4, 5),
        ("evidence removed", 0, 4),
        ("counter-factual", 0, 3),
    ]
    assert (kept["format"], kept["seed"]) == (1, plan.seed)
    assert len(seen) == questions_to_ask(asked(), plan) == 5 * 2 + 4 + 3
    assert all(case.row is None for trial in found.trials for case in trial.cases)


def test_a_set_without_answers_is_tried_with_noise_only() -> None:
    questions = replace(asked(OUTPUT, LOOMS), answers=False)
    found = measure_robustness(questions, Spec(), Plan(times=(2,)))
    assert [(trial.name, trial.added) for trial in found.trials] == [("noise", 0), ("noise", 4)]
    mean = found.trials[0].summaries[0].mean("nDCG@10")
    assert mean is not None and (mean.value, mean.n) == (1.0, 2)
    assert questions_to_ask(questions, Plan(times=(2,))) == 4


def options(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_robustness_options(parser)
    return parser.parse_args(arguments)


def own_set(folder: Path) -> list[str]:
    (folder / "docs").mkdir()
    for name, text in ((SILK_NAME, SILK), (TEA_NAME, TEA)):
        (folder / "docs" / name).write_text(text, encoding="utf-8")
    lines = [
        {
            "id": r.id,
            "question": r.question,
            "kind": r.kind,
            "clauses": [{"document": g.source, "clause": g.reference} for g in r.clauses],
            "answer_parts": r.answer_parts,
            "unanswerable": r.unanswerable,
        }
        for r in ROWS
    ]
    path = folder / "set.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return ["--set", str(path), "--documents", str(folder / "docs")]


def test_the_command_prints_tables_and_writes_the_result(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    result = tmp_path / "out" / "robustness.json"
    arguments = [*own_set(tmp_path), "--times", "3", "--result", str(result)]
    robustness(options(*arguments))
    printed = capsys.readouterr().out
    assert printed.startswith("noise: 6 look-alikes made from the documents of the set")
    for wanted in ("right +0", "right +6", "p95 ms +6", "own/must refuse", "refused", "old figure"):
        assert wanted in printed
    found = json.loads(result.read_text("utf-8"))
    assert [trial["added"] for trial in found["trials"][:2]] == [0, 6]
    robustness(options(*arguments, "--json"))
    assert json.loads(capsys.readouterr().out)["noise_origin"] == found["noise_origin"]


def test_noise_of_ones_own_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    coal = tmp_path / "coal.txt"
    coal.write_text("山西省煤炭产业计划\n一、目标\n到2030年，煤炭产量达到9亿吨。\n", "utf-8")
    robustness(options(*own_set(tmp_path), "--times", "3", "--noise", str(coal)))
    printed = capsys.readouterr().out
    assert printed.startswith("noise: 1 of 1 documents of coal.txt") and "right +1" in printed


def test_groups_hold_the_same_questions_at_every_amount_of_noise(tmp_path: Path) -> None:
    """A law of 2025 makes 2025 name no paper, also before it is added."""
    for name, year in (("coal", 2030), ("iron", 2025)):
        text = f"山西省{name}产业计划\n一、目标\n到{year}年，产量达到9亿吨。\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    by_year = replace(OUTPUT, question="丝绸产业产值到2025年达到多少？")
    plan = Plan(noise=(tmp_path,), times=(1,))
    found = measure_robustness(asked(by_year, LOOMS), Spec(), plan)
    for trial in found.trials[:2]:
        groups = [(s.name, s.n) for s in trial.summaries]
        assert groups == [("answerable, unnamed", 1), ("answerable, named", 1)]


def test_no_times_at_all_are_refused() -> None:
    with pytest.raises(InvalidSet, match="--times is 0"):
        robustness(options("--times", "0"))
