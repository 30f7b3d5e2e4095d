"""Rankings measured alone and together, on questions whose gains can be worked out by hand."""

from __future__ import annotations

import json
import lzma
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from documents.read import document_from_text
from eval.model import GoldClause, QuestionSet
from eval.ranking.command import main
from eval.ranking.held_out import held_out, statutes
from eval.ranking.learning import learner
from eval.ranking.measuring import gains, measure
from eval.ranking.rankings import rankings
from eval.ranking.tables import significance, table
from eval.sets import built_in_set
from index.embedding import load_embedder
from index.hashing import HashEmbedder
from index.model import Hit
from index.models.questions import LayQuestion
from index.models.train import main as train
from index.models.tune import TuningSettings
from index.retrieve import Retriever
from index.store import build_index
from index.translation_table import shipped_tables

QUESTIONS = tuple(
    LayQuestion(f"{name}归谁管？", "", ((f"{name}法第一条", f"{name}法第一条 {name}由部门管理。"),))
    for name in ("港口", "丝绸", "芯片")
)


@pytest.fixture(scope="module")
def retriever(tmp_path_factory: pytest.TempPathFactory) -> Retriever:
    texts = {
        "甲": "标题甲\n一、港口\n港口由部门管理。\n二、丝绸\n丝绸由部门管理。",
        "乙": "标题乙\n一、芯片\n芯片。",
    }
    documents = [document_from_text(text, source) for source, text in texts.items()]
    folder = tmp_path_factory.mktemp("ranking") / "index"
    return Retriever(build_index(documents, folder, HashEmbedder()), HashEmbedder())


def hits(retriever: Retriever, *places: tuple[str, str]) -> list[Hit]:
    """The clauses of those sources and references, in this order."""
    by_place = {
        (document.source, clause.reference): clause
        for document in retriever.index.documents
        for clause in document.clauses
    }
    return [Hit(by_place[place], 1.0, rank) for rank, place in enumerate(places, 1)]


def test_gains_by_document_count_its_best_clause_once(retriever: Retriever) -> None:
    row = replace(built_in_set().rows[0], clauses=(GoldClause("乙", None),))
    found = hits(retriever, ("甲", "一、"), ("甲", "二、"), ("乙", "一、"))
    assert gains(row, found, retriever) == (pytest.approx(1 / np.log2(3)), 0.0)


def test_gains_by_clause(retriever: Retriever) -> None:
    row = replace(
        built_in_set().rows[0], clauses=(GoldClause("甲", "二、"), GoldClause("乙", "一、"))
    )
    found = hits(retriever, ("甲", "二、"), ("甲", "一、"), ("乙", "一、"))
    ideal = 1 + 1 / np.log2(3)
    assert gains(row, found, retriever) == (pytest.approx((1 + 1 / 2) / ideal), 1.0)
    assert gains(row, [], retriever) == (0.0, 0.0)


def test_what_was_learnt_from_a_question_never_measures_it() -> None:
    seen: list[set[str]] = []

    def learn(questions: object) -> tuple[HashEmbedder, object]:
        seen.append({each.question for each in questions})  # type: ignore[attr-defined]
        return HashEmbedder(), shipped_tables()

    found = held_out(QUESTIONS, learn, 3)  # type: ignore[arg-type]
    whole = {each.question for each in QUESTIONS}
    assert sorted(len(whole - learnt) for learnt in seen) == [1, 1, 1]
    assert set().union(*(whole - learnt for learnt in seen)) == whole
    assert found["all together"] == [(1.0, 1.0)] * 3


# What is asked, in the words of who asks, and the two characters at its place in NEWS.
WRITTEN = (("养蚕", "丝绸"), ("飞机", "航空"), ("庄稼", "农业"), ("钞票", "货币"), ("官司", "诉讼"))
NEWS = "".join(told for _, told in WRITTEN) + "港口芯片"


