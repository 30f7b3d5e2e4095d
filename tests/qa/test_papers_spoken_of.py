"""A follow-up stays within the paper spoken of, or sets another against it."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

HOUSES = """韶关市古民居修缮专项资金管理办法
韶建发〔2025〕8号
第一条 古民居修缮每户补助3万元。
第二条 购房补贴以房票形式发放，房票有效期12个月，逾期作废。
第三条 本办法自2025年3月1日起施行，有效期3年。
韶关市住房和城乡建设局
2025年2月1日
"""
CARE = """梅州市长期护理补贴管理办法
梅医保发〔2025〕6号
第一条 亲情护理每月补贴450元。
第二条 申报条件：
（一）在本市参保满2年；
（二）失能状态持续6个月以上。
第三条 下列情形不予支持：
（一）在境外就医的；
（二）由第三人承担的。
第四条 本办法自2025年4月1日起施行，有效期5年。
梅州市医疗保障局
2025年3月1日
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = [document_from_text(text, f"{at}.txt") for at, text in enumerate((HOUSES, CARE))]
    return assistant_over(papers, tmp_path_factory.mktemp("both") / "index")


@pytest.mark.parametrize("question", ["有什么条件？", "什么情况下不给？"])
def test_another_paper_does_not_answer_for_the_one_spoken_of(
    both: Assistant, question: str
) -> None:
    answer = both.ask(question, ("韶关古民居修缮每户补助多少？",))
    assert all(citation.document.metadata.region == "韶关市" for citation in answer.citations)
    assert "参保满2年" not in answer.text and "境外" not in answer.text


def test_the_paper_spoken_of_answers(both: Assistant) -> None:
    told = both.ask("有什么条件？", ("梅州亲情护理每月补贴多少？",)).text
    assert "参保满2年" in told


@pytest.mark.parametrize(
    ("history", "question", "said", "unsaid"),
    [
        ("韶关购房补贴的房票怎么发放？", "有效期多久？", "12个月", "3年"),
        ("韶关购房补贴的房票怎么发放？", "这个办法有效期多久？", "3年", "12个月"),
        ("韶关古民居修缮每户补助多少？", "有效期多久？", "3年", "12个月"),
    ],
)
def test_how_long_a_matter_is_valid_and_how_long_its_paper(
    both: Assistant, history: str, question: str, said: str, unsaid: str
) -> None:
    told = both.ask(question, (history,)).text
    assert said in told and unsaid not in told, told


def test_what_was_asked_before_is_set_against_another_place(built_in: Assistant) -> None:
    told = built_in.ask("和山东比谁多？", ("苏州2022年要培育多少家高新技术企业？",)).text
    assert "山东2023年文件为5000家，苏州2022年文件为20000家，口径不同" in told  # 集群内, 全市
