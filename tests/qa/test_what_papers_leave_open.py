"""What is asked of a matter and no paper says; other measures, trades, codes and persons."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

LATHES = """滁州市机床产业集群发展工作要点
滁工信〔2025〕12号
一、主要目标
全市机床产业总产值稳定增长；完成工业投资260亿元。
关闭退出化工企业8家。
二、重点任务
1.6月底前完成企业亩均效益综合评价，把C类企业中排在后5%的列为警示企业。
2.3月底前完成机床产业链图谱，9月底前形成技术路线图。（牵头单位：市工业和信息化局）
3.加装第三代数控系统150套。每套补助2万元，在南谯区试点。（牵头单位：市工业和信息化局）
4.每三年对市级集群复核一次。
5.为企业免费提供智能化诊断，全年诊断企业60家。
6.深入实施“133”机床培育工程。
7.召开滁州智能家电发展大会，签约项目20个。
8.改造燃气管道65公里。
三、人才
对顶尖人才团队给予量身定制、上不封顶的支持。
高校毕业生到机床企业就业的，每人补助5000元。
设立机床产业子基金，规模3亿元。
滁州市工业和信息化局
2025年2月20日
"""
CARE = """铜川市长期护理保险管理办法
铜政规〔2024〕5号
第一条 市医疗保障局是长期护理保险的主管部门，负责政策制定。税务部门负责保险费征收。
第二条 职工基本医疗保险参保人员应当同步参加长期护理保险。城乡居民自2026年1月1日起纳入。
第三条 定点机构不得伪造护理记录。
第四条 定点机构违反本办法第三条规定的，由市医疗保障局责令退回基金，处2倍以上5倍以下罚款。
第五条 参保人员对评估结论有异议的，可以在15日内申请复评。
第六条 居家护理每日补助20元；中小企业租用护理机器人的，按年租金的25%给予补贴。
第七条 开展“1216”服务，即每人每年至少1次评估、2次培训、1次体检、6次走访。
第八条 本办法自2024年8月1日起施行，有效期5年。《试点办法》（铜政规〔2019〕3号）同时废止。
铜川市人民政府
2024年7月1日
"""


@pytest.fixture(scope="module")
def lathes(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = [document_from_text(LATHES, "lathes.txt")]
    return assistant_over(papers, tmp_path_factory.mktemp("lathes") / "index")


@pytest.fixture(scope="module")
def care(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = [document_from_text(CARE, "care.txt")]
    return assistant_over(papers, tmp_path_factory.mktemp("care") / "index")


@pytest.mark.parametrize(
    "question",
    [
        "滁州企业不服亩均效益评价结果，可以申诉吗？",
        "滁州智能化诊断要在哪里预约？",
        "滁州被列为警示企业有没有例外情形？",
        "滁州对顶尖人才团队支持的违约责任是什么？",
        "滁州8家化工企业关停以后，职工怎么安置？",
        "滁州2025年工业投资260亿元的目标完成了吗？",
        "滁州市级集群为什么三年复核一次而不是五年？",
        "滁州2025年机床产业总产值要达到多少亿元？",
        "滁州要关闭多少家电镀企业？",
        "滁州的A类企业怎么划分？",
        "滁州“244”机床培育工程是什么？",
        "滁州第四代数控系统要加装多少套？",
        "滁州召开的生物医药发展大会签约多少个项目？",
        "滁州改造的供热管道有多少公里？",
        "滁州给退役军人到机床企业就业补助多少？",
        "滁州机床产业母基金规模多大？",
    ],
)
def test_what_the_paper_leaves_open_is_not_told(lathes: Assistant, question: str) -> None:
    assert lathes.ask(question).status == "refused", question


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("滁州2025年工业投资要完成多少？", "260亿元"),
        ("滁州要关闭多少家化工企业？", "8家"),
        ("滁州C类企业怎么处理？", "后5%"),
        ("滁州“133”工程是什么？", "133"),
        ("滁州要加装多少套数控系统？", "150套"),
        ("滁州改造的燃气管道有多少公里？", "65公里"),
        ("滁州给高校毕业生到机床企业就业补助多少？", "5000元"),
        ("滁州机床产业子基金规模多大？", "3亿元"),
        ("滁州对顶尖人才团队最多给多少支持？", "上不封顶"),
        ("滁州机床产业链图谱什么时候完成？", "3月底前"),
    ],
)
def test_what_it_says_is_told(lathes: Assistant, question: str, told: str) -> None:
    answer = lathes.ask(question)
    assert (answer.status, told in answer.text) == ("answered", True), answer.text


def test_an_item_that_begins_with_a_month_is_a_clause_of_its_own(lathes: Assistant) -> None:
    (paper,) = lathes.documents
    assert "二、2." in [clause.reference for clause in paper.clauses]


def test_tasks_without_a_heading_are_called_by_their_first_words(lathes: Assistant) -> None:
    told = lathes.ask("滁州市工业和信息化局牵头哪几项任务？").text
    assert "“3月底前完成机床产业链图谱，9月底前形成技术路线图”" in told
    assert "“加装第三代数控系统150套”" in told


def test_an_appeal_that_is_provided_for_is_told(care: Assistant) -> None:
    assert "15日内申请复评" in care.ask("铜川对长期护理评估结论有异议可以申诉吗？").text


def test_a_subject_is_known_by_some_of_its_characters(care: Assistant) -> None:
    assert "市医疗保障局" in care.ask("铜川的长护险由哪个部门主管？").text


def test_what_is_asked_besides_may_stand_in_the_same_clause(care: Assistant) -> None:
    told = care.ask("铜川长护险由哪个部门主管，税务部门管什么？").text
    assert "市医疗保障局" in told and "保险费征收" in told


def test_long_term_tells_no_time(care: Assistant) -> None:
    assert "2026年1月1日" in care.ask("城乡居民什么时候能参加铜川的长期护理保险？").text


def test_the_rule_that_is_broken_is_quoted_once(care: Assistant) -> None:
    assert care.ask("铜川定点机构伪造护理记录怎么处罚？").text.count("不得伪造护理记录") == 1


def test_a_number_that_is_explained_by_what_follows_is_explained(care: Assistant) -> None:
    told = care.ask("铜川“1216”服务指的是什么？").text
    assert "6次走访" in told and "没有直接解释" not in told


def test_the_older_paper_is_the_one_that_is_repealed(care: Assistant) -> None:
    assert "铜政规〔2019〕3号" in care.ask("铜川办法出台后，原来的老办法还有效吗？").text


@pytest.mark.parametrize(
    "question",
    [
        "铜川对护理机构的厂房租金怎么补贴？",
        "铜川长护险可以异地居住领取待遇吗？",
        "铜川护理机构参加展会补助多少？",
    ],
)
def test_other_objects_of_the_same_words_are_refused(care: Assistant, question: str) -> None:
    assert care.ask(question).status == "refused"
