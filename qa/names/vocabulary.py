"""Which words the library's clauses hold, and how rare each is."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, compress, groupby

from documents.folding import fold
from documents.model import Clause
from documents.patterns import lazy
from index.lexical import bigrams
from qa.names.places import names_place

_CHINESE = lazy(r"[\u4e00-\u9fff]{2,}")
_PAIR = 2  # characters
_USUAL = 0.01  # of the papers, that have a word of theirs
_REMEMBERED = 4096  # matters whose weights are not worked out twice


@dataclass(frozen=True)
class Vocabulary:
    """clauses: whose text it is of."""

    clauses: tuple[Clause, ...]

    def mentions(self, name: str) -> bool:
        """The name stands somewhere in the library's text."""
        if _CHINESE.fullmatch(name) and not all(map(self.knows, bigrams(name))):
            return False  # a pair that no clause has: the text need not be gone through
        return name in self._text

    def usual(self, name: str) -> bool:
        """The name stands in one paper of a hundred at least, as a word of papers does: in a large
        library nearly everything that people say stands somewhere.
        """
        terms = bigrams(name)
        common = [self._papers_with[term] >= self._fewest for term in terms]
        if len(terms) == 1 and (common[0] or len(name) <= _PAIR):
            return common[0]
        if _CHINESE.fullmatch(name) and not all(common):
            return False
        return self._in_papers(name.lower())

    def _in_papers(self, name: str) -> bool:
        """It stands in as many papers as that takes."""
        text, _ = self._lower
        starts, at = self._papers, text.find(name)
        for _ in range(self._fewest - 1):
            following = bisect_right(starts, at)
            at = text.find(name, starts[following]) if at >= 0 and following < len(starts) else -1
        return at >= 0

    @cached_property
    def _fewest(self) -> int:
        return max(1, math.ceil(_USUAL * len(self._papers)))

    @cached_property
    def _papers(self) -> list[int]:
        """Where the text of each paper starts in that of the library, in lower case."""
        _, starts = self._lower
        owners = [clause.document_id for clause in self.clauses]
        first = (own != before for own, before in zip(owners, [None, *owners], strict=False))
        return list(compress(starts, first))

    def speaks_of(self, place: str) -> bool:
        """The library's text names the place, and not only in the name of a university."""
        return self.mentions(place) and names_place(self._text, place)

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
        return self._rarity(len(set().union(*map(self._clauses_with, forms))))

    def _clauses_with(self, form: str) -> set[int]:
        """Places of the clauses in whose text, in lower case, it stands."""
        text, starts = self._lower
        found: set[int] = set()
        at = text.find(form)
        while at >= 0:
            clause = bisect_right(starts, at)
            found.add(clause - 1)
            at = text.find(form, starts[clause]) if clause < len(starts) else -1
        return found

    def _rarity(self, seen: int) -> float:
        return math.log(1 + (len(self.clauses) - seen + 0.5) / (seen + 0.5))

    @cached_property
    def _text(self) -> str:
        """All clause texts, folded."""
        return "\n".join(fold(clause.text) for clause in self.clauses)

    @cached_property
    def _lower(self) -> tuple[str, list[int]]:
        """The same in lower case, and where each clause starts in it."""
        texts = [fold(clause.text).lower() for clause in self.clauses]
        starts = accumulate((len(text) + 1 for text in texts[:-1]), initial=0)
        return "\n".join(texts), list(starts)

    @cached_property
    def _frequencies(self) -> Counter[str]:
        """In how many clauses each term stands."""
        return self._spread[0]

    @cached_property
    def _papers_with(self) -> Counter[str]:
        """In how many papers each term stands."""
        return self._spread[1]

    @cached_property
    def _spread(self) -> tuple[Counter[str], Counter[str]]:
        in_clauses: Counter[str] = Counter()
        in_papers: Counter[str] = Counter()
        for _, clauses in groupby(self.clauses, key=lambda clause: clause.document_id):
            terms: set[str] = set()
            for clause in clauses:
                own = set(bigrams(clause.text))
                in_clauses.update(own)
                terms |= own
            in_papers.update(terms)
        return in_clauses, in_papers
