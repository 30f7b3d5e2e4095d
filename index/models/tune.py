"""Tunes the built-in embedding model on lay questions: ``python -m index.models.tune --help``.

Half of each batch are questions, written answers and articles of law that belong together, half
the pairs that the model was first trained on, so that it forgets nothing (rehearsal: A. Robins,
Catastrophic forgetting, rehearsal and pseudorehearsal, 1995). Tokens are left out at random, or
some thousand questions would be learnt by heart. Texts are pooled as `index.embedding` pools
them: a token that stands there n times counts √n. A second loss teaches what the rankings by
terms leave over, see `index.models.residual`.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch.nn import functional

from index.embedding import BUILTIN_DIRECTORY
from index.models.corpus import read_corpus
from index.models.lay import WORDS, Lay, add_options, read_lay
from index.models.pairs import Bags, Recipe, TokenStore, draw, store_tokens
from index.models.pooling import pooled
from index.models.residual import Residual, find_by_terms
from index.models.train import save

_log = logging.getLogger(__name__)

Tokens = NDArray[np.int64]

_NEVER = -1e4  # score of two pairs on the same article, which are no wrong answers to each other


@dataclass(frozen=True, slots=True)
class TuningSettings:
    """How the model is tuned.

    batch: pairs in a batch; share: 0…1, of them that are lay pairs
    left: questions a batch that the second loss asks over all articles; weight: of that loss
    dropout: 0…1, most of a text that is left out
    rate: peak learning rate of Adam; scale: 1 / temperature
    """

    steps: int = 700
    batch: int = 2048
    share: float = 0.5
    left: int = 1024
    weight: float = 1.0
    dropout: float = 0.7
    rate: float = 0.02
    scale: float = 25.0
    seed: int = 1


class LayPairs:
    """Pairs as tokens, to draw batches from."""

    def __init__(self, lay: Lay, tokenizer: Tokenizer) -> None:
        asking, telling, names = zip(*lay.pairs(worth=1), strict=True)
        self._asking, self._telling = (_tokens(texts, tokenizer) for texts in (asking, telling))
        known = {name: row for row, name in enumerate(dict.fromkeys(filter(None, names)))}
        self._articles = np.array([known.get(name, -1) for name in names])

    def draw(
        self, size: int, dropout: float, rng: np.random.Generator
    ) -> tuple[Bags, Bags, NDArray[np.int64]]:
        """size asking and telling sides, and the article of each, -1 for none."""
        chosen = rng.integers(0, len(self._articles), size)
        sides = [
            bags_of([_thinned(side[row], dropout, rng) for row in chosen])
            for side in (self._asking, self._telling)
        ]
        return sides[0], sides[1], self._articles[chosen]


def tune(
    store: TokenStore,
    pairs: LayPairs,
    residual: Residual,
    table: torch.Tensor,
    settings: TuningSettings,
) -> torch.Tensor:
    """The tuned table (vocabulary, dim)."""
    rng = np.random.default_rng(settings.seed)
    weight = torch.nn.Parameter(table.clone())
    optimizer = torch.optim.Adam([weight], lr=settings.rate, fused=True)
    lay = int(settings.batch * settings.share)
    for step in range(settings.steps):
        done = step / settings.steps
        for group in optimizer.param_groups:
            group["lr"] = settings.rate * min(1.0, 10 * done + 0.05) * (1 - done)
        made = draw(store, settings.batch - lay, Recipe(), rng)
        asking, telling, articles = pairs.draw(lay, settings.dropout, rng)
        questions = pooled(weight, _joined(asking, made[0]))
        passages = pooled(weight, _joined(telling, made[1]))
        loss = _loss(settings.scale * questions @ passages.T, articles)
        left = residual.loss(weight, settings.left, settings.dropout, rng)
        optimizer.zero_grad()
        torch.autograd.backward(loss + settings.weight * left)
        optimizer.step()
        if step % 50 == 49:
            losses = (step + 1, settings.steps, loss.item(), left.item())
            _log.info("step %d of %d, loss %.3f, left by terms %.3f", *losses)
    learnt = weight.detach().clone()
    learnt[0] = 0.0
    return learnt


def bags_of(texts: Sequence[Tokens]) -> Bags:
    """Texts of tokens, laid end to end."""
    ends = np.cumsum([len(text) for text in texts])
    return Bags(np.concatenate(texts), np.concatenate([[0], ends[:-1]]).astype(np.int64))


def _joined(first: Bags, second: Bags) -> Bags:
    return Bags(
        np.concatenate([first.ids, second.ids]),
        np.concatenate([first.offsets, second.offsets + len(first.ids)]),
    )


def _loss(scores: torch.Tensor, articles: NDArray[np.int64]) -> torch.Tensor:
    """scores: (n, n), the right one on the diagonal; articles: of the first rows."""
    alike = (articles[:, None] == articles) & (articles >= 0)
    np.fill_diagonal(alike, False)
    masked = scores.clone()
    never = torch.from_numpy(alike).to(scores.device)
    masked[: len(alike), : len(alike)].masked_fill_(never, _NEVER)
    right = torch.arange(len(scores), device=scores.device)
    there = functional.cross_entropy(masked, right)
    return (there + functional.cross_entropy(masked.T, right)) / 2


def _thinned(text: Tokens, dropout: float, rng: np.random.Generator) -> Tokens:
    """Without up to that share of its tokens, but never empty."""
    kept = text[rng.random(len(text)) >= rng.random() * dropout]
    return kept if len(kept) else text


def _tokens(texts: Sequence[str], tokenizer: Tokenizer) -> list[Tokens]:
    found = tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
    return [np.array(encoding.ids, np.int64) for encoding in found]


def load_table(folder: Path) -> tuple[Tokenizer, torch.Tensor]:
    """Tokenizer and (vocabulary, dim) float32 of a model folder."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    return tokenizer, load_file(folder / "model.safetensors")["embedding.weight"].float()


