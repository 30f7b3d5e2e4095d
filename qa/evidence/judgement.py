"""Whether evidence suffices for an answer; if not, why not.

It rests on what the evidence says, never on a ranking's score: names that the library does not
have, how likely it is that the best evidence is that which was asked for, the year, and a
figure of the kind asked for. The likelihood is a logistic regression over a few signals; its
numbers stand in judgement.json, and `python -m eval.calibrating` makes them.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files

from documents.folding import fold
from documents.sentences import points_at_table
from qa.evidence.evidence import Evidence, places_of
from qa.evidence.measures import measures_another
from qa.evidence.reasons import Reason
from qa.evidence.signals import Signals, lacks_known_words, of_no_paper, signals_of
from qa.names.holdings import Holdings
from qa.understanding.asking_places import asks_of_places
from qa.understanding.clause_references import spellings
from qa.understanding.enumerations import lists_names
from qa.understanding.following import AND_THAT
from qa.understanding.kinds import CLOCK_ASKED
from qa.understanding.model import Understanding
from qa.understanding.persons_and_places import asks_identity, tells_which

# Likelihood below which nothing is said. From 0.13 to 0.2 fewer of the questions with an answer are
# answered; of those whose evidence was taken out 0.78 instead of 0.69 are refused.
ENOUGH = 0.14
# The same of a question that names no place, paper or year, or a place without a paper, and may be
# about anything: 上海的补贴标准.
_ENOUGH_ANYWHERE = 0.2
UNLIKELY = ENOUGH - 0.01  # of a sentence that tells of something else, though it may be pointed at
MIN_COVERAGE = 0.36  # of the topic's weight, for a further policy to speak of it too
# A time, however it is put; 10万元 is none, nor is 同时.
_TIME = re.compile(
    r"(?<![\d.])\d+(?![\d.]*\s?[万亿]*(?:[元家个项名人户台套辆件条次亩吨倍分%]|平方|千瓦|公里))"
    r"|[年月日天周季前后内底起每]|(?<![一二三四五首本])期|(?<!同)时|[半一二三四五六七八九十]个"
)
# 几点发车 is told by the clock.
_CLOCK_ASKED = re.compile(rf"(?<![\d万千百]){CLOCK_ASKED}")
_CLOCK = re.compile(r"\d{1,2}\s?(?:[:点]|时(?!间))|全天|24小时|24时")
# 截止日期是几号 is told by a day by which, and not by any day.
_LAST_DAY_ASKED = re.compile(r"截[止至](?:日期|时间|日|到|[?。]|$)|最后期限|最后一天")
_LAST_DAY = re.compile(
    r"截[止至]|[日月底]之?[前止]|以前|逾期|[至到—-]\s?(?:\d{4}年)?\d{1,2}月\d{1,2}日(?!期间)|[日天月]内"
)
# 存续期限是几年 is told by a length of time.
_LENGTH_ASKED = re.compile(
    r"(?<![前近这来哪])(?<![今以往之前]后)几年|多少年|多久|多长时间|几个月|几天|多少天|(?:几|多少)个?(?:工作日|月|小时)|多少日|期限|[期限]多长|有多长"
)
_LENGTH = re.compile(
    r"(?:(?<!\d)\d{1,3}|[一二两三四五六七八九十半]+)个?\s?(?:工作日|自然日|月|年|天|日|周|小时|届)(?!度)"
    r"|每[年月季周日半]|年度|长期|永久|[至到]\s?\d{4}|有效期|之日|期满|期间|按期|随时|当[日天月年]|即[办时]|截[止至]"
    r"|次[年月日]|季度|半年|期限|届满|到期|同步|按[年月季]"
)
# 安排在哪一天 is told by a day, and not by a length of time.
_DAY_ASKED = re.compile(r"哪一?[天日]|几月几|几[日号](?![文内以之后])")
_MONTH_ASKED = re.compile("几月份?(?!几)|哪个月")
_MONTH = re.compile(r"\d\s?月|[季年][初中末底]|季度|次月|当月|[上下]旬")
_DAY = re.compile(
    r"\d\s?月|\d\s?[日号](?![内起])|[月季年][初中末底]|当[日天]|每[年月周日]|之日|后\s?\d{1,3}个?(?:工作日|日|天)[以之]?内|次[日月年]|节|周[一二三四五六日]"
)
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
    signals = signals_of(understood, evidence, holdings)
    follows = "——" in understood.text or understood.context or understood.follows
    put_otherwise = any(form.lower() != m.said for m in understood.matters for form in m.written)
    by_itself = not (follows or put_otherwise)
    likelihood = shipped_weights().likelihood(signals)
    places = understood.several and asks_of_places(understood.asking)
    anywhere = of_no_paper(understood) or not (signals.confined or places)
    if anywhere and likelihood < _ENOUGH_ANYWHERE:
        return min(likelihood, UNLIKELY)
    figure = understood.kind == "fact" and understood.wants_figure
    if figure and by_itself and not signals.rarest:
        return min(likelihood, UNLIKELY)  # its clause may still be pointed at
    # of a paper that is named, whatever is asked of it
    strict = figure or (understood.named and understood.kind not in ("yesno", "compare"))
    if strict and not follows and lacks_known_words(understood, evidence[0], holdings):
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
    # 纪检监督的电话呢, after a question for a division
    which = asked.rsplit("——", 1)[-1] if understood.unit_class == "contact" else asked
    if not (of_places or below or tells_which(which, best.told)):
        return Reason("does not say who that is")
    if not best.fits_year:
        return Reason("another year")
    if understood.names_wanted and not below and not lists_names(asked, best.text):
        return Reason("no list of names")
    if understood.wants_figure and understood.unit_class != "time" and not best.figures:
        return Reason("no figure", " of the kind asked for")
    if _tells_no_time(understood, best):
        return Reason("no time", " of what is asked for")
    if measures_another(understood, best):
        figure = Reason("no figure", " of the kind asked for")
        return figure if understood.wants_figure else Reason("something else")
    if _says_nothing_of_its_own(understood, best):
        return Reason("something else")
    if not all(_bears(best, ordinal) for ordinal in understood.ordinals):
        return Reason("ordinal not found")
    return None


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


def to_the_point(understood: Understanding, each: Evidence) -> bool:
    """It holds the kind of thing that is asked for: a time, a figure of that measure."""
    figure = understood.wants_figure and understood.unit_class != "time"
    lacks = (figure and not each.figures) or _tells_no_time(understood, each)
    return not lacks and not measures_another(understood, each)


def _tells_no_time(understood: Understanding, best: Evidence) -> bool:
    """A last day, a length of time, a day or any time is asked for, and the sentence has none."""
    asked, text = understood.asking, fold(best.text)
    when = understood.kind == "fact" and understood.unit_class == "time"
    last_day = _LAST_DAY_ASKED.search(asked)
    timed = when or (understood.wants_figure and understood.unit_class == "time")
    length = timed and _LENGTH_ASKED.search(asked)
    told = _LAST_DAY if last_day else _LENGTH if length else _TIME
    if (timed or last_day) and not told.search(text):
        return True
    if _CLOCK_ASKED.search(asked) and timed and not _CLOCK.search(text):
        return True
    if _MONTH_ASKED.search(asked) and timed and not _MONTH.search(text):
        return True
    return bool(_DAY_ASKED.search(asked) and timed and not _DAY.search(text))


def _bears(best: Evidence, ordinal: str) -> bool:
    """第14条 may be the label of its article, 第一批 stand in the title of a call."""
    clause, titles = best.clause, best.document.metadata.titles
    places = fold(" ".join((best.text, clause.reference, *clause.headings, *titles)))
    return any(form in places for form in spellings(ordinal))
