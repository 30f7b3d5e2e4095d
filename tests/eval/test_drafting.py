"""Drafted question sets: true to the documents, marked as drafts, never written over."""

from __future__ import annotations

import argparse
import json
from functools import cache
from pathlib import Path

import pytest

from documents import library_paths, read_document
from documents.model import Document
from documents.read import document_from_text
from eval.drafting import KINDS, PER_KIND, add_draft_options, draft, draft_rows
from eval.drafts.aims import read_aims
from eval.drafts.lists import draft_lists
from eval.drafts.model import choose, quoted
from eval.drafts.responsible import draft_responsible
from eval.drafts.shelf import Shelf
from eval.model import Library
from eval.questions import SETS, InvalidSet
from eval.scoring import holds, plain
from eval.sets import open_set, unread_gold

LIBRARY = library_paths()[0].parent


@cache
def library() -> tuple[Document, ...]:
    return tuple(read_document(path) for path in library_paths())


@cache
def example() -> Document:
    return read_document(SETS / "example.txt")


def law(*articles: str) -> Document:
    lines = ["某市燃气管理条例", *articles]
    return document_from_text("\n\n".join(lines), "law.md")


def options(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_draft_options(parser)
    return parser.parse_args(arguments)


# The command


def test_a_drafted_set_loads_and_its_parts_stand_in_the_gold(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "drafts.jsonl"
    draft(options(*map(str, library_paths()), "--out", str(out)))
    asked = open_set(out, LIBRARY, "policies")
    assert f"{len(asked.rows)} drafts from 5 documents" in capsys.readouterr().out
    assert {row.kind for row in asked.rows} == set(KINDS)
    assert {row.split for row in asked.rows} == {"draft"} and all(r.draft for r in asked.rows)
    assert {row.author for row in asked.rows} == {"drafted by python -m eval draft"}
    assert all("nothing yet" in row.checked_against for row in asked.rows)
    assert unread_gold(asked) == ()
    read = Library(asked.documents)
    for row in asked.rows:
        texts = [plain(text) for text in read.gold_texts(row.clauses)]
        for first, *_ in row.answer_parts:
            assert any(holds(text, (first,)) for text in texts), (row.question, first)
        assert row.unanswerable == row.near_miss == (row.kind == "none")


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    out = tmp_path / "drafts.jsonl"
    out.write_text("edited by a person\n")
    with pytest.raises(InvalidSet, match="name a new file"):
        draft(options(str(SETS / "example.txt"), "--out", str(out)))
    assert out.read_text() == "edited by a person\n"


def test_what_cannot_be_drafted_from_is_said(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    out = str(tmp_path / "drafts.jsonl")
    with pytest.raises(InvalidSet, match="no document could be read"):
        draft(options(str(empty), "--out", out))
    (empty / "letter.txt").write_text("关于会议的函\n\n请准时参加会议。\n", "utf-8")
    with pytest.raises(InvalidSet, match="no question could be drafted from 1 documents"):
        draft(options(str(empty), "--out", out))
    with pytest.raises(InvalidSet, match="--per-kind is 0"):
        draft(options(str(LIBRARY), "--out", out, "--per-kind", "0"))
    assert not Path(out).exists()


def test_the_same_seed_drafts_the_same_and_another_something_else() -> None:
    first, again = (draft_rows(library(), 3, seed=7) for _ in range(2))
    assert first == again
    assert [r["question"] for r in first] != [r["question"] for r in draft_rows(library(), 3, 8)]


def test_a_document_without_questions_of_its_own_gets_no_near_miss() -> None:
    letter = document_from_text("关于会议的函\n\n请准时参加会议。\n", "letter.txt")
    notes = [row["note"] for row in draft_rows([letter, *library()], 4, seed=0)]
    assert not any("letter.txt" in note for note in notes)


def test_no_more_than_asked_of_each_document_and_kind() -> None:
    rows = draft_rows(library(), 2, seed=0)
    counted = [(row["document"], row["kind"]) for row in rows if row["document"]]
    assert max(map(counted.count, counted)) == 2
    assert sum(row["kind"] == "none" for row in rows) == 2 * len(library())
    assert PER_KIND > 2 and len({row["question"] for row in rows}) == len(rows)


# What is asked


def test_a_fact_asks_for_the_value_and_keeps_the_words_around_it() -> None:
    asked = {aim.asked: (aim.value, aim.year, aim.references) for aim in read_aims(example())}
    assert asked["智能装备产业产值达到多少"] == ("800亿元", 2027, ("一、",))
    assert asked["培育省级以上专精特新企业的目标是多少家"] == ("60家", 2027, ("一、",))
    assert asked["规模以上工业企业数字化改造覆盖率达到多少"] == ("90%", 2026, ("二、(二)",))


def test_an_aim_of_two_values_is_not_asked_for() -> None:
    document = document_from_text(
        "关于产业发展的意见\n\n一、目标。到2025年，智能工厂数量达到50家。\n\n"
        "二、任务。到2027年，智能工厂数量达到80家，创新平台数量达到20个。\n",
        "two.txt",
    )
    assert [aim.asked for aim in read_aims(document)] == ["创新平台数量达到多少个"]


def test_an_aim_of_two_clauses_has_both_for_its_gold() -> None:
    document = document_from_text(
        "关于产业发展的意见\n\n一、目标。到2025年，智能工厂数量达到50家。\n\n"
        "二、任务。2025年智能工厂数量达到50家。\n",
        "twice.txt",
    )
    (aim,) = read_aims(document)
    assert aim.references == ("一、", "二、")


def test_who_wants_every_department() -> None:
    first, *_ = draft_responsible(example())
    assert first.parts == (("市工业和信息化局",), ("市财政局",))
    assert first.references == ("二、(一)",) and first.topic == "强化企业培育"
    assert all("哪些" in wording for wording in first.wordings)


def test_who_of_a_law_is_the_body_that_a_sentence_names() -> None:
    duty = "第一条 市建设行政管理部门负责本市燃气管理工作。"
    (found,) = draft_responsible(law(duty, "第二条 燃气企业应当保证供应。"))
    assert found.parts == (("市建设行政管理部门",),) and found.references == ("第一条",)
    assert "{name}规定由谁负责本市燃气管理工作？" in found.wordings


@pytest.mark.parametrize(
    "sentence",
    ["建设单位应当设立质量管理部门负责质量管理工作。", "驾驶人可以由管理部门负责教育和管理。"],
)
def test_who_of_a_law_is_no_half_sentence(sentence: str) -> None:
    assert not draft_responsible(law(f"第一条 {sentence}", "第二条 企业应当备案。"))


@pytest.mark.parametrize(
    "sentence",
    ["处5000元以上罚款。", "驾驶人不得载12岁以下人员。", "禁止在铁路两侧20米以内的地域放牧。"],
)
def test_what_sets_no_aim_is_not_asked_for(sentence: str) -> None:
    assert not read_aims(law(f"第一条 {sentence}", "第二条 企业应当备案。"))


def test_a_list_asks_for_what_stands_behind_the_colon() -> None:
    document = law(
        "第一条 申请燃气经营许可应当具备下列条件：",
        "（一）有稳定的气源；",
        "（二）有固定的经营场所。",
        "申请人应当提交材料。",
    )
    (found,) = draft_lists(document)
    assert found.parts == (("有稳定的气源",), ("有固定的经营场所",))
    assert len(found.references) == 2
    assert found.wordings[0] == "{name}规定，申请燃气经营许可应当具备哪些条件？"


@pytest.mark.parametrize(
    ("lead", "asked"),
    [
        ("符合下列条件之一的企业可以申请：", "符合哪些条件之一的企业可以申请"),
        (
            "违反本条例规定，有下列行为之一的，责令改正：",
            "违反该条例规定，有哪些行为之一的，责令改正",
        ),
        ("用户不得有以下行为：", "用户不得有哪些行为"),
        ("资金重点扶持下列项目：", "资金重点扶持哪些项目"),
        ("有关部门可以采取下列一项或者多项措施：", "有关部门可以采取哪些措施"),
    ],
)
def test_a_lead_becomes_a_question(lead: str, asked: str) -> None:
    (found,) = draft_lists(law(f"第一条 {lead}", "（一）甲类事项；", "（二）乙类事项。"))
    assert found.wordings[0] == f"{{name}}规定，{asked}？"


def test_a_bound_is_no_list() -> None:
    """以下 of 二千元以下 announces nothing."""
    lead = "第一条 处二千元以下罚款："
    assert not draft_lists(law(lead, "（一）甲类事项；", "（二）乙类事项。"))


def test_headings_below_a_heading_are_a_list() -> None:
    found = {one.topic: one for one in draft_lists(example())}
    assert found["重点任务"].parts == (("强化企业培育",), ("推进数字化改造",), ("支持技术攻关",))
    assert found["重点任务"].references == ("二、(一)", "二、(二)", "二、(三)")


def test_the_number_is_not_asked_by_the_number() -> None:
    for seed in range(6):
        rows = draft_rows([example(), library()[0]], 4, seed)
        (number,) = [row for row in rows if row["answer_parts"] == [["青政发〔2024〕7号"]]]
        assert "青政发" not in number["question"] and "智能装备" in number["question"]


def test_a_title_in_a_title_has_single_marks() -> None:
    document = document_from_text("青石市实施《气象法》办法\n\n第一条 企业应当备案。\n", "x.txt")
    assert Shelf([document]).names(document) == ("《青石市实施〈气象法〉办法》",)


def test_a_document_is_named_as_no_other_is() -> None:
    twin = document_from_text(example().text.replace("60家", "70家"), "twin.txt")
    shelf = Shelf([example(), twin])
    assert not set(shelf.names(example())) & set(shelf.names(twin))
    assert Shelf([example()]).names(example())[1] == "青政发〔2024〕7号"


# Near misses


def test_a_near_miss_is_nowhere_in_the_documents() -> None:
    text = "".join(document.text for document in library())
    notes = [row["note"] for seed in range(3) for row in draft_rows(library(), 6, seed)]
    named = [note.split()[-1] for note in notes if note.startswith("no document names")]
    assert any(name.isdigit() for name in named) and not all(name.isdigit() for name in named)
    assert not [name for name in named if name in text]
    assert any("has no clause about it" in note for note in notes)


def test_what_another_document_says_is_not_near_if_this_one_says_it_too() -> None:
    shelf = Shelf(library())
    by_source = {document.source: document for document in library()}
    shandong = next(d for name, d in by_source.items() if name.startswith("shandong"))
    assert shelf.nearness(shandong, "省级以上专精特新企业") == 1.0
    assert shelf.nearness(shandong, "工业互联网平台企业星级上云") < 0.6


def test_no_other_place_is_asked_for_where_something_holds_everywhere() -> None:
    national = document_from_text(
        "国务院关于促进产业发展的意见\n\n一、目标。到2025年，智能工厂数量达到50家。\n\n国务院\n\n"
        "2021年1月5日\n",
        "national.txt",
    )
    assert national.metadata.region == "全国"
    notes = [row["note"] for row in draft_rows([national, *library()], 6, 0)]
    named = [note.split()[-1] for note in notes if note.startswith("no document names")]
    assert named and all(name.isdigit() for name in named)


def test_choice_does_not_depend_on_the_process() -> None:
    """sha256 of "0 甲" begins with the bytes below; the builtin hash is salted."""
    import hashlib

    first = int.from_bytes(hashlib.sha256("0 甲".encode()).digest()[:8], "big")
    assert choose("abc", "甲", 0) == "abc"[first % 3]


def test_quotation_marks_inside_others_are_single() -> None:
    assert quoted("促进“制造+服务”融合") == "“促进‘制造+服务’融合”"


def test_rows_are_one_object_a_line(tmp_path: Path) -> None:
    out = tmp_path / "drafts.jsonl"
    draft(options(str(SETS / "example.txt"), "--out", str(out), "--per-kind", "2"))
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [row["id"] for row in rows] == [f"d{at:03d}" for at in range(1, len(rows) + 1)]
