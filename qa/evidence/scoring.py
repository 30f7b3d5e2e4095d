"""What ranks a sentence: how well it bears on the question, as one sum.

A sentence is measured against the topic of the question, not against the whole question: how
much of the topic, weighted by rarity, stands in it, in the heading above it, or in its clause;
how near it is in meaning, and how likely to be asked about in such words; whether it holds a figure
of the kind asked for, next to the words asked about; and whether the year and the place are those
asked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.sentences import Span
from index.model import Hit
from qa.evidence.asked_alike import asks_alike, shares_words
from qa.evidence.evidence import answers_claim
from qa.evidence.stated import Stated
from qa.evidence.terms import Term, Weighed
from qa.understanding.enumerations import speaks_of_list
from qa.understanding.lists_asked import asks_for_list_of, asks_for_other_list, lists_papers
from qa.understanding.model import Understanding

# What ranks sentences beside coverage, which counts 1: set by hand on the development split.
_SHARP = 0.5  # coverage within the sentence itself
_MEANING = 0.6  # cosine
_TRANSLATED = 0.08  # log-likelihood of the question, given the sentence, a term
_STANDING = 0.35  # its clause among the hits, 0…1
_FIGURE = 0.3  # has a figure of the kind asked for, or has none; and how near it is to the topic
_CLAIM = 0.25  # has a figure in the unit of a figure that the question claims
_ITEMS = 0.25  # 下列…: heads items, where a list is asked for
_LISTED = 0.3  # the same of 应当具备以下条件:, where 哪些条件 are asked for
_OTHER_LIST = -0.3  # the same of 应当提交下列材料:
_COUNTED_OFF = 0.7  # A、B、C、D四类, where 哪几类 is asked
_ALL_YEARS = 0.3  # speaks of each of the years, where two or more are asked for
_THE_YEAR = 0.2  # names the year that a figure is asked for, or stands in a plan of that year
_AIM = 0.25  # sets an aim or stands under 发展目标, where an aim is asked for
_ATTACHED = 0.4  # stands in an attachment, where the question speaks of one
_MEANS = 1.1  # says what the word means that is asked for
_CUE = 0.5  # tells of the fine, the use or the steps, where these are asked for
_PURPOSE = -0.5  # says why the paper was made, which names all that it is about
_DENIED = -0.5  # says who gets nothing or loses it, where that is not asked
_CLOSING = -0.5  # 本办法自…起施行,有效期5年 is of the paper, and not of a title that it grants
_ASKED_ALIKE = 0.5  # stands under a printed question for the like: 财政补助多少钱?
_REGISTER = -1.0  # 分类:重点工作安排情况 states nothing but of the paper itself
_WHERE = -0.5  # 地址:…, where it is not asked where
_CALLED = -1.0  # 咨询电话:…, where nobody is to be called
_REPEALED = -1.5  # 原《…办法》同时废止, which names all that it was about
_REPEAL_ASKED = lazy(
    r"废|失效|停止|旧|原(?!因|料|文)|老(?:的|办法|政策|文件|规定|细则|版)|以前|之前|替|取代|有效|管用|执行|施行|到期|作数|算数|还能|还用"
)
_CALL_ASKED = lazy(
    r"电话|热线|邮箱|传真|网址|联系|咨询|投诉|举报|[找问]谁|哪里问|打给|号码|哪个|谁"
)
_ADDRESS_ASKED = lazy(r"地址|哪里|哪儿|在哪|何处|地点|[送寄交][到去往]")
_QUESTION = ("?", "？")
_OF_AIMS = lazy(r"目标|总体要求")
_SETS_AIM = lazy(r"^(?:力争|确保)?(?:[到至]\s?)?(?:19|20)\d{2}\s?年")


@dataclass(frozen=True, slots=True)
class Sought:
    """understood: the question, folded: its text; weighed: its terms, see terms.py; vector: (dim,)
    float32 and asked: pairs of what is searched for; meaning: what tells the meaning asked for;
    cue: the fine, the use, …; counting_off: the kinds asked for; purpose, denial, penalty, papers:
    that, who gets nothing, what a breach costs, or what has to be handed in, is asked.
    """

    understood: Understanding
    folded: str
    terms: tuple[Term, ...]
    weighed: tuple[Weighed, ...]
    vector: np.ndarray
    asked: list[str]
    meaning: re.Pattern[str] | None
    cue: re.Pattern[str] | None
    counting_off: re.Pattern[str] | None
    purpose: bool
    denial: bool
    penalty: bool
    papers: bool = False


class Candidate(NamedTuple):
    """A sentence to be measured: statement number `at` of what the clause of a hit states.

    standing: of the clause among the hits, 0…1; cosine, translated, coverage, sharp: as in Evidence
    """

    hit: Hit
    stated: Stated
    at: int
    standing: float
    cosine: float
    translated: float
    coverage: float
    sharp: float

    @property
    def span(self) -> Span:
        return self.stated.statements[self.at].span

    @property
    def inside(self) -> str:
        return self.stated.inside[self.at]


def score(candidate: Candidate, sought: Sought, figure: float, document: Document) -> float:
    """What ranks the sentence among those of its year.

    figure: above 0 where it has a figure of the kind asked for, the more the nearer to the
    topic; below 0 where it has none. document: that the sentence stands in
    """
    understood, inside = sought.understood, candidate.inside
    stated, at = candidate.stated, candidate.at
    found = candidate.coverage + _SHARP * candidate.sharp + _STANDING * candidate.standing
    found += _MEANING * candidate.cosine + _TRANSLATED * candidate.translated
    if understood.wants_figure:
        found += _FIGURE * figure
    found += _PURPOSE * (stated.purpose[at] and not sought.purpose)
    found += _DENIED * (not sought.denial and stated.denies[at])
    of_paper = understood.kind == "document" or "解释" in sought.folded
    found += _CLOSING * (stated.closing[at] and not of_paper)
    found += _CLAIM * answers_claim(inside, understood)
    found += _REGISTER * _of_the_register(candidate.hit.clause, understood)
    return found + _of_its_form(candidate, sought, document)


def _of_its_form(candidate: Candidate, sought: Sought, document: Document) -> float:
    """Lists, years, meanings, aims and the like, where the question asks for such."""
    understood, inside = sought.understood, candidate.inside
    stated, at, clause = candidate.stated, candidate.at, candidate.hit.clause
    found = _ITEMS * (understood.kind == "list" and stated.opens[at])
    listed = stated.opens[at] or stated.heads[at]
    found += _LISTED * (listed and asks_for_list_of(sought.folded, inside))
    found += _LISTED * (sought.papers and lists_papers(inside))
    found += _OTHER_LIST * (listed and asks_for_other_list(sought.folded, inside))
    off, years = sought.counting_off, understood.years
    found += _COUNTED_OFF * bool(off and off.search(inside))
    found += _ALL_YEARS * (len(years) > 1 and all(str(year) in inside for year in years))
    found += _THE_YEAR * _of_the_year(candidate, understood, document)
    if clause.reference.startswith("附件"):
        found += _ATTACHED * speaks_of_list(sought.folded, stated.statements[at].under)
    if sought.meaning and sought.meaning.search(inside):
        found += _MEANS
    about = candidate.sharp > 0 or stated.broken[at]  # a penalty need not name what it is for
    found += _WHERE * (stated.address[at] and not _ADDRESS_ASKED.search(sought.folded))
    found += _REPEALED * (stated.repeals[at] and not _REPEAL_ASKED.search(sought.folded))
    found += _CALLED * (stated.reached[at] and not _CALL_ASKED.search(sought.folded))
    if sought.cue and about and sought.cue.search(inside):
        found += _CUE
    above = stated.statements[at].under or clause.heading or "".join(clause.headings[-1:])
    if above.endswith(_QUESTION):  # as hardly any does
        asked = fold(above)
        found += _ASKED_ALIKE * (asks_alike(asked, understood) or shares_words(asked, understood))
    if understood.wants_aim:
        found += _AIM * (bool(_SETS_AIM.search(inside)) + bool(_OF_AIMS.search(clause.heading)))
    return found


def _of_the_register(clause: Clause, understood: Understanding) -> bool:
    """It is the table in which a public register enters the paper, and no line of it is asked."""
    if clause.kind != "record" or understood.kind == "document":
        return False
    labels = (line.partition(":")[0] for line in fold(clause.text).splitlines())
    return not any("".join(label.split()) in understood.asking for label in labels if label.strip())


def _of_the_year(candidate: Candidate, understood: Understanding, document: Document) -> bool:
    if len(understood.years) != 1 or not understood.wants_figure:
        return False
    (year,) = understood.years
    period = document.metadata.period
    return period == str(year) or f"{year}年" in candidate.inside.replace(" ", "")
