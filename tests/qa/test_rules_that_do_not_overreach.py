"""What refuses a neighbouring quantity must not refuse the quantity itself, however it is put."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from documents.years import without_base_years
from qa.assistant import Assistant

XIANGTAN = """湘潭市制造强市若干措施
潭政办发〔2025〕4号
一、产业基础
全市共有规上工业企业1560家，省级绿色工厂82家。
二、2027年目标
规上工业企业达到2000家，研发投入占比2027年达到3.5%。
三、创新平台
支持企业建设国家级企业技术中心，提升研发能力；首次通过的，一次性给予奖励200万元。
四、首台套
对购买本地首台套装备的用户，按售价的10%补贴；最高100万元。
五、瞪羚企业
对首次认定的省级瞪羚企业，一次性兑现30万元。
六、租房
对自行租房的博士，每月发放2000元。
七、绿色制造
对获评绿色工厂、园区、供应链管理企业的，分别奖励50万元、100万元、30万元。
八、质量奖
对获得中国质量奖、省政府质量奖的，分别奖励500万元、90万元。
九、大赛
设金奖2名，奖金30万元；银奖5名，奖金10万元。
十、机械产业
市财政每年统筹1亿元，用于机械装备产业。
十一、审核
申报材料收齐后15个工作日内完成审核。
十二、人才
引进的博士安家费20万元。
湘潭市人民政府办公室
2025年2月1日
"""


@pytest.fixture(scope="module")
def measures(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(XIANGTAN, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("measures") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("湘潭国家级企业技术中心奖励多少？", ("200万元",)),  # 首次通过的 goes on
        ("湘潭首台套最高补贴多少？", ("100万元",)),
        ("湘潭省级瞪羚企业奖励多少？", ("30万元",)),  # 兑现 gives as well
        ("湘潭自行租房的博士补贴多少？", ("2000元",)),
        ("湘潭2027年研发投入占比多少？", ("3.5%",)),  # 占比2027年 compares nothing
        ("湘潭绿色园区奖励多少？", ("100万元",)),  # 绿色工厂、园区
        ("湘潭省长质量奖奖励多少？", ("90万元",)),  # 省政府质量奖
        ("湘潭目前有多少家省级绿色工厂？", ("82家",)),
        ("湘潭大赛金奖几名，奖金多少？", ("2名", "30万元")),
        ("湘潭大赛银奖几名，每名多少？", ("5名", "10万元")),
        ("湘潭机械装备产业市财政出资多少？", ("1亿元",)),
        ("湘潭2025年措施里规上工业企业要达到多少家？", ("2000家",)),
    ],
)
def test_what_is_told_is_answered(question: str, said: Sequence[str], measures: Assistant) -> None:
    answer = measures.ask(question)
    assert answer.status == "answered", answer.text
    assert all(part in answer.text for part in said), answer.text


@pytest.mark.parametrize("question", ["去深圳发展，博士安家费多少？", "博士到苏州发展安家费多少？"])
def test_another_city_where_one_moves_to_stays_missing(question: str, measures: Assistant) -> None:
    answer = measures.ask(question)
    assert answer.status == "refused" and "20万元" not in answer.text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("能耗较2024年下降12%", False),
        ("比2020年增长一倍", False),
        ("研发人员占比2026年达到15%", True),
        ("比较2022年的两份文件", True),
        ("对比2022年和2025年", True),
    ],
)
def test_years_that_something_is_compared_with(text: str, kept: bool) -> None:
    assert (without_base_years(text) == text) is kept
