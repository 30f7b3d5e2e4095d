"""Question -> hits and evidence of one search; the evidence says in which order hits stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from documents.folding import fold
from index.model import Hit
from index.retrieve import Retriever
from qa.evidence.brackets import amounts_in, bounds
from qa.evidence.evidence import Evidence, holds_required
from qa.evidence.finding import EvidenceFinder
from qa.evidence.forms import with_clauses_of_form
from qa.evidence.terms import query_of
from qa.names.holdings import Holdings
from qa.understanding.cues import asks_of_penalty
from qa.understanding.meanings import asks_meaning
from qa.understanding.model import Understanding

_TOP = 20  # clauses read for evidence
_FEW_PAPERS = 2
_WHOLE = 3  # characters of a topic's word that is looked for as it stands
_MOST = 8  # clauses that are added for it
_GRADED = 5  # of the clauses found first, whose items are read for brackets
_RULES = 6  # of these, whose penalties are read too where one is asked for
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
    hits = _with_word_itself(hits, sought, finder.holdings, among)
    hits = with_clauses_of_form(hits, sought, finder.holdings, among)
    hits = _with_brackets(hits, sought, finder.holdings)
    if asks_of_penalty(sought.asking):
        hits = _with_penalties(hits, finder.holdings)
    found = finder.find(sought, hits)
    papers = finder.holdings.papers
    kept = tuple(each for each in found if holds_required(each, sought, papers))
    return _reordered(hits, found), kept


def _with_word_itself(
    hits: tuple[Hit, ...], sought: Understanding, holdings: Holdings, among: frozenset[str] | None
) -> tuple[Hit, ...]:
    """With clauses of the papers asked that print the word whose meaning is asked for and were not
    found: what stands in the title too tells a search no clause from another.
    """
    if not (hits and among and len(among) <= _FEW_PAPERS and asks_meaning(sought.asking)):
        return hits
    runs = [run.lower() for run in sought.topic.split() if len(run) >= _WHOLE]
    there = {hit.clause.id for hit in hits}
    added: list[Hit] = []
    for clause in (c for d in holdings.documents if d.id in among for c in d.clauses):
        if clause.id in there or clause.kind in ("title", "record") or len(added) == _MOST:
            continue
        if any(run in fold(clause.text).lower() for run in runs):
            added.append(replace(hits[-1], clause=clause, rank=len(hits) + len(added) + 1))
    return (*hits, *added)


def _with_brackets(
    hits: tuple[Hit, ...], sought: Understanding, holdings: Holdings
) -> tuple[Hit, ...]:
    """With the items below clauses found first that hold brackets for an amount of the question:
    投资额500万元以上不足2000万元的 below 对数字化改造项目,按照投资额给予奖补:.
    """
    amounts = [amount for amount in amounts_in(sought) if amount.unit_class != "time"]
    there = {hit.clause.id for hit in hits}
    added: list[Hit] = []
    for hit in hits[:_GRADED] if amounts else ():
        for item in holdings.tree.items.get(hit.clause.id, ()):
            if item.id not in there and any(bounds(item.text, amount) for amount in amounts):
                there.add(item.id)
                added.append(replace(hit, clause=item, rank=len(hits) + len(added) + 1))
    return (*hits, *added)


def _with_penalties(hits: tuple[Hit, ...], holdings: Holdings) -> tuple[Hit, ...]:
    """With clauses that say what follows from breaking those found first, standing as they do."""
    there = {hit.clause.id for hit in hits}
    added: list[Hit] = []
    for hit in hits[:_RULES]:
        for clause in holdings.rules.penalties(hit.clause):
            if clause.id not in there:
                there.add(clause.id)
                added.append(replace(hit, clause=clause, rank=len(hits) + len(added) + 1))
    return (*hits, *added)


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
