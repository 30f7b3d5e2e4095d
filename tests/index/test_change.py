"""Documents added to an index and removed from it, beside an index built anew."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from index_samples import CHIPS, PORTS, SILK, document, three_documents

from documents.model import Document
from index.change import Change, UnknownDocument, change_index, documents_named
from index.errors import EmbedderMismatch, IndexMissing
from index.hashing import HashEmbedder
from index.manifest import MANIFEST, read_manifest
from index.opening import Index, open_index
from index.retrieve import Retriever
from index.store import LOCK, build_index
from index.weights import Weights

POOL = {
    made.id: made
    for made in (
        *three_documents(),
        document("纺织", [*SILK[:2], "桑蚕养殖补贴由财政局发放。"], title="关于丝绸的意见"),
        document("岸电", [*PORTS, "岸电设施由港口企业建设。" * 40]),
        document("空话", ["……", "贯彻落实。"]),
        document("集成电路", CHIPS[::-1]),
    )
}
QUESTIONS = ("桑蚕养殖由谁负责", "港口岸线", "2030年芯片产值", "贯彻落实", "岸电设施", "zzz")
ALL = Weights(words=1.0, bigrams=1.0, document=1.0, dense=1.0)


def hits(index: Index) -> list[list[tuple[str, float, int, tuple[tuple[str, int], ...]]]]:
    retriever = Retriever(index, HashEmbedder(), ALL)
    return [
        [(h.clause.id, h.score, h.rank, h.ranks) for h in retriever.retrieve(question, 8)]
        for question in QUESTIONS
    ]


def same(one: Index, other: Index) -> bool:
    return (
        one.documents == other.documents
        and one.passages == other.passages
        and one.manifest.corpus_sha256 == other.manifest.corpus_sha256
        and np.array_equal(one.dense.vectors(), other.dense.vectors())
        and hits(one) == hits(other)
        and all(
            one.lexical.segmenter.words(question) == other.lexical.segmenter.words(question)
            for question in QUESTIONS
        )
    )


STEPS = st.lists(st.sets(st.sampled_from(sorted(POOL)), min_size=1, max_size=3), max_size=4)


@given(st.sets(st.sampled_from(sorted(POOL)), min_size=1), STEPS)
@settings(max_examples=25, deadline=None)
def test_any_sequence_of_changes_is_as_good_as_a_build(
    first: set[str], steps: list[set[str]]
) -> None:
    """A step adds the documents that are not there and removes those that are."""
    with tempfile.TemporaryDirectory() as folder:
        held = [POOL[name] for name in sorted(first)]
        directory = Path(folder) / "index"
        index = build_index(held, directory, HashEmbedder())
        for step in steps:
            added = [POOL[name] for name in sorted(step) if POOL[name] not in held]
            left = [made for made in held if made.id not in step]
            if not (left or added):
                continue
            removed = [made.id for made in held if made.id in step]
            held = [*left, *added]
            index = change_index(directory, HashEmbedder(), Change(added, removed))
            fresh = build_index(held, Path(folder) / "fresh", HashEmbedder())
            assert same(index, fresh)
        assert same(open_index(directory, HashEmbedder()), index)


@pytest.fixture
def built(tmp_path: Path) -> Path:
    build_index(three_documents(), tmp_path / "index", HashEmbedder())
    return tmp_path / "index"


def ids(directory: Path) -> list[str]:
    return [made.id for made in open_index(directory, HashEmbedder()).documents]


def test_only_what_is_added_is_embedded(built: Path) -> None:
    embedder = HashEmbedder()
    change_index(built, embedder, Change([document("新", ["新增一条。"])], ["芯片"]))
    assert embedder.embedded == ["关于新的意见\n新增一条。"]
    assert ids(built) == ["丝绸", "港口", "新"]


def test_unchanged_clauses_of_a_new_version_are_not_embedded_again(built: Path) -> None:
    newer = document("丝绸二", [*SILK, "新增一条。"], title="关于丝绸的意见")
    embedder = HashEmbedder()
    change_index(built, embedder, Change([newer], ["丝绸"]))
    assert embedder.embedded == ["关于丝绸的意见\n新增一条。"]


def test_removing_embeds_nothing_and_leaves_nothing_behind(built: Path) -> None:
    embedder = HashEmbedder()
    index = change_index(built, embedder, Change(removed=["丝绸"]))
    assert embedder.embedded == []
    left = sorted(path.name for path in built.iterdir())
    assert left == sorted([LOCK, MANIFEST, index.manifest.generation])
    assert "桑蚕" not in set(index.lexical.bigrams.vocabulary)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (Change(removed=["丝绸", "芯片", "港口"]), "nothing to index"),
        (Change(added=[document("丝绸", SILK)]), "is given to two"),
    ],
)
def test_what_cannot_be_done_leaves_the_index(change: Change, reason: str, built: Path) -> None:
    before = read_manifest(built)
    with pytest.raises(ValueError, match=reason):
        change_index(built, HashEmbedder(), change)
    assert read_manifest(built) == before
    assert ids(built) == ["丝绸", "芯片", "港口"]


def test_vectors_of_two_embedders_are_not_mixed(built: Path) -> None:
    with pytest.raises(EmbedderMismatch):
        change_index(
            built, HashEmbedder(name="other", salt="other"), Change([document("新", ["新。"])])
        )


def test_no_index_is_made_where_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing):
        change_index(tmp_path / "none", HashEmbedder(), Change(removed=["丝绸"]))
    assert list(tmp_path.iterdir()) == []


def test_documents_are_named_by_file_or_id() -> None:
    made: list[Document] = three_documents()
    assert [d.id for d in documents_named(made, ["港口", "丝绸.txt"])] == ["丝绸", "港口"]
    with pytest.raises(UnknownDocument, match=r"'茶.txt'"):
        documents_named(made, ["港口", "茶.txt"])
