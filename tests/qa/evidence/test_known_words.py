"""Questions in words that the library knows from elsewhere are refused, people's own are not."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.evidence.signals import known_words_lacking
from qa.evidence.terms import Term

POLICE = """湖州市警务辅助人员条例
第一条 为规范警务辅助人员管理，制定本条例。
第二条 招聘辅警按照下列程序进行：
（一）发布公告；
（二）考试考核；
（三）公示聘用。
第三条 辅警应当履行下列义务：
（一）遵守纪律；
（二）保守秘密。
"""
SCHOOLS = """湖州市教育督导条例
第一条 为规范教育督导，制定本条例。
第二条 教育督导按照下列程序实施：
（一）确定督导事项；
（二）发出督导通知；
（三）形成督导意见。
第三条 督学应当公正履职，接受社会监督。
"""
GREEN = """湖州市绿色制造若干措施
湖政办〔2024〕3号
一、对新认定的国家级绿色工厂，给予100万元奖励。
"""
FUNDS = """湖州市专精特新若干措施
湖政办〔2024〕4号
一、对新认定的专精特新中小企业，给予20万元奖励。
二、市财政每年安排专项资金5000万元。
"""


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"police": POLICE, "schools": SCHOOLS, "green": GREEN, "funds": FUNDS}
    documents = [document_from_text(text, f"{name}.txt") for name, text in texts.items()]
    return assistant_over(documents, tmp_path_factory.mktemp("papers") / "index")


@pytest.mark.parametrize(
    "question",
    [
        "按照《湖州市教育督导条例》，招聘辅警按哪些程序进行？",
        "《湖州市教育督导条例》规定，辅警应当履行哪些义务？",
        "湖政办〔2024〕4号对国家级绿色工厂奖励多少？",
    ],
)
def test_what_another_paper_tells_is_not_told_by_this_one(question: str, papers: Assistant) -> None:
    assert papers.ask(question).status == "refused"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("按照《湖州市警务辅助人员条例》，招聘辅警按哪些程序进行？", "发布公告"),
        ("《湖州市教育督导条例》规定，教育督导按照哪些程序实施？", "确定督导事项"),
        ("湖政办〔2024〕3号对国家级绿色工厂给予多少奖励？", "100万元"),
        ("湖政办〔2024〕4号评上专精特新能拿多少奖励？", "20万元"),
    ],
)
def test_the_paper_that_tells_it_does(question: str, told: str, papers: Assistant) -> None:
    assert told in papers.ask(question).text


def test_the_share_is_of_the_words_that_are_known(papers: Assistant) -> None:
    def lacking(*terms: str) -> bool:
        told = "对新认定的专精特新中小企业,给予20万元奖励"
        return known_words_lacking([Term(1.0, (t,)) for t in terms], told, papers._holdings)

    assert lacking("绿色", "工厂", "奖励")  # 1 of 3 known ones stands there, less than 0.42
    assert not lacking("专精", "特新", "工厂")  # 2 of 3
    assert not lacking("绿色", "咖啡", "奶茶")  # 2 of 3 are people's own words
