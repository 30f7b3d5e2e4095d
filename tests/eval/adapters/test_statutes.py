"""Lay questions on statutes as a question set."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from adapter_samples import BENCHMARKS, assert_gold_is_there, assert_whole, write

from eval.adapters.statutes import statutes_set
from eval.model import GoldClause
from eval.questions import InvalidSet

CONTRACT = {"name": "中华人民共和国民法典第九百六十七条", "text": "合伙合同是……的协议。"}
PARTNERS = {"name": "合伙企业法第四条", "text": "合伙协议应当以书面形式订立。"}


def statute(number: int, *articles: dict[str, str]) -> dict[str, Any]:
    return {"id": f"s{number}", "question": "要写合同吗？", "answer": "要。", "articles": articles}


def test_statutes_make_a_document_a_law_and_a_clause_an_article(tmp_path: Path) -> None:
    same = {**CONTRACT, "name": "《民法典》第九百六十七条"}
    other = {"name": "民法典第九百六十七条之一", "text": "另一条。"}
    path = write(
        tmp_path / "statute_questions.jsonl",
        statute(1, CONTRACT, PARTNERS),
        statute(2, same, other),
    )
    asked = statutes_set(path)
    assert not asked.answers
    assert {d.title: [c.path for c in d.clauses] for d in asked.documents} == {
        "民法典": [("第九百六十七条",), ("第九百六十七条之一",)],
        "合伙企业法": [("第四条",)],
    }
    assert asked.documents[1].text == "第四条 合伙协议应当以书面形式订立。"
    assert [row.clauses for row in asked.rows] == [
        (GoldClause("民法典", "第九百六十七条"), GoldClause("合伙企业法", "第四条")),
        (GoldClause("民法典", "第九百六十七条"), GoldClause("民法典", "第九百六十七条之一")),
    ]
    assert_whole(asked.documents)
    assert_gold_is_there(asked)


@pytest.mark.parametrize(
    ("bad", "wanted"),
    [
        (statute(1, {"name": "民法典", "text": "…"}), "wanted a law and a number"),
        (statute(1, {**CONTRACT, "text": "别的"}), "another text than on a line above"),
        (statute(0, CONTRACT), "'s0' is taken by line 1"),
        (statute(1), '"articles" is missing or no list'),
    ],
)
def test_statutes_refuse_a_bad_line_with_its_number(
    bad: dict[str, Any], wanted: str, tmp_path: Path
) -> None:
    write(tmp_path / "statute_questions.jsonl", statute(0, CONTRACT), bad)
    with pytest.raises(InvalidSet, match=f"statute_questions.jsonl:2: .*{wanted}"):
        statutes_set(tmp_path)


def test_the_real_statutes_load() -> None:
    if not BENCHMARKS.is_dir():
        return  # nothing to load: a user's copy of the repository has no such neighbour
    asked = statutes_set(BENCHMARKS)
    assert len(asked.rows) == 1234
    assert sum(len(d.clauses) for d in asked.documents) == 1253
    assert_whole(asked.documents)
    assert_gold_is_there(asked)
