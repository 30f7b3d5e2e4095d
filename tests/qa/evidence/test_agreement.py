"""What several papers say alike, by figures that can be done by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hand_made import finder_over

from index.model import Hit
from qa.assistant import Assistant
from qa.evidence.agreement import with_agreement
from qa.evidence.evidence import Evidence
from qa.model import Question
from qa.names.holdings import Holdings
from qa.understanding.following import understand


@pytest.fixture
def sentence(silk_holdings: Holdings) -> Evidence:
    hits = tuple(Hit(clause, 1.0, n) for n, clause in enumerate(silk_holdings.clauses, 1))
    understood = understand(Question("数码织机"), silk_holdings)
    return finder_over(silk_holdings).find(understood, hits)[0]


def vectors(*rows: tuple[float, float]) -> np.ndarray:
    return np.array(rows, np.float32).reshape(-1, 2)


def scored(sentence: Evidence, *scores: float) -> list[Evidence]:
    return [replace(sentence, score=score) for score in scores]


def scores(agreed: list[list[Evidence]]) -> list[list[float]]:
    return [[each.among_papers for each in paper] for paper in agreed]


def test_the_sentence_whose_like_the_other_paper_has_goes_first(sentence: Evidence) -> None:
    """0.9 + 2 · 1 · 1 against 1 + 2 · 0; the other paper's gains 2 · 0.9."""
    found = [scored(sentence, 1.0, 0.9), scored(sentence, 1.0)]
    agreed = with_agreement(found, [vectors((1, 0), (0, 1)), vectors((0, 1))])
    assert scores(agreed) == [[pytest.approx(1.0), pytest.approx(2.9)], [pytest.approx(2.8)]]


def test_an_offer_counts_as_much_as_it_bears_on_the_question(sentence: Evidence) -> None:
    """The other paper's sentence scores half of the best: 1 + 2 · 0.5."""
    found = [scored(sentence, 1.0), scored(sentence, 0.5)]
    agreed = with_agreement(found, [vectors((1, 0)), vectors((1, 0))])
    assert scores(agreed) == [[pytest.approx(2.0)], [pytest.approx(2.5)]]


def test_of_three_papers_the_mean_of_the_others(sentence: Evidence) -> None:
    found = [scored(sentence, 1.0)] * 3
    agreed = with_agreement(found, [vectors((1, 0)), vectors((1, 0)), vectors((0, 1))])
    assert scores(agreed) == [[pytest.approx(2.0)], [pytest.approx(2.0)], [pytest.approx(1.0)]]


def test_a_paper_alone_is_left_as_it_is(sentence: Evidence) -> None:
    found = [scored(sentence, 1.0, 0.5), []]
    assert with_agreement(found, [vectors((1, 0), (0, 1)), vectors()]) == found
    assert with_agreement([], []) == []
    nothing = [scored(sentence, 0.0), scored(sentence, -0.4)]
    assert with_agreement(nothing, [vectors((1, 0)), vectors((1, 0))]) == nothing


def test_papers_that_say_it_in_other_words_than_the_question(built_in: Assistant) -> None:
    """张榜找能人攻难关 is 揭榜挂帅 in one paper and 揭榜制 in another."""
    question = "江苏2020、山东2023、苏州2022三份文件都提到张榜找能人攻难关,各自怎么写的?"
    answer = built_in.ask(question)
    quotes = {c.document.source: c.quote for c in answer.citations}
    assert len(quotes) == 3
    assert all("揭榜" in quote for quote in quotes.values())
