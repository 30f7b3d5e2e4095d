"""The same model under another name is recognised, another one is refused, vectors never mix."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from index_samples import CHIPS, SILK, document, three_documents
from safetensors.numpy import load_file, save_file
from tiny_models import make_model

from index.embedding import ModelOptions
from index.errors import EmbedderMismatch
from index.hashing import HashEmbedder
from index.manifest import read_manifest
from index.opening import open_index
from index.recognising import PROBES, cosines_again, makes_same_vectors
from index.sentence_models import SentenceTransformerEmbedder
from index.store import build_index


class Counting(SentenceTransformerEmbedder):
    """Notes every clause that it embeds."""

    def __init__(self, folder: Path, **options: object) -> None:
        super().__init__(str(folder), ModelOptions(**options))  # type: ignore[arg-type]
        self.embedded: list[str] = []

    def embed_clauses(self, texts):  # type: ignore[no-untyped-def]
        self.embedded += texts
        return super().embed_clauses(texts)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_model(tmp_path_factory.mktemp("models") / "mean")


@pytest.fixture(scope="module")
def built(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("built") / "index"
    build_index(three_documents(), directory, Counting(model))
    return directory


def other_format(model: Path, folder: Path) -> Path:
    """The same weights in another file and with a tokenizer file of other bytes."""
    shutil.copytree(model, folder)
    weights = load_file(folder / "model.safetensors")
    halves = {name: array.astype(np.float16) for name, array in weights.items()}
    save_file(halves, folder / "model.safetensors", {"format": "pt"})
    return folder


def refusal(index: Path, embedder: SentenceTransformerEmbedder) -> str:
    with pytest.raises(EmbedderMismatch) as error:
        open_index(index, embedder)
    message = str(error.value)
    assert "\n" not in message
    assert read_manifest(index).embedder in message and embedder.name in message
    assert f"python -m index build PATH… --index {index} --embedder {embedder.name}" in message
    return message


def test_the_same_model_is_opened_without_embedding_anything(built: Path, model: Path) -> None:
    embedder = Counting(model)
    assert open_index(built, embedder).manifest.passages == 6
    assert embedder.embedded == []


def test_the_same_weights_elsewhere_are_the_same_model(
    tmp_path: Path, built: Path, model: Path
) -> None:
    embedder = Counting(Path(shutil.copytree(model, tmp_path / "elsewhere")))
    assert open_index(built, embedder).manifest.embedder != embedder.name
    assert embedder.embedded == []


def test_another_fingerprint_is_judged_by_the_vectors(
    tmp_path: Path, built: Path, model: Path
) -> None:
    embedder = Counting(other_format(model, tmp_path / "halves"))
    assert embedder.fingerprint != read_manifest(built).fingerprint
    index = open_index(built, embedder)
    assert 1 <= len(embedder.embedded) <= PROBES
    assert cosines_again(index, embedder).min() > 0.999


@pytest.mark.parametrize("precision", ["fp16", "int8"])
def test_another_precision_is_the_same_model(built: Path, model: Path, precision: str) -> None:
    embedder = Counting(model, precision=precision)
    assert open_index(built, embedder).manifest.precision == "float32"
    assert embedder.embedded


def test_another_model_is_refused_with_both_names(tmp_path: Path, built: Path) -> None:
    said = refusal(built, Counting(make_model(tmp_path / "stranger", seed=1)))
    assert "cosine of" in said and "wanted 0.99" in said


def test_another_pooling_is_refused(tmp_path: Path, built: Path) -> None:
    said = refusal(built, Counting(make_model(tmp_path / "cls", pooling="cls")))
    assert "mean pooling" in said and "cls pooling" in said


def test_another_dimension_is_refused(tmp_path: Path, built: Path) -> None:
    said = refusal(built, Counting(make_model(tmp_path / "wide", dim=32)))
    assert "16 dimensions" in said and "32 dimensions" in said


def test_other_instructions_are_refused_with_the_options_that_rebuild(
    built: Path, model: Path
) -> None:
    said = refusal(built, Counting(model, question_instruction="问：\n", precision="fp16"))
    assert r"'问：\n', the index has ''" in said
    assert said.endswith(r" --precision fp16 --question-instruction '问：\n'")
    said = refusal(built, Counting(model, clause_instruction="条款：" * 9))
    assert said.endswith(f" --clause-instruction '{'条款：' * 9}'")


def test_cosines_of_vectors_known_by_hand(tmp_path: Path) -> None:
    index = build_index(three_documents(), tmp_path / "i", HashEmbedder(dim=3))

    class Turned(HashEmbedder):
        """Gives (x, y, 0) where the other gives (x, y, z)."""

        def embed_clauses(self, texts):  # type: ignore[no-untyped-def]
            rows = super().embed_clauses(texts)
            rows[:, 2] = 0
            return rows

    stored = index.dense.vectors()
    wanted = 1 - stored[:, 2] ** 2  # x² + y², since the rows are of length one
    # Stored at half precision, eleven bits: 0.0005 of a component each, twice in a square.
    np.testing.assert_allclose(cosines_again(index, Turned(dim=3)), wanted, atol=2e-3)


def test_passages_without_a_vector_prove_nothing(tmp_path: Path) -> None:
    class Blind(HashEmbedder):
        def embed_clauses(self, texts):  # type: ignore[no-untyped-def]
            return np.zeros((len(texts), self.dim), np.float32)

    index = build_index(three_documents(), tmp_path / "i", Blind())
    assert not makes_same_vectors(index, Blind(name="other"))
    with pytest.raises(EmbedderMismatch):
        open_index(tmp_path / "i", Blind(name="other"))


# Rebuilding


def test_unchanged_clauses_are_not_embedded_again_from_another_path(
    tmp_path: Path, built: Path, model: Path
) -> None:
    index = Path(shutil.copytree(built, tmp_path / "index"))
    embedder = Counting(Path(shutil.copytree(model, tmp_path / "elsewhere")))
    new = "新增一条：蚕桑由局负责。"
    build_index([document("丝绸", [*SILK, new]), document("芯片", CHIPS)], index, embedder)
    assert embedder.embedded == [f"关于丝绸的意见\n{new}"]
    assert read_manifest(index).embedder == embedder.name
    again = Counting(model)
    build_index([document("芯片", CHIPS)], index, again)
    assert again.embedded == []


@pytest.mark.parametrize("change", ["precision", "clause_instruction", "pooling", "weights"])
def test_vectors_made_otherwise_are_never_mixed_in(
    tmp_path: Path, built: Path, model: Path, change: str
) -> None:
    index, options, folder = Path(shutil.copytree(built, tmp_path / "index")), {}, model
    if change == "precision":
        options = {"precision": "int8"}
    elif change == "clause_instruction":
        options = {"clause_instruction": "条款："}
    else:
        made = {"pooling": "cls"} if change == "pooling" else {"seed": 2}
        folder = make_model(tmp_path / "other", **made)  # type: ignore[arg-type]
    documents = three_documents()
    rebuilt = build_index(documents, index, Counting(folder, **options))
    fresh = build_index(documents, tmp_path / "fresh", Counting(folder, **options))
    np.testing.assert_allclose(rebuilt.dense.vectors(), fresh.dense.vectors(), atol=1e-6)


def test_another_question_instruction_costs_no_clause(
    tmp_path: Path, built: Path, model: Path
) -> None:
    index = Path(shutil.copytree(built, tmp_path / "index"))
    embedder = Counting(model, question_instruction="问题：")
    build_index(three_documents(), index, embedder)
    assert embedder.embedded == []
    assert read_manifest(index).question_instruction == "问题："
