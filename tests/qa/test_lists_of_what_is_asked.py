"""A list that a rule keeps is told where what is asked of it stands in it; who is in charge."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

MEASURES = """湖州市丝绸产业若干措施
一、支持政策
（一）丝绸企业购置织造设备投资五百万元以上的，按投资额的12%补助，最高八百万元。
（二）新建丝绸展厅，一次性补助二百万元。
（三）对承办丝绸赛事的企业，每场补助三十万元。
二、申报条件
（一）申报企业在湖州注册满两年。
（二）上一年度未发生安全事故。
三、认证
实施“蚕字标”认证，对通过认证的产品每个奖励五万元。市场监管局牵头，商务局配合。
四、拓展销售渠道
1．门店。直营店每家补助八万元。
2．直播。年网络零售额突破一亿元的，奖励三十万元。
牵头单位：市商务局。配合单位：市投资促进局。
五、部件攻关
编制织机部件攻关清单，每年发布不少于十项。首批清单包括：提花龙头、电子多臂、高速剑杆。
"""
RULES = """湖州市桑园保护条例
第一条 为了加强桑园保护，制定本条例。
第二条 本市行政区域内桑园的保护和利用，适用本条例。
第三条 自然资源主管部门负责对本行政区域内桑园保护和利用工作的指导、监督和管理。
第四条 市自然资源主管部门应当会同农业、文化等主管部门，组织编制桑园保护利用技术导则。
第五条 桑园服务区的管理单位应当向社会公布桑园服务价格信息。
第六条 违反本条例第五条规定，不公布价格信息的，责令改正；逾期不改正的，处二千元以上一万元以下罚款。
"""


@pytest.fixture(scope="module")
def measures(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(MEASURES, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("measures") / "index")


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(RULES, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("rules") / "index")


def test_the_whole_list_does_not_answer_for_what_it_lacks(measures: Assistant) -> None:
    assert "每场补助三十万元" in measures.ask("湖州对丝绸企业有什么优惠？").text
    assert "每场补助三十万元" not in measures.ask("湖州对织造设备进口关税有什么优惠？").text


def test_who_is_in_charge_without_a_bracket(measures: Assistant) -> None:
    answer = measures.ask("“蚕字标”认证归哪个部门管？")
    assert "市场监管局（牵头）、商务局" in answer.text


def test_the_authority_is_who_is_charged_and_not_whose_name_it_is_in(rules: Assistant) -> None:
    answer = rules.ask("桑园保护由哪个部门主管？")
    assert [citation.clause.reference for citation in answer.citations] == ["第三条"]


def test_what_one_answers_for_is_the_penalty(rules: Assistant) -> None:
    answer = rules.ask("桑园服务区的管理单位不公布价格信息的，要承担什么责任？")
    assert "处二千元以上一万元以下罚款" in answer.text


def test_when_vouchers_are_given_out_is_no_date_of_the_paper(tmp_path: Path) -> None:
    text = (
        "湖州市蚕桑券申报通知\n湖银通〔2025〕3号\n一、时间安排\n10月20日前网上填报，12月5日前发券。\n"
        "湖州市农业农村局\n2025年9月22日\n"
    )
    assistant = assistant_over([document_from_text(text, "a.txt")], tmp_path / "index")
    assert "12月5日前发券" in assistant.ask("蚕桑券什么时候发券？").text


@pytest.mark.parametrize("asked", ["销售渠道拓展由谁牵头？", "直播奖励由哪个部门负责？"])
def test_whom_a_section_names_below_its_last_item(measures: Assistant, asked: str) -> None:
    answer = measures.ask(asked)
    assert "市商务局（牵头）、市投资促进局" in answer.text, answer.text


def test_those_that_were_picked(measures: Assistant) -> None:
    assert "提花龙头、电子多臂" in measures.ask("首批织机部件攻关清单包括哪些？").text


TASKS = """湖州市固废利用任务分工
一、任务表
| 序号 | 任务 | 牵头部门 | 参加部门 |
| 1 | 推进煤矸石回填 | 市能源局 | 市应急局、市矿山局 |
| 2 | 推进赤泥制砖 | 市工信局 | 市住建局 |
"""


def test_who_takes_part_in_the_row_that_is_named(tmp_path: Path) -> None:
    assistant = assistant_over([document_from_text(TASKS, "a.txt")], tmp_path / "index")
    answer = assistant.ask("煤矸石回填谁牵头，哪些部门参加？")
    assert "市能源局" in answer.text and "市应急局、市矿山局" in answer.text
    assert "市住建局" not in answer.text


def test_all_that_a_paper_pays_for(measures: Assistant) -> None:
    answer = measures.ask("湖州丝绸产业措施的资金补助都有哪些？")
    assert answer.text.startswith("《湖州市丝绸产业若干措施》共")
    for paid in ("最高八百万元", "补助二百万元", "补助三十万元", "奖励五万元", "补助八万元"):
        assert paid in answer.text, answer.text
    assert "注册满两年" not in answer.text


BANKS = """湖州市丝绸贷实施细则
一、设立“丝绸贷”，单户最高一百万元。合作银行有湖州银行、南浔农商银行、德清农商银行三家。
二、责任单位：市金融办。
"""


def test_banks_are_no_departments(tmp_path: Path) -> None:
    assistant = assistant_over([document_from_text(BANKS, "a.txt")], tmp_path / "index")
    answer = assistant.ask("丝绸贷的合作银行有哪几家？")
    assert "湖州银行、南浔农商银行、德清农商银行" in answer.text


def test_what_is_forbidden_is_not_confirmed(tmp_path: Path) -> None:
    text = "湖州市蚕茧管理办法\n第一条 2024年1月1日起，未附二维码的蚕茧不得进场交易。\n"
    assistant = assistant_over([document_from_text(text, "a.txt")], tmp_path / "index")
    answer = assistant.ask("没有二维码的蚕茧，2024年起还能进场交易吗？")
    assert "不得进场交易" in answer.text and "相符" not in answer.text
