"""Question -> hits and evidence of one search; the evidence says in which order hits stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.model import Hit
from index.retrieve import Retriever
from qa.evidence.evidence import Evidence, holds_required
from qa.evidence.finding import EvidenceFinder
from qa.evidence.terms import query_of
from qa.understanding.model import Understanding

_TOP = 20  # clauses read for evidence
_BY_EVIDENCE = 2.0  # score of a clause's best sentence, against its standing among the hits, 0…1


def search(
    sought: Understanding,
    retriever: Retriever,
    finder: EvidenceFinder,
    among: frozenset[str] | None,
    top: int = _TOP,
) -> tuple[tuple[Hit, ...], tuple[Evidence, ...]]:
    """The top clauses of those documents and their sentences that may answer, best first."""
    # The question as it stands tells clauses apart where its topic alone does not.
    hits = retriever.retrieve(f"{sought.text} {query_of(sought)}", top, among)
    found = finder.find(sought, hits)
    papers = finder.holdings.papers
    kept = tuple(each for each in found if holds_required(each, sought, papers))
    return _reordered(hits, found), kept


def _reordered(hits: Sequence[Hit], found: Sequence[Evidence]) -> tuple[Hit, ...]:
    """Clauses whose sentences bear on the question go before those that only share its words."""
    if not hits:
        return ()
    best: dict[str, float] = {}
    for each in found:
        best[each.clause.id] = max(each.score, best.get(each.clause.id, 0.0))
    scores = [hit.score for hit in hits]
    spread = max(scores) - min(scores) or 1.0

    def key(hit: Hit) -> float:
        standing = (hit.score - min(scores)) / spread
        return -(standing + _BY_EVIDENCE * best.get(hit.clause.id, 0.0))

    return tuple(replace(hit, rank=rank) for rank, hit in enumerate(sorted(hits, key=key), 1))