def write_training(folder: Path) -> Path:
    """The three training texts; the file of the written questions, each often enough to count."""
    texts = {
        "laws": {"title": "法", "text": "第一条 港口岸线由部门管理。"},
        "government_work_reports": {"year": 2020, "segments": ["政府工作报告。"]},
        "news": {"text": NEWS},
    }
    for name, row in texts.items():
        lines = (json.dumps(row, ensure_ascii=False) + "\n") * 10
        (folder / f"{name}.jsonl.xz").write_bytes(lzma.compress(lines.encode()))
    places = [(NEWS.index(told), asked) for asked, told in WRITTEN]
    lines = "".join(f"news\t0\t{at}\t{at + 2}\t{asked}\t\n" for at, asked in places)
    (folder / "lay.tsv").write_text(lines * 30, encoding="utf-8")
    return folder / "lay.tsv"


def test_a_learner_learns_from_what_it_is_given_and_what_is_written(tmp_path: Path) -> None:
    lay, first = write_training(tmp_path), tmp_path / "first"
    small = ["--batch", "16", "--steps", "5", "--vocabulary", "60", "--dim", "8"]
    assert train(["--training", str(tmp_path), "--out", str(first), *small]) == 0
    words = tmp_path / "words.tsv"
    words.write_text("蹲大牢\t有期徒刑\n" * 2, encoding="utf-8")
    few = TuningSettings(steps=3, batch=16, left=4)
    learn = learner(tmp_path, first, lay, words, few, [words])
    harbour = LayQuestion("码头", "", (("港口法第一条", "港口"),))
    chip = LayQuestion("晶圆", "", (("芯片法第一条", "芯片"),))
    embedder, (pairs, _) = learn([harbour] * 30)
    again, _ = learn([harbour] * 30)
    other, (others, _) = learn([chip] * 30)
    asked = embedder.embed_question("港口")
    assert asked.shape == (8,)
    assert np.array_equal(asked, again.embed_question("港口"))  # each time from the same start
    assert not np.array_equal(asked, other.embed_question("港口"))
    assert {"码头", "港口", "养蚕", "丝绸", "大牢", "徒刑"} <= set(pairs.terms)
    assert "养蚕" in others.terms and "码头" not in others.terms


def test_a_table_of_every_ranking() -> None:
    measured = {"statutes": measure(statutes(QUESTIONS), HashEmbedder())}
    lines = list(table(measured))
    assert lines[0] == "| ranking | statutes (n = 3) |"
    assert len(lines) == 2 + len(list(rankings())) + 2
    assert lines[2].startswith("| all together | **1.000 / 1.000**")


def test_p_of_a_ranking_that_is_always_worse() -> None:
    whole = [(1.0, 1.0)] * 12
    values = {"all together": whole, "worse": [(0.0, 0.0)] * 12, "same": whole}
    found = significance(values)
    assert found["worse"] == pytest.approx(2 * 2 / 2**12, rel=0.01)  # of all swaps, twice by Holm
    assert found["same"] == 1.0


def test_parts_left_out_do_not_weigh_on_the_rankings_that_the_whole_has_to_beat() -> None:
    values = {"all together": [(1.0, 1.0)] * 12, "worse": [(0.0, 0.0)] * 12}
    lacking = {f"… without {part}": [(1.0, 1.0)] * 12 for part in range(9)}
    assert significance(values | lacking)["worse"] == significance(values)["worse"]


def test_a_missing_file_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gone = tmp_path / "none.jsonl"
    assert main(["--only", "statutes", "--statutes", str(gone)]) == 2
    error = capsys.readouterr().err
    assert str(gone) in error and error.count("\n") == 1


def test_statutes_from_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = {
        "question": "港口归谁管？",
        "answer": "部门。",
        "articles": [{"name": "港口法第一条", "text": "港口由部门管理。"}],
    }
    path = tmp_path / "q.jsonl"
    path.write_text(json.dumps(row, ensure_ascii=False) + "\n", "utf-8")
    assert main(["--only", "statutes", "--statutes", str(path)]) == 0
    assert "statutes, seen in training (n = 1)" in capsys.readouterr().out


def test_the_whole_is_at_least_as_good_as_bm25_on_the_built_in_questions() -> None:
    asked = built_in_set()
    some = tuple(row for row in asked.rows if row.split == "dev")
    values = measure(QuestionSet("dev", asked.documents, some), load_embedder())
    mean = {name: np.mean([gain for gain, _ in found]) for name, found in values.items()}
    assert mean["all together"] >= mean["words, BM25"]
    assert mean["all together"] >= mean["pairs of characters, BM25"] - 0.01
