"""Questions that were taken to ask for something else than they did, over papers made by hand."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

CHAIN = """湖州市丝绸产业链链长制工作方案
湖政办发〔2023〕57号
《湖州市丝绸产业链链长制工作方案》已经市政府第38次常务会议研究同意，现印发给你们。
一、组织
（一）总链长。由市长担任，每季度听取一次汇报。
（二）专班。成立丝绸产业链专班，由分管副市长任班长。
二、评审
专家评审委托浙江省丝绸协会湖州工作站组织，满分100分。
三、平台
平台主任由依托单位聘任，任期3年。组建市丝绸研究院，核定岗位35个。
四、审核
市商务局委托会计师事务所进行审核，抽查比例不低于40%。为特派员购买意外伤害保险，保额50万元。
五、知识产权
发挥浙江知识产权交易中心、湖州知识产权法庭作用，加强丝绸知识产权保护。
六、落户
从外地迁入本市的丝绸企业，厂房租金按50%补助两年。
七、实施
本方案试行期两年。
联系人：市商务局外贸科 周明，0572-5550127
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(CHAIN, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("chain") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("总链长由谁来当？", "由市长担任"),
        ("丝绸专班的班长由哪位领导担任", "由分管副市长任班长"),
        ("专家评审是委托给什么机构组织的？", "浙江省丝绸协会湖州工作站"),
        ("平台的主任是谁来聘", "主任由依托单位聘任"),
        ("要借助哪些机构来做丝绸知识产权保护？请列全", "浙江知识产权交易中心"),
        ("打算把东莞的丝绸厂搬到湖州，厂房租金按几成补助？", "按50%补助两年"),
        ("湖州丝绸的事想打电话问，找哪位，号码多少？", "0572-5550127"),
        ("湖州丝绸产业链链长制工作方案试行多久？", "试行期两年"),
        (
            "湖州丝绸产业链链长制工作方案的文号多少，在第几次常务会议上过的？",
            "第38次常务会议",
        ),
    ],
)
def test_what_was_asked_is_told(chain: Assistant, question: str, said: str) -> None:
    assert said in chain.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "市商务局委托了哪家会计师事务所审核？",
        "特派员的意外险是在哪家保险公司买的",
        "湖州丝绸研究院的办公楼建在什么地址",
        "核定岗位的丝绸研究院一共几个人？",
    ],
)
def test_what_is_not_there_is_refused(chain: Assistant, question: str) -> None:
    assert chain.ask(question).status == "refused"


def test_where_one_lives_is_asked_of_nobody_unless_both_are(chain: Assistant) -> None:
    answer = chain.ask("上海和湖州的丝绸厂房租金补多少？")
    assert "文库中没有“上海”的依据。" in answer.notices


def test_a_call_with_an_attachment_of_which_only_the_label_is_there(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    text = "湖州市丝绸企业申报通知\n一、条件\n企业注册满两年。\n附件3：\n1.申请表\n2.承诺书\n"
    document = document_from_text(text, "a.txt")
    assistant = assistant_over([document], tmp_path_factory.mktemp("label") / "index")
    assert assistant.ask("湖州丝绸企业申报要附承诺书吗？").status != "failed"


@pytest.mark.parametrize(
    "question", ["？", "多少？", "投资300万元补多少？", "的的的？", "7，8和9？"]
)
def test_whatever_is_asked_nothing_fails(chain: Assistant, question: str) -> None:
    """With a sentence found or none."""
    answer = chain.ask(question)
    assert answer.status != "failed", answer.reason
