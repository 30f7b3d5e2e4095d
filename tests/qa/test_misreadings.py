"""Questions that look like another kind: whole answers over small papers made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.understanding.aspects import aspects_of
from qa.understanding.claimed_figures import claims_in
from qa.understanding.meanings import asks_meaning
from qa.understanding.persons_and_places import tells_which

RENEWAL = """云海市城市更新办法
第一条 道路、桥梁、路灯和排水管网等市政设施应当优先改造。
第二条 更新项目由专家委员会组织评审，评审通过的，由市住房城乡建设局批准。
第三条 企业主要负责人是安全生产第一责任人。
第四条 老旧厂房改造项目可以申请专项补助，补助比例为45%。
第五条 小餐馆、小作坊和食品摊贩一共登记300家。
第六条 创业者每人每年领取创业补贴2000元。
"""


@pytest.fixture(scope="module")
def renewal(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(RENEWAL, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("renewal") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("云海哪些市政设施要优先改造？", "市政设施应当优先改造"),
        ("云海的更新项目由哪个专家委员会评审？", "专家委员会组织评审"),
        ("云海市城市更新办法里更新项目是谁批的？", "市住房城乡建设局批准"),
        ("云海的小餐馆、小作坊和食品摊贩一共登记200家，对吗？", "不符："),
    ],
)
def test_what_looks_like_another_kind_is_answered(
    question: str, said: str, renewal: Assistant
) -> None:
    answer = renewal.ask(question)
    assert answer.status == "answered" and said in answer.text, answer.text


def test_a_condition_is_no_question_of_its_own(renewal: Assistant) -> None:
    text = renewal.ask("云海不管什么身份的创业者,每年领多少创业补贴？").text
    assert "2000元" in text and "第一问" not in text


UNPLACED = {
    "a.txt": """城市更新实施办法
2021年3月1日
第一条 旧厂房改造项目的补助比例为30%。
""",
    "b.txt": """城市更新补充规定
