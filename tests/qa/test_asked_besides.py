"""What a sentence asks besides is told too, or said to be missing."""

from __future__ import annotations

from qa.assistant import Assistant
from qa.model import Scope


def test_it_is_told_from_another_sentence(built_in: Assistant) -> None:
    asked = "苏州2018年一带一路贸易占比目标是多少，哪些部门管，苏满欧是干什么的？"
    answer = built_in.ask(asked)
    assert "市商务局" in answer.text and "“苏满欧是干什么的”：推进“苏满欧”" in answer.text
    cited = {citation.marker for citation in answer.citations}
    assert cited == set(range(1, len(cited) + 1)), "markers go on"


def test_it_is_said_to_be_missing(built_in: Assistant) -> None:
    asked = "苏州2018年绿色园区和绿色工厂各建几家？责任部门是谁？违反了怎么罚款？"
    answer = built_in.ask(asked)
    assert answer.status == "answered" and "20家" in answer.text
    assert any("“违反了怎么罚款”在文库中没有找到依据。" in notice for notice in answer.notices)


def test_what_can_be_answered_of_a_question_that_lacks_one_thing(built_in: Assistant) -> None:
    asked = "山东集群上市培育专项活动叫什么，首贷培植是做什么的，补贴多少钱？"
    answer = built_in.ask(asked)
    assert "泰山登顶" in answer.text and "科创保" in answer.text, answer.text
    assert "“补贴多少钱”在文库中没有找到依据。" in answer.notices


def test_one_question_is_left_alone(built_in: Assistant) -> None:
    for asked in ("山东的瞪羚企业要达到多少家，对吗？", "到2025年，山东瞪羚企业有几家？"):
        answer = built_in.ask(asked)
        assert "“" not in answer.text.split("[")[0], answer.text
        assert not any("没有找到依据" in notice for notice in answer.notices)


def test_what_stands_in_the_sentence_told_is_not_said_to_be_missing(built_in: Assistant) -> None:
    for asked in (
        "江苏的区域卓越产业链竞赛怎么组织，评选结果由谁公布？",
        "苏州2020年企业综合评价办法要怎么修订，C类里排名靠后的企业怎么归类？",
        "江苏产业强链行动计划是什么时候印发的，实施到哪年？",
    ):
        answer = built_in.ask(asked)
        assert answer.status == "answered"
        assert not any("依据" in notice for notice in answer.notices), answer.notices


def test_one_after_the_other(built_in: Assistant) -> None:
    """The second of two questions joined by 再说 does not swallow the first."""
    answer = built_in.ask("先说说苏州2020年要新增多少家示范智能车间，再说工业投资目标是多少")
    assert "100个" in answer.text and "1500亿元" in answer.text, answer.text


def test_what_the_person_chose_is_not_lifted_by_what_the_sentence_names(
    built_in: Assistant,
) -> None:
    chosen = next(d for d in built_in.documents if "工作要点" in d.title)
    asked = "山东到2025年瞪羚企业多少家，集群推进会多久开一次？"
    answer = built_in.ask(asked, scope=Scope(document_ids=frozenset({chosen.id})))
    assert {c.document.id for c in answer.citations} <= {chosen.id}
