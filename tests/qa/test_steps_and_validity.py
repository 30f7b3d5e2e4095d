"""Steps of a procedure, who does them, how a grant is paid, how long a paper holds; and what looks
like one of these and is not.
"""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.cells import unit_of_cell
from documents.read import document_from_text
from documents.regions import county_named
from qa.assistant import Assistant
from qa.understanding.aspects import aspects_of
from qa.understanding.deeds import deed_asked
from qa.understanding.units import unit_of
from qa.understanding.usual.put import usually_put
from qa.words.wording import without_lengths

TRIAL = """湖州市丝绸园区考核办法（试行）
湖经信〔2023〕9号
一、组织
（一）考核工作召集人由分管副市长担任，考核会议由副召集人主持。督导员培训不少于10学时，由市委党校组织。
（二）市委网信办每半年组织一次缫丝数据检查。老旧缫丝锅炉由供电公司列入改造清单。
二、步骤
（一）自评。园区于3月10日前完成自评并报县经信局。
（二）县级审核。县经信局于4月15日前完成审核并行文推荐。
（三）复核。市考核组于6月底前完成现场复核。
三、奖补
（一）丝绸检测中心按设备投资的20%补助，最高200万元。验收合格后拨付补助资金的70%，运行满一年后拨付其余30%。
（二）市经信局收到申请后15个工作日内完成审核，市财政局在20个工作日内拨付资金。
（三）开通无人机送茧航线且年飞行不少于3000架次的，每年补贴20万元。
（四）参加境外丝绸展会的，对展位费给予六成补贴。
（五）到德清县、安吉县服务的督导员，每年另加1万元。
（六）申报园区的运茧车中新能源车占比不低于10%。
四、附则
原始凭证保存不少于8年。本办法自2023年5月1日起试行，试行期2年。《湖州市丝绸园区评比办法》同时废止。
附表：分年任务
任务	2023年	2024年	2025年
公共烘茧点（累计，个）	400	650	900
湖州市经济和信息化局
2023年4月6日
"""
OTHER = """安吉县竹业补助实施细则
安财〔2024〕3号
第一条 竹制品项目验收后，由县财政局一次性拨付补助资金。
第二条 本细则自2024年3月1日起施行，有效期至2027年2月28日。
安吉县财政局
2024年2月1日
"""


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = [document_from_text(TRIAL, "a.txt"), document_from_text(OTHER, "b.txt")]
    return assistant_over(documents, tmp_path_factory.mktemp("steps") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("湖州丝绸园区考核办法从哪天开始试行，试多久？", ["2023年5月1日起试行", "试行期2年"]),
        ("湖州丝绸园区考核办法管到哪一天？顶掉了哪份老文件？", ["试行期2年", "评比办法》同时废止"]),
        ("湖州丝绸园区考核办法末尾落的是哪一天？", ["2023年4月6日"]),
        ("湖州丝绸园区考核办法由哪个机关、在哪天印发？", ["湖州市经济和信息化局", "4月6日"]),
        ("湖州丝绸园区考核办法2024年还管不管用？", ["试行期2年"]),
        ("湖州丝绸考核工作由谁召集？", ["召集人由分管副市长担任"]),
        ("湖州督导员培训由谁来办？", ["市委党校"]),
        ("湖州无人机送茧航线一年要飞够多少架次才补？", ["3000架次"]),
        ("参加境外丝绸展会，湖州给展位费补多少？", ["六成"]),
        ("到德清县去当督导员，每年多拿多少？", ["另加1万元"]),
        ("湖州丝绸奖补的凭证最少留几年？", ["不少于8年"]),
        ("湖州2024年公共烘茧点要累计做到多少个？", ["650"]),
        ("湖州丝绸奖补申请几天审完？财政局几天打款？", ["15个工作日", "20个工作日"]),
    ],
)
def test_it_is_told(papers: Assistant, question: str, said: list[str]) -> None:
    text = papers.ask(question).text
    assert all(part in text for part in said), text