2022年5月1日
第一条 旧厂房改造项目的补助比例为45%。
""",
}


@pytest.mark.parametrize("follow_up", ["那2022年的规定呢？", "那2022年的《城市更新补充规定》呢？"])
def test_papers_of_no_place_in_a_follow_up(follow_up: str, tmp_path: Path) -> None:
    documents = [document_from_text(text, name) for name, text in UNPLACED.items()]
    assistant = assistant_over(documents, tmp_path / "index")
    first = "《城市更新实施办法》规定旧厂房改造项目的补助比例是多少？"
    assert "45%" in assistant.ask(follow_up, (first,)).text


def test_a_paper_named_in_a_follow_up_is_that_paper(built_in: Assistant) -> None:
    history = ("山东省2023年的总体目标是什么？",)
    answer = built_in.ask("那2022年那份产业创新集群发展指导意见呢？", history)
    assert {c.document.metadata.region for c in answer.citations} == {"苏州市"}


@pytest.mark.parametrize(
    ("question", "text", "tells"),
    [
        ("哪些城市更新项目可以申请专项补助", "老旧厂房改造项目可以申请", True),
        ("哪些市直部门参与", "由市财政局参与", True),
        ("哪几个市要建示范区", "支持企业上市，完善示范区", False),
        ("哪几个市要建示范区", "在张家港市、常熟市建设示范区", True),
        ("哪个专家组评审", "由专家组评审", True),
        ("安全生产第一负责人是谁", "企业主要负责人是第一责任人", True),
    ],
)
def test_what_is_no_place_and_no_person(question: str, text: str, tells: bool) -> None:
    assert tells_which(question, text) is tells


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("高端装备、新材料、新能源产业产值突破3000亿元,对吗", ["3000亿"]),
        ("新增专精特新、小巨人和单项冠军各50家对吗", ["50"]),
        ("独角兽企业、瞪羚企业和专精特新企业分别培育100家吗", ["100"]),
        ("资产负债表、利润表和现金流量表三张,没错吧", []),
    ],
)
def test_figures_behind_a_list_are_claims(question: str, figures: list[str]) -> None:
    assert [q.printed for q in claims_in(question)] == figures


@pytest.mark.parametrize(
    "question", ["土地是谁批的", "应急预案根据什么制定", "补贴按照什么定", "价格依据什么来定"]
)
def test_what_is_no_question_about_a_paper(question: str) -> None:
    assert not {"history", "basis"} & set(aspects_of(question, named=True))


@pytest.mark.parametrize("question", ["为什么叫链主", "有什么算力补贴", "凭什么算违规"])
def test_what_asks_for_no_meaning(question: str) -> None:
    assert not asks_meaning(question)


PLAN = """海州市集群培育三年行动计划（2023—2025年）
海政办发〔2022〕88号
海州市人民政府办公室
2022年12月28日
一、目标
到2025年，培育专精特新企业500家，省级400家，建成绿色工厂100家；2024年前，建成工业互联网平台20个。
二、任务
（一）培育企业。所称链主企业，主要是指年营业收入超过20亿元的企业。链主企业实行白名单管理，由县区推荐后列入白名单。
（二）技术改造。对设备投资超过2000万元的技术改造项目，给予最高300万元奖励。新供用地亩均投资强度不低于350万元。
（三）中试平台。建设中试平台。（牵头部门：市科技局；配合部门：市财政局）
（四）名单管理。绿色工厂名单由市工信局公布，名单每年6月底前公布。
（五）创新联合体。支持龙头企业牵头组建创新联合体。（责任部门：市科技局）
海州市人民政府办公室
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(PLAN, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("plan") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("海州市集群培育三年行动计划是由市政府办印发的吗", "相符："),
        ("海州市集群培育三年行动计划是市人民政府印发的吗", "不符："),
        ("海州绿色工厂名单由市工信局公布，对吗", "绿色工厂名单由市工信局公布"),
        ("海州省级专精特新企业要培育多少家", "省级400家"),
        ("海州技术改造项目最高奖励多少钱", "给予最高300万元奖励"),
        ("海州亩均投资强度要达到多少", "不低于350万元"),
        ("海州2024年前建成多少个工业互联网平台", "2024年前，建成工业互联网平台20个"),
        ("海州什么叫链主企业", "主要是指年营业收入超过20亿元"),
        ("海州链主企业的定义是年营业收入超过20亿元，对吗", "相符："),
        ("海州企业怎么才能列入白名单", "列入白名单"),
        ("海州2023年行动计划要求建成多少家绿色工厂", "绿色工厂100家"),
        ("海州中试平台由市科技局牵头，市财政局配合，对吗", "相符："),
        ("海州中试平台由市财政局牵头，对吗", "不符："),
        ("海州支持龙头企业牵头组建创新联合体由市科技局负责，对吗", "相符："),
    ],
)
def test_the_right_answer_stays_right(question: str, said: str, plan: Assistant) -> None:
    answer = plan.ask(question)
    assert answer.status == "answered" and said in answer.text, answer.text
    if "什么叫" in question:
        assert "没有直接解释" not in answer.text


def test_a_denial_gets_no_verdict(plan: Assistant) -> None:
    text = plan.ask("海州中试平台不是市财政局牵头，对吗").text
    assert "相符" not in text and "不符" not in text and "牵头部门为市科技局" in text


@pytest.mark.parametrize(
    "question", ["先进制造业增值税怎么算？", "江苏产业强链计划覆盖哪些产业链？"]
)
def test_no_answer_beside_the_point(question: str, built_in: Assistant) -> None:
    text = built_in.ask(question).text
    assert "实施期限" not in text and "增值[" not in text


def test_another_order_is_not_the_number_of_a_paper(tmp_path: Path) -> None:
    text = """海州市科技创新促进办法
2024年3月1日
第一条 为了落实《优化营商环境条例》（国务院令第722号），制定本办法。
第二条 本办法自发布之日起施行。
"""
    one = assistant_over([document_from_text(text, "a.txt")], tmp_path / "index")
    assert "722" not in one.ask("海州市科技创新促进办法是第几号令").text
