"""What a LangChain user has: chunks of 500 characters, placed, cited, never refused."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from documents import library_paths, read_document
from documents.model import Document
from documents.read import document_from_text
from eval.systems.baselines import (
    BASELINES,
    ENSEMBLE,
    LANGCHAIN,
    Chunk,
    LangChainSystem,
    stretches_of,
)
from index.embedding import load_embedder
from index.hashing import HashEmbedder

ROOT = Path(__file__).parents[3]
FILLER = "完善工作机制，明确责任分工，确保各项任务落到实处，取得实效。"
PLANTED = "支持养蜂合作社购置冷链车辆。"


def policy(name: str, clauses: int, planted: int = 0) -> Document:
    """Clauses 1, 2, … of about 130 characters each; one of them may hold the planted sentence."""
    numerals = "一二三四五六七八九十"
    lines = [f"{name}产业发展意见"]
    for at in range(clauses):
        said = PLANTED if at + 1 == planted else ""
        lines += [f"{numerals[at]}、{name}任务", f"第{at + 1}项{name}工作：{said}{FILLER * 4}"]
    return document_from_text("\n".join(lines) + "\n", f"{name}.txt")


DOCUMENTS = (policy("丝绸", 8, planted=6), policy("陶瓷", 8))


# clauses of a chunk

SHORT = document_from_text("茶叶意见\n一、目标\n甲乙丙丁。\n二、任务\n戊己庚辛。\n", "茶.txt")


def places(start: str, end: str, half: bool) -> list[tuple[str, str]]:
    """From the first character to the last: (reference, text) of the stretches."""
    chunk = Chunk(SHORT, SHORT.text.index(start), SHORT.text.index(end) + len(end))
    return [
        (s.clause.reference, SHORT.text[s.start : s.end].strip()) for s in stretches_of(chunk, half)
    ]


def test_a_chunk_over_two_clauses_by_hand() -> None:
    # 一、目标 甲乙丙丁。 has 10 characters with its line break, of which 乙丙丁。 are 4
    assert places("乙丙", "己", half=False) == [("一、", "乙丙丁。"), ("二、", "二、任务\n戊己")]
    assert places("乙丙", "己", half=True) == [("二、", "二、任务\n戊己")]


def test_half_of_the_clause_or_half_of_the_chunk_will_do() -> None:
    assert places("标", "二、任", half=True) == [("一、", "标\n甲乙丙丁。")]
    assert places("庚", "庚", half=True) == [
        ("二、", "庚")
    ]  # all of the chunk, little of the clause


def test_what_holds_no_letter_is_no_stretch() -> None:
    assert places("。\n二", "二", half=False) == [("二、", "二")]


# retrieval


@pytest.mark.parametrize("name", BASELINES)
def test_a_planted_sentence_is_found_and_cited(name: str) -> None:
    system = LangChainSystem(name, DOCUMENTS, load_embedder())
    question = "养蜂合作社购置冷链车辆"
    answer = system.ask(question, ["丝绸有哪些任务？"])
    assert answer.status == "answered" and "支持养蜂合作社购置冷链车辆" in answer.text
    (cited,) = {c.clause.reference for c in answer.citations if PLANTED in c.quote}
    assert cited == "六、"
    assert "六、" in [hit.clause.reference for hit in system.search(question, 5)]


def test_every_sentence_ends_in_the_marker_of_its_clause() -> None:
    answer = LangChainSystem(LANGCHAIN, DOCUMENTS, HashEmbedder()).ask("丝绸")
    sentences = [s for line in answer.text.splitlines() for s in line.split("。")[:-1]]
    quotes = {c.marker: "".join(c.quote.split()) for c in answer.citations}
    assert len(sentences) > 8
    for sentence in sentences:
        said, marker = sentence.removesuffix("]").rsplit("[", 1)
        assert "".join(said.split()) in quotes[int(marker)]


def test_it_never_refuses() -> None:
    answer = LangChainSystem(LANGCHAIN, DOCUMENTS, HashEmbedder()).ask("火星移民计划由谁批准？")
    assert (answer.status, answer.answerer) == ("answered", "passages")


def test_each_clause_once_in_the_order_of_the_chunks() -> None:
    hits = LangChainSystem(ENSEMBLE, DOCUMENTS, HashEmbedder()).search("陶瓷工作", 10)
    ids = [hit.clause.id for hit in hits]
    assert len(ids) == len(set(ids)) == 10
    assert [hit.rank for hit in hits] == list(range(1, 11))
    assert hits[0].clause.document_id == DOCUMENTS[1].id


def test_the_ensemble_shows_what_either_side_finds() -> None:
    documents = [*(policy(name, 10) for name in ("竹藤", "钟表", "玩具")), *DOCUMENTS]
    systems = [LangChainSystem(name, documents, HashEmbedder(dim=1)) for name in BASELINES]
    one, both = (system.ask("养蜂合作社") for system in systems)
    said = PLANTED.rstrip("。")
    assert said not in one.text and said in both.text  # one number a text is too little
    assert {c.clause.id for c in one.citations} < {c.clause.id for c in both.citations}


def test_the_chunks_of_the_library_hold_its_clauses() -> None:
    documents = tuple(read_document(path) for path in library_paths())
    hits = LangChainSystem(LANGCHAIN, documents, HashEmbedder()).search("产业集群", 5000)
    clauses = {c.id for d in documents for c in d.clauses}
    assert {hit.clause.id for hit in hits} == clauses


# what leaves the process

_ASK = f"""
from documents.read import document_from_text
from eval.systems.baselines import ENSEMBLE, LangChainSystem
from index.hashing import HashEmbedder
text = "丝绸意见\\n一、目标\\n{PLANTED}\\n"
system = LangChainSystem(ENSEMBLE, [document_from_text(text, "a.txt")], HashEmbedder())
print(system.ask("养蜂").status)
"""


def test_nothing_goes_to_disk_or_over_the_network(tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        tracing = {"LANGSMITH_TRACING": "true", "LANGSMITH_ENDPOINT": address}
        done = subprocess.run(
            [sys.executable, "-c", _ASK],
            cwd=ROOT,
            env={**os.environ, **tracing, "LANGSMITH_API_KEY": "k", "TMPDIR": str(temporary)},
            capture_output=True,
            text=True,
            timeout=200,  # who traces keeps trying for minutes
        )
        assert done.stdout.strip() == "answered", done.stderr
        server.setblocking(False)
        with pytest.raises(BlockingIOError):  # nobody is waiting at the door
            server.accept()
    assert list(temporary.iterdir()) == []
