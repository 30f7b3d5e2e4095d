"""From when a paper holds, until when, and what it puts out of force."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

TEXTS = {
    "a.txt": """无锡市桑园扶持资金管理办法
第一条 每亩桑园补贴300元。许可证有效期3年。
第二条 本办法自2022年12月10日起施行，有效期至2025年12月31日。原《无锡市蚕桑资金办法》同时废止。
""",
    "b.txt": """南通市关于支持缫丝的若干措施
一、扩产。对新增织机每台补助2万元。
二、附则。本措施自印发之日起施行，有效期三年。
""",
}


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = [document_from_text(text, name) for name, text in TEXTS.items()]
    return assistant_over(documents, tmp_path_factory.mktemp("validity") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("无锡市桑园扶持资金管理办法什么时候开始施行？", "自2022年12月10日起施行"),
        ("无锡市桑园扶持资金管理办法什么时候到期？", "有效期至2025年12月31日"),
        ("无锡市桑园扶持资金管理办法还有效吗？", "有效期至2025年12月31日"),
        ("无锡市桑园扶持资金管理办法废止了哪份文件？", "原《无锡市蚕桑资金办法》同时废止"),
        ("南通市关于支持缫丝的若干措施有效期到什么时候？", "有效期三年"),
    ],
)
def test_its_last_clause_says(question: str, said: str, papers: Assistant) -> None:
    answer = papers.ask(question)
    assert said in answer.text
    assert [c.clause.reference for c in answer.citations] in (["第二条"], ["二、"])
    assert "没有载明" not in answer.text


def test_the_term_of_a_permit_is_not_the_paper_s(papers: Assistant) -> None:
    assert "许可证" not in papers.ask("无锡市桑园扶持资金管理办法有效期到什么时候？").text


def test_nothing_put_out_of_force(papers: Assistant) -> None:
    answer = papers.ask("南通市关于支持缫丝的若干措施废止了哪份文件？")
    assert answer.status == "refused"
