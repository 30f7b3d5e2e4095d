"""The three trials: noise added, evidence removed, figures changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from robust_samples import (
    LOOMS,
    OUTPUT,
    ROWS,
    SILK_NAME,
    TEA_NAME,
    WHO,
    Parrot,
    asked,
    clause,
    row,
)

from documents.model import Document
from eval.model import QuestionSet
from eval.result import Summary
from eval.robustness.alteration import with_text
from eval.robustness.noise import made_noise
from eval.robustness.trial import Trial
from eval.robustness.trying import (
    ALSO_ELSEWHERE,
    CHANGED,
    GONE,
    OLD_FIGURE,
    RIGHT_BEFORE,
    STILL_THERE,
    UNCHANGED,
    Bench,
    try_counter_facts,
    try_noise,
    try_without_evidence,
)
from eval.systems.system import OurSystem, System, build
from index.embedding import load_embedder
from qa.model import Answer, Question


def parrot_bench(questions: QuestionSet) -> Bench:
    return Bench(questions, Parrot)


def our_bench(questions: QuestionSet, folder: Path) -> Bench:
    embedder = load_embedder(None)

    def make(documents: Sequence[Document]) -> System:
        return OurSystem(build(documents, folder / "index", embedder), embedder)

    return Bench(questions, make)


def value(trial: Trial, group: str, measure: str) -> tuple[float, int]:
    """(mean, n) of a measure in a group."""
    mean = summary(trial, group).mean(measure)
    assert mean is not None
    return mean.value, mean.n


def summary(trial: Trial, group: str) -> Summary:
    return next(s for s in trial.summaries if s.name == group)


# a system that ignores documents


def test_a_parrot_is_right_while_nothing_changes() -> None:
    trial, graded = try_noise(parrot_bench(asked()), ())
    assert value(trial, "answerable, named", "right") == (1.0, 3)
    assert value(trial, "answerable, unnamed", "right") == (1.0, 1)  # 茶园
    assert value(trial, "unanswerable, named", "right") == (0.0, 1)
    assert [case.id for case in graded] == [row.id for row in ROWS]


def test_a_parrot_never_refuses_without_evidence() -> None:
    trial = try_without_evidence(parrot_bench(asked()))
    assert value(trial, GONE, "right") == (0.0, 4)


def test_a_parrot_says_the_old_figure() -> None:
    bench = parrot_bench(asked())
    trial = try_counter_facts(bench, try_noise(bench, ())[1], seed=1)
    assert value(trial, CHANGED, RIGHT_BEFORE) == (1.0, 3)
    assert value(trial, CHANGED, "right") == (0.0, 3)
    assert value(trial, CHANGED, OLD_FIGURE) == (1.0, 3)


# the assistant


def test_the_assistant_refuses_when_the_clause_is_gone(tmp_path: Path) -> None:
    bench = our_bench(asked(OUTPUT, WHO), tmp_path)
    assert value(try_noise(bench, ())[0], "answerable, named", "right") == (1.0, 2)
    assert value(try_without_evidence(bench), GONE, "right") == (1.0, 2)


def test_the_assistant_says_the_changed_figure(tmp_path: Path) -> None:
    bench = our_bench(asked(OUTPUT, LOOMS), tmp_path)
    trial = try_counter_facts(bench, try_noise(bench, ())[1], seed=1)
    assert value(trial, CHANGED, "right") == (1.0, 2)
    assert value(trial, CHANGED, OLD_FIGURE) == (0.0, 2)
    said = {case.id: case.outcome.text for case in trial.cases if case.outcome}
    assert "亿元" in said["output"] and "500亿元" not in said["output"]


def test_noise_of_other_places_leaves_named_answers_right(tmp_path: Path) -> None:
    bench = our_bench(asked(), tmp_path)
    noise = made_noise(bench.asked, 20, seed=1).documents
    trial, _ = try_noise(bench, noise)
    assert (trial.documents, trial.added) == (2, 20)
    assert value(trial, "answerable, named", "right") == (1.0, 3)
    assert value(trial, "unanswerable, named", "right") == (1.0, 1)


# what is asked of which documents


class Recording(Parrot):
    """Keeps which documents systems were built over."""

    built: list[tuple[Document, ...]]

    def __init__(self, documents: Sequence[Document]) -> None:
        super().__init__(documents)
        self.built.append(tuple(documents))


@pytest.fixture
def recording() -> type[Recording]:
    return type("Fresh", (Recording,), {"built": []})


def test_noise_is_added_to_the_documents_of_the_set(recording: type[Recording]) -> None:
    questions = asked()
    noise = made_noise(questions, 20, seed=1).documents
    try_noise(Bench(questions, recording), noise)
    assert recording.built == [(*questions.documents, *noise)]


def test_questions_of_the_same_gold_share_one_removal(recording: type[Recording]) -> None:
    again = replace(LOOMS, id="again")
    trial = try_without_evidence(Bench(asked(LOOMS, WHO, again), recording))
    assert len(recording.built) == 2 and len(trial.cases) == 3
    removed = [
        [ref for ref in ("二、(一)", "二、(二)") if ref not in {c.reference for c in silk.clauses}]
        for silk, _ in recording.built
    ]
    assert removed == [["二、(一)"], ["二、(二)"]]


def test_a_question_with_another_basis_is_counted_apart() -> None:
    questions = asked(OUTPUT, LOOMS)
    repeating = replace(
        clause(questions.documents[1], "二、"), text="苏州丝绸产业产值到2025年达到500亿元。"
    )
    tea = replace(questions.documents[1], clauses=(repeating,), text=repeating.text)
    questions = replace(questions, documents=(questions.documents[0], tea))
    bench = parrot_bench(questions)
    trial = try_without_evidence(bench)
    assert summary(trial, STILL_THERE).n == 1 and summary(trial, GONE).n == 1
    trial = try_counter_facts(bench, try_noise(bench, ())[1], seed=1)
    assert summary(trial, ALSO_ELSEWHERE).n == 1 and summary(trial, CHANGED).n == 1


def test_a_figure_that_the_clause_prints_otherwise_is_counted_apart() -> None:
    otherwise = replace(LOOMS, answer_parts=(("二千台", "0.2万台"),))
    bench = parrot_bench(asked(otherwise, WHO))
    trial = try_counter_facts(bench, try_noise(bench, ())[1], seed=1)
    assert [(s.name, s.n) for s in trial.summaries] == [(UNCHANGED, 1)]


def test_without_any_document_left_every_question_has_failed() -> None:
    whole = row("all", "写了什么？", [(SILK_NAME, ""), (TEA_NAME, "")], [["丝绸"]])
    golds = tuple(replace(gold, reference=None) for gold in whole.clauses)

    def make(documents: Sequence[Document]) -> System:
        if not documents:
            raise ValueError("nothing to index")
        return Parrot(documents)

    trial = try_without_evidence(Bench(asked(replace(whole, clauses=golds)), make))
    (case,) = trial.cases
    assert not case.right and case.outcome and case.outcome.status == "failed"
    assert case.outcome.reason == "ValueError: nothing to index"


class Quoting(Parrot):
    """Says what another clause says, and quotes it, beside the clause that was asked for."""

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        known = super().ask(question, history)
        silk = known.citations[0].document
        other = self._cited(silk, clause(silk, "一、"))
        return replace(known, text="2000台[1]。", citations=(*known.citations, other))


def test_a_figure_that_another_clause_is_quoted_for_is_no_old_one() -> None:
    questions = asked(LOOMS)
    silk = questions.documents[0]
    text = silk.text.replace("500亿元", "2000台")
    questions = replace(questions, documents=(with_text(silk, text), questions.documents[1]))
    for make, wanted in ((Quoting, 0.0), (Parrot, 1.0)):
        bench = Bench(questions, make)
        trial = try_counter_facts(bench, try_noise(bench, ())[1], seed=1)
        assert value(trial, trial.summaries[0].name, OLD_FIGURE) == (wanted, 1)


class Echo(Parrot):
    """Repeats the question and cites what the gold names."""

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        known = super().ask(question, history)
        return Answer(Question(question), f"{question}[1]。", "answered", citations=known.citations)


def test_a_figure_that_the_question_quotes_may_be_repeated() -> None:
    quoting = replace(LOOMS, question="苏州推广智能织机是2000台吗？")
    bench = Bench(asked(quoting), partial(Echo, rows=(quoting,)))
    trial = try_counter_facts(bench, try_noise(bench, ())[1], seed=1)
    assert value(trial, CHANGED, OLD_FIGURE) == (0.0, 1)
