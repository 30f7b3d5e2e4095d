"""How the built-in model is made and measured, on texts small enough to follow."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import numpy as np
import pytest

from index.embedding import StaticEmbedder
from index.models.measure import Benchmark, gains
from index.models.train import main as train


def test_training_learns_which_words_go_together(tmp_path: Path) -> None:
    """Of two vocabularies that never meet, a word is drawn to its own."""
    farm, port = ["水稻播种灌溉农田收割粮食"], ["货物装卸码头船舶航道集装箱"]
    rows = [{"text": "。".join(line * 3) + "。"} for line in (farm, port) for _ in range(40)]
    write_training(tmp_path, rows)
    options = ["--steps", "100", "--batch", "32", "--vocabulary", "60", "--dim", "16"]
    out = tmp_path / "model"
    assert train(["--training", str(tmp_path), "--out", str(out), *options]) == 0
    embedder = StaticEmbedder(out)
    scores = embedder.embed_clauses(["水稻播种", "码头船舶"]) @ embedder.embed_question("粮食")
    assert embedder.dim == 16 and scores[0] > scores[1]


def test_training_without_its_data_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train(["--training", str(tmp_path), "--out", str(tmp_path / "out")]) == 2
    error = capsys.readouterr().err
    assert "laws.jsonl.xz is missing" in error and error.count("\n") == 1


def write_training(folder: Path, news: list[dict[str, str]]) -> None:
    law = {"title": "法", "text": "# 法\n\n第一条 为了规范本法，制定本法。"}
    report = {"year": 2020, "segments": ["政府工作报告如下所示。"]}
    for name, rows in (
        ("laws", [law]),
        ("government_work_reports", [report]),
        ("news", news),
    ):
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{name}.jsonl.xz").write_bytes(lzma.compress(lines.encode()))


def test_gains_by_hand() -> None:
    benchmark = Benchmark(
        name="two documents of two passages and one of one",
        documents=("a", "b", "c"),
        passages=("a1", "a2", "b1", "b2", "c1"),
        document_of=np.array([0, 0, 1, 1, 2]),
        questions=("first", "second", "both first and third"),
        gold=(frozenset([0]), frozenset([1]), frozenset([0, 2])),
    )
    scores = np.array([[1.0, 9, 2, 8, 0], [1, 9, 2, 8, 0], [5, 1, 4, 4, 3]])
    both = (1 + 1 / np.log2(4)) / (1 + 1 / np.log2(3))
    np.testing.assert_allclose(gains(benchmark, scores), [1, 1 / np.log2(3), both])
