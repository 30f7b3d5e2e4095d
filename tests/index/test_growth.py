"""The measurement itself, on a handful of laws made by hand."""

from __future__ import annotations

import json
import lzma
from dataclasses import fields
from pathlib import Path

import pytest

from index.growth import Growth, main


def law(number: int) -> str:
    articles = "\n\n".join(
        f"第{place}条 第{number}号市的{place}类企业应当在二十日内"
        f"向主管部门提交第{number}份年度报告并缴纳费用。"
        for place in "一二三四五"
    )
    return f"# 第{number}号市企业报告条例\n\n{articles}\n"


@pytest.fixture
def training(tmp_path: Path) -> Path:
    with lzma.open(tmp_path / "laws.jsonl.xz", "wt", encoding="utf-8") as file:
        for number in range(11, 17):
            file.write(json.dumps({"title": "", "text": law(number)}) + "\n")
    return tmp_path


def test_figures_of_each_size(
    training: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved, drawn = tmp_path / "growth.json", tmp_path / "growth.svg"
    options = ["--clauses", "12", "6", "--save", str(saved), "--draw", str(drawn)]
    assert main(["--training", str(training), *options]) == 0
    lines = capsys.readouterr().out.splitlines()
    rows = json.loads(saved.read_text("utf-8"))["rows"]
    assert len(lines) == len(rows) == 2
    assert [row["documents"] for row in rows] == [1, 2]  # six clauses a law, with its title
    for row in rows:
        assert row.keys() == {field.name for field in fields(Growth)}
        stages = [row[name] for name in ("read", "words", "embedding", "rest")]
        assert sum(stages) == pytest.approx(row["build_s"])
        assert min(stages) >= 0 and row["recall"] == 1 and row["exact"]
        assert row["p50_ms"] <= row["p95_ms"]
    assert "<svg" in drawn.read_text("utf-8")


def test_missing_laws_are_named_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--training", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"{tmp_path}: no laws.jsonl.xz in it; wanted its folder\n"
