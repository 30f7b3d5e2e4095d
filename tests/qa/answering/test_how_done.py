"""怎么做 behind a figure is told by what its clause says beside that figure."""

from __future__ import annotations

import pytest

from qa.assistant import Assistant
from qa.understanding.asking_how import deed_done


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("打算怎么推进？", ""),
        ("具体怎么做", ""),
        ("怎么实现的？", ""),
        ("主要靠哪些措施？", ""),
        ("怎么引进？", "引进"),
        ("怎么规定的？", None),
        ("多少家？", None),
    ],
)
def test_what_is_asked_to_be_done(text: str, deed: str | None) -> None:
    assert deed_done(text) == deed


@pytest.mark.parametrize(
    ("history", "asked", "said", "unsaid"),
    [
        (  # the sentences of the clause beside that with the figure
            ("苏州对“一带一路”沿线国家和地区的贸易占比要到多少？",),
            "打算怎么推进？",
            "推进“苏满欧”等“一带一路”贸易通道建设",
            "20%",
        ),
        (  # those that speak of the deed
            ("苏州到2025年要集聚多少名国际一流战略科技人才？",),
            "怎么引进？",
            "加快引进一批重大科技创新团队来苏创新创业",
            "国际精英创业周",
        ),
        (  # the sentence itself, where that says how
            ("苏州2020年要关闭退出多少家化工生产企业？", "低端低效产能企业呢？"),
            "具体怎么做？",
            "加大“产业基地-产业社区-工业区块”之外的淘汰力度",
            "铸造",
        ),
    ],
)
def test_how_is_told(
    built_in: Assistant, history: tuple[str, ...], asked: str, said: str, unsaid: str
) -> None:
    text = built_in.ask(asked, history).text
    assert said in text and unsaid not in text, text


def test_the_second_question_of_a_sentence_is_told_too(built_in: Assistant) -> None:
    answer = built_in.ask("苏州对“一带一路”沿线国家和地区的贸易占比要到多少？打算怎么推进？")
    assert "20%" in answer.text and "“苏满欧”" in answer.text
    assert not any("没有找到" in notice for notice in answer.notices)


def test_by_what_measures_behind_how_many(built_in: Assistant) -> None:
    answer = built_in.ask("山东集群内高新技术企业目标是多少，主要靠哪些措施？")
    assert "5000家" in answer.text and "多投多奖" in answer.text, answer.text
    assert len({citation.clause.id for citation in answer.citations}) == 1
    told = built_in.ask("江苏智能工厂要建多少家，打算怎么做？")  # by the sentence with the figure
    assert "网络协同制造" in told.text
    assert not any("打算怎么做" in notice for notice in told.notices)


def test_nothing_more_is_left_of_a_clause_told_whole(built_in: Assistant) -> None:
    more = built_in.ask("还有别的措施吗？", ("苏州怎么推进智改数转？",))
    assert more.status == "refused" and "没有其他相关内容" in more.text
