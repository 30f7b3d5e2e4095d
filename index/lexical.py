"""BM25 over words and over character bigrams.

Words are what a person would look up, but a segmenter that has never seen a policy term cuts
it differently in a question and in a clause; overlapping bigrams cannot disagree. Three fields
are kept apart, each with its own document frequencies and lengths: the words of a passage, the
bigrams of a passage, and the bigrams of a whole document.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path

import jieba
import numpy as np
from numpy.typing import NDArray

from index.field import Field, Scores

Tokenize = Callable[[str], list[str]]

_COMMON = 3000  # jieba has 文件 4,288 times and 措施 8,163 times
# a number or latin word (1.5, 5g, c919), or a run of other letters; the rest separates
_RUN = re.compile(r"[0-9a-z]+(?:[.][0-9]+)*|[^\W0-9a-z_]+")
_DICTIONARY = "dictionary.json"
_RUNS = 1_000  # which are cut into words once: a question is cut again and again
_LINES = 10_000  # whose tokens are remembered while texts are tokenised, some 50 MB
_FIELDS = ("words", "bigrams", "documents")


def normalise(text: str) -> str:
    """Full and half width, compatibility characters and case folded into one form."""
    return unicodedata.normalize("NFKC", text).lower()


def bigrams(text: str) -> list[str]:
    """Overlapping pairs of characters; numbers and latin words stay whole, as do lone letters."""
    tokens: list[str] = []
    for run in _RUN.findall(normalise(text)):
        if run[0].isascii() or len(run) == 1:
            tokens.append(run)
        else:
            tokens.extend(run[i : i + 2] for i in range(len(run) - 1))
    return tokens


class Segmenter:
    """Chinese words by a dictionary of word frequencies; no hidden Markov model.

    The dictionary is handed to jieba in memory. Left to itself, jieba would read and write a
    marshal file in the shared temporary directory, which any local user can plant.
    """

    def __init__(self, frequencies: dict[str, int], total: int) -> None:
        """total: sum of the frequencies of the whole dictionary that these were taken from."""
        self._frequencies = frequencies
        self._total = total
        self._jieba = jieba.Tokenizer()
        self._jieba.FREQ = _with_prefixes(frequencies)
        self._jieba.total = total
        self._jieba.initialized = True
        self._cut = lru_cache(maxsize=_RUNS)(partial(self._jieba.lcut, HMM=False))

    def words(self, text: str) -> list[str]:
        tokens: list[str] = []
        for run in _RUN.findall(normalise(text)):
            tokens.extend([run] if run[0].isascii() else self._cut(run))
        return tokens

    def restricted(self, words: Iterable[str]) -> Segmenter:
        """A segmenter that knows only those of its words.

        It cuts a text whose words are all among them exactly as the whole one does: the best
        path is still there, at the same price, and every other path was worse.
        """
        kept = {word: self._frequencies[word] for word in words if word in self._frequencies}
        return Segmenter(kept, self._total)

    def extended(self, words: Iterable[str]) -> Segmenter:
        """A segmenter that also knows those words, each as frequent as a common word."""
        added = {word: _COMMON for word in words if word not in self._frequencies}
        return Segmenter(self._frequencies | added, self._total)

    def save(self, folder: Path) -> None:
        payload = {"total": self._total, "words": self._frequencies}
        (folder / _DICTIONARY).write_text(json.dumps(payload, ensure_ascii=False), "utf-8")

    @classmethod
    def load(cls, folder: Path) -> Segmenter:
        payload = json.loads((folder / _DICTIONARY).read_text("utf-8"))
        return cls(payload["words"], payload["total"])


@lru_cache(maxsize=1)
def full_segmenter() -> Segmenter:
    """Jieba's own dictionary, 350,000 words; takes more than a second, so only for building."""
    frequencies, total = jieba.Tokenizer.gen_pfdict(jieba.get_module_res(jieba.DEFAULT_DICT_NAME))
    return Segmenter({word: count for word, count in frequencies.items() if count}, total)


def _with_prefixes(frequencies: dict[str, int]) -> dict[str, int]:
    """Jieba walks a word letter by letter, so every beginning of a word must be there, at 0."""
    prefixes = {word[:end]: 0 for word in frequencies for end in range(1, len(word))}
    return prefixes | frequencies


@dataclass(frozen=True, slots=True)
class LexicalScores:
    """words, bigrams: (passages,) float32; documents: (documents,) float32."""

    words: Scores
    bigrams: Scores
    documents: Scores


@dataclass(frozen=True, slots=True)
class LexicalIndex:
    """The three fields, and the words that questions are cut into."""

    words: Field
    bigrams: Field
    documents: Field
    segmenter: Segmenter

    @classmethod
    def build(cls, passages: Sequence[str], documents: Sequence[str]) -> LexicalIndex:
        """passages: text with context of each passage; documents: text of each document."""
        segmenter = full_segmenter()
        words = Field.over(_by_line(segmenter.words, passages))
        return cls(
            words,
            Field.over(_by_line(bigrams, passages)),
            Field.over(map(bigrams, documents)),
            segmenter.restricted(words.vocabulary),
        )

    def extended(self, passages: Sequence[str], documents: Sequence[str]) -> LexicalIndex:
        """With further passages and documents behind its own, which are not tokenised again."""
        segmenter = full_segmenter()
        words = self.words.extended(_by_line(segmenter.words, passages))
        return LexicalIndex(
            words,
            self.bigrams.extended(_by_line(bigrams, passages)),
            self.documents.extended(map(bigrams, documents)),
            segmenter.restricted(words.vocabulary),
        )

    def restricted(self, passages: NDArray[np.bool_], documents: NDArray[np.bool_]) -> LexicalIndex:
        """With those passages and documents only, given as a mask over all of each."""
        words = self.words.restricted(passages)
        return LexicalIndex(
            words,
            self.bigrams.restricted(passages),
            self.documents.restricted(documents),
            self.segmenter.restricted(words.vocabulary),
        )

    def scores(self, question: str) -> LexicalScores:
        pairs = bigrams(question)
        return LexicalScores(
            self.words.scores(self.segmenter.words(question)),
            self.bigrams.scores(pairs),
            self.documents.scores(pairs),
        )

    def save(self, folder: Path) -> None:
        for name in _FIELDS:
            getattr(self, name).save(folder / name)
        self.segmenter.save(folder)

    @classmethod
    def load(cls, folder: Path) -> LexicalIndex:
        words, pairs, documents = (Field.load(folder / name) for name in _FIELDS)
        return cls(words, pairs, documents, Segmenter.load(folder))


def _by_line(tokenize: Tokenize, texts: Iterable[str]) -> Iterator[Iterator[str]]:
    """Tokens of each text. No token spans lines, and the lines above passages come in crowds."""
    of_line = lru_cache(maxsize=_LINES)(tokenize)
    for text in texts:
        yield chain.from_iterable(map(of_line, text.split("\n")))
