"""Texts -> unit vectors: the embedder plug, the built-in static model, any other model by name.

Nothing here opens a network connection: a model is a folder on this machine, or a name that an
earlier download left in the local Hugging Face cache.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from index.model import Precision

Vectors = NDArray[np.float32]

BUILTIN = "static-zh-512"
_BEFORE = ("static-zh-256",)  # built-in models of earlier versions, which no longer come along
BUILTIN_DIRECTORY = Path(__file__).parent / "models" / BUILTIN

_BATCH = 1024  # texts whose token rows are held at once: about 150 MB at 150 tokens a text


class ModelUnavailable(ValueError):
    """A model that was asked for cannot be used; the message is one line for the user."""


@dataclass(frozen=True, slots=True)
class ModelOptions:
    """How a sentence-transformers model is loaded and used.

    question_instruction, clause_instruction: text that goes before each; None stands for the
        model's own prompt, or else for what its family publishes
    device: as torch names it (cpu, cuda, cuda:1, mps); None for the best there is
    precision: of the weights; int8 rounds them as they are loaded
    batch_size: texts that go through the model at once
    revision: commit on the hub that is preferred if the local cache holds several
    """

    question_instruction: str | None = None
    clause_instruction: str | None = None
    device: str | None = None
    precision: Precision = "float32"
    batch_size: int = 32
    revision: str | None = None


DEFAULT_OPTIONS = ModelOptions()


class Embedder(Protocol):
    """What the index needs from a model. Vectors are compared by inner product.

    name: what ``load_embedder`` takes to load the same model again
    revision: commit on the hub that the weights are of, None where that is not known
    fingerprint: sha256, hexadecimal, over weights and tokenizer as they are stored
    pooling: how the vectors of tokens become one (mean, cls, lasttoken, …)
    question_instruction, clause_instruction: what goes before each question and each clause
    precision: of the weights in use; batch_size: texts that are best handed over at once
    """

    @property
    def name(self) -> str: ...

    @property
    def revision(self) -> str | None: ...

    @property
    def fingerprint(self) -> str: ...

    @property
    def dim(self) -> int: ...

    @property
    def pooling(self) -> str: ...

    @property
    def question_instruction(self) -> str: ...

    @property
    def clause_instruction(self) -> str: ...

    @property
    def precision(self) -> Precision: ...

    @property
    def batch_size(self) -> int: ...

    def embed_clauses(self, texts: Sequence[str]) -> Vectors:
        """(n, dim) float32, unit rows; a row of zeros for a text without any known token."""
        ...

    def embed_question(self, text: str) -> Vectors:
        """(dim,) float32, of unit length; zeros as above."""
        ...


def load_embedder(name: str | None = None, options: ModelOptions = DEFAULT_OPTIONS) -> Embedder:
    """The built-in model for None, "builtin" or its own name; else a sentence-transformers model.

    The options apply to the latter. Raises ModelUnavailable.
    """
    if name is None or is_builtin(name):
        return StaticEmbedder(BUILTIN_DIRECTORY)
    # Imported here because it takes seconds and torch, which the built-in model spares.
    from index.sentence_models import SentenceTransformerEmbedder

    return SentenceTransformerEmbedder(name, options)


def is_builtin(name: str) -> bool:
    """Whether the name means the model that comes with this package, now or in earlier versions:
    an index of the one before is then refused as one of another model, with the remedy.
    """
    return name in ("builtin", BUILTIN, *_BEFORE)


class StaticEmbedder:
    """A table of token vectors; a text is the normalised sum of √count · row over its tokens.

    Reads the StaticEmbedding layout of sentence-transformers (tokenizer.json and
    model.safetensors) without torch. That library would count a token as often as it stands
    there; with the square root the third 企业 of a passage says less than the first, as in the
    SMART weighting schemes (G. Salton, C. Buckley, Term-weighting approaches in automatic text
    retrieval, 1988). Texts that repeat no token get the same vectors from both.
    """

    revision = None
    pooling = "sum of square-rooted counts"
    question_instruction = clause_instruction = ""
    precision: Precision = "float32"
    batch_size = _BATCH

    def __init__(self, directory: Path | str) -> None:
        """Raises ModelUnavailable if the folder holds no such model."""
        folder = Path(directory)
        files = [folder / "model.safetensors", folder / "tokenizer.json"]
        for file in files:
            if not file.is_file():
                raise ModelUnavailable(
                    f"no embedding model in {folder}: {file.name} is missing; restore the folder "
                    "from the release, or choose another model with --embedder"
                )
        try:
            table = load_file(files[0])["embedding.weight"]
            self._tokenizer = Tokenizer.from_file(str(files[1]))
        except Exception as error:  # tokenizers raises bare Exception for a malformed file
            raise broken_model(folder, error) from error
        if table.ndim != 2 or len(table) != self._tokenizer.get_vocab_size():
            wanted = self._tokenizer.get_vocab_size()
            raise broken_model(folder, f"table {table.shape} for a vocabulary of {wanted}")
        self._table: Vectors = table.astype(np.float32)  # (vocabulary, dim)
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self.name = folder.name
        self.dim = int(table.shape[1])
        self.fingerprint = digest(file.read_bytes() for file in files)

    def embed_clauses(self, texts: Sequence[str]) -> Vectors:
        """(n, dim) float32, unit rows; zeros for a text without any known token."""
        rows = np.zeros((len(texts), self.dim), dtype=np.float32)
        for start in range(0, len(texts), _BATCH):
            batch = list(texts[start : start + _BATCH])
            rows[start : start + len(batch)] = self._sums(batch)
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        unit: Vectors = np.divide(rows, lengths, out=rows, where=lengths > 0)
        return unit

    def embed_question(self, text: str) -> Vectors:
        """(dim,) float32, of unit length or zero."""
        vector: Vectors = self.embed_clauses([text])[0]
        return vector

    def _sums(self, texts: list[str]) -> Vectors:
        """(n, dim): for each text the sum over its distinct tokens of √count · row."""
        from scipy.sparse import csr_array

        encodings = self._tokenizer.encode_batch_fast(texts, add_special_tokens=False)
        ids = [encoding.ids for encoding in encodings]
        bounds = np.cumsum([0, *map(len, ids)])
        flat = np.fromiter(chain.from_iterable(ids), np.int32, bounds[-1])
        ones = np.ones(len(flat), np.float32)
        counts = csr_array((ones, flat, bounds), shape=(len(texts), len(self._table)))
        counts.sum_duplicates()
        np.sqrt(counts.data, out=counts.data)
        sums: Vectors = counts @ self._table
        return sums


def broken_model(folder: Path, reason: object) -> ModelUnavailable:
    """The error for a folder that holds no readable model."""
    line = " ".join(str(reason).split())
    return ModelUnavailable(
        f"embedding model in {folder} cannot be read ({line}); copy the folder again, "
        "or choose another model with --embedder"
    )


def digest(parts: Iterable[bytes]) -> str:
    """sha256, hexadecimal, of the parts one after the other."""
    sha256 = hashlib.sha256()
    for part in parts:
        sha256.update(part)
    return sha256.hexdigest()
