"""Whether the documents still hold an answer when its gold clauses are gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from documents.model import Document
from eval.model import Place, Row, on_gold, place_of
from eval.scoring import holds, plain
from index.lexical import bigrams

# Of the pairs of characters that question and gold share, how many another clause must share
# with the question to speak of the same matter: 10个 alone stands in many clauses.
SAME_MATTER = 0.5


@dataclass(frozen=True, slots=True)
class _Read:
    place: Place
    text: str  # plain
    pairs: frozenset[str]


class Basis:
    """Looks for the parts of an answer in other clauses than the gold ones."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._clauses = [
            _Read(
                place_of(clause, document),
                plain(clause.text),
                frozenset(bigrams("\n".join((*clause.headings, clause.text)))),
            )
            for document in documents
            for clause in document.clauses
        ]

    def elsewhere(self, row: Row) -> bool:
        """Every part of the answer stands in a clause of the same matter that is not gold."""
        asked = frozenset(bigrams("\n".join((*row.history, row.question))))
        gold = [c for c in self._clauses if any(on_gold(c.place, g) for g in row.clauses)]
        wanted = SAME_MATTER * len(asked & frozenset().union(*(c.pairs for c in gold)))
        others = [
            clause
            for clause in self._clauses
            if clause not in gold and len(asked & clause.pairs) >= max(wanted, 1)
        ]
        return all(any(holds(c.text, forms) for c in others) for forms in row.answer_parts)
