"""Sets opened by name, by path and by format."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from documents import library_paths
from eval.adapters.unparsed import Part, unparsed_document
from eval.model import GoldClause, Library, QuestionSet
from eval.published import COVID_RETRIEVAL, is_covid_retrieval, reference_lines
from eval.questions import SETS, InvalidSet
from eval.scoring import holds, plain
from eval.sets import FORMATS, open_set, unread_gold

EXAMPLE, EXAMPLE_DOCUMENT = SETS / "example.jsonl", SETS / "example.txt"


def write_set(path: Path, *rows: dict[str, Any]) -> Path:
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def row(number: int, clause: str | None) -> dict[str, Any]:
    return {
        "id": f"q{number}",
        "question": "产值要达到多少？",
        "clauses": [{"document": "example", "clause": clause}],
        "answer_parts": [["800亿元"]],
    }


def test_without_a_path_it_is_the_built_in_set() -> None:
    asked = open_set(None, None, "policies")
    assert asked.name == "policies"
    assert {d.source for d in asked.documents} == {path.name for path in library_paths()}
    assert unread_gold(asked) == ()


def test_the_example_can_be_copied() -> None:
    asked = open_set(EXAMPLE, EXAMPLE_DOCUMENT, "policies")
    assert len(asked.rows) == 10 and unread_gold(asked) == ()
    library = Library(asked.documents)
    for one in asked.rows:
        texts = [plain(text) for text in library.gold_texts(one.clauses)]
        assert all(any(holds(t, (part[0],)) for t in texts) for part in one.answer_parts), one.id
    assert sum(one.unanswerable for one in asked.rows) == 2
    assert sum(one.near_miss for one in asked.rows) == 1


def test_a_gold_clause_that_was_not_read_is_named_with_its_line_and_the_nearest(
    tmp_path: Path,
) -> None:
    path = write_set(tmp_path / "set.jsonl", row(1, "一、"), row(2, "二、(四)"), row(3, None))
    asked = open_set(path, EXAMPLE_DOCUMENT, "policies")
    assert len(asked.rows) == 3  # it is counted all the same
    (line,) = unread_gold(asked)
    assert line.startswith("line 2: 二、(四) is not among the clauses of example.txt")
    assert "二、(一)" in line.split("nearest")[1]


def test_a_head_that_a_document_does_not_have_is_named() -> None:
    document = unparsed_document("law", "某法", [Part("第一条", "第一条 企业应当备案。")])
    (first, *_) = open_set(EXAMPLE, EXAMPLE_DOCUMENT, "policies").rows
    golds = (GoldClause("law", ""), GoldClause("law", "第一条"), GoldClause("law", None))
    asked = QuestionSet("law", (document,), (replace(first, clauses=golds),))
    assert unread_gold(asked) == ('line 1: "" is the head of law, which has none as it was read',)


def test_the_set_itself_is_no_document(tmp_path: Path) -> None:
    (tmp_path / "example.txt").write_text(EXAMPLE_DOCUMENT.read_text("utf-8"), "utf-8")
    path = write_set(tmp_path / "set.jsonl", row(1, "一、"))
    write_set(tmp_path / "another set.jsonl", row(1, "一、"))
    asked = open_set(path, tmp_path, "policies")
    assert [d.source for d in asked.documents] == ["example.txt"]


@pytest.mark.parametrize(
    ("path", "documents", "format", "wanted"),
    [
        (EXAMPLE, None, "policies", "go together"),
        (None, EXAMPLE_DOCUMENT, "policies", "go together"),
        (None, None, "beir", "--format beir wants --set PATH: a folder with corpus.jsonl"),
        (Path("nowhere"), None, "statutes", "no such file or folder"),
        (EXAMPLE, EXAMPLE_DOCUMENT, "squad", "no --documents"),
        (EXAMPLE, None, "trec", "wanted one of policies, covid, statutes, squad, beir"),
    ],
)
def test_what_does_not_go_together_is_refused(
    path: Path | None, documents: Path | None, format: str, wanted: str
) -> None:
    with pytest.raises(InvalidSet, match=wanted):
        open_set(path, documents, format)


def test_the_page_names_every_format() -> None:
    text = (SETS / "README.md").read_text("utf-8")
    assert all(f"| `{name}` |" in text for name in FORMATS)


def test_published_figures_stand_beside_covid_retrieval_only() -> None:
    asked = QuestionSet("CovidRetrieval", (), (), answers=False)
    lines = reference_lines(asked)
    assert len(lines) == 1 + len(COVID_RETRIEVAL) + 2
    assert any("bge-m3 dense" in line and "77.51" in line for line in lines)
    assert "don't compare against it" in lines[-2] and "don't compare" in lines[-1]
    assert reference_lines(QuestionSet("T2Retrieval", (), (), answers=False)) == ()
    assert reference_lines(QuestionSet("CovidRetrieval", (), ())) == ()
    assert is_covid_retrieval("C-MTEB_covid-retrieval") and not is_covid_retrieval("covid-policy")


def test_published_figures_ascend() -> None:
    figures = [row.ndcg_at_10 for row in COVID_RETRIEVAL]
    assert len(figures) == 9 and figures == sorted(figures)


def test_a_gold_document_that_is_not_there_is_named() -> None:
    asked = open_set(EXAMPLE, EXAMPLE_DOCUMENT, "policies")
    lost = QuestionSet("lost", (), asked.rows[:1])
    assert asked.rows[0].clauses == (GoldClause("example.txt", "一、"),)
    assert unread_gold(lost) == ("line 1: document example.txt is not among the documents",)
