"""有哪些措施 is told by all that the clause headed so says."""

from __future__ import annotations

import pytest

from documents.sentences import Span
from qa.answering.whole_clause import statements
from qa.assistant import Assistant


@pytest.mark.parametrize(
    ("asked", "said", "sentences"),
    [
        (
            "山东在集群金融方面有哪些支持措施？",
            ("贷款风险补偿", "投贷联动", "金融管家试点", "泰山登顶"),
            5,
        ),
        ("山东在金融支持集群方面有哪些措施？", ("首贷培植", "金融管家试点"), 5),
        (
            "苏州2022年意见里金融支持创新的政策有哪些？",
            ("天使投资", "科贷通", "首贷", "北交所"),
            None,
        ),
        ("苏州2018年企业绿色化改造有哪些做法？", ("走进企业话节能", "绿色工厂20家"), 4),
        ("山东如何完善资源要素保障？", ("用地指标", "用能权", "数据交易平台", "一单制"), 4),
    ],
)
def test_nothing_of_the_clause_is_lost(
    built_in: Assistant, asked: str, said: tuple[str, ...], sentences: int | None
) -> None:
    answer = built_in.ask(asked)
    first = answer.citations[0].clause
    own = [c for c in answer.citations if c.clause.id == first.id]
    assert all(words in answer.text for words in said), answer.text
    assert sentences is None or len(own) == sentences


def test_a_figure_is_told_by_its_sentence_alone(built_in: Assistant) -> None:
    answer = built_in.ask("苏州2018年企业绿色化改造要创建几家绿色工厂？")
    assert "绿色工厂20家" in answer.text and "走进企业话节能" not in answer.text


def test_its_heading_and_its_departments_are_no_statements(built_in: Assistant) -> None:
    clauses = [c for d in built_in.documents for c in d.clauses if "(责任单位:" in c.text]
    assert clauses
    for clause in clauses:
        said = [clause.text[slice(*_ends(span))] for span in statements(clause)]
        assert not any("责任单位" in text for text in said)
        assert clause.heading not in [text.strip().rstrip("。") for text in said]


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
