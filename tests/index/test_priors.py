from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from index_samples import document

from documents.model import Clause
from index.priors import Priors
from index.retrieve import Retriever
from index.weights import DEFAULT_WEIGHTS, READ_WEIGHTS


def clauses() -> list[Clause]:
    """title, preamble, clause, a heading alone, attachment, closing"""
    made = document(
        "甲", ["某某通知", "各县:", "减免房租。", "二、工作措施", "入选名单", "某某市局"]
    ).clauses
    kinds = ("title", "preamble", "clause", "clause", "attachment", "closing")
    return [
        replace(
            clause,
            kind=kind,
            label="二、" if "二、" in clause.text else "",
            heading="工作措施" if "二、" in clause.text else "",
        )
        for clause, kind in zip(made, kinds, strict=True)
    ]


@pytest.mark.parametrize(
    ("question", "taken_off"),
    [
        ("房租减多少", [0, 2.0, 0, 0.4, 1.0, 0]),
        ("每年发多少补贴", [0, 2.0, 0, 0.4, 1.0, 0]),  # no paper is issued here
        ("这份通知的文号是多少", [0, 1.8, 1.8, 2.2, 2.8, 0]),
        ("谁发的", [0, 1.8, 1.8, 2.2, 2.8, 0]),
        ("什么时候印发", [0, 1.8, 1.8, 2.2, 2.8, 0]),
    ],
)
def test_what_is_taken_off_by_kind(question: str, taken_off: list[float]) -> None:
    priors = Priors(clauses(), np.arange(6))
    assert priors.over_all(question).tolist() == pytest.approx([-each for each in taken_off])


def test_every_passage_of_a_clause_has_its_prior() -> None:
    rows = np.array([0, 1, 1, 4])
    assert Priors(clauses(), rows).over_all("房租").tolist() == [0, -2.0, -2.0, -1.0]


def test_readers_of_sentences_leave_priors_out() -> None:
    assert DEFAULT_WEIGHTS.priors and not READ_WEIGHTS.priors
    assert replace(READ_WEIGHTS, priors=DEFAULT_WEIGHTS.priors) == DEFAULT_WEIGHTS
    assert Retriever.__init__.__defaults__ == (
        DEFAULT_WEIGHTS,
        *Retriever.__init__.__defaults__[1:],
    )  # type: ignore[index]
