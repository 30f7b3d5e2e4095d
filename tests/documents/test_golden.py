"""The built-in policies as the parser reads them, against a reading by eye (golden/)."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from pathlib import Path

import pytest

from documents import library_paths, read_document
from documents.folding import fold
from documents.model import Document

GOLDEN = Path(__file__).parent / "golden"
DOCUMENTS = {path.stem: read_document(path) for path in library_paths()}
METADATA = json.loads((GOLDEN / "metadata.json").read_text("utf-8"))
FURNITURE = json.loads((GOLDEN / "furniture.json").read_text("utf-8"))
RESPONSIBLE = re.compile(r"\((?:责任|牵头)(?:部门|单位):.+\)$|\([^()]*负责\)$")


def rows(name: str) -> list[list[str]]:
    """[reference, first characters behind the label, yes or no]"""
    text = (GOLDEN / f"{name}.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines()]


def read(document: Document, first: list[str]) -> list[list[str]]:
    """The rows that the parser would write, each with as many characters as in the golden one."""
    found = []
    for at, clause in enumerate(c for c in document.clauses if c.kind == "clause"):
        length = len(first[at]) if at < len(first) else 12
        body = fold(clause.text)[len(clause.label) :].strip()[:length]
        ends = "yes" if RESPONSIBLE.search(clause.text) else "no"
        found.append([clause.reference, body, ends])
    return found


def test_every_document_of_the_library_has_a_reading() -> None:
    names = {path.stem for path in GOLDEN.glob("*.tsv")}
    assert names == set(DOCUMENTS) == set(METADATA) == set(FURNITURE)
    assert {name: len(rows(name)) for name in names} == {
        "jiangsu-2020-industrial-chain-plan": 27,
        "shandong-2023-advanced-manufacturing-clusters": 26,
        "suzhou-2018-advanced-manufacturing-clusters": 31,
        "suzhou-2020-industry-bureau-work-plan": 32,
        "suzhou-2022-innovation-clusters": 34,
    }


@pytest.mark.parametrize("name", DOCUMENTS)
def test_clauses(name: str) -> None:
    wanted = [[ref, fold(first), ends] for ref, first, ends in rows(name)]
    assert read(DOCUMENTS[name], [first for _, first, _ in wanted]) == wanted


@pytest.mark.parametrize("name", DOCUMENTS)
def test_metadata(name: str) -> None:
    found = json.loads(json.dumps(asdict(DOCUMENTS[name].metadata)))
    assert found == METADATA[name]
    assert DOCUMENTS[name].title == METADATA[name]["title"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_furniture(name: str) -> None:
    raw = next(path for path in library_paths() if path.stem == name).read_text("utf-8")
    for words in FURNITURE[name]:
        assert words in raw
        assert words not in DOCUMENTS[name].text


def test_what_frames_the_clauses() -> None:
    found = [
        (c.kind, c.reference)
        for c in DOCUMENTS["suzhou-2018-advanced-manufacturing-clusters"].clauses
        if c.kind != "clause"
    ]
    assert found == [
        ("record", "文件信息"),
        ("title", "标题"),
        ("preamble", "主送"),
        ("preamble", "引言"),
        ("closing", "落款"),
        ("title", "标题"),
        ("preamble", "引言"),
    ]


def test_headings_of_paragraphs_and_above() -> None:
    clauses = DOCUMENTS["suzhou-2022-innovation-clusters"].clauses
    by_reference = {c.reference: c for c in clauses}
    assert by_reference["二、第2段"].heading == "数字赋能,融合发展"
    assert by_reference["二、第2段"].headings == ("基本原则",)
    assert by_reference["四、(六)20."].heading == "营造良好创新环境"
    assert by_reference["四、(六)20."].headings == (
        "重点举措",
        "激发创新活力,营造高品质创新生态",
    )


def test_an_attachment_that_is_only_named() -> None:
    last = DOCUMENTS["jiangsu-2020-industrial-chain-plan"].clauses[-1]
    assert (last.kind, last.reference, last.heading) == ("attachment", "附件", "50条重点产业链目录")
