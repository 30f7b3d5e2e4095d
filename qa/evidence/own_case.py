"""One's own case among those that a sentence or a list tells apart by amounts: 六年 of
满3年不足5年的,…;满5年不足8年的,….
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from documents.folding import fold
from documents.patterns import lazy
from documents.quantities import Quantity, find_quantities
from documents.scales import measure_of
from documents.sentences import Span
from index.lexical import bigrams
from qa.evidence.brackets import (
    GIVES,
    Bracket,
    bracket_in,
    is_bound,
    sums_spelt_out,
)
from qa.evidence.evidence import Evidence
from qa.understanding.model import Understanding

_CASES = lazy("[^;。]+")
_PIECE = lazy("[,、;。]")
_FEWEST = 2  # cases
_RECENT = 64  # questions


def of_own_case(text: str, span: Span, understood: Understanding) -> Span | None:
    """海拔4000米以上的,给予5万元, for a place at 4200米, of a sentence that gives less from 3500米;
    None where it has no two such cases. Offsets in the text.
    """
    amounts = _of_oneself(sums_spelt_out(understood))
    found = _CASES.finditer(fold(text), span.start, span.end) if amounts else ()
    cases = [match.span() for match in found]
    for amount in amounts if len(cases) >= _FEWEST else ():
        read = [(bracket_in(fold(text[start:end]), amount), start, end) for start, end in cases]
        graded = [each for each in read if each[0].low is not None]
        below = [each for each in read if each[0].high is not None]  # 不满60分的, the last of them
        held = [each for each in (*graded, *below) if each[0].holds(amount.number)]
        if len(graded) >= _FEWEST and held:
            own = _own_words([fold(text[start:end]) for _, start, end in held], understood)
            best = max(range(len(held)), key=lambda n: (own[n], held[n][0].low or Decimal(0)))
            return Span(held[best][1], held[best][2])
    return None


def _own_words(cases: Sequence[str], understood: Understanding) -> list[int]:
    """Of each case, how many pairs of the question's characters it alone has: 小型无人机."""
    words, pairs = set(bigrams(understood.own_asking)), [set(bigrams(case)) for case in cases]
    others = [set().union(*(p for m, p in enumerate(pairs) if m != n)) for n in range(len(pairs))]
    return [len(words & (own - other)) for own, other in zip(pairs, others, strict=True)]


def given_as_claimed(case: str, understood: Understanding) -> bool | None:
    """Whether the case gives the only sum, share or number of that unit that is claimed of it;
    None where it gives none such.
    """
    told = fold(case)
    gives = GIVES.search(told)
    given = [measure_of(q) for q in find_quantities(told[gives.end() :])] if gives else []
    claims = [c for c in understood.claimed if measure_of(c)[0] in {unit for unit, _ in given}]
    return measure_of(claims[0]) in given if len(claims) == 1 else None


def item_of_bracket(items: Sequence[Evidence], amount: Quantity, asked: str) -> Evidence | None:
    """The only one of two items and more whose bracket holds the amount, each read in the piece
    that speaks most of what is asked: 营业收入 and not 研发投入. asked: folded
    """
    words = set(bigrams(asked))
    read = []
    for item in items:
        pieces = [p for p in _PIECE.split(fold(item.text)) if bracket_in(p, amount) != Bracket()]
        if pieces:
            read.append((item, max(pieces, key=lambda piece: len(words & set(bigrams(piece))))))
    held = [item for item, piece in read if bracket_in(piece, amount).holds(amount.number)]
    return held[0] if len(read) >= _FEWEST and len(held) == 1 else None


@lru_cache(maxsize=_RECENT)  # every sentence found is read for them
def _of_oneself(asked: str) -> tuple[Quantity, ...]:
    """Amounts of a question that are no bounds: 7个超过5000亿元的集群 names what is set."""
    return tuple(amount for amount in find_quantities(asked) if not is_bound(asked, amount))
