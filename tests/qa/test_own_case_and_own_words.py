"""Cases of one's own, questions that papers print, duties one by one, and what is asked further on;
over three papers made by hand.
"""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

LIFTS = """天水市既有住宅增设电梯政策问答
发布机构：天水市住房和城乡建设局
发布日期：2025年3月5日
近日，《天水市既有住宅增设电梯实施细则》印发实施。现就群众关心的问题解答如下。
问1：财政补助多少钱？
答：按照电梯层站数分档补助：
4层站及以下 每台12万元
5—6层站 每台15万元
7层站及以上 每台18万元
问2：需要多少业主同意？
答：应当经面积占比四分之三以上的业主且人数占比四分之三以上的业主同意。
问3：各楼层怎么分摊费用？
答：由业主协商确定。协商不成的，可以参考下列分摊比例：一层0，二层5%，三层13%。补助资金由市、县两级财政各承担50%。
问4：违规了怎么办？
答：以虚假材料骗取补助的，由住房和城乡建设部门追回补助资金。
"""
JOBS = """酒泉市促进青年就业实施意见
酒政办〔2024〕52号
一、拓宽渠道
（一）引导基层就业。到海拔3500米以上乡镇工作的毕业生，满3年后一次性给予3万元安家补助；海拔4000米以上的，给予5万元。（市人力资源社会保障局、市教育局、市残联）
（二）发放补贴。对困难家庭毕业生按照每人1500元发放一次性求职补贴，于每年11月30日前发放到位。（市教育局）
（三）办好大赛。每年9月举办青年创业大赛。（市科技局）
（四）明确分工。市医疗保障局负责政策制定；市税务局负责保费征收；市民政局负责养老机构管理。
（五）建设飞行服务中心。组建市低空飞行服务中心，设有奖举报，每起奖励200元。（市交通运输局）
二、金融支持
（六）加强金融支持。推进数字人民币试点。设立产业基金5亿元。支持企业上市融资。
酒泉市人民政府
2024年7月2日
"""
PLANES = """张掖市支持低空经济若干措施
张政办发〔2025〕9号
一、要素保障
（一）完善平台。改造老旧小区210个，其中甘州区95个、临泽县38个、高台县77个。优先使用市级飞行服务平台。（市发展改革委）
（二）支持取证。对取得型号合格证的企业给予500万元奖励。（市发展改革委）
（三）打造动力装备、高端铝业、智能家电等3个超过500亿元的产业集群。
（四）清退低效企业（亩均税收5万元以下）。
张掖市人民政府
2025年6月11日
"""


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = ((LIFTS, "lifts.txt"), (JOBS, "jobs.txt"), (PLANES, "planes.txt"))
    documents = [document_from_text(*each) for each in texts]
    return assistant_over(documents, tmp_path_factory.mktemp("cases") / "index")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("天水加装电梯要多少邻居同意", "四分之三"),
        ("天水加装电梯各楼层的费用怎么摊", "三层13%"),
        ("天水7层站的电梯财政补助多少", "18万元"),
        ("去海拔4200米的乡镇工作，酒泉给多少安家补助", "5万元"),
        ("去海拔3800米的乡镇工作，酒泉给多少安家补助", "3万元"),
        ("酒泉的求职补贴多少钱，最晚哪天发", "1500元"),
        ("酒泉是不是每年6月举办青年创业大赛", "不符"),
        ("酒泉是每年9月举办青年创业大赛吗", "相符"),
        ("张掖三个区县各改造多少老旧小区", "临泽县38个"),
        ("张掖亩均税收多少以下算低效企业", "5万元以下"),
        ("张掖取得型号合格证奖励多少，浙江呢", "500万元"),
    ],
)
def test_it_is_told(question: str, told: str, papers: Assistant) -> None:
    answer = papers.ask(question)
    assert (answer.status, told in answer.text) == ("answered", True), answer.text


def test_all_cases_are_told_where_no_case_is_stated(papers: Assistant) -> None:
    answer = papers.ask("天水加装电梯财政补助多少钱")
    assert all(f"{sum_}万元" in answer.text for sum_ in (12, 15, 18)), answer.text


def test_lower_case_is_not_told_for_its_own(papers: Assistant) -> None:
    lower = papers.ask("去海拔3800米的乡镇工作，酒泉给多少安家补助")
    assert "5万元" not in lower.text.splitlines()[0]


def test_duty_of_one_body_is_cut_out_of_the_sentence(papers: Assistant) -> None:
    answer = papers.ask("酒泉保费由谁征收")
    assert answer.text.startswith("市税务局负责保费征收")
    assert "医疗保障局" not in answer.text


def test_federation_counts_as_a_department(papers: Assistant) -> None:
    assert "市残联" in papers.ask("酒泉引导基层就业由哪些部门负责").text


def test_place_without_a_paper_is_named_beside_the_other(papers: Assistant) -> None:
    answer = papers.ask("张掖取得型号合格证奖励多少，浙江呢")
    assert any("浙江" in notice for notice in answer.notices)


@pytest.mark.parametrize(
    "question",
    [
        "张掖飞行服务中心由哪个单位建设",  # which only the other paper names
        "张掖有奖举报奖励多少",
        "天水的路灯坏了怎么办",  # 违规了怎么办 shares but the words that ask
        "张掖智能家电集群的牵头企业是哪几家",
    ],
)
def test_near_misses_are_refused(question: str, papers: Assistant) -> None:
    assert papers.ask(question).status == "refused"


def test_figure_asked_after_a_question_without_one(papers: Assistant) -> None:
    answer = papers.ask("具体金额是多少？", ("张掖支持企业取得型号合格证吗？",))
    assert (answer.status, "500万元" in answer.text) == ("answered", True), answer.text


def test_what_else_of_a_kind_is_the_rest_of_its_clause(papers: Assistant) -> None:
    answer = papers.ask("还有其他金融支持吗？", ("酒泉怎么推进数字人民币？",))
    assert "产业基金5亿元" in answer.text and "数字人民币试点" not in answer.text


def test_what_is_said_anew_is_of_the_same_matter(papers: Assistant) -> None:
    answer = papers.ask("到2025年又提了什么新要求？", ("酒泉对飞行服务中心有什么安排？",))
    assert answer.status == "refused" or "飞行服务" in answer.text
