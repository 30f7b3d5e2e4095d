"""Whole answers over papers of two cities, one of which is called by a word as well (长治)."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

CHANGZHI = """长治市产业集群培育办法
长政发〔2024〕3号
一、目标
1.到2025年，光伏集群产值达到120亿元。
2.到2027年，光伏集群产值突破300亿元。
二、空间布局
构建“一核两园”布局。“一核”为高新区科创城，规划面积8平方公里；“两园”为光电园和智造园。
三、评价指标
评价实行百分制，由三项一级指标构成。
（一）产业规模（40分）
基地产值达到100亿元的得40分。
（二）创新能力（30分）
研发投入强度达到3%的得30分。
（三）公共服务（30分）
平台服务企业60家以上的得30分。
四、质量奖
市长质量奖每两年评选一次，每届不超过5家。
五、技术攻关
每年发布揭榜挂帅项目10项，单个项目最高补助300万元。年节能1000吨的改造项目，单个项目最高补助240万元。
六、产业链
（一）光电信息产业链。聚焦芯片封装，2025年产业链营业收入达到900亿元。
（二）超硬材料产业链。聚焦人造金刚石，2025年产业链营业收入达到200亿元。
七、称号
集群称号有效期为4年，期满前6个月内申请复核。
八、公示
拟认定名单公示7个工作日。
九、活动
促进机构承担下列职责：
1.组织供需对接、展会推介等活动，每年不少于6场；
2.编制年度报告。
十、附则
本办法自2024年5月1日起施行，有效期5年。
长治市人民政府
2024年4月1日
"""

LONGYAN = """龙岩市特色产业基地管理办法
龙政发〔2023〕8号
一、公示
评价结果公示5个工作日后向社会公布。
二、展会
参加境内外展会的，展位费补贴50%。
三、揭榜
每年发布揭榜挂帅项目6项，单个项目最高补助90万元。
四、推荐
每个县（区）推荐的基地不超过3家。
龙岩市人民政府
2023年4月1日
"""


@pytest.fixture(scope="module")
def cities(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"changzhi.txt": CHANGZHI, "longyan.txt": LONGYAN}
    documents = [document_from_text(text, name) for name, text in texts.items()]
    return assistant_over(documents, tmp_path_factory.mktemp("cities") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("长治、龙岩的公示期分别是几个工作日？", ("7个工作日", "5个工作日")),
        ("长治公示名单和龙岩公示评价结果，各公示几个工作日？", ("7个工作日", "5个工作日")),
        ("长治市长质量奖几年评一次，每届最多几家？", ("每两年", "5家")),
        ("长治光伏集群产值2025年和2027年各是多少？", ("120亿元", "300亿元")),
        ("长治光伏集群产值二〇二五年要达到多少？", ("120亿元",)),
        ("长治“一核两园”里的“一核”指的是哪里？", ("高新区科创城",)),
        ("长治评价用哪三项一级指标？", ("产业规模", "创新能力", "公共服务")),
        ("长治的集群称号有效期五年，没错吧？", ("不符", "4年")),
        ("长治促进机构每年至少要办10场活动，对吗？", ("不少于6场",)),
        ("龙岩每个县区可以推荐几家基地？", ("3家",)),  # 县（区）
        ("我是龙岩做螺丝的，去广州的展会摆摊，展位费补贴多少？", ("50%",)),
    ],
)
def test_answers(question: str, said: Sequence[str], cities: Assistant) -> None:
    answer = cities.ask(question)
    assert answer.status == "answered", answer.text
    assert all(part in answer.text for part in said), answer.text


@pytest.mark.parametrize(
    ("history", "question", "said"),
    [
        (["长治每年发布多少项揭榜挂帅项目？"], "单个项目最高补助多少", "300万元"),
        (["长治光电信息产业链2025年营业收入多少？"], "超硬材料呢", "200亿元"),
        (["长治光电信息产业链2025年营业收入多少？"], "那超硬材料产业链呢？", "200亿元"),
        (["龙岩每年发布多少项揭榜挂帅项目？"], "单个项目最高补助多少", "90万元"),
    ],
)
def test_follow_ups(history: list[str], question: str, said: str, cities: Assistant) -> None:
    answer = cities.ask(question, history)
    assert answer.status == "answered" and said in answer.text, answer.text


def test_the_only_paper_of_a_place_needs_no_year(cities: Assistant) -> None:
    """2024年 is then the year of the figure, which the paper of 2024 sets for other years."""
    refused = cities.ask("长治2024年光伏集群产值目标是多少？")
    assert refused.status == "refused" and refused.reason == "another year"
    assert cities.ask("长治2024年那份办法里质量奖几年评一次？").status == "answered"


def test_no_verdict_on_the_term_of_a_title_by_that_of_the_paper(cities: Assistant) -> None:
    assert "相符" not in cities.ask("长治的集群称号有效期五年，没错吧？").text
