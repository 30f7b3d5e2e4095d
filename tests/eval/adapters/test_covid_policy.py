"""Notices on epidemic relief as a question set."""

from __future__ import annotations

import lzma
from pathlib import Path
from typing import Any

import pytest
from adapter_samples import BENCHMARKS, assert_gold_is_there, assert_whole, lines_of, write

from eval.adapters.covid_policy import covid_policy_set
from eval.model import GoldClause
from eval.questions import InvalidSet

NOTICES = (
    {
        "id": "n1",
        "text": "关于房租减免的通知\n\n一、减免房租。对承租国有房屋的企业免收两个月房租。",
    },
    {"id": "n2", "text": "关于稳岗返还的通知\n\n一、返还比例。对不裁员企业返还百分之五十。"},
    {
        "id": "n3",
        "text": "关于房租减免的通知\n\n一、减免房租。对承租国有房屋的企业免收两个月房租。",
    },
)
RENT = {"id": "q1", "question": "免几个月房租？", "document": "n3", "answer": "两个月"}


def covid_folder(folder: Path, *questions: dict[str, Any]) -> Path:
    write(folder / "covid_policy_questions.jsonl", *questions)
    packed = lzma.compress(lines_of(NOTICES).encode())
    (folder / "covid_policy_documents.jsonl.xz").write_bytes(packed)
    return folder


def test_covid_gold_is_the_document_and_a_second_copy_the_first(tmp_path: Path) -> None:
    asked = covid_policy_set(covid_folder(tmp_path, RENT))
    assert [d.source for d in asked.documents] == ["n1", "n2"]
    (row,) = asked.rows
    assert row.clauses == (GoldClause("n1", None),)
    assert row.answer_parts == (("两个月",),) and asked.answers
    assert "for measuring only" in asked.origin and "3 notices, 1 of them" in asked.origin
    assert [c.reference for c in asked.documents[0].clauses if c.kind == "clause"] == ["一、"]
    assert_whole(asked.documents)
    assert_gold_is_there(asked)


def test_covid_takes_both_files_by_name(tmp_path: Path) -> None:
    covid_folder(tmp_path, RENT)
    documents = tmp_path / "covid_policy_documents.jsonl.xz"
    asked = covid_policy_set(tmp_path / "covid_policy_questions.jsonl", documents)
    assert len(asked.rows) == 1


def test_covid_gold_that_is_not_there_is_counted_and_named(tmp_path: Path) -> None:
    lost = [{**RENT, "id": f"q{n}", "document": f"n{n}"} for n in (7, 8)]
    with pytest.raises(InvalidSet, match=r"2 gold documents .* the first is 'n7' of question 'q7'"):
        covid_policy_set(covid_folder(tmp_path, RENT, *lost))


def test_covid_without_its_documents_says_which_file_is_wanted(tmp_path: Path) -> None:
    path = write(tmp_path / "covid_policy_questions.jsonl", RENT)
    with pytest.raises(InvalidSet, match=r"no covid_policy_documents\.jsonl"):
        covid_policy_set(path)


def test_the_real_covid_files_load() -> None:
    if not BENCHMARKS.is_dir():
        return  # nothing to load: a user's copy of the repository has no such neighbour
    asked = covid_policy_set(BENCHMARKS)
    assert len(asked.rows) == 675
    assert "321 notices, 2 of them a second copy" in asked.origin and len(asked.documents) == 319
    assert_whole(asked.documents)
    assert_gold_is_there(asked)
