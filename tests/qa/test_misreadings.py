"""Questions that look like another kind: whole answers over small papers made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.understanding.aspects import aspects_of
from qa.understanding.kinds import asks_meaning, claims_in
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
