"""Which sentence is meant, where the question tells them apart."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

CALL = """湖州市关于组织申报2025年技术改造项目的通知
湖经信〔2025〕9号
一、补助标准
按设备投资额分档给予补助：
1.设备投资500万元以上、2000万元以下的，按设备投资额的6%给予补助；
2.设备投资2000万元（含）以上、5000万元以下的，按设备投资额的8%给予补助；
3.设备投资5000万元以上的，按设备投资额的10%给予补助。
二、其他奖励
（一）通过智能工厂认定的企业，奖励50万元。
三、申报程序
（一）网上申报。企业于2025年4月1日至4月18日登录平台填报，逾期不予受理。
（二）公示。拟支持项目公示5个工作日，由市财政局于8月31日前拨付资金。
四、名录期限
服务机构按星级确定名录期限：
（一）五星机构3年；
（二）四星机构2年；
（三）三星机构1年。
五、奖项
（一）A类项目。给予30万元奖励。
（二）B类项目。给予20万元奖励。
（三）C类项目。给予10万元奖励。
"""


@pytest.fixture(scope="module")
def call(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    directory = tmp_path_factory.mktemp("call") / "index"
    return assistant_over([document_from_text(CALL, "call.txt")], directory)


@pytest.mark.parametrize(
    ("spent", "share"),
    [
        ("500万元", "6%"),
        ("1800万元", "6%"),
        ("2000万元", "8%"),
        ("3000万", "8%"),
        ("1.2亿元", "10%"),
    ],
)
def test_an_amount_tells_the_bracket(spent: str, share: str, call: Assistant) -> None:
    answer = call.ask(f"湖州技术改造设备投资{spent}，按多少比例补助？")
    assert answer.text.startswith(f"按设备投资额的{share}给予补助")


TABLE = """湖州市批发市场商户触网经营扶持办法
湖商〔2025〕9号
一、奖励
（一）销售规模奖励。对年度网络零售额达到一定规模的商户，按下表分档奖励：
档次\t年度网络零售额\t奖励金额
一档\t100万元(含)至500万元\t0.5万元
二档\t500万元(含)至2000万元\t2万元
三档\t2000万元(含)至5000万元\t6万元
四档\t5000万元(含)以上\t15万元
（二）培训补助。每期给予2000元补助。
"""


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    directory = tmp_path_factory.mktemp("table") / "index"
    return assistant_over([document_from_text(TABLE, "table.txt")], directory)


@pytest.mark.parametrize(
    ("sold", "prize"),
    [("300万元", "0.5"), ("500万元", "2"), ("1999万元", "2"), ("3000万元", "6"), ("8000万", "15")],
)
def test_an_amount_tells_the_row_of_a_table(sold: str, prize: str, table: Assistant) -> None:
    answer = table.ask(f"湖州市场商户的年度网络零售额做到{sold}，能拿多少销售规模奖励？")
    first, *_ = answer.text.splitlines()
    assert f"奖励金额：{prize}万元" in first
    assert answer.text.count("奖励金额") == 1


@pytest.mark.parametrize(
    ("sold", "prize"), [("499万元", "0.5"), ("500万元", "0.5"), ("501万元", "2")]
)
def test_an_end_that_is_held_or_not(
    sold: str, prize: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """100万元(不含)至500万元(含), and the next from 500万元(不含)."""
    other = TABLE.replace("万元(含)至", "万元(不含)至").replace("至500万元", "至500万元(含)")
    directory = tmp_path_factory.mktemp("ends") / "index"
    rules = assistant_over([document_from_text(other, "ends.txt")], directory)
    answer = rules.ask(f"湖州市场商户的年度网络零售额做到{sold}，能拿多少销售规模奖励？")
    assert f"奖励金额：{prize}万元" in answer.text.splitlines()[0]
    assert answer.text.count("奖励金额") == 1


def test_below_every_bracket_nothing_is_set(call: Assistant) -> None:
    answer = call.ask("湖州技术改造设备投资300万元，按多少比例补助？")
    assert answer.status == "refused"
    assert answer.reason == "no figure for that amount"


@pytest.mark.parametrize(
    "question",
    [
        "湖州技术改造项目网上申报哪天截止？",
        "《湖州市关于组织申报2025年技术改造项目的通知》什么时候截止？",
    ],
)
def test_the_last_day_is_that_by_which_something_is_handed_in(
    question: str, call: Assistant
) -> None:
    assert "4月18日" in call.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "湖州低空经济项目申报什么时候截止？",
        "湖州人才公寓网上申报哪天截止？",
        "湖州低空经济设备投资3000万元，按多少比例补助？",
    ],
)
def test_neither_a_last_day_nor_a_bracket_is_lent_to_another_matter(
    question: str, call: Assistant
) -> None:
    assert call.ask(question).status == "refused"


def test_the_day_of_payment_is_no_last_day_and_still_told(call: Assistant) -> None:
    assert "8月31日" in call.ask("湖州技术改造的资金什么时候拨付？").text


def test_cases_of_one_list_are_all_told(call: Assistant) -> None:
    text = call.ask("湖州五星、四星、三星服务机构的名录期限分别是几年？").text
    assert all(told in text for told in ("3年", "2年", "1年"))


def test_each_class_asked_about_is_told_by_a_clause_of_its_own(call: Assistant) -> None:
    answer = call.ask("湖州A、B、C三类项目分别奖励多少？")
    assert {c.clause.reference for c in answer.citations} == {"五、(一)", "五、(二)", "五、(三)"}
    assert all(told in answer.text for told in ("30万元", "20万元", "10万元"))
