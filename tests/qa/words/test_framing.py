"""The frame of a question goes, its matter stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.words.framing import without_frame


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("我是督查室的,桑园要扩种多少亩?", "桑园要扩种多少亩?"),
        ("您好,我们在农业农村局工作,桑园要扩种多少亩", "桑园要扩种多少亩"),
        ("写简报要用:桑园要扩种多少亩", "桑园要扩种多少亩"),
        ("处长让核实一下桑园扩种目标", "桑园扩种目标"),
        ("桑园扩种目标是多少,麻烦帮我确认一下", "桑园扩种目标是多少,"),
        ("我想打听一下桑园扩种目标,谢谢", "桑园扩种目标,"),
        ("我们课题组想了解桑园扩种目标", "桑园扩种目标"),
        ("在线等,桑园扩种目标,一个都别漏", "桑园扩种目标,"),
        ("省级桑园有几个?不是国家级那种", "省级桑园有几个?"),
    ],
)
def test_frames_go(question: str, left: str) -> None:
    assert without_frame(question).split() == left.split()


@pytest.mark.parametrize(
    "question",
    [
        "我开了家缫丝厂,能领什么补贴",
        "我们合作社是做蚕茧的,有什么扶持",
        "老板想买织机有补贴吗",
        "领导一人挂钩一条产业链",
        "企业要达到什么规模",
        "推进自主蚕种示范应用,谁牵头",
        "把蚕种放到一个池子里共用,怎么讲",
        "是什么",
        "谢谢",
        "",
    ],
)
def test_matters_stay(question: str) -> None:
    assert without_frame(question) == question


@given(st.text(alphabet="我们想查一下桑园,多少请问麻烦谢?。:", max_size=40))
def test_offsets_are_kept(question: str) -> None:
    out = without_frame(question)
    assert len(out) == len(question)
    assert all(kept in (char, " ") for kept, char in zip(out, question, strict=True))
