"""What is told of the whole, or of another part of it, answers nothing that is asked of a part."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

PLAN = """衢州市特种纸产业三年行动计划
衢政办发〔2024〕16号
为推动特种纸产业发展，制定本计划。
一、目标
到2026年，省级以上专精特新企业达到90家、隐形冠军企业达到20家。培育市级以上研发机构40家（其中国家级1家）。新增市级以上示范园区8家，打造一批零碳示范园区。工业投资完成260亿元。
二、补链
围绕木浆纤维、特种助剂、成型网毯、烘缸设备四个薄弱环节开展招商，三年引进配套项目36个。
三、场馆
（一）特种纸公寓共提供房源900套，其中衢江片区500套、龙游片区400套。
（二）2号线、3号线在周五延时运营40分钟。
（三）小学三年级、四年级每学年开设造纸课不少于六课时。
（四）专家组由9名以上单数专家组成，其中财务专家不少于2名。
四、队伍
每个服务团设团长1名，团长每人每年补贴5万元。
五、展会
办好中国（龙游）特种纸博览会，扩大影响。
衢州市人民政府办公室
2024年5月6日
附件
考核评分表
指标	分值	主要内容	数据来源
安全生产	30	重大隐患监控、应急演练、人员培训	市应急管理局
园区效益	40	亩均税收、投资强度、产值增速	市统计局
分工表
片区	服务范围	特派员人数	联络部门
东片	沈家镇、高家镇原料基地	12	区农业农村局
西片	湖镇镇、詹家镇原料基地	15	市农业农村局
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over([document_from_text(PLAN, "a.txt")], tmp_path_factory.mktemp("p") / "i")


@pytest.mark.parametrize(
    "question",
    [
        "衢州到2026年国家级隐形冠军企业要达到多少家？",
        "衢州要培育的市级以上研发机构里，区级的占几家？",
        "衢州打算打造几家零碳示范园区？",
        "成型网毯这个环节，衢州三年要引进几个配套项目？",
        "衢州特种纸公寓的房源里，给博士留多少套？",
        "衢州5号线周五延长多少分钟？",
        "衢州小学六年级的造纸课，一学年几课时？",
        "衢州评审专家组里，技术专家不少于几名？",
        "衢州服务团的副团长一年补贴多少？",
        "衢州考核的安全生产里，应急演练占几分？",
        "衢江区2026年的工业投资要完成多少亿元？",
        "高家镇的原料基地有几家？",
    ],
)
def test_of_one_part_the_whole_tells_nothing(plan: Assistant, question: str) -> None:
    answer = plan.ask(question)
    assert answer.status == "refused", answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("衢州到2026年省级专精特新企业要达到多少家？", "90家"),
        ("衢州要培育的市级以上研发机构里，国家级的占几家？", "1家"),
        ("衢州要新增几家市级以上示范园区？", "8家"),
        ("衢州四个薄弱环节三年要引进几个配套项目？", "36个"),
        ("衢州特种纸公寓的房源里，龙游片区有多少套？", "400套"),
        ("衢州3号线周五延长多少分钟？", "40分钟"),
        ("衢州小学四年级的造纸课，一学年几课时？", "六课时"),
        ("衢州评审专家组里，财务专家不少于几名？", "2名"),
        ("衢州服务团的团长一年补贴多少？", "5万元"),
        ("衢州考核里安全生产占几分？", "30"),
        ("衢州2026年的工业投资要完成多少亿元？", "260亿元"),
        ("东片的特派员有几名？", "12"),
    ],
)
def test_of_what_is_counted_it_is_told(plan: Assistant, question: str, told: str) -> None:
    answer = plan.ask(question)
    assert answer.status == "answered", answer.reason
    assert told in answer.text
