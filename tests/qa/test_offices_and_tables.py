"""Offices by their desks, tables told whole or by the row asked, gathered supports, and what stands
beside the best sentence; over two papers made by hand.
"""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

FESTIVAL = """萍乡市2025年文化旅游工作要点
萍文旅发〔2025〕6号
2025年主要预期目标为：接待游客3800万人次，同比增长9%；旅游总收入410亿元，同比增长11%。
一、活跃市场
1. 组织旅行社开展研学团队奖励，单个团队40人以上的，按每人20元给予奖励。（市场管理科、宣传推广科）
2. 发放文旅消费券600万元，每人每期限领2张。消费券不得兑现、转卖，对套现的取消合作资格。（产业科）
3. 旅游投诉12小时内响应，一般投诉4个工作日内办结。（市文化市场综合行政执法队）
4. 发布精品线路30条，线路名单由评审小组办公室公开发布。
5. 推动重点文化企业上市。对顶尖文化企业给予上不封顶的支持。
二、设施分类
（一）基础类。应改尽改，包括厕所、停车场、标识牌、游客中心等。老旧标识牌在2025年底前全部更换完毕。
（二）完善类。尽可能改，包括充电桩、步道、观景台等。
（三）改造提升。全市累计改造2010年底前建成的老旧景区26个，惠及居民3.5万人。
三、重点项目
表1 重点项目表
项目名称	地点	总投资（亿元）	责任单位
安源矿山公园	安源区	5.2	安源区政府
武功山索道	芦溪县	3.6	芦溪县政府
杨岐书院街区	上栗县	1.8	上栗县政府
萍乡市文化旅游局
2025年2月17日
"""
DRONES = """鹰潭市促进低空经济发展若干措施
鹰府发〔2024〕11号
一、拓展应用
（一）开通物流航线。新开设无人机物流航线的企业，每条给予一次性奖励25万元；开通跨市航线的，每条给予45万元。每家企业每年累计不超过300万元。（责任单位：市交通运输局等）
（二）发展载客运输。开设商业载客航线的企业，按每架次150元给予补贴。（责任单位：市交通运输局）
（三）引进人才。对取得操控员执照的人员，每人补贴1500元。（责任单位：市人社局）
二、定点机构
（四）依法注册满6个月的机构，可以申请成为定点培训机构。
（五）定点培训机构有虚记学时等行为的，责令退回资金，并处1万元以上3万元以下罚款。
（六）失能评估结论有效期为2年。对结论有异议的，可以自收到结论之日起10个工作日内申请复评。
（七）硕士研究生每月给予租房补贴900元，最长3年。申领租房补贴应当缴纳社会保险满6个月。
表1 购房补贴标准
学历	购房补贴（万元）	期限
博士研究生	12	五年
硕士研究生	6	五年
本科生	3	三年
附件：40条低空航线目录
鹰潭市人民政府
2024年7月8日
"""


@pytest.fixture(scope="module")
def festival(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = [document_from_text(FESTIVAL, "festival.txt")]
    return assistant_over(papers, tmp_path_factory.mktemp("festival") / "index")


@pytest.fixture(scope="module")
def drones(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = [document_from_text(DRONES, "drones.txt")]
    return assistant_over(papers, tmp_path_factory.mktemp("drones") / "index")


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = [document_from_text(FESTIVAL, "f.txt"), document_from_text(DRONES, "d.txt")]
    return assistant_over(papers, tmp_path_factory.mktemp("both") / "index")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("旅行社研学团队奖励归哪个科室管?", "市场管理科、宣传推广科"),
        ("精品线路最后由谁把名单公布出来?", "评审小组办公室公开发布"),
        ("旅游投诉多久办结,由谁处理?", "市文化市场综合行政执法队"),
        ("基础类包括哪些内容?", "厕所、停车场、标识牌、游客中心"),
        ("顶尖文化企业最高给多少支持?", "上不封顶"),
        ("改造多少个老旧景区?", "26个"),
    ],
)
def test_told_by_what_stands_beside_the_best(question: str, told: str, festival: Assistant) -> None:
    answer = festival.ask(question)
    assert answer.status == "answered" and told in answer.text, answer.text


