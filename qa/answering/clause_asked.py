"""What a clause says that is named by its number: whole, or the sentence that is asked for."""

from __future__ import annotations

from dataclasses import replace

from qa.answering.clauses_named import (
    asks_for_clauses_alone,
    clauses_meant,
    quote_clauses,
    tells_of,
)
from qa.answering.drafts import Draft
from qa.answering.from_evidence import answer_from_evidence
from qa.answering.refusal import refuse
from qa.evidence.evidence import Evidence
from qa.evidence.judgement import why_not
from qa.evidence.ordering import with_figures_first
from qa.evidence.reasons import Reason
from qa.model import Kind
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_SHORT_CLAUSE = 160  # characters, which are quoted whole to whoever names the clause


def answer_clause_named(
    understood: Understanding, evidence: tuple[Evidence, ...], holdings: Holdings
) -> Draft | None:
    """第十四条规定了什么: the clause; 第十四条规定的期限是几天: its sentence, if it is long."""
    meant = clauses_meant(understood, holdings)
    if meant is None:
        return None
    document, clauses = meant
    alone = asks_for_clauses_alone(understood, document)
    found = [c for c in clauses if c is not None]
    if len(found) < len(clauses):
        return refuse(Reason("no such clause"), understood, holdings) if alone else None
    if not alone and not tells_of(understood, found, holdings):
        return None
    short = sum(len(clause.text) for clause in found) <= _SHORT_CLAUSE
    if not alone and not (short and understood.kind in ("fact", "document")):
        kind: Kind = understood.otherwise if understood.kind == "document" else understood.kind
        inside = {c.id for c in found} | {b.id for c in found for b in holdings.tree.below(c)}
        own = replace(understood, ordinals=(), aspects=(), kind=kind)
        within = with_figures_first(own, tuple(e for e in evidence if e.clause.id in inside))
        if within and why_not(own, within[0], 1.0) is None:
            return answer_from_evidence(own, within, holdings)
    return quote_clauses(document, found, holdings)
