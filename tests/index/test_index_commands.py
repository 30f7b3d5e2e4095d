"""python -m index, run as people run it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from index_samples import LIBRARY

from index.manifest import read_manifest

ROOT = Path(__file__).parents[2]
SUZHOU = LIBRARY / "suzhou-2018-advanced-manufacturing-clusters.txt"
JIANGSU = LIBRARY / "jiangsu-2020-industrial-chain-plan.txt"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def suzhou(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Path:
    directory = tmp_path_factory.mktemp("built") / "index"
    done = command(cache, "build", SUZHOU, "--index", directory)
    assert done.returncode == 0, done.stderr
    return directory


def command(cache: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "index", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "XDG_CACHE_HOME": str(cache), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
    )


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """The one line that an error must be."""
    assert done.returncode == 2
    assert done.stderr.endswith("\n") and done.stderr.count("\n") == 1, done.stderr
    return done.stderr


def write_questions(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


# build


def test_build_accounts_for_every_file(tmp_path: Path, cache: Path) -> None:
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    shutil.copy(SUZHOU, folder / "a.txt")
    shutil.copy(SUZHOU, folder / "sub" / "b.txt")
    shutil.copy(JIANGSU, folder / "sub" / "c.txt")
    (folder / "picture.xyz").write_bytes(b"\x00\x01")
    (folder / ".hidden.txt").write_text("x")
    done = command(cache, "build", folder, folder / "a.txt", "--index", folder / "index")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "4 files: 2 read, 1 skipped, 1 duplicates"
    assert [line.split(":")[0] for line in lines[1:3]] == ["read a.txt", "read c.txt"]
    assert lines[3].startswith(f"skipped {folder / 'picture.xyz'}: ")
    assert ".xyz" in lines[3].removeprefix(f"skipped {folder / 'picture.xyz'}: ")
    assert lines[4] == f"duplicate {folder / 'sub/b.txt'}: same text as {folder / 'a.txt'}"
    manifest = read_manifest(folder / "index")
    assert f"{manifest.documents} documents, {manifest.clauses} clauses" in lines[5]
    assert manifest.documents == 2
    again = command(cache, "build", folder, "--index", folder / "index")
    assert again.stdout.splitlines()[0] == lines[0]  # the index itself is not read


def test_two_builds_at_once_both_end_well(tmp_path: Path, cache: Path) -> None:
    arguments = ["-m", "index", "build", str(SUZHOU), "--index", str(tmp_path / "index")]
    both = [
        subprocess.Popen([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL)
        for _ in range(2)
    ]
    assert [process.wait() for process in both] == [0, 0]
    assert len(list((tmp_path / "index").iterdir())) == 3


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["build", "nowhere.txt", "--index", "{tmp}/i"], "nowhere.txt: no such file or folder"),
        (["build", "{tmp}/empty.txt", "--index", "{tmp}/i"], "none of 1 files could be read"),
        (["build", "{tmp}/folder", "--index", "{tmp}/i"], "none of 0 files could be read"),
        (["build", str(SUZHOU), "--index", "{tmp}"], "holds 'empty.txt', which is no part"),
        (["build", str(SUZHOU), "--index", "{tmp}/empty.txt/i"], "cannot write an index"),
        (["build", str(SUZHOU), "--index", "{tmp}/i", "--embedder", "no/such"], "no/such"),
        (["build", str(SUZHOU)], "--index"),
        (["nonsense"], "invalid choice"),
        (["batch", "{tmp}/none.jsonl", "{tmp}/out"], "none.jsonl: cannot be read"),
        (["batch", "{tmp}/empty.txt", "{tmp}/out", "--index", "{tmp}/i"], "no index at"),
        (["batch", "{tmp}/empty.txt", "{tmp}/out", "--top", "0"], "wanted a whole number from 1"),
        (["batch", "{tmp}/empty.txt", "{tmp}/no/out"], "found no folder"),
        (["batch", "{tmp}/empty.txt", "{tmp}/folder"], "found a folder"),
    ],
)
def test_errors_are_one_line(
    arguments: list[str], reason: str, tmp_path: Path, cache: Path
) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "folder").mkdir()
    line = refused(command(cache, *(part.replace("{tmp}", str(tmp_path)) for part in arguments)))
    assert reason in line
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "i") == [
        "empty.txt",
        "folder",
    ]


# add and remove


@pytest.fixture
def changeable(suzhou: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(suzhou, tmp_path / "index"))


def held_in(directory: Path) -> int:
    return read_manifest(directory).documents


def test_add_takes_what_is_new_and_names_what_is_held(changeable: Path, cache: Path) -> None:
    done = command(cache, "add", SUZHOU, JIANGSU, "--index", changeable)
    assert done.returncode == 0, done.stderr
    assert f"held {SUZHOU.name}: the index has this text already" in done.stdout
    assert f"\nindex at {changeable}: 2 documents, " in done.stdout
    before = read_manifest(changeable)
    again = command(cache, "add", JIANGSU, "--index", changeable)
    assert again.returncode == 0, again.stderr
    assert read_manifest(changeable) == before


@pytest.mark.parametrize(("options", "documents"), [((), 2), (("--replace",), 1)])
def test_another_text_of_the_same_name(
    options: tuple[str, ...], documents: int, changeable: Path, tmp_path: Path, cache: Path
) -> None:
    newer = tmp_path / SUZHOU.name
    newer.write_text(SUZHOU.read_text("utf-8").replace("2020年", "2021年"), "utf-8")
    done = command(cache, "add", newer, "--index", changeable, *options)
    assert done.returncode == 0, done.stderr
    assert ("replaced: " if options else "also kept (--replace drops it): ") in done.stdout
    assert held_in(changeable) == documents


def test_remove_by_name(changeable: Path, cache: Path) -> None:
    assert command(cache, "add", JIANGSU, "--index", changeable).returncode == 0
    done = command(cache, "remove", SUZHOU.name, "--index", changeable)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"removed {SUZHOU.name}: ")
    assert held_in(changeable) == 1


def test_what_cannot_be_added_or_removed(changeable: Path, tmp_path: Path, cache: Path) -> None:
    before = read_manifest(changeable)
    picture = tmp_path / "picture.xyz"
    picture.write_bytes(b"\x00")
    for arguments, reason in (
        (("add", picture), "nothing to index"),
        (("add", tmp_path / "none.txt"), "no such file"),
        (("remove", "茶.txt"), "no document '茶.txt' in the index"),
        (("remove", SUZHOU.name), "at least one document"),
    ):
        assert reason in refused(command(cache, *arguments, "--index", changeable))
    for name in ("add", "remove"):
        absent = tmp_path / "absent"
        assert "no index at" in refused(command(cache, name, SUZHOU, "--index", absent))
        assert not absent.exists()
    assert read_manifest(changeable) == before


# batch


def test_batch_keeps_the_contract(tmp_path: Path, suzhou: Path, cache: Path) -> None:
    questions = write_questions(
        tmp_path / "in.jsonl",
        {"id": "一", "question": "到2020年全市形成多少个先进制造业集群？", "extra": 1},
        {"id": 2, "question": "😀"},
    )
    out = tmp_path / "out.jsonl"
    done = command(cache, "batch", questions, out, "--index", suzhou, "--top", 3)
    assert (done.returncode, done.stderr) == (0, "")
    first, second = read(out)
    assert second == {"id": 2, "hits": []}
    assert (first["id"], [hit["rank"] for hit in first["hits"]]) == ("一", [1, 2, 3])
    keys = {"rank", "score", "clause_id", "document_id", "source", "clause", "text"}
    text = (LIBRARY / SUZHOU.name).read_text("utf-8")
    for hit in first["hits"]:
        assert set(hit) >= keys
        assert hit["source"] == SUZHOU.name
        assert hit["text"][:10] in text
    assert any("10个产值超千亿的先进制造业集群" in hit["text"] for hit in first["hits"])
    assert "一、(三)" in [hit["clause"] for hit in first["hits"]]


def test_batch_searches_the_builtin_documents_without_index(tmp_path: Path, cache: Path) -> None:
    questions = write_questions(tmp_path / "in", {"id": 1, "question": "产业强链三年行动计划"})
    assert command(cache, "batch", questions, tmp_path / "out").returncode == 0
    (row,) = read(tmp_path / "out")
    assert len(row["hits"]) == 10
    assert row["hits"][0]["source"] == JIANGSU.name


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "line 2: not JSON"),
        ('{"id": 2, "question": "苏州"}'.encode("gb18030"), "line 2: byte 24 is not UTF-8"),
        (b'{"id": 2}', 'line 2: field "question" is missing'),
        (b'{"question": "x"}', 'line 2: field "id" is missing'),
        (b'{"id": 2, "question": null}', 'line 2: "question" is null'),
    ],
)
def test_a_bad_row_stops_before_anything_is_written(
    line: bytes, reason: str, tmp_path: Path, suzhou: Path, cache: Path
) -> None:
    (tmp_path / "in").write_bytes(b'{"id": 1, "question": "x"}\n' + line + b"\n")
    (tmp_path / "out").write_text("old")
    done = command(cache, "batch", tmp_path / "in", tmp_path / "out", "--index", suzhou)
    message = refused(done)
    assert reason in message and str(tmp_path / "in") in message
    assert (tmp_path / "out").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out"]


def test_a_damaged_index_is_named_with_the_command_that_mends_it(
    tmp_path: Path, suzhou: Path, cache: Path
) -> None:
    spoilt = Path(shutil.copytree(suzhou, tmp_path / "index"))
    next(spoilt.rglob("vectors.faiss")).write_bytes(b"")
    questions = write_questions(tmp_path / "in", {"id": 1, "question": "x"})
    line = refused(command(cache, "batch", questions, tmp_path / "out", "--index", spoilt))
    assert "vectors.faiss" in line
    assert f"python -m index build PATH… --index {spoilt}" in line
