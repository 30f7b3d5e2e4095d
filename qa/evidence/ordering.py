"""Which sentence of those that were found goes first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from documents.folding import fold
from documents.headings import gives_or_takes
from documents.sentences import leads_to_rows, points_at_table
from index.lexical import bigrams
from qa.evidence.evidence import Evidence, answers_claim
from qa.evidence.figures import OF_A_MEASURE
from qa.evidence.subjectless import goes_on_behind
from qa.understanding.enumerations import lists_names
from qa.understanding.model import Understanding
from qa.understanding.persons_and_places import tells_which
from qa.understanding.results_asked import asks_results, tells_results

_HAIR = 0.06  # of a score, by which items of one list are as good
_LEVEL = 4  # sentences that may be such items
_BESIDE = 0.2  # of the best share within a sentence, for another of its clause to be of the same
_TO_THE_POINT = 0.6  # of the best coverage, for a sentence with a figure to go before it
_TELLS_WHICH = 0.35  # the same of one that names the person, the division or the places asked for
_ANY_MEASURE = frozenset(("个", "家", "项", "户", "种", "类", "人", "名", "位", "次"))
_ABOUT_AS_GOOD = 0.8  # of the best score, for a sentence with a length of time to go before it
_HARDLY_BETTER = 0.85  # of the score of a bare heading, for a sentence to go before it
_NEAR_BEST = 0.5  # of the best coverage, for a sentence of the year asked for to go first


def order(found: Sequence[Evidence]) -> Callable[[Evidence], tuple[bool, float, str, int]]:
    """Best first; a sentence of another year only where none of the right one comes near."""
    best = max((e.coverage for e in found), default=0.0)
    of_any_year = all(e.fits_year for e in found)

    def key(evidence: Evidence) -> tuple[bool, float, str, int]:
        near = of_any_year or evidence.coverage >= _NEAR_BEST * best
        right = evidence.fits_year and near
        return (not right, -evidence.score, evidence.clause.id, evidence.span.start)

    return key


def sharper_first(ordered: list[Evidence]) -> tuple[Evidence, ...]:
    """Of items of one list that are as good but for a hair, that first which itself holds most of
    what is asked: 小学 of 幼儿园, 小学, 初中.
    """
    if not ordered or ordered[0].lead_in is None:
        return tuple(ordered)
    best = ordered[0]
    level = [
        e for e in ordered[:_LEVEL] if e.lead_in is best.lead_in and e.score >= best.score - _HAIR
    ]
    first = max(level, key=lambda e: (e.sharp, e.score))
    return (first, *(e for e in ordered if e is not first))


def with_figures_first(
    understood: Understanding, evidence: tuple[Evidence, ...]
) -> tuple[Evidence, ...]:
    """Where a figure is asked for or claimed, the first sentence that has one like it and is as
    much to the point.
    """
    claims = understood.kind == "yesno" and bool(understood.claimed)
    if not evidence or not (understood.wants_figure or claims):
        return evidence

    def has(each: Evidence) -> bool:
        rows = understood.unit_class == "money" and leads_to_rows(each.text)
        return rows or bool(each.figures) or (claims and answers_claim(each.text, understood))

    best = evidence[0]
    of_row = claims and best.clause.is_row  # which has no figure like it
    least = (_NEAR_BEST if of_row else _TO_THE_POINT) * best.coverage
    of_time = claims and all(q.unit_class == "time" for q in understood.claimed)
    for at, each in enumerate(evidence):
        if of_time and each.score < _ABOUT_AS_GOOD * best.score:
            break  # a length of time stands in many a sentence
        beside = understood.unit_class != "contact" and _of_another(each, best, understood.topic)
        goes_on = each.clause.id == best.clause.id and (
            _goes_on(each, understood.topic) or goes_on_behind(each, best)
        )
        if has(each) and (each.coverage >= least or goes_on) and not beside:
            return (each, *evidence[:at], *evidence[at + 1 :])
    return evidence


def with_unit_first(
    understood: Understanding, evidence: tuple[Evidence, ...]
) -> tuple[Evidence, ...]:
    """多少条产业链 is told by 50条, and not by 20个平台 that are hardly more to the point: what has
    a measure word of its own is seldom counted in another.
    """
    unit = understood.unit
    telling = understood.unit_class == "count" and unit and unit not in _ANY_MEASURE
    best = evidence[0] if evidence else None
    if best is None or not telling or _counts_in(best, unit):
        return evidence
    for at, each in enumerate(evidence):
        if each.score < _ABOUT_AS_GOOD * best.score:
            break
        if _counts_in(each, unit) and each.coverage >= _ABOUT_AS_GOOD * best.coverage:
            return (each, *evidence[:at], *evidence[at + 1 :])
    return evidence


def _counts_in(each: Evidence, unit: str | None) -> bool:
    return any(figure.unit == unit for figure in each.figures)


def with_names_first(
    understood: Understanding, evidence: tuple[Evidence, ...]
) -> tuple[Evidence, ...]:
    """Where names are asked for one by one, or a person, a division or places, the first sentence
    that tells them and is as much to the point.
    """
    asked = understood.asking
    picked = asks_results(asked)

    def tells(each: Evidence) -> bool:
        listed = not understood.names_wanted or lists_names(asked, each.text)
        which = tells_which(asked, each.told)
        chosen = not picked or tells_results(each.text) or each.clause.is_row
        return listed and which and chosen

    if not evidence or tells(evidence[0]) or points_at_table(evidence[0].text):
        return evidence
    least = _TELLS_WHICH * evidence[0].coverage
    for at, each in enumerate(evidence):
        if each.coverage >= least and tells(each):
            return (each, *evidence[:at], *evidence[at + 1 :])
    return evidence


def _of_another(each: Evidence, best: Evidence, topic: str) -> bool:
    """A sentence of the same clause that counts something else: 高新技术企业20000家 is no answer
    where 专精特新 stands in the sentence before.
    """
    beside = each.clause.id == best.clause.id and each.sharp < _BESIDE * best.sharp
    return beside and not (_goes_on(each, topic) or goes_on_behind(each, best))


def _goes_on(each: Evidence, topic: str) -> bool:
    """公示时间不得少于三十日, after the sentence on what is made public (公示)."""
    text = fold(each.text).strip()
    return text[:2] in set(bigrams(topic)) and bool(OF_A_MEASURE.match(text))


def told_rather_than_headed(
    understood: Understanding, evidence: tuple[Evidence, ...]
) -> tuple[Evidence, ...]:
    """A sentence that holds more of the topic goes before a bare heading that is hardly better;
    in open questions so does what stands below the heading: 精细化指标(满分25分)考哪几项.
    """
    first = evidence[0]
    heading = fold(first.clause.heading)
    bare = heading and not gives_or_takes(heading)
    if bare and fold(first.text).rstrip("。 ").endswith(heading):
        for at, each in enumerate(evidence[1:], 1):
            below = each.clause.id == first.clause.id and each.span.start >= first.span.end
            if below and understood.kind in ("list", "what"):
                return (each, *evidence[:at], *evidence[at + 1 :])
            if each.score < _HARDLY_BETTER * first.score:
                break
            if each.sharp > first.sharp and each.fits_year >= first.fits_year:
                return (each, *evidence[:at], *evidence[at + 1 :])
    return evidence
