"""Training pairs: a question made from a sentence, and the passage that it was taken from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from index.models.corpus import TrainingText

Ints = NDArray[np.int64]

# Words of asking that people put around what they want to know, a phrase a line. Mixed into the
# questions made from sentences, they learn to weigh little.
ASKING = Path(__file__).with_name("asking.txt").read_text("utf-8").split()


@dataclass(frozen=True, slots=True)
class TokenStore:
    """All texts as one array of token ids; sentences, texts and titles are ranges of it."""

    tokens: NDArray[np.int32]
    sentences: Ints  # (S + 1,) bounds of the sentences in tokens
    text_of: Ints  # (S,) number of the text that a sentence belongs to
    texts: Ints  # (T + 1,) bounds of the texts in sentences
    titles: Ints  # (T, 2) bounds of each text's title in tokens; equal where there is none
    asking: Ints  # (A, 2) bounds of the words of asking


def store_tokens(texts: Sequence[TrainingText], tokenizer: Tokenizer) -> TokenStore:
    """Tokenises every sentence, title and word of asking once."""
    titles = sorted({text.title for text in texts})
    place = {title: row for row, title in enumerate(titles)}
    flat: list[NDArray[np.int32]] = []
    lengths: list[int] = []
    chunk = 5000
    for start in range(0, len(texts), chunk):
        _append(
            [s for t in texts[start : start + chunk] for s in t.sentences], tokenizer, flat, lengths
        )
    count = len(lengths)
    _append([*titles, *ASKING], tokenizer, flat, lengths)
    bounds = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    ranges = np.stack([bounds[:-1], bounds[1:]], axis=1)
    sizes = np.array([len(text.sentences) for text in texts], dtype=np.int64)
    return TokenStore(
        tokens=np.concatenate(flat),
        sentences=bounds[: count + 1],
        text_of=np.repeat(np.arange(len(texts)), sizes),
        texts=np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64),
        titles=ranges[count : count + len(titles)][[place[text.title] for text in texts]],
        asking=ranges[count + len(titles) :],
    )


def _append(
    strings: list[str], tokenizer: Tokenizer, flat: list[NDArray[np.int32]], lengths: list[int]
) -> None:
    ids = [e.ids for e in tokenizer.encode_batch_fast(strings, add_special_tokens=False)]
    lengths += [len(tokens) for tokens in ids]
    flat.append(np.fromiter((i for tokens in ids for i in tokens), dtype=np.int32))


@dataclass(frozen=True, slots=True)
class Bags:
    """Texts as bags of tokens, laid end to end: bag i starts at offsets[i] of ids."""

    ids: Ints
    offsets: Ints


@dataclass(frozen=True, slots=True)
class Recipe:
    """How questions are made; the shares are probabilities."""

    keep_sentence: float = 0.2  # the passage still holds the sentence of the question
    title_before: float = 0.5  # the passage starts with its title
    title_asked: float = 0.1  # the title itself is the question
    longest_drop: float = 0.6  # up to this share of a question's tokens goes
    asking: float = 0.8  # a word of asking is added
    reach: int = 3  # sentences of context on either side, at most
    neighbours: float = 0.2  # share of the batch that comes in twos from one text or law


def draw(
    store: TokenStore, size: int, recipe: Recipe, rng: np.random.Generator
) -> tuple[Bags, Bags]:
    """``size`` pairs (questions, passages), drawn at random."""
    chosen = _sentences(store, size, recipe, rng)
    text = store.text_of[chosen]
    first = np.maximum(chosen - rng.integers(0, recipe.reach + 1, size), store.texts[text])
    last = np.minimum(chosen + 1 + rng.integers(0, recipe.reach + 1, size), store.texts[text + 1])
    alone = (first == chosen) & (last == chosen + 1)
    kept = alone | (rng.random(size) < recipe.keep_sentence)
    bounds = store.sentences
    titles = store.titles[text]
    titled = titles[:, 1] > titles[:, 0]
    asked = titled & (rng.random(size) < recipe.title_asked)
    headed = titled & ~asked & (rng.random(size) < recipe.title_before)
    head = np.where(headed[:, None], titles, 0)
    before = np.stack([bounds[first], np.where(kept, bounds[last], bounds[chosen])], axis=1)
    after = np.stack([np.where(kept, bounds[last], bounds[chosen + 1]), bounds[last]], axis=1)
    passages = _bags(store, np.stack([head, before, after], axis=1))
    sentence = np.stack([bounds[chosen], bounds[chosen + 1]], axis=1)
    question = np.where(asked[:, None], titles, sentence)
    added = store.asking[rng.integers(0, len(store.asking), size)]
    added = np.where((rng.random(size) < recipe.asking)[:, None], added, 0)
    drops = rng.random(size) * recipe.longest_drop
    return _bags(store, np.stack([question, added], axis=1), (drops, rng)), passages


def _sentences(store: TokenStore, size: int, recipe: Recipe, rng: np.random.Generator) -> Ints:
    """Numbers of the sentences to ask about; some come with another one close by."""
    total = len(store.text_of)
    chosen = rng.integers(0, total, size)
    twos = int(size * recipe.neighbours / 2)
    distance = rng.integers(recipe.reach, 6 * recipe.reach, twos)
    chosen[twos : 2 * twos] = np.minimum(chosen[:twos] + distance, total - 1)
    return chosen


def _bags(
    store: TokenStore,
    ranges: Ints,
    dropping: tuple[NDArray[np.float64], np.random.Generator] | None = None,
) -> Bags:
    """ranges (n, k, 2): each bag is its k ranges of tokens one after the other."""
    lengths = ranges[:, :, 1] - ranges[:, :, 0]
    flat = lengths.ravel()
    ends = np.cumsum(flat)
    within = np.arange(ends[-1]) - np.repeat(ends - flat, flat)
    ids = store.tokens[np.repeat(ranges[:, :, 0].ravel(), flat) + within].astype(np.int64)
    sizes = lengths.sum(axis=1)
    if dropping is not None:
        drops, rng = dropping
        keep = rng.random(len(ids)) >= np.repeat(drops, sizes)
        ids = ids[keep]
        sizes = np.bincount(np.repeat(np.arange(len(sizes)), sizes)[keep], minlength=len(sizes))
    return Bags(ids, np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.int64))