def main(arguments: list[str] | None = None) -> int:
    """Exit status 0, or 2 with one line on standard error if a file is missing or does not fit."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    torch.set_num_threads(options.threads)
    try:
        lay = read_lay(options)
        texts = list(read_corpus(options.training))
    except (FileNotFoundError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    tokenizer, table = load_table(options.model)
    store = store_tokens(texts, tokenizer)
    residual = Residual(lay.questions, find_by_terms(lay), tokenizer)
    start = table.to(options.device)
    tuned = tune(store, LayPairs(lay, tokenizer), residual, start, _settings(options))
    save(tokenizer, tuned.cpu(), options.out)
    return 0


def _settings(options: argparse.Namespace) -> TuningSettings:
    return TuningSettings(
        **{each.name: getattr(options, each.name) for each in fields(TuningSettings)}
    )


def _parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m index.models.tune", description=__doc__)
    add_options(made, [WORDS])  # those that the shipped model was tuned on
    made.add_argument("--model", type=Path, default=BUILTIN_DIRECTORY, help="as train wrote it")
    made.add_argument("--steps", type=int, help="batches")
    made.add_argument("--batch", type=int, help="pairs in a batch")
    made.add_argument("--share", type=float, help="of a batch that are lay pairs")
    made.add_argument("--left", type=int, help="questions over all articles a batch")
    made.add_argument("--weight", type=float, help="of what terms leave over")
    made.add_argument("--dropout", type=float, help="most of a text that is left out")
    made.add_argument("--rate", type=float, help="peak learning rate of Adam")
    made.add_argument("--scale", type=float, help="1 / temperature")
    made.add_argument("--threads", type=int, default=2)
    made.add_argument("--device", default="cpu", help="as torch names it, for example cuda")
    made.add_argument("--seed", type=int)
    made.add_argument("--out", type=Path, required=True, help="folder to write the tuned model to")
    made.set_defaults(**asdict(TuningSettings()))
    return made


if __name__ == "__main__":
    raise SystemExit(main())
