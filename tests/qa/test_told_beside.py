"""What stands beside the sentence found: the only figure of the unit asked for, who acts, whose
heading it is, what holds for one district.
"""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.contacts import find_contacts
from documents.read import document_from_text
from qa.assistant import Assistant
from qa.understanding.aspects import aspects_of
from qa.understanding.claimed_figures import claims_in
from qa.understanding.units import unit_of

RULES = """湖州市丝绸产业引导基金管理办法
湖财〔2024〕7号
第一条 引导基金存续期为9年。确需展期的，经理事会审议后报市政府批准，展期次数不超过三次，每次1年。
第二条 引导基金委托湖州湖丝资本有限公司作为受托管理机构，按实缴规模的0.8%提取年度管理费。
第三条 设计师进驻企业前签订服务协议。服务协议由市经信局、派出单位、进驻企业共同签订。
第四条 丝绸公寓租金按市场价的60%收取。配租面积：甲类不超过90平方米，乙类不超过55平方米。
第五条 奖补资金由市级和县级按5:5承担，其中德清县按市级7、县级3承担。
第六条 用户与生产企业存在控股关系的，不予奖励；其他用户按购置价格的5%给予奖励。
第七条 用户对设计师不满意的，可以向县级经信部门申请更换。设计师上岗前培训不少于16学时。申请书三份。
第八条 组织体系
（一）理事长。由市领导担任，负责审定丝绸产业规划。
（二）副理事长。由市经信局主要负责人担任，理事长外出时代行召集职责。
附表：首批设计师选派名额
单位	名额	对口区域
市经信局	16	吴兴区、德清县
市科技局	9	安吉县
市商务局	14	长兴县、南浔区
（联系人：设计创新科 沈桑桑，电话：0572-20××88）
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(RULES, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("rules") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("引导基金存续期满了还想展期，最多能展几次？", "展期次数不超过三次"),
        ("受托管理机构一年能收多少管理费？", "0.8%"),
        ("设计师进驻企业前的服务协议由哪几方签？", "市经信局、派出单位、进驻企业"),
        ("住丝绸公寓，乙类最大能租多大面积？", "乙类不超过55平方米"),
        ("理事长外出时由谁代行召集职责？", "副理事长：由市经信局"),
        ("丝绸引导基金的事联系哪位同志，在哪个科？", "沈桑桑"),
        ("想换掉派来的设计师，该找哪个部门提？", "县级经信部门"),
        ("设计师上岗前要培训多少学时？", "16学时"),
        ("首批选派名额里，市科技局要出多少人？", "名额：9"),
        ("跟生产企业有控股关系的用户，照样能拿那5%的奖励，对吧？", "不予奖励"),
    ],
)
def test_it_is_told_by_what_stands_beside(rules: Assistant, question: str, said: str) -> None:
    assert said in rules.ask(question).text


def test_of_one_district_what_holds_for_it_alone(rules: Assistant) -> None:
    first, *_ = rules.ask("德清县的奖补资金，市里承担几成？").text.splitlines()
    assert "德清县按市级7" in first and "5:5" not in first


@pytest.mark.parametrize(
    "question",
    [
        "引导基金存续期内审计几次？",  # the only 次 of the article are of an extension
        "丝绸公寓租金一年涨几次？",
        "德清县本级要选派多少名设计师？",  # the row gives what two places have together
    ],
)
def test_not_by_a_figure_of_another_thing(rules: Assistant, question: str) -> None:
    answer = rules.ask(question)
    assert answer.status == "refused", answer.text


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("要淘汰多少万千瓦低效电机", ("千瓦", "size")),
        ("噪声不超过多少分贝", ("分贝", "size")),
        ("培育多少家企业", ("家", "count")),
        ("满分多少分", ("分", "count")),
        ("申请书要交几份", ("份", "count")),
    ],
)
def test_units_of_several_characters(question: str, unit: tuple[str, str]) -> None:
    assert unit_of(question) == unit


def test_numbers_that_are_printed_with_digits_left_out() -> None:
    printed = [contact.printed for contact in find_contacts("电话：0572-20××88，138****2046")]
    assert printed == ["0572-20××88", "138****2046"]
    assert not find_contacts("2×3米、长20×宽30")


def test_a_rate_that_only_names_an_award_claims_nothing() -> None:
    assert not claims_in("照样能拿那5%的购置奖,对吧")
    assert [claim.printed for claim in claims_in("奖励比例是5%,对吧")] == ["5"]


def test_issuer_and_day_in_one_question() -> None:
    assert set(aspects_of("这份问答是哪个单位什么时候挂出来的", named=True)) == {"issuer", "dates"}
