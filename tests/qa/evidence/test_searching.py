"""One search: what is found, in which order, and what is said once."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

LONG = """青州市人民政府关于蚕桑的意见
各镇人民政府：
一、产业基础
蚕桑蚕桑蚕桑蚕桑蚕桑历史悠久。
二、目标任务
到2025年，全市蚕桑基地面积扩大，建设蚕桑基地12个，培育企业6家。
三、责任落实
各地要做好蚕种储备。
"""
FIRE = """桑园防火通知
各镇：
一、起因
去年火灾多发。3月2日，青州市林业局印发《桑园防火通知》，要求严禁野外用火。
二、要求
桑园内严禁吸烟。
"""
COPY = """青州市农业农村局转发市政府关于蚕桑的意见
各镇农业办：
一、落实要求
各地要做好蚕种储备。
"""


@pytest.fixture(scope="module")
def mulberry(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"long.txt": LONG, "copy.txt": COPY, "fire.txt": FIRE}
    documents = [document_from_text(text, name) for name, text in texts.items()]
    return assistant_over(documents, tmp_path_factory.mktemp("mulberry") / "index")


def test_a_clause_with_the_figure_asked_for_goes_before_one_with_the_words(
    mulberry: Assistant,
) -> None:
    answer = mulberry.ask("蚕桑基地要建设多少个？")
    assert answer.hits[0].clause.reference.startswith("二、")
    assert [hit.rank for hit in answer.hits] == list(range(1, len(answer.hits) + 1))
    assert len({hit.clause.id for hit in answer.hits}) == len(answer.hits)


def test_the_same_words_in_two_papers_are_said_once_and_cited_twice(mulberry: Assistant) -> None:
    answer = mulberry.ask("蚕种储备怎么做？")
    assert answer.text.count("各地要做好蚕种储备") == 1
    assert "[1][2]" in answer.text
    assert {c.document.source for c in answer.citations} == {"long.txt", "copy.txt"}
    assert {c.quote.rstrip("。") for c in answer.citations} == {"各地要做好蚕种储备"}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("《桑园防火通知》是哪个部门印发的？", "青州市林业局印发《桑园防火通知》"),
        ("《桑园防火通知》是什么时候印发的？", "3月2日"),
        ("《桑园防火通知》的文号是多少？", None),
        ("《桑园防火通知》什么时候失效？", None),
    ],
)
def test_what_a_paper_does_not_state_of_itself_its_sentences_may_tell(
    mulberry: Assistant, question: str, said: str | None
) -> None:
    answer = mulberry.ask(question)
    if said is None:
        assert (answer.status, answer.reason) == ("refused", "not stated")
    else:
        assert said in answer.text
        assert [c.document.source for c in answer.citations] == ["fire.txt"]


def test_a_paper_without_a_date_may_be_of_any_year_that_is_spoken_of(mulberry: Assistant) -> None:
    """The latest year in the three papers is 2025; the one on fire has no date."""
    assert "严禁吸烟" in mulberry.ask("2020年桑园内严禁做什么？").text
    assert mulberry.ask("2030年桑园内严禁做什么？").reason == "not held: 2030年"
