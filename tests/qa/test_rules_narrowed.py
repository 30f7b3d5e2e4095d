"""Where rules for names, years and classes reach no further than what is asked; papers by hand."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

RULES = """景德镇市产业发展和民生服务若干规定
第一条 对不裁员的参保企业，按其上年度实际缴纳失业保险费的60%返还。
第二条 证书有效期3年。
第三条 检测机构受理样品后，应当在5日内提交检测报告。
第四条 固定资产投资额以统计部门入库数据为准。
第五条 硕士、博士和高级职称人才，每月补贴2000元。
第六条 从境外、省外迁入的总部企业，奖励100万元。
第七条 住院费用在三甲医院报销80%，在二级医院报销90%。
第八条 2026年底前竣工的项目，按投资额的8%补助；2027年底前竣工的项目，按投资额的5%补助。
第九条 2025年起，对营业收入增长20%以上的企业奖励10万元。
第十条 个人创业担保贷款额度最高30万元，贷款期限不超过3年。
第十一条 申请人通过“赣服通”提出开办补助申请。
第十二条 链主企业由各县区工业和信息化主管部门推荐，市制造强市办公室发文公布。
第十三条 电视剧在中央电视台首播的，每部奖励200万元。
第十四条 在职职工申请公积金贷款的，最高额度80万元。
第十五条 企业智能制造能力成熟度达到三级的，奖励20万元；达到四级及以上的，奖励50万元。
"""
PLAN = """景德镇市人民政府关于印发景德镇市制造业数字化转型行动方案的通知
景府发〔2025〕6号
各县（市、区）人民政府：
为贯彻落实省工业和信息化厅、省财政厅联合印发《制造业数字化转型行动方案》，结合实际，制定本方案。
一、主要任务
（一）改造升级。对改造项目按投资额的10%给予补助。
（二）住房支持。对引进的博士，给予10万元住房补贴；对引进的硕士，给予5万元住房补贴。
（三）用工支持。招用农村转移劳动力满一年的，每人补贴1000元。
二、职责分工
市财政局负责资金拨付。景德镇市财政局会同市工信局开展绩效评价。市财政局应当按季度公开资金使用情况。
景德镇市人民政府
2025年1月10日
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = [document_from_text(RULES, "rules.txt")]
    return assistant_over(papers, tmp_path_factory.mktemp("rules") / "index")


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = [document_from_text(PLAN, "plan.txt")]
    return assistant_over(papers, tmp_path_factory.mktemp("plan") / "index")


@pytest.mark.parametrize(
    ("question", "said", "clause"),
    [
        # What the asker says of themselves is no term that the papers would have to hold.
        ("我在景德镇开民宿，个人创业担保贷款最高能贷多少", "30万元", "第十条"),
        ("我是退役军人，在景德镇市创业担保贷款最高多少", "30万元", "第十条"),
        ("我在光伏厂上班，景德镇市职工公积金贷款最高多少", "80万元", "第十四条"),
        # A class of the paper may be another name of what is asked, or a narrower one.
        ("景德镇市影视剧在中央电视台首播奖励多少", "200万元", "第十三条"),
        ("景德镇市三级医院住院报销多少", "三甲医院报销80%", "第七条"),
        ("景德镇市副高职称人才每月补贴多少", "2000元", "第五条"),
        ("景德镇市跨省迁入的总部企业奖励多少", "100万元", "第六条"),
        # A year of a condition is what is asked; 去年 is none of the paper's.
        ("景德镇市2027年竣工的项目补助比例是多少", "2027年底前竣工的项目，按投资额的5%", "第八条"),
        ("景德镇市企业去年营业收入增长多少能拿奖励", "20%", "第九条"),
        # 怎么认定, 多久, 哪个平台 and 有补贴吗 are told without the words of the question.
        ("景德镇市检测机构多久出具检测报告", "5日内", "第三条"),
        ("景德镇市证书多长时间内有效", "3年", "第二条"),
        ("景德镇市固定资产投资额怎么认定", "以统计部门入库数据为准", "第四条"),
        ("景德镇市链主企业怎么认定", "发文公布", "第十二条"),
        ("景德镇市开办补助在哪个平台申请", "赣服通", "第十一条"),
        ("景德镇市不裁员的参保企业有补贴吗", "60%返还", "第一条"),
    ],
)
def test_rules_answer(question: str, said: str, clause: str, rules: Assistant) -> None:
    answer = rules.ask(question)
    assert answer.status == "answered", answer.reason
    assert said in answer.text
    assert answer.citations[0].clause.reference == clause


def test_a_class_above_the_last_named_is_not_told_by_a_lower_one(rules: Assistant) -> None:
    """Left as it is: 四级及以上 holds 五级, and is shown with the refusal, not told."""
    answer = rules.ask("景德镇市智能制造成熟度五级奖励多少")
    assert answer.status == "refused"
    assert answer.citations[0].clause.reference == "第十五条"
    assert "相近内容" in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("公司在做大模型，景德镇市改造项目补助比例是多少", "10%"),
        ("景德镇市招用农民工每人补贴多少", "1000元"),
        ("景德镇市博士租房补助多少", "10万元住房补贴"),
        ("景德镇市制造业数字化转型行动方案是谁印发的", "由景德镇市人民政府印发"),
    ],
)
def test_the_plan_answers(question: str, said: str, plan: Assistant) -> None:
    answer = plan.ask(question)
    assert answer.status == "answered", answer.reason
    assert said in answer.text


@pytest.mark.parametrize("question", ["景德镇市财政局管什么", "市财政局的职责是什么"])
def test_all_that_a_body_does_is_told(question: str, plan: Assistant) -> None:
    said = plan.ask(question).text
    assert all(duty in said for duty in ("资金拨付", "绩效评价", "公开资金使用情况"))
