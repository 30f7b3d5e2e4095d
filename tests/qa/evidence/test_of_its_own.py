"""A follow-up that only names another thing has to be told of that thing."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

LAW = """湖州市水源条例
第一条 在水源保护区内禁止下列行为：
（一）使用农药；
（二）取土采砂。
第二条 违反本条例第一条规定，按照下列
规定予以处罚：
（一）违反第一项规定的，处二千元罚款；
（二）违反第二项规定的，处五千元罚款。
"""
BEFORE = ["湖州水源保护区内使用农药罚多少？"]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    paper = document_from_text(LAW, "a.txt")
    return assistant_over([paper], tmp_path_factory.mktemp("asked") / "i")


def test_of_another_deed_that_the_paper_names(asked: Assistant) -> None:
    assert "五千元" in asked.ask("那取土采砂呢？", BEFORE).text


def test_what_was_told_before_is_not_told_again(asked: Assistant) -> None:
    assert asked.ask("那砍树呢？", BEFORE).status == "refused"


def test_the_words_above_a_list_are_quoted_across_a_broken_line(asked: Assistant) -> None:
    answer = asked.ask(BEFORE[0])
    assert "违反本条例第一条规定，按照下列" in answer.text, answer.text
