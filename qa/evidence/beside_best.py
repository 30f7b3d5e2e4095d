"""What tells it beside the best sentence, where that says nothing of it: that there is no upper
limit, what follows from a breach, what a heading takes in.
"""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy
from qa.evidence.brackets import Sentences
from qa.evidence.evidence import Evidence
from qa.evidence.facets import told_without_bound
from qa.evidence.judgement import tells_no_penalty
from qa.understanding.model import Understanding

_READ = 8  # of the best sentences
_AS_COVERED = 0.85  # of the best coverage
_BREACH_ASKED = lazy("违规|违法|违纪|违反规定|不合规|不按规定")
_OF_WHOM = 0.3  # of the best share of the topic, for what follows from a breach
_INCLUDED_ASKED = lazy(r"(?:包括|包含|涵盖|涉及|覆盖)了?(?:哪些|什么|哪几|啥)")
_INCLUDES = lazy(r"(?:包括|包含|涵盖|涉及|覆盖)[^,。;]{1,20}、")
_SHORTEST = 2  # characters of a heading that names something


def without_bound(understood: Understanding, evidence: Sentences) -> Evidence | None:
    """有上限吗, told by …上不封顶的特殊支持, where the best of its clause has no figure."""
    best = evidence[0]
    if not understood.wants_figure or best.figures:
        return None
    near = (e for e in _of_its_clause(evidence) if e.coverage >= _AS_COVERED * best.coverage)
    return next((each for each in near if told_without_bound(understood, each)), None)


def of_a_breach(understood: Understanding, evidence: Sentences) -> Evidence | None:
    """What follows for 定点机构, where it is asked how breaking whatever rule is punished."""
    best = evidence[0]
    if not _BREACH_ASKED.search(understood.own_asking) or not tells_no_penalty(understood, best):
        return None
    own = (each for each in evidence[:_READ] if each.document.id == best.document.id)
    near = (each for each in own if each.sharp >= _OF_WHOM * best.sharp)
    return next((each for each in near if not tells_no_penalty(understood, each)), None)


def of_what_is_headed(understood: Understanding, evidence: Sentences) -> Evidence | None:
    """基础类包括哪些内容, of the sentence below that heading that says what it includes."""
    if not _asks_what_is_headed(understood, evidence[0]):
        return None
    return next((e for e in _of_its_clause(evidence) if _INCLUDES.search(fold(e.text))), None)


def to_what_is_asked(understood: Understanding, evidence: Sentences) -> Sentences:
    """Without sentences that say no penalty, where one is told; of what a heading takes in, without
    those of other clauses.
    """
    best, *others = evidence
    kept = [each for each in others if not tells_no_penalty(understood, each)]
    if _asks_what_is_headed(understood, best) and _INCLUDES.search(fold(best.text)):
        kept = [each for each in kept if each.clause.id == best.clause.id]
    return (best, *kept)


def _of_its_clause(evidence: Sentences) -> Sentences:
    return tuple(e for e in evidence[:_READ] if e.clause.id == evidence[0].clause.id)


def _asks_what_is_headed(understood: Understanding, best: Evidence) -> bool:
    heading, asked = fold(best.clause.heading), understood.asking
    named = len(heading) >= _SHORTEST and heading in asked
    return named and bool(_INCLUDED_ASKED.search(asked))
