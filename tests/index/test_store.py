from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest
from index_samples import CHIPS, SILK, document, three_documents

from documents import GRAMMAR_VERSION
from index.dense import NumpyVectors, VectorStore
from index.errors import (
    EmbedderMismatch,
    IndexBusy,
    IndexDamaged,
    IndexMissing,
    IndexOutdated,
    IndexUnusable,
    IndexUnwritable,
    NotAnIndex,
)
from index.faiss_vectors import FaissVectors
from index.hashing import HashEmbedder
from index.manifest import FORMAT_VERSION, MANIFEST, read_manifest, write_manifest
from index.opening import Index, open_index
from index.passages import passage_text
from index.store import LOCK, build_index, building

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index that tests copy before they spoil it."""
    directory = tmp_path_factory.mktemp("store") / "index"
    build_index(three_documents(), directory, HashEmbedder())
    return directory


@pytest.fixture
def spoilt(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "index"))


def generation(directory: Path) -> Path:
    return directory / read_manifest(directory).generation


def names(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.iterdir())


def one_line(error: pytest.ExceptionInfo[IndexUnusable]) -> str:
    message = str(error.value)
    assert "\n" not in message
    return message


def same(one: Index, other: Index) -> bool:
    return (
        one.manifest == other.manifest
        and one.documents == other.documents
        and one.passages == other.passages
        and np.array_equal(one.dense.vectors(), other.dense.vectors())
    )


@pytest.mark.parametrize("store", [FaissVectors, NumpyVectors])
def test_what_is_opened_is_what_was_built(store: type[VectorStore], tmp_path: Path) -> None:
    documents = three_documents()
    index = build_index(documents, tmp_path / "index", HashEmbedder(), store=store)
    opened = open_index(tmp_path / "index", HashEmbedder())
    assert same(index, opened)
    assert opened.documents == tuple(documents)
    assert type(opened.dense) is store
    assert [clause.text for clause in opened.clauses] == [*SILK, *CHIPS, "港口岸线由交通局管理。"]
    assert opened.passage_clauses.tolist() == [0, 1, 2, 3, 4, 5]
    assert opened.passage_documents.tolist() == [0, 0, 0, 1, 1, 2]
    assert opened.documents_by_id["芯片"] == documents[1]
    assert [c.text for c in opened.clauses if c.id == "丝绸-二"] == [SILK[1]]


def test_each_passage_has_the_vector_of_its_text_below_its_context(built: Path) -> None:
    index = open_index(built, HashEmbedder())
    passage = index.passages[4]
    text = f"关于芯片的意见\n{passage_text(index.documents[1], passage)}"
    vector = HashEmbedder().embed_question(text)
    assert index.dense.vectors()[4] == pytest.approx(vector, abs=2**-11)  # half precision


def test_manifest_says_what_was_built(built: Path) -> None:
    manifest, embedder = read_manifest(built), HashEmbedder()
    assert (manifest.documents, manifest.clauses, manifest.passages) == (3, 6, 6)
    assert (manifest.embedder, manifest.fingerprint) == (embedder.name, embedder.fingerprint)
    assert (manifest.revision, manifest.pooling, manifest.precision) == (None, "sum", "float32")
    assert (manifest.question_instruction, manifest.clause_instruction) == ("", "")
    assert (manifest.format_version, manifest.grammar_version) == (FORMAT_VERSION, GRAMMAR_VERSION)
    files = [p for p in generation(built).rglob("*") if p.is_file()]
    assert len(files) == len(manifest.files)


def test_no_file_is_a_pickle(built: Path) -> None:
    files = [path for path in built.rglob("*") if path.is_file()]
    assert {p.suffix for p in files} == {".json", ".gz", ".npy", ".faiss", ".lock"}
    for path in files:
        raw = path.read_bytes()
        if path.suffix == ".npy":
            np.load(path, allow_pickle=False)
        elif path.suffix == ".json":
            assert json.loads(raw)
        elif path.suffix == ".gz":
            assert [json.loads(line) for line in gzip.decompress(raw).splitlines()]
        assert not (raw.startswith(b"\x80") and raw.endswith(b".")), f"{path.name}: a pickle"


# Rebuilding


def test_a_new_build_replaces_the_old_and_leaves_nothing_of_it(spoilt: Path) -> None:
    before = read_manifest(spoilt)
    build_index([document("丝绸", SILK)], spoilt, HashEmbedder())
    index = open_index(spoilt, HashEmbedder())
    assert [d.id for d in index.documents] == ["丝绸"]
    assert index.manifest.corpus_sha256 != before.corpus_sha256
    assert names(spoilt) == sorted([LOCK, index.manifest.generation, MANIFEST])


def test_unchanged_text_is_not_embedded_again(spoilt: Path) -> None:
    embedder = HashEmbedder()
    texts = [*SILK[:2], "新增一条：蚕桑保险由银保监局负责。"]
    index = build_index([document("丝绸", texts), *three_documents()[1:]], spoilt, embedder)
    assert embedder.embedded == [f"关于丝绸的意见\n{texts[2]}"]
    fresh = build_index(index.documents, spoilt.with_name("fresh"), HashEmbedder())
    assert np.array_equal(index.dense.vectors(), fresh.dense.vectors())


def test_another_grammar_costs_only_the_clauses_that_it_cuts_otherwise(spoilt: Path) -> None:
    manifest = read_manifest(spoilt)
    fields = {name: getattr(manifest, name) for name in manifest.__slots__}
    write_manifest(spoilt, type(manifest)(**fields | {"grammar_version": GRAMMAR_VERSION - 1}))
    embedder = HashEmbedder()
    build_index([*three_documents(), document("新", ["一条新的。"])], spoilt, embedder)
    assert embedder.embedded == ["关于新的意见\n一条新的。"]


def test_vectors_of_another_embedder_are_not_taken_over(spoilt: Path) -> None:
    other = HashEmbedder(salt="other")
    index = build_index(three_documents(), spoilt, other)
    fresh = build_index(three_documents(), spoilt.with_name("fresh"), HashEmbedder(salt="other"))
    assert np.array_equal(index.dense.vectors(), fresh.dense.vectors())


def test_a_text_that_stands_there_twice_is_embedded_once(tmp_path: Path) -> None:
    embedder = HashEmbedder()
    index = build_index([document("甲", ["同一句。", "同一句。"])], tmp_path / "i", embedder)
    assert len(embedder.embedded) == 1
    assert len(index.dense) == 2


def test_progress_of_each_stage_ends_at_its_total(tmp_path: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    build_index(three_documents(), tmp_path / "i", HashEmbedder(), lambda *step: seen.append(step))
    assert seen == [("words", 0, 6), ("words", 6, 6), ("embedding", 0, 6), ("embedding", 6, 6)]


def test_texts_are_embedded_in_batches_longest_first(tmp_path: Path) -> None:
    class InBatches(HashEmbedder):
        batch_size = 4
        sizes: ClassVar[list[int]] = []

        def embed_clauses(self, texts: Sequence[str]) -> np.ndarray:
            self.sizes.append(len(texts))
            return super().embed_clauses(texts)

    embedder, seen = InBatches(), []
    index = build_index(three_documents(), tmp_path / "i", embedder, lambda *s: seen.append(s))
    assert embedder.sizes == [4, 2]
    assert seen[2:] == [("embedding", 0, 6), ("embedding", 4, 6), ("embedding", 6, 6)]
    lengths = [len(text) for text in embedder.embedded]
    assert lengths == sorted(lengths, reverse=True)
    again = build_index(three_documents(), tmp_path / "j", HashEmbedder())
    assert np.array_equal(index.dense.vectors(), again.dense.vectors())


@pytest.mark.parametrize(
    ("documents", "reason"),
    [
        ([], "nothing to index"),
        ([document("空", [])], "nothing to index"),
        ([document("符号", ["……"], title="——")], "no letter or digit"),
        ([document("甲", ["一。"]), document("甲", ["二。"])], "is given to two"),
    ],
)
def test_documents_that_cannot_be_indexed_leave_the_old_index(
    documents: list, reason: str, spoilt: Path
) -> None:
    with pytest.raises(ValueError, match=reason):
        build_index(documents, spoilt, HashEmbedder())
    assert open_index(spoilt, HashEmbedder()).manifest.documents == 3


def test_a_clause_that_is_not_at_its_place_is_refused(tmp_path: Path) -> None:
    shifted = document("甲", ["一。"])
    fields = {name: getattr(shifted, name) for name in shifted.__slots__}
    wrong = type(shifted)(**fields | {"text": " " + shifted.text})
    with pytest.raises(ValueError, match="is not at 7:9 of its document"):
        build_index([wrong], tmp_path / "i", HashEmbedder())


class Failing(HashEmbedder):
    """Is interrupted at its work."""

    def embed_clauses(self, texts: Sequence[str]) -> np.ndarray:
        super().embed_clauses(texts)
        raise KeyboardInterrupt


def test_an_interrupted_rebuild_leaves_nothing_behind(spoilt: Path) -> None:
    before = names(spoilt)
    with pytest.raises(KeyboardInterrupt):
        build_index([document("新", ["一条新的。"])], spoilt, Failing())
    assert names(spoilt) == before


def test_a_rebuild_that_cannot_be_written_leaves_nothing_behind(spoilt: Path) -> None:
    class FullDisk(FaissVectors):
        def save(self, folder: Path) -> None:
            raise OSError("no space left on device")

    before, other = names(spoilt), [document("新", ["一条新的。"])]
    with pytest.raises(OSError, match="no space"):
        build_index(other, spoilt, HashEmbedder(), store=FullDisk)
    assert names(spoilt) == before
    assert open_index(spoilt, HashEmbedder()).manifest.documents == 3


# Opening what is not whole


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


def test_a_damaged_index_can_be_built_again(spoilt: Path) -> None:
    (spoilt / MANIFEST).write_text("{")
    build_index(three_documents(), spoilt, HashEmbedder())
    index = open_index(spoilt, HashEmbedder())
    assert names(spoilt) == sorted([LOCK, index.manifest.generation, MANIFEST])


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


# Directories that are not ours


def test_a_directory_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("years of work")
    with pytest.raises(NotAnIndex, match=r"thesis\.docx") as error:
        build_index(three_documents(), tmp_path, HashEmbedder())
    assert "empty or a new directory" in one_line(error)
    assert names(tmp_path) == ["thesis.docx"]


def test_the_manifest_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text('{"name": "a web application"}')
    (tmp_path / "index.html").write_text("")
    with pytest.raises(NotAnIndex):
        build_index(three_documents(), tmp_path, HashEmbedder())
    assert names(tmp_path) == ["index.html", MANIFEST]


@pytest.mark.parametrize(("place", "wanted"), [("file", NotAnIndex), ("file/i", IndexUnwritable)])
def test_a_place_that_cannot_be_a_directory(place: str, wanted: type, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(wanted) as error:
        build_index(three_documents(), tmp_path / place, HashEmbedder())
    one_line(error)


# Two builders


def test_a_second_builder_is_told_in_one_line(tmp_path: Path) -> None:
    holder = (
        "import sys; from pathlib import Path; from index.store import building\n"
        "with building(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    )
    directory = tmp_path / "index"
    with subprocess.Popen(
        [sys.executable, "-c", holder, str(directory)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout and process.stdout.readline() == "held\n"
        with pytest.raises(IndexBusy, match="another process") as error, building(directory, 0.1):
            pytest.fail("two builders at once")
        one_line(error)
        process.communicate()
    assert build_index(three_documents(), directory, HashEmbedder()).manifest.documents == 3


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
