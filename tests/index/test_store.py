"""Building an index: what is written, what a rebuild takes over, what is left alone."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest
from index_samples import CHIPS, SILK, document, generation, names, three_documents

from documents import GRAMMAR_VERSION
from index.dense import NumpyVectors, VectorStore
from index.faiss_vectors import FaissVectors
from index.hashing import HashEmbedder
from index.manifest import FORMAT_VERSION, MANIFEST, read_manifest, write_manifest
from index.opening import Index, open_index
from index.passages import passage_text
from index.store import LOCK, build_index


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


def test_the_pages_of_a_document_come_back(tmp_path: Path) -> None:
    paged = replace(document("丝绸", SILK), page_starts=(0, 20))
    build_index([paged], tmp_path / "index", HashEmbedder())
    assert open_index(tmp_path / "index", HashEmbedder()).documents == (paged,)


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


def test_a_damaged_index_can_be_built_again(spoilt: Path) -> None:
    (spoilt / MANIFEST).write_text("{")
    build_index(three_documents(), spoilt, HashEmbedder())
    index = open_index(spoilt, HashEmbedder())
    assert names(spoilt) == sorted([LOCK, index.manifest.generation, MANIFEST])
