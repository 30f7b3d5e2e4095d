"""Lists that programmes keep, asked in people's words."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

SCHEME = """湖州市丝绸指导员管理办法
湖人社〔2025〕9号
一、选派
选派对象主要有两类：
（一）院校的纺织教师；
（二）企业的织造技师。
二、申报条件
申报企业应当具备下列条件：
（一）厂房面积不少于3000平方米；
（二）职工不少于40人；
（三）设备原值不低于600万元。
三、申报材料
企业应通过平台上传下列材料（加盖公章）：
（一）申请表；
（二）审计报告。
四、考核
规模以下企业、停产半年以上的企业，不纳入考核。
五、支持措施
（一）每名指导员每年补助2万元。
（二）优先评聘职称。
六、退出
有下列情形之一的，应当腾退公寓：
（一）转租公寓的；
（二）拖欠租金满三个月的。
七、方案
企业编制的服务方案应当包括下列内容：
（一）技术难题；
（二）进度安排。
八、重点
招引丝绸企业，主攻数码印花、特种面料、丝绸文创三个方向。
九、扣分
发生安全事故的扣5分；数据不实的每次扣3分。
"""


@pytest.fixture(scope="module")
def scheme(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(SCHEME, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("programme") / "index")


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("湖州的丝绸指导员从哪些人里挑？", ["纺织教师", "织造技师"], "审计报告"),
        (
            "湖州企业申报丝绸指导员，厂房、职工、设备分别要够什么线？",
            ["3000平方米", "40人", "600万元"],
            "审计报告",
        ),
        ("湖州申报丝绸指导员网上要交哪些材料？", ["申请表", "审计报告"], "职称"),
        ("湖州哪些企业不用参加丝绸指导员考核？", ["规模以下企业、停产半年以上"], "申请表"),
        ("当上湖州丝绸指导员能享受哪些待遇？", ["2万元", "评聘职称"], "申请表"),
        ("住进湖州丝绸指导员公寓，出现哪些情况就得搬走？", ["转租", "拖欠租金"], "申请表"),
        ("湖州企业的丝绸服务方案里得写哪几块内容？", ["技术难题", "进度安排"], "申请表"),
        ("湖州丝绸招引重点瞄准哪几块？", ["数码印花、特种面料、丝绸文创"], "申请表"),
        ("湖州丝绸指导员扣分的都有哪些情况？", ["扣5分", "扣3分"], "申请表"),
    ],
)
def test_the_list_that_is_asked_for(
    question: str, said: list[str], unsaid: str, scheme: Assistant
) -> None:
    text = scheme.ask(question).text
    assert all(part in text for part in said) and unsaid not in text, text


@pytest.mark.parametrize(
    "question",
    [
        "湖州幼儿园老师从哪些人里挑？",
        "湖州公交司机能享受哪些待遇？",
        "湖州出租车，出现哪些情况牌照就会被收回？",
    ],
)
def test_of_another_matter_none_is_told(question: str, scheme: Assistant) -> None:
    assert scheme.ask(question).status == "refused"


LINES = """湖州市丝绸指导员诉求办理办法
湖人社〔2025〕12号
一、办理
企业诉求按照三级办理：
蓝色诉求，3个工作日内办结；
黄色诉求，10个工作日内办结；
红色诉求，30个工作日内办结。
指导员应当每月走访企业。
"""


def test_lines_that_end_in_semicolons_are_a_list(tmp_path_factory: pytest.TempPathFactory) -> None:
    document = document_from_text(LINES, "a.txt")
    assistant = assistant_over([document], tmp_path_factory.mktemp("lines") / "index")
    text = assistant.ask("湖州丝绸企业诉求分几级办理，各要几天？").text
    assert all(days in text for days in ("3个工作日", "10个工作日", "30个工作日")), text
    assert "走访" not in text
