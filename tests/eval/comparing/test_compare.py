"""Several systems over a small set of the evaluator's own, each in a process of its own."""

from __future__ import annotations

import argparse
import json
import os
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from documents.command_line import CommandParser
from eval.comparing.apart import Apart
from eval.comparing.combining import Candidate, candidates
from eval.comparing.command import NotMeasured, add_compare_options, compare, compared
from eval.comparing.comparison import Comparison, comparison_json, read_comparison, write_comparison
from eval.comparing.table import comparison_table
from eval.comparing.worker import SETS
from eval.measuring import Settings, measure
from eval.model import QuestionSet
from eval.sets import own_set
from eval.stored import InvalidResult
from eval.systems.system import Spec

SILK = """某市丝绸产业发展意见
一、发展目标
到2025年，丝绸产业产值达到500亿元，建设生产基地13个。
二、主要任务
推广数码织机2000台，培育龙头企业6家。
"""
TEA = """某市茶叶产业发展意见
一、发展目标
到2024年，茶叶种植面积达到30万亩。
二、主要任务
新建茶叶交易市场4个，由市商务局牵头。
"""
ROWS = (
    ("a", "丝绸产业产值要达到多少？", "silk.txt", "一、", "500亿元"),
    ("b", "要推广多少台数码织机？", "silk.txt", "二、", "2000台"),
    ("c", "茶叶种植面积要达到多少？", "tea.txt", "一、", "30万亩"),
    ("d", "新建多少个茶叶交易市场？", "tea.txt", "二、", "4个"),
)
NOBODY = {"id": "e", "question": "火星移民计划由谁批准？", "unanswerable": True}


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """(questions, documents)."""
    folder = tmp_path_factory.mktemp("own")
    documents = folder / "documents"
    documents.mkdir()
    (documents / "silk.txt").write_text(SILK, encoding="utf-8")
    (documents / "tea.txt").write_text(TEA, encoding="utf-8")
    rows = [
        {
            "id": name,
            "question": question,
            "kind": "fact",
            "clauses": [{"document": source, "clause": clause}],
            "answer_parts": [[part]],
        }
        for name, question, source, clause, part in ROWS
    ]
    lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in [*rows, NOBODY]]
    (folder / "own.jsonl").write_text("".join(lines), encoding="utf-8")
    return folder / "own.jsonl", documents


@pytest.fixture(scope="module")
def asked(own: tuple[Path, Path]) -> QuestionSet:
    return own_set(*own)


def options(own: tuple[Path, Path], *arguments: str) -> argparse.Namespace:
    parser = CommandParser(prog="compare")
    add_compare_options(parser)
    return parser.parse_args(["--set", str(own[0]), "--documents", str(own[1]), *arguments])


# the command


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


# processes that come to grief


def in_a_worker(asked: QuestionSet, folder: Path, package: str, code: str) -> str | None:
    """Why a worker gave no result that imports our own module in place of a package."""
    (folder / f"{package}.py").write_text(code, encoding="utf-8")
    with Apart(asked, {**os.environ, "PYTHONPATH": str(folder)}) as apart:
        return apart.measure(Spec(retrieval="langchain", answerer="passages"), lambda: None).why


def test_packages_of_the_baselines_that_are_absent(asked: QuestionSet, tmp_path: Path) -> None:
    absent = "raise ModuleNotFoundError('No module named x', name='langchain_community')"
    why = in_a_worker(asked, tmp_path, "langchain_community", absent)
    assert why and "langchain_community" in why and "pip install '.[baselines]'" in why


def test_a_process_that_ends_by_itself(asked: QuestionSet, tmp_path: Path) -> None:
    code = "import os, sys; print('disk on fire', file=sys.stderr, flush=True); os._exit(3)"
    why = in_a_worker(asked, tmp_path, "langchain_community", code)
    assert why == "its process ended with status 3 and no result: disk on fire"


def test_what_a_package_raises_is_told(asked: QuestionSet, tmp_path: Path) -> None:
    why = in_a_worker(asked, tmp_path, "langchain_community", "raise RuntimeError('a\\nb')")
    assert why == "RuntimeError: a b"


def test_want_of_memory_is_told(asked: QuestionSet, tmp_path: Path) -> None:
    why = in_a_worker(asked, tmp_path, "langchain_community", "bytearray(1 << 62)")
    assert why and why.startswith("out of memory")


def killed(signal_number: int) -> Callable[[], None]:
    """Waits for a worker of this process and sends it the signal."""

    def kill() -> None:
        for _ in range(3000):
            for child in psutil.Process().children():
                if "eval.comparing.worker" in child.cmdline():
                    child.send_signal(signal_number)
                    return
            time.sleep(0.01)

    return kill


@pytest.mark.parametrize(("number", "said"), [(9, "SIGKILL"), (11, "Segmentation fault")])
def test_a_killed_process_is_a_row_and_the_others_go_on(
    asked: QuestionSet, number: int, said: str
) -> None:
    killer = threading.Thread(target=killed(number))
    killer.start()
    wanted = [Candidate("one", Spec("hash")), Candidate("two", Spec("hash", "dense"))]
    found = compared(asked, wanted)
    killer.join()
    lost, other = found.entries
    assert lost.why and said in lost.why and "\n" not in lost.why
    assert other.why is None and other.result is not None


# what is compared


def labels(*arguments: object) -> list[str]:
    return [candidate.label for candidate in candidates(*arguments)]  # type: ignore[arg-type]


def test_what_no_embedder_touches_is_measured_once() -> None:
    both = ("extractive", "passages")
    assert labels(["builtin", "hash"], ["fused", "bm25"], both, False, True) == [
        "builtin fused extractive",
        "builtin fused passages",
        "builtin bm25 extractive",  # the assistant weighs sentences by vectors all the same
        "any embedder bm25 passages",
        "hash fused extractive",
        "hash fused passages",
        "hash bm25 extractive",
    ]


def test_where_only_retrieval_is_measured_answerers_are_one() -> None:
    both = ("extractive", "passages")
    assert labels(["builtin", "hash"], ["fused", "bm25"], both, False, False) == [
        "builtin fused",
        "any embedder bm25",
        "hash fused",
    ]


def test_models_are_named_by_their_folder_unless_that_names_two() -> None:
    wanted = (["/m/bge", "/n/bge", "/m/gte/", "builtin", "static-zh-256"], ["rrf"], ["extractive"])
    assert labels(*wanted, False, False) == ["/m/bge rrf", "/n/bge rrf", "gte rrf", "builtin rrf"]


def test_bm25_alone_is_the_same_with_any_embedder(asked: QuestionSet) -> None:
    specs = [Spec(embedder, "bm25", "passages") for embedder in ("builtin", "hash")]
    found = [measure(asked, spec, Settings(curve=False)) for spec in specs]
    texts = [[c.outcome and (c.outcome.text, c.outcome.found) for c in r.cases] for r in found]
    assert texts[0] == texts[1]


def test_retrieval_alone_has_ranking_columns(asked: QuestionSet) -> None:
    only = replace(asked, answers=False, rows=asked.rows[:4])
    wanted = candidates(["hash"], ["fused", "bm25"], ["extractive"], False, False)
    found = compared(only, wanted)
    head, first, second, _ = comparison_table(found).splitlines()
    assert "hit@1" in head and "MRR@10" in head and "right" not in head
    assert first.startswith("hash fused ") and second.startswith("any embedder bm25 ")
    nearest = found.entries[1].mean("hit@1")
    assert nearest is not None and (nearest.value, nearest.n) == (1.0, 4)
    assert found.entries[1].against_first("nDCG@10") is not None


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