def test_a_year_at_which_it_is_asked_about_is_no_claim_of_its_last_day(papers: Assistant) -> None:
    text = papers.ask("安吉县竹业补助实施细则2026年还有效吗？").text
    assert "2027年2月28日" in text and "不符" not in text


def test_a_claimed_last_day_is_still_compared(papers: Assistant) -> None:
    assert "不符" in papers.ask("安吉县竹业补助实施细则有效期到2029年，对吗？").text


@pytest.mark.parametrize(
    ("before", "question", "said", "unsaid"),
    [
        ("湖州丝绸园区自评哪天前完成？", "那县里审完往上报，最晚哪天？", "4月15日", "3月10日"),
        (
            "湖州县级审核哪天前完成？",
            "那县里审完以后，市里复核最晚到什么时候？",
            "6月底",
            "4月15日",
        ),
        ("湖州丝绸检测中心能补多少？", "那这笔钱是一把给齐，还是分几回给？", "其余30%", "最高200"),
    ],
)
def test_a_follow_up_goes_on(
    papers: Assistant, before: str, question: str, said: str, unsaid: str
) -> None:
    first, *_ = papers.ask(question, (before,)).text.splitlines()
    assert said in first and unsaid not in first


@pytest.mark.parametrize(
    ("asked", "aspect"),
    [
        ("这个办法顶掉了哪份老文件", "repeals"),
        ("哪份旧办法因为它作废了", "repeals"),
        ("办法什么时候开始试行", "effective"),
        ("办法试多久", "validity"),
    ],
)
def test_what_is_asked_of_a_paper(asked: str, aspect: str) -> None:
    assert aspect in aspects_of(asked, named=True)


def test_what_is_no_question_of_the_paper_itself() -> None:
    assert "effective" not in aspects_of("办法里的补贴执行什么标准", named=True)
    assert "validity" not in aspects_of("这个办法废止了哪份文件", named=True)


def test_units() -> None:
    assert unit_of("一年飞多少架次") == ("架次", "count")
    assert unit_of("买多少架无人机") == ("架", "count")
    names = ["任务", "2023年"]
    assert unit_of_cell("2023年", names, ["公共烘茧点(累计,个)", "400"]) == "个"
    assert unit_of_cell("2023年", names, ["公共烘茧点", "400"]) == ""


def test_going_to_a_county_is_no_part_of_its_name() -> None:
    assert county_named("到凤县去", 0) == "" and county_named("到德清县去", 0) == "德清县"


def test_deeds() -> None:
    assert "组织" in deed_asked("培训由谁来办?")
    assert deed_asked("培训班办公室在谁那里?") == ()
    assert "检查" in deed_asked("半年查一次的是谁?")


def test_how_long_is_no_topic() -> None:
    assert without_lengths("财政局几天打款").strip() == "财政局  打款"
    assert without_lengths("前几天打款") == "前几天打款"


def test_kept_and_gone_on() -> None:
    assert usually_put("凭证最少留几年") == "凭证最少保存几年"
    assert usually_put("村里留几年路费") == "村里留几年路费"
    assert usually_put("那丝绸呢，哪个部门牵头") == "那丝绸哪个部门牵头"
    assert usually_put("那丝绸呢") == "那丝绸呢"
    apart = "那国家级的呢？到2027年培育多少家"
    assert usually_put(apart) == apart


def test_a_share_that_pays_nothing_is_no_sum(papers: Assistant) -> None:
    assert "10%" not in papers.ask("湖州新能源运茧车一辆补多少？").text


@pytest.mark.parametrize(
    "asked",
    [
        "细则里自动驾驶道路测试多久才能申请示范应用",
        "办法里面试多久出结果",
        "办法里优惠电价执行几年",
    ],
)
def test_how_long_a_measure_takes_is_not_asked_of_the_paper(asked: str) -> None:
    assert "validity" not in aspects_of(asked, named=True)


@pytest.mark.parametrize(
    "asked", ["从哪天开始试行,试多久", "这个办法执行几年", "何时施行,执行多久"]
)
def test_how_long_the_paper_holds(asked: str) -> None:
    assert "validity" in aspects_of(asked, named=True)
