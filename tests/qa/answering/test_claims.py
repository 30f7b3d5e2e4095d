"""Claims about figures, against the case that each figure is of."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.understanding.claimed_figures import claims_in

REWARDS = """柳河县桑园奖励办法
一、上市奖励
对在主板上市的企业，给予300万元奖励；对在科创板上市的企业，给予200万元奖励。
"""


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("企业在主板上市奖500万元，对吗？", "不符："),
        ("企业在主板上市奖300万元，对吗？", "相符："),
        ("企业在科创板上市奖300万元，对吗？", "不符："),
        ("企业在科创板上市奖200万元，对吗？", "相符："),
    ],
)
def test_a_claim_is_held_against_the_figure_of_its_own_case(
    question: str, verdict: str, tmp_path: Path
) -> None:
    """What a figure is of stands before its comma."""
    one = assistant_over([document_from_text(REWARDS, "a.txt")], tmp_path / "index")
    assert one.ask(question).text.startswith(verdict)


CHAINS = """湖州市强链计划
一、目标
培育50条桑丝产业链，做强其中30条优势产业链。
"""


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("50条桑丝产业链都是优势产业链，对吗？", "不符："),
        ("50条桑丝产业链条条都列为优势产业链，对吗？", "不符："),
        ("要培育50条桑丝产业链，对吗？", "相符："),
    ],
)
def test_what_is_so_of_some_is_not_so_of_all(question: str, verdict: str, tmp_path: Path) -> None:
    one = assistant_over([document_from_text(CHAINS, "a.txt")], tmp_path / "index")
    assert one.ask(question).text.startswith(verdict)


SHARES = """湖州市织机改造计划
一、目标
到2025年，数码织机占全部织机的比重达54%左右，推广织机800台。
二、任务
到2025年，所有桑园装上喷灌。
"""


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("湖州数码织机占全部织机的比重要到一半以上，是吗？", "相符："),
        ("湖州数码织机占全部织机的比重正好一半，是吗？", "不符："),
        ("湖州要推广织机超过700台，对吗？", "相符："),
        ("湖州要推广织机超过900台，对吗？", "不符："),
        ("湖州要推广织机700台，对吗？", "不符："),
        ("湖州要推广织机不超过700台，对吗？", "不符："),
        ("湖州推广织机没有超过700台，对吗？", "不符："),
        ("湖州数码织机占全部织机的比重过半，是吗？", "相符："),
    ],
)
def test_a_half_and_at_least(question: str, verdict: str, tmp_path: Path) -> None:
    one = assistant_over([document_from_text(SHARES, "a.txt")], tmp_path / "index")
    assert one.ask(question).text.startswith(verdict)


def test_a_half_that_the_text_has_no_share_for_is_told_by_the_text(tmp_path: Path) -> None:
    one = assistant_over([document_from_text(SHARES, "a.txt")], tmp_path / "index")
    answer = one.ask("湖州是不是只要一半的桑园装上喷灌？")
    assert answer.status == "answered" and "所有桑园装上喷灌" in answer.text


def test_what_counts_a_list_told_before_claims_nothing() -> None:
    assert claims_in("报表要有资产负债表、利润表和现金流量表三张,没错吧") == ()
    assert [q.printed for q in claims_in("织机、缫丝机和烘茧机要买三台,没错吧")] == ["三"]


def test_a_claim_in_a_follow_up_is_read_in_its_own_words(tmp_path: Path) -> None:
    one = assistant_over([document_from_text(SHARES, "a.txt")], tmp_path / "index")
    answer = one.ask("那推广织机至少700台,对吗？", ("湖州推广织机有什么安排呢？",))
    assert answer.text.startswith("相符："), answer.text


def test_more_than_half_a_month_is_no_share() -> None:
    assert [q.unit for q in claims_in("超过半个月没答复,是吗")] in ([], ["个月"])
    assert claims_in("过半小时是吗") == ()


RULES = """湖州市集群管理办法
第一条 申报集群的规模以上企业不少于40家。
第二条 专家评审得分低于75分的不予认定。
第三条 设立总规模100亿元的产业基金，存续期15年，投早投小比例不低于40%。
第四条 智算中心二期于2026年底前建成，算力达到1500P。
第五条 到2023年底，上云比例达到65%；到2024年底，数控化率达到56%；到2025年，覆盖率达到90%。
第六条 有下列情形之一的，撤销称号：
（一）营业收入降幅超过15%；
（二）发生重大安全事故。
第八条 2022年覆盖城镇职工，2024年覆盖城乡居民。
第九条 对认定的国家级、省级、市级集群，分别给予200万元、50万元、20万元奖励。
第七条 加强监督考核，定期公布结果。（市督查局、市统计局）
本办法由市工业局负责解释。
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(RULES, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("rules") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("湖州规上企业不少于30家，对吗？", "规模以上企业不少于40家"),  # neither so nor against it
        ("湖州规上企业不少于40家，对吗？", "相符："),
        ("湖州基金的存续期是10年，对吗？", "不符：存续期15年"),
        ("湖州智算中心二期2026年底前算力要达到1500P，对吗？", "相符："),
    ],
)
def test_a_bound_is_the_one_of_the_text(question: str, said: str, rules: Assistant) -> None:
    text = rules.ask(question).text
    assert said in text if said[-1] == "家" else text.startswith(said), text
    assert said[0] in "相不" or not text.startswith(("相符", "不符"))


