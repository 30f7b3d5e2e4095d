"""Opening an index: nothing is used that is damaged, outdated or of another embedder."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from index_samples import SILK, document, generation, one_line

from documents import GRAMMAR_VERSION
from index.errors import (
    EmbedderMismatch,
    IndexDamaged,
    IndexMissing,
    IndexOutdated,
    IndexUnusable,
)
from index.hashing import HashEmbedder
from index.manifest import FORMAT_VERSION, MANIFEST, read_manifest, write_manifest
from index.opening import open_index
from index.store import build_index


def flip(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


SPOILING: tuple[Callable[[Path], None], ...] = (flip, truncate, Path.unlink)


@pytest.mark.parametrize("spoil", SPOILING)
def test_any_damaged_file_is_named(spoil: Callable[[Path], None], spoilt: Path) -> None:
    folder = generation(spoilt)
    for name, _ in read_manifest(spoilt).files:
        whole = (folder / name).read_bytes()
        spoil(folder / name)
        with pytest.raises(IndexDamaged) as error:
            open_index(spoilt, HashEmbedder())
        assert f"{name} is not" in one_line(error)
        assert f"run python -m index build PATH… --index {spoilt}" in one_line(error)
        (folder / name).write_bytes(whole)
    open_index(spoilt, HashEmbedder())


def test_a_generation_that_is_gone_is_damage(spoilt: Path) -> None:
    shutil.rmtree(generation(spoilt))
    with pytest.raises(IndexDamaged):
        open_index(spoilt, HashEmbedder())


def test_no_changed_byte_of_the_manifest_goes_unnoticed(spoilt: Path) -> None:
    path = spoilt / MANIFEST
    whole, manifest = path.read_bytes(), read_manifest(spoilt)
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        try:
            assert read_manifest(spoilt) == manifest  # the byte was white space
        except IndexUnusable as error:
            assert "\n" not in str(error)


@pytest.mark.parametrize(
    "content", ["", "[]", "null", "{}", f'{{"format_version": {FORMAT_VERSION}}}', "[" * 9]
)
def test_a_manifest_of_another_shape_is_damage(content: str, spoilt: Path) -> None:
    (spoilt / MANIFEST).write_text(content)
    with pytest.raises(IndexDamaged) as error:
        open_index(spoilt, HashEmbedder())
    assert "is damaged" in one_line(error)


def test_counts_are_checked_even_if_every_checksum_is_right(spoilt: Path) -> None:
    manifest = read_manifest(spoilt)
    fields = {name: getattr(manifest, name) for name in manifest.__slots__}
    write_manifest(spoilt, type(manifest)(**fields | {"clauses": 7}))
    with pytest.raises(IndexDamaged, match=": 6 clauses, wanted 7"):
        open_index(spoilt, HashEmbedder())


@pytest.mark.parametrize("place", ["", "nowhere", "file", "file/below"])
def test_no_index_there(place: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(IndexMissing, match="no index at") as error:
        open_index(tmp_path / place, HashEmbedder())
    assert "python -m index build" in one_line(error)


def rewrite(directory: Path, **changed: int) -> None:
    fields = json.loads((directory / MANIFEST).read_text())
    (directory / MANIFEST).write_text(json.dumps(fields | changed))


@pytest.mark.parametrize("version", [FORMAT_VERSION - 1, FORMAT_VERSION + 1])
def test_another_format_is_named_and_refused(version: int, spoilt: Path) -> None:
    rewrite(spoilt, format_version=version)
    with pytest.raises(IndexOutdated, match=f"version {version}, wanted {FORMAT_VERSION}") as error:
        open_index(spoilt, HashEmbedder())
    assert one_line(error).endswith(f"build PATH… --index {spoilt} --embedder hash")


def test_clauses_of_another_grammar_are_refused(spoilt: Path) -> None:
    manifest = read_manifest(spoilt)
    fields = {name: getattr(manifest, name) for name in manifest.__slots__}
    write_manifest(spoilt, type(manifest)(**fields | {"grammar_version": GRAMMAR_VERSION - 1}))
    with pytest.raises(IndexOutdated, match=f"grammar {GRAMMAR_VERSION - 1}, wanted") as error:
        open_index(spoilt, HashEmbedder())
    assert "python -m index build" in one_line(error)


@pytest.mark.parametrize(
    "embedder",
    [
        HashEmbedder(name="other", salt="other"),
        HashEmbedder(dim=32),
        HashEmbedder(question_instruction="查询："),
    ],
)
def test_another_embedder_is_refused(embedder: HashEmbedder, built: Path) -> None:
    with pytest.raises(EmbedderMismatch) as error:
        open_index(built, embedder)
    message = one_line(error)
    assert "built with embedder hash (64 dimensions" in message
    assert f"opened with {embedder.name} ({embedder.dim} dimensions" in message
    assert f"--index {built} --embedder {embedder.name}" in message
    if embedder.question_instruction:
        assert f"--question-instruction '{embedder.question_instruction}'" in message


def test_opening_goes_on_with_the_new_index_when_the_old_is_swapped_away(spoilt: Path) -> None:
    """The generation vanishes between reading the manifest and reading its files."""

    class Swapping(HashEmbedder):
        swapped = False

        @property
        def dim(self) -> int:  # read when the manifest is checked, before the files are
            if not self.swapped:
                self.swapped = True
                build_index([document("丝绸", SILK)], spoilt, HashEmbedder())
            return 64

        @dim.setter
        def dim(self, value: int) -> None:
            pass

    assert [d.id for d in open_index(spoilt, Swapping()).documents] == ["丝绸"]
