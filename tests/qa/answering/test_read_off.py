"""Answers that no single row of a table tells: the most, a column, two rows."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

NOTICE = """湖州市工业和信息化局关于开展绸缎作坊改造的通知
湖工信〔2026〕7号
各区县：
为推进绸缎作坊改造，现将有关事项通知如下。
一、推荐名额
各区县推荐名额如下：
地区 改造作坊（个） 示范作坊（个） 牵头单位
吴兴区 24 6 区经信局
南浔区 31 4 区商务局
德清县 18 9 县经信局
合计 73 19 -
二、评分
评分指标如下：
一级指标 二级指标 分值
工艺水平（60分） 织机更新 35
工艺水平（60分） 染色达标 25
经营能力（40分） 订单数量 22
经营能力（40分） 用工稳定 18
"""


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(NOTICE, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("rows") / "index")


@pytest.mark.parametrize(
    ("question", "said", "not_said"),
    [
        ("湖州改造作坊名额最多的是哪个区县？", "南浔区", "吴兴区"),
        ("湖州哪个地方的示范作坊最少？", "南浔区", "德清县"),
        ("湖州示范作坊名额哪里最多", "德清县", "合计"),
        ("绸缎作坊改造里分值最低的是哪项指标？", "用工稳定", "织机更新"),
    ],
)
def test_the_row_with_the_most(asked: Assistant, question: str, said: str, not_said: str) -> None:
    answer = asked.ask(question)
    assert said in answer.text and not_said not in answer.text, answer.text


def test_which_column_has_to_be_clear(asked: Assistant) -> None:
    """Of two columns of figures the question names neither."""
    assert "最多的：" not in asked.ask("湖州绸缎作坊改造哪个区县最多？").text


@pytest.mark.parametrize(
    ("question", "said", "not_said"),
    [
        ("绸缎作坊改造的工艺水平下设哪些二级指标？", ("织机更新", "染色达标"), ("订单数量",)),
        (
            "绸缎作坊改造的评分一共有哪些二级指标？",
            ("织机更新", "染色达标", "订单数量", "用工稳定"),
            (),
        ),
    ],
)
def test_a_column_as_a_list(
    asked: Assistant, question: str, said: tuple[str, ...], not_said: tuple[str, ...]
) -> None:
    text = asked.ask(question).text
    assert all(name in text for name in said), text
    assert not any(name in text for name in not_said), text


def test_the_rows_of_two_names(asked: Assistant) -> None:
    text = asked.ask("吴兴区和德清县的改造作坊各有多少个名额？").text
    assert "24" in text and "18" in text and "31" not in text, text


@pytest.mark.parametrize("lacking", ["长兴县的示范作坊", "市公安局的示范作坊", "氢能电池产业链"])
def test_of_what_the_table_lacks_nothing_is_read_off(asked: Assistant, lacking: str) -> None:
    text = asked.ask(f"湖州{lacking}有哪些牵头单位？").text
    assert "共3项" not in text, text
