"""The SQuAD family as question sets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from adapter_samples import assert_whole

from eval.adapters.squad import squad_set
from eval.model import GoldClause
from eval.questions import InvalidSet


def squad_file(folder: Path, data: Any) -> Path:
    path = folder / "set.json"
    path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    return path


def qa(number: int, *answers: str, **more: Any) -> dict[str, Any]:
    texts = [{"text": text, "answer_start": -1} for text in answers]
    return {"id": f"q{number}", "question": "多少？", "answers": texts} | more


def cjrc(*qas: dict[str, Any]) -> dict[str, Any]:
    paragraph = {"context": "被告借款五万元，未约定利息。", "casename": "借款案", "qas": qas}
    return {"version": "1.0", "data": [{"caseid": "1", "paragraphs": [paragraph]}]}


def test_squad_answers_are_forms_of_one_part(tmp_path: Path) -> None:
    path = squad_file(
        tmp_path, cjrc(qa(1, "五万元", "借款五万元", "五万元", is_impossible="false"))
    )
    asked = squad_set(path)
    (row,), (document,) = asked.rows, asked.documents
    assert row.answer_parts == (("五万元", "借款五万元"),)
    assert row.clauses == (GoldClause(document.source, None),)
    assert document.title == "借款案" and document.text == "被告借款五万元，未约定利息。"
    assert_whole(asked.documents)


def test_squad_questions_without_an_answer(tmp_path: Path) -> None:
    qas = (
        qa(1, is_impossible=True),
        qa(2, is_impossible="true"),
        qa(3, "", "unknown"),
        qa(4, "", "五万元", is_impossible="false"),  # one of two annotators found it
    )
    asked = squad_set(squad_file(tmp_path, cjrc(*qas)))
    assert [row.unanswerable for row in asked.rows] == [True, True, True, False]
    assert all(not row.clauses and not row.answer_parts for row in asked.rows[:3])


def test_squad_leaves_out_yes_and_no_and_says_so(tmp_path: Path) -> None:
    asked = squad_set(squad_file(tmp_path, cjrc(qa(1, "YES", "NO"), qa(2, "NO", "未约定利息"))))
    assert [row.id for row in asked.rows] == ["q2"]
    assert asked.rows[0].answer_parts == (("未约定利息",),)
    assert "1 questions left out" in asked.origin


@pytest.mark.parametrize("wrapped", [True, False])
def test_squad_reads_the_cmrc_trial(wrapped: bool, tmp_path: Path) -> None:
    entry = {
        "context_id": "TRIAL_0",
        "context_text": "范廷颂是越南的主教。",
        "title": "范廷颂",
        "qas": [{"query_id": "T_0", "query_text": "他是谁？", "answers": ["主教", "越南的主教"]}],
    }
    asked = squad_set(squad_file(tmp_path, {"data": [entry]} if wrapped else [entry]))
    assert asked.rows[0].id == "T_0" and asked.rows[0].answer_parts == (("主教", "越南的主教"),)
    assert asked.documents[0].title == "范廷颂"


def test_squad_paragraph_that_comes_twice_is_one_document(tmp_path: Path) -> None:
    data = cjrc(qa(1, "五万元"))
    again = cjrc(qa(2, "五万元"))["data"]
    asked = squad_set(squad_file(tmp_path, {"data": data["data"] + again}))
    assert len(asked.documents) == 1 and len(asked.rows) == 2


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        ([1], r"data\[0\]: int, wanted an object"),
        ({"x": []}, "no list under data"),
        (cjrc({"id": "q1", "answers": ["五"]}), r"data\[0\].paragraphs\[0\].qas\[0\]: question"),
        (cjrc({"id": "q1", "question": "多少？"}), "no answers, and is_impossible"),
        (cjrc(qa(1, "五"), qa(1, "五")), "'q1' is taken by line 1"),
        (cjrc(qa(1) | {"answers": [5]}), "answers: wanted texts"),
    ],
)
def test_squad_refuses_what_is_not_so_with_its_place(
    data: Any, wanted: str, tmp_path: Path
) -> None:
    with pytest.raises(InvalidSet, match=wanted):
        squad_set(squad_file(tmp_path, data))


def test_squad_that_is_no_json_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "set.json"
    path.write_text('{"data":\n[', "utf-8")
    with pytest.raises(InvalidSet, match=r"set\.json:2: no JSON"):
        squad_set(path)
