"""Models of sentence-transformers: tiny ones made on the spot, against sentence-transformers."""

from __future__ import annotations

import shutil
import socket
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file
from tiny_models import DIM, make_model, note_origin, write_card

from index.embedding import Embedder, ModelOptions, ModelUnavailable, load_embedder
from index.sentence_models import SentenceTransformerEmbedder

TEXTS = ("企业上云", "集成电路产值达到五亿元。", "丝绸由农业农村局负责。" * 40, "港口")
INSTRUCTION = "为这个问题找条款："


@pytest.fixture(scope="module")
def mean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_model(tmp_path_factory.mktemp("models") / "mean")


@pytest.fixture(scope="module")
def cls(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_model(tmp_path_factory.mktemp("models") / "cls", pooling="cls")


def loaded(folder: Path, **options: object) -> SentenceTransformerEmbedder:
    return SentenceTransformerEmbedder(str(folder), ModelOptions(**options))  # type: ignore[arg-type]


@pytest.mark.parametrize("pooling", ["mean", "cls"])
def test_vectors_are_those_of_sentence_transformers(
    pooling: str, request: pytest.FixtureRequest
) -> None:
    from sentence_transformers import SentenceTransformer

    folder = request.getfixturevalue(pooling)
    oracle = SentenceTransformer(str(folder), local_files_only=True, device="cpu")
    embedder = load_embedder(str(folder))
    rows = embedder.embed_clauses(TEXTS)
    wanted = oracle.encode(list(TEXTS), normalize_embeddings=True)
    np.testing.assert_allclose(rows, wanted, atol=1e-5)
    assert (rows.shape, rows.dtype) == ((len(TEXTS), DIM), np.float32)
    assert (embedder.dim, embedder.pooling, embedder.precision) == (DIM, pooling, "float32")
    assert (embedder.revision, embedder.embed_clauses([]).shape) == (None, (0, DIM))


def test_two_kinds_of_pooling_are_two_models(mean: Path, cls: Path) -> None:
    one, other = (loaded(folder).embed_clauses(TEXTS) for folder in (mean, cls))
    assert ((one * other).sum(axis=1) < 0.99).any()


def test_instructions_go_before_what_they_are_for(mean: Path) -> None:
    plain: Embedder = loaded(mean)
    both = loaded(mean, question_instruction=INSTRUCTION, clause_instruction="条款：")
    assert (plain.question_instruction, plain.clause_instruction) == ("", "")
    assert (both.question_instruction, both.clause_instruction) == (INSTRUCTION, "条款：")
    asked, put, bare = plain.embed_clauses([f"{INSTRUCTION}企业上云", "条款：企业上云", "企业上云"])
    np.testing.assert_allclose(both.embed_question("企业上云"), asked, atol=1e-5)
    np.testing.assert_allclose(both.embed_clauses(["企业上云"])[0], put, atol=1e-5)
    np.testing.assert_allclose(plain.embed_question("企业上云"), bare, atol=1e-5)
    assert asked @ bare < 0.999 and put @ bare < 0.999
    assert plain.fingerprint == both.fingerprint != load_embedder().fingerprint


def test_prompts_of_the_model_itself_are_used(tmp_path: Path, mean: Path) -> None:
    folder = make_model(tmp_path / "prompted", prompts={"query": "问题：", "passage": "条款："})
    embedder, plain = load_embedder(str(folder)), loaded(mean)
    assert (embedder.question_instruction, embedder.clause_instruction) == ("问题：", "条款：")
    asked, put = plain.embed_clauses(["问题：企业", "条款：企业"])
    np.testing.assert_allclose(embedder.embed_question("企业"), asked, atol=1e-5)
    np.testing.assert_allclose(embedder.embed_clauses(["企业"])[0], put, atol=1e-5)
    without = loaded(folder, question_instruction="", clause_instruction="")
    np.testing.assert_allclose(
        without.embed_clauses(["企业"]), plain.embed_clauses(["企业"]), atol=1e-5
    )


def test_the_family_is_known_by_folder_card_or_origin(tmp_path: Path, mean: Path) -> None:
    e5 = ("query: ", "passage: ")
    for number, told in enumerate(("name", "card", "origin", "nothing")):
        name = "multilingual-e5-small" if told == "name" else "model"
        folder = Path(shutil.copytree(mean, tmp_path / str(number) / name))
        (folder / "README.md").unlink()
        if told == "card":
            write_card(folder, "Multilingual-E5-small")
        elif told == "origin":
            note_origin(folder, "intfloat/multilingual-e5-small")
        embedder = loaded(folder)
        found = (embedder.question_instruction, embedder.clause_instruction)
        assert found == (("", "") if told == "nothing" else e5), told
        assert loaded(folder, clause_instruction="").clause_instruction == ""


def test_a_fingerprint_follows_the_weights_and_not_the_place(tmp_path: Path, mean: Path) -> None:
    copy = Path(shutil.copytree(mean, tmp_path / "elsewhere"))
    before = loaded(mean).fingerprint
    assert loaded(copy).fingerprint == before and len(before) == 64
    assert loaded(copy, precision="fp16").fingerprint == before
    assert loaded(copy, precision="int8").fingerprint == before
    weights = load_file(copy / "model.safetensors")
    name = "embeddings.word_embeddings.weight"
    weights[name] = weights[name] + np.float32(0.5)
    save_file(weights, copy / "model.safetensors", {"format": "pt"})
    assert loaded(copy).fingerprint != before


@pytest.mark.parametrize("precision", ["fp16", "int8"])
def test_lower_precision_is_nearly_the_same(mean: Path, precision: str) -> None:
    exact, rounded = loaded(mean), loaded(mean, precision=precision)
    rows, near = exact.embed_clauses(TEXTS), rounded.embed_clauses(TEXTS)
    assert near.dtype == np.float32 and rounded.precision == precision
    np.testing.assert_allclose(np.linalg.norm(near, axis=1), 1, atol=1e-6)
    assert ((rows * near).sum(axis=1) > 0.99).all()
    assert not np.array_equal(rows, near)


def test_int8_rounds_each_row_by_its_largest_weight() -> None:
    import torch
    from torch import nn

    from index.int8 import round_to_int8

    layer = nn.Linear(2, 2)
    layer.weight.data = torch.tensor([[127.0, 0.4], [-0.5, 1.0]])
    layer.bias.data = torch.tensor([10.0, 0.0])
    model = nn.Sequential(layer, nn.Sequential(nn.Embedding(1, 2)))
    model[1][0].weight.data = torch.tensor([[254.0, 3.0]])
    round_to_int8(model)
    # the first row is rounded to wholes; in the second the unit is 1/127: 0.5 is 63.5 units
    assert model[0](torch.tensor([1.0, 1.0])).tolist() == pytest.approx([137.0, 63 / 127])
    assert model[1](torch.tensor([0])).tolist() == [[254.0, 4.0]]  # 3 / 2 is 1.5, even is 2
    sizes = [tensor.dtype for tensor in model[0].state_dict().values() if tensor.ndim == 2]
    assert torch.int8 in sizes


def test_batches_do_not_change_the_vectors(mean: Path) -> None:
    texts = [text * (1 + number % 5) for number in range(9) for text in TEXTS]
    one, many = loaded(mean, batch_size=1), loaded(mean, batch_size=64)
    assert (one.batch_size, many.batch_size) == (1, 64)
    np.testing.assert_allclose(one.embed_clauses(texts), many.embed_clauses(texts), atol=1e-5)


def test_loading_asks_nobody_and_shows_nothing(
    mean: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        pytest.fail("a connection was attempted")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    loaded(mean).embed_question("企业")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("device", ["nonsense", "cuda:99"])
def test_a_device_that_is_not_there_is_one_line(mean: Path, device: str) -> None:
    with pytest.raises(ModelUnavailable, match=f"device '{device}'") as error:
        loaded(mean, device=device)
    assert "--device" in str(error.value) and "cpu" in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "damage", ["config.json", "tokenizer.json", "model.safetensors", "modules.json"]
)
def test_a_damaged_folder_is_one_line(tmp_path: Path, mean: Path, damage: str) -> None:
    folder = Path(shutil.copytree(mean, tmp_path / "damaged"))
    (folder / damage).write_bytes((folder / damage).read_bytes()[:-20])
    with pytest.raises(ModelUnavailable) as error:
        loaded(folder)
    assert str(folder) in str(error.value) and "\n" not in str(error.value)


def test_weights_that_are_no_numbers_are_refused(tmp_path: Path, mean: Path) -> None:
    folder = Path(shutil.copytree(mean, tmp_path / "nan"))
    weights = load_file(folder / "model.safetensors")
    name = "embeddings.word_embeddings.weight"
    weights[name] = np.full_like(weights[name], np.nan)
    save_file(weights, folder / "model.safetensors", {"format": "pt"})
    with pytest.raises(ModelUnavailable, match="not finite in float32"):
        loaded(folder).embed_clauses(["企业"])