def test_what_a_heading_takes_in_is_told_without_other_clauses(festival: Assistant) -> None:
    assert {c.clause.reference for c in festival.ask("基础类包括哪些内容?").citations} == {
        "二、(一)"
    }


def test_a_figure_of_last_year_is_not_told_by_what_is_expected(festival: Assistant) -> None:
    assert festival.ask("萍乡去年的旅游总收入是多少?").status == "refused"
    assert "410亿元" in festival.ask("萍乡2025年旅游总收入目标是多少?").text


def test_every_row_is_told_where_a_column_is_asked_and_no_row(festival: Assistant) -> None:
    answer = festival.ask("重点项目的总投资分别是多少?")
    assert all(name in answer.text for name in ("安源矿山公园", "武功山索道", "杨岐书院街区"))


def test_both_questions_on_vouchers_are_told(festival: Assistant) -> None:
    answer = festival.ask("消费券能换成现金吗?一个人一期能领几张?")
    assert "不得兑现" in answer.text and "2张" in answer.text
    assert answer.text.count("限领2张") <= 2  # the figure, and the sentence that it is of


@pytest.mark.parametrize(
    ("history", "question", "told", "untold"),
    [
        (["硕士购房补贴是多少?"], "博士呢?", "12", "硕士"),
        ([], "本科生购房补贴多少?", "3", "博士"),
    ],
)
def test_of_a_table_the_row_that_is_named(
    history: list[str], question: str, told: str, untold: str, drones: Assistant
) -> None:
    answer = drones.ask(question, history)
    rows = [line for line in answer.text.split("\n") if line.startswith("学历")]
    assert len(rows) == 1 and told in rows[0] and untold not in rows[0], answer.text


def test_supports_that_concern_a_matter_are_gathered_whole(drones: Assistant) -> None:
    answer = drones.ask("汇总一下鹰潭低空措施里所有与物流和载客航线有关的补贴")
    assert all(told in answer.text for told in ("25万元", "45万元", "300万元", "150元"))
    assert "1500元" not in answer.text


def test_a_list_of_offices_that_is_not_complete_is_said_not_to_be(drones: Assistant) -> None:
    assert "市交通运输局等部门" in drones.ask("开通物流航线由哪个部门负责?").text
    assert "等部门" not in drones.ask("发展载客运输由哪个部门负责?").text


def test_flights_abroad_are_another_class_than_flights_to_other_cities(drones: Assistant) -> None:
    assert drones.ask("鹰潭对跨境航线有什么奖励?").status == "refused"
    assert "45万元" in drones.ask("鹰潭对跨市航线奖励多少?").text


def test_whatever_rule_is_broken_what_follows_is_told(drones: Assistant) -> None:
    answer = drones.ask("定点培训机构违规怎么罚?")
    assert "3万元以下罚款" in answer.text and "注册满" not in answer.text


def test_how_long_a_decision_takes_is_told_by_no_other_time(drones: Assistant) -> None:
    assert drones.ask("失能评估结论多长时间内作出?").status == "refused"
    assert "2年" in drones.ask("失能评估结论有效期多久?").text


def test_a_second_question_of_people_s_words_alone_is_one(drones: Assistant) -> None:
    answer = drones.ask("硕士租房一个月补多少?得交多久社保?")
    assert "900元" in answer.text and "满6个月" in answer.text


def test_the_names_on_a_list_that_is_not_held_are_not_made_up(drones: Assistant) -> None:
    answer = drones.ask("40条低空航线目录具体是哪40条?")
    assert answer.status == "refused" and answer.reason == "attachment not held"


def test_places_that_have_a_paper_on_it_are_named_by_their_papers(both: Assistant) -> None:
    answer = both.ask("哪些城市出台了低空经济的扶持政策?")
    assert answer.text.startswith("鹰潭市：") and "萍乡" not in answer.text
    assert both.ask("哪些城市出台了养老服务的扶持政策?").status == "refused"
