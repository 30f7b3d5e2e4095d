"""A figure that is set for somebody or something else than is asked."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

RULES = """丽水市支持竹木产业若干措施
丽政发〔2024〕21号
为支持竹木产业发展，制定本措施。
一、基金
设立总规模20亿元的竹木产业基金，存续期8年。产业母基金规模扩大到35亿元，新设竹材、木艺2支子基金。
二、信贷
设立3亿元竹材收储周转贷款，由市交投集团管理，年费率不超过2%。
三、示范点
支持云和、庆元各建成1个竹艺示范点，每个示范点给予市级补助60万元。
四、数字化
新增省级竹木智能工厂4家、数字化车间12个，推动200家企业开展数字化诊断，对诊断服务按每户3万元标准给予补助。
五、人才
（一）对引进的博士、正高级工程师，前三年每月分别给予3000元、2000元生活补贴。
（二）竹艺技师工作室每个一次性资助15万元。
（三）取得竹编师职业技能等级证书的，按初级700元、中级1100元、高级1600元给予补贴。
六、车辆
企业新交付竹材运输车、木料自卸车、花卉冷藏车的，每辆分别给予3万元、2万元、1万元奖励。
七、培育
实施年销售超十亿元商贸企业、竹木领军型企业培育计划，打造一批领军型企业。
丽水市人民政府
2024年4月8日
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over([document_from_text(RULES, "a.txt")], tmp_path_factory.mktemp("r") / "i")


@pytest.mark.parametrize(
    "question",
    [
        "丽水竹木产业基金里，市财政出几个亿？",
        "丽水新设的竹材子基金规模多大？",
        "丽水竹材收储周转贷款，单个企业最多能借多少钱？",
        "云和的竹艺示范点，县里另外配套多少钱？",
        "丽水建成一个省级数字化车间奖励多少钱？",
        "丽水引进的博士，第四年起每月补多少？",
        "丽水竹艺技师工作室，第二年续建资助多少？",
        "丽水考到技师级竹编师证补贴几元？",
        "丽水交付一辆苗木洒水车奖励多少？",
        "年销售做到多少才够得上丽水竹木领军型企业？",
    ],
)
def test_of_another_nothing_is_told(rules: Assistant, question: str) -> None:
    answer = rules.ask(question)
    assert answer.status == "refused", answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("丽水竹木产业基金总规模是多少？", "20亿元"),
        ("丽水产业母基金规模扩大到多少？", "35亿元"),
        ("丽水竹材收储周转贷款设立多少钱？", "3亿元"),
        ("云和建一个竹艺示范点，市里补多少钱？", "60万元"),
        ("丽水企业做数字化诊断，每户补助多少钱？", "3万元"),
        ("丽水引进的博士，第二年每月补多少？", "3000元"),
        ("丽水竹艺技师工作室资助多少？", "15万元"),
        ("丽水考到高级竹编师证补贴几元？", "1600元"),
        ("丽水交付一辆花卉冷藏车奖励多少？", "1万元"),
    ],
)
def test_of_the_one_asked_about_it_is_told(rules: Assistant, question: str, told: str) -> None:
    answer = rules.ask(question)
    assert answer.status == "answered", answer.reason
    assert told in answer.text


@pytest.mark.parametrize("said", ["给", "需要", "再给", "对企业"])
def test_a_long_run_before_no_payer_is_read_at_once(rules: Assistant, said: str) -> None:
    """Patterns that try every way to cut it never end."""
    assert rules.ask(f"丽水区里{said * 200}竹艺示范点奖励多少？").text


AWARDS = """丽水市支持农机产业若干措施
丽政发〔2024〕33号
第一条 鼓励企业开展技术改造，对符合条件的，按设备投资额的12%给予补助，最高260万元。
第二条 支持农机互联平台建设，对首次认定的，给予一次性奖励70万元。
第三条 推动绿色工厂创建，对达到标准企业，奖励40万元。
第四条 推动农机配件国产替代，支持关键齿轮攻关，对通过验收的，给予最高180万元资助。
第五条 到2027年培育农机合作社50家，对新认定企业，每家奖励8万元。
第六条 评选“农机名店”90家，对老字号门店按每店6万元奖励。
丽水市人民政府
2024年5月8日
"""


@pytest.fixture(scope="module")
def awards(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over([document_from_text(AWARDS, "b.txt")], tmp_path_factory.mktemp("a") / "i")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("丽水技术改造能补助多少", "260万元"),
        ("丽水农机互联平台奖励多少？", "70万元"),
        ("丽水绿色工厂奖励多少？", "40万元"),
        ("丽水关键齿轮攻关资助多少？", "180万元"),
        ("丽水农机合作社奖励多少？", "8万元"),
        ("丽水老字号门店奖励多少？", "6万元"),
        ("丽水农机名店奖励多少？", None),
    ],
)
def test_a_condition_is_no_other_recipient(
    awards: Assistant, question: str, told: str | None
) -> None:
    answer = awards.ask(question)
    assert (answer.status == "answered") == (told is not None), (answer.text, answer.reason)
    assert told is None or told in answer.text
