"""What every ranking gains on the questions of a set: nDCG@10 and hit@1."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from eval.model import QuestionSet, Row, on_gold, place_of
from eval.ranking.rankings import rankings
from index.embedding import Embedder
from index.model import Hit
from index.retrieve import Retriever
from index.store import build_index
from index.translation_table import Tables

_SEARCHED = 60  # clauses a question, so that ten documents are among them
_DEPTH = 10
_DISCOUNTS = 1 / np.log2(np.arange(2, _DEPTH + 2))

Values = dict[str, list[tuple[float, float]]]  # ranking -> (nDCG@10, hit@1) of each question


def measure(asked: QuestionSet, embedder: Embedder, tables: Tables | None = None) -> Values:
    """Answerable questions without history, in their order."""
    rows = [row for row in asked.rows if row.clauses and not row.history and not row.unanswerable]
    values: Values = {}
    with tempfile.TemporaryDirectory() as folder:
        index = build_index(asked.documents, Path(folder) / "index", embedder)
        for ranking in rankings():
            retriever = Retriever(index, embedder, ranking.weights, ranking.fuse, tables)
            values[ranking.name] = [
                gains(row, retriever.retrieve(row.question, _SEARCHED), retriever) for row in rows
            ]
    return values


def gains(row: Row, hits: Sequence[Hit], retriever: Retriever) -> tuple[float, float]:
    """nDCG@10 with binary relevance (K. Järvelin, J. Kekäläinen, TOIS 2002), and hit@1.

    Where the gold is a document, a document stands where its best clause stands.
    """
    by_document = any(gold.reference is None for gold in row.clauses)
    found: dict[str, bool] = {}
    for hit in hits:
        place = place_of(hit.clause, retriever.index.documents_by_id[hit.clause.document_id])
        golds = [gold for gold in row.clauses if on_gold(place, gold)]
        found.setdefault(
            str(golds[0]) if golds else place.source if by_document else place.clause_id,
            bool(golds),
        )
    right = np.array(list(found.values())[:_DEPTH], bool)
    ideal = _DISCOUNTS[: len(set(row.clauses))].sum()
    return float(_DISCOUNTS[: len(right)][right].sum() / ideal), float(right[:1].any())
