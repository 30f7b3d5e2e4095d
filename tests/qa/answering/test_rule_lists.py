"""Lists that every rule keeps, asked in other words than those that lead into them."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.understanding.rule_lists import rule_lists_asked

RULES = """湖州市特色产业集群培育管理办法
湖经信〔2024〕9号
第一章 总则
第一条 为规范特色产业集群培育，制定本办法。
第二章 认定
第二条 申报市级集群应当同时具备下列条件：
（一）年产值20亿元以上；
（二）有运营机构。
第三条 有下列情形之一的，不得申报：
（一）三年内发生较大安全事故的；
（二）列入失信名单的。
第四条 认定按照下列程序进行：
（一）县区推荐。
（二）专家评审。
（三）公示授牌。
第三章 管理
第五条 集群建设公共服务平台，注册集体商标的，给予10万元奖励。
第六条 奖补资金不得用于发放奖金、偿还债务。
第七条 有下列情形之一的，撤销称号：
（一）提供虚假材料的；
（二）两年考核不合格的。
附件1
集群申报材料清单
1.申报书；
2.营业执照复印件。
附件2
平台申报材料清单
1.平台建设方案；
2.服务台账。
"""
HANDED_IN = """湖州市储能产业扶持办法
湖能源〔2025〕9号
一、奖励
企业研制的储能装备给予奖励。企业享受扶持资金后5年内迁出湖州市的，应当退还资金。
二、申报
符合条件的企业于每年5月15日前提出申请，9月底前完成拨付。企业应当提交项目备案文件、消防验收意见、安全生产承诺书。
三、监督
企业应当报送生产、销售情况，并接受检查。各区县于每年12月提交工作总结、绩效报告。
运营机构应当定期提供运行数据、分析报告。
"""
CALL = """湖州市关于组织申报2025年绿色制造项目的通知
一、支持对象
支持绿色工厂建设，给予补助。
二、不予支持的情形
（一）二手设备；
（二）已获得省级资金的项目。
三、评审
存在下列情形之一的不得申报：近三年受过处罚的；被列入黑名单的。
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return _over(RULES, tmp_path_factory)


@pytest.mark.parametrize(
    "question", ["湖州的企业申请储能扶持资金需要提交哪几样材料？", "湖州储能扶持要交哪些材料"]
)
def test_what_is_handed_in_may_be_named_in_one_sentence(
    question: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    answer = _over(HANDED_IN, tmp_path_factory).ask(question)
    assert "应当提交项目备案文件、消防验收意见、安全生产承诺书" in answer.text
    assert not any(due in answer.text for due in ("销售情况", "绩效报告", "分析报告"))


@pytest.fixture(scope="module")
def call(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return _over(CALL, tmp_path_factory)


def _over(text: str, factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over([document_from_text(text, "a.txt")], factory.mktemp("a") / "index")


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("湖州哪些情形不能申报特色产业集群？", ["安全事故", "失信名单"], "年产值"),
        ("什么情况下湖州会把集群的牌子摘掉？", ["虚假材料", "考核不合格"], "集体商标"),
        ("湖州特色产业集群的认定要走哪几步？", ["县区推荐", "专家评审", "公示授牌"], "第三章"),
        ("申报湖州特色产业集群要交哪些材料？", ["申报书", "营业执照"], "服务台账"),
        ("在湖州申报公共服务平台要准备什么材料？", ["平台建设方案", "服务台账"], "营业执照"),
        ("湖州集群的奖补资金不能花在哪些地方？", ["发放奖金", "偿还债务"], "虚假材料"),
    ],
)
def test_the_list_is_told_whole_and_nothing_else(
    question: str, said: list[str], unsaid: str, rules: Assistant
) -> None:
    answer = rules.ask(question)
    assert answer.status == "answered", answer.text
    assert all(part in answer.text for part in said) and unsaid not in answer.text, answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("湖州绿色制造项目，什么情况下不给钱？", ["二手设备", "已获得省级资金"]),
        ("湖州哪些企业不能申报绿色制造项目？", ["受过处罚", "黑名单"]),  # a list in one sentence
    ],
)
def test_a_notice_puts_it_otherwise(question: str, said: list[str], call: Assistant) -> None:
    answer = call.ask(question)
    assert all(part in answer.text for part in said), answer.text


@pytest.mark.parametrize(
    "question",
    ["开小饭馆办食品许可证要带哪些材料？", "湖州低保家庭哪些情形不能申请？"],
)
def test_a_list_on_something_else_is_no_answer(question: str, rules: Assistant) -> None:
    assert rules.ask(question).status == "refused"


