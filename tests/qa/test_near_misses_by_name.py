"""What programmes are for by name, who decides by age or class, answers below questions, calls and
tables; over three papers made by hand.
"""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

BASES = """朔州市中试平台管理办法
朔科规〔2025〕3号
第一章 职责
第一条 市科技局负责中试平台的布局和认定。
第二条 市财政局负责资金预算安排和监督。
第二章 重点集群
（一）陶瓷集群。依托应县，到2026年营业收入达到120亿元。
（二）煤机集群。依托朔城区，到2026年营业收入达到90亿元。
第三章 管理
第三条 对租用标准厂房的，按平方米登记。三年建设标准厂房40万平方米。
第四条 支持企业上市，对在北京证券交易所上市的企业给予180万元奖励。
第五条 新建住宅维修资金交存标准为：多层住宅每平方米三十元，高层住宅每平方米五十元。
第六条 退休人员个人账户按定额划入，70周岁以下每月划入60元，70周岁及以上每月划入75元。
第七条 每两年评价一次，结果分为优秀、良好、合格。
评价指标 权重
服务能力 35%
服务成效 45%
管理运行 20%
第八条 平台经营所得的公共收益扣除成本后归全体成员所有。
16. 对享受奖励后4年内迁出本市的企业，追回已兑现的奖励资金。
本办法自2025年5月1日起施行，有效期3年。上级另有规定的，从其规定。
朔州市科学技术局
2025年4月2日
"""
CALLS = """忻州市关于组织申报人才项目的通知
忻人社〔2026〕4号
一、支持标准
入选团队按下列标准给予补贴：
类别 项目资助（万元） 生活补贴（元）
A类 300 3000
B类 150 2000
二、申报程序
申报单位于2026年4月1日至4月20日登录“忻州人才网”填报。
环节 时间 责任单位
专家评审 5月 市人才中心
资金下达 6月 市财政局
三、联系方式
市人社局人才科 联系人：林工 电话：0350-3030001
技术支持：忻州人才网 电话：0350-3030009
忻州市人力资源和社会保障局
2026年3月5日
"""
ASKED = """《吕梁市门诊保障办法》政策问答
发布机构：吕梁市医疗保障局 发布日期：2025年9月22日
近日，市医疗保障局、市财政局联合印发《吕梁市门诊保障办法》（吕医保规〔2025〕2号）。现解答如下。
一、哪些费用不纳入门诊统筹支付？
（1）工伤的；（2）第三人负担的；（3）在境外就医的；（4）体育健身的。
二、报销比例是多少？
答：京津冀区域内就医视同备案。门诊报销比例为65%。
"""


def over(text: str, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = [document_from_text(text, "paper.txt")]
    return assistant_over(papers, tmp_path_factory.mktemp("named") / "index")


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return over(BASES, tmp_path_factory)


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return over(CALLS, tmp_path_factory)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return over(ASKED, tmp_path_factory)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("朔州对首台套装备有没有奖励？", "首台套"),
        ("朔州对子女入学怎么安排？", "子女入学"),
        ("朔州对外资研发中心有什么奖励？", "外资研发中心"),
    ],
)
def test_what_no_paper_has_a_word_of_is_said_so(question: str, name: str, bases: Assistant) -> None:
    answer = bases.ask(question)
    assert answer.status == "refused" and f"没有提到“{name}”" in answer.text, answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("朔州企业在北交所上市奖多少？", "180万元"),
        ("新建高层住宅维修资金每平方米交多少？", "高层住宅每平方米五十元"),
        ("退休人员72岁，个人账户每月划入多少？", "75元"),
        ("市财政局在中试平台管理里管什么？", "市财政局负责资金预算安排和监督"),
        ("平台的公共收益归谁？", "归全体成员所有"),
        ("享受奖励后的企业迁出了怎么处理？", "追回已兑现的奖励资金"),
        ("重点集群各自2026年的营业收入目标是多少？", "120亿元"),
    ],
)
def test_told(question: str, told: str, bases: Assistant) -> None:
    answer = bases.ask(question)
    assert answer.status == "answered" and told in answer.text, answer.text


def test_the_formula_that_closes_a_paper_is_not_told_first(bases: Assistant) -> None:
    text = bases.ask("享受奖励后的企业迁出了怎么处理？").text
    assert text.startswith("16. 对享受奖励后4年内迁出") and "从其规定" not in text


def test_whether_rent_is_paid_is_told_by_no_square_metres(bases: Assistant) -> None:
    assert bases.ask("朔州对租用标准厂房有租金补贴吗？").status == "refused"


def test_each_item_below_a_heading_is_told(bases: Assistant) -> None:
    text = bases.ask("重点集群各自2026年的营业收入目标是多少？").text
    assert "陶瓷集群" in text and "煤机集群" in text and "90亿元" in text


def test_all_weights_are_told(bases: Assistant) -> None:
    text = bases.ask("中试平台评价的各项权重是多少？").text
    assert all(weight in text for weight in ("35%", "45%", "20%"))


def test_what_leads_to_a_table_is_told_with_its_rows(calls: Assistant) -> None:
    text = calls.ask("忻州对入选团队的补贴标准是怎样的？").text
    assert "300" in text and "150" in text


def test_who_does_each_step_is_read_off_the_table(calls: Assistant) -> None:
    answer = calls.ask("专家评审和资金下达分别由谁负责？")
    assert "市人才中心" in answer.text and "市财政局" in answer.text
    assert "没有找到依据" not in " ".join(answer.notices)


def test_whom_to_call_is_not_who_serves_the_web_site(calls: Assistant) -> None:
    assert "3030009" not in calls.ask("人才项目咨询打什么电话？").text
    assert "3030001" in calls.ask("人才项目咨询打什么电话？").text
    where = calls.ask("忻州人才项目申报截止到哪天，在哪个网站报？").text
    assert "4月20日" in where and "忻州人才网" in where


def test_what_a_question_of_the_paper_asks_is_answered_whole(asked: Assistant) -> None:
    text = asked.ask("吕梁哪些费用不能纳入门诊统筹支付？").text
    assert all(item in text for item in ("工伤", "第三人", "境外", "体育健身"))
    assert "前文" not in text


def test_who_issued_what_the_paper_explains(asked: Assistant) -> None:
    answer = asked.ask("这个办法是哪几个部门联合印发的，文号是什么？")
    assert "市医疗保障局、市财政局联合印发" in answer.text and "吕医保规〔2025〕2号" in answer.text


def test_where_one_goes_to_be_treated_is_no_place_asked_of(asked: Assistant) -> None:
    answer = asked.ask("吕梁参保人去北京看病需要先备案吗？")
    assert answer.status == "answered" and "视同备案" in answer.text
