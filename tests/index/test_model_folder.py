"""Where a model lies and what it says it is; the cache is laid out as huggingface_hub does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from index.embedding import ModelUnavailable
from index.model_folder import find_folder, read_names, read_revision

COMMITS = ("a" * 40, "b" * 40)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache with two snapshots of one model; main is the second."""
    from huggingface_hub import constants

    model = tmp_path / "hub" / "models--BAAI--bge-small-zh-v1.5"
    for commit in COMMITS:
        (model / "snapshots" / commit).mkdir(parents=True)
        (model / "snapshots" / commit / "config.json").write_text("{}")
    (model / "refs").mkdir()
    (model / "refs" / "main").write_text(COMMITS[1])
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    return model


def test_a_name_in_the_cache_is_its_snapshot(cache: Path) -> None:
    main, older = (cache / "snapshots" / commit for commit in reversed(COMMITS))
    name = "BAAI/bge-small-zh-v1.5"
    assert find_folder(name) == main
    assert find_folder(name, COMMITS[0]) == older
    assert find_folder(name, "c" * 40) == main  # that commit is not there
    assert [read_revision(folder) for folder in (main, older)] == [COMMITS[1], COMMITS[0]]


def test_what_is_neither_folder_nor_cached_is_one_line(cache: Path) -> None:
    with pytest.raises(ModelUnavailable, match="'BAAI/absent' found neither") as error:
        find_folder("BAAI/absent")
    said = str(error.value)
    assert str(cache.parent) in said and "hf download" in said and "\n" not in said


def test_the_note_of_a_download_into_a_folder_is_its_revision(tmp_path: Path) -> None:
    assert read_revision(tmp_path) is None
    note = tmp_path / ".cache" / "huggingface" / "download" / "config.json.metadata"
    note.parent.mkdir(parents=True)
    note.write_text(f"{COMMITS[0]}\n0123abcd\n1700000000.0\n")
    assert read_revision(tmp_path) == COMMITS[0]
    note.write_text("something else\n")
    assert read_revision(tmp_path) is None


def test_names_from_the_surest_to_the_least(cache: Path) -> None:
    folder = cache / "snapshots" / COMMITS[0]
    (folder / "config.json").write_text(json.dumps({"_name_or_path": "/models/bert-base/"}))
    (folder / "README.md").write_text(
        "---\ntags:\n- mteb\nmodel-index:\n- name: bge-small\n  results: []\n---\n\n# Title here\n"
    )
    assert list(read_names("models/mine", folder)) == [
        "mine",
        "models--BAAI--bge-small-zh-v1.5",
        "bge-small",
        "Title here",
        "bert-base",
    ]


@pytest.mark.parametrize("config", ["", "[]", "{}", '{"_name_or_path": null}'])
def test_a_folder_without_a_card_has_the_name_alone(tmp_path: Path, config: str) -> None:
    (tmp_path / "config.json").write_text(config)
    assert list(read_names("x/y", tmp_path)) == ["y"]
