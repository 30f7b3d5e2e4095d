"""Plans whose parts are called 行动一, 行动二: each has its own text, figures and departments."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

PLAN = """泉州市石材产业升级行动计划（2024—2026年）
一、行动目标
到2026年，全市板材产能达到35GW，荒料产能达到20GW，石材产业产值达到900亿元。
二、主要行动
行动一：设备换新
1．更新数控绳锯，按购置额的10%补助，最高四百万元。
2．建设粉尘治理中心二十座。
牵头单位：市工业和信息化局。配合单位：市生态环境局。
行动二：品牌出海
1．境外设立展厅的，每家补助十万元。
2．在水头、安溪、惠安建设石雕产业园三个。
牵头单位：市商务局。配合单位：市文化和旅游局。
三、申领
（一）每年四月和十月各受理一次。
（二）注册不满五年且外迁的，应当全额退还补助资金。
（三）入库企业奖励八万元，使用本市石材云平台的，奖励比例上浮五个百分点。
（四）在丰泽区、洛江区新入园的企业，前三年租金补助50%。其他区的企业不适用此条。
（五）对主导制定国际标准、国家标准的企业，分别奖励一百万元、五十万元；参与制定的减半。
（六）石材车辆应当在两侧粘贴警示字样，字样高度不低于15厘米。
（七）补助采取以奖代补、贷款贴息两种方式。同一项目只能选择一种方式。
（八）全年推广粉尘吸附机一千台，累计达到四千台；建成货场八座。
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over([document_from_text(PLAN, "plan.txt")], tmp_path_factory.mktemp("plan"))


@pytest.mark.parametrize(
    ("asked", "said", "unsaid"),
    [
        ("泉州品牌出海行动的牵头单位是谁？", "市商务局（牵头）", "市工业和信息化局"),
        ("泉州石材行动一由谁牵头？", "市工业和信息化局（牵头）", "市商务局"),
        ("泉州石材的行动二有什么内容？", "每家补助十万元", "绳锯"),
        ("泉州石材行动二补助多少？", "每家补助十万元", "四百万元"),
        ("泉州2026年板材产能目标是多少？", "板材产能达到35GW", "绳锯"),
        ("泉州石雕产业园建在哪里？", "水头、安溪、惠安", "900亿元"),
        ("泉州石材补助一年受理几次？", "各受理一次", "900亿元"),
        ("拿了泉州石材的补助，没几年公司搬走了要不要还钱？", "应当全额退还", "900亿元"),
    ],
)
def test_each_part_tells_its_own(plan: Assistant, asked: str, said: str, unsaid: str) -> None:
    text = plan.ask(asked).text
    assert said in text and unsaid not in text, text


def test_who_is_excluded_is_told_too(plan: Assistant) -> None:
    assert "其他区的企业不适用此条" in plan.ask("泉州惠安的石材企业新入园能享受租金补助吗？").text


def test_only_one_of_two_may_be_had(plan: Assistant) -> None:
    asked = "泉州同一个石材项目可以同时选以奖代补和贷款贴息两种方式，是吗？"
    assert "同一项目只能选择一种方式" in plan.ask(asked).text


def test_the_sum_is_told_where_it_is_asked_for(plan: Assistant) -> None:
    first = plan.ask("泉州粉尘吸附机累计要推广多少台？").text.splitlines()[0]
    assert "累计达到四千台" in first and "货场" not in first


def test_a_part_without_a_figure_of_its_own_is_not_confirmed(plan: Assistant) -> None:
    taking_part = plan.ask("泉州参与制定国家标准的，可以拿到50万元奖励，对不对？")
    assert "相符" not in taking_part.text and "减半" in taking_part.text
    leading = plan.ask("泉州主导制定国家标准的，可以拿到50万元奖励，对不对？")
    assert leading.text.startswith("相符：")


def test_a_height_is_no_grant(plan: Assistant) -> None:
    assert plan.ask("泉州给粘贴石材车辆警示字样的企业多少补助？").status == "refused"


def test_what_a_plan_without_such_parts_calls_an_action_is_searched(built_in: Assistant) -> None:
    assert built_in.ask("江苏省产业强链行动一讲了什么").reason != "no such clause"
