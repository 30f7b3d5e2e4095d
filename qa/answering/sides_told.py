"""Which sentences of each policy tell of one topic that is asked of several."""

from __future__ import annotations

from dataclasses import dataclass

from documents.folding import fold
from documents.patterns import lazy
from qa.answering.lengths_told import how_long_besides, that_tell_how_long
from qa.answering.stretches import answering_part
from qa.evidence.evidence import Evidence
from qa.evidence.figures_apart import GIFT_ASKED
from qa.evidence.forms import tells_form
from qa.evidence.in_passing import charged_elsewhere
from qa.evidence.judgement import ENOUGH, MIN_COVERAGE, strength
from qa.evidence.siblings import class_missed, names_class
from qa.evidence.stated import bare
from qa.evidence.terms import coverage_of, terms_of
from qa.evidence.times import asks_length, with_length_first
from qa.names.holdings import Holdings
from qa.names.naming import read_names
from qa.names.papers import newest_first
from qa.understanding.asking_places import asks_which_of_all
from qa.understanding.model import Understanding

# Of the best coverage, for another policy to speak of the same thing: where several are asked
# for, where they are named, and where nobody asked for more than one.
_NEAR_BEST, _NAMED, _AS_FULLY = 0.62, 0.35, 0.8
_FEWER_WORDS = 0.4  # the same of a sentence that bears on the question nearly as the best does
_WHICH_TOO = 0.65  # of the best score, for a further paper to do what it is asked which of them do
_BY_FAR, _A_WORD_LESS = 1.2, 0.8  # times the score; times the coverage that is needed
_HALF = 0.5  # of the best coverage, for a paper that is named to be asked for no likelihood
_OF_A_SIDE = 0.25  # coverage below which a paper that is named says nothing of the matter
_OF_THE_FIGURE = 0.25  # of the topic, beside a further policy's figure and in its heading
_LEADS = 30  # characters before a figure that say what it is of
_SECOND = 0.93  # of a policy's best score, for a second sentence of it
_SETS_TOO = 0.75  # of the best score, for another clause to set a figure for the same
_AS_SHARP = 0.55  # of its share within the sentence
_AS_MUCH = 0.85  # the same of its coverage
_NAMED_LIKELY = 0.4 * ENOUGH  # likelihood that a paper needs which the question names
_MOST = 2  # sentences of one policy
_GIVES = lazy("给予|奖|补[贴助]|资助|支持|发放|[减免]")


def sides_told(
    understood: Understanding, evidence: tuple[Evidence, ...], holdings: Holdings
) -> list[list[Evidence]]:
    """Sentences of each policy that hold enough of the topic, newest policy first.

    Where the question does not ask for several, only policies that speak of it as fully as the
    best one count: 技术合同交易额目标 without place or year is set in more than one.
    """
    counted = understood.wants_figure and understood.unit_class != "time"  # 定期 is a time too
    evidence = _in_form(understood, evidence)
    by_document: dict[str, list[Evidence]] = {}
    for each in evidence:
        if each.fits_year and (each.figures or not counted):
            by_document.setdefault(each.document.id, []).append(each)
    every = [e for es in by_document.values() for e in es]
    best = max((e.coverage for e in every), default=0.0)
    leading = max(every, key=lambda e: e.score, default=None)
    asked = _Asked(understood, holdings, evidence, counted, best, leading)
    sides = (_side(found, asked) for found in by_document.values())
    return sorted(filter(None, sides), key=lambda side: newest_first(side[0].document))


