"""Questions as people put them to regulations: days, lists with a head, who is charged."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

LAW = """汉阳市票据和供电管理条例
第一条 为了规范票据和供电，制定本条例。
第二条 市能源局是本市供电行政主管部门。县供电行政主管部门负责本行政区域内供电事业的监督管理。
第三条 支票的持票人应当自出票日起十日内提示付款；异地使用的支票，其提示付款的期限另行规定。
第四条 汇票的持票人应当自出票日起一个月内向付款人提示承兑。
第五条 票据监察人由票据文件规定。票据文件未规定的，由票据管理机构指定。
第六条 有下列情形之一的，由市主管部门责令改正，处一万元以上罚款：
（一）强制用户使用高资费服务的；
（二）泄露用户资料的。
第七条 监控设备应当保持二十四小时运转。监控资料保存时间不得少于三十日。
第八条 市、县人民政府应当安排专项资金，用于支持供电事业发展。
专项资金对下列事项予以扶持：
（一）农村电网改造；
（二）供电安全检查。
用户申请扶持的，应当提交下列材料：
（一）电网改造项目申请书；
（二）用电合同。
第九条 供电企业的广告面积不得少于围墙面积的四分之一。
第十条 市能源局行使下列职权：
（一）确定电杆的防腐标准和绝缘标准；
（二）发布停电公告。
第十一条 供电报告应当遵循下列规定：
（一）负荷，是指用户在某一时刻所用的电力。负荷应当分类列示，负荷高的列在前面。
（二）每万户配套建设小变电站，服务半径不得超过三百米。
（三）每三万户配套建设中变电站，服务半径不得超过五百米。
第十二条 供电企业出具虚假供电报告，构成犯罪的，依法追究刑事责任。
有前款行为，尚不构成犯罪的，对供电企业处九万元罚款。
第十三条 市市场监督管理部门对燃料的性能指标进行监督检查。
"""


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(LAW, "law.txt")
    return assistant_over([document], tmp_path_factory.mktemp("law") / "index")


@pytest.mark.parametrize(
    ("question", "first"),
    [
        (
            "支票的持票人应当自出票日起几日内提示付款？",
            "支票的持票人应当自出票日起十日内提示付款[1]。",
        ),
        ("监控资料最少保存多少天？", "监控资料保存时间不得少于三十日[1]。"),
        ("票据文件未规定票据监察人的，由谁指定？", "票据文件未规定的，由票据管理机构指定[1]。"),
        ("供电行政主管部门是哪个单位？", "市能源局是本市供电行政主管部门[1]。"),
        (
            "供电企业的广告面积至少要占围墙多少？",
            "供电企业的广告面积不得少于围墙面积的四分之一[1]。",
        ),
        (
            "谁来对燃料的性能指标做监督检查？",
            "市市场监督管理部门对燃料的性能指标进行监督检查[1]。",
        ),
    ],
)
def test_the_sentence_that_answers(law: Assistant, question: str, first: str) -> None:
    answer = law.ask(question)
    assert answer.text.startswith(first), answer.text


def test_the_items_of_the_next_paragraph_are_the_list(law: Assistant) -> None:
    answer = law.ask("支持供电事业发展的专项资金扶持哪些事项？")
    assert answer.text.splitlines()[:3] == [
        "专项资金对下列事项予以扶持[1]：",
        "（一）农村电网改造[2]。",
        "（二）供电安全检查[3]。",
    ]


@pytest.mark.parametrize("question", ["电网改造项目申请要交什么材料？", "申请扶持的材料有哪些"])
def test_all_items_where_what_they_are_is_asked(law: Assistant, question: str) -> None:
    """The first item shares most words with the question, and says a half of what is asked."""
    text = law.ask(question).text
    assert "提交下列材料" in text and "申请书[2]" in text and "用电合同[3]" in text


@pytest.mark.parametrize(
    ("title", "status"),
    [("湖北省供电条例", "answered"), ("湖北省供电三年行动计划", "refused")],
)
def test_a_law_of_the_province_holds_in_its_cities_and_a_plan_does_not(
    title: str, status: str, tmp_path: Path
) -> None:
    text = f"{title}\n第一条 供电企业不得向用户收取保证金。\n第二条 供电企业应当公布电价。\n"
    other = document_from_text(LAW, "law.txt")
    library = [document_from_text(text, "province.txt"), other]
    answer = assistant_over(library, tmp_path / "index").ask("武汉的供电企业能向用户收取保证金吗？")
    assert answer.status == status, answer.text


def test_the_year_of_a_title_is_a_year_of_the_paper(tmp_path: Path) -> None:
    text = "襄阳市供电2024年工作要点\n一、改造电网\n完成300个台区的电网改造。\n"
    assistant = assistant_over([document_from_text(text, "plan.txt")], tmp_path / "index")
    answer = assistant.ask("2024年要完成多少个台区的电网改造？")
    assert answer.text.startswith("完成300个台区的电网改造[1]。"), answer.text


def test_an_item_is_said_with_what_leads_into_it(law: Assistant) -> None:
    """The act stands in the item, the fine above it; each is cited at its own place."""
    answer = law.ask("强制用户使用高资费服务会受到什么处罚？")
    said, before = answer.text.splitlines()
    assert said == "强制用户使用高资费服务的[1]。"
    assert before.startswith(
        "前文：“有下列情形之一的，由市主管部门责令改正，处一万元以上罚款：”[2]"
    )
    assert [c.clause.label for c in answer.citations] == ["（一）", "第六条"]


def test_who_acts_may_stand_above_the_list(law: Assistant) -> None:
    answer = law.ask("电杆的防腐标准由谁确定？")
    assert answer.text.startswith("（一）确定电杆的防腐标准和绝缘标准")
    assert "前文：“市能源局行使下列职权：”[2]" in answer.text


def test_the_sentence_that_says_what_a_word_means(law: Assistant) -> None:
    """负荷 stands more often elsewhere; what rules or defines is no heading."""
    assert "是指用户在某一时刻所用的电力" in law.ask("供电条例里什么叫负荷？").text.splitlines()[0]


def test_items_that_differ_by_a_word(law: Assistant) -> None:
    assert "三百米" in law.ask("小变电站的服务半径不得超过多少米？").text.splitlines()[0]
    assert "五百米" in law.ask("中变电站的服务半径不得超过多少米？").text.splitlines()[0]


def test_the_paragraph_before_is_said_where_it_is_meant(law: Assistant) -> None:
    text = law.ask("出具虚假供电报告尚不构成犯罪的，对供电企业罚款多少？").text
    assert "九万元" in text.splitlines()[0]
    assert "前文：“供电企业出具虚假供电报告，构成犯罪的，依法追究刑事责任。”" in text


def test_the_paragraph_before_is_no_list(tmp_path: Path) -> None:
    text = """汉阳市房屋条例
第一条 擅自拆除房屋的，责令改正，可以给予警告的处罚。
有前款行为，造成房屋倒塌的，处五万元以上十万元以下罚款。
"""
    one = assistant_over([document_from_text(text, "a.txt")], tmp_path / "index")
    said = one.ask("有前款行为造成房屋倒塌的有什么处罚？").text.splitlines()[0]
    assert "五万元以上十万元以下" in said
