"""Ways of asking that regulations, orders and notices showed, each over a paper made for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.model import Answer

ORDER = """湖州市人民政府令

第31号

《湖州市企业数据办法》已经市人民政府常务会议审议通过，现予公布，自2023年12月1日起施行。

湖州市企业数据办法
第一条 本办法所称重点企业，是指处理五十万人以上信息的企业。
第二条 重点企业应当向市数据局报送数据，报送完成后方可开业。
第三条 危险化学品停车场与居民区的距离不得小于一千米。
第四条 经其他股东半数以上同意的，可以变更登记。
第五条 每个县至少应当有一所检测机构。
第六条 申请人回避的，经数据机构负责人批准。
第七条 存在隐患的单位，由所在地综治委发限期整改通知书。
"""
CLUSTERS = """湖州市特色优势产业集群认定办法
湖工信发〔2024〕6号
第一条 为规范特色优势产业集群（以下简称集群）的认定，制定本办法。
第二条 本办法所称集群，是指以一个主导产业为核心、高度集聚的产业组织形态。
第三条 公示无异议的，授予“湖州市特色优势产业集群”称号，有效期四年。
第四条 集群有下列情形之一的，每项加2分：
（一）当年获得国家科学技术奖的；
（二）新增国家级制造业创新中心的。
第五条 转贷资金使用时间不超过15个自然日，日费率0.2‰。
第六条 年底举办集群大会。
"""
LAW = """湖州市金银办法
2013年7月19日 湖州市第九届人民代表大会常务委员会第九次会议第二次修订
2013年9月29日 浙江省第十二届人民代表大会常务委员会第四次会议批准
第一条 出境时每人携带黄金饰品限31克，白银饰品限312克。
第二条 下列工作以专家为主进行：
（一）课题鉴定；
（二）职称评审；
（三）机构评审。
第三条 本办法自2013年12月1日起施行。《湖州市金银暂行规定》同时废止。
"""


def ask(paper: str, directory: Path, *questions: str) -> Answer:
    assistant = assistant_over([document_from_text(paper, "a.txt")], directory / "i")
    return assistant.ask(questions[-1], questions[:-1])


@pytest.mark.parametrize(
    ("paper", "question", "told"),
    [
        (ORDER, "湖州市企业数据办法是第几号政府令？", "第31号"),
        (ORDER, "湖州市企业数据办法是哪个机关发布的？", "湖州市人民政府"),
        (ORDER, "湖州危险化学品停车场离居民区至少隔多远？", "一千米"),
        (ORDER, "湖州变更登记要多大比例的其他股东同意？", "半数以上"),
        (ORDER, "湖州每个县至少得有几家检测机构？", "一所"),
        (ORDER, "湖州申请人回避须经何人批准？", "负责人批准"),
        (ORDER, "湖州有隐患的单位，限期整改通知书由谁来发？", "综治委"),
        (CLUSTERS, "湖州的“特色优势产业集群”是个什么概念？", "以一个主导产业为核心"),
        (CLUSTERS, "湖州的集群，哪些情形能加分？", "国家科学技术奖"),
        (CLUSTERS, "湖州转贷资金一笔最长能用几天？", "15个自然日"),
        (CLUSTERS, "湖州转贷资金的日费率是多少？", "0.2‰"),
        (LAW, "湖州市金银办法第二次修订是哪天通过的，又由哪个机关批准？", "2013年9月29日"),
        (LAW, "湖州哪些评审、鉴定工作以专家为主进行？", "机构评审"),
        (LAW, "湖州市金银办法生效后，哪个旧规定作废了？", "湖州市金银暂行规定"),
    ],
)
def test_it_is_told(tmp_path: Path, paper: str, question: str, told: str) -> None:
    answer = ask(paper, tmp_path, question)
    assert answer.status == "answered", answer.reason
    assert told in answer.text, answer.text


@pytest.mark.parametrize(
    ("paper", "question"),
    [
        (CLUSTERS, "湖州年底的集群大会在哪个会展中心开？"),
        (ORDER, "湖州重点企业报送数据要在多少个工作日内完成？"),
    ],
)
def test_it_is_not_told(tmp_path: Path, paper: str, question: str) -> None:
    assert ask(paper, tmp_path, question).status == "refused"


def test_silver_is_no_place(tmp_path: Path) -> None:
    answer = ask(LAW, tmp_path, "湖州出境携带黄金饰品限多少？", "那白银饰品呢？")
    assert "312克" in answer.text, answer.text


def test_the_order_above_is_no_title() -> None:
    metadata = document_from_text(ORDER, "a.txt").metadata
    assert metadata.title == "湖州市企业数据办法"
    assert (metadata.number, metadata.issuer) == ("湖州市人民政府令第31号", "湖州市人民政府")
