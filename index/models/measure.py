"""Retrieval on two public question sets: ``python -m index.models.measure --help``.

Prints nDCG@10 with binary relevance (K. Järvelin, J. Kekäläinen, Cumulated gain-based evaluation
of IR techniques, TOIS 2002) and the share of questions whose first hit is right, for each ranking
alone and for weighted fusions. A document counts as its best passage does.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.embedding import Embedder, ModelUnavailable, load_embedder
from index.fusion import Fusion, reciprocal_ranks, sum_of_zscores
from index.lexical import LexicalIndex

PASSAGE = 250  # characters: whole sentences up to here
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；\n]*|[。！？；\n]+")

Scores = NDArray[np.float64]  # (questions, passages)


@dataclass(frozen=True, slots=True)
class Benchmark:
    """document_of: (passages,) ascending rows of documents; gold: rows for each question."""

    name: str
    documents: tuple[str, ...]
    passages: tuple[str, ...]
    document_of: NDArray[np.int64]
    questions: tuple[str, ...]
    gold: tuple[frozenset[int], ...]


def read_covid(directory: Path) -> Benchmark:
    """Notices on epidemic relief: each question has one document, cut into passages."""
    documents = list(_rows(directory / "covid_policy_documents.jsonl.xz"))
    asked = list(_rows(directory / "covid_policy_questions.jsonl"))
    place = {row["id"]: number for number, row in enumerate(documents)}
    cut = [list(_passages(row["text"])) for row in documents]
    return Benchmark(
        name="covid_policy",
        documents=tuple(row["text"] for row in documents),
        passages=tuple(passage for passages in cut for passage in passages),
        document_of=np.repeat(np.arange(len(cut)), [len(passages) for passages in cut]),
        questions=tuple(row["question"] for row in asked),
        gold=tuple(frozenset([place[row["document"]]]) for row in asked),
    )


def read_statutes(path: Path) -> Benchmark:
    """Lay legal questions: the corpus is every article that any of them is answered by."""
    asked = list(_rows(path))
    texts = {a["name"]: f"{a['name']} {a['text']}" for row in asked for a in row["articles"]}
    place = {name: number for number, name in enumerate(texts)}
    return Benchmark(
        name="statute_questions",
        documents=tuple(texts.values()),
        passages=tuple(texts.values()),
        document_of=np.arange(len(texts)),
        questions=tuple(row["question"] for row in asked),
        gold=tuple(frozenset(place[a["name"]] for a in row["articles"]) for row in asked),
    )


def rankings(benchmark: Benchmark, embedder: Embedder) -> dict[str, Scores]:
    """Scores (questions, passages) of the vectors and of BM25 over its three fields."""
    lexical = LexicalIndex.build(benchmark.passages, benchmark.documents)
    found = [lexical.scores(question) for question in benchmark.questions]
    questions = np.stack([embedder.embed_question(text) for text in benchmark.questions])
    return {
        "dense": (questions @ embedder.embed_clauses(benchmark.passages).T).astype(np.float64),
        "words": np.stack([scores.words for scores in found]).astype(np.float64),
        "bigrams": np.stack([scores.bigrams for scores in found]).astype(np.float64),
        "document": np.stack([scores.documents[benchmark.document_of] for scores in found]).astype(
            np.float64
        ),
    }


def gains(benchmark: Benchmark, scores: Scores, depth: int = 10) -> NDArray[np.float64]:
    """(questions,) nDCG at depth; equal scores rank in the order of the documents."""
    starts = np.flatnonzero(np.diff(benchmark.document_of, prepend=-1))
    best = np.maximum.reduceat(scores, starts, axis=1)  # (questions, documents)
    top = np.argsort(-best, axis=1, kind="stable")[:, :depth]
    discounts = 1 / np.log2(np.arange(2, depth + 2))
    found = [
        sum(discounts[rank] for rank, row in enumerate(rows) if row in gold)
        / discounts[: len(gold)].sum()
        for rows, gold in zip(top.tolist(), benchmark.gold, strict=True)
    ]
    return np.array(found)


def report(benchmark: Benchmark, embedder: Embedder) -> Iterator[str]:
    """One line a ranking or fusion."""
    size = f"{len(benchmark.documents)} documents, {len(benchmark.passages)} passages"
    yield f"{benchmark.name}: {size}, {len(benchmark.questions)} questions, {embedder.name}"
    single = rankings(benchmark, embedder)
    for name, scores in single.items():
        yield _line(name, gains(benchmark, scores))
    for words, document in ((0.0, 0.0), (0.5, 0.0), (0.0, 1.0), (0.5, 1.0)):
        for dense in (0.0, 0.2, 0.5, 1.0):
            weights = {"bigrams": 1.0, "words": words, "document": document, "dense": dense}
            fused = _fused(single, weights, sum_of_zscores)
            yield _line(f"z-scores {_terms(weights)}", gains(benchmark, fused))
    for weights in ({"dense": 1.0, "bigrams": 1.0}, dict.fromkeys(single, 1.0)):
        fused = _fused(single, weights, reciprocal_ranks)
        yield _line(f"reciprocal ranks {_terms(weights)}", gains(benchmark, fused))


def main(arguments: list[str] | None = None) -> int:
    """Exit status 0, or 2 with one line on standard error if a file or the model is missing."""
    parser = argparse.ArgumentParser(prog="python -m index.models.measure", description=__doc__)
    parser.add_argument("--covid", type=Path, help="folder of covid_policy_*.jsonl[.xz]")
    parser.add_argument("--statutes", type=Path, help="statute_questions.jsonl.xz")
    parser.add_argument("--embedder", help="folder or name of a model; the built-in one if absent")
    options = parser.parse_args(arguments)
    if not (options.covid or options.statutes):
        parser.error("nothing to measure: pass --covid, --statutes or both")
    try:
        embedder = load_embedder(options.embedder)
        benchmarks = [read_covid(options.covid)] if options.covid else []
        benchmarks += [read_statutes(options.statutes)] if options.statutes else []
    except (ModelUnavailable, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    for benchmark in benchmarks:
        for line in report(benchmark, embedder):
            sys.stdout.write(line + "\n")
            sys.stdout.flush()
    return 0


def _fused(single: Mapping[str, Scores], weights: Mapping[str, float], fuse: Fusion) -> Scores:
    values = np.array([weights[name] for name in weights], dtype=np.float64)
    stacked = np.stack([single[name] for name in weights])  # (rankings, questions, passages)
    return np.stack([fuse(stacked[:, row], values) for row in range(stacked.shape[1])])


def _terms(weights: Mapping[str, float]) -> str:
    return " + ".join(f"{weight:g} {name}" for name, weight in weights.items() if weight)


def _line(name: str, values: NDArray[np.float64]) -> str:
    first = float(np.mean(values == 1))  # a single gold document on top, or all of them
    return f"  {name:58s} nDCG@10 {values.mean():.4f}  ideal {first:.3f}"


def _passages(text: str) -> Iterator[str]:
    kept = ""
    for sentence in _SENTENCE.findall(text):
        if kept and len(kept) + len(sentence) > PASSAGE:
            yield kept
            kept = ""
        kept += sentence
    if kept:
        yield kept


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


if __name__ == "__main__":
    raise SystemExit(main())
