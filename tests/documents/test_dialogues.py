from __future__ import annotations

from documents.dialogues import below_their_questions
from documents.read import document_from_text
from qa.evidence.statements import statements

PAPER = """《湖州市中试平台支持办法》政策解读
发布时间：2025年9月18日
为便于各单位了解政策，现解读如下。
问：什么样的平台可以备案？
答：申请备案的平台应当注册满1年。
安全生产手续不齐全的，不予备案。
问：备案以后要履行哪些义务？
答：一是公开设备清单；二是每年报送运行报告。
解读单位：湖州市科学技术局
咨询电话：0572-2000000
"""


def test_an_answer_stands_below_its_question() -> None:
    document = document_from_text(PAPER, "a.txt")
    above = {clause.text: clause.headings for clause in document.clauses}
    first = ("什么样的平台可以备案？",)
    assert above["答：申请备案的平台应当注册满1年。"] == first
    assert above["安全生产手续不齐全的，不予备案。"] == first  # the answer runs on
    (second,) = (c for c in document.clauses if c.reference == "第2问")
    assert second.heading == "备案以后要履行哪些义务？"
    assert second.text.endswith("每年报送运行报告。")  # whom to call is no part of it
    assert above["解读单位：湖州市科学技术局\n咨询电话：0572-2000000"] == ()


def test_references_and_places_stay_as_they_are() -> None:
    document = document_from_text(PAPER, "a.txt")
    again = below_their_questions(document.clauses)
    assert [(c.id, c.start, c.end) for c in again] == [
        (c.id, c.start, c.end) for c in document.clauses
    ]


def test_what_is_stated_begins_behind_the_mark_of_an_answer() -> None:
    document = document_from_text(PAPER, "a.txt")
    told = {
        clause.text[each.span.start : each.span.end]
        for clause in document.clauses
        for each in statements(clause, document.metadata.titles)
    }
    assert "一是公开设备清单；二是每年报送运行报告。" in told
    assert not any(each.startswith(("答：", "问：")) for each in told)


def test_without_questions_nothing_changes() -> None:
    plain = document_from_text("某市办法\n第一条 问题：一是资金不足。\n第二条 其他。\n", "b.txt")
    assert below_their_questions(plain.clauses) == plain.clauses


def test_a_class_is_no_answer_and_loses_no_letter() -> None:
    text = "某市办法\n一、补助\nA、B类人才给予安家费。\nA：100万元。\n"
    document = document_from_text(text, "c.txt")
    told = " ".join(
        clause.text[each.span.start : each.span.end]
        for clause in document.clauses
        for each in statements(clause, document.metadata.titles)
    )
    assert "A、B类人才给予安家费。" in told and "A：100万元。" in told


def test_q_and_a_are_a_question_and_its_answer() -> None:
    text = "某市办法政策问答\n为便于了解，现解读如下。\nQ1：谁可以申报？\nA1：本市企业可以申报。\n"
    document = document_from_text(text, "d.txt")
    last = document.clauses[-1]
    assert (last.label, last.heading, last.path) == ("Q1", "谁可以申报？", ("Q1",))


def test_counted_questions_are_clauses_headed_by_what_they_ask() -> None:
    text = (
        "某市加装电梯政策问答\n现就群众关心的问题解答如下。\n"
        "问1：哪些房子可以加装电梯？\n答：同时符合以下条件的：\n（1）四层及以上；\n（2）未列入征收。\n"
        "问2：到哪里申请？要带什么材料？\n答：向住建部门申请。材料包括：\n（1）申请表；\n（2）身份证明。\n"
        "问3：补多少？\n答：按照层站数分档：\n4层及以下 每台12万元\n5层及以上 每台15万元\n"
    )
    clauses = document_from_text(text, "e.txt").clauses
    paths = {"".join(c.path): c.heading for c in clauses if c.label}
    assert paths["问2"] == "到哪里申请？要带什么材料？"
    assert {"问1(1)", "问1(2)", "问2(1)", "问2(2)", "问3"} <= set(paths)
    rows = [c for c in clauses if "每台" in c.text]
    assert [c.headings for c in rows] == [("补多少？",)] * 2


def test_problems_in_a_row_of_prose_open_no_clause() -> None:
    text = "某市办法\n第一条 解决下列问题。\n问题一、二由市科技局答复。\n第二条 其他。\n"
    assert not any(c.label.startswith("问题") for c in document_from_text(text, "f.txt").clauses)
