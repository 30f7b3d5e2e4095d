"""What a figure has to be a figure of."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

FUND = """湖州市支持制造业若干措施
一、基金支持
设立总规模50亿元的制造业基金，存续期8年。
二、信贷支持
设立专精特新贷，单户授信最高1000万元，担保费率不超过0.8%。
三、培育目标
到2027年，绿色工厂达到60家。
四、首台套支持
对认定为首台套的装备，给予30%奖励，最高200万元；对投保综合保险的企业，按保费的60%给予补贴。
五、组织领导
由市长任领导小组组长，每季度召开一次调度会。
六、申报
评审结合现场答辩进行，公示7天后发文认定。
七、考核
考核结果分为优秀、良好、合格、不合格四个等次，优秀的给予30万元奖励。
八、能耗
单位增加值能耗较2024年下降12%。
九、链长制
每条产业链由一名市领导担任链长。
十、电商
建设宝石直播基地，到2027年交易额达到80亿元。
十一、先导区
对获批的省级先导区给予1000万元建设资金支持，分三年拨付。
"""


@pytest.fixture(scope="module")
def fund(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(FUND, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("fund") / "index")


@pytest.mark.parametrize(
    "question",
    [
        "湖州制造业基金首期规模多少亿元？",  # the whole is told
        "湖州专精特新贷的贷款利率是多少？",  # a fee is told
        "湖州目前已经有多少家绿色工厂？",  # an aim is told
        "湖州投保综合保险的保费补贴最高多少万元？",  # of the award before it
        "湖州领导小组副组长是谁？",
        "湖州产业链的链长是哪位领导？",  # 由一名市领导担任 names none
        "湖州现场答辩安排在哪一天？",  # a length of time is told
        "湖州考核要得多少分才能评为优秀？",  # 四个等次 are no points
        "湖州考核合格的给多少奖励？",  # 优秀 is told
        "湖州制造业基金由哪家公司管理？",
        "湖州宝石2027年总产值目标多少亿？",  # what is sold is told
        "湖州省级先导区的建设资金，第一年先拨多少？",
        "湖州制造业基金的管理费是多少？",
    ],
)
def test_a_neighbouring_quantity_is_no_answer(question: str, fund: Assistant) -> None:
    answer = fund.ask(question)
    assert answer.status == "refused", answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("湖州制造业基金总规模多少亿元？", "50亿元"),
        ("湖州专精特新贷的担保费率是多少？", "0.8%"),
        ("湖州到2027年绿色工厂要达到多少家？", "60家"),
        ("湖州首台套装备最高奖励多少万？", "200万元"),
        ("湖州宝石2027年交易额目标多少亿？", "80亿元"),
        ("湖州省级先导区的建设资金给多少？", "1000万元"),
        ("湖州领导小组组长是谁？", "市长任领导小组组长"),
        ("湖州考核优秀的给多少奖励？", "30万元"),
        ("湖州单位增加值能耗要比2024年降多少？", "下降12%"),
    ],
)
def test_the_quantity_itself_is(question: str, said: str, fund: Assistant) -> None:
    answer = fund.ask(question)
    assert answer.status == "answered" and said in answer.text, answer.text


PAID = """湖州市物流和外贸若干措施
一、物流补助
经湖州港发运的集装箱，每标箱补助300元；航空货物每公斤补助2元，单户最高60万元。
二、用电补助
电池材料企业，每千瓦时补助0.03元。
三、集群贷
推出“集群贷”，由市融资担保公司提供担保，单户贷款额度不超过800万元，担保费率不高于0.8%。
四、贴息
对企业设备贷款，按1.5个百分点贴息。
五、保险
试点绿色升级保险。化工企业关闭退出62家。
六、示范
一个车间内机器人达到30台以上的，给予30万元奖励。
"""


@pytest.fixture(scope="module")
def paid(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(PAID, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("paid") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("航空货物一公斤补多少？", "每公斤补助2元"),
        ("集装箱一标箱补助多少？", "每标箱补助300元"),
        ("集群贷一户最多能贷多少", "不超过800万元"),
        ("集群贷一户最多放多少款", "不超过800万元"),
    ],
)
def test_what_is_paid_for_each(paid: Assistant, question: str, said: str) -> None:
    assert said in paid.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "电池材料空运，一公斤能补多少钱？",
        "集群贷借钱年息几厘？",
        "绿色升级保险一年保费收多少？",
        "机器人示范车间一共安排多少个名额？",
    ],
)
def test_what_is_measured_otherwise_is_refused(paid: Assistant, question: str) -> None:
    assert paid.ask(question).status == "refused"
