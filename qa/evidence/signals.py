"""What speaks for evidence and against it, as numbers that a judgement can weigh."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from documents.folding import fold
from documents.patterns import lazy
from qa.evidence.evidence import Evidence, places_of
from qa.evidence.stated import bare
from qa.evidence.terms import Term, found_in, terms_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_QUOTED = lazy(r"[“「『\"]([^“”「」『』\"]{2,12})[”」』\"]")
_RAREST = 3  # terms of a topic that tell it from every other
_IN_ITS_WORDS = 0.6  # of a topic's weight, known to the library, for it to be in its words
_FEW = 0.42  # of the weight of those, about a sentence that tells of something else
_SPREAD = 0.05  # added to a spread: among few sentences it says little


@dataclass(frozen=True, slots=True)
class Signals:
    """Of the best evidence for a question. Higher speaks for it.

    rarest: share of the weight of the topic's three rarest terms that is found, 0…1, before all
        of those that the library knows
    characters: share of the topic's characters that stand in the sentence or the headings above it
    translated: in standard deviations above the mean of all sentences found
    lead: score above that of the next clause of the same document
    score: what ranks the sentence; standing: what the search ranks its clause by
    stands_out: how far the search ranks its clause above every other, less than 0 if not
    confined: 1 if the question names a place, a paper or a year, else 0
    figure: 1 if it has a figure of the kind asked for, else 0
    quoted: 1 if what the question quotes stands in it, -1 if not, 0 if it quotes nothing
    """

    rarest: float
    characters: float
    translated: float
    lead: float
    score: float
    standing: float
    stands_out: float
    confined: float
    figure: float
    quoted: float


def signals_of(
    understood: Understanding, evidence: Sequence[Evidence], holdings: Holdings
) -> Signals:
    """evidence: best first, one at least."""
    sought = understood.follows or understood
    best = evidence[0]
    terms = terms_of(sought, holdings)
    places = places_of(best)
    translated = np.array([each.translated for each in evidence])  # (sentences,)
    return Signals(
        rarest=_rarest(terms, places, holdings),
        characters=_characters(sought, places[:2]),
        translated=float((best.translated - translated.mean()) / (translated.std() + _SPREAD)),
        lead=_lead(best, evidence),
        score=best.score,
        standing=best.ranked,
        stands_out=_stands_out(best, evidence),
        confined=float(confined(understood, holdings)),
        figure=float(bool(best.figures)),
        quoted=_quoted(understood.text, places[:3]),
    )


def _rarest(terms: Sequence[Term], places: tuple[str, ...], holdings: Holdings) -> float:
    """Known ones first; a topic of fewer than three that the library knows is short of evidence."""
    chosen = sorted(terms, key=lambda term: (not knows(holdings, term), -term.weight))[:_RAREST]
    total = sum(term.weight for term in chosen)
    return sum(term.weight * found_in(term, places) for term in chosen) / total if total else 0.0


def lacks_known_words(understood: Understanding, best: Evidence, holdings: Holdings) -> bool:
    """A question in words that the library knows, most of which stand nowhere about the sentence:
    what it asks about is told elsewhere. 国家级绿色工厂给多少奖励, of a paper that speaks of none.
    """
    own = replace(understood, wants_aim=False)  # 目标 is said of every figure
    led = bare(best.lead_in.text) if best.lead_in else ""
    about = " ".join((*places_of(best), led))
    return known_words_lacking(terms_of(own, holdings), about, holdings)


def known_words_lacking(terms: Sequence[Term], about: str, holdings: Holdings) -> bool:
    """about: bare text. Of people's own words, which papers need not hold, nothing is asked."""
    known = [term for term in terms if knows(holdings, term)]
    heard, every = (sum(term.weight for term in some) for some in (known, terms))
    if not heard or heard < _IN_ITS_WORDS * every:
        return False
    return sum(term.weight for term in known if term.stands_in(about)) < _FEW * heard


def confined(understood: Understanding, holdings: Holdings) -> bool:
    """The question names a place, a paper or a year, or what only one paper is on; a single paper
    nobody has to name.
    """
    named = understood.document_ids is not None or understood.required
    years = understood.years or understood.claimed_years
    alone = (
        len(holdings.documents) == 1 or len(holdings.papers.subjects.only_on(understood.topic)) == 1
    )
    return bool(named or years or alone)


def of_no_paper(understood: Understanding) -> bool:
    """It names a place that the library speaks of, and of which it has no paper: 上海."""
    return bool(understood.required) and understood.document_ids is None


def _characters(sought: Understanding, places: tuple[str, ...]) -> float:
    """外国人才 of 高端人才 has two of four. A matter in people's words that is written there as
    papers write it has all of its own.
    """
    left, stand = fold(sought.topic).lower(), 0
    for matter in sought.matters:
        said = matter.said.lower()
        if said in left and any(
            form.lower() in place for form in matter.written for place in places
        ):
            left, stand = left.replace(said, " "), stand + len(said)
    unsaid = [character for character in left if character.isalnum()]
    total = stand + len(unsaid)
    stand += sum(any(character in place for place in places) for character in unsaid)
    return stand / total if total else 0.0


def knows(holdings: Holdings, term: Term) -> bool:
    """The library has the term, or a number; people's own words it need not have."""
    if term.number is not None or len(term.forms) > 1:
        return True
    form = term.forms[0]  # a pair of characters, or a name, which only the whole text can tell
    return holdings.vocabulary.usual(form)


def _lead(best: Evidence, evidence: Sequence[Evidence]) -> float:
    """Several papers may set the same; two clauses of one paper seldom do."""
    for each in evidence[1:]:
        if _goes_with(each, best):
            continue
        if each.document.id == best.document.id and each.clause.id != best.clause.id:
            return best.score - each.score
    return best.score


def _goes_with(each: Evidence, best: Evidence) -> bool:
    """It does not vie with the best: the rule of a penalty, the head of its list, or its items."""
    beside = (best.broken, best.lead_in)
    return each.clause in beside or each.lead_in is best.clause


def _stands_out(best: Evidence, evidence: Sequence[Evidence]) -> float:
    others = [
        each.ranked
        for each in evidence
        if each.clause.id != best.clause.id and not _goes_with(each, best)
    ]
    return best.ranked - max(others, default=0.0)


def _quoted(question: str, places: tuple[str, ...]) -> float:
    """Of the first name that stands in quotation marks: “八个一”."""
    match = _QUOTED.search(fold(question))
    if match is None:
        return 0.0
    return 1.0 if any(match[1].lower() in place for place in places) else -1.0
