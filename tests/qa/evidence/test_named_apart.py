"""Codes of standards and counties that a question names beside others that are told."""

from __future__ import annotations

from pathlib import Path

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


WORKS = """湖州市老旧电梯更新任务通知
一、进度
2025年6月30日前开工率达到60%，9月30日前开工率达到100%。全市生产总值GDP在2025年达到800亿元。
二、联系方式
市市场监督管理局特种设备科：周方，0572-2891105
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("6月底前开工率要达到多少？", "开工率达到60%"),
        ("9月底前开工率要达到多少？", "开工率达到100%"),
        ("湖州GDP2025年要达到多少？", "800亿元"),  # a year is no code
        ("市市监局特种设备科电话多少？", "0572-2891105"),
        ("市应急管理局特种设备科电话多少？", None),
        ("市市场监督管理局特种设备科的传真号码？", None),
    ],
)
def test_months_bodies_and_years(question: str, said: str | None, tmp_path: Path) -> None:
    document = document_from_text(WORKS, "a.txt")
    answer = assistant_over([document], tmp_path / "index").ask(question)
    assert (answer.status == "refused") == (said is None), answer.text
    assert said is None or answer.text.split("\n")[0].find(said) >= 0, answer.text
