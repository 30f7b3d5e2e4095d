"""Sentence-transformers models of a few kilobytes, made on the spot, as folders on disk."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

CHARACTERS = (
    "为这个问题找条款企业上云一二三四五产值达到亿元集成电路丝绸港口由局负责工信农业农村年。、："
)
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
DIM = 16


def make_model(
    folder: Path,
    pooling: str = "mean",
    seed: int = 0,
    prompts: Mapping[str, str] | None = None,
    dim: int = DIM,
) -> Path:
    """A BERT of random weights over single characters; another seed is another model."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizerFast

    parts = folder.with_name(f"{folder.name}-parts")
    parts.mkdir(parents=True)
    words = [*SPECIAL, *dict.fromkeys(CHARACTERS)]
    (parts / "vocab.txt").write_text("\n".join(words), "utf-8")
    BertTokenizerFast(str(parts / "vocab.txt")).save_pretrained(parts)
    config = BertConfig(
        vocab_size=len(words),
        hidden_size=dim,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=2 * dim,
        max_position_embeddings=512,
        initializer_range=1.0,  # wide, so that texts differ as they do in a trained model
    )
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        BertModel(config).save_pretrained(parts)
    modules = [Transformer(str(parts)), Pooling(dim, pooling)]
    SentenceTransformer(modules=modules, prompts=dict(prompts or {})).save(str(folder))
    return folder


def write_card(folder: Path, title: str) -> None:
    (folder / "README.md").write_text(f"---\nlicense: mit\n---\n# {title}\n\nA model.\n", "utf-8")


def note_origin(folder: Path, name: str) -> None:
    """What transformers keeps in config.json of a model that was trained on from another."""
    config = json.loads((folder / "config.json").read_text("utf-8"))
    (folder / "config.json").write_text(json.dumps(config | {"_name_or_path": name}), "utf-8")
