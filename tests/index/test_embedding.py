"""The embedders: their vectors against sentence-transformers, and how they fail."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from safetensors.numpy import load_file, save_file
from tokenizers import Tokenizer, models

from index.embedding import (
    BUILTIN,
    BUILTIN_DIRECTORY,
    ModelUnavailable,
    StaticEmbedder,
    load_embedder,
)
from index.sentence_models import SentenceTransformerEmbedder

TEXTS = (
    "到2025年，力争培育10个以上国家级先进制造业集群。",
    "对首次入选的企业，给予最高1000万元的一次性资金奖励。",
    "（责任单位：市工信局、市发改委）",
    "ＡＢＣ full width，１２３４５ and emoji 🙂",
    "企业",
)


@pytest.fixture(scope="module")
def builtin() -> StaticEmbedder:
    return StaticEmbedder(BUILTIN_DIRECTORY)


def tokens_of(text: str) -> list[int]:
    return list(Tokenizer.from_file(str(BUILTIN_DIRECTORY / "tokenizer.json")).encode(text).ids)


def write_static(folder: Path, rows: list[list[float]]) -> Path:
    """A static model over 甲, 乙, 丙 with those rows; the unknown token has a row of zeros."""
    pieces = [("[UNK]", -9.0), ("甲", -1.0), ("乙", -1.0), ("丙", -1.0)][: len(rows) + 1]
    folder.mkdir()
    Tokenizer(models.Unigram(pieces, unk_id=0)).save(str(folder / "tokenizer.json"))
    table = np.array([[0.0] * len(rows[0]), *rows], dtype=np.float16)
    save_file({"embedding.weight": table}, folder / "model.safetensors")
    return folder


def test_a_repeated_token_counts_as_the_root_of_its_count(tmp_path: Path) -> None:
    embedder = StaticEmbedder(write_static(tmp_path / "m", [[3.0, 0.0], [0.0, 4.0], [0.0, 0.0]]))
    expected = [[1, 0], [3 / 5, 4 / 5], [3 * 2**0.5 / 34**0.5, 4 / 34**0.5], [0, 0], [0, 0], [0, 1]]
    vectors = embedder.embed_clauses(["甲", "甲乙", "甲甲乙", "丙", "", "乙?"])
    np.testing.assert_allclose(vectors, expected, atol=1e-6)
    assert embedder.dim == 2 and embedder.name == "m"


def test_without_repeated_tokens_vectors_are_those_of_sentence_transformers(
    builtin: StaticEmbedder,
) -> None:
    from sentence_transformers import SentenceTransformer

    oracle = SentenceTransformer(str(BUILTIN_DIRECTORY), local_files_only=True)
    once = [text for text in TEXTS if len(set(ids := tokens_of(text))) == len(ids)]
    assert len(once) >= 2
    ours = builtin.embed_clauses(once)
    np.testing.assert_allclose(ours, oracle.encode(once), atol=1e-3)  # half precision
    np.testing.assert_allclose(ours, oracle.float().encode(once), atol=1e-6)


def test_vectors_are_sums_over_distinct_tokens(builtin: StaticEmbedder) -> None:
    table = load_file(BUILTIN_DIRECTORY / "model.safetensors")["embedding.weight"].astype(float)
    text = "支持企业上云，企业上云给企业补助，支持补助"
    counts = Counter(tokens_of(text))
    expected = sum(count**0.5 * table[token] for token, count in counts.items())
    assert max(counts.values()) == 3
    np.testing.assert_allclose(
        builtin.embed_question(text), expected / np.linalg.norm(expected), atol=1e-6
    )


def test_rows_are_unit_and_do_not_depend_on_their_neighbours(builtin: StaticEmbedder) -> None:
    many = [f"{text}第{number}号" for number in range(500) for text in TEXTS]  # several batches
    vectors = builtin.embed_clauses(many)
    assert vectors.shape == (2500, builtin.dim) and vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)
    for row in (0, 1023, 1024, 2499):
        np.testing.assert_array_equal(vectors[row], builtin.embed_question(many[row]))


@settings(max_examples=200, deadline=None)
@given(text=st.text())
def test_any_text_has_length_one_or_zero(builtin: StaticEmbedder, text: str) -> None:
    vector = builtin.embed_question(text)
    length = float(np.linalg.norm(vector))
    assert length == 0 or abs(length - 1) < 1e-5


@pytest.mark.parametrize("text", ["", "   ", "。，！？\n"])
def test_a_text_without_words_is_zero_among_others(builtin: StaticEmbedder, text: str) -> None:
    vectors = builtin.embed_clauses([text, "企业", text])
    assert not vectors[[0, 2]].any() and vectors[1].any()


def test_no_text_no_rows(builtin: StaticEmbedder) -> None:
    assert builtin.embed_clauses([]).shape == (0, builtin.dim)


@pytest.mark.parametrize(
    "pair",
    [("５Ｇ基站", "5g基站"), ("ICT 产业", "ict产业"), ("  企业 \n", "企业"), ("⼯业", "工业")],
)
def test_width_case_and_spaces_are_folded(builtin: StaticEmbedder, pair: tuple[str, str]) -> None:
    np.testing.assert_array_equal(*(builtin.embed_question(text) for text in pair))


@pytest.mark.parametrize(
    ("question", "near", "far"),
    [
        ("孩子上学怎么办", "保障适龄儿童接受义务教育", "港口货物装卸作业规程"),
        ("企业上云给多少钱", "对工业企业使用云服务给予资金补助", "森林防火期内禁止野外用火"),
        ("哪个部门负责看病报销", "医疗保障局负责医保基金支付", "船舶进港应当报告海事机构"),
    ],
)
def test_meaning_counts(builtin: StaticEmbedder, question: str, near: str, far: str) -> None:
    scores = builtin.embed_clauses([near, far]) @ builtin.embed_question(question)
    assert scores[0] > scores[1] + 0.1


def test_the_builtin_model_runs_without_torch() -> None:
    code = (
        "import sys; from index.embedding import load_embedder; "
        "load_embedder().embed_question('企业'); "
        "print([m for m in ('torch', 'transformers', 'sentence_transformers') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", [None, "builtin", BUILTIN, "static-zh-256"])
def test_names_of_the_builtin_model(name: str | None) -> None:
    assert load_embedder(name).name == BUILTIN


def test_the_builtin_model_is_small() -> None:
    sizes = [file.stat().st_size for file in BUILTIN_DIRECTORY.rglob("*") if file.is_file()]
    assert sum(sizes) <= 30_000_000


def test_fingerprint_follows_weights_and_tokenizer(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(BUILTIN_DIRECTORY, tmp_path / "copy"))
    before = StaticEmbedder(folder).fingerprint
    assert before == load_embedder().fingerprint and len(before) == 64
    weights = load_file(folder / "model.safetensors")
    weights["embedding.weight"][1, 0] += 1
    save_file(weights, folder / "model.safetensors")
    changed = StaticEmbedder(folder).fingerprint
    (folder / "tokenizer.json").write_bytes((folder / "tokenizer.json").read_bytes() + b"\n")
    assert len({before, changed, StaticEmbedder(folder).fingerprint}) == 3


# Failures


@pytest.mark.parametrize("name", ["no-such/model", "absent model", "/no/such/folder", "a/b/c/d"])
def test_an_absent_model_is_one_line_and_no_network(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        pytest.fail("a connection was attempted")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    with pytest.raises(ModelUnavailable) as caught:
        load_embedder(name)
    message = str(caught.value)
    assert name in message and "\n" not in message and "hf download" in message


@pytest.mark.parametrize("file", ["model.safetensors", "tokenizer.json"])
@pytest.mark.parametrize("damage", ["absent", "cut", "other"])
def test_a_damaged_model_is_one_line(tmp_path: Path, file: str, damage: str) -> None:
    folder = write_static(tmp_path / "m", [[1.0, 0.0], [0.0, 1.0]])
    if damage == "absent":
        (folder / file).unlink()
    elif damage == "cut":
        (folder / file).write_bytes((folder / file).read_bytes()[:-20])
    else:
        other = write_static(tmp_path / "other", [[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
        shutil.copy(other / file, folder / file)
    with pytest.raises(ModelUnavailable) as caught:
        StaticEmbedder(folder)
    assert str(folder) in str(caught.value) and "\n" not in str(caught.value)


def test_a_folder_without_a_model_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable) as caught:
        load_embedder(str(tmp_path))
    assert str(tmp_path) in str(caught.value) and "\n" not in str(caught.value)


def test_the_builtin_folder_as_any_other_model(builtin: StaticEmbedder) -> None:
    other = SentenceTransformerEmbedder(str(BUILTIN_DIRECTORY))
    once = [TEXTS[4], "企业上云补助", ""]
    np.testing.assert_allclose(other.embed_clauses(once), builtin.embed_clauses(once), atol=1e-6)
    assert other.dim == builtin.dim
    assert other.pooling != builtin.pooling  # so an index of one refuses the other
