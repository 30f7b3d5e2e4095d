"""Bounds that say whom a rule is for, what follows from a breach, who leads, who shares costs."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

PAPER = """湖州市稳外贸若干措施
湖政办发〔2025〕3号
为稳定丝绸出口，制定本措施。
一、信用保险
对上年度出口额500万美元以下的小微企业，由市财政统一投保，企业不缴保费。对上年度出口额500万美元及以上的企业，按实缴保费的30%资助。
二、外贸专班
由分管副市长任召集人，市商务局、湖州海关、市税务局参加。专班应在3个工作日内答复企业诉求。
三、在线监测
出口十强企业应当于2025年6月底前接入出口监测平台。逾期未接入的，由市商务局约谈，并暂停当年资金申报资格。
四、联络员
（一）来源。出口联络员从退休干部中选派。
（二）限制。本人或者配偶在企业持股的，不得选派为出口联络员。
（三）补贴。出口联络员每人每年补贴2万元，按季度发放。退休不满一年的，只享受一半。
五、税收
（一）减征。A档企业减征100%，B档企业减征50%，C档企业不予减征。
（二）诉求。红色诉求由市领导牵头协调，30个工作日内办结；蓝色诉求由联络员协调，3个工作日内办结。
六、资金
（一）转贷。设立总规模3亿元的丝绸转贷资金池，首期1亿元，单户企业单次使用不超过2000万元。
（二）责任。申报单位的主要负责人对本单位申报材料的真实性负责。
（三）数据。镇（街道）统计单位对本地上报数据负主体责任。
（四）检查。县级财政部门履行下列监督职责：
1.检查申报材料的真实性；
2.追回违规资金。
七、附则
（一）上述资金由市、区（县）按7:3比例分担。
（二）申请企业应当在湖州登记注册，且未被列入失信名单。
湖州市人民政府办公室
2025年3月1日
"""
OTHER = """嘉兴市丝绸集群评价办法
嘉政办发〔2025〕7号
第一条 评价为优秀的集群给予奖励500万元。
第二条 集群主导产业产值占比在70%以上，主导产品居行业前三。
"""


@pytest.fixture(scope="module")
def trade(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = [document_from_text(PAPER, "a.txt"), document_from_text(OTHER, "b.txt")]
    return assistant_over(papers, tmp_path_factory.mktemp("trade") / "i")


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("我们公司去年出口300万美元，信用保险还要自己掏钱吗？", "企业不缴保费", "不符"),
        ("湖州外贸专班由谁牵头，哪些单位参加？", "副市长任召集人", "答复"),
        ("湖州的企业没按时接入出口监测平台会怎么样？", "约谈", ""),
        ("哪些人不能当湖州的出口联络员？", "持股", ""),
        ("湖州稳外贸措施的资金市和区县各出多少？", "7:3", ""),
        ("申请湖州稳外贸资金的企业要满足什么条件？", "登记注册", ""),
        ("湖州为什么要出台稳外贸措施？", "为稳定丝绸出口", ""),
        ("湖州的出口联络员一年补贴多少，怎么发，退休不满一年的呢？", "只享受一半", ""),
        ("湖州C档企业减征多少？", "不予减征", ""),
        ("湖州红色诉求谁来协调？", "市领导牵头", ""),
    ],
)
def test_it_is_told(trade: Assistant, question: str, told: str, not_told: str) -> None:
    answer = trade.ask(question)
    first = answer.text.split("\n")[0]
    assert answer.status == "answered", answer.text
    assert told in answer.text, answer.text
    assert not not_told or not_told not in first, answer.text


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("湖州丝绸转贷资金池首期多少？", "1亿元"),
        ("湖州丝绸转贷资金，一家企业一次顶多能用多少？", "2000万元"),
        ("湖州丝绸转贷资金池总规模多大？", "3亿元"),
    ],
)
def test_the_first_line_holds_what_is_meant(trade: Assistant, question: str, figure: str) -> None:
    assert figure in trade.ask(question).text.split("\n")[0], trade.ask(question).text


def test_who_answers_for_something(trade: Assistant) -> None:
    answer = trade.ask("湖州申报材料的真实性由谁负责？")
    assert answer.text.startswith("申报单位的主要负责人"), answer.text
    answer = trade.ask("湖州上报数据由谁负责？")
    assert "统计单位对本地上报数据负主体责任" in answer.text, answer.text


def test_a_bound_that_is_claimed_itself_is_corrected(trade: Assistant) -> None:
    answer = trade.ask("湖州对出口额300万美元以下的小微企业统一投保，对吗？")
    assert answer.text.startswith("不符："), answer.text


def test_a_part_of_nothing_of_its_own_behind_one_that_finds_nothing(trade: Assistant) -> None:
    answer = trade.ask("工伤鉴定向哪个部门申请，多少天出结果？")
    assert answer.status == "refused", answer.text
