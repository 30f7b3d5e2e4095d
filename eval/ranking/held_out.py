"""Lay questions to statutes, each measured by what was learnt from the others."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from documents.read import document_from_text
from eval.model import GoldClause, QuestionSet, Row
from eval.ranking.measuring import Values, measure
from eval.ranking.rankings import rankings
from index.embedding import Embedder
from index.models.questions import LayQuestion, folds
from index.translation_table import Tables

Learn = Callable[[Sequence[LayQuestion]], tuple[Embedder, Tables]]


def statutes(questions: Sequence[LayQuestion]) -> QuestionSet:
    """Every article that any of them is answered by is a document."""
    texts = {name: text for each in questions for name, text in each.articles}
    rows = tuple(
        Row(
            id=str(number),
            question=each.question,
            history=(),
            kind="statute",
            clauses=tuple(dict.fromkeys(GoldClause(name, None) for name, _ in each.articles)),
            answer_parts=(),
            unanswerable=False,
            split="statutes",
        )
        for number, each in enumerate(questions)
    )
    documents = tuple(document_from_text(text, name) for name, text in texts.items())
    return QuestionSet("lay questions to statutes", documents, rows, answers=False)


def held_out(questions: Sequence[LayQuestion], learn: Learn, parts: int) -> Values:
    """Each question measured by what was learnt from the other parts, over all articles."""
    asked, part_of = statutes(questions), folds(len(questions), parts)
    found: Values = {ranking.name: [(0.0, 0.0)] * len(questions) for ranking in rankings()}
    for part in range(parts):
        embedder, tables = learn([q for q, p in zip(questions, part_of, strict=True) if p != part])
        rows = np.flatnonzero(part_of == part)
        here = replace(asked, rows=tuple(asked.rows[row] for row in rows))
        for name, values in measure(here, embedder, tables).items():
            for row, value in zip(rows, values, strict=True):
                found[name][row] = value
        sys.stderr.write(f"part {part + 1} of {parts} measured\n")
    return found