def _in_form(understood: Understanding, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Of each paper that rules in the form asked for, only that."""
    told = {id(e) for e in evidence if understood.several and tells_form(understood, e)}
    papers = {e.document.id for e in evidence if id(e) in told}
    return tuple(e for e in evidence if id(e) in told or e.document.id not in papers)


@dataclass(frozen=True, slots=True)
class _Asked:
    """counted: a figure is asked for; best: the most of the topic that a sentence holds; leading:
    the sentence that bears most on the question
    """

    understood: Understanding
    holdings: Holdings
    evidence: tuple[Evidence, ...]
    counted: bool
    best: float
    leading: Evidence | None

    @property
    def named(self) -> bool:
        """Who names documents or places says that they speak of the matter."""
        return self.understood.several and self.understood.document_ids is not None

    @property
    def least(self) -> float:
        """Coverage that a sentence needs."""
        if not self.understood.several:
            floor = MIN_COVERAGE if self.understood.document_ids is None else _OF_A_SIDE
            return max(floor, _AS_FULLY * self.best)
        # the judgement has it that the best one answers
        return (_NAMED if self.named else _NEAR_BEST) * self.best


def _side(found: list[Evidence], asked: _Asked) -> list[Evidence]:
    """What one policy tells, of its sentences that are of the kind asked for."""
    understood, counted = asked.understood, asked.counted
    charged = understood.kind == "who"
    if charged and charged_elsewhere(understood.topic, found[0], asked.holdings):
        return []
    found = _of_the_class_first(found, understood)
    kept = _that_speak_of_it(found, asked)
    if kept:
        rest = (e for e in found if e not in kept)
        first, *_ = with_length_first(understood, (*kept, *rest))
        kept = [first, *(e for e in kept if e is not first)]
        kept = that_tell_how_long(understood, kept, found)
    further = (e for e in kept[1:] if _adds(e, kept[0]) or (counted and _sets_more(e, kept[0])))
    kept = _that_give(understood, [*kept[:1], *further])[:_MOST]
    sure = asked.named or asks_which_of_all(understood.asking)
    if kept and counted and not (sure or kept[0] is asked.evidence[0]):
        least = _A_WORD_LESS * _of_its_figure(asked.evidence[0], understood, asked.holdings)
        least = min(_OF_THE_FIGURE, least)
        kept = [e for e in kept if _of_its_figure(e, understood, asked.holdings) >= least]
    return [*kept, *how_long_besides(understood, kept, found)] if kept else []


def _that_give(understood: Understanding, kept: list[Evidence]) -> list[Evidence]:
    """Where it is asked what is given and the first one tells that, no 营收超10亿元企业5家."""
    gives = [e for e in kept if _GIVES.search(fold(e.text))]
    asked = GIFT_ASKED.search(understood.asking) and kept[:1] == gives[:1]
    return gives if asked else kept


def _of_the_class_first(found: list[Evidence], understood: Understanding) -> list[Evidence]:
    """Where the best is of another class, 国家级, those that name the one asked for, 省级."""
    counts = understood.wants_figure or understood.unit_class == "money"
    if not (counts and class_missed(understood.asking, found[0].told)):
        return found
    least = _HALF * found[0].score
    meant = [e for e in found if e.score >= least and names_class(understood.asking, e.told)]
    return [*meant, *(e for e in found if e not in meant)]


def _that_speak_of_it(found: list[Evidence], asked: _Asked) -> list[Evidence]:
    understood, least = asked.understood, asked.least
    every = understood.several and asks_which_of_all(understood.asking)
    kept = [
        e
        for e in found
        if e.coverage >= least
        or _as_likely(e, asked.leading, understood)
        or (every and tells_form(understood, e))  # of what all papers rule, in whatever words
    ]
    if kept and asked.named and _bears_more(found[0], kept[0], least):
        kept = [found[0], *(e for e in kept if e is not found[0])]
    if not asked.named or _speaks_as_much(kept, asked.best, understood):
        return kept
    if _another_speaks(found[0], asked):
        return []
    own = (e for e in asked.evidence if e.document.id == found[0].document.id)
    of_it = (found[0], *(e for e in own if e is not found[0]))
    likely = strength(understood, of_it, asked.holdings) >= _NAMED_LIKELY
    # the other paper only says it in words nearer to the question
    return (kept or found[:1]) if likely else []


def _another_speaks(each: Evidence, asked: _Asked) -> bool:
    """Of 苏州的几份文件 another one surely speaks of the matter, so that this one need not."""
    named = read_names(fold(asked.understood.text), asked.holdings).sides
    beside = frozenset[str]().union(*(side for side in named if each.document.id in side))
    others = beside - {each.document.id}
    near = _NEAR_BEST * asked.best
    return any(e.document.id in others and e.coverage >= near for e in asked.evidence)


def _speaks_as_much(kept: list[Evidence], best: float, understood: Understanding) -> bool:
    """What a paper that is named says needs no other sign that it speaks of the matter."""
    if understood.several and asks_length(understood):
        return bool(kept)  # lengths are looked for below
    return any(e.coverage >= _HALF * best for e in kept)


def _bears_more(best: Evidence, other: Evidence, least: float) -> bool:
    """By far, though it holds a word less: 补助25% of 软件占比不超过20%."""
    return best.score >= _BY_FAR * other.score and best.coverage >= _A_WORD_LESS * least


def _as_likely(each: Evidence, best: Evidence | None, understood: Understanding) -> bool:
    """Of papers that nobody named it has a figure of the kind asked for, and hardly bears less on
    the question than the best one, though it holds fewer of its words; any, where it is asked
    which papers or places do so.
    """
    if best is None or not (understood.several and understood.document_ids is None):
        return False
    if asks_which_of_all(understood.asking):
        as_much = each.coverage >= _HALF * best.coverage
        return as_much and each.score >= _WHICH_TOO * best.score
    fewer = each.coverage >= _FEWER_WORDS * best.coverage
    return bool(each.figures) and fewer and each.score >= _NEAR_BEST * best.score


def _of_its_figure(each: Evidence, understood: Understanding, holdings: Holdings) -> float:
    """Share of the topic beside its figure: 关闭化工企业62家 counts no 绿色工厂, whatever else its
    long sentence holds.
    """
    part = answering_part(each, understood)
    start = max(each.span.start, part.start - _LEADS)  # …产业投资基金设立子基金,首期规模30亿元
    said = fold(each.clause.text[start : part.end]).lower()
    terms = terms_of(understood.follows or understood, holdings)
    return coverage_of(terms, (said, bare(each.clause.heading)))


def _adds(each: Evidence, best: Evidence) -> bool:
    """A second sentence of a policy, as much to the point as its first."""
    near = each.among_papers >= _SECOND * best.among_papers
    return near and each.coverage >= _AS_MUCH * best.coverage


def _sets_more(each: Evidence, best: Evidence) -> bool:
    """Another clause of the paper that sets a figure for the same: 100家星级上云企业 beside
    全市新增10000家企业上云.
    """
    other = bool(each.figures) and each.clause.id != best.clause.id
    much = each.coverage >= _AS_FULLY * best.coverage or each.sharp >= _AS_SHARP * best.sharp
    return other and much and each.score >= _SETS_TOO * best.score
