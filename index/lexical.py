"""BM25 over words and over character bigrams.

Words are what a person would look up, but a segmenter that has never seen a policy term cuts
it differently in a question and in a clause; overlapping bigrams cannot disagree. Three fields
are kept apart, each with its own document frequencies and lengths: the words of a passage, the
bigrams of a passage, and the bigrams of a whole document.

score(q, d) = sum over t in q of idf(t) * tf / (tf + k1 * (1 - b + b * |d| / avgdl))
idf(t) = ln(1 + (N - df + 0.5) / (df + 0.5))

Robertson's BM25 in the form that Lucene computes exactly, never negative even where a term
stands in most documents: C. Kamphuis, A. de Vries, L. Boytsov, J. Lin, Which BM25 do you mean?
ECIR 2020. A term counts once however often the question repeats it (k3 = 0 in S. Robertson,
H. Zaragoza, The probabilistic relevance framework, 2009).
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import bm25s
import jieba
import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Tokenize = Callable[[str], list[str]]

# Saturation of a repeated term, and how much length counts: found best for short passages by
# A. Trotman, A. Puurula, B. Burgess, Improvements to BM25 and language models examined, ADCS
# 2014. A low B suits passages that all carry the same titles.
K1 = 0.9
B = 0.4

_COMMON = 3000  # jieba has 文件 4,288 times and 措施 8,163 times
# a number or latin word (1.5, 5g, c919), or a run of other letters; the rest separates
_RUN = re.compile(r"[0-9a-z]+(?:[.][0-9]+)*|[^\W0-9a-z_]+")
_DICTIONARY = "dictionary.json"
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

    def words(self, text: str) -> list[str]:
        tokens: list[str] = []
        for run in _RUN.findall(normalise(text)):
            tokens.extend([run] if run[0].isascii() else self._jieba.lcut(run, HMM=False))
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


class Field:
    """BM25 over one kind of token."""

    def __init__(self, scorer: Any) -> None:
        self._scorer = scorer

    @classmethod
    def over(cls, texts: Sequence[list[str]]) -> Field:
        """texts: tokens of each text. Raises ValueError if there is not one token in all."""
        vocabulary: dict[str, int] = {}
        ids = [[vocabulary.setdefault(token, len(vocabulary)) for token in t] for t in texts]
        if not vocabulary:
            raise ValueError("nothing to index: found no letter or digit in any clause")
        scorer = bm25s.BM25(method="lucene", k1=K1, b=B)
        scorer.index((ids, vocabulary), create_empty_token=False, show_progress=False)
        return cls(scorer)

    def __len__(self) -> int:
        return int(self._scorer.scores["num_docs"])

    @property
    def vocabulary(self) -> Iterable[str]:
        return list(self._scorer.vocab_dict)

    def scores(self, tokens: Iterable[str]) -> Scores:
        """(n,) float32, 0 where no token occurs."""
        ids = self._scorer.get_tokens_ids(list(dict.fromkeys(tokens)))
        found: Scores = self._scorer.get_scores_from_ids(ids)
        return found

    def save(self, folder: Path) -> None:
        self._scorer.save(folder, show_progress=False)

    @classmethod
    def load(cls, folder: Path) -> Field:
        return cls(bm25s.BM25.load(folder, show_progress=False))


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
        words = Field.over([segmenter.words(text) for text in passages])
        return cls(
            words,
            Field.over([bigrams(text) for text in passages]),
            Field.over([bigrams(text) for text in documents]),
            segmenter.restricted(words.vocabulary),
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
