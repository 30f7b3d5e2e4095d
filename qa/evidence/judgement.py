"""Whether evidence suffices for an answer; if not, why not.

It rests on what the evidence says, never on a ranking's score: names that the library does not
have, how likely it is that the best evidence is that which was asked for, the year, and a
figure of the kind asked for. The likelihood is a logistic regression over a few signals; its
numbers stand in judgement.json, and `python -m eval.calibrating` makes them.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files

from documents.folding import fold
from documents.patterns import lazy
from documents.rules_cited import PENAL
from documents.sentences import leads_to_rows, points_at_table
from qa.evidence.evidence import Evidence, places_of
from qa.evidence.facets import facet_untold, told_without_bound
from qa.evidence.forms import rules_on
from qa.evidence.in_passing import charged_elsewhere
from qa.evidence.measures import measures_another
from qa.evidence.named_apart import names_its_row
from qa.evidence.reasons import Reason
from qa.evidence.siblings import denied_to_class
from qa.evidence.signals import Signals, lacks_known_words, of_no_paper, signals_of
from qa.evidence.sorts_told import tells_another_sort
from qa.evidence.times import tells_how_often, tells_no_time
from qa.names.holdings import Holdings
from qa.understanding.asking_places import asks_of_places
from qa.understanding.asking_who import asks_who
from qa.understanding.clause_references import spellings
from qa.understanding.enumerations import lists_names
from qa.understanding.following import AND_THAT
from qa.understanding.model import Understanding
from qa.understanding.persons_and_places import asks_identity, tells_which
from qa.understanding.results_asked import asks_results, tells_results

# Likelihood below which nothing is said. From 0.13 to 0.2 fewer of the questions with an answer are
# answered; of those whose evidence was taken out 0.78 instead of 0.69 are refused.
ENOUGH = 0.14
# The same of a question that names no place, paper or year, or a place without a paper, and may be
# about anything: 上海的补贴标准.
_ENOUGH_ANYWHERE = 0.2
_SURE_ALL_THE_SAME = 0.5  # though most of the question's words are not those of the sentence
UNLIKELY = ENOUGH - 0.01  # of a sentence that tells of something else, though it may be pointed at
MIN_COVERAGE = 0.36  # of the topic's weight, for a further policy to speak of it too
# Of whom a clause charges with something else; too little for a side of a comparison as well.
_OF_ANOTHER_PAPER = 0.05
_PENALTY_ASKED = lazy(
    r"(?:怎么|如何|怎样|会|要|被)(?:处?罚|处分)|罚款?(?:多少|几)|处罚(?:标准|是什么|[吗呢?])"
)
_GENERATION = lazy("第[一二三四五六七八九十\\d]+代")
_FOLLOWS = lazy("整改|核减|减少|不得|暂停|降低|扣|列入|清退|退出|摘牌")
_OF_WHOM = 0.5  # of the topic, in a sentence that says who somebody is
NEAR = 0.6  # a sentence that misses the year or the place only is worth naming in a refusal


@dataclass(frozen=True, slots=True)
class Weights:
    """intercept + Σ weight · signal, the logarithm of the odds; signals by name."""

    intercept: float
    weights: Mapping[str, float]

    def likelihood(self, signals: Signals) -> float:
        """0…1: that the best evidence is that which was asked for."""
        odds = self.intercept + sum(
            self.weights[name] * value for name, value in asdict(signals).items()
        )
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


@cache
def shipped_weights() -> Weights:
    read = json.loads(files("qa.evidence").joinpath("judgement.json").read_text(encoding="utf-8"))
    return Weights(float(read["intercept"]), {n: float(w) for n, w in read["weights"].items()})


def strength(understood: Understanding, evidence: Sequence[Evidence], holdings: Holdings) -> float:
    """0…1: how likely the best evidence is that which was asked for; 0 for none.

    国家级绿色工厂给多少奖励 is not told by a sentence that has neither 绿色 nor 工厂, whatever
    figure that holds.
    """
    if not evidence:
        return 0.0
    best, signals = evidence[0], signals_of(understood, evidence, holdings)
    follows = "——" in understood.text or understood.context or understood.follows
    put_otherwise = any(form.lower() != m.said for m in understood.matters for form in m.written)
    by_itself = not (follows or put_otherwise)
    likelihood = shipped_weights().likelihood(signals)
    places = understood.several and asks_of_places(understood.asking)
    anywhere = of_no_paper(understood) or not (signals.confined or places)
    anywhere = anywhere and not names_its_row(understood, best)
    if anywhere and likelihood < _ENOUGH_ANYWHERE:
        return min(likelihood, UNLIKELY)
    figure = understood.kind == "fact" and understood.wants_figure
    if figure and by_itself and not signals.rarest:
        return min(likelihood, UNLIKELY)  # its clause may still be pointed at
    if (
        understood.kind == "who"
        and by_itself
        and charged_elsewhere(understood.topic, best, holdings)
    ):
        return min(likelihood, _OF_ANOTHER_PAPER)
    # of a paper that is named, whatever is asked of it
    strict = figure or (understood.named and understood.kind not in ("yesno", "compare"))
    unsure = likelihood < _SURE_ALL_THE_SAME
    if unsure and strict and not follows and lacks_known_words(understood, best, holdings):
        return min(likelihood, UNLIKELY)
    return likelihood


def likeliest(
    understood: Understanding, evidence: Sequence[Evidence], holdings: Holdings
) -> tuple[Evidence | None, float]:
    """The evidence that the judgement rests on, None for none, and its strength.

    Of several papers that are named, that of the one that answers surest: each was searched by
    itself, and what one says is no less sure for what another does not say.
    """
    sides = [evidence]
    of_places = asks_of_places(understood.asking)
    if understood.several and (understood.document_ids is not None or of_places):
        of_paper: dict[str, list[Evidence]] = {}
        for each in evidence:
            of_paper.setdefault(each.document.id, []).append(each)
        sides = list(of_paper.values())
    if not evidence:
        return None, 0.0
    likely = [(strength(understood, side, holdings), side[0]) for side in sides]
    likelihood, best = max(likely, key=lambda pair: (pair[1].fits_year, pair[0]))
    return best, likelihood


def why_not(
    understood: Understanding, best: Evidence | None, likelihood: float, floor: float = ENOUGH
) -> Reason | None:
    """The reason for refusing, None if the evidence suffices.

    likelihood: of the best evidence, see `strength`; floor: that it needs.
    """
    if understood.missing:
        return Reason("not held", ": " + ", ".join(understood.missing))
    if best is None:
        return Reason("no evidence")
    if likelihood < floor:
        detail = f" to {likelihood:.2f} only, topic covered by {best.coverage:.2f}"
        return Reason("likely", detail)
    asked = understood.asking
    if asks_identity(asked) and best.sharp < _OF_WHOM:
        return Reason("does not say who that is")
    below = points_at_table(best.text)  # its rows are quoted
    of_places = understood.several and asks_of_places(asked)
    # 纪检监督的电话呢, after a question for a division; 哪个部门牵头, after one for a person
    own = understood.unit_class == "contact" or asks_who(understood.own_asking)
    which = understood.own_asking if own else asked
    if not (of_places or below or tells_which(which, best.told)):
        return Reason("does not say who that is")
    if not best.fits_year:
        return Reason("another year")
    if not below and _names_none(understood, best, of_places=of_places):
        return Reason("no list of names")
    if (lacking := _lacks_value(understood, best)) is not None:
        return lacking
    if measures_another(understood, best):
        figure = Reason("no figure", " of the kind asked for")
        return figure if understood.wants_figure else Reason("something else")
    untold = (tells_no_penalty, _says_nothing_of_its_own, tells_another_sort, facet_untold)
    if any(is_so(understood, best) for is_so in untold):
        return Reason("something else")
    if not all(_bears(best, ordinal) for ordinal in understood.ordinals):
        return Reason("ordinal not found")
    return None


def _lacks_value(understood: Understanding, best: Evidence) -> Reason | None:
    """A figure or a time is asked for, and the sentence has none; 不收费 needs none, nor does who
    acts.
    """
    if rules_on(understood, best):
        return None
    counts = understood.wants_figure and understood.unit_class != "time"
    if counts and tells_how_often(understood.own_asking, fold(best.text)):
        return None
    if counts and told_without_bound(understood, best):
        return None
    told_below = leads_to_rows(best.text) and understood.unit_class in (None, "money", "share")
    if counts and not best.figures and told_below:
        return None
    if counts and not best.figures and not denied_to_class(understood.asking, best.text):
        return Reason("no figure", " of the kind asked for")
    if tells_no_time(understood, best):
        return Reason("no time", " of what is asked for")
    return None


def _names_none(understood: Understanding, best: Evidence, *, of_places: bool) -> bool:
    """Names are wanted, or which ones were picked, and the sentence lists none."""
    asked = understood.asking
    if understood.names_wanted and not lists_names(asked, best.text):
        return True
    picked = asks_results(asked) and not of_places
    return picked and not (best.clause.is_row or tells_results(best.text))


def _says_nothing_of_its_own(understood: Understanding, best: Evidence) -> bool:
    """那砍树呢, after 打农药罚多少, of a clause without a character of 砍树, or of what papers
    print for it: it would tell again what was told before.
    """
    _, _, own_text = fold(understood.text).lower().rpartition("——")
    if not AND_THAT.fullmatch(own_text):
        return False
    text = "".join(places_of(best))
    matters = [matter for matter in understood.matters if matter.said.lower() in own_text]
    if any(form.lower() in text for matter in matters for form in matter.written):
        return False
    said = (understood.topic if understood.context else "") + "".join(m.said for m in matters)
    own = {character for character in said.lower() if character.isalnum()}
    return bool(own) and not own & set(text)


def tells_no_penalty(understood: Understanding, best: Evidence) -> bool:
    """怎么处罚, of a clause from which nothing follows for anybody."""
    if not _PENALTY_ASKED.search(understood.own_asking):
        return False
    led, broken = best.lead_in, best.broken
    told = " ".join((best.told, *(fold(each.text) for each in (led, broken) if each)))
    return not (PENAL.search(told) or _FOLLOWS.search(told))


def to_the_point(understood: Understanding, each: Evidence) -> bool:
    """It holds the kind of thing that is asked for: a time, a figure of that measure."""
    figure = understood.wants_figure and understood.unit_class != "time"
    lacks = (figure and not each.figures) or tells_no_time(understood, each)
    return not lacks and not measures_another(understood, each)


def _bears(best: Evidence, ordinal: str) -> bool:
    """第14条 may be the label of its article, 第一批 stand in the title of a call."""
    clause, titles = best.clause, best.document.metadata.titles
    places = fold(" ".join((best.text, clause.reference, *clause.headings, *titles)))
    if ordinal.endswith("代") and not _GENERATION.search(places):
        return True  # 第五代移动通信 is 5G
    return any(form in places for form in spellings(ordinal))
