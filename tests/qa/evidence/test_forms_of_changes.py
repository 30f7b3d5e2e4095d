"""What is to be done when things turn out otherwise, in words that the paper does not have."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

RULES = """湖州市丝绸园区平台管理办法
湖经信〔2025〕11号
一、认定
认定按照下列程序进行：
（一）企业申请；
（二）专家评审。
二、管理
（一）平台更名、迁址的，应当在30日内书面报告。
（二）项目实施期内变更合作单位的，须提前20日报市经信局同意。
（三）服务期内离开湖州的，自次月起停发津贴。
（四）因病不能继续服务的，派出单位应当在15日内更换人选。
（五）购置设备三年内不得转让，确需处置的，按比例退回补助。
（六）同一项目符合多项政策的，按就高不重复的原则执行。
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(RULES, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("changes") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("湖州的丝绸平台搬家换了地方要办什么手续？", "30日内书面报告"),
        ("湖州丝绸项目做到一半想换合作单位，怎么办？", "提前20日"),
        ("湖州丝绸平台的人跳槽走人了，津贴怎么处理？", "停发津贴"),
        ("湖州丝绸平台的服务人员病了干不下去怎么办？", "15日内更换人选"),
        ("湖州丝绸平台的设备才用一年想转卖，该怎么办？", "按比例退回"),
        ("湖州丝绸项目同时符合好几项政策，怎么算？", "就高不重复"),
    ],
)
def test_the_rule_in_its_form(question: str, said: str, rules: Assistant) -> None:
    answer = rules.ask(question)
    assert said in answer.text and "专家评审" not in answer.text, answer.text


def test_another_thing_changed_is_not_told(rules: Assistant) -> None:
    text = rules.ask("湖州丝绸平台想换会计师事务所，怎么办？").text
    assert "提前20日" not in text, text


def test_steps_are_still_steps(rules: Assistant) -> None:
    assert "专家评审" in rules.ask("湖州丝绸平台认定要走哪些程序？").text


STEPS = """湖州市推进丝绸业智改数转专项资金管理办法
湖经信〔2025〕12号
一、支持内容
（一）新搬迁到丝绸产业园的企业，按实际租金的50%给予房租补贴。搬离产业园的企业，应当退回已领取的房租补贴。
（二）老旧厂房改建为众创空间的，由区经信局初审、市经信局审批后实施。
（三）变更项目实施内容的，应当提前报市经信局批准。
二、申报程序
智改数转项目按以下程序申报：
（一）企业登录平台提交申请材料；
（二）专家评审。
"""


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(STEPS, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("steps") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("湖州智改数转有哪些步骤和手续？", "专家评审"),
        ("湖州智改数转要走什么审批程序？", "专家评审"),
        ("湖州智改数转资金申请手续怎么办？", "专家评审"),
        ("湖州老厂房改众创空间要走什么程序？", "市经信局审批后实施"),
        ("湖州智改数转项目中途想改实施内容，要办什么手续？", "报市经信局批准"),
    ],
)
def test_a_word_with_a_change_in_it_is_no_change(
    question: str, said: str, steps: Assistant
) -> None:
    assert said in steps.ask(question).text


@pytest.mark.parametrize(
    "question", ["湖州我们搬到产业园租房补贴怎么算？", "湖州迁到产业园的企业补贴怎么算？"]
)
def test_who_moves_in_does_not_leave(question: str, steps: Assistant) -> None:
    assert "租金的50%" in steps.ask(question).text.splitlines()[0]


@pytest.mark.parametrize(
    "question",
    [
        "湖州智改数转企业搬到外地，领过的房租补贴怎么处理？",
        "湖州领过房租补贴的企业搬去合肥，要退吗？",
    ],
)
def test_who_goes_elsewhere_leaves(question: str, steps: Assistant) -> None:
    assert "应当退回" in steps.ask(question).text
