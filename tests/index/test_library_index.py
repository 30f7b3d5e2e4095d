from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from documents import library_paths
from index.errors import IndexMissing, IndexUnwritable
from index.hashing import HashEmbedder
from index.library import APPLICATION, cache_directory, open_library, open_named
from index.manifest import MANIFEST

ROOT = Path(__file__).parents[2]


def test_built_at_first_and_opened_from_then_on(tmp_path: Path) -> None:
    first = open_library(tmp_path, HashEmbedder())
    again = HashEmbedder()
    second = open_library(tmp_path, again)
    assert second.manifest == first.manifest
    assert again.embedded == []
    assert sorted(d.source for d in first.documents) == [path.name for path in library_paths()]


def test_a_damaged_one_is_built_anew(tmp_path: Path) -> None:
    first = open_library(tmp_path, HashEmbedder())
    (first.directory / first.manifest.generation / "documents.jsonl.gz").unlink()
    second = open_library(tmp_path, HashEmbedder())
    assert second.clauses == first.clauses
    assert second.manifest.generation != first.manifest.generation


def test_another_embedder_has_an_index_of_its_own(tmp_path: Path) -> None:
    one = open_library(tmp_path, HashEmbedder())
    other = open_library(tmp_path, HashEmbedder(dim=32))
    assert one.directory != other.directory
    assert (one.dense.dim, other.dense.dim) == (64, 32)
    assert open_library(tmp_path, HashEmbedder()).manifest == one.manifest


def test_two_processes_at_once(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from index.hashing import HashEmbedder; from index.library import open_library\n"
        "print(open_library(Path(sys.argv[1]), HashEmbedder()).manifest.generation)"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    both = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) for _ in range(2)]
    generations = {process.communicate()[0] for process in both}
    assert [process.returncode for process in both] == [0, 0]
    assert len(generations) == 1  # one built, the other waited and opened the same
    (directory,) = tmp_path.iterdir()
    assert (directory / MANIFEST).exists()


def test_the_builtin_index_comes_with_the_builtin_embedder(tmp_path: Path) -> None:
    index, embedder = open_named(None, tmp_path)
    assert index.manifest.embedder == embedder.name
    again, other = open_named(index.directory, tmp_path / "unused")
    assert (again.manifest, other.name) == (index.manifest, embedder.name)


def test_a_named_directory_without_an_index(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing):
        open_named(tmp_path / "nowhere", tmp_path)


def test_cache_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cache_directory({"XDG_CACHE_HOME": str(tmp_path)}) == tmp_path / APPLICATION
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    below_home = tmp_path / "home" / ".cache" / APPLICATION
    for ignored in ({}, {"XDG_CACHE_HOME": ""}, {"XDG_CACHE_HOME": "relative"}):
        assert cache_directory(ignored) == below_home


def test_a_cache_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(IndexUnwritable, match=os.fspath(tmp_path / "file")) as error:
        open_library(tmp_path / "file", HashEmbedder())
    assert "\n" not in str(error.value)