def test_the_year_that_agrees_confirms_no_other_figure(rules: Assistant) -> None:
    text = rules.ask("湖州智算中心二期2026年底前算力要达到2000P，对吗？").text
    assert not text.startswith("相符") and "1500P" in text


@pytest.mark.parametrize(
    "question",
    [
        "湖州评审得80分能认定吗？",  # true, as 80 is above the threshold
        "湖州评审得70分会不予认定吗？",
        "湖州集群营业收入降幅20%会被撤销吗？",
    ],
)
def test_a_case_is_answered_by_the_rule_without_a_verdict(question: str, rules: Assistant) -> None:
    text = rules.ask(question).text
    assert "相符" not in text and "不符" not in text


def test_a_figure_of_another_year_is_not_the_one_that_is_asked_for(rules: Assistant) -> None:
    assert "56%" in rules.ask("湖州2024年数控化率达到多少？").text
    assert rules.ask("湖州2025年数控化率达到多少？").status == "refused"


def test_who_explains_is_not_who_answers_for_the_task_before(rules: Assistant) -> None:
    text = rules.ask("湖州的办法由谁解释？").text
    assert "市工业局" in text and "市统计局" not in text


def test_a_year_is_the_one_of_what_is_claimed(rules: Assistant) -> None:
    assert rules.ask("湖州是2022年覆盖城乡居民，对吗？").text.startswith("不符：")
    assert rules.ask("湖州是2024年覆盖城乡居民，对吗？").text.startswith("相符：")
    assert rules.ask("湖州是2022年覆盖城镇职工，对吗？").text.startswith("相符：")


@pytest.mark.parametrize(("value", "verdict"), [("200", "不符"), ("50", "不符"), ("20", "相符")])
def test_figures_told_in_turn_are_each_of_their_own(
    value: str, verdict: str, rules: Assistant
) -> None:
    text = rules.ask(f"湖州市级集群给予{value}万元奖励，对吗？").text
    assert text.startswith(f"{verdict}：市级：20万元")
    assert "分别给予200万元、50万元、20万元奖励" in text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("江苏产业强链计划的期限是2020到2022年，这个说法对吗？", "不符："),
        ("江苏产业强链计划的期限是2021到2023年，这个说法对吗？", "相符："),
        ("山东的要素保障，自然资源厅参与吗？", "相符：责任部门为"),
        ("山东的要素保障，自然资源厅参与吗？还有哪些部门？", "“完善资源要素保障”的责任部门"),
        ("在山东搞工厂缺地怎么办，能给指标吗？", "一定数量的用地指标"),
    ],
)
def test_terms_bodies_and_quotas(built_in: Assistant, asked: str, said: str) -> None:
    assert said in built_in.ask(asked).text