def test_what_needs_no_application_is_not_who_may_not_apply() -> None:
    assert not rule_lists_asked("哪些奖励不用申请就能拿?")
    assert rule_lists_asked("什么情况下不给钱?") == rule_lists_asked("哪些情形不能申报?") != ()


GREEN = """湖州市绿色工厂和零碳车间申报通知
湖经信〔2025〕28号
一、申报条件
（一）绿色工厂
1.能耗低于行业平均。
2.有管理机构。
（二）零碳车间
1.可再生能源占比不低于60%。
2.有碳排放监测系统。
二、限制条件
企业在申报前两年内发生重大安全事故、重大环境违法行为，或被列入失信名单的，不予支持。
三、费用
下列支出不计入补助基数：
（一）土地购置费用；
（二）二手设备费用。
四、纪律
评审人员不得有下列行为：
1.收取咨询费。
2.泄露商业秘密。
五、申报材料包括：申请表、备案证、审计报告。
"""


@pytest.fixture(scope="module")
def green(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(GREEN, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("green") / "index")


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        (
            "想报湖州的零碳车间，得满足哪几项要求？",
            ["（二）零碳车间", "1.可再生能源占比不低于60%。", "2.有碳排放监测系统。"],
        ),
        (
            "湖州哪些情形的企业享受不了绿色工厂的支持？",
            [
                "企业在申报前两年内发生重大安全事故、重大环境违法行为，或被列入失信名单的，不予支持。"
            ],
        ),
        (
            "出过什么事的企业，湖州就不给发这笔钱了？",
            [
                "企业在申报前两年内发生重大安全事故、重大环境违法行为，或被列入失信名单的，不予支持。"
            ],
        ),
        (
            "湖州绿色工厂补助核算时，哪些开销得剔除？",
            ["下列支出不计入补助基数：", "（一）土地购置费用；", "（二）二手设备费用。"],
        ),
        (
            "哪些事是湖州绿色工厂评审人员碰都不能碰的？",
            ["评审人员不得有下列行为：", "1.收取咨询费。", "2.泄露商业秘密。"],
        ),
        (
            "湖州绿色工厂要准备哪些材料？",
            ["五、申报材料包括：申请表、备案证、审计报告。"],
        ),
    ],
)
def test_further_lists_and_the_part_of_one_that_is_meant(
    green: Assistant, question: str, quotes: list[str]
) -> None:
    found = [citation.quote.strip() for citation in green.ask(question).citations]
    assert found == quotes


def test_a_list_is_told_once_though_its_heading_leads_into_it_too(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    text = GREEN.replace("一、申报条件\n", "一、申报条件\n申报项目须同时满足下列条件：\n")
    document = document_from_text(text, "a.txt")
    assistant = assistant_over([document], tmp_path_factory.mktemp("once") / "index")
    quotes = [c.quote for c in assistant.ask("湖州绿色工厂和零碳车间的申报条件有哪些？").citations]
    assert len(quotes) == len(set(quotes))


ANSWERS = """湖州市企业设备更新补助政策问答
发布单位：湖州市经济和信息化局
一、哪些企业不能享受？
有下列情形的不予支持：一是上年度综合评价为D类的；二是拖欠职工工资未整改的。房地产、类金融企业不在支持范围。
二、验收时要交哪些材料？
（一）验收申请书；
（二）设备发票。
三、怎么申报？
每年5月登录“湖企通”平台办理。材料包括：申请表、采购合同、付款凭证。
四、链主企业怎么评？
每条产业链遴选1家，须同时满足：年营业收入20亿元以上；供应商不少于30家。
五、有什么纪律？
工作人员不得借走访之机接受宴请，不得干预企业采购。
"""


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(ANSWERS, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("answers") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("请湖州来验收设备更新得备齐哪些资料", ["验收申请书", "设备发票"]),
        ("在湖企通上办设备更新补助，要传哪些附件？", ["申请表、采购合同、付款凭证"]),
        ("湖州哪些企业会被设备更新补助挡在门外？", ["综合评价为D类", "不在支持范围"]),
        ("湖州的链主企业硬杠杠有哪几条？", ["20亿元", "不少于30家"]),
        ("湖州设备更新的工作人员不准做哪些事？", ["接受宴请", "干预企业采购"]),
    ],
)
def test_asked_in_other_words_of_answers_to_questions(
    question: str, said: list[str], answers: Assistant
) -> None:
    answer = answers.ask(question)
    assert all(part in answer.text for part in said), answer.text


def test_a_heading_that_asks_for_something_else_heads_no_list(answers: Assistant) -> None:
    text = answers.ask("湖州企业更新设备，什么情况补助要追回？").text
    assert "验收申请书" not in text
    assert "采购合同" not in text
