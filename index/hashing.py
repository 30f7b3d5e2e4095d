"""An embedder without a model: deterministic, in memory, for tests and for trying things out."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.lexical import bigrams
from index.model import Precision


class HashEmbedder:
    """Character bigrams hashed into dim counts, a unit row a text; texts that share bigrams meet.

    embedded: every text that embed_clauses was asked for, so that a test can see what was.
    Another name alone is the same model in another place; another salt is another model.
    """

    revision = None
    pooling = "sum"
    clause_instruction = ""
    precision: Precision = "float32"
    batch_size = 32

    def __init__(
        self, dim: int = 64, name: str = "hash", question_instruction: str = "", salt: str = ""
    ) -> None:
        self.name = name
        self.dim = dim
        self.question_instruction = question_instruction
        self.fingerprint = hashlib.sha256(f"{name} {dim}{salt}".encode()).hexdigest()
        self._salt = salt
        self.embedded: list[str] = []

    def embed_clauses(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """(n, dim) float32, unit rows; zeros for a text without letters or digits."""
        self.embedded += texts
        return np.stack([self.embed_question(text) for text in texts])

    def embed_question(self, text: str) -> NDArray[np.float32]:
        """(dim,) float32, of unit length or zero."""
        vector = np.zeros(self.dim, np.float32)
        for token in bigrams(text):
            vector[zlib.crc32((self._salt + token).encode()) % self.dim] += 1
        length = np.linalg.norm(vector)
        return vector / length if length else vector
