"""Tables whose unit stands over them, ranges of rows and items, values that were before, what is
asked in one breath, and gifts had together; over three papers made by hand.
"""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

MEALS = """清禾县老年助餐服务补贴管理办法
清禾政办发〔2024〕17号
一、补贴标准
（一）就餐补贴。按照老年人类别给予就餐补贴，具体标准见下表：
表1 就餐补贴标准（单位：元/餐）
对象类别 | 县财政补贴 | 乡镇补贴 | 个人最低支付
分散特困、低保老年人 | 5 | 2 | 3
80至89周岁老年人 | 2.5 | 1 | 6
（二）运营补贴。经年度考核合格以上的，按照下表给予年度运营补贴：
表2 年度运营补贴标准（单位：万元/年）
日均服务老年人次 | 优秀 | 良好 | 合格
20人次以上不足50人次 | 2.0 | 1.5 | 1.0
50人次以上不足100人次 | 3.5 | 2.8 | 2.0
100人次以上 | 6.0 | 5.0 | 4.0
（三）入境游客奖励。每人奖励50元。不得与大巴团奖励重复享受入境奖励，按就高原则执行。
二、认定程序。申请人向乡镇提出申请，县民政局在15个工作日内作出认定决定。
清禾县人民政府办公室
2024年6月12日
"""
PARK = """北拓县优化营商环境实施方案
北政发〔2025〕8号
一、重点任务
（一）简化注销。公告期由45天压缩为20天。
（二）推行分阶段施工许可。
①投资额1亿元以上的项目，可以分为三个阶段申请施工许可证；
②投资额1亿元以下5000万元以上的项目，可以分为两个阶段申请；
③投资额不足5000万元的项目，不分阶段。
（三）实行联合验收。验收时限不超过12个工作日。（建设局牵头，消防救援大队）
（四）支持航线。小型无人机航线，年飞行不少于5000架次的，每架次补贴15元；大型无人机航线，年飞行不少于500架次的，每架次补贴120元。
（五）加快退税。一类、二类出口企业办理时间压缩至3个工作日以内，三类企业压缩至8个工作日以内。
（六）重点机具实行提高补贴，测算比例提高至35%，包括：
1.水稻抛秧机；
2.油菜移栽机。
北拓县人民政府
2025年2月26日
"""
FUND = """海晏县住房公积金使用政策问答
发布机构：海晏县住房公积金管理中心
发布日期：2025年7月20日
问：缴存基数上限是多少？
答：月缴存基数上限为28600元，下限为2010元。
问：办理提取需要多久？
答：材料齐全的，3个工作日内办结。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    named = (("qinghe.txt", MEALS), ("beituo.txt", PARK), ("haiyan.txt", FUND))
    papers = [document_from_text(text, name) for name, text in named]
    return assistant_over(papers, tmp_path_factory.mktemp("captions"))


@pytest.mark.parametrize(
    ("question", "first"),
    [
        (
            "清禾县80到89岁的老人每餐县里补多少",
            "对象类别：80至89周岁老年人；县财政补贴：2.5；乡镇补贴：1；个人最低支付：6（单位：元/餐）[1][2][3]",
        ),
        (
            "清禾县日均服务60人次考核良好的助餐机构每年运营补贴多少",
            "日均服务老年人次：50人次以上不足100人次；优秀：3.5；良好：2.8；合格：2.0（单位：万元/年）",
        ),
        ("清禾县入境游客奖励和大巴团奖励能一起拿吗", "不得与大巴团奖励重复享受入境奖励"),
        ("北拓县注销公告期是45天吗", "不符：公告期由45天压缩为20天[1]"),
        ("北拓县注销公告期是20天吗", "相符：公告期由45天压缩为20天[1]"),
        ("北拓县我们厂投资6000万，能分几个阶段办施工许可", "可以分为两个阶段申请[1]"),
        ("北拓县大型无人机飞了8000架次能补多少钱", "大型无人机航线，年飞行不少于500架次的"),
        ("北拓县小型无人机飞了8000架次能补多少钱", "小型无人机航线，年飞行不少于5000架次的"),
        ("北拓县油菜移栽机的补贴测算比例是多少", "测算比例提高至35%[1]"),
        ("海晏县公积金缴存基数上限是多少", "月缴存基数上限为28600元[1]"),
    ],
)
def test_first_line(assistant: Assistant, question: str, first: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered", answer.text
    assert answer.text.startswith(first)


def test_the_unit_of_a_table_is_cited(assistant: Assistant) -> None:
    answer = assistant.ask("清禾县80到89岁的老人每餐县里补多少")
    assert "表1 就餐补贴标准（单位：元/餐）" in [c.quote for c in answer.citations]


def test_a_question_without_a_subject_keeps_to_the_paper_of_the_first(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("北拓县联合验收由哪个部门牵头，几天办完？")
    assert {c.document.source for c in answer.citations} == {"beituo.txt"}
    assert "12个工作日" in answer.text


def test_what_leads_into_a_list_tells_its_items(assistant: Assistant) -> None:
    assert "油菜移栽机" in assistant.ask("北拓县油菜移栽机的补贴测算比例是多少").text
