"""What has to be found for a question: its terms, each with a weight."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from documents.folding import fold
from documents.patterns import lazy
from documents.quantities import numbers_in
from index.lexical import bigrams
from qa.names.holdings import Holdings
from qa.understanding.meanings import asks_meaning
from qa.understanding.model import Understanding

_UNHEARD = 0.6  # a pair that the library never has may be a manner of speaking
_UNHEARD_NAME = 0.8
_MATTER = 1.5  # a matter in people's words against one pair of characters of a topic
_NUMBER = 4.0  # a number that the question names
# How an aim is written; 达到2000亿元 is no year.
_YEARS = [
    f"{to}{year}{space}年"
    for year in range(2010, 2051)
    for to, space in (("到", ""), ("到", " "), ("到 ", " "))
]
AIM = (*_YEARS, "力争", "主要目标", "发展目标")
_AIM = lazy("|".join(map(re.escape, AIM)))  # in one pass: they are many
_OF_THE_TITLE = 0.5  # a pair of the title of the only paper asked, which all of it is about
_ONESELF = lazy(
    r"我|咱|俺|本(?:人|公司|企业|单位)"
    r"|\d[万亿]?(?:人|户|亩|平方米|元|岁|分|头|台)的(?:[小大]?村|企业|公司|[工小大]?厂|学校|家庭|项目|单位|店|社区|小区|老人|孩子)"
)
_BOUND = lazy(
    "不[到足满]|没[到满有]|超过?|以[上下内]|达到?|[高低大小多少]于"
)  # of a rule that is named
_WHOLE = 5  # characters of a topic that are taken from a title: 先进制造业集群
_FEW_PAPERS = 8
_CONTEXT = 0.35  # a follow-up's earlier topic against its own
_AT_MOST = 0.8  # of the weight of its own: a long question before must not drown it

_COUNTS = (1.0, 0.8, 0.4, 0.25)  # in the sentence, a heading, the clause, the title
_COUNTS_FROM = tuple(_COUNTS[first:] for first in range(len(_COUNTS)))


@dataclass(frozen=True, slots=True)
class Term:
    """Found where any of its forms stands, or its number however it is written."""

    weight: float
    forms: tuple[str, ...]
    number: Decimal | None = None

    def stands_in(self, text: str) -> bool:
        if self.number is not None:
            return self.number in numbers_in(text)
        if self.forms is AIM:
            return bool(_AIM.search(text))
        if self.forms[0] in text:
            return True
        return len(self.forms) > 1 and any(form in text for form in self.forms[1:])


Weighed = tuple[Term, str, float]
"""A term, its only form or nothing, and its weight."""


def terms_of(understood: Understanding, holdings: Holdings) -> tuple[Term, ...]:
    """What has to be found: pairs of characters of the topic, and matters in any wording."""
    known = holdings.vocabulary
    # A word that the library never has is a manner of speaking in an open question; who asks
    # for a figure or a department names the thing.
    unheard = _UNHEARD if understood.kind in ("what", "list") else _UNHEARD_NAME

    def weights_of(text: str) -> dict[str, float]:
        heard = {p: 1.0 if known.usual(p) else unheard for p in _pairs(text, holdings)}
        return {pair: share * known.weight(pair) for pair, share in heard.items()}

    weights = weights_of(understood.topic)
    for pair in _of_the_title(understood, holdings) & weights.keys():
        weights[pair] *= _OF_THE_TITLE
    context = weights_of(understood.context)
    own, whole = sum(weights.values()), sum(context.values())
    of_context = min(_CONTEXT, _AT_MOST * own / whole) if own and whole else _CONTEXT
    for pair, weight in context.items():
        weights.setdefault(pair, of_context * weight)
    terms = [Term(weight, (pair,)) for pair, weight in weights.items()]
    asked = understood.own_asking
    own_case = _ONESELF.search(asked) and not _BOUND.search(asked)  # which no paper prints
    if understood.kind != "yesno" and not own_case:  # a claim is no evidence for itself
        terms += [Term(_NUMBER, (), number) for number in sorted(understood.numbers)]
    required = [name.lower() for name in understood.required]
    terms += [Term(known.weight_of_any((name,)), (name,)) for name in required]
    if understood.wants_aim:
        terms.append(Term(known.weight_of_any(AIM), AIM))
    for matter in dict.fromkeys(understood.matters):
        forms = tuple(dict.fromkeys(form.lower() for form in (matter.said, *matter.written)))
        terms.append(Term(_MATTER * known.weight_of_any(forms), forms))
    return tuple(terms)


def _of_the_title(understood: Understanding, holdings: Holdings) -> set[str]:
    """Of the only paper asked; of a few, what of the topic stands whole in the title of one."""
    confined = tuple(understood.document_ids or ())
    if not 0 < len(confined) <= _FEW_PAPERS:
        return set()
    titles = [fold(title) for each in confined for title in holdings.by_id[each].metadata.titles]
    if len(confined) == 1:
        return {pair for title in titles for pair in bigrams(title)}
    runs = [run for run in understood.topic.split() if len(run) >= _WHOLE]
    whole = [run for run in runs if any(run in title for title in titles)]
    return {pair for run in whole for pair in bigrams(run)}


def _pairs(topic: str, holdings: Holdings) -> list[str]:
    """Pairs of characters of a topic, without those that only two known words put together."""
    pairs = []
    for run in topic.split():
        cuts, at = set(), 0
        words = holdings.words(run)
        for word, following in pairwise(words):
            at += len(word)
            if len(word) > 1 and len(following) > 1:
                cuts.add(at)
        for at, pair in _placed_pairs(run):
            if at + 1 in cuts and not holdings.vocabulary.knows(pair):
                continue
            pairs.append(pair)
    return pairs


def _placed_pairs(run: str) -> list[tuple[int, str]]:
    """(offset, pair) as `bigrams` makes them; numbers and latin words stay whole."""
    placed, at, lower = [], 0, run.lower()
    for pair in bigrams(run):
        found = lower.find(pair, at)
        if (len(pair) > 1 and not pair.isdigit()) or (pair.isascii() and pair.isalpha()):  # C类
            placed.append((found, pair))
        at = max(found, at)
    return placed


def query_of(understood: Understanding) -> str:
    """What is searched for: the topic, matters in both wordings, places that papers may lack."""
    words = [understood.topic, understood.context, "目标" if understood.wants_aim else ""]
    words += [region.short for region in understood.regions]
    if asks_meaning(understood.asking):
        words += [f"{word},是指" for word in understood.topic.split()]
    for matter in understood.matters:
        words += [matter.said, *matter.written]
    return " ".join(word for word in words if word)


def weighed(terms: Sequence[Term]) -> tuple[Weighed, ...]:
    """Each with the only form of those that have one, for speed."""
    return tuple(
        (term, term.forms[0] if len(term.forms) == 1 and term.number is None else "", term.weight)
        for term in terms
    )


def coverage_of(terms: Sequence[Term], places: tuple[str, ...]) -> float:
    """Share of the terms' weight that is found, less the farther from the sentence."""
    return share_of(terms, [found_in(term, places) for term in terms])


def share_of(terms: Sequence[Term], found: Sequence[float]) -> float:
    """found: of each term how far it is found, 0…1; 0 for no terms."""
    total = weighed = 0.0
    for term, far in zip(terms, found, strict=True):
        total += term.weight
        weighed += term.weight * far
    return weighed / total if total else 0.0


def found_in(term: Term, places: tuple[str, ...], first: int = 0) -> float:
    """1 in the sentence, less in what stands above and around it, 0 nowhere.

    first: which of sentence, headings, clause and titles the places begin with.
    """
    if term.number is None and len(term.forms) == 1:  # most are so: spelt out for speed
        form = term.forms[0]
        for counts, place in zip(_COUNTS_FROM[first], places, strict=False):
            if form in place:
                return counts
        return 0.0
    for counts, place in zip(_COUNTS_FROM[first], places, strict=False):
        if term.stands_in(place):
            return counts
    return 0.0
