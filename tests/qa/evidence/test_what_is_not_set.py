"""Last days, lengths of time, rates, prices and things that a paper does not set."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.quantities import find_quantities
from documents.read import document_from_text
from qa.assistant import Assistant
from qa.understanding.clause_references import place_asked
from qa.understanding.kinds import kind_of
from qa.understanding.units import unit_of

CALL = """湖州市绿色工厂培育办法
湖经信〔2025〕12号
一、目标
到2027年，建成市级绿色工厂60家，工业固废综合利用率达到85%。
二、培育
申报绿色工厂须在湖州登记注册，近三年未发生重大环境污染事件。市经信局委托第三方机构开展评价，第三方机构不得为被评企业提供有偿服务。
三、复核
市级绿色工厂每三年复核一次。
四、运营补助
对新能源环卫车，每辆补助3万元。
五、参展
绿色工厂参加博览会的，按展位费的50%给予补助，最高6万元。
六、担保
绿色贷款担保费率不高于0.8%。
附件：绿色工厂评价指标目录
"""


@pytest.fixture(scope="module")
def call(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(CALL, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("call") / "index")


@pytest.mark.parametrize(
    "question",
    [
        "湖州绿色工厂今年几号截止申报？",
        "湖州绿色工厂的工业废水回用率要达到多少？",
        "湖州第三方机构评价绿色工厂，收费标准怎么定？",
        "湖州市级绿色工厂三年复核没通过，会被怎么处理？要摘牌吗？",
        "湖州新能源环卫车每跑一公里补贴多少？",
        "湖州绿色工厂申报零碳园区要满足什么条件？",
        "湖州绿色工厂企业在科创板上市奖励多少？",
        "湖州绿色工厂投保，保费补贴几成？",
        "湖州绿色工厂评价指标目录附件里排在第8的是哪项？",
    ],
)
def test_what_is_not_set_is_refused(question: str, call: Assistant) -> None:
    answer = call.ask(question)
    assert answer.status == "refused", answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("湖州工业固废综合利用率要达到多少？", "85%"),
        ("湖州新能源环卫车一辆补多少？", "3万元"),
        ("湖州绿色工厂参加博览会，展位费补几成？", "50%"),
        ("湖州申报绿色工厂要满足什么条件？", "近三年未发生重大环境污染事件"),
        ("湖州市级绿色工厂多久复核一次？", "每三年复核一次"),
    ],
)
def test_what_is_set_is_told(question: str, said: str, call: Assistant) -> None:
    answer = call.ask(question)
    assert answer.status == "answered" and said in answer.text, answer.text


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("一次咨询费给多少", "money"),
        ("评审专家的劳务费是几百", "money"),
        ("每家能拿到多少补偿款", "money"),
        ("关停的厂补偿多少", "money"),
        ("服务消费增长多少", "share"),
        ("免费诊断多少家企业", "count"),
    ],
)
def test_what_asks_for_money(question: str, unit: str) -> None:
    assert unit_of(question)[1] == unit


def test_a_day_is_a_fact_and_decimals_count_nobody() -> None:
    assert kind_of("今年几号截止申报?", (), None, about=False) == "fact"
    assert kind_of("3号文件讲了什么?", (), None, about=False) == "what"
    assert not [q for q in find_quantities("投资额保留两位小数") if q.unit == "位"]
    assert [q.unit for q in find_quantities("聘请两位专家")] == ["位"]
    assert place_asked("目录里排在第15的是哪条") == 15
    assert place_asked("第十五条规定了什么") is None
