"""What retrieval hands on: hits, and the manifest that an index is opened by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from documents.model import Clause

Precision = Literal["float32", "fp16", "int8"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause found for a question.

    score: fused score, higher is better, comparable within one question only
    rank: 1 is the best
    ranks: (ranking, rank in it) for each single ranking that found the clause
    cosine: of the dense side's best passage of the clause, None without a dense side
    """

    clause: Clause
    score: float
    rank: int
    ranks: tuple[tuple[str, int], ...] = ()
    cosine: float | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index directory was made from; opening checks every line of it."""

    format_version: int
    generation: str  # name of the folder beside the manifest that holds the files
    embedder: str  # name, as load_embedder takes it
    revision: str | None  # commit on the hub that it is of, where known
    fingerprint: str  # of its weights and tokenizer, as stored
    dim: int
    pooling: str
    question_instruction: str
    clause_instruction: str
    precision: Precision  # of its weights
    grammar_version: int
    corpus_sha256: str
    documents: int
    clauses: int
    passages: int
    files: tuple[tuple[str, str], ...]  # (name, sha256), sorted by name
