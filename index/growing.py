"""One size of ``python -m index.growth``, in its own process: build, or search what was built."""

from __future__ import annotations

import json
import lzma
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from documents import UnreadableDocument
from documents.model import Document
from documents.read import document_from_text
from index.change import Change, change_index
from index.embedding import load_embedder
from index.opening import Index, open_index
from index.retrieve import Retriever
from index.store import build_index

QUESTIONS = 300
QUESTION_LENGTH = 30  # characters: as long as people's questions are
NEAREST = 10


def read_laws(training: Path) -> Iterator[Document]:
    """Each law once, in the order of the file."""
    seen: set[str] = set()
    with lzma.open(training / "laws.jsonl.xz", "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            try:
                law = document_from_text(json.loads(line)["text"], f"{number}.md")
            except UnreadableDocument:
                continue
            if law.clauses and law.id not in seen:
                seen.add(law.id)
                yield law


def build(training: Path, clauses: int, directory: Path) -> dict[str, Any]:
    """Figures of building; one law beyond the size is left for `search` to add."""
    start, cpu = time.perf_counter(), time.process_time()
    laws, count = [], 0
    for law in read_laws(training):
        laws.append(law)
        count += len(law.clauses)
        if count >= clauses:
            break
    stages: dict[str, float] = {"read": time.perf_counter() - start}
    reached = time.perf_counter()

    def progress(stage: str, done: int, total: int) -> None:
        stages[stage] = time.perf_counter() - reached - (stages["words"] if stage != "words" else 0)

    index = build_index(laws, directory, load_embedder(), progress)
    seconds = time.perf_counter() - start
    size = sum(path.stat().st_size for path in directory.rglob("*") if path.is_file())
    return {
        "clauses": count,
        "passages": index.manifest.passages,
        "documents": index.manifest.documents,
        **stages,
        "rest": seconds - sum(stages.values()),
        "build_s": seconds,
        "build_cpu_s": time.process_time() - cpu,
        "build_peak_mb": _peak(),
        "bytes_a_clause": size / count,
    }


def search(training: Path, directory: Path) -> dict[str, Any]:
    """Figures of opening, searching and changing what `build` left."""
    embedder = load_embedder()
    index, open_s = _timed(lambda: open_index(directory, embedder))
    retriever = Retriever(index, embedder)
    questions = list(_questions(index))
    for question in questions[:5]:
        retriever.retrieve(question)
    walls, cpus = np.array([_ask(retriever, question) for question in questions]).T * 1000
    figures = {
        "open_s": open_s,
        "query_peak_mb": _peak(),
        "exact": bool(getattr(index.dense, "exact", True)),
        "p50_ms": float(np.percentile(walls, 50)),
        "p95_ms": float(np.percentile(walls, 95)),
        "cpu_p50_ms": float(np.percentile(cpus, 50)),
        "cpu_p95_ms": float(np.percentile(cpus, 95)),
        "recall": _recall(index, [embedder.embed_question(text) for text in questions]),
    }
    held = index.documents_by_id.keys()
    further = next((law for law in read_laws(training) if law.id not in held), None)
    if further is None:  # all laws are in: the last one goes and comes again
        further = index.documents[-1]
        change_index(directory, embedder, Change(removed=[further.id]))
    _, add_s = _timed(lambda: change_index(directory, embedder, Change([further])))
    gone = Change(removed=[further.id])
    _, remove_s = _timed(lambda: change_index(directory, embedder, gone))
    return figures | {"add_s": add_s, "remove_s": remove_s}


def _questions(index: Index) -> Iterator[str]:
    """Ends of clauses from all over the index, asked for as they stand."""
    texts = [c.text for c in index.clauses if len(c.text) >= QUESTION_LENGTH]
    for row in np.linspace(0, len(texts) - 1, QUESTIONS).astype(int):
        yield texts[row][-QUESTION_LENGTH:]


def _ask(retriever: Retriever, question: str) -> tuple[float, float]:
    """Seconds of the clock and of the processor."""
    cpu = time.process_time()
    _, seconds = _timed(lambda: retriever.retrieve(question))
    return seconds, time.process_time() - cpu


def _recall(index: Index, questions: list[Any]) -> float:
    """A passage as near as the tenth counts, whichever of the equal ones is found."""
    vectors = index.dense.vectors()
    nearest = min(NEAREST, len(vectors))
    found = 0
    for question in questions:
        cosines = np.einsum("nd,d->n", vectors, question)
        last = np.partition(cosines, -nearest)[-nearest]
        rows = index.dense.search(question, nearest)[0]
        found += int((cosines[rows] >= last - 1e-6).sum())
    return found / (nearest * len(questions))


def _timed(action: Callable[[], Any]) -> tuple[Any, float]:
    start = time.perf_counter()
    result = action()
    return result, time.perf_counter() - start


def _peak() -> float:
    """Greatest resident memory of this process so far, 10^6 bytes; 0 where it is not told."""
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / 1e6 if sys.platform == "darwin" else used * 1024 / 1e6


def main(arguments: list[str]) -> None:
    """build | search, folder of the laws, clauses, folder for the index."""
    half, training, clauses, folder = arguments
    directory = Path(folder) / "index"
    figures = (
        build(Path(training), int(clauses), directory)
        if half == "build"
        else search(Path(training), directory)
    )
    sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
