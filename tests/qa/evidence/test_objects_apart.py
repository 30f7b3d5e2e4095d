"""What is told of one object is no answer to what is asked of another."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

PLAN = """湖州市智能装备产业工作方案
湖政办发〔2024〕12号
为推动产业发展，制定本方案。
一、目标
到2026年底，金属制品、智能家居、绿色家装3条重点产业链综合产值突破800亿元，其中智能家居产业链产值达到300亿元。推广应用工业机器人6000台，建成换电站20座，组建12人的专家组。
二、支持政策
1.对年度开票销售首次突破5亿元、10亿元、30亿元的企业，分别奖励20万元、50万元、120万元。
2.对国际、国内、省内首台（套）装备，分别奖励200万元、100万元、50万元。
3.新建冷藏库的，每座补助3万元。
4.新购置氢燃料车辆的，每辆补助10万元；年加氢量1000公斤以上的加氢站，一次性补助200万元。
5.市财政设立家居制造专项资金，每年不低于2亿元，由市、县按6:4分担。
6.企业投保短期出口信用险的，保费补助40%。
7.由会计师事务所出具审计报告。
8.租用办公用房的，按每平方米每月20元补贴。
三、职责分工
（一）市财政局：安排专项资金，组织绩效评价。
（二）市发展和改革委员会：办理项目备案。
四、联系方式
联系人：市经信局装备处 李明，电话0572-1234567。
湖州市人民政府办公室
2024年5月6日
附件
责任分工表
产业链	链长	牵头部门
金属制品	张副市长	市经信局
智能家居	王副市长	市商务局
"""

CALL = """湖州市科学技术局关于组织申报概念验证中心和中试基地的通知
湖科〔2025〕8号
一、申报条件
（一）概念验证中心
验证场地不少于500平方米。
（二）中试基地
中试场地不少于2000平方米。
附件
中试基地评审指标表
指标	分值	评分要点
场地设备	25	面积
人才队伍	20	人员数量
湖州市科学技术局
2025年3月6日
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = [document_from_text(PLAN, "a.txt"), document_from_text(CALL, "b.txt")]
    return assistant_over(papers, tmp_path_factory.mktemp("plan") / "index")


@pytest.mark.parametrize(
    "question",
    [
        "湖州要推广应用多少台服务机器人？",
        "湖州金属制品产业链产值2026年底要到多少？",
        "湖州对开票销售首次突破2亿元的企业奖多少？",
        "湖州市内首台套装备奖励多少？",
        "湖州建地下酒窖每座补助多少？",
        "湖州企业买办公楼每平方米补贴多少？",
        "湖州加氢站每卖一公斤氢补多少钱？",
        "湖州市风电制造专项资金每年不低于多少？",
        "湖州的家居专项资金里吴兴区能分到多少？",
        "湖州企业投保中长期出口信用险，保费补助多少？",
        "湖州哪家会计师事务所出具审计报告？",
        "湖州市教育局负责什么工作？",
        "湖州锂电池产业园每年补助多少？",
        "湖州电子信息产业链的链长是谁？",
        "湖州概念验证中心的评审指标里，人才队伍多少分？",
        "湖州企业新购车辆每辆的停车费怎么收？",
        "湖州新购氢燃料车辆，司机午餐补助每天多少？",
        "湖州机场建设专项资金每年不低于多少？",
        "湖州对高校补助多少？",
        "湖州葡萄酒产业链的产值2026年底要到多少？",
    ],
)
def test_of_another_object_nothing_is_told(plan: Assistant, question: str) -> None:
    answer = plan.ask(question)
    assert answer.status == "refused", answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("湖州要推广应用多少台工业机器人？", "6000台"),
        ("湖州智能家居产业链产值2026年底要到多少？", "300亿元"),
        ("湖州3条重点产业链综合产值要突破多少？", "800亿元"),
        ("湖州对开票销售首次突破10亿元的企业奖多少？", "50万元"),
        ("湖州省内首台套装备奖励多少？", "50万元"),
        ("湖州新建冷藏库每座补助多少？", "3万元"),
        ("湖州租用办公用房每平方米补贴多少？", "20元"),
        ("湖州市家居制造专项资金每年不低于多少？", "2亿元"),
        ("湖州企业投保短期出口信用险，保费补助多少？", "40%"),
        ("湖州市财政局负责什么工作？", "绩效评价"),
        ("湖州市发改委负责什么工作？", "项目备案"),
        ("湖州智能家居产业链的链长是谁？", "王副市长"),
        ("湖州中试基地的评审指标里，人才队伍多少分？", "20"),
        ("湖州要建成多少座换电站？", "20座"),
    ],
)
def test_of_the_object_itself_it_is_told(plan: Assistant, question: str, told: str) -> None:
    answer = plan.ask(question)
    assert answer.status == "answered", answer.reason
    assert told in answer.text
