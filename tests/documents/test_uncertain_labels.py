"""Labels that count only where others of their kind stand in the same text."""

from __future__ import annotations

from documents.read import document_from_text

QUESTIONS = """海晏市住房公积金使用政策问答
一、关于贷款
问：哪些家庭的额度可以上浮？
答：符合下列情形的，额度上浮：
1.二孩家庭上浮20%；
2.三星级绿色建筑上浮10%。
问：利率是多少？
答：首套住房年利率2.6%。
二、关于提取
问：租房提取额度是多少？
答：每月最高1500元。
"""
ITEMS = """清禾市农机购置补贴办法
一、单机补贴限额
1.挤奶机械不超过12万元；
2.100马力以上拖拉机不超过15万元；
3.200马力以上拖拉机不超过25万元。
二、其他
2.5亿元专项资金由市财政安排。
"""


def references(text: str) -> dict[str, str]:
    document = document_from_text(text, "paper.txt")
    return {clause.reference: clause.text for clause in document.clauses}


def test_questions_without_numbers_are_counted_in_their_section() -> None:
    read = references(QUESTIONS)
    assert read["一、第1问1."].startswith("1.二孩家庭")
    assert read["一、第2问"] == "问：利率是多少？\n答：首套住房年利率2.6%。"
    assert read["二、第1问"].endswith("每月最高1500元。")


def test_a_question_ends_the_list_above_it() -> None:
    assert references(QUESTIONS)["一、第1问2."] == "2.三星级绿色建筑上浮10%。"


def test_one_question_alone_opens_no_clause() -> None:
    read = references("关于几个问题的说明\n一、背景\n问：为什么制定？\n答：为了方便群众。\n")
    assert not any("问" in reference for reference in read)


def test_an_item_whose_text_begins_with_a_figure() -> None:
    read = references(ITEMS)
    assert read["一、2."] == "2.100马力以上拖拉机不超过15万元；"
    assert read["一、3."].startswith("3.200马力")


def test_a_decimal_at_the_head_of_a_line_is_no_item() -> None:
    assert "二、2." not in references(ITEMS)
