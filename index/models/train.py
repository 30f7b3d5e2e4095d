"""Makes the built-in embedding model: ``python -m index.models.train --training DIR --out DIR``.

A table of token vectors is learnt from scratch so that a question made from a sentence lies
nearest to the passage around that sentence, among all passages of the batch (InfoNCE with
in-batch negatives: van den Oord et al. 2018, https://arxiv.org/abs/1807.03748; the pairs are the
inverse cloze task of Lee et al. 2019, https://arxiv.org/abs/1906.00300). A text is the mean of
its tokens, so the lengths of the rows learn how much each token weighs.
"""

from __future__ import annotations

import argparse
import logging
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn import functional

from index.models.corpus import read_corpus
from index.models.pairs import Bags, Recipe, TokenStore, draw, store_tokens
from index.models.vocabulary import build_tokenizer

_log = logging.getLogger(__name__)

_WORDS_FROM = 60_000  # texts whose words are counted; more of them change few pieces


def main(arguments: list[str] | None = None) -> int:
    """Exit status 0, or 2 with one line on standard error if the training data is missing."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    torch.set_num_threads(options.threads)
    try:
        texts = list(read_corpus(options.training))
    except FileNotFoundError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    chosen = random.Random(options.seed).sample(texts, min(_WORDS_FROM, len(texts)))
    tokenizer = build_tokenizer((s for t in chosen for s in t.sentences), options.vocabulary)
    store = store_tokens(texts, tokenizer)
    pieces = tokenizer.get_vocab_size()
    _log.info("%d texts, %d tokens, %d pieces", len(texts), len(store.tokens), pieces)
    table = train(store, starting_table(store, tokenizer, options), options)
    save(tokenizer, table, options.out)
    return 0


def starting_table(
    store: TokenStore, tokenizer: Tokenizer, options: argparse.Namespace
) -> torch.Tensor:
    """Random directions, shorter for frequent tokens: a / (a + p), as in Arora et al. 2017."""
    generator = torch.Generator().manual_seed(options.seed)
    size = tokenizer.get_vocab_size()
    counts = np.bincount(store.tokens, minlength=size)
    weights = torch.from_numpy(1e-3 / (1e-3 + counts / counts.sum())).float()
    table = torch.randn(size, options.dim, generator=generator) * weights[:, None]
    table[0] = 0.0  # the unknown token adds nothing
    return table


def train(store: TokenStore, table: torch.Tensor, options: argparse.Namespace) -> torch.Tensor:
    """The learnt table (vocabulary, dim)."""
    rng = np.random.default_rng(options.seed)
    bag = torch.nn.EmbeddingBag.from_pretrained(table, freeze=False, mode="mean")
    optimizer = torch.optim.Adam(bag.parameters(), lr=options.rate, fused=True)
    started, step, smooth = time.monotonic(), 0, 0.0
    while (done := _progress(step, time.monotonic() - started, options)) < 1:
        for group in optimizer.param_groups:
            group["lr"] = options.rate * min(1.0, 20 * done + 0.01) * (1 - done)
        questions, passages = draw(store, options.batch, Recipe(), rng)
        loss = _loss(_embed(bag, questions), _embed(bag, passages), options.scale)
        optimizer.zero_grad()
        torch.autograd.backward(loss)
        optimizer.step()
        step += 1
        smooth = 0.98 * smooth + 0.02 * loss.item()
        if step % 100 == 0:
            _log.info("%3.0f%% step %d loss %.3f", 100 * done, step, smooth / (1 - 0.98**step))
    learnt = bag.weight.detach().clone()
    learnt[0] = 0.0
    return learnt


def _progress(step: int, seconds: float, options: argparse.Namespace) -> float:
    """Share of the training that is done: by steps, which repeats, or by the clock."""
    if options.steps is not None:
        return float(step / options.steps)
    return float(seconds / (60 * options.minutes))


def _embed(bag: torch.nn.EmbeddingBag, bags: Bags) -> torch.Tensor:
    vectors = bag(torch.from_numpy(bags.ids), torch.from_numpy(bags.offsets))
    return functional.normalize(vectors, dim=-1)


def _loss(questions: torch.Tensor, passages: torch.Tensor, scale: float) -> torch.Tensor:
    """Mean of both directions: the passage of a question, the question of a passage."""
    scores = scale * questions @ passages.T  # (n, n), the right one on the diagonal
    right = torch.arange(len(scores))
    there = functional.cross_entropy(scores, right)
    return (there + functional.cross_entropy(scores.T, right)) / 2


def save(tokenizer: Tokenizer, table: torch.Tensor, directory: Path) -> None:
    """Writes the folder that both StaticEmbedder and sentence-transformers load."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, StaticEmbedding

    half = table.to(torch.float16)
    model = SentenceTransformer(
        modules=[StaticEmbedding(tokenizer, embedding_weights=half), Normalize()]
    )
    directory.mkdir(parents=True, exist_ok=True)
    model.save(str(directory), create_model_card=False)
    tokenizer.save(str(directory / "tokenizer.json"), pretty=False)  # a third of the size
    (directory / "model.safetensors").chmod(0o644)  # written readable by its owner alone


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m index.models.train", description=__doc__)
    parser.add_argument("--training", type=Path, required=True, help="folder of the three files")
    parser.add_argument("--out", type=Path, required=True, help="folder to write the model to")
    parser.add_argument("--minutes", type=float, default=10.0, help="wall clock of the training")
    parser.add_argument("--steps", type=int, help="batches to train on, instead of --minutes")
    parser.add_argument("--vocabulary", type=int, default=28_000, help="pieces of the tokenizer")
    parser.add_argument("--dim", type=int, default=512, help="numbers in a vector")
    parser.add_argument("--batch", type=int, default=2048, help="pairs in a batch")
    parser.add_argument("--rate", type=float, default=0.05, help="peak learning rate of Adam")
    parser.add_argument("--scale", type=float, default=25.0, help="1 / temperature")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
