"""Adapters over small files made by hand in each format, and over the real ones where they lie."""

from __future__ import annotations

import gzip
import json
import lzma
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from documents.model import Document
from eval.adapters.beir import beir_set
from eval.adapters.covid_policy import covid_policy_set
from eval.adapters.squad import squad_set
from eval.adapters.statutes import statutes_set
from eval.adapters.unparsed import WHOLE, Part, unparsed_document
from eval.model import GoldClause, Library, QuestionSet
from eval.questions import InvalidSet
from eval.run import search_all
from eval.systems.system import OurSystem, build
from index.embedding import load_embedder

BENCHMARKS = Path(__file__).parents[3] / "shared" / "benchmarks"


def lines_of(rows: Iterable[dict[str, Any]]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def write(path: Path, *rows: dict[str, Any]) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(lines_of(rows), "utf-8")
    return path


def assert_whole(documents: Iterable[Document]) -> None:
    """What an index asks of documents: ids apart, every clause at its place."""
    documents = tuple(documents)
    ids = [d.id for d in documents] + [c.id for d in documents for c in d.clauses]
    assert len(set(ids)) == len(ids)
    for document in documents:
        assert document.clauses
        for clause in document.clauses:
            assert document.text[clause.start : clause.end] == clause.text
            assert clause.document_id == document.id


def assert_gold_is_there(asked: QuestionSet) -> None:
    library = Library(asked.documents)
    for row in asked.rows:
        assert all(library.gold_texts([gold]) for gold in row.clauses), row.id


# Documents made without a grammar


def test_parts_lie_side_by_side() -> None:
    document = unparsed_document("法", "某法", [Part("第一条", "第一条 甲"), Part("第二条", "乙")])
    assert document.text == "第一条 甲\n乙"
    assert [(c.start, c.end, c.label) for c in document.clauses] == [
        (0, 5, "第一条"),
        (6, 7, ""),
    ]
    assert [c.reference for c in document.clauses] == ["第一条", "第二条"]
    assert_whole([document])


def test_one_text_under_two_names_is_two_documents() -> None:
    assert_whole(unparsed_document(name, "", [Part(WHOLE, "同一段文字")]) for name in ("a", "b"))


@pytest.mark.parametrize("parts", [[Part("一", " ")], [Part("一", "甲"), Part("一", "乙")]])
def test_parts_that_contradict_themselves_are_refused(parts: list[Part]) -> None:
    with pytest.raises(ValueError, match="wanted"):
        unparsed_document("x", "", parts)


# Covid policy

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


# Statutes

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


# The SQuAD family


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


# BEIR

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


# The real files, which lie beside the repository where it is developed


def test_the_real_covid_files_load() -> None:
    if not BENCHMARKS.is_dir():
        return  # nothing to load: a user's copy of the repository has no such neighbour
    asked = covid_policy_set(BENCHMARKS)
    assert len(asked.rows) == 675
    assert "321 notices, 2 of them a second copy" in asked.origin and len(asked.documents) == 319
    assert_whole(asked.documents)
    assert_gold_is_there(asked)


def test_the_real_statutes_load() -> None:
    if not BENCHMARKS.is_dir():
        return  # nothing to load: a user's copy of the repository has no such neighbour
    asked = statutes_set(BENCHMARKS)
    assert len(asked.rows) == 1234
    assert sum(len(d.clauses) for d in asked.documents) == 1253
    assert_whole(asked.documents)
    assert_gold_is_there(asked)
