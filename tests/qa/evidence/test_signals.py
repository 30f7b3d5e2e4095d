"""What speaks for evidence, counted by hand over a small library."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hand_made import finder_over

from index.model import Hit
from qa.evidence.evidence import Evidence
from qa.evidence.judgement import Weights, shipped_weights, strength
from qa.evidence.signals import Signals, confined, signals_of
from qa.model import Question
from qa.names.holdings import Holdings
from qa.understanding.following import understand
from qa.understanding.model import Understanding
from qa.words.plain_words import Matter

NOTHING = Signals(**dict.fromkeys(Signals.__dataclass_fields__, 0.0))


def found(holdings: Holdings, question: str) -> tuple[Understanding, tuple[Evidence, ...]]:
    hits = tuple(Hit(clause, 1.0, n) for n, clause in enumerate(holdings.clauses, 1))
    understood = understand(Question(question), holdings)
    return understood, finder_over(holdings).find(understood, hits)


def signals(holdings: Holdings, question: str) -> Signals:
    understood, evidence = found(holdings, question)
    return signals_of(understood, evidence, holdings)


def test_a_topic_that_stands_in_the_sentence(silk_holdings: Holdings) -> None:
    """数码, 码织 and 织机: three terms, all of them found, of four characters."""
    measured = signals(silk_holdings, "数码织机")
    assert measured.rarest == pytest.approx(1.0)
    assert measured.characters == 1.0
    assert measured.figure == measured.quoted == 0.0


def test_characters_of_a_topic_that_stand_there(silk_holdings: Holdings) -> None:
    """Of 数码飞艇 two of four stand in the sentence on 数码织机; of 飞艇 none does."""
    assert signals(silk_holdings, "数码飞艇").characters == pytest.approx(0.5)
    assert signals(silk_holdings, "飞艇").characters == 0.0


def test_people_s_words_stand_where_the_words_of_papers_do(silk_holdings: Holdings) -> None:
    understood, evidence = found(silk_holdings, "数码飞艇")
    meant = replace(understood, matters=(Matter("飞艇", ("织机",)),))
    assert signals_of(meant, evidence, silk_holdings).characters == 1.0
    unmet = replace(understood, matters=(Matter("飞艇", ("航天器",)),))
    assert signals_of(unmet, evidence, silk_holdings).characters == pytest.approx(0.5)


def test_what_confines_a_question(library: Holdings, silk_holdings: Holdings) -> None:
    def names_one(question: str) -> bool:
        return confined(understand(Question(question), library), library)

    assert not names_one("企业上云有什么支持")
    for question in (
        "苏州对企业上云有什么支持",
        "昆山发展什么产业",
        "2025年企业上云的目标",
        "是到2025年才完成上云吗",
    ):
        assert names_one(question)
    single = Holdings(silk_holdings.documents[:1], silk_holdings.clauses, silk_holdings.segmenter)
    assert confined(understand(Question("织机"), single), single)


def test_what_the_library_never_has_is_sought_last(silk_holdings: Holdings) -> None:
    """数码, 码织 and 织机 are known and stand there; with 数码 alone two unknown pairs join it."""
    assert signals(silk_holdings, "数码织机，飞艇").rarest == pytest.approx(1.0)
    assert signals(silk_holdings, "数码，飞艇，火箭").rarest < 0.6


def test_a_figure_of_the_kind_asked_for(silk_holdings: Holdings) -> None:
    assert signals(silk_holdings, "数码织机推广多少台？").figure == 1.0
    assert signals(silk_holdings, "数码织机推广多少万元？").figure == 0.0


def test_what_is_quoted_stands_in_the_evidence_or_does_not(silk_holdings: Holdings) -> None:
    assert signals(silk_holdings, "“数码织机”怎么推广？").quoted == 1.0
    assert signals(silk_holdings, "数码织机的“三年翻番”怎么推广？").quoted == -1.0


def test_translation_is_in_standard_deviations(silk_holdings: Holdings) -> None:
    understood, evidence = found(silk_holdings, "数码织机")
    first, second = evidence[:2]
    pair = (replace(first, translated=0.7), replace(second, translated=0.3))
    # mean 0.5, standard deviation 0.2
    measured = signals_of(understood, pair, silk_holdings)
    assert measured.translated == pytest.approx((0.7 - 0.5) / (0.2 + 0.05))


def test_the_lead_is_over_another_clause_of_the_same_document(silk_holdings: Holdings) -> None:
    understood, evidence = found(silk_holdings, "数码织机")
    first = replace(evidence[0], score=2.0)
    same = next(
        e for e in evidence if e.document == first.document and e.clause.id != first.clause.id
    )
    elsewhere = next(e for e in evidence if e.document != first.document)
    ranked = (first, replace(elsewhere, score=1.9), replace(same, score=1.25))
    assert signals_of(understood, ranked, silk_holdings).lead == pytest.approx(0.75)
    assert signals_of(understood, ranked[:2], silk_holdings).lead == pytest.approx(2.0)


def test_a_clause_stands_out_among_those_that_the_search_found(silk_holdings: Holdings) -> None:
    understood, evidence = found(silk_holdings, "数码织机")
    first, other = replace(evidence[0], ranked=3.0), evidence[-1]
    assert other.clause.id != first.clause.id
    same = replace(first, score=0.0, ranked=3.0)  # another sentence of that clause
    for beside, by in ((replace(other, ranked=1.5), 1.5), (replace(other, ranked=4.0), -1.0)):
        measured = signals_of(understood, (first, same, beside), silk_holdings)
        assert measured.stands_out == pytest.approx(by)
    assert signals_of(understood, (first, same), silk_holdings).stands_out == pytest.approx(3.0)


def test_the_scores_of_the_search_and_of_the_sentence(silk_holdings: Holdings) -> None:
    understood, evidence = found(silk_holdings, "数码织机")
    first = replace(evidence[0], score=1.5, ranked=7.25)
    measured = signals_of(understood, (first, *evidence[1:]), silk_holdings)
    assert (measured.score, measured.standing) == (1.5, 7.25)


def test_the_likelihood_is_that_of_the_odds() -> None:
    """odds = −1 + 2 · 0.5 + 1 · ln 3 = ln 3, so three to one."""
    none = dict.fromkeys(Signals.__dataclass_fields__, 0.0)
    weights = Weights(-1.0, none | {"rarest": 2.0, "standing": 1.0})
    measured = replace(NOTHING, rarest=0.5, standing=math.log(3))
    assert weights.likelihood(measured) == pytest.approx(0.75)
    assert weights.likelihood(replace(measured, lead=9.0)) == pytest.approx(0.75)


def test_every_signal_that_is_shipped_speaks_for_the_evidence() -> None:
    """None is weighed against what it means, so that a reader can follow a judgement."""
    weights = shipped_weights()
    plain = weights.likelihood(NOTHING)
    for name in Signals.__dataclass_fields__:
        assert weights.likelihood(replace(NOTHING, **{name: 1.0})) > plain


def test_less_of_the_topic_is_less_likely(silk_holdings: Holdings) -> None:
    likely = [
        strength(*found(silk_holdings, question), silk_holdings)
        for question in ("数码织机", "数码织机飞艇", "量子计算研究")
    ]
    assert likely == sorted(likely, reverse=True)
    assert np.ptp(likely) > 0.3
    assert strength(Understanding("", "what", "数码"), (), silk_holdings) == 0.0
