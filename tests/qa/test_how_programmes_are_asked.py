"""What officials and firms ask of programmes: their terms, rows, calls, talks and targets."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

HEAD = "湖州市制造业若干措施\n湖政办发〔2024〕5号\n"
FUND = (
    "一、基金\n设立规模10亿元的制造业产业基金，由市国资公司出资设立。工业用地租赁期最长5年。\n"
    "二、展会\n在湖州举办全国性展会的，按实际支出的30%给予主办方补助，最高120万元。"
)
LORRIES = "一、冷链\n新购新能源冷藏车的，轻型冷藏车每辆补助2万元，中型冷藏车每辆补助4万元。"
STORES = "一、仓储\n企业租用公共海外仓的，按实际租金的30%给予补助，每年最高60万元。"
BUSES = "一、夜间\n地铁1号线在周五、周六延时运营60分钟，全年加开夜间公交线路15条。"
MASTERS = "一、制茶\n评选“制茶大师”，每三年一届，每届不超过20名，每名给予津贴2万元。"
QUOTAS = (
    "一、名额\n各地推荐名额见附表。\n附件\n推荐名额分配表\n序号\t地区\t单点改造类（个）\t链式改造类（个）\n"
    "1\t吴兴区\t9\t3\n2\t南浔区\t7\t2\n3\t德清县\t8\t2\n"
)
CALL = (
    "湖州市经济和信息化局关于组织申报丝绸产业数字化改造项目的通知\n一、支持方向\n支持丝绸产业数字化改造项目，项目总投资50万元以上。\n"
    "二、申报程序\n（一）企业申报。企业于2024年5月6日至5月29日登录平台填报。\n"
    "（二）公示立项。拟立项名单公示5个工作日。"
)
WASTE = "一、利用\n利用废料生产透水砖，年消纳固废1万吨以上的，按每吨8元给予奖励，每年最高60万元。"
TICKETS = "一、服务券\n每年发放服务券总额2000万元。服务券不得转让、质押、兑换现金，有效期6个月。"
TOWNS = "一、方案\n德清县、平湖市于2025年12月31日前制定补链工作方案。"
CHIEF = "一、机制\n由市政府主要负责同志担任总链长，统筹产业链链长制工作。"
WAGES = "一、申领\n项目对符合条件的企业给予奖励10万元；同时被认定为省级的，再奖励15万元。"


def ask(paper: str, directory: Path, *questions: str) -> tuple[str, str]:
    text = paper if paper == CALL else HEAD + paper
    assistant = assistant_over([document_from_text(text, "a.txt")], directory / "i")
    answer = assistant.ask(questions[-1], questions[:-1])
    return answer.status, answer.text


@pytest.mark.parametrize(
    ("paper", "question"),
    [
        (FUND, "湖州制造业产业基金存续期几年？"),  # 租赁期最长5年 is of land
        (FUND, "湖州展会参展企业的展位费补百分之几？"),
        (LORRIES, "湖州新购微型新能源冷藏车一辆补多少？"),
        (STORES, "湖州企业自建海外仓补助多少？"),
        (BUSES, "湖州地铁周末延时后末班车几点发？"),
        (MASTERS, "湖州制茶大师都评上了哪些人？"),
        (QUOTAS, "湖州长兴示范区有几个链式改造名额？"),
        (TOWNS, "湖州海宁市的补链工作方案要在哪天前制定出来？"),
        (CHIEF, "湖州丝绸产业链的链长是哪位领导？"),
        (WAGES, "湖州企业奖励什么时候申报？"),  # 同时 is no time, nor is 10万元
    ],
)
def test_what_a_paper_says_of_another_thing_is_no_answer(
    paper: str, question: str, tmp_path: Path
) -> None:
    status, text = ask(paper, tmp_path, question)
    assert status == "refused", text


@pytest.mark.parametrize(
    ("paper", "question", "said"),
    [
        (FUND, "湖州工业用地租赁期最长几年？", "5年"),
        (LORRIES, "湖州新购轻型新能源冷藏车一辆补多少？", "2万元"),
        (STORES, "湖州企业租用海外仓补助多少？", "60万元"),
        (QUOTAS, "湖州吴兴区有几个链式改造名额？", "链式改造类（个）：3"),
        (CALL, "湖州丝绸产业数字化改造项目什么时候填报？", "5月6日至5月29日"),
        (WASTE, "湖州消纳固废生产透水砖，一吨给几块钱？", "每吨8元"),
        (TICKETS, "湖州服务券能不能转给别的公司用？", "不得转让"),
        (TOWNS, "湖州德清县的补链工作方案要在哪天前制定出来？", "12月31日"),
    ],
)
def test_what_it_says_of_that_thing_is(
    paper: str, question: str, said: str, tmp_path: Path
) -> None:
    status, text = ask(paper, tmp_path, question)
    assert status == "answered" and said in text, text


SILK = (
    "湖州市丝绸奖补办法\n湖政发〔2023〕7号\n第一条 丝绸企业购置织机的，每台补助2万元。\n"
    "第二条 评价为良好的，给予10万元补助。\n"
)
TEA = (
    "安吉县茶叶认定指南\n安政发〔2024〕3号\n一、收费\n认定不收费。\n二、证书\n证书有效期5年。\n"
    "三、等次\n评价为优秀的，给予100万元补助；评价为良好的，给予50万元补助。\n"
)


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = [document_from_text(SILK, "silk.txt"), document_from_text(TEA, "tea.txt")]
    return assistant_over(papers, tmp_path_factory.mktemp("talk") / "i")


@pytest.mark.parametrize(
    ("before", "question", "said"),
    [
        ("安吉茶叶认定要不要收费？", "证书管几年？", "5年"),  # not how long the paper is in force
    ],
)
def test_a_question_that_names_no_paper_is_of_the_one_spoken_of(
    before: str, question: str, said: str, talk: Assistant
) -> None:
    answer = talk.ask(question, [before])
    assert answer.status == "answered" and said in answer.text, answer.text


def test_it_is_told_so_where_another_paper_could_be_meant(talk: Assistant) -> None:
    history = ["安吉茶叶认定要不要收费？"]
    answer = talk.ask("评价为良好的企业给予多少补助？", history)
    assert answer.status == "answered" and "50万元" in answer.text, answer.text
    assert "问题没有指明文件，按上一问所涉及的文件作答。" in answer.notices
    assert {cited.document.source for cited in answer.citations} == {"tea.txt"}
    history = ["湖州丝绸企业购置织机每台补助多少？"]
    assert "10万元" in talk.ask("评价为良好的企业给予多少补助？", history).text


def test_a_year_alone_asks_what_is_set_for_it(tmp_path: Path) -> None:
    plan = "一、目标\n2024年，全市丝绸产值达到120亿元。2026年，全市丝绸产值达到200亿元。"
    status, text = ask(plan, tmp_path, "湖州到2026年丝绸产值目标是多少？", "2024年那一年是多少")
    assert status == "answered" and "120亿元" in text, text


@pytest.mark.parametrize(
    ("question", "said", "not_said"),
    [
        (
            "企业上云,苏州的文件里都有哪些数量要求?",
            ("共3条指标", "100家星级上云企业", "500家", "10000家企业上云"),
            "工业机器人",
        ),
        (
            "苏州2022年产业创新集群意见里,凡写明到2025年的量化指标都有哪些?",
            ("共11条指标", "高新技术企业 20000 家", "5000 人"),
            "2035",
        ),
        (
            "苏府〔2018〕130号里市知识产权局列为责任部门的任务有哪些",
            ("共3项任务", "构建创新服务体系", "打造国际知名品牌"),
            "强化人才保障",
        ),
        (
            "山东集群意见里各市政府负责哪些任务",
            ("共3项任务由各市人民政府", "强化上下衔接协调", "建立健全评价机制"),
            "山东省人民政府办公厅",
        ),
    ],
)
def test_lists_are_gathered(
    question: str, said: tuple[str, ...], not_said: str, built_in: Assistant
) -> None:
    text = built_in.ask(question).text
    assert all(each in text for each in said) and not_said not in text, text


def test_another_matter_of_the_same_question_is_told_by_those_who_answer_for_it(
    built_in: Assistant,
) -> None:
    history = ["苏州2018年集群意见里,人才保障由哪些部门负责?"]
    text = built_in.ask("资金保障这块又是哪些?", history).text
    assert "强化资金保障" in text and "市财政局" in text
