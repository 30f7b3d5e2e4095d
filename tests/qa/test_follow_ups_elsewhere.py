"""Follow-ups that ask another paper, another class or another deed of the matter before them."""

from __future__ import annotations

import pytest

from qa.assistant import Assistant

RAISED = ("山东到2025年瞪羚企业要达到多少家？", "独角兽呢？")


@pytest.mark.parametrize(
    ("history", "asked", "said"),
    [
        (
            ("苏州2018年的实施意见提出地标型企业要超过多少家？",),
            "2020年工作要点里定的是多少？",
            "50家",
        ),
        (("山东的集群培育工作推进会由谁召开？",), "苏州多久开一次？", "每半年召开一次"),
        (("苏州2022年的指导意见怎么引进高层次人才？",), "2018年的文件是怎么规定的？", "高层次人才"),
        (("苏州工信局2020年对安全生产工作有什么要求？",), "牵头的是哪些行业？", "化工、民爆、船舶"),
        (
            ("苏州2018年提出到2020年先进制造业集群主营业务收入达到多少？",),
            "由谁来考核？",
            "集群培育工作办公室牵头制定集群发展年度推进计划和考核工作",
        ),
    ],
)
def test_of_the_matter_before_it(
    history: tuple[str, ...], asked: str, said: str, built_in: Assistant
) -> None:
    answer = built_in.ask(asked, history)
    assert answer.status == "answered" and said in answer.text, answer.text


def test_a_paper_without_the_figure_is_said_to_have_none(built_in: Assistant) -> None:
    answer = built_in.ask("苏州2022年的文件有具体数字吗？", RAISED)
    assert answer.status == "refused" and (answer.reason or "").startswith("no figure")
    assert "独角兽" in answer.citations[0].quote


@pytest.mark.parametrize("asked", ["国家级集群几年复核？", "国家级集群呢，几年复核？"])
def test_another_class_is_not_told_by_the_one_before(asked: str, built_in: Assistant) -> None:
    answer = built_in.ask(asked, ("山东省级集群多久复核一次？",))
    assert answer.status == "refused" and (answer.reason or "").startswith("another class")


def test_only_the_places_of_the_follow_up_are_told(built_in: Assistant) -> None:
    history = ("苏州工业园区要发展哪些领域的创新集群？", "昆山呢？")
    answer = built_in.ask("相城区和姑苏区也说一下", history)
    assert len(answer.citations) == 2
    assert "相城区" in answer.text and "姑苏区" in answer.text and "昆山" not in answer.text


def test_a_matter_of_its_own_is_not_told_by_the_one_before(built_in: Assistant) -> None:
    """Both stand in one clause; 超过期限 is no 过期 that would ask of the paper."""
    first = "苏州2020年要淘汰多少家低端低效企业？"
    answer = built_in.ask("那化工企业要关多少家？", (first,))
    assert "62家" in answer.text and "1500家" not in answer.text
    again = built_in.ask("超过期限没关的怎么处罚？", (first, "那化工企业要关多少家？"))
    assert again.status == "refused"


def test_the_term_of_a_target_without_a_date_is_that_of_its_paper(built_in: Assistant) -> None:
    answer = built_in.ask("期限呢？", ("江苏要重点培育多少条产业链？",))
    assert "实施期限是2021-2023年" in answer.text
