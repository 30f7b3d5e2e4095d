"""The question sets themselves, and how a bad one is refused."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from documents import library_paths, read_document
from documents.folding import fold
from documents.model import Document
from eval.model import Row
from eval.questions import (
    BUILT_IN,
    DOCUMENT_KEYS,
    InvalidSet,
    built_in,
    document_keys,
    load_set,
)

README = DOCUMENT_KEYS.with_name("README.md")
HEAD = ("record", "title", "preamble", "closing", "attachment")


@cache
def documents() -> dict[str, Document]:
    return {path.name: read_document(path) for path in library_paths()}


def plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", fold(text)).split())


def gold_texts(row: Row) -> list[str]:
    """The texts of the gold clauses; of the head of a document, all of its head."""
    texts = []
    for gold in row.clauses:
        clauses = documents()[gold.source].clauses
        if gold.reference:
            texts += [c.text for c in clauses if c.reference == gold.reference]
        else:
            texts += [c.text for c in clauses if c.kind in HEAD]
    return texts


def test_every_gold_clause_exists() -> None:
    for row in built_in():
        for gold in row.clauses:
            references = [c.reference for c in documents()[gold.source].clauses]
            assert not gold.reference or gold.reference in references, (row.id, gold)


def test_the_first_form_of_every_part_stands_in_a_gold_clause() -> None:
    for row in built_in():
        texts = [plain(text) for text in gold_texts(row)]
        for first, *_ in row.answer_parts:
            assert any(plain(first) in text for text in texts), (row.id, first)


def test_ids_are_unique_over_all_sets() -> None:
    counts = Counter(row.id for row in built_in())
    assert max(counts.values()) == 1


def test_what_has_no_basis_has_no_gold() -> None:
    for row in built_in():
        assert row.unanswerable == (not row.clauses) == (not row.answer_parts), row.id


def test_a_list_with_several_gold_clauses_says_that_all_are_needed() -> None:
    """Scoring wants all of them, which the README asks for only where the note says so."""
    for path in BUILT_IN:
        for line in path.read_text("utf-8").splitlines():
            raw = json.loads(line)
            if raw["kind"] == "list" and len(raw["clauses"]) > 1:
                assert "all" in raw["note"], raw["id"]


def test_splits_and_kinds_are_as_the_readme_counts_them() -> None:
    """| fact | a value, date or name | 48 | 38 | 10 |"""
    rows = load_set(DOCUMENT_KEYS.with_name("policies.jsonl"), document_keys())
    counted = Counter((row.kind, row.split) for row in rows)
    table = re.findall(
        r"^\| (\w+) \|.*?\| (\d+) \| (\d+) \| (\d+) \|$", README.read_text("utf-8"), re.M
    )
    assert len(table) == 13
    kinds = {kind for kind, _ in counted} | {"all"}
    assert {kind for kind, *_ in table} == kinds
    for kind, *figures in table:
        splits = [
            sum(n for (k, s), n in counted.items() if kind in (k, "all") and s == split)
            for split in ("dev", "heldout")
        ]
        assert [int(f) for f in figures] == [sum(splits), *splits], kind
        assert kind == "all" or splits[1] >= max(1, sum(splits) // 5 - 1)


def test_the_readme_counts_every_set() -> None:
    text = README.read_text("utf-8")
    for path in BUILT_IN:
        rows = load_set(path, document_keys())
        refused = sum(row.unanswerable for row in rows)
        counts = (
            f"`{path.name}`: {len(rows)} questions ({len(rows) - refused} answerable, {refused}"
        )
        assert counts in text


GOOD: dict[str, Any] = {
    "id": "a",
    "question": "多少？",
    "history": [],
    "kind": "fact",
    "clauses": [{"document": "suzhou-2018-130", "clause": "一、"}],
    "answer_parts": [["10个"]],
    "unanswerable": False,
    "split": "dev",
}


def test_a_good_row_is_read(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps(GOOD) + "\n\n", "utf-8")
    (row,) = load_set(path, document_keys())
    assert row.answer_parts == (("10个",),)
    assert row.clauses[0].source == "suzhou-2018-advanced-manufacturing-clusters.txt"


def without(name: str) -> bytes:
    return json.dumps({k: v for k, v in GOOD.items() if k != name} | {"id": "b"}).encode()


def changed(**fields: object) -> bytes:
    return json.dumps(GOOD | {"id": "b"} | fields).encode()


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (b"{", "no JSON .*wanted"),
        (b"[]", "found list, wanted a JSON object"),
        ("集群".encode("gbk"), "byte 1 is not UTF-8; save"),
        (without("question"), "question: found nothing, wanted a text"),
        (without("clauses"), "wants gold clauses and answer parts"),
        (changed(question=5), "question: found 5, wanted a text"),
        (changed(id=" "), "id: found ' ', wanted a text"),
        (changed(kind=["fact"]), "kind: found .* wanted a text"),
        (changed(history="多少"), "history: found str, wanted a list"),
        (changed(history=["", "多少"]), "history: wanted texts only"),
        (changed(answer_parts=["10个"]), "answer_parts: found '10个', wanted a list"),
        (changed(answer_parts=[[]]), "answer_parts: found .* wanted a list"),
        (changed(answer_parts=[[3]]), "answer_parts: wanted texts only"),
        (changed(answer_parts=[]), "wants gold clauses and answer parts"),
        (changed(clauses=[{"clause": "一、"}]), "clauses: found .* wanted"),
        (changed(clauses=[{"document": "x", "clause": ""}]), "'x' is not among the documents"),
        (
            changed(clauses=[{"document": "suzhou-2018-130", "clause": 3}]),
            "clause: found 3, wanted a text",
        ),
        (changed(unanswerable="no"), "unanswerable is 'no', wanted true or false"),
        (changed(near_miss="false"), "near_miss is 'false', wanted true or false"),
        (changed(unanswerable=True), "unanswerable question wants neither"),
        (json.dumps(GOOD).encode(), "id a is taken by line 1"),
    ],
)
def test_a_bad_row_is_refused_with_file_and_line(bad: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_bytes(json.dumps(GOOD).encode() + b"\n\n" + bad + b"\n")
    with pytest.raises(InvalidSet, match=rf"set\.jsonl:3: .*{said}") as caught:
        load_set(path, document_keys())
    assert "\n" not in str(caught.value)


def test_what_may_be_left_out_has_a_default(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    kept = ("id", "question", "clauses", "answer_parts")
    path.write_text("\ufeff" + json.dumps({k: GOOD[k] for k in kept}), "utf-8")
    (row,) = load_set(path, document_keys())
    assert (row.history, row.kind, row.split, row.unanswerable) == ((), "any", "own", False)
    assert (row.near_miss, row.draft, row.line) == (False, False, 1)


def test_a_draft_is_never_counted_with_the_checked(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps(GOOD | {"draft": True, "split": "heldout"}), "utf-8")
    (row,) = load_set(path, document_keys())
    assert row.draft and row.split == "draft"


def test_a_clause_may_be_the_whole_document(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    gold = [{"document": "suzhou-2018-130", "clause": None}]
    path.write_text(json.dumps(GOOD | {"clauses": gold}), "utf-8")
    assert load_set(path, document_keys())[0].clauses[0].reference is None


def test_an_empty_set_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text("\n")
    with pytest.raises(InvalidSet, match="no questions"):
        load_set(path, document_keys())
