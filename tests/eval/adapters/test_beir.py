"""Folders in the manner of BEIR as question sets."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from adapter_samples import assert_gold_is_there, assert_whole, lines_of, write

from eval.adapters.beir import beir_set
from eval.model import GoldClause, Library
from eval.questions import InvalidSet
from eval.run import search_all
from eval.systems.system import OurSystem, build
from index.embedding import load_embedder

CORPUS = (
    {"_id": "d1", "title": "停工", "text": "疫情期间企业可以申请缓缴社会保险费。"},
    {"_id": "d2", "title": "", "text": "出入小区须出示健康码并测量体温。"},
    {"id": "d3", "text": "境外入境人员实行集中隔离十四天。"},
)
QUERIES = (
    {"_id": "q1", "text": "社保费能缓缴吗"},
    {"_id": "q2", "text": "进小区要什么码"},
    {"_id": "q3", "text": "没有人判过的问题"},
)


def beir_folder(folder: Path, qrels: str, name: str = "test.tsv") -> Path:
    write(folder / "corpus.jsonl", *CORPUS)
    write(folder / "queries.jsonl", *QUERIES)
    (folder / "qrels").mkdir(exist_ok=True)
    (folder / "qrels" / name).write_text(qrels, "utf-8")
    return folder


HEAD = "query-id\tcorpus-id\tscore\n"
QRELS = "q1\td1\t1\nq2\td2\t2\nq2\td3\t1\nq2\td1\t0\nq3\td1\t0\n"


@pytest.mark.parametrize("head", [HEAD, "", "qid\tpid\tscore\n"])
def test_beir_takes_queries_with_a_relevant_document(head: str, tmp_path: Path) -> None:
    asked = beir_set(beir_folder(tmp_path, head + QRELS))
    assert {row.id: row.clauses for row in asked.rows} == {
        "q1": (GoldClause("d1", None),),
        "q2": (GoldClause("d2", None), GoldClause("d3", None)),
    }
    assert not asked.answers and {row.split for row in asked.rows} == {"test"}
    assert [(d.source, d.title, len(d.clauses)) for d in asked.documents] == [
        ("d1", "停工", 1),
        ("d2", "", 1),
        ("d3", "", 1),
    ]
    assert_whole(asked.documents)
    assert_gold_is_there(asked)


def test_beir_chooses_the_split_by_the_file(tmp_path: Path) -> None:
    folder = beir_folder(beir_folder(tmp_path, "q1\td1\t1\n"), "q2\td2\t1\n", "dev.tsv")
    assert [row.id for row in beir_set(folder).rows] == ["q1"]  # test before dev
    assert [row.split for row in beir_set(folder / "qrels" / "dev.tsv").rows] == ["dev"]
    (folder / "qrels" / "test.tsv").unlink()
    assert [row.id for row in beir_set(folder).rows] == ["q2"]
    (folder / "qrels" / "dev.tsv").rename(folder / "qrels" / "train.tsv")
    assert [row.split for row in beir_set(folder).rows] == ["train"]  # the only one there
    beir_folder(folder, "q1\td1\t1\n", "validation.tsv")
    with pytest.raises(InvalidSet, match=r"found train\.tsv, validation\.tsv"):
        beir_set(folder)


def test_beir_reads_packed_files(tmp_path: Path) -> None:
    folder = beir_folder(tmp_path, QRELS)
    (folder / "corpus.jsonl").unlink()
    (folder / "corpus.jsonl.gz").write_bytes(gzip.compress(lines_of(CORPUS).encode()))
    assert len(beir_set(folder).documents) == 3
    (folder / "corpus.jsonl.gz").write_bytes(gzip.compress(lines_of(CORPUS).encode())[:-20])
    with pytest.raises(InvalidSet, match="damaged"):
        beir_set(folder)


@pytest.mark.parametrize(
    ("qrels", "wanted"),
    [
        ("q1\td1\n", "test.tsv:1: found 'q1.*wanted query-id, corpus-id and score"),
        (HEAD + "q1\td1\tyes\n", "test.tsv:2: "),
        ("q1\td1\t0\n", "no query has a relevant document"),
        ("q1\td8\t1\nq2\td9\t1\n", "2 gold documents .* the first is 'd8' of question 'q1'"),
        ("q1\td1\t1\nq7\td1\t1\n", "1 queries are not in queries.jsonl, the first is 'q7'"),
    ],
)
def test_beir_refuses_bad_qrels(qrels: str, wanted: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidSet, match=wanted):
        beir_set(beir_folder(tmp_path, qrels))


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (b"{", r"corpus\.jsonl:4: no JSON"),
        (b"[]", r"corpus\.jsonl:4: found list"),
        ("集群".encode("gbk"), r"corpus\.jsonl:4: byte 1 is not UTF-8"),
        (b'{"_id": "d1", "text": "x"}', r"corpus\.jsonl:4: _id 'd1' is taken"),
        (b'{"_id": "d4", "text": " "}', r"corpus\.jsonl:4: neither text nor title"),
        (b'{"text": "x"}', r'corpus\.jsonl:4: "_id" is missing'),
        (b'{"_id": ["x"], "text": "x"}', r'corpus\.jsonl:4: "_id" is list, wanted a text'),
    ],
)
def test_a_bad_line_is_refused_with_file_and_number(
    line: bytes, wanted: str, tmp_path: Path
) -> None:
    folder = beir_folder(tmp_path, QRELS)
    with (folder / "corpus.jsonl").open("ab") as file:
        file.write(line + b"\n")
    with pytest.raises(InvalidSet, match=wanted):
        beir_set(folder)


def test_beir_documents_can_be_indexed_and_found(tmp_path: Path) -> None:
    asked = beir_set(beir_folder(tmp_path / "task", QRELS))
    embedder = load_embedder()
    index = build(asked.documents, tmp_path / "index", embedder)
    outcomes = search_all(OurSystem(index, embedder), asked.rows, Library(asked.documents))
    assert [outcome.found[0].source for outcome in outcomes] == ["d1", "d2"]
