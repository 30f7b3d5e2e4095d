"""Papers in questions and answers, and sentences that stand beside the one that is meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

EXPLAINED = """《湖州市科技惠企办法》政策问答
为便于企业了解《湖州市科技惠企办法》（湖科发〔2025〕12号，以下简称《办法》），现解答如下。
问：什么是科技创新券？
答：创新券是无偿发放给企业、专门用于购买科技创新服务的电子凭证。
问：创新券能买哪些服务？
答：可用于以下三类：检验检测、委托研发、中试验证。
问：企业要承担什么义务？
答：一是如实填报；二是每年报送使用情况。
问：《办法》什么时候起施行？
答：《办法》自2025年10月1日起施行，有效期3年。
"""
PARK = """湖州市智造产业园建设推进意见
湖政发〔2025〕3号
一、选址
原则同意智造产业园二期标准厂房选址方案，总用地面积860亩，分两批供地。
二、进度
智造产业园二期首批用地420亩，2026年3月底前具备供地条件。
三、交付
智造产业园二期标准厂房由市国资公司投资建设，2026年10月底前交付使用。
"""


@pytest.fixture(scope="module")
def explained(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    paper = document_from_text(EXPLAINED, "a.txt")
    return assistant_over([paper], tmp_path_factory.mktemp("asked") / "i")


def test_the_nearest_question_of_a_paper_tells_the_answer(explained: Assistant) -> None:
    answer = explained.ask("在湖州拿到创新券，都可以买什么服务？")
    assert answer.text.startswith("可用于以下三类：检验检测、委托研发、中试验证"), answer.text


def test_what_is_said_in_an_answer_is_said_of_its_question(explained: Assistant) -> None:
    text = explained.ask("湖州创新券，企业要承担哪些义务？").text
    assert "如实填报" in text and "答：" not in text, text


def test_the_number_of_what_a_paper_explains(explained: Assistant) -> None:
    answer = explained.ask("湖州市科技惠企办法是什么文号？")
    assert "所说的《湖州市科技惠企办法》，文号是湖科发〔2025〕12号" in answer.text
    assert "湖科发〔2025〕12号" in answer.citations[0].quote


def test_a_number_of_another_paper_is_none_of_its_own(tmp_path: Path) -> None:
    other = (
        "湖州市茶叶办法\n为落实《浙江省农业条例》（浙政发〔2020〕1号），制定本办法。\n"
        "一、条件\n茶园百亩。\n"
    )
    assistant = assistant_over([document_from_text(other, "b.txt")], tmp_path / "i")
    answer = assistant.ask("湖州市茶叶办法的文号是多少？")
    assert answer.status == "refused" and "浙政发" not in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("湖州智造产业园二期标准厂房什么时候交付？", "2026年10月底前交付使用"),
        ("湖州智造产业园二期首批用地有多少亩？", "420亩"),
    ],
)
def test_the_next_sentence_where_the_first_lacks_what_is_asked(
    question: str, said: str, tmp_path: Path
) -> None:
    assistant = assistant_over([document_from_text(PARK, "c.txt")], tmp_path / "i")
    answer = assistant.ask(question)
    assert answer.status == "answered" and said in answer.text, answer.text
