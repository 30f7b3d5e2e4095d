"""Scores that are sums over terms, remembered by term: against working them out each time."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import term_scores
from index.term_scores import Scores, TermScores

TEXTS = 5


def by_term(terms: Sequence[str]) -> Scores:
    """Of each term numbers of its own, that no sum rounds to the same by chance."""
    columns = [np.sin(np.arange(1, TEXTS + 1) * (ord(term) % 97 + 0.1)) for term in terms]
    return np.stack(columns, axis=1)


asked_many = st.lists(st.lists(st.sampled_from("甲乙丙丁戊己庚辛"), max_size=12), max_size=20)


@given(asked_many)
def test_the_same_to_the_bit_as_worked_out_anew(questions: list[list[str]]) -> None:
    kept = TermScores(by_term, TEXTS)
    for asked in questions:
        terms = list(dict.fromkeys(asked))
        wanted = by_term(terms).sum(axis=1) if terms else np.zeros(TEXTS)
        assert kept.scores(asked).tobytes() == wanted.tobytes()


def test_a_term_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    worked_out: list[str] = []

    def counting(terms: Sequence[str]) -> Scores:
        worked_out.extend(terms)
        return by_term(terms)

    kept = TermScores(counting, TEXTS)
    kept.scores("甲乙甲")
    kept.scores("乙丙")
    assert worked_out == ["甲", "乙", "丙"]
    monkeypatch.setattr(term_scores, "_BYTES", 2 * 8 * TEXTS)
    few = TermScores(counting, TEXTS)
    for term in "甲乙丙甲":  # 甲 had to go for 丙
        few.scores(term)
    assert worked_out[3:] == ["甲", "乙", "丙", "甲"]


def test_threads_get_the_same() -> None:
    kept = TermScores(by_term, TEXTS)
    questions = ["甲乙丙", "丙丁", "戊己庚", "甲庚"] * 50
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(kept.scores, questions))
    for asked, scores in zip(questions, found, strict=True):
        assert scores.tobytes() == by_term(list(asked)).sum(axis=1).tobytes()
