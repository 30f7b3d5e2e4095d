"""The assistant on its own question sets: a change that loses answers does not pass."""

from __future__ import annotations

import pytest

from eval.questions import built_in
from eval.run import run, summaries
from eval.scoring import Score
from index.embedding import load_embedder
from index.library import open_library
from qa.assistant import Assistant


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> tuple[Score, ...]:
    embedder = load_embedder()
    assistant = Assistant(open_library(tmp_path_factory.mktemp("gate"), embedder), embedder)
    return run(assistant, [row for row in built_in() if row.split == "dev"])


def wrong(scores: tuple[Score, ...]) -> list[str]:
    return [f"{s.row.id} {s.row.question} {s.answer.reason}" for s in scores if not s.right]


def test_development_questions(scores: tuple[Score, ...]) -> None:
    """False refusals: answerable questions that were refused."""
    by_name = {summary.name: summary for summary in summaries(scores)}
    answerable, unanswerable = by_name["answerable"], by_name["unanswerable"]
    assert answerable.n > 100 and unanswerable.n > 20
    assert answerable.right >= 0.93, wrong(scores)
    assert unanswerable.refused >= 0.96, wrong(scores)
    assert answerable.refused <= 0.03, wrong(scores)


def test_no_answer_fails(scores: tuple[Score, ...]) -> None:
    assert [s.row.id for s in scores if s.answer.status == "failed"] == []
