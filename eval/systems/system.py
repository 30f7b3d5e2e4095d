"""What is measured: the assistant with one embedding model, one way of retrieval, one answerer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, Self

from documents.model import Document
from index.embedding import Embedder
from index.fusion import Fusion, reciprocal_ranks, sum_of_zscores, weighted_sum
from index.model import Hit
from index.retrieve import Retriever
from index.store import Index, build_index
from index.weights import DEFAULT_WEIGHTS, Weights
from qa.assistant import Assistant
from qa.evidence.judgement import ENOUGH
from qa.model import Answer

FUSED = "fused"
EXTRACTIVE = "extractive"
RETRIEVALS: Mapping[str, tuple[Weights, Fusion]] = {
    FUSED: (DEFAULT_WEIGHTS, weighted_sum),
    "rrf": (Weights(words=0, bigrams=1, document=1, dense=1), reciprocal_ranks),
    "bm25": (Weights(words=0, bigrams=1, document=0, dense=0), sum_of_zscores),
    "dense": (Weights(words=0, bigrams=0, document=0, dense=1), sum_of_zscores),
}


class System(Protocol):
    """Anything that answers, or only finds. May raise: that is counted as a failure."""

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer: ...

    def search(self, question: str, top: int) -> tuple[Hit, ...]:
        """The question as it stands, best clause first."""
        ...


@dataclass(frozen=True, slots=True)
class Spec:
    """embedder: as load_embedder takes it, None for the built-in one."""

    embedder: str | None = None
    retrieval: str = FUSED
    answerer: str = EXTRACTIVE


class OurSystem:
    """The assistant as shipped, but for the retrieval and the floor that are asked for."""

    def __init__(
        self, index: Index, embedder: Embedder, retrieval: str = FUSED, floor: float = ENOUGH
    ) -> None:
        """floor: confidence below which it refuses. Raises KeyError for an unknown retrieval."""
        self._index, self._embedder, self._retrieval = index, embedder, retrieval
        self._retriever = retriever_of(index, embedder, retrieval)
        asks = None if retrieval == FUSED else self._retriever
        self._assistant = Assistant(index, embedder, retriever=asks, floor=floor)

    def with_floor(self, floor: float) -> Self:
        """The same over the same index, which refuses below another confidence."""
        return type(self)(self._index, self._embedder, self._retrieval, floor)

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        return self._assistant.ask(question, history)

    def search(self, question: str, top: int) -> tuple[Hit, ...]:
        return self._retriever.retrieve(question, top)


class _LexicalRetriever(Retriever):
    """Finds only what shares a pair of letters with the question.

    The vectors propose clauses also where they weigh nothing: BM25 alone would be filled up
    with them, in another order for every embedder.
    """

    def retrieve(
        self, question: str, top: int = 10, document_ids: frozenset[str] | None = None
    ) -> tuple[Hit, ...]:
        hits = super().retrieve(question, top, document_ids)
        return tuple(hit for hit in hits if any(name == "bigrams" for name, _ in hit.ranks))


def retriever_of(index: Index, embedder: Embedder, retrieval: str) -> Retriever:
    """One of RETRIEVALS; raises KeyError for another name."""
    weights, fuse = RETRIEVALS[retrieval]
    kind = Retriever if weighs_vectors(retrieval) else _LexicalRetriever
    return kind(index, embedder, weights, fuse)


def weighs_vectors(retrieval: str) -> bool:
    """Whether another embedder may find other clauses."""
    return retrieval not in RETRIEVALS or RETRIEVALS[retrieval][0].dense > 0


def build(documents: Sequence[Document], directory: Path, embedder: Embedder) -> Index:
    """The index that our systems search; raises what build_index raises."""
    return build_index(documents, directory, embedder)
