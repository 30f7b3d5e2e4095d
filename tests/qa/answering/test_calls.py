"""Whom to call: the number with the person, as the paper prints them."""

from __future__ import annotations

from pathlib import Path

from hand_made import assistant_over

from documents.read import document_from_text
from qa.model import Answer

HEAD = "湖州市工业和信息化局关于组织申报智能工厂的通知\n一、条件\n企业成立满2年。\n二、联系方式\n"
ONE_LINE = "联系人：市工业和信息化局装备处　甲某　电话：0572-2030405\n"
TWO_LINES = "联系人：市工业和信息化局装备处　甲某、乙某\n联系电话：0572-2030405\n"
TABLE = (
    "附件 咨询电话\n序号\t事项\t受理部门\t咨询电话\n1\t智能工厂\t装备处\t0572-2030405\n"
    "2\t绿色车间\t节能处\t0572-2030406\n3\t人才奖励\t人事处\t0572-2030407\n"
)


def ask(paper: str, question: str, directory: Path) -> Answer:
    papers = [document_from_text(HEAD + paper, "a.txt")]
    return assistant_over(papers, directory / "i").ask(question)


def test_the_line_is_said_whole(tmp_path: Path) -> None:
    answer = ask(ONE_LINE, "湖州智能工厂申报打给谁，电话多少？", tmp_path)
    assert "甲某" in answer.text and "0572-2030405" in answer.text, answer.text


def test_the_person_of_the_line_before(tmp_path: Path) -> None:
    answer = ask(TWO_LINES, "湖州智能工厂申报的联系电话是多少？", tmp_path)
    assert "甲某、乙某" in answer.text and "0572-2030405" in answer.text, answer.text
    assert len(answer.citations) == 2


def test_a_row_of_a_table(tmp_path: Path) -> None:
    answer = ask(TABLE, "湖州绿色车间的事应该打哪个处室的电话？", tmp_path)
    assert "0572-2030406" in answer.text and "节能处" in answer.text, answer.text
