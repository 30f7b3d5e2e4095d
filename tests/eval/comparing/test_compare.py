"""Several systems over a small set of the evaluator's own, each in a process of its own."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

import pytest

from documents.command_line import CommandParser
from eval.comparing.command import NotMeasured, add_compare_options, compare
from eval.comparing.comparison import Comparison, comparison_json, read_comparison, write_comparison
from eval.comparing.table import comparison_table
from eval.comparing.worker import SETS
from eval.measuring import Settings, measure
from eval.model import QuestionSet
from eval.stored import InvalidResult


def options(own: tuple[Path, Path], *arguments: str) -> argparse.Namespace:
    parser = CommandParser(prog="compare")
    add_compare_options(parser)
    return parser.parse_args(["--set", str(own[0]), "--documents", str(own[1]), *arguments])


def compared_by_command(
    own: tuple[Path, Path], factory: pytest.TempPathFactory, *arguments: str
) -> Comparison:
    out = factory.mktemp("out") / "new" / "comparison.json"
    compare(options(own, *arguments, "--result", str(out)))
    return read_comparison(out)


@pytest.fixture(scope="module")
def models(own: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    names = ("builtin", "no/such-model", "hash")
    return compared_by_command(own, tmp_path_factory, "--embedders", *names)


@pytest.fixture(scope="module")
def comparison(own: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    arguments = ("--embedders", "hash", "--baselines")
    return compared_by_command(own, tmp_path_factory, *arguments)


def test_every_system_is_a_row_in_order(models: Comparison, comparison: Comparison) -> None:
    assert [entry.label for entry in models.entries] == [
        "builtin fused extractive",
        "such-model fused extractive",
        "hash fused extractive",
    ]
    assert [entry.label for entry in comparison.entries] == [
        "hash fused extractive",
        "any embedder bm25 passages",
        "hash dense passages",
        "hash langchain",
        "hash langchain-ensemble",
    ]


def test_a_model_that_is_not_there_is_a_row_that_says_why(models: Comparison) -> None:
    entry = models.entries[1]
    assert entry.why and "'no/such-model' found neither as a folder" in entry.why
    assert "hf download" in entry.why and "\n" not in entry.why
    assert (entry.result, entry.costs, entry.means, entry.versus) == (None, None, (), ())
    _, _, line, _, _ = comparison_table(models).splitlines()
    assert line.startswith("such-model fused extractive") and line.endswith(entry.why)
    assert models.entries[2].against_first("right") is not None


def test_costs_are_those_of_the_system(models: Comparison, comparison: Comparison) -> None:
    for entry in (models.entries[0], models.entries[2], *comparison.entries):
        assert entry.why is None and entry.result and entry.costs
        costs = entry.costs
        assert costs.build_s > 0 and costs.load_s >= 0 and 0 < costs.p50_ms <= costs.p95_ms
        assert 50e6 < costs.peak_bytes < 5e9
        assert (costs.index_bytes is None) == entry.spec.retrieval.startswith("langchain")
        assert (costs.model_bytes is None) == (entry.spec.embedder == "hash")


def test_figures_by_hand(comparison: Comparison) -> None:
    ours, chain = comparison.entries[0], comparison.entries[3]
    values = {m.measure: (m.value, m.n) for m in ours.means}
    assert values["right"] == (1.0, 5) and values["right, answerable"] == (1.0, 4)
    # two documents of one chunk each: all is said and cited, and nothing is refused
    values = {m.measure: (m.value, m.n) for m in chain.means}
    assert values["right"] == (0.8, 5) and values["right, answerable"] == (1.0, 4)
    versus = chain.against_first("right")
    assert versus is not None and versus.difference == pytest.approx(-0.2)
    assert (versus.n, versus.p, versus.p_holm) == (5, 1.0, 1.0)  # one question differs


def test_all_but_the_first_face_the_first(comparison: Comparison) -> None:
    first, *others = comparison.entries
    assert first.versus == ()
    for entry in others:
        assert [versus.measure for versus in entry.versus] == ["right", "nDCG@10"]
        assert all(0 < v.p <= v.p_holm <= 1 for v in entry.versus)


def test_the_process_measures_what_this_one_does(
    comparison: Comparison, asked: QuestionSet
) -> None:
    for entry in comparison.entries[:2]:
        here = measure(asked, entry.spec, Settings(curve=False))
        assert entry.result is not None
        assert [c.values for c in entry.result.cases] == [c.values for c in here.cases]
        assert [c.outcome and c.outcome.text for c in entry.result.cases] == [
            c.outcome and c.outcome.text for c in here.cases
        ]


def test_the_table_has_a_line_a_row(comparison: Comparison) -> None:
    head, *lines = comparison_table(comparison).splitlines()
    assert head.startswith("own, n = 5") and "peak MB" in head and "nDCG@10" in head
    assert "1.000 [0.57, 1.00]" in lines[0]  # Wilson: 5 / (5 + 1.96²)
    assert len(lines) == len(comparison.entries) + 1 and "Holm" in lines[-1]


def test_the_first_row_decides_the_exit(
    own: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(NotMeasured, match="the first system, nowhere fused extractive, was not"):
        compare(options(own, "--embedders", "nowhere", "hash", "--json"))
    shown = json.loads(capsys.readouterr().out)
    lost, other = shown["entries"]
    assert lost["why"] and other["why"] is None and other["result"]
    assert other["versus"] == []  # there is nothing to face


@pytest.mark.parametrize("arguments", [("--retrieval", "fused,magic"), ("--answerers", ",")])
def test_an_unknown_name_is_one_line(
    own: tuple[Path, Path], arguments: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        options(own, *arguments)
    said = capsys.readouterr().err
    assert ended.value.code == 2 and said.count("\n") == 1 and "wanted some of" in said


# files


def test_the_set_reaches_the_process_whole(asked: QuestionSet) -> None:
    assert SETS.validate_json(SETS.dump_json(asked)) == asked


def test_a_slim_file_holds_no_questions(comparison: Comparison, tmp_path: Path) -> None:
    slim = comparison.slim()
    write_comparison(tmp_path / "slim.json", slim)
    text = (tmp_path / "slim.json").read_text(encoding="utf-8")
    assert read_comparison(tmp_path / "slim.json") == slim
    assert "数码织机" not in text and "数码织机" in comparison_json(comparison)
    assert slim.entries[0].means == comparison.entries[0].means
    assert slim.entries[0].result is not None and slim.entries[0].result.origin


@pytest.mark.parametrize(
    ("text", "said"), [("{}", "no result of python -m eval compare"), ('{"format": 2', "compare")]
)
def test_a_strange_file_is_one_line(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "x.json").write_text(text, encoding="utf-8")
    with pytest.raises(InvalidResult, match=said):
        read_comparison(tmp_path / "x.json")


def test_a_file_of_another_format_is_refused(comparison: Comparison, tmp_path: Path) -> None:
    write_comparison(tmp_path / "x.json", replace(comparison, format=99))
    with pytest.raises(InvalidResult, match="format 99, wanted 1"):
        read_comparison(tmp_path / "x.json")
