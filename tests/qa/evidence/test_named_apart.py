"""Codes of standards and counties that a question names beside others that are told."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

REWARDS = """湖州市支持芯片设计若干措施
一、认证奖励
通过ISO 26262认证的企业，奖励60万元；通过AEC-Q100认证的，奖励20万元。
二、基础设施
到2027年，建成数据中心机架8000个，培育4A级景区运营企业3家。
三、分链长
长兴县、德清县、安吉县各设1名分链长，由县政府主要负责人担任。
四、利用外资
进口关键设备的，按1%贴息；出口芯片的，每家最高奖励30万元。
"""


@pytest.fixture(scope="module")
def rewards(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(REWARDS, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("codes") / "index")


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("企业通过ISO 9001认证，奖励多少万元？", "ISO 9001"),
        ("到2027年要建成5G基站多少个？", "5G"),
        ("吴兴区的分链长由谁担任？", "吴兴区"),
    ],
)
def test_another_than_what_is_told_is_refused(
    rewards: Assistant, question: str, other: str
) -> None:
    assert rewards.ask(question).reason == f"another class than {other}"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("企业通过ISO26262认证，奖励多少万元？", "奖励60万元"),
        ("通过AEC-Q100认证的，奖励多少？", "奖励20万元"),
        ("长兴县的分链长由谁担任？", "县政府主要负责人"),
        ("出口芯片的企业最高奖励多少？", "最高奖励30万元"),
        ("4A级景区运营企业要培育几家？", "运营企业3家"),
    ],
)
def test_the_same_however_it_is_spelt(rewards: Assistant, question: str, said: str) -> None:
    assert said in rewards.ask(question).text
