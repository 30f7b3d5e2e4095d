"""What a LangChain user writes in ten lines, over the same documents and the same embedder.

langchain: RecursiveCharacterTextSplitter of 500 characters with 50 shared, FAISS, the four
nearest chunks. langchain-ensemble: EnsembleRetriever of those and BM25Retriever over words of
jieba, four chunks each, weighed alike.

Fair: the embedder is the one of the systems beside it, questions go to it as questions, and
every setting is the one that tutorials show. Generous: the text is our readers' and cleaned;
each sentence of a chunk is cited to the very clause it stands in, which a chunk does not know;
and for the ranking measures as many chunks are fetched as clauses are looked at, not four.
Held against it: neither is told what was asked before, and neither ever refuses, because nothing
in those ten lines does.

The packages are the optional extra "baselines". Nothing goes to disk or over a network.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from documents.model import Document
from eval.systems.passages import RANKED, SHOWN, Stretch, shown_as_they_are
from index.embedding import Embedder
from index.model import Hit
from qa.model import Answer, Question

LANGCHAIN = "langchain"
ENSEMBLE = "langchain-ensemble"
BASELINES = (LANGCHAIN, ENSEMBLE)
CHUNK, SHARED = 500, 50  # characters

Fetch = Callable[[str, int], Sequence[Any]]  # (question, chunks of each retriever) -> chunks


class BaselinesMissing(ValueError):
    """The packages of the extra are not installed; one line with the remedy."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """start, end: character offsets in the document's text."""

    document: Document
    start: int
    end: int


class LangChainSystem:
    """One of the BASELINES. Raises BaselinesMissing."""

    def __init__(self, name: str, documents: Sequence[Document], embedder: Embedder) -> None:
        self._by_id = {document.id: document for document in documents}
        try:
            self._fetch = _fetcher(name, documents, embedder)
        except ImportError as error:
            raise BaselinesMissing(
                f"{name} needs packages that are not installed ({error.name or error}); "
                "run: pip install '.[baselines]'"
            ) from error

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        started = time.perf_counter()
        chunks = self._chunks(question, SHOWN)
        seconds = time.perf_counter() - started
        stretches = [stretch for chunk in chunks for stretch in stretches_of(chunk)]
        asked = Question(question, tuple(history))
        return shown_as_they_are(asked, stretches, self.search(question, RANKED), seconds)

    def search(self, question: str, top: int) -> tuple[Hit, ...]:
        """The clauses of the chunks in the order of these, each clause once."""
        chunks = self._chunks(question, max(top, SHOWN))
        found = {s.clause.id: s.clause for chunk in chunks for s in stretches_of(chunk, half=True)}
        clauses = list(found.values())[:top]
        return tuple(Hit(clause, 1.0 / rank, rank) for rank, clause in enumerate(clauses, 1))

    def _chunks(self, question: str, count: int) -> list[Chunk]:
        return [self._placed(found) for found in self._fetch(question, count)]

    def _placed(self, found: Any) -> Chunk:
        document, start = self._by_id[found.metadata["document"]], found.metadata["start_index"]
        chunk = Chunk(document, start, start + len(found.page_content))
        if document.text[chunk.start : chunk.end] != found.page_content:
            raise ValueError(f"{document.source}: a chunk is not at {start}, where it says it is")
        return chunk


def stretches_of(chunk: Chunk, half: bool = False) -> Iterator[Stretch]:
    """The parts of clauses that a chunk holds, in the order of the text.

    half: only those that are at least half of their clause or half of the chunk
    """
    for clause in chunk.document.clauses:
        start, end = max(chunk.start, clause.start), min(chunk.end, clause.end)
        shared = 2 * max(0, end - start)
        if not any(c.isalnum() for c in chunk.document.text[start:end]):
            continue
        if not half or shared >= clause.end - clause.start or shared >= chunk.end - chunk.start:
            yield Stretch(chunk.document, clause, start, end)


def _fetcher(name: str, documents: Sequence[Document], embedder: Embedder) -> Fetch:
    """The ten lines. Raises ImportError."""
    from langchain_community.vectorstores import FAISS
    from langchain_text_splitters import RecursiveCharacterTextSplitter
    from langsmith import tracing_context

    splitter = RecursiveCharacterTextSplitter(
        chunk_size=CHUNK, chunk_overlap=SHARED, add_start_index=True
    )
    chunks = splitter.create_documents(
        [document.text for document in documents],
        [{"document": document.id} for document in documents],
    )
    store = FAISS.from_documents(chunks, _embeddings(embedder))
    if name == LANGCHAIN:
        return lambda question, count: store.similarity_search(question, k=count)

    from langchain_classic.retrievers import EnsembleRetriever
    from langchain_community.retrievers import BM25Retriever

    words = BM25Retriever.from_documents(chunks, preprocess_func=_jieba().lcut)

    def fused(question: str, count: int) -> Sequence[Any]:
        nearest = store.as_retriever(search_kwargs={"k": count})
        lexical = words.model_copy(update={"k": count})
        both = EnsembleRetriever(retrievers=[nearest, lexical], weights=[0.5, 0.5])
        with tracing_context(enabled=False):  # whatever the environment says: nothing calls out
            return both.invoke(question)

    return fused


def _embeddings(embedder: Embedder) -> Any:
    from langchain_core.embeddings import Embeddings

    class Wrapped(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            rows: list[list[float]] = embedder.embed_clauses(texts).tolist()
            return rows

        def embed_query(self, text: str) -> list[float]:
            row: list[float] = embedder.embed_question(text).tolist()
            return row

    return Wrapped()


def _jieba() -> Any:
    """jieba as `jieba.lcut` has it, without the marshal file that it keeps in a shared folder."""
    import jieba

    tokenizer = jieba.Tokenizer()
    dictionary = jieba.get_module_res(jieba.DEFAULT_DICT_NAME)
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(dictionary)
    tokenizer.initialized = True
    return tokenizer
