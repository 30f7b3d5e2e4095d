"""Sentences measured against questions over a library small enough to count by hand."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hand_made import finder_over

from index.model import Hit
from qa.evidence.evidence import Evidence, fits_year, holds_required
from qa.evidence.judgement import ENOUGH, strength, why_not
from qa.evidence.reasons import Reason
from qa.model import Question
from qa.names.holdings import Holdings
from qa.understanding.following import understand
from qa.understanding.model import Understanding


def find(holdings: Holdings, question: str) -> tuple[Evidence, ...]:
    """Measured over every clause, so that no retrieval comes between."""
    hits = tuple(Hit(clause, 6.0, n, {}) for n, clause in enumerate(holdings.clauses, 1))
    understood = understand(Question(question), holdings)
    return finder_over(holdings).find(understood, hits)


def best(holdings: Holdings, question: str) -> Evidence:
    return find(holdings, question)[0]


def judged(holdings: Holdings, question: str) -> str | None:
    found = find(holdings, question)
    understood = understand(Question(question), holdings)
    likely = strength(understood, found, holdings)
    reason = why_not(understood, found[0] if found else None, likely)
    return None if reason is None else str(reason)


def test_the_whole_topic_in_one_sentence_covers_it_fully(silk_holdings: Holdings) -> None:
    found = best(silk_holdings, "数码织机")
    assert found.text.startswith("推广应用数码织机2000台")
    assert found.coverage == found.sharp == pytest.approx(1.0)


def test_half_the_topic_covers_its_weight(silk_holdings: Holdings) -> None:
    """数码 stands in one of n clauses; 飞艇 in none, and an unheard pair counts 0.6."""
    n = len(silk_holdings.clauses)
    heard = math.log(1 + (n - 1 + 0.5) / (1 + 0.5))
    unheard = 0.6 * math.log(1 + (n + 0.5) / 0.5)
    found = best(silk_holdings, "数码，飞艇")
    assert found.sharp == found.coverage == pytest.approx(heard / (heard + unheard))


def test_a_heading_counts_less_than_the_sentence(silk_holdings: Holdings) -> None:
    """提升织造水平 stands in the heading above 推广应用数码织机…: 0.8 of it counts."""
    found = [e for e in find(silk_holdings, "织造水平") if "数码织机" in e.text]
    assert found[0].sharp == 0.0
    assert found[0].coverage == pytest.approx(0.8)


def test_figures_of_the_kind_asked_for_stand_next_to_the_topic(silk_holdings: Holdings) -> None:
    """到2025年，…产值达到500亿元，培育上市企业3家。 holds a sum too, which was not asked for."""
    found = best(silk_holdings, "要培育上市企业几家？")
    (figure,) = found.figures
    assert (figure.printed, figure.unit) == ("3", "家")
    assert found.clause.text[figure.start : figure.end] == "3家"


def test_figures_are_looked_for_only_where_they_are_asked_for(silk_holdings: Holdings) -> None:
    assert best(silk_holdings, "推广应用数码织机").figures == ()


@pytest.mark.parametrize(
    ("reference", "years", "fits"),
    [
        ("一、", set(), True),
        ("一、", {2022}, True),  # 到2022年 governs
        ("一、", {2019}, False),  # the document's own, for which the sentence sets nothing
        ("三、(一)", {2019}, True),  # the document's own, where the sentence says no year
        ("一、", {2025}, False),
        ("二、(一)", {2022}, False),  # says no year
        ("二、(一)", {2019, 2025}, True),  # one of them will do
    ],
)
def test_years(reference: str, years: set[int], fits: bool, silk_holdings: Holdings) -> None:
    document = next(d for d in silk_holdings.documents if d.source == "old.txt")
    clause = next(c for c in document.clauses if c.reference == reference)
    whole = replace(best(silk_holdings, "丝绸").span, start=0, end=len(clause.text))
    assert fits_year(clause, whole, frozenset(years), silk_holdings.papers) is fits


def test_the_sentence_of_the_year_asked_for_goes_first(silk_holdings: Holdings) -> None:
    assert "500亿元" in best(silk_holdings, "到2025年丝绸产业产值").text
    assert "300亿元" in best(silk_holdings, "2019年意见的丝绸产业产值").text


def test_required_words_stand_in_the_sentence_or_its_heading(silk_holdings: Holdings) -> None:
    found = best(silk_holdings, "数码织机")
    for required, holds in [(("织机",), True), (("织造",), True), (("织机", "茶叶"), False)]:
        understood = Understanding("", "what", "", required=required)
        assert holds_required(found, understood, silk_holdings.papers) is holds


def test_neither_headings_nor_lists_of_departments_are_evidence(silk_holdings: Holdings) -> None:
    texts = [e.text for e in find(silk_holdings, "提升织造水平 责任部门 市科技局 数码织机")]
    assert texts
    assert all("责任部门" not in text for text in texts)
    assert all(text.strip("。") != "（一）提升织造水平" for text in texts)


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("浙江省的丝绸产值", "not held: 浙江省"),
        ("到2030年丝绸产业产值", "not held: 2030年"),
        ("数码织机推广多少万元？", "no figure of the kind asked for"),
        ("数码织机推广能有几万块？", "no figure of the kind asked for"),
        ("龙头企业培育计划什么时候报名？", "no time of what is asked for"),
        ("第9条对数码织机的规定", "ordinal not found"),
        ("数码织机推广多少台？", None),
        ("到2022年丝绸产业产值达到多少？", None),
    ],
)
def test_each_reason_to_refuse(question: str, reason: str | None, silk_holdings: Holdings) -> None:
    assert judged(silk_holdings, question) == reason


def test_another_year_and_no_evidence_are_reasons_too(silk_holdings: Holdings) -> None:
    understood = understand(Question("到2025年的数码织机"), silk_holdings)
    machines = next(e for e in find(silk_holdings, "数码织机") if "数码织机" in e.text)
    assert why_not(understood, replace(machines, fits_year=False), 1.0) == Reason("another year")
    assert why_not(understood, None, 0.0) == Reason("no evidence")
    assert why_not(understood, machines, 1.0) is None


def test_another_matter_is_unlikely(silk_holdings: Holdings) -> None:
    reason = judged(silk_holdings, "量子计算研究")
    assert reason is not None
    assert reason.startswith("likely to 0.0") and reason.endswith("topic covered by 0.00")


def test_the_least_likelihood_is_a_border(silk_holdings: Holdings) -> None:
    understood = Understanding("", "what", "数码织机")
    found = best(silk_holdings, "数码织机")
    assert why_not(understood, found, ENOUGH) is None
    short = why_not(understood, found, ENOUGH - 0.01)
    assert str(short) == f"likely to {ENOUGH - 0.01:.2f} only, topic covered by 1.00"
    assert why_not(understood, found, 0.5, floor=0.51) is not None


def test_nothing_to_look_for_finds_nothing(silk_holdings: Holdings) -> None:
    assert find(silk_holdings, "谁负责？") == ()
    finder = finder_over(silk_holdings)
    assert finder.find(understand(Question("数码织机"), silk_holdings), ()) == ()
