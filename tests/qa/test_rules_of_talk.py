"""What talk and double questions must not do: tell again, tell of another, say what is not so."""

from __future__ import annotations

import pytest

from qa.assistant import Assistant


@pytest.mark.parametrize(
    ("history", "asked", "said"),
    [
        (
            ("苏州2018年的意见里，到2020年技术合同交易额要达到多少？",),
            "到2025年呢？",  # of another paper of the place
            "1000 亿元",
        ),
        (
            ("苏州2018年意见提出到2020年“专精特新”示范和培育企业达到多少？",),
            "2020年工信局工作要点里的数字一样吗？",
            "200家",
        ),
        (
            ("苏州2018年意见的组织推进机制怎么建？", "多久开一次推进会？"),
            "山东是怎么规定的？",
            "定期召开集群培育工作推进会",
        ),
        (("山东省级先进制造业集群多久复核一次？",), "怎么认定？", "采取“赛马”方式开展省级集群认定"),
    ],
)
def test_goes_on(history: tuple[str, ...], asked: str, said: str, built_in: Assistant) -> None:
    answer = built_in.ask(asked, history)
    assert said in answer.text, answer.text


@pytest.mark.parametrize(
    ("history", "asked"),
    [
        (("山东对新建成的世界级、国家级集群给不给支持？",), "具体补多少万元？"),
        (("首贷培植是什么?",), "如何申报?"),  # the definition tells nothing of it
        (("山东省级集群多久复核一次？",), "国家级集群呢？也要复核吗？"),
    ],
)
def test_is_refused(history: tuple[str, ...], asked: str, built_in: Assistant) -> None:
    assert built_in.ask(asked, history).status == "refused"


def test_the_second_of_two_questions_is_not_told_by_the_first(built_in: Assistant) -> None:
    answer = built_in.ask("苏州工信局2020年要新增多少家省星级上云企业？工业投资要完成多少？")
    second = answer.text.split("第二问：")[1]
    assert "1500亿元" in second and "500家" not in second


def test_what_is_planned_is_not_said_to_be_reached(built_in: Assistant) -> None:
    answer = built_in.ask("苏州2018年意见提出创建多少家省级“企企通”示范企业，最后完成了多少家？")
    assert "100家" in answer.text
    assert "第二问“最后完成了多少家”在文库中没有找到依据。" in answer.notices
    assert built_in.ask("苏州2020年实际关闭了多少家化工企业？").status == "refused"
    assert built_in.ask("苏州2020年实际完成了多少工业投资？").status == "refused"
    last = built_in.ask("山东到2025年最终要达到多少家独角兽企业？")
    assert "15家" in last.text and last.status == "answered"
    assert "1500亿元" in built_in.ask("苏州2020年工业投资要完成多少？").text
    so_far = built_in.ask("苏州到2025年要新增多少家科技上市企业，目前已经新增了多少家？")
    assert "第二问“目前已经新增了多少家”在文库中没有找到依据。" in so_far.notices
    share = built_in.ask("苏州2018年意见战略性新兴产业实际使用外资占比要达到多少")
    assert "45%左右" in share.text  # 实际使用外资 is what is planned


def test_a_question_of_another_paper_is_not_dropped(built_in: Assistant) -> None:
    answer = built_in.ask("苏州2018年绿色工厂要建多少家,苏州2020年新增多少家?")
    assert "20家" in answer.text
    assert any("苏州2020年新增多少家" in notice for notice in answer.notices)


def test_what_has_a_measure_word_of_its_own(built_in: Assistant) -> None:
    assert "50条" in built_in.ask("江苏要培育多少条重点产业链？").text


def test_an_attachment_is_not_in_the_way_of_what_the_text_says(built_in: Assistant) -> None:
    asked = "50条重点产业链中哪10条要实现卓越提升?"
    assert "特高压设备" in built_in.ask(asked).text


def test_its_number_is_that_of_the_paper_that_was_quoted(built_in: Assistant) -> None:
    answer = built_in.ask("它的文号是什么？", ("苏州到2020年众创空间要超过多少家？",))
    assert "苏府〔2018〕130号" in answer.text and "苏委发〔2022〕1号" not in answer.text
