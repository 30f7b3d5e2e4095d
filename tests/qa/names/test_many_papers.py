"""Names in a library in which a place has several papers, and other places have their like."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.model import Question
from qa.understanding.following import understand

PAPERS = {
    "粉": """柳州市螺蛳粉质量特派员工作方案
柳政办〔2024〕19号
一、选派规模
首批选派质量特派员40名，每批聘期2年。
二、管理
聘任名单公示5个工作日。
""",
    "园": """柳州市工业园区绿色低碳考核办法
柳工信规〔2022〕3号
第一条 为推动园区绿色低碳发展，制定本办法。
第二条 考核结果公示7个工作日。
""",
    "计": """柳州市智能装备产业集群三年行动计划（2024—2026年）
柳政发〔2024〕6号
一、目标
到2026年，集群产值达到900亿元，培育省级智能工厂20家。
""",
    "通": """柳州市工业和信息化局关于组织申报2025年度数字化改造项目的通知
柳工信通〔2025〕8号
一、条件
设备投资不低于300万元。
""",
    "遵": """遵义市工业企业特派员工作方案
遵府办〔2023〕5号
一、机制
特派员办公室每季度召开一次例会。
""",
    "链": """遵义市重点产业链链长制方案
遵府办〔2022〕9号
一、机制
链长每半年召开一次调度会。
二、名单
名单公示10个工作日。
""",
    "厂": """荆州市智能工厂和数字化车间认定管理办法
荆经信规〔2025〕4号
第一条 为规范认定，制定本办法。
第二条 本办法自2025年5月1日起施行，有效期3年。
""",
    "咸": """咸宁市智能工厂认定办法
咸经信规〔2023〕4号
第一条 为规范认定，制定本办法。
第二条 本办法自2023年9月10日起施行，有效期5年。
""",
    "香": """香河县家具产业转型意见
香政发〔2023〕8号
一、展会
对参加广州、廊坊家具展的企业，按展位费的50%补贴。
""",
    "滨": """天津市滨海新区创新券问答
津滨科〔2026〕2号
一、问：补助多少？
答：补助200万元。
""",
    "绍": """绍兴市科技创新券管理办法
绍科〔2025〕1号
第一条 为用好创新券，制定本办法。
第二条 创新券资金由市与滨海新区按3:7承担。
""",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = [document_from_text(text, f"{name}.txt") for name, text in PAPERS.items()]
    return assistant_over(documents, tmp_path_factory.mktemp("many") / "index")


def asked_of(library: Assistant, question: str, *history: str) -> set[str]:
    """Names of the papers that it is confined to."""
    ids = understand(Question(question, history), library._holdings).document_ids or ()
    return {library._holdings.by_id[i].source.removesuffix(".txt") for i in ids}


LIUZHOU = {"粉", "园", "计", "通"}


@pytest.mark.parametrize(
    ("question", "papers"),
    [
        ("柳州螺蛳粉特派员聘期几年", {"粉"}),
        ("柳州的公示期是几天", LIUZHOU),
        ("柳州和遵义的名单都公示几天", LIUZHOU | {"遵", "链"}),
        ("柳州螺蛳粉、遵义链长的名单分别公示几天", {"粉", "链"}),
    ],
)
def test_the_one_paper_of_the_place_that_is_on_it(
    library: Assistant, question: str, papers: set[str]
) -> None:
    assert asked_of(library, question) == papers


@pytest.mark.parametrize(
    ("question", "papers"),
    [
        ("柳州计划到2026年培育多少家省级工厂", LIUZHOU),  # it plans: no paper is named
        ("柳州的计划里产值目标是多少", {"计"}),
        ("柳州计划由谁发布,对吗", {"计"}),
        ("柳州计划到什么时候结束", {"计"}),
        ("柳州用哪些办法帮助小企业", LIUZHOU),
        ("柳州的帮扶方案怎么报", LIUZHOU),
        ("柳州的考核办法怎么说", {"园"}),
        ("柳州那份通知要求多少投资", {"通"}),
        ("荆州现行的智能工厂认定办法从哪天施行", {"厂"}),
    ],
)
def test_a_kind_of_paper_names_one_where_it_is_meant(
    library: Assistant, question: str, papers: set[str]
) -> None:
    assert asked_of(library, question) == papers


@pytest.mark.parametrize(
    ("question", "papers"),
    [
        ("柳州2025年产值目标是多少", LIUZHOU),  # a plan of 2024 runs to 2026
        ("柳州2025年14.5微米以下产量是多少", LIUZHOU),
        ("柳州2025年申报通知要求投资多少", {"通"}),
        ("柳工信规〔2022〕3号给2025年定的数量是多少家", {"园"}),
    ],
)
def test_a_year_that_a_paper_was_issued_in_may_be_another_s_aim(
    library: Assistant, question: str, papers: set[str]
) -> None:
    assert asked_of(library, question) == papers


def test_a_follow_up_stays_where_it_was(library: Assistant) -> None:
    """Its words stand in the title of another place's paper."""
    before = "柳州到2026年产值达到多少？"
    assert asked_of(library, "那智能工厂和数字化车间呢？", before) == LIUZHOU
    assert asked_of(library, "那荆州智能工厂和数字化车间的办法呢？", before) == {"厂"}


@pytest.mark.parametrize(
    ("question", "papers"),
    [
        ("廊坊参加家具展补多少", {"香"}),  # the county lies in it
        ("广州参加家具展补多少", set()),  # it only speaks of it
        ("绍兴滨海新区的创新券资金怎么承担", {"绍"}),  # and not that of 天津
        ("天津滨海新区的创新券补助多少", {"滨"}),
    ],
)
def test_places_within_places(library: Assistant, question: str, papers: set[str]) -> None:
    assert asked_of(library, question) == papers


def test_nothing_is_left_to_be_read_once_it_is_prepared(library: Assistant) -> None:
    holdings = library._holdings
    parts = (holdings, holdings.papers, holdings.papers.names, holdings.vocabulary, holdings.tree)
    library.prepare()
    before = [set(vars(part)) for part in parts]
    library.ask("柳州螺蛳粉特派员聘期几年")
    later = {"years_by_place", "of_genre", "_by_year", "targets", "divisions"}  # read in a moment
    new = [set(vars(part)) - known for part, known in zip(parts, before, strict=True)]
    assert set().union(*new) <= later
