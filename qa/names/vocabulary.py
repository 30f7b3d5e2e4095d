"""Which words the library's clauses hold, and how rare each is."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from documents.folding import fold
from documents.model import Clause
from index.lexical import bigrams
from qa.names.places import names_place

_REMEMBERED = 4096  # matters whose weights are not worked out twice


@dataclass(frozen=True)
class Vocabulary:
    """clauses: whose text it is of."""

    clauses: tuple[Clause, ...]

    def mentions(self, name: str) -> bool:
        """The name stands somewhere in the library's text."""
        return name in self._text

    def speaks_of(self, place: str) -> bool:
        """The library's text names the place, and not only in the name of a university."""
        return names_place(self._text, place)

    def knows(self, term: str) -> bool:
        """The pair of characters, or the number or latin word, stands in a clause."""
        return self._frequencies[term] > 0

    def weight(self, term: str) -> float:
        """Inverse document frequency over clauses, as BM25 has it; greatest for unseen terms."""
        return self._rarity(self._frequencies[term])

    @cached_property
    def weight_of_any(self) -> Callable[[tuple[str, ...]], float]:
        """The same for a matter that may be written in any of these forms, in lower case."""
        return lru_cache(maxsize=_REMEMBERED)(self._weight_of_any)

    def _weight_of_any(self, forms: tuple[str, ...]) -> float:
        return self._rarity(sum(any(form in text for form in forms) for text in self._texts))

    def _rarity(self, seen: int) -> float:
        return math.log(1 + (len(self.clauses) - seen + 0.5) / (seen + 0.5))

    @cached_property
    def _text(self) -> str:
        """All clause texts, folded."""
        return "\n".join(fold(clause.text) for clause in self.clauses)

    @cached_property
    def _texts(self) -> list[str]:
        return [fold(clause.text).lower() for clause in self.clauses]

    @cached_property
    def _frequencies(self) -> Counter[str]:
        """In how many clauses each term stands."""
        counts: Counter[str] = Counter()
        for clause in self.clauses:
            counts.update(set(bigrams(clause.text)))
        return counts
